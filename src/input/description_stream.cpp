#include "input/description_stream.h"

#include <fmt/format.h>

#include <algorithm>

namespace pilotcheck {

namespace {

/// Several lines at once, rather than several times for each.
constexpr std::streamsize buffer_size = 1 << 18;

/// A line that begins another YAML document.
bool is_document_start(std::string_view line) { return line == "---" || line.starts_with("--- ") || line == "---\r"; }

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// Whether a stream that begins so is YAML rather than JSON lines of which the first is damaged.
bool begins_yaml(std::string_view line) {
  if (line.starts_with("---") || line.starts_with('#') || line.starts_with('%')) return true;
  return line.substr(0, line.find(':')).find_first_of("\"{[,") == std::string_view::npos;
}

/// Whether anything but comments and blank lines stands there.
bool has_content(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first != std::string_view::npos && line[first] != '#') return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

}  // namespace

bool has_several_documents(std::istream& text) {
  bool content = false;
  for (std::string line; std::getline(text, line);) {
    if (is_document_start(line) && content) return true;
    content = content || (has_content(line) && !is_document_start(line));
  }
  return false;
}

DescriptionStream::DescriptionStream(std::streambuf& buffer, const InputOptions& options)
    : own_(&buffer), in_(own_), name_(options.stdin_name), options_(options) {}

DescriptionStream::DescriptionStream(const std::string& path, const InputOptions& options)
    : own_(nullptr), buffer_(buffer_size), in_(file_), name_(path), options_(options) {
  file_.rdbuf()->pubsetbuf(buffer_.data(), buffer_size);
  file_.open(path, std::ios::binary);
}

std::optional<Input> DescriptionStream::next() {
  std::string line;
  while (!known_ && read(line)) {
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (is_blank(line)) continue;
    known_ = true;
    json_ = line.starts_with('{') || (options_.every_line && !begins_yaml(line));
    pending_ = std::move(line);
    has_pending_ = true;
    --line_;
  }
  if (!known_) json_ = options_.every_line;
  if (json_ && options_.every_line && said_ < line_) return blank(++said_);
  return json_ ? next_line() : next_document();
}

bool DescriptionStream::read(std::string& line) {
  if (has_pending_) {
    line = std::move(pending_);
    has_pending_ = false;
  } else if (!std::getline(in_, line)) {
    return false;
  }
  ++line_;
  return true;
}

std::optional<Input> DescriptionStream::next_line() {
  // Room for a line like the one before and for what simdjson reads behind it: it need not be moved then.
  std::string line;
  line.reserve(longest_ + longest_ / 8 + 64);
  while (read(line)) {
    said_ = line_;
    longest_ = std::max(longest_, std::min(line.size(), options_.limits.file_bytes));
    if (!is_blank(line)) return input(line_, std::move(line));
    if (options_.every_line) return blank(line_);
  }
  return std::nullopt;
}

std::optional<Input> DescriptionStream::next_document() {
  std::string text;
  std::size_t first = line_ + 1;
  std::string line;
  while (read(line)) {
    if (is_document_start(line)) {
      if (has_content(text)) {
        pending_ = std::move(line);
        has_pending_ = true;
        --line_;
        return input(first, std::move(text));
      }
      text.clear();
      first = line_;
    }
    // What is over the limit is refused by the reader; only so much of it is kept.
    if (text.size() <= options_.limits.file_bytes) text += line + '\n';
  }
  if (!has_content(text)) return std::nullopt;
  return input(first, std::move(text));
}

Input DescriptionStream::input(std::size_t line, std::string text) const {
  return {fmt::format("{}:{}", name_, line), {}, std::move(text), json_, name_, line, {}};
}

Input DescriptionStream::blank(std::size_t line) const {
  Input one = input(line, {});
  one.refused.push_back({Severity::error,
                         "empty",
                         one.name,
                         {},
                         {"这一行是空的", "this line is empty"},
                         {"每行写一份 JSON 描述", "write a JSON description on each line"}});
  return one;
}

}  // namespace pilotcheck
