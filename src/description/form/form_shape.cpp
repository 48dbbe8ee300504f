#include "description/form/form_shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <numeric>

namespace pilotcheck {

namespace {

using SlotOf = std::function<std::optional<Slot>(Node)>;

class ShapeLoader {
 public:
  ShapeLoader(const Vocabulary& vocabulary, const Faults& faults, const SlotOf& slot_of)
      : v_(vocabulary), faults_(faults), slot_of_(slot_of) {}

  FormShape load(Node node) {
    const KeyedReader keys(node, {"texts", "blocks"}, {"表的样子", "a shape"}, faults_);
    FormShape shape;
    shape.texts = keys.text("texts");
    if (const auto blocks = keys.need("blocks")) {
      for (const Node one : blocks->items()) shape.blocks.push_back(read_block(one));
    }
    return shape;
  }

 private:
  FormShape::Block read_block(Node node) {
    const KeyedReader keys(node,
                           {"title", "line", "note", "heading", "level", "field", "fields", "below", "columns", "rows"},
                           {"表的一块", "a block"}, faults_);
    FormShape::Block block;
    if (const auto rows = keys.find("rows")) {
      read_table(keys, *rows, block);
      return block;
    }
    constexpr std::pair<std::string_view, FormShape::Kind> kinds[] = {{"title", FormShape::Kind::title},
                                                                      {"line", FormShape::Kind::line},
                                                                      {"note", FormShape::Kind::note},
                                                                      {"heading", FormShape::Kind::heading}};
    const auto* kind = std::ranges::find_if(kinds, [&](const auto& one) { return keys.find(one.first).has_value(); });
    if (kind == std::end(kinds)) {
      faults_.error(node.position(), "bad-operand",
                    {"写明 title、line、note、heading 或 rows", "say `title`, `line`, `note`, `heading` or `rows`"});
      return block;
    }
    block.kind = kind->second;
    block.line.text = keys.text(kind->first);
    block.line.fields = read_fields(keys);
    if (const auto level = keys.find("level")) block.level = read_count(*level);
    if (const auto below = keys.find("below")) block.below = read_below(*below);
    return block;
  }

  FormShape::Below read_below(Node node) {
    if (node.text() == "targets") return FormShape::Below::targets;
    if (node.text() != "list") {
      faults_.error(node.position(), "bad-operand",
                    {"below 只能是 targets 或 list", "`below` can be `targets` or `list`"});
    }
    return FormShape::Below::list;
  }

  void read_table(const KeyedReader& keys, Node rows, FormShape::Block& block) {
    block.kind = FormShape::Kind::table;
    if (const auto widths = keys.need("columns")) {
      for (const Node width : widths->items()) block.widths.push_back(read_count(width));
    }
    std::vector<unsigned> covered(block.widths.size());  // rows that merged cells above still take of a column
    for (const Node row : rows.items()) {
      std::vector<FormShape::Cell>& cells = block.rows.emplace_back();
      for (const Node cell : row.items()) cells.push_back(read_cell(cell));
      check_row(row, cells, covered);
    }
  }

  /// A row must fill its table, with what is merged from above.
  void check_row(Node row, const std::vector<FormShape::Cell>& cells, std::vector<unsigned>& covered) {
    std::size_t column = 0;
    const auto skip = [&] {
      for (; column < covered.size() && covered[column] > 0; ++column) --covered[column];
    };
    bool fits = true;
    for (const FormShape::Cell& cell : cells) {
      skip();
      fits = fits && column + cell.columns <= covered.size();
      for (unsigned i = 0; fits && i < cell.columns; ++i) {
        fits = covered[column] == 0;
        covered[column++] = cell.rows - 1;
      }
    }
    skip();
    if (fits && column == covered.size()) return;
    faults_.error(row.position(), "bad-operand",
                  {fmt::format("这一行的格不是正好 {} 列", covered.size()),
                   fmt::format("the cells of this row are not {} columns", covered.size())});
  }

  FormShape::Cell read_cell(Node node) {
    FormShape::Cell cell;
    if (node.is_scalar()) {
      cell.lines.push_back({std::string(node.text()), {}});
      return cell;
    }
    const KeyedReader keys(
        node, {"text", "field", "fields", "choices", "behind_yes", "hint", "align", "columns", "rows", "lines"},
        {"一格", "a cell"}, faults_);
    if (const auto columns = keys.find("columns")) cell.columns = read_count(*columns);
    if (const auto rows = keys.find("rows")) cell.rows = read_count(*rows);
    if (const auto lines = keys.find("lines")) {
      for (const Node line : lines->items()) cell.lines.push_back(read_line(line));
    } else {
      cell.lines.push_back(read_line(keys));
    }
    return cell;
  }

  FormShape::Line read_line(Node node) {
    if (node.is_scalar()) return {std::string(node.text()), {}};
    return read_line(KeyedReader(node, {"text", "field", "fields", "choices", "behind_yes", "hint", "align"},
                                 {"一行", "a line"}, faults_));
  }

  FormShape::Line read_line(const KeyedReader& keys) {
    FormShape::Line line{keys.optional_text("text"), read_fields(keys)};
    line.hint = keys.optional_text("hint");
    line.right = keys.optional_text("align") == "right";
    if (const auto behind = keys.find("behind_yes")) line.behind_yes = slot_of_(*behind);
    for (const Node word : keys.items("choices")) {
      const auto found = line.fields.empty() ? std::nullopt : v_.find_choice(line.fields.front(), word.text());
      if (found) {
        line.choices.push_back(*found);
      } else {
        faults_.error(word.position(), "unknown-choice",
                      {fmt::format("没有选项 {}", word.text()), fmt::format("there is no choice `{}`", word.text())});
      }
    }
    return line;
  }

  std::vector<Slot> read_fields(const KeyedReader& keys) {
    std::vector<Slot> fields;
    const auto add = [&](Node path) {
      if (const auto slot = slot_of_(path)) fields.push_back(*slot);
    };
    if (const auto one = keys.find("field")) add(*one);
    for (const Node path : keys.items("fields")) add(path);
    return fields;
  }

  /// A small number from one.
  unsigned read_count(Node node) {
    constexpr unsigned most = 100;
    const std::string_view text = node.text();
    unsigned count = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
    if (read.ec == std::errc{} && read.ptr == text.data() + text.size() && count > 0 && count <= most) return count;
    faults_.error(node.position(), "bad-operand",
                  {fmt::format("应为 1 至 {} 的整数", most), fmt::format("must be a whole number from 1 to {}", most)});
    return 1;
  }

  const Vocabulary& v_;
  const Faults& faults_;
  const SlotOf& slot_of_;
};

}  // namespace

FormShape load_shape(Node node, const Vocabulary& vocabulary, const Faults& faults, const SlotOf& slot_of) {
  return ShapeLoader(vocabulary, faults, slot_of).load(node);
}

}  // namespace pilotcheck
