#include "input/yaml/slip_list.h"

#include <utility>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// Marks of a keyboard that writes full-width ones; white space is no mark.
bool is_wide(std::string_view code) {
  return (code.starts_with("full-width-") && code != "full-width-space") || code == "enumeration-comma";
}

}  // namespace

void SlipList::begin_line(std::string_view whole) {
  whole_ = whole;
  ++line_;
  counted_ = column_ = 0;
}

/// Mostly asked in the order of the line, which may be long.
Position SlipList::position_of(std::string_view at) {
  const auto offset = static_cast<std::size_t>(at.data() - whole_.data());
  if (offset < counted_) counted_ = column_ = 0;
  column_ += text::count_code_points(whole_.substr(counted_, offset - counted_));
  counted_ = offset;
  return {line_, static_cast<std::uint32_t>(column_ + 1)};
}

Slip& SlipList::add(std::string_view at, const std::string& code, Bilingual message, Bilingual hint, bool breaks) {
  for (std::size_t slip = slips_.size(); slip > 0 && slips_[slip - 1].position.line == line_; --slip) {
    if (join(slip - 1, code, breaks)) return slips_[last_];
  }
  last_ = slips_.size();
  Slip slip{.code = code, .position = position_of(at), .message = std::move(message), .hint = std::move(hint)};
  slip.breaks_structure = breaks;
  return slips_.emplace_back(std::move(slip));
}

bool SlipList::join(std::size_t slip, const std::string& code, bool breaks) {
  Slip& other = slips_[slip];
  if (other.code != code && (!is_wide(code) || !is_wide(other.code) || !other.read.zh.empty())) return false;
  last_ = slip;
  other.breaks_structure = other.breaks_structure || breaks;
  if (other.code == code) return true;
  other.message = {"用了全角标点", "full-width marks"};
  other.hint = {"请用半角标点，写成“键: 值”、[甲, 乙] 或 {键: 值}",
                "write `key: value`, `[a, b]` or `{key: value}`, with ASCII marks"};
  return true;
}

void SlipList::add_at(Position position, std::string code, Bilingual message, Bilingual hint) {
  Slip slip{.code = std::move(code), .position = position, .message = std::move(message), .hint = std::move(hint)};
  slip.breaks_structure = true;
  slips_.push_back(std::move(slip));
}

void SlipList::edit(std::string_view at, std::size_t bytes, std::string read) {
  edit(last_, at, bytes, std::move(read));
}

void SlipList::edit(std::size_t slip, std::string_view at, std::size_t bytes, std::string read) {
  if (++edits_ > most_edits + 1) return;
  slips_[slip].edits.push_back({position_of(at), std::string(at.substr(0, bytes)), std::move(read)});
}

void SlipList::edit(std::size_t slip, Edit edit) {
  if (++edits_ <= most_edits + 1) slips_[slip].edits.push_back(std::move(edit));
}

}  // namespace pilotcheck
