#include "report/rules/resolved.h"

#include <fmt/format.h>

#include <algorithm>

#include "ruleset/extend_ruleset.h"
#include "ruleset/follow_on_faults.h"

namespace pilotcheck {

namespace {

/// In double quotes, with what YAML escapes there.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else if (c == '\t') {
      result += "\\t";
    } else {
      result += c;
    }
  }
  return result + '"';
}

std::string scalar(Node node) {
  return node.style() == ScalarStyle::plain ? std::string(node.text()) : quoted(node.text());
}

std::string flow(Node node) {
  if (node.is_scalar()) return scalar(node);
  std::vector<std::string> parts;
  for (const auto [key, value] : node.entries()) parts.push_back(fmt::format("{}: {}", scalar(key), flow(value)));
  for (const Node item : node.items()) parts.push_back(flow(item));
  return fmt::format("{}{}{}", node.is_mapping() ? "{" : "[", fmt::join(parts, ", "), node.is_mapping() ? "}" : "]");
}

class BlockWriter {
 public:
  BlockWriter(const RulesetSource& source, const Document& document) : source_(source), document_(document) {}

  std::string write() {
    write_entries(document_.root(), 0, {});
    return std::move(out_);
  }

 private:
  /// `first` stands before the first key, in place of its indentation: the mark of a list's item.
  void write_entries(Node mapping, std::size_t indent, std::string_view first) {
    const bool head = indent == 0 && stem_of(document_.name) == "ruleset";
    for (const auto [key, value] : mapping.entries()) {
      if (head && (key.text() == "extends" || key.text() == "without")) continue;
      out_ += first.empty() ? std::string(indent, ' ') : std::string(first);
      first = {};
      write_value(scalar(key) + ':', key.position(), value, indent + 2);
    }
  }

  void write_items(Node list, std::size_t indent) {
    for (const Node item : list.items()) {
      const std::string mark = std::string(indent, ' ') + "- ";
      if (item.is_mapping() && !item.is_flow()) {
        write_entries(item, indent + 2, mark);
      } else {
        line(mark + flow(item), item.position(), item);
      }
    }
  }

  void write_value(const std::string& key, Position position, Node value, std::size_t indent) {
    const bool block = !value.is_scalar() && !value.is_flow();
    if (!block) return line(fmt::format("{} {}", key, flow(value)), position, value);
    line(key, position);
    value.is_mapping() ? write_entries(value, indent, {}) : write_items(value, indent);
  }

  /// `within`: what stands in the line behind its key, of which some may come from elsewhere.
  void line(const std::string& text, Position position, std::optional<Node> within = {}) {
    std::vector<std::string> places{with_reason(place_of(position))};
    if (within) add_others(*within, place_of(position).file, places);
    out_ += fmt::format("{}    # {}\n", text, fmt::join(places, ", "));
  }

  struct Origin {
    std::string file;
    std::uint32_t line = 0;
    [[nodiscard]] std::string text() const { return fmt::format("{}:{}", file, line); }
  };

  [[nodiscard]] Origin place_of(Position position) const {
    Diagnostic at;
    at.file = document_.name;
    at.position = position;
    to_origin(source_, at);
    return {at.file, at.position.line};
  }

  /// The place, and of what a profile sets why.
  [[nodiscard]] std::string with_reason(const Origin& origin) const {
    const auto set_there = [&](const ProfileSetting& one) {
      return one.file == origin.file && (one.position.line == origin.line || one.value_at.line == origin.line);
    };
    const auto setting = std::ranges::find_if(source_.profile, set_there);
    if (setting == source_.profile.end()) return origin.text();
    return fmt::format("{} ({})", origin.text(), on_one_line(setting->reason));
  }

  static std::string on_one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
  }

  /// Places in other files than `file`, each once.
  void add_others(Node node, const std::string& file, std::vector<std::string>& places) const {
    const Origin origin = place_of(node.position());
    std::string place = with_reason(origin);
    if (origin.file != file && std::ranges::find(places, place) == places.end()) places.push_back(std::move(place));
    for (const auto [key, value] : node.entries()) add_others(value, file, places);
    for (const Node item : node.items()) add_others(item, file, places);
  }

  const RulesetSource& source_;
  const Document& document_;
  std::string out_;
};

}  // namespace

std::string resolved_yaml(const RulesetSource& source, const Document& document) {
  return BlockWriter(source, document).write();
}

}  // namespace pilotcheck
