#include "input/docx/margin_texts.h"

#include <algorithm>
#include <utility>

#include "input/docx/body_reader.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// A document has three of each for a section.
constexpr std::size_t most_parts = 24;
/// Of all of them together.
constexpr std::size_t most_elements = 200'000;

void add_text(const std::vector<WordBlock>& blocks, std::string& text) {
  for (const WordBlock& block : blocks) {
    if (block.table) {
      for (const WordRow& row : block.table->rows) {
        for (const WordCell& cell : row.cells) add_text(cell.blocks, text);
      }
      continue;
    }
    for (const char c : block.paragraph.text) text += c == '\n' || c == '\t' ? ' ' : c;
    if (!text.empty() && !text.ends_with(' ')) text += ' ';
  }
}

/// 第 1 页 共 9 页, - 3 -, Page 3 of 9.
bool is_page_number(std::string_view text) {
  constexpr std::u32string_view signs = U"0123456789第页共-—–·/| ";
  std::string rest;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::decode(text, at);
    if (signs.find(c) == std::u32string_view::npos) rest += text.substr(begin, at - begin);
  }
  return rest.empty() || rest == "Page" || rest == "Pageof";
}

}  // namespace

std::optional<Diagnostic> read_margins(Package& package, const Relations& relations, const WordStyles& styles,
                                       const WordNumbering& numbering, std::vector<std::string>& texts) {
  std::size_t parts = 0;
  std::size_t elements = 0;
  for (const auto& [id, relation] : relations.by_id) {
    if (relation.type != "header" && relation.type != "footer") continue;
    if (!package.has(relation.target) || ++parts > most_parts) continue;
    WordDocument document;
    WordNumbering own = numbering;
    BodyReader body(styles, own, document);
    const auto goes_on = [&] { return !body.too_deep() && !body.too_much() && elements <= most_elements; };
    XmlEvents events = body.events();
    events.begins = [&, begins = events.begins](std::string_view name, const XmlAttributes& attributes) {
      ++elements;
      begins(name, attributes);
    };
    if (auto wrong = read_xml(package, relation.target, std::move(events), goes_on)) return wrong;
    if (!goes_on()) {
      return Diagnostic{Severity::error,
                        "too-large",
                        package.name(),
                        {},
                        {"页眉或页脚中的文字过多", "a header or footer of the file has too much text"},
                        package.kind().smaller};
    }
    body.finish();
    std::string text;
    add_text(document.blocks, text);
    text = std::string(text::trim(text));
    if (is_page_number(text) || std::ranges::find(texts, text) != texts.end()) continue;
    texts.push_back(std::move(text));
  }
  return std::nullopt;
}

}  // namespace pilotcheck
