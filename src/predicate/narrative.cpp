#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "predicate/families.h"
#include "prose/placeholder.h"
#include "prose/term_matching.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

void note_missing(Detail& detail, const Term& term, const Fact& fact, const Prose& prose, const FoundTerm& found) {
  detail.missing.push_back({term.id, term.label});
  if (found.mention == Mention::absent || !detail.remark.empty()) return;
  const std::string clause = clause_around(fact.text, prose, found.where);
  const bool denied = found.mention == Mention::denied;
  detail.remark = {fmt::format("文中只{}“{}”：「{}」，不算已写明", denied ? "否定了" : "计划了", term.label.zh, clause),
                   fmt::format("the text only {} {}: “{}”", denied ? "denies" : "plans", term.label.en, clause)};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The figures in `text`, each with what stands right behind it.
template <typename Visit>
void for_each_figure(std::string_view text, const Visit& visit) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const auto goes_on = [&](std::size_t i) {
      if (is_digit(text[i])) return true;
      return (text[i] == '.' || text[i] == ',') && i + 1 < text.size() && is_digit(text[i + 1]);
    };
    std::size_t end = at;
    while (end < text.size() && goes_on(end)) ++end;
    if (const auto number = parse_decimal(text.substr(at, end - at))) visit(*number, text::trim(text.substr(end)));
    at = end;
  }
}

/// Whether a figure of the same kind as the stated fact follows, and whether one equals it.
struct Agreement {
  bool same_kind = false;
  bool equal = false;
  std::string found;
};

Agreement look_for(std::string_view sentence, const Fact& fact, FieldType type) {
  Agreement result;
  const std::string unit = text::to_utf8(fold_prose(fact.unit));
  for_each_figure(sentence, [&](Decimal number, std::string_view behind) {
    const bool same =
        type == FieldType::percent ? behind.starts_with('%') : fact.unit.empty() || behind.starts_with(unit);
    if (!same || (type == FieldType::number && behind.starts_with('%'))) return;
    if (!result.same_kind) result.found = to_text(number) + (type == FieldType::percent ? "%" : fact.unit);
    result.same_kind = true;
    result.equal = result.equal || number == fact.number;
  });
  return result;
}

/// Of the sentences that bring up `term`, each from there on, the one that agrees best with the stated fact.
Agreement best_agreement(const Prose& prose, const Term& term, const Fact& fact, FieldType type) {
  Agreement best;
  const std::u16string& text = prose.text();
  for (const std::u16string& spelling : term.spellings) {
    for (std::size_t at = text.find(spelling); at != std::u16string::npos && !best.equal;
         at = text.find(spelling, at + 1)) {
      const std::size_t end = prose.statements()[prose.end_of_sentence(prose.statement_at(at)) - 1].end;
      const Agreement agreement = look_for(text::to_utf8(text.substr(at, end - at)), fact, type);
      if (agreement.equal || (agreement.same_kind && !best.same_kind)) best = agreement;
    }
  }
  return best;
}

}  // namespace

Judgement judge_present(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  if (is_only_placeholder(fact.text)) {
    remark(detail, bound.field, fact, {"只有占位文字，没有正文", "there is a placeholder but no text"});
    return met_if(false);
  }
  const bool possible = description.prose(bound.field).may_have_placeholder();
  if (const std::string_view placeholder = possible ? find_placeholder(fact.text) : std::string_view();
      !placeholder.empty()) {
    remark(detail, bound.field, fact,
           {fmt::format("正文未写完：还有占位文字“{}”", placeholder),
            fmt::format("the text is unfinished: it still has the placeholder “{}”", placeholder)});
    return met_if(false);
  }
  return met_if(true);
}

Judgement judge_mentions(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) {
    if (detail != nullptr) {
      for (const Term& term : bound.terms) detail->missing.push_back({term.id, term.label});
    }
    return unstated();
  }
  const Prose& prose = description.prose(bound.field);
  if (detail == nullptr) {
    const std::uint64_t affirmed = bound.term_index->affirmed(prose);
    if (bound.any) return met_if(affirmed != 0);
    return share(static_cast<std::size_t>(std::popcount(affirmed)), bound.terms.size());
  }
  const std::vector<FoundTerm> found = bound.term_index->find(prose);
  std::size_t mentioned = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].mention == Mention::affirmed) {
      ++mentioned;
    } else {
      note_missing(*detail, bound.terms[i], fact, prose, found[i]);
    }
  }
  detail->actual.clear();  // the prose itself is no value to show
  if (!bound.any) return share(mentioned, bound.terms.size());
  if (mentioned > 0) return met_if(true);
  if (detail->remark.empty()) detail->remark = {"至少应写明其中一项", "at least one of them must be described"};
  return met_if(false);
}

Judgement judge_agrees_with(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& prose = description.fact(bound.field);
  point_at(detail, bound.field, prose);
  if (detail != nullptr) detail->actual.clear();
  if (!prose.stated()) return unstated();
  const Fact& fact = description.fact(*bound.other);
  if (!fact.stated()) {
    point_at(detail, *bound.other, fact);
    return unstated();
  }
  const FieldType type = description.vocabulary->field(*bound.other).type;
  const Agreement best = best_agreement(description.prose(bound.field), bound.terms.front(), fact, type);
  if (best.equal) return met_if(true);
  if (!best.same_kind) {
    if (detail != nullptr)
      detail->remark = {fmt::format("正文中没有写出数值 {}", fact.text),
                        fmt::format("the text does not give the figure {}", fact.text)};
    return unstated();
  }
  if (detail != nullptr) {
    detail->remark = {fmt::format("正文写 {}，而填报的数值是 {}", best.found, fact.text),
                      fmt::format("the text says {}, while the stated figure is {}", best.found, fact.text)};
  }
  return met_if(false);
}

}  // namespace pilotcheck
