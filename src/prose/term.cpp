#include "prose/term.h"

#include <algorithm>
#include <array>
#include <span>

#include "prose/trigger_hit.h"

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
  Finder(const Ask& ask, const Prose& prose, const Lexicon& lexicon, Counting counting)
      : ask_(ask), prose_(prose), lexicon_(lexicon), counting_(counting) {}

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
        return look_for_companion(number);
      case Ask::Kind::relates:
        return look_for_relation(number);
      case Ask::Kind::enumerates:
        return count_from(number);
    }
  }

  /// `decides`: the mention that says how it is meant, itself or its companion. Where the text denies a narrower thing,
  /// the wider one may well be there.
  void note(const Mention& mention, const Mention& decides) {
    const Reading says = decides.says;
    const bool counts = (counting_.plans && says == Reading::planned) || (counting_.others && says == Reading::other);
    if (says == Reading::affirmed || counts) {
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

  [[nodiscard]] std::uint32_t thread_of(const Mention& mention) const {
    return prose_.clauses()[mention.clause].first_of_thread;
  }

  /// The first of the clauses that only brackets part: 制造执行系统（MES）与企业资源计划系统（ERP）集成.
  [[nodiscard]] std::uint32_t stretch_of(const Mention& mention) const {
    constexpr std::uint32_t most = 16;
    const std::vector<TextClause>& clauses = prose_.clauses();
    std::uint32_t first = mention.clause;
    const auto is_bracket = [&](char16_t mark) { return mark == u'(' || mark == u')'; };
    while (first > clauses[first].first_of_sentence && mention.clause - first < most &&
           is_bracket(clauses[first - 1].mark))
      --first;
    return first;
  }

  /// Whether `other` stands in the clause of `mention`, or behind it where that is a label or ends its clause:
  /// 运营成本：降低20%, 运营成本（元/台）由8200降至6900.
  [[nodiscard]] bool is_said_of(const Mention& mention, const Mention& other) const {
    if (other.clause == mention.clause || stretch_of(other) == stretch_of(mention)) return true;
    if (other.clause < mention.clause || sentence_of(other) != sentence_of(mention)) return false;
    const TextClause& own = prose_.clauses()[mention.clause];
    const bool leads = own.mark == u':' || own.mark == u'\t' || own.mark == u'|' || mention.end >= own.end;
    return leads && other.clause == mention.clause + 1;
  }

  /// In its sentence, or in one that goes on about it, where nothing but what is affirmed is meant together.
  [[nodiscard]] bool is_in_reach(const Mention& mention, const Mention& other) const {
    if (ask_.in_clause) return is_said_of(mention, other);
    return ask_.kind == Ask::Kind::with ? thread_of(other) == thread_of(mention)
                                        : sentence_of(other) == sentence_of(mention);
  }

  [[nodiscard]] bool is_meant_with(const Mention& mention, const Mention& other) const {
    return (ask_.in_clause && ask_.kind == Ask::Kind::with) || sentence_of(other) == sentence_of(mention) ||
           (mention.says == Reading::affirmed && other.says == Reading::affirmed);
  }

  /// Calls `visit` for what stands near mention number `number`, in its sentence or its clause.
  template <typename Visit>
  void for_each_near(std::size_t number, const Visit& visit) const {
    constexpr std::size_t most = 64;  // mentions on either side
    const std::vector<Mention>& mentions = prose_.mentions();
    const Mention& mention = mentions[number];
    const auto is_near = [&](const Mention& other) {
      return is_in_reach(mention, other) &&
             std::max(other.begin, mention.begin) - std::min(other.begin, mention.begin) <= farthest_reach;
    };
    std::size_t first = number;
    while (first > 0 && number - first < most && is_near(mentions[first - 1])) --first;
    const std::size_t end = std::min(mentions.size(), number + most);
    for (std::size_t i = first; i < end && is_near(mentions[i]); ++i) {
      if (i != number && is_meant_with(mention, mentions[i])) visit(mentions[i]);
    }
  }

  static bool is_apart(const Mention& one, const Mention& other) {
    return other.begin >= one.end || other.end <= one.begin;
  }

  static void take(const Mention*& best, const Mention& one) {
    if (best == nullptr || one.says == Reading::affirmed) best = &one;
  }

  /// The companion that affirms most.
  void look_for_companion(std::size_t number) {
    const Mention& mention = prose_.mentions()[number];
    const Mention* companion = nullptr;
    for_each_near(number, [&](const Mention& other) {
      if (!is_apart(mention, other) || !is_one_of(other.number, ask_.second)) return;
      if (!ask_.in_figures || has_figure(stretch_of(other))) take(companion, other);
    });
    if (companion == nullptr && ask_.in_figures && stands_by_figures(mention)) companion = &mention;
    if (companion == nullptr) return;
    note(mention, mention.says == Reading::affirmed ? *companion : mention);
  }

  /// Whether a number that is no year stands in the clauses that begin with `first` and only brackets part.
  [[nodiscard]] bool has_figure(std::uint32_t first) const {
    constexpr std::uint32_t most = 4;
    const std::vector<TextClause>& clauses = prose_.clauses();
    std::uint32_t last = first;
    while (last < first + most && (clauses[last].mark == u'(' || clauses[last].mark == u')') &&
           last + 1 < clauses.size())
      ++last;
    const std::size_t size = std::min<std::size_t>(clauses[last].end - clauses[first].begin, farthest_reach);
    std::u16string_view text = std::u16string_view(prose_.text()).substr(clauses[first].begin, size);
    constexpr std::u16string_view digits = u"0123456789";
    for (std::size_t at = text.find_first_of(digits); at != std::u16string_view::npos;
         at = text.find_first_of(digits)) {
      text.remove_prefix(at);
      const std::size_t end = std::min(text.find_first_not_of(digits), text.size());
      const bool is_year = end == 4 && text.starts_with(u"20") && text.substr(end).starts_with(u'年');
      if (!is_year) return true;
      text.remove_prefix(end);
    }
    return false;
  }

  /// Whether it begins a row of figures or, where no companion is asked for, is the label of one or has one in its
  /// clause.
  [[nodiscard]] bool stands_by_figures(const Mention& mention) const {
    if (begins_row_of_figures(mention.clause)) return true;
    const std::vector<TextClause>& clauses = prose_.clauses();
    const bool label = clauses[mention.clause].mark == u':' && mention.clause + 1 < clauses.size();
    return ask_.second.empty() && (has_figure(stretch_of(mention)) || (label && has_figure(mention.clause + 1)));
  }

  /// | 运营成本 | 8200元 | 6900元 |
  [[nodiscard]] bool begins_row_of_figures(std::uint32_t clause) const {
    const std::vector<TextClause>& clauses = prose_.clauses();
    const auto is_cell = [&](std::uint32_t one) { return clauses[one].mark == u'|' || clauses[one].mark == u'\t'; };
    if (clause + 2 >= clauses.size() || !is_cell(clause) || !is_cell(clause + 1)) return false;
    return clauses[clause + 2].line == clauses[clause].line && has_figure(clause + 1) && has_figure(clause + 2);
  }

  /// Some of the mentions near one.
  struct Some {
    static constexpr std::size_t most = 8;
    std::array<const Mention*, most> ones{};
    std::size_t count = 0;

    void add(const Mention& one) {
      if (count < most) ones.at(count++) = &one;
    }
    [[nodiscard]] std::span<const Mention* const> all() const { return std::span(ones).first(count); }
  };

  /// MES、ERP 均与门禁系统有接口: each of the two with a third.
  [[nodiscard]] bool leads_outward(std::uint32_t begin, std::uint32_t end) const {
    return begin < end && lexicon_.outward.inside(std::u16string_view(prose_.text()).substr(begin, end - begin));
  }

  /// A companion and a word that relates the two: in one clause with both, or in that of the later one, or in another
  /// than both, but there with no other partner: MES 与看板集成，ERP 与财务软件集成 says nothing of MES and ERP.
  void look_for_relation(std::size_t number) {
    const Mention& mention = prose_.mentions()[number];
    Some companions;
    Some relations;
    Some partners;
    for_each_near(number, [&](const Mention& other) {
      if (is_apart(mention, other) && is_one_of(other.number, ask_.second)) companions.add(other);
      if (other.number == lexicon_.relations) relations.add(other);
      if (is_one_of(other.number, ask_.partners)) partners.add(other);
    });
    const Mention* companion = nullptr;
    const Mention* relation = nullptr;
    for (const Mention* second : companions.all()) {
      const std::uint32_t later = std::max(stretch_of(mention), stretch_of(*second));
      const bool together = stretch_of(mention) == stretch_of(*second);
      for (const Mention* word : relations.all()) {
        const std::uint32_t place = stretch_of(*word);
        const bool has_partner =
            std::ranges::any_of(partners.all(), [&](const Mention* one) { return stretch_of(*one) == place; });
        if (has_partner && !(together && place == later)) continue;
        if (!together && place != later) continue;
        if (together && leads_outward(std::max(mention.end, second->end), word->begin)) continue;
        take(companion, *second);
        take(relation, *word);
      }
    }
    if (companion == nullptr) return;
    const Mention* decides = &mention;
    for (const Mention* one : {companion, relation}) {
      if (decides->says == Reading::affirmed) decides = one;
    }
    note(mention, *decides);
  }

  /// Different words of `of`, from the mention on to the end of its sentence, and on in those that go on about it.
  void count_from(std::size_t first) {
    constexpr std::size_t most = 16;
    const std::vector<Mention>& mentions = prose_.mentions();
    std::array<std::u16string_view, most> seen{};
    std::size_t count = 0;
    std::uint32_t end = 0;
    const Mention* decides = &mentions[first];
    for (std::size_t i = first; i < mentions.size() && count < std::min(most, ask_.at_least); ++i) {
      const Mention& one = mentions[i];
      if (thread_of(one) != thread_of(mentions[first])) break;
      if (one.begin - mentions[first].begin > farthest_reach) break;
      if (!is_meant_with(mentions[first], one)) continue;
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
  Counting counting_;
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

FoundTerm find_term(const Term& term, const Prose& prose, const Lexicon& lexicon, Counting counting) {
  FoundTerm best;
  for (const Ask& ask : term.any) {
    const FoundTerm found = Finder(ask, prose, lexicon, counting).find();
    if (rank(found.outcome) > rank(best.outcome) || (best.against == nullptr && best.outcome == found.outcome))
      best = found;
    if (best.outcome == Outcome::affirmed) break;
  }
  return best;
}

}  // namespace pilotcheck
