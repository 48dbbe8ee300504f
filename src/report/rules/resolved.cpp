#include "report/rules/resolved.h"

#include <fmt/format.h>

#include "ruleset/extend_ruleset.h"

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
    const bool head = indent == 0 && document_.name == "ruleset.yaml";
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
        line(mark + flow(item), item.position());
      }
    }
  }

  void write_value(const std::string& key, Position position, Node value, std::size_t indent) {
    const bool block = !value.is_scalar() && !value.is_flow();
    if (!block) return line(fmt::format("{} {}", key, flow(value)), position);
    line(key, position);
    value.is_mapping() ? write_entries(value, indent, {}) : write_items(value, indent);
  }

  void line(const std::string& text, Position position) {
    Diagnostic at;
    at.file = document_.name;
    at.position = position;
    to_origin(source_, at);
    out_ += fmt::format("{}    # {}:{}\n", text, at.file, at.position.line);
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
