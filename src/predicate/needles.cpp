#include "predicate/needles.h"

#include <algorithm>

#include "text/ascii.h"

namespace pilotcheck {

namespace {

/// Goes over a pattern once and keeps, of each alternative, the longest run of characters that stand for themselves.
class NeedleReader {
 public:
  explicit NeedleReader(std::string_view pattern) : pattern_(pattern) {}

  Needles read() {
    const auto has = [&](std::string_view part) { return pattern_.find(part) != std::string_view::npos; };
    if (has("\\") || has("(?") || has("[:")) return {};
    while (at_ < pattern_.size() && is_known_) take();
    end_alternative();
    return is_known_ ? std::move(needles_) : Needles{};
  }

 private:
  void take() {
    const std::size_t from = at_++;
    switch (pattern_[from]) {
      case '|':
        return end_alternative();
      case '(':
        needles_.is_all = false;
        end_run();
        return skip_group();
      case '[':
        needles_.is_all = false;
        end_run();
        return skip_class();
      case '{':
        skip_count();
        [[fallthrough]];
      case '?':
      case '*':
        run_.remove_suffix(size_of_last());
        [[fallthrough]];
      case '+':
      case '.':
      case '^':
      case '$':
      case ')':
        needles_.is_all = false;
        return end_run();
      default:
        run_ = run_.empty() ? pattern_.substr(from, 1) : std::string_view(run_.data(), run_.size() + 1);
    }
  }

  void end_run() {
    if (run_.size() > longest_.size()) longest_ = run_;
    run_ = {};
  }

  void end_alternative() {
    end_run();
    if (longest_.empty()) is_known_ = false;
    needles_.one_of.push_back(longest_);
    longest_ = {};
  }

  /// In bytes, of the last character of the run.
  [[nodiscard]] std::size_t size_of_last() const {
    if (run_.empty()) return 0;
    std::size_t size = 1;
    while ((static_cast<unsigned char>(run_[run_.size() - size]) & 0xC0U) == 0x80U) ++size;
    return size;
  }

  void skip_group() {
    for (std::size_t depth = 1; depth > 0 && is_known_;) {
      if (at_ >= pattern_.size()) return give_up();
      const char c = pattern_[at_++];
      if (c == '[') skip_class();
      if (c == '(') ++depth;
      if (c == ')') --depth;
    }
  }

  /// A bracket that comes first is one of the class.
  void skip_class() {
    if (at_ < pattern_.size() && pattern_[at_] == '^') ++at_;
    const std::size_t end = pattern_.find(']', at_ + 1);
    if (end == std::string_view::npos) return give_up();
    at_ = end + 1;
  }

  /// A brace that holds no count stands for itself.
  void skip_count() {
    const std::size_t end = pattern_.find('}', at_);
    const auto counts = [](char c) { return text::is_digit(c) || c == ','; };
    if (end == std::string_view::npos || !std::ranges::all_of(pattern_.substr(at_, end - at_), counts))
      return give_up();
    at_ = end + 1;
  }

  void give_up() { is_known_ = false; }

  std::string_view pattern_;
  std::size_t at_ = 0;
  std::string_view run_, longest_;
  bool is_known_ = true;
  Needles needles_{{}, true};
};

}  // namespace

bool Needles::allow(std::string_view text) const {
  return one_of.empty() ||
         std::ranges::any_of(one_of, [&](std::string_view one) { return text.find(one) != std::string_view::npos; });
}

Needles needles_of(std::string_view pattern) { return NeedleReader(pattern).read(); }

}  // namespace pilotcheck
