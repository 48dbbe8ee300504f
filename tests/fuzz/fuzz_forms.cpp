// A libFuzzer target: whatever the bytes, as a Word document or as the body of a good one they are read as a form,
// their facts proposed, written as a description that is read again, and commented; or they are refused with a word.
//     build-fuzz/tests/fuzz_forms -max_len=65536 -max_total_time=600 CORPUS examples
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "assessment/propose_facts.h"
#include "description/form/form_description.h"
#include "input/docx/annotate_word.h"
#include "input/docx/read_word.h"
#include "report/import/form_yaml.h"
#include "ruleset/ruleset.h"
#include "unit/word_package.h"

namespace {

using namespace pilotcheck;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

const Ruleset& rules() {
  static const Ruleset ruleset = std::move(*load_ruleset(embedded_ruleset()).value);
  return ruleset;
}

void read(const std::string& package) {
  const Loaded<FormReading> reading = read_form_file("form.docx", package, rules().form, rules().vocabulary, true);
  require(reading.value || !reading.diagnostics.empty(), "refused without a word");
  if (!reading.value) return;
  Description description = describe_form(*reading.value, "form.docx", rules().vocabulary, rules().lexicon, {});
  propose_facts(rules(), description);
  const std::string yaml =
      form_yaml(rules().vocabulary, *rules().form, *reading.value, description, "form.docx", Language::zh);
  require(!yaml.empty(), "nothing was written");
  Loaded<Source> source = decode_source("draft", yaml, {});
  require(source.value && read_description(*source.value, rules().vocabulary, rules().lexicon, {}).value,
          "what was written cannot be read");
  if (const auto commented = annotate_word(package, {{{}, {"一", "二"}}}))
    require(read_word("again", *commented).value.has_value(), "commented, it cannot be read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read(bytes);
  testing::Parts parts = testing::word_parts("");
  parts["word/document.xml"] = bytes;
  read(testing::package_of(parts));
  parts = testing::word_parts(bytes);
  read(testing::package_of(parts));
  return 0;
}
