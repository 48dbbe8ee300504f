#include "prose/figures_of.h"

#include <algorithm>

namespace pilotcheck {

namespace {

using View = std::u16string_view;

/// Marks that may stand between a name and its figure, or between two figures of it.
bool is_mark(char16_t c) { return View(u" ，：:（）(),｜|\t").find(c) != View::npos; }

class FigureReader {
 public:
  FigureReader(const Prose& prose, const Lexicon& lexicon, std::size_t number, const FigureAsk& ask)
      : prose_(prose),
        lexicon_(lexicon),
        words_(lexicon.figures),
        ask_(ask),
        number_(number),
        name_(prose.mentions()[number]) {}

  FiguresOf read() {
    if (name_.says == Reading::planned || name_.says == Reading::hypothetical || name_.says == Reading::other)
      return {};
    const auto [place, count, last] = names_in_turn();
    const std::uint32_t begin = prose_.mentions()[last].end;
    const Figures figures = find_figures(text(begin, end_of_region(last)), ask_, words_);
    const TextClause& clause = prose_.clauses()[name_.clause];
    const Figures ahead = find_figures(text(clause.begin, name_.begin), ask_, words_);
    if ((figures.size() == 0 && ahead.size() == 0) || is_of_others(text(clause.begin, name_.begin))) return {};
    read_before(ahead, clause.begin);
    if (count > 1) {
      if (figures.size() == count) take(moved(figures[place], begin), false);
    } else {
      read_behind(figures, begin);
    }
    return found_;
  }

 private:
  [[nodiscard]] View text(std::size_t begin, std::size_t end) const {
    return View(prose_.text()).substr(begin, end > begin ? end - begin : 0);
  }

  static Figure moved(Figure figure, std::uint32_t by) {
    figure.lead += by;
    figure.begin += by;
    figure.end += by;
    figure.close += by;
    return figure;
  }

  /// Of a part only, or of somebody else, by what stands before the name in its clause.
  [[nodiscard]] bool is_of_others(View before) const {
    constexpr std::size_t widest = 16;
    return words_.parts.inside(before.substr(before.size() - std::min(before.size(), widest))) ||
           words_.others.inside(before);
  }

  /// 86%的数控化率.
  void read_before(const Figures& figures, std::uint32_t begin) {
    if (figures.size() == 0) return;
    const Figure last = moved(figures[figures.size() - 1], begin);
    const View between = text(last.close, name_.begin);
    if (!between.empty() && words_.of.begins(between) == between.size()) take(last, false);
  }

  struct InTurn {
    std::size_t place = 0;
    std::size_t count = 1;
    std::size_t last = 0;  ///< number of the last name's mention
  };

  /// 数控化率、自动数采率分别为86%、92%: which of how many joined names it is.
  [[nodiscard]] InTurn names_in_turn() const {
    const std::vector<Mention>& mentions = prose_.mentions();
    InTurn turn{0, 1, number_};
    const auto is_name = [&](std::size_t i) {
      return lexicon_.concepts.at(mentions[i].number).figure && !is_in_longer_name(prose_, lexicon_, i);
    };
    std::uint32_t begin = name_.begin;
    for (std::size_t i = number_; i-- > 0 && mentions[i].clause == name_.clause;) {
      if (!is_name(i) || mentions[i].end > begin) continue;
      if (!is_joined(text(mentions[i].end, begin))) break;
      begin = mentions[i].begin;
      ++turn.place;
      ++turn.count;
    }
    std::uint32_t end = name_.end;
    for (std::size_t i = number_ + 1; i < mentions.size() && mentions[i].clause == name_.clause; ++i) {
      if (!is_name(i) || mentions[i].begin < end) continue;
      if (!is_joined(text(end, mentions[i].begin))) break;
      end = mentions[i].end;
      turn.last = i;
      ++turn.count;
    }
    return turn;
  }

  [[nodiscard]] bool is_joined(View between) const {
    return !between.empty() && words_.joins.begins(between) == between.size();
  }

  /// The next name of a figure, or the end of the sentence.
  [[nodiscard]] std::uint32_t end_of_region(std::size_t from) const {
    const std::vector<Mention>& mentions = prose_.mentions();
    const std::uint32_t end = prose_.clauses()[prose_.end_of_sentence(name_.clause) - 1].end;
    for (std::size_t i = from + 1; i < mentions.size() && mentions[i].begin < end; ++i) {
      if (mentions[i].begin >= mentions[from].end && lexicon_.concepts.at(mentions[i].number).figure)
        return mentions[i].begin;
    }
    return end;
  }

  /// One after the other, as long as nothing but light words stands between.
  void read_behind(const Figures& figures, std::uint32_t begin) {
    std::uint32_t at = begin;
    bool is_first = true;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const Figure figure = moved(figures[i], begin);
      const View between = text(at, figure.lead);
      if (!(is_first ? leads_to_first(at, figure) : is_light(between))) return;
      if (words_.of.begins(text(figure.close, figure.close + 4)) != 0 && !is_change_behind(figures, i, begin)) return;
      if (!is_difference(between)) {
        const bool is_before = i + 1 < figures.size() && leads_on(figure, moved(figures[i + 1], begin), between);
        take(figure, is_before);
        is_first = false;
      } else {
        if (is_first && is_whole_change(text(begin, figure.lead)) && !is_of_a_year()) take_change(figure);
        if (is_first) return;
      }
      at = figure.close;
    }
  }

  /// 由72%的水平提高到86%: the of-word goes on to the next figure.
  [[nodiscard]] bool is_change_behind(const Figures& figures, std::size_t i, std::uint32_t begin) const {
    if (i + 1 >= figures.size()) return false;
    const View between = text(figures[i].close + begin, figures[i + 1].lead + begin);
    return is_light(between) && ends_with_to(between);
  }

  /// Whether the first figure is that of the name: in its own clause nearly anything may stand between, in a later one
  /// only light words.
  [[nodiscard]] bool leads_to_first(std::uint32_t at, const Figure& figure) const {
    constexpr std::size_t farthest = 24;
    const std::uint32_t own_end = prose_.clauses()[name_.clause].end;
    if (figure.lead <= own_end) {
      const View lead = text(at, figure.lead);
      return lead.size() <= farthest && words_.joins.begins(lead) == 0 && !words_.each.inside(lead) &&
             !words_.others.inside(lead);
    }
    if (words_.joins.begins(text(at, own_end)) != 0) return false;
    for (std::size_t i = name_.clause + 1; i < prose_.clauses().size(); ++i) {
      const TextClause& clause = prose_.clauses()[i];
      if (figure.lead <= clause.end) return is_light(text(clause.begin, figure.lead));
      const bool in_brackets =
          prose_.clauses()[i - 1].mark == u'(' || clause.mark == u'(' || clause.begin == clause.end;
      if (!in_brackets) return false;
    }
    return false;
  }

  /// Whether a text consists of light words, dates and marks.
  [[nodiscard]] bool is_light(View between) const {
    const auto is_date_part = [](char16_t c) {
      return (c >= u'0' && c <= u'9') || View(u"年月日季度").find(c) != View::npos;
    };
    while (!between.empty()) {
      std::size_t size = std::max({words_.light.begins(between), words_.from.begins(between), words_.to.begins(between),
                                   words_.difference.begins(between), lexicon_.adverbs.begins(between)});
      if (size == 0 && (is_mark(between.front()) || is_date_part(between.front()))) size = 1;
      if (size == 0) return false;
      between.remove_prefix(size);
    }
    return true;
  }

  /// Without the light words at its end.
  [[nodiscard]] View without_light_end(View lead) const {
    while (!lead.empty()) {
      if (words_.to.ends(lead) != 0 || words_.difference.ends(lead) != 0 || words_.from.ends(lead) != 0) break;
      std::size_t size = words_.light.ends(lead);
      if (size == 0 && (is_mark(lead.back()) || lead.back() == u' ')) size = 1;
      if (size == 0) break;
      lead.remove_suffix(size);
    }
    return lead;
  }

  [[nodiscard]] bool ends_with_to(View lead) const { return words_.to.ends(without_light_end(lead)) != 0; }

  /// 提高14%, but not 提高到86%.
  [[nodiscard]] bool is_difference(View lead) const {
    const View rest = without_light_end(lead);
    return words_.difference.ends(rest) > words_.to.ends(rest);
  }

  /// Of a change from before to now, and not from year to year: 较实施前提高了.
  [[nodiscard]] bool is_whole_change(View lead) const { return is_light(lead) && !words_.compared.inside(lead); }

  /// 2016年生产效率提高12%.
  [[nodiscard]] bool is_of_a_year() const {
    const View before = text(prose_.clauses()[name_.clause].begin, name_.begin);
    const std::size_t year = before.find(u'年');
    return year != View::npos && year > 0 && before[year - 1] >= u'0' && before[year - 1] <= u'9';
  }

  void take_change(const Figure& figure) {
    const Reading says = prose_.stand(figure.begin, figure.end).says;
    if (says == Reading::affirmed || says == Reading::neutral) found_.changes.add(figure);
  }

  /// Whether it is the first of a change to the next.
  [[nodiscard]] bool leads_on(const Figure& figure, const Figure& next, View lead) const {
    const View between = text(figure.close, next.lead);
    if (between.size() > 24 || !is_light(between)) return false;
    return ends_with_to(between) && (words_.from.ends(without_light_end(lead)) != 0 || between.size() > 1);
  }

  /// As the text means it there: what is planned, supposed, denied or somebody else's is left out.
  void take(const Figure& figure, bool is_before) {
    const Standing standing = prose_.stand(figure.begin, figure.end);
    // The 不 of 不低于, the 不足 of 不足80%: a word of the figure says nothing of the thing.
    const bool own_word = standing.scope != nullptr && standing.scope->word_begin + 2 >= figure.lead &&
                          standing.scope->word_begin < figure.end &&
                          (standing.says == Reading::denied || standing.says == Reading::partial);
    if (standing.says == Reading::past) return found_.before.add(figure);
    if (standing.says != Reading::affirmed && standing.says != Reading::neutral && !own_word) return;
    (is_before ? found_.before : found_.now).add(figure);
  }

  const Prose& prose_;
  const Lexicon& lexicon_;
  const FigureWords& words_;
  const FigureAsk& ask_;
  std::size_t number_;
  const Mention& name_;
  FiguresOf found_;
};

}  // namespace

FiguresOf figures_of(const Prose& prose, const Lexicon& lexicon, std::size_t number, const FigureAsk& ask) {
  return FigureReader(prose, lexicon, number, ask).read();
}

bool is_in_longer_name(const Prose& prose, const Lexicon& lexicon, std::size_t number) {
  constexpr std::uint32_t longest_name = 64;
  const std::vector<Mention>& mentions = prose.mentions();
  const Mention& inner = mentions[number];
  const auto holds = [&](const Mention& outer) {
    return lexicon.concepts.at(outer.number).figure && outer.begin <= inner.begin && outer.end >= inner.end &&
           outer.end - outer.begin > inner.end - inner.begin;
  };
  for (std::size_t i = number; i-- > 0 && inner.begin - mentions[i].begin < longest_name;)
    if (holds(mentions[i])) return true;
  for (std::size_t i = number + 1; i < mentions.size() && mentions[i].begin == inner.begin; ++i)
    if (holds(mentions[i])) return true;
  return false;
}

}  // namespace pilotcheck
