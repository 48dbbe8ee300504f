#include "input/description_stream.h"

#include <fmt/format.h>

#include <algorithm>

#include "input/document_parts.h"
#include "text/take_line.h"

namespace pilotcheck {

namespace {

/// A line that begins another YAML document.
bool is_document_start(std::string_view line) { return line == "---" || line.starts_with("--- ") || line == "---\r"; }

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// Whether a stream that begins so is YAML rather than JSON lines of which the first is damaged.
bool begins_yaml(std::string_view line) {
  if (line.starts_with("---") || line.starts_with('#') || line.starts_with('%')) return true;
  return line.substr(0, line.find(':')).find_first_of("\"{[,") == std::string_view::npos;
}

/// Whether a line is neither blank nor a comment, nor a directive such as %YAML 1.2.
bool is_content(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  return first != std::string_view::npos && line[first] != '#' && line.front() != '%';
}

bool has_content(std::string_view text) {
  while (!text.empty()) {
    if (is_content(text::take_line(text))) return true;
  }
  return false;
}

bool has_several_documents(std::string_view text, const OutermostKey& outermost) {
  if (text.find("\n---") == std::string_view::npos) return false;
  if (outermost && are_parts_of_one(text, outermost)) return false;
  bool content = false;
  while (!text.empty()) {
    const std::string_view line = text::take_line(text);
    const bool start = is_document_start(line);
    if (start && content) return true;
    content = content || (!start && is_content(line));
  }
  return false;
}

/// Whether JSON lines begin with these two, rather than one JSON object that goes on over several lines. A damaged
/// first line does not make the others one object.
bool are_json_lines(std::string_view first, std::string_view second) {
  if (!first.starts_with('{')) return false;
  const std::size_t last = first.find_last_not_of(" \t\r");
  return first[last] == '}' || is_blank(second) || second.starts_with('{');
}

}  // namespace

bool is_stream(std::string_view text, const InputFormat* format, const OutermostKey& outermost) {
  if (!utf16_mark(text).empty()) return is_stream(decode_bytes(std::string(text)).text, format, outermost);
  text = without_marks(text);
  if (format != nullptr) return format == &yaml_format() && has_several_documents(text, outermost);
  std::string_view rest = text;
  std::string_view first;
  while (!rest.empty() && is_blank(first)) first = text::take_line(rest);
  while (!rest.empty() && is_blank(rest.substr(0, rest.find('\n')))) text::take_line(rest);
  const std::string_view second = rest.substr(0, rest.find('\n'));
  return (second.starts_with('{') && are_json_lines(first, second)) || has_several_documents(text, outermost);
}

DescriptionStream::DescriptionStream(ByteReader bytes, std::string name, const InputFormat* format,
                                     const InputOptions& options)
    : lines_(std::move(bytes), options.limits.file_bytes, options.limits),
      name_(std::move(name)),
      format_(format),
      options_(options) {}

std::optional<Input> DescriptionStream::next() {
  if (ended_) return std::nullopt;
  if (format_ == nullptr) find_format();
  if (format_ == &yaml_format()) return next_document();
  if (options_.every_line && said_ < line_) return blank(++said_);
  return next_line();
}

bool DescriptionStream::take(Line& line) {
  if (!ahead_.empty()) {
    line = std::move(ahead_.front());
    ahead_.pop_front();
  } else if (!lines_.next(line)) {
    return false;
  }
  line_ = line.number;
  return true;
}

void DescriptionStream::find_format() {
  Line first;
  bool found = false;
  while (!found && take(first)) found = !is_blank(first.text);
  bool lines = options_.every_line;
  if (found && options_.every_line) {
    lines = first.text.starts_with('{') || !begins_yaml(first.text);
  } else if (found) {
    lines = are_json_lines(first.text, {});
    Line second;
    if (lines && !are_json_lines(first.text, "x") && take(second)) {
      lines = are_json_lines(first.text, second.text);
      put_back(std::move(second));
    }
  }
  format_ = lines ? &json_lines_format() : &yaml_format();
  if (!found) return;
  line_ = first.number - 1;
  put_back(std::move(first));
}

std::optional<Input> DescriptionStream::next_line() {
  // Room for a line like the one before and for what simdjson reads behind it: it need not be moved then.
  Line line;
  line.text.reserve(longest_ + longest_ / 8 + 64);
  while (take(line)) {
    said_ = line_;
    if (line.too_long) return too_long(line_, {"这一行", "this line"});
    longest_ = std::max(longest_, line.text.size());
    if (!is_blank(line.text)) {
      Input one = input(line_, std::move(line.text));
      one.cut = line.cut;
      return one;
    }
    if (options_.every_line) return blank(line_);
  }
  return at_end();
}

std::optional<Input> DescriptionStream::next_document() {
  const std::size_t most = options_.limits.file_bytes;
  std::string text;
  std::size_t first = line_ + 1;
  std::size_t size = 0;  // of the document, however much of it is kept
  Line line;
  while (size <= options_.limits.passed_bytes && take(line)) {
    if (is_document_start(line.text)) {
      if (size > most || has_content(text)) {
        --line_;
        put_back(std::move(line));
        break;
      }
      text.clear();
      size = 0;
      first = line_;
    }
    size += line.size + 1;
    if (size <= most) text.append(line.text) += '\n';
  }
  ended_ = size > options_.limits.passed_bytes;
  if (size > most) return too_long(first, {"这份文档", "this document"});
  if (has_content(text)) return input(first, std::move(text));
  return at_end();
}

std::optional<Input> DescriptionStream::at_end() {
  if (ended_ || lines_.error() == 0) return std::nullopt;
  ended_ = true;
  return refused(line_ + 1, unreadable_file({}, lines_.error()));
}

Input DescriptionStream::input(std::size_t line, std::string text) {
  Input one{.name = fmt::format("{}:{}", name_, line), .bytes = std::move(text), .format = format_};
  one.stream = name_;
  one.line = line;
  if (!lines_.encoding().empty() && !noted_) one.diagnostics.push_back(encoding_note(one.name, lines_.encoding()));
  noted_ = true;
  return one;
}

Input DescriptionStream::refused(std::size_t line, Diagnostic why) {
  Input one = input(line, {});
  one.bytes.reset();
  why.file = one.name;
  one.diagnostics.push_back(std::move(why));
  return one;
}

Input DescriptionStream::too_long(std::size_t line, const Bilingual& what) {
  Diagnostic why = too_large({}, options_.limits, what);
  if (ended_ || lines_.gave_up()) {
    why.hint = {"它没有结束的迹象，其后的内容不再读取", "it goes on and on, and what follows was not read"};
  }
  return refused(line, std::move(why));
}

Input DescriptionStream::blank(std::size_t line) {
  return refused(line, {Severity::error,
                        "empty",
                        {},
                        {},
                        {"这一行是空的", "this line is empty"},
                        {"每行写一份 JSON 描述", "write a JSON description on each line"}});
}

}  // namespace pilotcheck
