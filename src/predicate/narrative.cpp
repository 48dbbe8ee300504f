#include <fmt/format.h>

#include <optional>

#include "description/text_position.h"
#include "predicate/families.h"
#include "prose/figures_of.h"
#include "prose/placeholder.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// The figures that a text gives of a term, against the stated one.
struct Agreement {
  std::optional<Figure> agrees;
  std::optional<Figure> differs;
};

Agreement compare(const Prose& prose, const Lexicon& lexicon, ConceptNumber term, const Fact& fact) {
  Agreement result;
  const FigureAsk ask = ask_for_unit(fact.unit, lexicon.figures);
  const auto stated = read_figure(fact.text, ask, lexicon.figures);
  for (std::size_t i = 0; stated && i < prose.mentions().size(); ++i) {
    if (prose.mentions()[i].number != term || is_in_longer_name(prose, lexicon, i)) continue;
    for (const Figure& figure : figures_of(prose, lexicon, i, ask).now) {
      auto& place = meet(figure, *stated) ? result.agrees : result.differs;
      if (!place) place = figure;
    }
  }
  return result;
}

/// Unmet where the narrative is nothing but the form's own instruction or a reference to elsewhere.
Judgement judge_text(const BoundPredicate& bound, const Description& description, Detail* detail) {
  switch (aside_of(bound.field, description)) {
    case Aside::reference:
      return unmet(detail, [] {
        return Bilingual{"只写了见他处，没有正文；请在此写明内容",
                         "it only refers to elsewhere and is no text; write it here"};
      });
    case Aside::instruction:
      return unmet(detail, [] {
        return Bilingual{"是填报要求的原文，没有正文", "this is the form's own instruction and no text"};
      });
    case Aside::title:
      return unmet(detail, [] { return Bilingual{"只有标题，没有正文", "there is a title but no text"}; });
    case Aside::none:
      break;
  }
  return met_if(true);
}

Judgement judge_present(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const Placeholders& words = description.lexicon->placeholders;
  const bool refers = aside_of(bound.field, description) == Aside::reference;
  if (!refers && is_only_placeholder(fact->text, words)) {
    return unmet(detail, [] { return Bilingual{"只有占位文字，没有正文", "there is a placeholder but no text"}; });
  }
  const bool possible = description.prose(bound.field).may_have_placeholder();
  const std::string_view placeholder = possible ? find_placeholder(fact->text, words) : std::string_view();
  if (placeholder.empty()) return judge_text(bound, description, detail);
  return unmet(detail, [&] {
    return Bilingual{fmt::format("正文未写完：还有占位文字“{}”", placeholder),
                     fmt::format("the text is unfinished: it still has the placeholder “{}”", placeholder)};
  });
}

void exemplify_mentions(const BoundPredicate& bound, Example& example) {
  const auto& mentions = std::get<MentionsOperand>(bound.operand);
  const std::size_t only = mentions.any ? example.take(mentions.terms.size()) : 0;
  for (std::size_t i = 0; i < mentions.terms.size(); ++i) {
    if (mentions.any && i != only) continue;
    example.at(bound.field).phrases.push_back(mentions.terms[i].example.in(example.language()));
  }
}

Bilingual disagreement(const Agreement& found, const Prose& prose, const Fact& fact, const Bilingual& label) {
  if (!found.differs) {
    return {fmt::format("正文未在“{}”旁写出 {}", label.zh, fact.text),
            fmt::format("the text does not give {} beside “{}”", fact.text, label.en)};
  }
  const auto written = [&](const Figure& figure) {
    return text::to_utf8(std::u16string_view(prose.text()).substr(figure.lead, figure.close - figure.lead));
  };
  const std::string other = written(*found.differs);
  if (!found.agrees) {
    return {fmt::format("正文写 {}，而填报的数值是 {}", other, fact.text),
            fmt::format("the text says {}, while the stated figure is {}", other, fact.text)};
  }
  return {fmt::format("正文一处写 {}，一处写 {}，而填报的数值是 {}", written(*found.agrees), other, fact.text),
          fmt::format("the text says {} here and {} there, while the stated figure is {}", written(*found.agrees),
                      other, fact.text)};
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
  const Prose& text = description.prose(bound.field);
  const Agreement found = compare(text, *description.lexicon, figure.term, fact);
  if (found.agrees && !found.differs) return met_if(true);
  if (detail != nullptr) {
    detail->remark = disagreement(found, text, fact, figure.label);
    if (found.differs) {
      detail->position = text_position(description, bound.field, found.differs->lead).value_or(detail->position);
    }
  }
  return found.differs && !found.agrees ? Judgement{Status::unmet, 0.0} : unstated();
}

void exemplify_agrees_with(const BoundPredicate& bound, Example& example) {
  const auto& figure = std::get<FigureInTextOperand>(bound.operand);
  const std::string value = example.number_text_at(figure.field);
  example.at(bound.field).phrases.push_back(figure.label.zh + value);
}

constexpr ValueKinds prose_kind = kinds(ValueKind::prose);

constexpr PredicateRow narrative_rows[] = {
    {"present", prose_kind, "有正文", "is a text, not a placeholder", "true", "true", bind_true, judge_present, nullptr,
     nullptr, true},
    {"mentions",
     prose_kind,
     "写明",
     "describes",
     {"{all: [CONCEPT, …]} 或 {any: [CONCEPT, …]}，需要时另写 plans: count 或 others: count",
      "{all: [CONCEPT, …]} or {any: [CONCEPT, …]}, where need be with plans: count or others: count"},
     "{all: [{id: pdm, zh: 产品数据管理系统, en: product data management, synonyms: [PDM]}]}",
     bind_mentions,
     judge_mentions,
     exemplify_mentions},
    {"agrees_with", prose_kind, "正文数值与填报一致", "gives the same figure as a stated fact",
     "{field: PATH, terms: [WORD, …]}", "{field: NUMBER, terms: [LABEL]}", bind_agrees_with, judge_agrees_with,
     exemplify_agrees_with},
};

}  // namespace

Aside aside_of(Slot slot, const Description& description) {
  return aside_of(description.prose(slot), description.vocabulary->field(slot).label.zh);
}

std::span<const PredicateRow> narrative_predicates() { return narrative_rows; }

}  // namespace pilotcheck
