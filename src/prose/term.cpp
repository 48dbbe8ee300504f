#include "prose/term.h"

#include <algorithm>
#include <array>

#include "prose/fold.h"
#include "prose/trigger_hit.h"
#include "text/display_width.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

using Outcome = FoundTerm::Outcome;

bool is_one_of(ConceptNumber number, const std::vector<ConceptNumber>& numbers) {
  // Most mentions are of another concept altogether.
  if (numbers.empty() || number < numbers.front() || number > numbers.back()) return false;
  return std::ranges::binary_search(numbers, number);
}

/// Looks for one ask.
class Finder {
 public:
  Finder(const Ask& ask, const Prose& prose, const Lexicon& lexicon, bool plans)
      : ask_(ask), prose_(prose), lexicon_(lexicon), plans_(plans) {}

  FoundTerm find() {
    for (const ConceptNumber number : ask_.of)
      prose_.for_each_mention(number, [&](std::size_t mention) { look_at(mention); });
    FoundTerm found{Outcome::absent, affirmed_.decides, denied_.decides};
    if (affirmed_.decides != nullptr) {
      found.outcome = denied_.decides != nullptr ? Outcome::disputed : Outcome::affirmed;
    } else if (denied_.decides != nullptr || other_.decides != nullptr) {
      found.outcome = Outcome::negated;
      found.against = denied_.decides != nullptr ? denied_.decides : other_.decides;
    } else {
      found.against = neutral_.decides;
    }
    return found;
  }

 private:
  /// Of the mentions of one outcome the first in the text, and what decides it.
  struct First {
    const Mention* mention = nullptr;
    const Mention* decides = nullptr;

    void take(const Mention& one, const Mention& decider) {
      if (mention == nullptr || &one < mention) *this = {&one, &decider};
    }
  };

  void look_at(std::size_t number) {
    const Mention& mention = prose_.mentions()[number];
    switch (ask_.kind) {
      case Ask::Kind::mention:
        return note(mention, mention);
      case Ask::Kind::with:
      case Ask::Kind::relates:
        return look_for_companion(number);
      case Ask::Kind::enumerates:
        return count_from(number);
    }
  }

  /// `decides`: the mention that says how it is meant, itself or its companion. Where the text denies a narrower thing,
  /// the wider one may well be there.
  void note(const Mention& mention, const Mention& decides) {
    const Reading says = decides.says;
    if (says == Reading::affirmed || (plans_ && says == Reading::planned)) {
      affirmed_.take(mention, mention);
    } else if (says == Reading::denied && mention.number == ask_.first_of) {
      denied_.take(mention, decides);
    } else {
      (says == Reading::neutral ? neutral_ : other_).take(mention, decides);
    }
  }

  [[nodiscard]] std::uint32_t sentence_of(const Mention& mention) const {
    return prose_.clauses()[mention.clause].first_of_sentence;
  }

  /// Whether `other` stands in the clause of `mention`, or behind it where that is a label or ends its clause:
  /// 运营成本：降低20%, 运营成本（元/台）由8200降至6900.
  [[nodiscard]] bool is_said_of(const Mention& mention, const Mention& other) const {
    if (other.clause == mention.clause) return true;
    if (other.clause < mention.clause || sentence_of(other) != sentence_of(mention)) return false;
    const TextClause& own = prose_.clauses()[mention.clause];
    if (own.mark == u'(' && mention.end >= own.end) return other.clause <= mention.clause + 2;
    const bool leads = own.mark == u':' || own.mark == u'\t' || own.mark == u'|' || mention.end >= own.end;
    return leads && other.clause == mention.clause + 1;
  }

  /// The companion that affirms most; so with the word that relates them.
  void look_for_companion(std::size_t number) {
    constexpr std::size_t most = 64;  // mentions on either side
    const std::vector<Mention>& mentions = prose_.mentions();
    const Mention& mention = mentions[number];
    const Mention* companion = nullptr;
    const Mention* relation = nullptr;
    const auto take = [](const Mention*& best, const Mention& one) {
      if (best == nullptr || one.says == Reading::affirmed) best = &one;
    };
    const auto is_near = [&](const Mention& other) {
      return (ask_.in_clause ? is_said_of(mention, other) : sentence_of(other) == sentence_of(mention)) &&
             std::max(other.begin, mention.begin) - std::min(other.begin, mention.begin) <= farthest_reach;
    };
    std::size_t first = number;
    while (first > 0 && number - first < most && is_near(mentions[first - 1])) --first;
    const std::size_t end = std::min(mentions.size(), number + most);
    for (std::size_t i = first; i < end && is_near(mentions[i]); ++i) {
      const Mention& other = mentions[i];
      if (i == number) continue;
      const bool apart = other.begin >= mention.end || other.end <= mention.begin;
      if (apart && is_one_of(other.number, ask_.second)) take(companion, other);
      if (ask_.kind == Ask::Kind::relates && other.number == lexicon_.relations) take(relation, other);
    }
    if (companion == nullptr || (ask_.kind == Ask::Kind::relates && relation == nullptr)) return;
    const Mention* decides = &mention;
    for (const Mention* one : {companion, relation}) {
      if (decides->says == Reading::affirmed && one != nullptr) decides = one;
    }
    note(mention, *decides);
  }

  /// Different words of `of`, from the mention on to the end of its sentence.
  void count_from(std::size_t first) {
    constexpr std::size_t most = 16;
    const std::vector<Mention>& mentions = prose_.mentions();
    std::array<std::u16string_view, most> seen{};
    std::size_t count = 0;
    std::uint32_t end = 0;
    const Mention* decides = &mentions[first];
    for (std::size_t i = first; i < mentions.size() && count < std::min(most, ask_.at_least); ++i) {
      const Mention& one = mentions[i];
      if (sentence_of(one) != sentence_of(mentions[first])) break;
      if (one.begin - mentions[first].begin > farthest_reach) break;
      if (one.begin < end || !is_one_of(one.number, ask_.of)) continue;
      const auto word = std::u16string_view(prose_.text()).substr(one.begin, one.end - one.begin);
      const auto last = seen.begin() + static_cast<std::ptrdiff_t>(count);
      if (std::find(seen.begin(), last, word) != last) continue;
      seen.at(count++) = word;
      end = one.end;
      if (one.says != Reading::affirmed) decides = &one;
    }
    if (count >= ask_.at_least) note(mentions[first], *decides);
  }

  const Ask& ask_;
  const Prose& prose_;
  const Lexicon& lexicon_;
  bool plans_;
  First affirmed_;
  First denied_;
  First other_;
  First neutral_;
};

/// Of two ways to bring a term up, the one that says more for it.
int rank(Outcome outcome) {
  switch (outcome) {
    case Outcome::affirmed:
      return 3;
    case Outcome::disputed:
      return 2;
    case Outcome::negated:
      return 1;
    case Outcome::absent:
      break;
  }
  return 0;
}

}  // namespace

FoundTerm find_term(const Term& term, const Prose& prose, const Lexicon& lexicon, bool plans) {
  FoundTerm best;
  for (const Ask& ask : term.any) {
    const FoundTerm found = Finder(ask, prose, lexicon, plans).find();
    if (rank(found.outcome) > rank(best.outcome) || (best.against == nullptr && best.outcome == found.outcome))
      best = found;
    if (best.outcome == Outcome::affirmed) break;
  }
  return best;
}

std::string clause_around(std::string_view original, const Prose& prose, const Mention& mention,
                          const Lexicon& lexicon) {
  constexpr std::size_t widest = 48;
  std::size_t first = mention.clause;
  std::size_t last = first;
  if (mention.scope != Mention::plain) {
    const std::size_t other = prose.scopes()[mention.scope].clause;
    first = std::min(first, other);
    last = std::max(last, other);
  }
  std::vector<std::size_t> origins;
  fold_prose(original, lexicon, &origins);
  const auto origin = [&](std::size_t at) { return at < origins.size() ? origins[at] : original.size(); };
  const std::size_t begin = origin(prose.clauses()[first].begin);
  const std::size_t end = origin(prose.clauses()[last].end);
  std::string quoted;
  for (const char c : text::trim(original.substr(begin, end - begin))) {
    if (c != '\n') quoted += c;
  }
  return text::truncate(quoted, widest);
}

std::string trigger_of(const Prose& prose, const Mention& mention) {
  if (mention.scope == Mention::plain) return {};
  const Scope& scope = prose.scopes()[mention.scope];
  return text::to_utf8(std::u16string_view(prose.text()).substr(scope.word_begin, scope.word_end - scope.word_begin));
}

}  // namespace pilotcheck
