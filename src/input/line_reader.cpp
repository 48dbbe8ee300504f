#include "input/line_reader.h"

#include <algorithm>

namespace pilotcheck {

namespace {

/// Several lines at once, rather than several times for each.
constexpr std::size_t block_size = 1U << 18U;

/// More bytes are needed to know whether these begin with a byte order mark.
bool may_be_mark(std::string_view bytes) {
  return bytes.size() < byte_order_mark.size() && !bytes.empty() &&
         (byte_order_mark.starts_with(bytes) || bytes == "\xFF" || bytes == "\xFE");
}

}  // namespace

std::string_view LineReader::read_block() {
  if (block_.empty()) block_.resize(block_size);
  std::size_t size = bytes_.read(block_.data(), block_.size());
  std::string_view block(block_.data(), size);
  if (begun_) return block;
  begun_ = true;
  while (may_be_mark(block)) {
    const std::size_t got = bytes_.read(block_.data() + size, block_.size() - size);
    if (got == 0) break;
    size += got;
    block = {block_.data(), size};
  }
  encoding_ = utf16_mark(block);
  if (!encoding_.empty()) decoder_.emplace(encoding_ == "UTF-16BE");
  return block;
}

bool LineReader::fill() {
  const bool first = !begun_;
  while (rest_.empty() && !ended_) {
    rest_ = read_block();
    ended_ = rest_.empty();
    if (decoder_) {
      decoded_.clear();
      decoder_->append(rest_, decoded_);
      if (ended_) decoder_->finish(decoded_);
      rest_ = decoded_;
    }
    if (first) rest_ = without_marks(rest_);
  }
  return !rest_.empty();
}

bool LineReader::next(Line& line) {
  line.text.clear();
  std::size_t size = 0;
  bool ended = false;
  while (!ended && !gave_up_ && (!rest_.empty() || fill())) {
    const std::size_t feed = rest_.find('\n');
    const std::size_t part = std::min(feed, rest_.size());
    line.text.append(rest_.substr(0, std::min(part, most_ - line.text.size())));
    rest_.remove_prefix(std::min(part + 1, rest_.size()));
    size += part;
    ended = feed != std::string_view::npos;
    gave_up_ = !ended && size > most_passed_;
  }
  if (!ended && size == 0) return false;
  line.number = ++number_;
  line.size = size;
  line.too_long = size > most_;
  line.cut = !ended;
  return true;
}

}  // namespace pilotcheck
