#include "assessment/passage_prints.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace pilotcheck {

namespace {

constexpr std::size_t look = 8;     // characters by which a cut is found
constexpr std::size_t around = 12;  // places on either side among which it must be the least
constexpr std::uint32_t longest = 200;

/// Neither white space nor a mark.
bool is_character(char16_t c) {
  if (c >= 0x4E00 && c <= 0x9FFF) return true;
  if (c < 0x80) return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z');
  const bool mark = c < 0xC0 || (c >= 0x2000 && c <= 0x2E7F) || (c >= 0x3000 && c <= 0x303F && c != 0x3005) ||
                    (c >= 0xFE10 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) ||
                    (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65);
  return !mark;
}

bool is_letter(char16_t c) { return c < 0x2E80; }

std::uint64_t mixed(std::uint64_t hash) {
  constexpr std::uint64_t prime = 0x9E3779B97F4A7C15;
  hash *= prime;
  return hash ^ (hash >> 29U);
}

/// Four characters as one number.
std::uint64_t four(const char16_t* characters) {
  std::uint64_t number = 0;
  std::memcpy(&number, characters, sizeof number);
  return number;
}

std::uint32_t hash_of(std::u16string_view piece) {
  std::uint64_t hash = piece.size() + 1;
  for (; piece.size() >= 4; piece.remove_prefix(4)) hash = mixed(hash ^ four(piece.data()));
  for (const char16_t c : piece) hash = mixed(hash ^ c);
  const auto high = static_cast<std::uint32_t>(hash >> 32U);
  return high == 0 ? 1 : high;
}

class Printer {
 public:
  explicit Printer(const Description& description) : description_(description) {}

  PassagePrints print() {
    const Vocabulary& vocabulary = *description_.vocabulary;
    for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
      if (vocabulary.field(slot).kind() == ValueKind::prose && description_.fact(slot).stated()) look_at(slot);
    }
    unsigned level = 0;
    while (count_kept(level) > most_prints) ++level;
    thin(result_, level);
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::size_t count_kept(unsigned level) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        result_.prints, [&](const Print& one) { return (one.hash() & ((1U << level) - 1U)) == 0; }));
  }

  void look_at(Slot slot) {
    const Prose& prose = description_.prose(slot);
    const std::size_t before = result_.prints.size();
    units_.clear();
    begin_ = 0;
    letters_ = 0;
    std::size_t at = 0;
    for (const Stretch& stretch : prose.asides()) {
      if (stretch.aside != Aside::instruction) continue;
      take(prose.text(), at, prose.clauses()[stretch.first].begin);
      cut();
      at = prose.clauses()[stretch.end - 1].end;
      take(prose.text(), prose.clauses()[stretch.first].begin, at);
      begin_ = units_.size();
    }
    take(prose.text(), at, prose.text().size());
    cut();
    if (result_.prints.size() == before) return;
    // What is compared across files has lines or no place at all.
    const Position position = description_.places.empty() ? description_.fact(slot).position : Position{};
    result_.narratives.push_back({slot, position, static_cast<std::uint32_t>(units_.size()),
                                  letters_ * 2 > units_.size(), static_cast<std::uint32_t>(result_.prints.size())});
  }

  /// The characters of `text` from `at` to `end`, as long as there is room.
  void take(std::u16string_view text, std::size_t at, std::size_t end) {
    std::size_t size = units_.size();
    units_.resize(size + end - at);
    for (; at < end && size < most_units; ++at) {
      const char16_t c = text[at];
      units_[size] = c;
      size += is_character(c) ? 1U : 0U;
      letters_ += is_character(c) && is_letter(c) ? 1U : 0U;
    }
    units_.resize(size);
  }

  /// Cuts what stands from begin_ on: at each place whose characters are the least of those around it.
  void cut() {
    if (units_.size() == begin_) return;
    const std::u16string_view run = std::u16string_view(units_).substr(begin_);
    hashes_.resize(run.size() < look ? 0 : run.size() - look + 1);
    for (std::size_t at = 0; at < hashes_.size(); ++at) {
      const char16_t* characters = run.data() + at;
      hashes_[at] = static_cast<std::uint32_t>(mixed(mixed(four(characters)) ^ four(characters + 4)) >> 32U);
    }
    std::size_t from = 0;
    for (std::size_t at = around; at + around < hashes_.size();) {
      // Where one behind is as little, none before that one is the least.
      std::size_t next = at + 1;
      while (next <= at + around && hashes_[next] > hashes_[at]) ++next;
      if (next > at + around && is_less_than_before(at)) {
        add(run, from, at);
        from = at;
      }
      at = next;
    }
    add(run, from, run.size());
  }

  [[nodiscard]] bool is_less_than_before(std::size_t at) const {
    return std::all_of(hashes_.begin() + static_cast<std::ptrdiff_t>(at - around),
                       hashes_.begin() + static_cast<std::ptrdiff_t>(at),
                       [&](std::uint32_t other) { return other > hashes_[at]; });
  }

  void add(std::u16string_view run, std::size_t from, std::size_t end) {
    for (; from < end; from += longest) {
      const std::size_t units = std::min<std::size_t>(longest, end - from);
      result_.prints.emplace_back(hash_of(run.substr(from, units)), static_cast<std::uint32_t>(begin_ + from),
                                  static_cast<std::uint32_t>(units));
    }
  }

  const Description& description_;
  PassagePrints result_;
  std::u16string units_;   // of one narrative, without white space and marks
  std::size_t begin_ = 0;  // of what is to be cut
  std::size_t letters_ = 0;
  std::vector<std::uint32_t> hashes_;  // by place: of the characters that begin there
};

}  // namespace

PassagePrints passage_prints(const Description& description) { return Printer(description).print(); }

void thin(PassagePrints& prints, unsigned level) {
  if (level <= prints.level) return;
  const std::uint32_t mask = (1U << level) - 1U;
  std::uint32_t from = 0;
  std::uint32_t kept = 0;
  for (PassagePrints::Narrative& narrative : prints.narratives) {
    for (; from < narrative.end; ++from) {
      if ((prints.prints[from].hash() & mask) == 0) prints.prints[kept++] = prints.prints[from];
    }
    narrative.end = kept;
  }
  prints.prints.resize(kept);
  prints.prints.shrink_to_fit();
  prints.level = level;
}

}  // namespace pilotcheck
