#include "input/yaml/slip_list.h"

#include "text/utf8.h"

namespace pilotcheck {

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

Slip& SlipList::add(std::string_view at, std::string code, Bilingual message, Bilingual hint, bool breaks) {
  for (last_ = slips_.size(); last_ > 0 && slips_[last_ - 1].position.line == line_; --last_) {
    if (slips_[last_ - 1].code == code) return slips_[--last_];
  }
  last_ = slips_.size();
  Slip slip{
      .code = std::move(code), .position = position_of(at), .message = std::move(message), .hint = std::move(hint)};
  slip.breaks_structure = breaks;
  return slips_.emplace_back(std::move(slip));
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

}  // namespace pilotcheck
