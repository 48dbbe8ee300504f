#include "ruleset/rule_fixes.h"

#include "description/decimal.h"
#include "input/node_entries.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// A factor without a percent sign up to here is one: nobody means ninety-fold.
constexpr std::int64_t most_percent = 100;

/// The first node that begins at `place`.
std::optional<Node> node_at(Node node, Position place) {
  if (node.position() == place && !(node.is_mapping() && !node.is_flow())) return node;
  for (const auto [key, value] : node.entries()) {
    if (const auto found = node_at(value, place)) return found;
  }
  for (const Node item : node.items()) {
    if (const auto found = node_at(item, place)) return found;
  }
  return std::nullopt;
}

class FixMaker {
 public:
  FixMaker(const Document& document, std::string_view text) : document_(document), text_(text) {}

  std::vector<Edit> fix(const Diagnostic& found) const {
    const auto node = node_at(document_.root(), found.position);
    if (!node) return {};
    if (found.code == "missing-percent") return add_percent(*node);
    if (found.code == "upside-down") return turn_range(*node);
    if (found.code == "same-item") return drop_item(*node);
    return {};
  }

 private:
  [[nodiscard]] std::vector<Edit> add_percent(Node node) const {
    const auto number = literal_of(node);
    const auto value = number ? parse_decimal(number->text()) : std::nullopt;
    // 0.9 may be 90% or less than one in a hundred.
    if (!value || *value < Decimal::whole(1) || *value > Decimal::whole(most_percent)) return {};
    return {{number->position(), std::string(number->text()), std::string(number->text()) + "%"}};
  }

  /// What is written there, or what the parameter that stands there is said to be.
  [[nodiscard]] std::optional<Node> literal_of(Node node) const {
    if (node.is_scalar()) return plain(node);
    const auto name = entry_of(node, "parameter");
    const auto parameters = name ? entry_of(document_.root(), "parameters") : std::nullopt;
    const auto parameter = parameters ? entry_of(*parameters, name->text()) : std::nullopt;
    const auto value = parameter ? entry_of(*parameter, "value") : std::nullopt;
    return value ? plain(*value) : std::nullopt;
  }

  [[nodiscard]] static std::optional<Node> plain(Node node) {
    return node.is_scalar() && node.style() == ScalarStyle::plain ? std::optional(node) : std::nullopt;
  }

  [[nodiscard]] static std::vector<Edit> turn_range(Node range) {
    std::vector<Node> ends;
    for (const Node item : range.items()) {
      if (const auto end = plain(item)) ends.push_back(*end);
    }
    if (ends.size() != 2) return {};
    return {{ends[0].position(), std::string(ends[0].text()), std::string(ends[1].text())},
            {ends[1].position(), std::string(ends[1].text()), std::string(ends[0].text())}};
  }

  /// With the comma before it, where both stand in one line.
  [[nodiscard]] std::vector<Edit> drop_item(Node item) const {
    if (!plain(item)) return {};
    const std::string_view line = line_of(item.position().line);
    std::size_t begin = 0;
    for (std::uint32_t column = 1; column < item.position().column && begin < line.size(); ++column)
      text::decode(line, begin);
    const std::string_view before = line.substr(0, begin);
    const std::size_t comma = before.find_last_not_of(' ');
    if (comma == std::string_view::npos || before[comma] != ',' || !line.substr(begin).starts_with(item.text()))
      return {};
    const Position place{item.position().line,
                         item.position().column - static_cast<std::uint32_t>(before.size() - comma)};
    return {{place, std::string(line.substr(comma, begin - comma)) + std::string(item.text()), {}}};
  }

  [[nodiscard]] std::string_view line_of(std::uint32_t number) const {
    std::string_view rest = text_;
    for (std::uint32_t line = 1; line < number; ++line) {
      const std::size_t end = rest.find('\n');
      if (end == std::string_view::npos) return {};
      rest.remove_prefix(end + 1);
    }
    return rest.substr(0, rest.find('\n'));
  }

  const Document& document_;
  std::string_view text_;
};

}  // namespace

std::vector<RuleFix> fixes_of(const std::vector<Diagnostic>& found, const Document& document, std::string_view text) {
  std::vector<RuleFix> fixes;
  const FixMaker maker(document, text);
  for (const Diagnostic& one : found) {
    if (one.file != document.name) continue;
    if (std::vector<Edit> edits = maker.fix(one); !edits.empty()) fixes.push_back({one, std::move(edits)});
  }
  return fixes;
}

}  // namespace pilotcheck
