#include "description/form/form_description.h"

#include <fmt/format.h>

#include <utility>

#include "description/form/read_form.h"
#include "input/docx/read_word.h"

namespace pilotcheck {

namespace {

Diagnostic no_form(const std::string& name, Bilingual message, Bilingual hint) {
  return {Severity::error, "no-form", name, {}, std::move(message), std::move(hint)};
}

void tell_unplaced(const std::string& name, const FormReading& reading, std::vector<Diagnostic>& notes) {
  if (reading.unplaced.empty()) return;
  const std::size_t count = reading.unplaced.size();
  notes.push_back({Severity::note,
                   "unplaced-text",
                   name,
                   {},
                   {fmt::format("有 {} 处文字没有归入任何字段", count),
                    count == 1 ? std::string("one passage of the file belongs to no field")
                               : fmt::format("{} passages of the file belong to no field", count)},
                   {"pilotcheck import 逐处列出", "`pilotcheck import` lists them"}});
}

}  // namespace

Loaded<FormReading> read_form_file(const std::string& name, std::string bytes, const std::optional<Form>& form,
                                   const Vocabulary& vocabulary, bool layout, WordDocument* document) {
  Loaded<FormReading> loaded;
  Loaded<WordDocument> word = read_word(name, std::move(bytes), layout);
  loaded.diagnostics = std::move(word.diagnostics);
  if (!word.value) return loaded;
  if (!form) {
    loaded.diagnostics.push_back(
        no_form(name, {"这个规则集没有申报书的 Word 格式（form.yaml）", "this ruleset has no form in Word (form.yaml)"},
                {"请用 YAML 写申报描述", "write the description as YAML"}));
    return loaded;
  }
  FormReading reading = read_form(*word.value, *form, vocabulary);
  if (!is_form(reading)) {
    loaded.diagnostics.push_back(no_form(name,
                                         {"这份 Word 文档不是申报书：没有认出其中的任何一项",
                                          "this Word document is not the form: nothing in it is known"},
                                         {"请检查是否选错了文件", "check that this is the right file"}));
    return loaded;
  }
  if (layout && form->layout) reading.layout = layout_faults(*word.value, *form->layout, reading.places);
  tell_unplaced(name, reading, loaded.diagnostics);
  loaded.value = std::move(reading);
  if (document != nullptr) *document = *std::move(word.value);
  return loaded;
}

Description describe_form(const FormReading& reading, const std::string& name, const Vocabulary& vocabulary,
                          const Lexicon& lexicon, const ReadOptions& options) {
  Loaded<Document> document;
  document.value = to_document(reading, vocabulary, name, name.substr(name.rfind('/') + 1));
  document.diagnostics = reading.faults;
  Description description = describe(std::move(document), name, vocabulary, lexicon, options);
  description.layout = reading.layout;
  return description;
}

Loaded<Description> read_form_description(const std::string& name, std::string bytes, const std::optional<Form>& form,
                                          const Vocabulary& vocabulary, const Lexicon& lexicon,
                                          const ReadOptions& options) {
  Loaded<Description> result;
  Loaded<FormReading> reading = read_form_file(name, std::move(bytes), form, vocabulary, options.layout);
  result.diagnostics = std::move(reading.diagnostics);
  if (reading.value) result.value = describe_form(*reading.value, name, vocabulary, lexicon, options);
  return result;
}

}  // namespace pilotcheck
