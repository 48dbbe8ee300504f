#include "input/docx/read_word.h"

#include <fmt/format.h>

#include <algorithm>

#include "input/docx/body_reader.h"
#include "input/docx/layout_reader.h"
#include "input/docx/margin_texts.h"
#include "input/file_kind.h"
#include "input/package/relations.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

class WordReader {
 public:
  WordReader(Package& package, const FileKind* kind, bool layout) : package_(package), kind_(kind), layout_(layout) {}

  std::optional<Diagnostic> read(WordDocument& document) {
    Relations relations;
    if (auto wrong = read_relations(package_, "", relations)) return wrong;
    const std::string main = relations.target_of_type("officeDocument");
    if (main.empty() || !package_.has(main)) return no_document();
    if (auto wrong = read_relations(package_, main, relations)) return wrong;
    if (!relations.target_of_type("vbaProject").empty()) {
      return fault("macros", {"文件含有宏，不予读取", "the file holds macros, and is not read"},
                   {"请另存为不含宏的 .docx", "save it as .docx without macros"});
    }
    WordStyles styles;
    WordNumbering numbering;
    if (auto wrong = read_aside(relations, "styles", styles)) return wrong;
    styles.resolve();
    if (auto wrong = read_aside(relations, "numbering", numbering)) return wrong;
    if (layout_) read_looks(relations);
    if (auto wrong = read_margins(package_, relations, styles, numbering, document.margins)) return wrong;
    if (auto wrong = read_body(main, styles, numbering, document)) return wrong;
    for (std::string& part : document.embedded) {
      const auto found = relations.by_id.find(part);
      part = found == relations.by_id.end() ? "?" : found->second.target;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] Diagnostic fault(std::string code, Bilingual message, Bilingual hint) const {
    return {Severity::error, std::move(code), package_.name(), {}, std::move(message), std::move(hint)};
  }

  [[nodiscard]] Diagnostic no_document() const {
    if (kind_ != nullptr && kind_ != &word_document_kind()) {
      return fault("not-a-word-document",
                   {this_is(*kind_) + "，不是 .docx", fmt::format("this is {}, no .docx", kind_->en)},
                   {std::string(kind_->hint_zh), std::string(kind_->hint_en)});
    }
    return fault("not-a-word-document", {"其中没有 Word 文档", "there is no Word document in it"},
                 {"请另存为 .docx", "save it as .docx"});
  }

  /// A part that the document may do without.
  template <typename Part>
  std::optional<Diagnostic> read_aside(const Relations& relations, std::string_view type, Part& to) {
    const std::string part = relations.target_of_type(type);
    if (part.empty() || !package_.has(part)) return std::nullopt;
    if (auto wrong = read_xml(package_, part, to.events(), [&] { return !to.too_many(); })) return wrong;
    if (!to.too_many()) return std::nullopt;
    return fault("too-large", {"文件中的样式或编号过多", "the file has too many styles or lists"},
                 package_.kind().smaller);
  }

  /// What it looks like keeps nobody from reading it: where a part is broken, less is known of that.
  void read_looks(const Relations& relations) {
    const auto goes_on = [&] { return !looks_.too_many(); };
    const std::string styles = relations.target_of_type("styles");
    if (package_.has(styles)) (void)read_xml(package_, styles, looks_.events(), goes_on);
    const std::string theme = relations.target_of_type("theme");
    if (package_.has(theme)) (void)read_xml(package_, theme, looks_.theme_events(), goes_on);
  }

  std::optional<Diagnostic> read_body(const std::string& main, const WordStyles& styles, WordNumbering& numbering,
                                      WordDocument& document) {
    BodyReader body(styles, numbering, document);
    bool is_document = false;
    XmlEvents events = body.events();
    events.begins = [&, begins = events.begins](std::string_view name, const XmlAttributes& attributes) {
      is_document = is_document || name == "body";
      begins(name, attributes);
    };
    LayoutReader layout(looks_, document.layout);
    if (layout_) events = of_both(std::move(events), layout.events());
    if (auto wrong = read_xml(package_, main, events, [&] { return !body.too_deep() && !body.too_much(); })) {
      return wrong;
    }
    if (body.too_deep()) {
      return fault("too-deep", {"文件中的表格嵌套过深", "tables of the file are nested too deep"},
                   {"请检查是否选错了文件", "check that this is the right file"});
    }
    if (body.too_much()) {
      return fault("too-large", {"文件中的文字过多", "the file has too much text"},
                   {"请检查是否选错了文件", "check that this is the right file"});
    }
    if (!is_document) return no_document();
    body.finish();
    return std::nullopt;
  }

  static XmlEvents of_both(XmlEvents one, const XmlEvents& other) {
    return {
        [one = std::move(one.begins), other = other.begins](std::string_view name, const XmlAttributes& attributes) {
          one(name, attributes);
          other(name, attributes);
        },
        [one = std::move(one.ends), other = other.ends](std::string_view name) {
          one(name);
          other(name);
        },
        [one = std::move(one.text), other = other.text](std::string_view text) {
          one(text);
          other(text);
        }};
  }

  Package& package_;
  const FileKind* kind_;  ///< by its bytes
  bool layout_;
  LayoutStyles looks_;
};

/// “机密”、“某某公司”: as much of a few texts as a line has room for.
std::string begin_of(const std::vector<std::string>& texts, std::string_view comma) {
  constexpr std::size_t most_texts = 3;
  constexpr std::size_t most_characters = 30;
  std::string shown;
  for (std::size_t i = 0; i < std::min(texts.size(), most_texts); ++i) {
    std::size_t end = 0;
    std::size_t characters = 0;
    while (end < texts[i].size() && ++characters <= most_characters) text::decode(texts[i], end);
    const bool whole = end == texts[i].size();
    shown += fmt::format("{}“{}{}”", i == 0 ? "" : comma, texts[i].substr(0, end), whole ? "" : "…");
  }
  return shown;
}

void add_notes(const std::string& name, const WordDocument& document, std::vector<Diagnostic>& notes) {
  const auto add = [&](std::string code, Bilingual message, Bilingual hint) {
    notes.push_back({Severity::note, std::move(code), name, {}, std::move(message), std::move(hint)});
  };
  if (document.changes > 0) {
    add("tracked-changes",
        {fmt::format("文件中有 {} 处未处理的修订，按全部接受读取", document.changes),
         fmt::format("tracked changes in the file: {}, all read as accepted", document.changes)},
        {"提交前请接受或拒绝修订", "accept or reject them before you hand it in"});
  }
  if (document.count.hidden > 0) {
    add("hidden-text",
        {fmt::format("文件中有 {} 个字符设为隐藏，没有读取", document.count.hidden),
         fmt::format("hidden characters in the file: {}, not read", document.count.hidden)},
        {"若是正文，请取消隐藏", "make them visible if they belong to the text"});
  }
  if (document.count.struck > 0) {
    add("struck-text",
        {fmt::format("文件中有 {} 个字符带删除线，没有读取", document.count.struck),
         fmt::format("struck-through characters in the file: {}, not read", document.count.struck)},
        {"若是正文，请取消删除线；若已作废，请删去", "delete them, or take the line off if they belong to the text"});
  }
  if (!document.embedded.empty()) {
    add("embedded-document",
        {fmt::format("文件中嵌入了另外的文件，其中的文字没有读取：{}", fmt::join(document.embedded, "、")),
         fmt::format("other files are put into this one, and their text is not read: {}",
                     fmt::join(document.embedded, ", "))},
        {"用 Word 打开并重新保存，它就成为正文", "open it in Word and save it again: then it is text of the document"});
  }
  if (!document.margins.empty()) {
    add("headers",
        {fmt::format("页眉页脚中的文字没有读取：{}", begin_of(document.margins, "、")),
         fmt::format("text of headers and footers is not read: {}", begin_of(document.margins, ", "))},
        {"要紧的内容请写在正文中", "write what matters in the text"});
  }
  if (document.footnotes > 0) {
    add("footnotes",
        {fmt::format("文件中有 {} 处脚注或尾注，没有读取", document.footnotes),
         fmt::format("footnotes or endnotes of the file: {}, not read", document.footnotes)},
        {"要紧的内容请写在正文中", "write what matters in the text"});
  }
}

}  // namespace

Loaded<WordDocument> read_word(const std::string& name, std::string bytes, bool layout) {
  Loaded<WordDocument> loaded;
  const FileKind* kind = file_kind(bytes);
  Loaded<Package> package = open_package(name, std::move(bytes), word_limits, word_package());
  loaded.diagnostics = std::move(package.diagnostics);
  if (!package.value) return loaded;
  WordDocument document;
  if (auto wrong = WordReader(*package.value, kind, layout).read(document)) {
    loaded.diagnostics.push_back(*std::move(wrong));
  } else {
    add_notes(name, document, loaded.diagnostics);
    loaded.value = std::move(document);
  }
  return loaded;
}

}  // namespace pilotcheck
