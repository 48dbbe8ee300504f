#include <fmt/format.h>

#include <array>
#include <bit>

#include "predicate/families.h"
#include "prose/placeholder.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

void note_missing(Detail& detail, const Term& term, const FoundTerm& found, const Description& description,
                  Slot field) {
  detail.missing.push_back({term.id, term.label});
  if (found.mention == Mention::absent || !detail.remark.empty()) return;
  const std::string clause =
      clause_around(description.fact(field).text, description.prose(field), found.where, *description.lexicon);
  const bool denied = found.mention == Mention::denied;
  detail.remark = {fmt::format("文中只{}“{}”：「{}」，不算已写明", denied ? "否定了" : "计划了", term.label.zh, clause),
                   fmt::format("the text only {} {}: “{}”", denied ? "denies" : "plans", term.label.en, clause)};
}

bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

/// The figures in a folded text, each with what stands right behind it.
template <typename Visit>
void for_each_figure(std::u16string_view text, const Visit& visit) {
  constexpr std::size_t longest = 32;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const auto goes_on = [&](std::size_t i) {
      if (is_digit(text[i])) return true;
      return (text[i] == u'.' || text[i] == u',') && i + 1 < text.size() && is_digit(text[i + 1]);
    };
    std::array<char, longest> digits{};
    std::size_t size = 0;
    std::size_t end = at;
    for (; end < text.size() && goes_on(end); ++end) {
      if (size < longest) digits.at(size++) = static_cast<char>(text[end]);
    }
    std::u16string_view behind = text.substr(end);
    if (behind.starts_with(u' ')) behind.remove_prefix(1);
    if (const auto number = parse_decimal({digits.data(), size})) visit(*number, behind);
    at = end;
  }
}

/// Whether a folded text begins with `unit`, as it is written elsewhere.
bool begins_with_unit(std::u16string_view text, std::string_view unit) {
  for (std::size_t at = 0; at < unit.size();) {
    char32_t c = text::decode(unit, at);
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    if (text.empty() || char32_t{text.front()} != c) return false;
    text.remove_prefix(1);
  }
  return true;
}

/// Whether a figure of the same kind as the stated fact follows, and whether one equals it.
struct Agreement {
  bool same_kind = false;
  bool equal = false;
  Decimal found;
};

Agreement look_for(std::u16string_view sentence, const Fact& fact) {
  Agreement result;
  for_each_figure(sentence, [&](Decimal number, std::u16string_view behind) {
    const bool same = fact.unit.empty() ? !behind.starts_with(u'%') : begins_with_unit(behind, fact.unit);
    if (!same) return;
    if (!result.same_kind) result.found = number;
    result.same_kind = true;
    result.equal = result.equal || number == fact.number;
  });
  return result;
}

/// Of the sentences that bring up `term`, each from there on, the one that agrees best with the stated fact.
Agreement best_agreement(const Prose& prose, const Term& term, const Fact& fact) {
  Agreement best;
  const std::u16string_view text = prose.text();
  for (const std::u16string& spelling : term.spellings) {
    for (std::size_t at = text.find(spelling); at != std::u16string_view::npos && !best.equal;
         at = text.find(spelling, at + 1)) {
      const std::size_t end = prose.statements()[prose.end_of_sentence(prose.statement_at(at)) - 1].end;
      const Agreement agreement = look_for(text.substr(at, end - at), fact);
      if (agreement.equal || (agreement.same_kind && !best.same_kind)) best = agreement;
    }
  }
  return best;
}

Judgement judge_present(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const Placeholders& words = description.lexicon->placeholders;
  if (is_only_placeholder(fact->text, words)) {
    return unmet(detail, [] { return Bilingual{"只有占位文字，没有正文", "there is a placeholder but no text"}; });
  }
  const bool possible = description.prose(bound.field).may_have_placeholder();
  const std::string_view placeholder = possible ? find_placeholder(fact->text, words) : std::string_view();
  if (placeholder.empty()) return met_if(true);
  return unmet(detail, [&] {
    return Bilingual{fmt::format("正文未写完：还有占位文字“{}”", placeholder),
                     fmt::format("the text is unfinished: it still has the placeholder “{}”", placeholder)};
  });
}

Judgement explain_mentions(const MentionsOperand& mentions, const Description& description, Slot field,
                           Detail& detail) {
  const std::vector<FoundTerm> found = mentions.index->find(description.prose(field));
  std::size_t mentioned = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].mention == Mention::affirmed) {
      ++mentioned;
    } else {
      note_missing(detail, mentions.terms[i], found[i], description, field);
    }
  }
  detail.actual.clear();  // the prose itself is no value to show
  if (!mentions.any) return share(mentioned, mentions.terms.size());
  if (mentioned > 0) return met_if(true);
  if (detail.remark.empty()) detail.remark = {"至少应写明其中一项", "at least one of them must be described"};
  return met_if(false);
}

Judgement judge_mentions(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const auto& mentions = std::get<MentionsOperand>(bound.operand);
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) {
    if (detail != nullptr) {
      for (const Term& term : mentions.terms) detail->missing.push_back({term.id, term.label});
    }
    return unstated();
  }
  const Prose& prose = description.prose(bound.field);
  if (detail != nullptr) return explain_mentions(mentions, description, bound.field, *detail);
  const std::uint64_t affirmed = mentions.index->affirmed(prose);
  if (mentions.any) return met_if(affirmed != 0);
  return share(static_cast<std::size_t>(std::popcount(affirmed)), mentions.terms.size());
}

void exemplify_mentions(const BoundPredicate& bound, Example& example) {
  const auto& mentions = std::get<MentionsOperand>(bound.operand);
  const std::size_t only = mentions.any ? example.take(mentions.terms.size()) : 0;
  for (std::size_t i = 0; i < mentions.terms.size(); ++i) {
    if (mentions.any && i != only) continue;
    example.at(bound.field).phrases.push_back(mentions.terms[i].label.in(example.language()));
  }
}

Judgement judge_agrees_with(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const auto& figure = std::get<FigureInTextOperand>(bound.operand);
  const Fact* prose = look_at(bound.field, description, detail);
  if (detail != nullptr) detail->actual.clear();
  if (prose == nullptr) return unstated();
  const Fact& fact = description.fact(figure.field);
  if (!fact.stated()) {
    look_at(figure.field, description, detail);
    return unstated();
  }
  const Agreement best = best_agreement(description.prose(bound.field), figure.term, fact);
  if (best.equal) return met_if(true);
  if (!best.same_kind) {
    if (detail != nullptr)
      detail->remark = {fmt::format("正文中没有写出数值 {}", fact.text),
                        fmt::format("the text does not give the figure {}", fact.text)};
    return unstated();
  }
  return unmet(detail, [&] {
    const std::string found = spell(*description.vocabulary->field(figure.field).type, best.found, fact.unit);
    return Bilingual{fmt::format("正文写 {}，而填报的数值是 {}", found, fact.text),
                     fmt::format("the text says {}, while the stated figure is {}", found, fact.text)};
  });
}

void exemplify_agrees_with(const BoundPredicate& bound, Example& example) {
  const auto& figure = std::get<FigureInTextOperand>(bound.operand);
  const std::string value = example.number_text_at(figure.field);
  example.at(bound.field).phrases.push_back(figure.term.label.zh + value);
}

constexpr ValueKinds prose_kind = kinds(ValueKind::prose);

constexpr PredicateRow rows[] = {
    {"present", prose_kind, "有正文", "is a text, not a placeholder", "true", "true", bind_true, judge_present, nullptr,
     nullptr, true},
    {"mentions", prose_kind, "写明", "describes", "{all: [TERM, …]} or {any: [TERM, …]}",
     "{all: [{id: pdm, zh: 产品数据管理系统, en: product data management, synonyms: [PDM]}]}", bind_mentions,
     judge_mentions, exemplify_mentions},
    {"agrees_with", prose_kind, "正文数值与填报一致", "gives the same figure as a stated fact",
     "{field: PATH, terms: [WORD, …]}", "{field: NUMBER, terms: [LABEL]}", bind_agrees_with, judge_agrees_with,
     exemplify_agrees_with},
};

}  // namespace

std::span<const PredicateRow> narrative_predicates() { return rows; }

}  // namespace pilotcheck
