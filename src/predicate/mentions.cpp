#include <fmt/format.h>

#include <algorithm>

#include "description/text_position.h"
#include "predicate/families.h"
#include "prose/quoted_word.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

using Outcome = FoundTerm::Outcome;

Status status_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::affirmed:
      return Status::met;
    case Outcome::negated:
      return Status::unmet;
    case Outcome::absent:
    case Outcome::disputed:
      break;
  }
  return Status::unstated;
}

/// 「clause」 as a message quotes it, of a mention in the prose at `field`.
std::string quoted(const Mention& mention, const Description& description, Slot field) {
  return clause_around(description.fact(field).text, description.prose(field), mention, *description.lexicon);
}

Bilingual negated(const Term& term, const Mention& mention, const Description& description, Slot field) {
  const Bilingual how = label_of(mention.says);
  const Bilingual by = by_trigger(description.prose(field), mention);
  const std::string clause = quoted(mention, description, field);
  return {fmt::format("“{}”{}：「{}」{}", term.label.zh, how.zh, clause, by.zh),
          fmt::format("{} is {}: “{}”{}", term.label.en, how.en, clause, by.en)};
}

Bilingual disputed(const Term& term, const FoundTerm& found, const Description& description, Slot field) {
  const std::string yes = quoted(*found.affirmed, description, field);
  const std::string no = quoted(*found.against, description, field);
  return {fmt::format("“{}”前后说法不一，请核实：「{}」与「{}」", term.label.zh, yes, no),
          fmt::format("the text says two things of {}, which is true? “{}” and “{}”", term.label.en, yes, no)};
}

/// Some words that would have counted: the first of what was asked for; where it has none in this language, those of
/// the other.
std::string words_for(const Term& term, const Description& description, Language language, std::size_t most) {
  std::vector<std::string_view> words;
  const auto add = [&](Language of) {
    for (const Ask& ask : term.any) {
      for (const std::string_view word : description.lexicon->concepts.words(ask.first_of, of)) {
        if (words.size() < most && std::ranges::find(words, word) == words.end()) words.push_back(word);
      }
    }
  };
  add(language);
  if (words.empty()) add(language == Language::zh ? Language::en : Language::zh);
  return fmt::format("{}", fmt::join(words, language == Language::zh ? "、" : ", "));
}

/// The clause that names it without claiming anything, or shares most pairs of characters with its words.
std::string nearest_clause(const Term& term, const FoundTerm& found, const Description& description, Slot field) {
  if (found.against != nullptr) return quoted(*found.against, description, field);
  const Prose& prose = description.prose(field);
  const std::u16string_view text = prose.text();
  std::vector<std::u16string> words;
  for (const std::string_view word : description.lexicon->concepts.words(term.any.front().first_of, Language::zh))
    words.push_back(fold_word(word));
  std::size_t best = 0;
  std::uint32_t nearest = 0;
  for (std::uint32_t i = 0; i < prose.clauses().size(); ++i) {
    const TextClause& clause = prose.clauses()[i];
    const std::u16string_view part = text.substr(clause.begin, clause.end - clause.begin);
    std::size_t pairs = 0;
    for (const std::u16string& folded : words) {
      for (std::size_t at = 0; at + 1 < folded.size(); ++at) {
        if (folded[at] >= 0x4E00 && part.find(folded.substr(at, 2)) != std::u16string_view::npos) ++pairs;
      }
    }
    if (pairs > best) {
      best = pairs;
      nearest = i;
    }
  }
  if (best < 2) return {};
  const TextClause& clause = prose.clauses()[nearest];
  const Mention there{clause.begin, clause.end, nearest, Mention::plain, Mention::plain, 0, Reading::neutral};
  return quoted(there, description, field);
}

/// What a text names that counts only beside something else, which its sentence lacks; an empty ask where there is
/// none.
struct Lone {
  const Ask* ask = nullptr;
  const Mention* mention = nullptr;
};

Lone find_lone(const Term& term, const Prose& prose) {
  for (const Ask& ask : term.any) {
    if (ask.kind != Ask::Kind::with || ask.in_figures) continue;
    for (const Mention& one : prose.mentions()) {
      if (one.says == Reading::affirmed && std::ranges::binary_search(ask.of, one.number)) return {&ask, &one};
    }
  }
  return {};
}

/// `写到了“跨部门”，同一句还须写到平台、协同开发之一`: words of what has to stand beside it, one of each concept.
Bilingual lacks_company(const Lone& lone, const Description& description, Slot field) {
  constexpr std::size_t most = 3;
  const Prose& prose = description.prose(field);
  const auto listed = [&](Language language) {
    std::vector<std::string_view> words;
    for (const ConceptNumber number : lone.ask->second) {
      const std::string_view word = description.lexicon->concepts.first_word(number, language);
      if (!word.empty() && words.size() < most && std::ranges::find(words, word) == words.end()) words.push_back(word);
    }
    return fmt::format("{}", fmt::join(words, language == Language::zh ? "、" : ", "));
  };
  const std::string word = quoted_word(quoted(*lone.mention, description, field), prose, *lone.mention);
  return {fmt::format("写到了“{}”，同一{}还须写到 {} 等之一", word, lone.ask->in_clause ? "分句" : "句",
                      listed(Language::zh)),
          fmt::format("“{}” is there, and its {} must also speak of one of {} or the like", word,
                      lone.ask->in_clause ? "clause" : "sentence", listed(Language::en))};
}

/// Of what a heading, a question or a list of names brings up, and no sentence says anything of.
Bilingual only_named(const Term& term, const Mention& mention, const Description& description, Slot field) {
  const Bilingual by = by_trigger(description.prose(field), mention);
  const std::string clause = quoted(mention, description, field);
  return {fmt::format("“{}”只是提到，没有写明，请核实：「{}」{}", term.label.zh, clause, by.zh),
          fmt::format("{} is only named, please check: “{}”{}", term.label.en, clause, by.en)};
}

Bilingual absent(const Term& term, const FoundTerm& found, const std::string& clause, const Description& description,
                 Slot field) {
  constexpr std::size_t most = 4;
  if (found.against != nullptr) return only_named(term, *found.against, description, field);
  if (const Lone lone = find_lone(term, description.prose(field)); lone.ask != nullptr) {
    const Bilingual why = lacks_company(lone, description, field);
    const std::string there = quoted(*lone.mention, description, field);
    return {fmt::format("未检出“{}”，请核实：{}；见「{}」", term.label.zh, why.zh, there),
            fmt::format("{} was not found, please check: {}; see “{}”", term.label.en, why.en, there)};
  }
  const std::string zh = words_for(term, description, Language::zh, most);
  const std::string en = words_for(term, description, Language::en, most);
  Bilingual remark{fmt::format("未检出“{}”，请核实：可写 {}", term.label.zh, zh),
                   fmt::format("{} was not found, please check: words that count are {}", term.label.en, en)};
  if (clause.empty()) return remark;
  return {fmt::format("{}；最接近的是「{}」", remark.zh, clause),
          fmt::format("{}; the nearest is “{}”", remark.en, clause)};
}

/// `；“PLM”可写 产品全生命周期管理、PLM（最接近的是「…」）`: of what is not there either.
void add_absent(const Term& term, const std::string& clause, const Description& description, Slot field,
                Bilingual& remark) {
  constexpr std::size_t most = 2;
  if (const Lone lone = find_lone(term, description.prose(field)); lone.ask != nullptr) {
    const Bilingual why = lacks_company(lone, description, field);
    remark.zh += fmt::format("；“{}”：{}", term.label.zh, why.zh);
    remark.en += fmt::format("; {}: {}", term.label.en, why.en);
    return;
  }
  remark.zh += fmt::format("；“{}”可写 {}", term.label.zh, words_for(term, description, Language::zh, most));
  remark.en += fmt::format("; of {}, {}", term.label.en, words_for(term, description, Language::en, most));
  if (clause.empty() || remark.zh.find(clause) != std::string::npos) return;
  remark.zh += fmt::format("（最接近的是「{}」）", clause);
  remark.en += fmt::format(" (the nearest is “{}”)", clause);
}

/// The clause nearest to `term`, which is noted in `detail` too; empty where none is near.
std::string note_nearest(const Term& term, const FoundTerm& found, const Description& description, Slot field,
                         Detail& detail) {
  std::string clause = nearest_clause(term, found, description, field);
  if (!clause.empty() && std::ranges::find(detail.nearest, clause) == detail.nearest.end()) {
    detail.nearest.push_back(clause);
  }
  return clause;
}

/// What is quoted of a term that is not affirmed; null where that is only near, or nothing.
const Mention* quoted_mention(const Term& term, const FoundTerm& found, const Prose& prose) {
  return found.against != nullptr ? found.against : find_lone(term, prose).mention;
}

/// What to say: of what the text denies before what it does not bring up.
void tell(const MentionsOperand& mentions, const Description& description, Slot field, Detail& detail) {
  const Prose& prose = description.prose(field);
  constexpr std::size_t most_absent = 4;
  std::vector<const Term*> absent_terms;
  const Term* told_of = nullptr;
  const Position at_text = detail.position;
  int told = -1;
  for (const Term& term : mentions.terms) {
    const FoundTerm found = find_term(term, prose, *description.lexicon, mentions.counting);
    if (found.outcome == Outcome::affirmed) continue;
    detail.missing.push_back({term.id, term.label});
    if (found.outcome == Outcome::absent) absent_terms.push_back(&term);
    const int weight = found.outcome == Outcome::negated ? 2 : found.outcome == Outcome::disputed ? 1 : 0;
    if (weight <= told) continue;
    told = weight;
    told_of = &term;
    const std::string nearest = note_nearest(term, found, description, field, detail);
    const Mention* mention = quoted_mention(term, found, prose);
    const auto there = mention != nullptr ? text_position(description, field, mention->begin) : std::nullopt;
    detail.position = there.value_or(at_text);
    detail.remark = found.outcome == Outcome::negated    ? negated(term, *found.against, description, field)
                    : found.outcome == Outcome::disputed ? disputed(term, found, description, field)
                                                         : absent(term, found, nearest, description, field);
  }
  std::erase(absent_terms, told_of);
  absent_terms.resize(std::min(absent_terms.size(), most_absent));
  for (const Term* term : absent_terms) {
    const FoundTerm found = find_term(*term, prose, *description.lexicon, mentions.counting);
    add_absent(*term, note_nearest(*term, found, description, field, detail), description, field, detail.remark);
  }
}

}  // namespace

Judgement judge_mentions(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const auto& mentions = std::get<MentionsOperand>(bound.operand);
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr || aside_of(bound.field, description) != Aside::none) {
    if (detail != nullptr) {
      detail->actual.clear();
      for (const Term& term : mentions.terms) detail->missing.push_back({term.id, term.label});
    }
    return unstated();
  }
  const Prose& prose = description.prose(bound.field);
  std::size_t affirmed = 0;
  std::size_t negated = 0;
  for (const Term& term : mentions.terms) {
    const Status status = status_of(find_term(term, prose, *description.lexicon, mentions.counting).outcome);
    affirmed += status == Status::met ? 1 : 0;
    negated += status == Status::unmet ? 1 : 0;
  }
  const std::size_t wanted = mentions.any ? 1 : mentions.terms.size();
  if (affirmed >= wanted) return met_if(true);
  if (detail != nullptr) {
    detail->actual.clear();  // the prose itself is no value to show
    tell(mentions, description, bound.field, *detail);
  }
  const bool falls_short = mentions.any ? negated == mentions.terms.size() : negated > 0;
  const double progress = static_cast<double>(affirmed) / static_cast<double>(wanted);
  return {falls_short ? Status::unmet : Status::unstated, progress};
}

}  // namespace pilotcheck
