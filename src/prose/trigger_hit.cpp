#include "prose/trigger_hit.h"

#include <algorithm>
#include <optional>

#include "text/ascii.h"

namespace pilotcheck {

namespace {

using View = std::u16string_view;

/// Up to two digits at `at`; 0 when there is none.
int number_at(View text, std::size_t at) {
  int value = 0;
  for (std::size_t i = at; i < text.size() && i < at + 2 && text::is_digit(text[i]); ++i)
    value = value * 10 + (text[i] - u'0');
  return value;
}

/// The month of the year that begins with the `20` at `at`, in months since year 0; the first one where none is named.
/// Nothing for a number that is no year.
std::optional<int> month_at(View text, std::size_t at, const Lexicon& lexicon) {
  const auto in_word = [](char16_t c) { return text::is_digit(c) || (c >= u'a' && c <= u'z'); };
  if (at > 0 && text::is_digit(text[at - 1])) return std::nullopt;
  if (at + 4 > text.size() || !text::is_digit(text[at + 2]) || !text::is_digit(text[at + 3])) return std::nullopt;
  const int year = 2000 + number_at(text, at + 2);
  const char16_t mark = at + 4 < text.size() ? text[at + 4] : u'\0';
  const int month = number_at(text, at + 5);
  const bool has_month = month >= 1 && month <= 12;
  if (mark != u'年' && at > 0 && in_word(text[at - 1])) return std::nullopt;
  if (mark == u'年') {
    if (has_month && text.substr(at + 5, 3).find(u'月') != View::npos) return year * 12 + month - 1;
    const int named = lexicon.month_named(text.substr(at + 5));
    return year * 12 + (named > 0 ? named - 1 : 0);
  }
  if (has_month && (mark == u'-' || mark == u'/' || mark == u'.')) return year * 12 + month - 1;
  // In English a year stands alone, behind a word.
  const bool alone = mark == 0 || mark == u' ' || mark == u'.' || mark == u',' || mark == u';' || mark == u'\n';
  return alone && at > 1 && text[at - 1] == u' ' && text[at - 2] >= u'a' ? std::optional(year * 12) : std::nullopt;
}

class HitFinder {
 public:
  HitFinder(View text, std::span<const TextClause> clauses, const Lexicon& lexicon, const Writing& writing)
      : text_(text), clauses_(clauses), lexicon_(lexicon), own_name_(writing.own_name) {
    const std::chrono::year_month today = writing.today;
    if (today.ok()) this_month_ = int{today.year()} * 12 + static_cast<int>(unsigned{today.month()}) - 1;
  }

  FoundHits find() {
    std::uint32_t clause = 0;
    lexicon_.index.for_each(text_, [&](std::size_t number, std::size_t at) {
      const Lexicon::Word word = lexicon_.words[number];
      if (word.trigger == Lexicon::placeholder) {
        found_.may_have_placeholder = true;
        return true;
      }
      const std::size_t end = at + word.size;
      while (clause + 1 < clauses_.size() && clauses_[clause].end < end) ++clause;
      if (at < clauses_[clause].begin || end > clauses_[clause].end || is_crowded(at)) return true;
      const TriggerHit hit{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), clause, nullptr};
      if (word.trigger == Lexicon::century) {
        note_date(hit);
      } else {
        const Trigger& trigger = lexicon_.triggers[word.trigger];
        keep({hit.begin, hit.end, clause, &trigger}, holds(trigger, hit));
      }
      return true;
    });
    end_dates();
    std::size_t number = 0;
    std::erase_if(hits_, [&](const TriggerHit&) { return !holds_[number++]; });
    found_.hits = std::move(hits_);
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool holds(const Trigger& trigger, const TriggerHit& hit) const {
    const TextClause& clause = clauses_[hit.clause];
    const bool denies_what_follows = trigger.says == Reading::denied && trigger.reach == Trigger::Reach::after;
    if (denies_what_follows && lexicon_.is_harm(part(hit.end, clause.end))) return false;
    if (trigger.says == Reading::other && names_oneself(part(hit.begin, hit.end))) return false;
    if (!trigger.conditional) return true;
    const std::size_t end = clauses_[clause.last_of_sentence].end;
    const std::size_t begin = hit.begin - std::min<std::size_t>(hit.begin - clause.begin, farthest_reach);
    const Trigger::Place place{part(begin, hit.begin), part(hit.end, clause.end),
                               part(hit.end, std::min(end, hit.end + farthest_reach))};
    return trigger.holds(place) && (!trigger.only_first || lexicon_.is_blank(place.before)) &&
           (!trigger.only_last || lexicon_.closes(place.after));
  }

  /// A part of the writer's own name, or what one behind a place of two characters is called for short: 太重 of
  /// 太原重型机械集团, but not of 太原通泽重工.
  [[nodiscard]] bool names_oneself(View word) const {
    if (own_name_.empty()) return false;
    if (own_name_.find(word) != View::npos) return true;
    return word.size() == 2 && own_name_.size() > 3 && word[0] == own_name_[0] && word[1] == own_name_[2];
  }

  /// Whether as many as count stand right before. A longer word may still take the place of the last one.
  [[nodiscard]] bool is_crowded(std::size_t at) const {
    return hits_.size() >= most_in_reach && hits_.back().end <= at &&
           at - hits_[hits_.size() - most_in_reach].begin <= farthest_reach;
  }

  /// The longest word wins, and hides what stands inside it, even where it does not hold itself: 没有发生 is no 没. Of
  /// two that overlap the longer counts, else the first: 至今未能 is one denial, and 不再依靠人工 is no 靠人工.
  void keep(const TriggerHit& hit, bool holds) {
    if (hits_.empty() || hit.begin >= hits_[cover_].end) {
      cover_ = hits_.size();
      return push(hit, holds);
    }
    const TriggerHit cover = hits_[cover_];
    const bool longer = hit.end - hit.begin > cover.end - cover.begin;
    if (hit.end <= cover.end) {
      // The longest comes first: 无 of 无法 is hidden, though 无法进行 hides neither.
      const bool hidden = hits_.size() > cover_ + 1 && hits_.back().end >= hit.end;
      if (stands_beside(hit, cover) && !hidden) push(hit, holds);
      return;
    }
    if (!longer) return;
    hits_.resize(cover_);
    holds_.resize(cover_);
    push(hit, holds);
  }

  /// Whether `inner` is meant beside the longer word that it stands in: that reaches back only, and 无 of 无法进行
  /// denies what follows all the same.
  static bool stands_beside(const TriggerHit& inner, const TriggerHit& outer) {
    return outer.trigger->role == Trigger::Role::says && outer.trigger->reach == Trigger::Reach::before &&
           inner.trigger->role == Trigger::Role::says && inner.trigger->reach == Trigger::Reach::after &&
           inner.trigger->says == Reading::denied;
  }

  void push(const TriggerHit& hit, bool holds) {
    hits_.push_back(hit);
    holds_.push_back(holds);
  }

  /// Of the dates of a clause the earliest counts: a period that has begun is no plan.
  void note_date(const TriggerHit& hit) {
    const auto month = this_month_ == 0 ? std::nullopt : month_at(text_, hit.begin, lexicon_);
    if (!month) return;
    if (date_.end != 0 && date_.clause != hit.clause) end_dates();
    if (date_.end == 0) {
      date_ = hit;
      earliest_ = *month;
    }
    date_.end = hit.begin + 4;
    earliest_ = std::min(earliest_, *month);
  }

  void end_dates() {
    if (date_.end != 0 && earliest_ > this_month_) {
      const auto behind = std::ranges::upper_bound(hits_, date_.begin, {}, &TriggerHit::begin);
      const auto at = behind - hits_.begin();
      hits_.insert(behind, {date_.begin, date_.end, date_.clause, &date_trigger()});
      holds_.insert(holds_.begin() + at, true);
      if (hits_.size() > 1 && static_cast<std::size_t>(at) <= cover_) ++cover_;
    }
    date_ = {};
  }

  [[nodiscard]] View part(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }

  View text_;
  std::span<const TextClause> clauses_;
  const Lexicon& lexicon_;
  View own_name_;
  int this_month_ = 0;
  TriggerHit date_;
  int earliest_ = 0;
  std::vector<TriggerHit> hits_;
  std::vector<bool> holds_;  // each of them
  std::size_t cover_ = 0;    // number of the longest at the place
  FoundHits found_;
};

}  // namespace

const Trigger& date_trigger() {
  static const Trigger trigger = [] {
    Trigger one;
    one.says = Reading::planned;
    one.reach = Trigger::Reach::both;
    return one;
  }();
  return trigger;
}

FoundHits find_hits(View text, std::span<const TextClause> clauses, const Lexicon& lexicon, const Writing& writing) {
  return HitFinder(text, clauses, lexicon, writing).find();
}

}  // namespace pilotcheck
