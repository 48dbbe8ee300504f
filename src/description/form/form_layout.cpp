#include "description/form/form_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "description/decimal.h"

namespace pilotcheck {

namespace {

struct NamedPage {
  std::string_view name;
  FormLayout::Page page;
};
constexpr std::array<NamedPage, 3> pages{{{"A4", {11'906, 16'838}}, {"A3", {16'838, 23'811}}, {"A5", {8'391, 11'906}}}};

struct NamedLine {
  std::string_view name;
  unsigned line;
};
constexpr std::array<NamedLine, 3> lines{{{"single", 240}, {"one_and_half", 360}, {"double", 480}}};

/// The entry of a table whose name stands at `key`, or a fault.
template <typename Table>
const typename Table::value_type* named(const KeyedReader& keys, std::string_view key, const Table& table,
                                        const Faults& faults) {
  const auto node = keys.find(key);
  if (!node) return nullptr;
  const auto found = std::ranges::find(table, node->text(), &Table::value_type::name);
  if (found != table.end()) return &*found;
  std::string known;
  for (const auto& one : table) known += fmt::format("{}{}", known.empty() ? "" : ", ", one.name);
  faults.error(node->position(), "bad-operand",
               {fmt::format("{} 只能是 {}", key, known), fmt::format("`{}` must be one of {}", key, known)});
  return nullptr;
}

/// Half a point is the finest that Word knows.
unsigned half_points(Node node, const Faults& faults) {
  constexpr std::int64_t largest = 200;
  const auto size = parse_decimal(node.text());
  const Decimal twice = size.value_or(Decimal{}) * Decimal::whole(2);
  if (twice.is_count() && twice > Decimal{} && twice <= Decimal::whole(largest)) {
    return static_cast<unsigned>(twice.whole_part());
  }
  faults.error(node.position(), "bad-operand",
               {"字号以磅写明，如 16 或 10.5", "a size is written in points, as 16 or 10.5"});
  return 0;
}

FormLayout::Font read_font(const KeyedReader& keys, const Faults& faults) {
  FormLayout::Font font{keys.text("font"), keys.texts("also"), 0};
  if (const auto size = keys.need("size")) font.half_points = half_points(*size, faults);
  return font;
}

}  // namespace

FormLayout load_layout(Node node, const Faults& faults) {
  const KeyedReader keys(node, {"source", "page", "both_sides", "body", "headings"}, {"版面", "a layout"}, faults);
  FormLayout layout;
  if (const auto source = keys.find("source")) {
    const KeyedReader cited(*source, {"annex", "clause"}, {"出处", "a source"}, faults);
    layout.annex = cited.text("annex");
    layout.clause = cited.text("clause");
  }
  if (const auto* page = named(keys, "page", pages, faults)) {
    layout.page = page->page;
    layout.page_name = page->name;
  }
  if (const auto both = keys.find("both_sides")) {
    layout.both_sides = both->text() == "true";
    if (!layout.both_sides && both->text() != "false") {
      faults.error(both->position(), "bad-operand",
                   {"both_sides 只能是 true 或 false", "`both_sides` can be `true` or `false`"});
    }
  }
  if (const auto body = keys.find("body")) {
    const KeyedReader of_body(*body, {"font", "also", "size", "line"}, {"正文", "the body"}, faults);
    layout.body = read_font(of_body, faults);
    if (const auto* line = named(of_body, "line", lines, faults)) layout.line = line->line;
  }
  if (const auto headings = keys.find("headings")) {
    for (const Node one : headings->items()) {
      layout.headings.push_back(read_font({one, {"font", "also", "size"}, {"标题", "a heading"}, faults}, faults));
    }
  }
  return layout;
}

}  // namespace pilotcheck
