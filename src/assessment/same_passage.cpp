#include "assessment/same_passage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "assessment/finding_message.h"
#include "assessment/text_place.h"
#include "prose/aside.h"
#include "prose/fold.h"
#include "text/display_width.h"

namespace pilotcheck {

namespace {

using View = std::u16string_view;

constexpr std::size_t window = 16;  // units before the end of a clause, by which passages are found

/// Never 0.
std::uint32_t hash_of_window(View text) {
  constexpr std::uint64_t prime = 0x9E3779B97F4A7C15;
  std::uint64_t hash = prime;
  for (std::size_t at = 0; at < window; at += 4) {
    std::uint64_t units = 0;
    std::memcpy(&units, text.data() + at, sizeof units);
    hash = (hash ^ units) * prime;
    hash ^= hash >> 29U;
  }
  return static_cast<std::uint32_t>(hash >> 32U) | 1U;
}

/// Ten letters say as much as three Chinese characters.
std::size_t weight_of(View passage) {
  std::size_t weight = 0;
  for (const char16_t c : passage) weight += c >= 0x2E80 ? 10 : c > u' ' ? 3 : 0;
  return weight;
}

bool is_long(View passage) {
  constexpr std::size_t enough = 600;
  const auto names = static_cast<std::size_t>(std::ranges::count(passage, u'、'));
  const bool is_list = names * 8 > passage.size();
  return weight_of(passage) >= (is_list ? 2 * enough : enough);
}

bool is_mark(char16_t c) { return c <= u' ' || View(u"，。；：、,.;:)）").find(c) != View::npos; }

/// Of two narratives what both have, as it stands in the later one.
struct Shared {
  Slot earlier = 0;
  Slot later = 0;
  std::uint32_t begin = 0;  ///< of the longest passage
  std::uint32_t size = 0;
  std::size_t characters = 0;  ///< of all of them
};

class PassageFinder {
 public:
  explicit PassageFinder(const Description& description) : description_(description) {}

  std::vector<Shared> find() {
    std::size_t clauses = 0;
    for (const Prose& prose : description_.narratives) clauses += prose.clauses().size();
    // Of a great many clauses a sample is kept: the same one of the same passage wherever it stands.
    while ((clauses >> sample_) > most) ++sample_;
    const Vocabulary& vocabulary = *description_.vocabulary;
    for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
      if (vocabulary.field(slot).kind() == ValueKind::prose && description_.fact(slot).stated()) look_at(slot);
    }
    return std::move(shared_);
  }

 private:
  static constexpr std::size_t places = 2048;  // a power of two
  static constexpr std::size_t most = places * 2 / 3;
  /// Where a window ends.
  struct Place {
    std::uint32_t slot;
    std::uint32_t end;
  };

  void look_at(Slot slot) {
    const Prose& prose = description_.prose(slot);
    std::uint32_t covered = 0;
    for (const TextClause& clause : prose.clauses()) {
      if (clause.end < window || clause.end == clause.begin) continue;
      const std::uint32_t hash = hash_of_window(View(prose.text()).substr(clause.end - window, window));
      if ((hash >> 16U & ((1U << sample_) - 1U)) != 0) continue;
      const Place* other = place(hash, {slot, clause.end});
      if (other != nullptr && other->slot != slot && clause.end > covered) compare(*other, {slot, clause.end}, covered);
    }
  }

  /// The first place with that hash; null where this one is the first, and now kept.
  const Place* place(std::uint32_t hash, Place here) {
    std::size_t at = hash % places;
    for (; hashes_.at(at) != 0; at = (at + 1) % places) {
      if (hashes_.at(at) == hash) return &places_.at(at);
    }
    if (count_ == most) return nullptr;
    ++count_;
    hashes_.at(at) = hash;
    places_.at(at) = here;
    return nullptr;
  }

  /// As far as both go on alike, but not back into what was told. `covered` is moved behind it.
  void compare(Place there, Place here, std::uint32_t& covered) {
    const View left = description_.prose(there.slot).text();
    const View right = description_.prose(here.slot).text();
    std::uint32_t back = 0;
    while (back < there.end && back < here.end - covered && left[there.end - back - 1] == right[here.end - back - 1])
      ++back;
    std::uint32_t on = 0;
    while (there.end + on < left.size() && here.end + on < right.size() && left[there.end + on] == right[here.end + on])
      ++on;
    // What ended the sentence before is no part of it.
    while (back > 0 && is_mark(right[here.end - back])) --back;
    const View passage = right.substr(here.end - back, back + on);
    if (!is_long(passage) || is_no_text(there.slot)) return;
    covered = here.end + on;
    const auto pair = std::ranges::find_if(
        shared_, [&](const Shared& one) { return one.earlier == there.slot && one.later == here.slot; });
    Shared& shared = pair != shared_.end() ? *pair : shared_.emplace_back(Shared{there.slot, here.slot});
    shared.characters += characters_of(passage);
    if (passage.size() <= shared.size) return;
    shared.begin = here.end - back;
    shared.size = back + on;
  }

  static std::size_t characters_of(View passage) {
    return static_cast<std::size_t>(std::ranges::count_if(passage, [](char16_t c) { return c > u' '; }));
  }

  /// An instruction that stands in both is told of already.
  [[nodiscard]] bool is_no_text(Slot slot) const { return aside_of(description_.prose(slot), {}) != Aside::none; }

  const Description& description_;
  unsigned sample_ = 0;
  std::size_t count_ = 0;
  std::array<std::uint32_t, places> hashes_{};  // 0: nothing is kept here
  std::array<Place, places> places_;            // of what is kept
  std::vector<Shared> shared_;
};

/// How the passage begins, as it is written.
std::string beginning(const Shared& shared, const Description& description) {
  constexpr std::size_t widest = 40;
  const std::string_view original = description.fact(shared.later).text;
  std::vector<std::size_t> origins;
  fold_prose(original, *description.lexicon, &origins);
  const auto origin = [&](std::size_t at) { return at < origins.size() ? origins[at] : original.size(); };
  const std::size_t begin = origin(shared.begin);
  const std::size_t more_than_is_shown = std::min<std::size_t>(shared.size, widest * 4);
  std::string written;
  for (const char c : original.substr(begin, origin(shared.begin + more_than_is_shown) - begin)) {
    if (c != '\n') written += c;
  }
  return text::truncate(written, widest);
}

Finding finding_of(const Shared& shared, const Description& description) {
  const Vocabulary& vocabulary = *description.vocabulary;
  const Bilingual earlier = field_name(vocabulary, shared.earlier);
  const Bilingual later = field_name(vocabulary, shared.later);
  const std::string begin = beginning(shared, description);
  Finding finding;
  finding.id = "same-passage";
  // Not by how much they share, so that an edit elsewhere leaves a baseline as it is.
  finding.subject = vocabulary.field(shared.later).path + "/" + vocabulary.field(shared.earlier).path;
  finding.status = FindingStatus::unstated;
  finding.level = Level::should;
  finding.remedy = Remedy::write;
  finding.message = {
      fmt::format("{}与{}有 {} 字相同：「{}」，请核实", later.zh, earlier.zh, shared.characters, begin),
      fmt::format("{} and {} share {} characters, please check: “{}”", later.en, earlier.en, shared.characters, begin)};
  const Bilingual place = at_place(description, description.fact(shared.earlier).position);
  finding.advice = {fmt::format("按本部分的要求重写；另一处是{}{}", earlier.zh, place.zh),
                    fmt::format("write what this section asks for; the other place is {}{}", earlier.en, place.en)};
  finding.detail.field = shared.later;
  finding.detail.position = description.fact(shared.later).position;
  finding.field = vocabulary.field(shared.later).path;
  return finding;
}

}  // namespace

std::vector<Finding> same_passages(const Description& description) {
  std::vector<Finding> findings;
  if (description.narratives.size() < 2) return findings;
  for (const Shared& shared : PassageFinder(description).find()) {
    findings.push_back(finding_of(shared, description));
  }
  return findings;
}

}  // namespace pilotcheck
