#include "assessment/reconcile.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory_resource>

#include "assessment/finding_message.h"
#include "assessment/text_place.h"
#include "assessment/text_statements.h"
#include "prose/quoted_word.h"
#include "prose/term.h"
#include "prose/trigger_hit.h"

namespace pilotcheck {

namespace {

/// Where a text speaks of a fact.
struct Place {
  Slot text = 0;
  const Mention* mention = nullptr;
};

class Reconciler {
 public:
  Reconciler(const Ruleset& ruleset, const Description& description)
      : spoken_(ruleset.spoken_facts),
        statements_(ruleset, description),
        description_(description),
        said_(spoken_.facts().size(), 0, &memory_) {}

  std::vector<Finding> findings() {
    for (std::uint32_t fact = 0; fact < said_.size(); ++fact) {
      if (!is_stated(spoken_.facts()[fact])) said_[fact] = out_of_question;
    }
    for_each_statement([&](Slot, std::uint32_t fact, Said said, const Mention&) { said_[fact] |= said; });
    std::vector<Finding> findings;
    for (std::uint32_t fact = 0; fact < said_.size(); ++fact) {
      if (const Said against = contradicting(fact); against != 0) findings.push_back(contradiction(fact, against));
    }
    return findings;
  }

 private:
  /// Every statement that a text may contradict, but what is known already.
  template <typename Visit>
  void for_each_statement(const Visit& visit) const {
    const auto is_known = [this](std::uint32_t fact, Said said) {
      return (said_[fact] & (said | out_of_question)) != 0;
    };
    statements_.for_each_text([&](Slot text) {
      statements_.for_each(text, is_known, [&](std::uint32_t fact, Said said, const Mention& mention) {
        visit(text, fact, said, mention);
      });
    });
  }

  /// Whether the fact is stated to be there: a flag that is true, a choice that is ticked.
  [[nodiscard]] bool is_there(const SpokenFact& spoken) const {
    const Fact& fact = description_.fact(spoken.field);
    return spoken.choice == SpokenFact::flag ? fact.flag : (fact.choices >> spoken.choice & 1U) != 0;
  }

  /// A choice that is not ticked states that it is not there where several may be, and where a text can only mean it
  /// of what the field is about: by the companion of its concept. 输送机 may be what the enterprise makes.
  [[nodiscard]] bool is_stated(const SpokenFact& spoken) const {
    const Fact& fact = description_.fact(spoken.field);
    if (!fact.stated()) return false;
    // What is not ticked may be what could not be read.
    if (fact.misread > 0 && !is_there(spoken)) return false;
    const bool each = description_.vocabulary->field(spoken.field).kind() == ValueKind::choices && !spoken.with.empty();
    return spoken.choice == SpokenFact::flag || each || is_there(spoken);
  }

  /// What of that which is said contradicts the fact as it is stated; none where nothing does.
  [[nodiscard]] Said contradicting(std::uint32_t number) const {
    const SpokenFact& spoken = spoken_.facts()[number];
    const Said said{said_[number]};
    if (said == 0 || said == out_of_question) return Said{};
    if (!is_there(spoken)) return Said(said & affirms);
    if ((said & denies) != 0) return denies;
    return (said & affirms) == 0 ? weakens : Said{};
  }

  [[nodiscard]] Place first_place(std::uint32_t number, Said said) {
    Place place;
    said_[number] = 0;  // so that it is looked for once more
    for_each_statement([&](Slot text, std::uint32_t fact, Said one, const Mention& mention) {
      if (fact == number && one == said && place.mention == nullptr) place = {text, &mention};
    });
    return place;
  }

  [[nodiscard]] Finding contradiction(std::uint32_t number, Said against) {
    const SpokenFact& spoken = spoken_.facts()[number];
    const Vocabulary& vocabulary = *description_.vocabulary;
    const Fact& fact = description_.fact(spoken.field);
    const Field& field = vocabulary.field(spoken.field);
    const Place place = first_place(number, against);
    Finding finding;
    finding.id = "contradicts-text";
    finding.subject = field.path;
    finding.status = FindingStatus::unstated;
    // Of what is not chosen the text may well mean another one.
    const bool unticked = spoken.choice != SpokenFact::flag && !is_there(spoken);
    finding.level = spoken.only_asked || unticked ? Level::should : Level::must;
    finding.detail.field = spoken.field;
    finding.detail.position = fact.position.line > 0 ? fact.position : fact.key;
    finding.detail.actual = fact.text;
    finding.field = field.path;
    Bilingual stated{fact.flag ? "是" : "否", fact.flag ? "yes" : "no"};
    if (spoken.choice != SpokenFact::flag) {
      stated = field.choices[spoken.choice].label;
      finding.subject += "/" + field.choices[spoken.choice].id;
    }
    const Bilingual name = field_name(vocabulary, spoken.field);
    const Bilingual quote = quoted(place);
    finding.found = unticked ? Bilingual{"没有选", "not chosen"} : stated;
    finding.message = {fmt::format("{}{}“{}”，而正文{}", name.zh, unticked ? "没有选" : "填报为", stated.zh, quote.zh),
                       fmt::format("{} is stated {} “{}”, while the text {}", name.en, unticked ? "without" : "as",
                                   stated.en, quote.en)};
    finding.advice = {"核实两处，改正不实的一处", "find out which of the two is true and correct the other"};
    return finding;
  }

  /// `《系统建设情况》（第 21 行）写「尚未部署MES」（“MES”被否定，据“尚未”）`.
  [[nodiscard]] Bilingual quoted(const Place& place) const {
    const Prose& prose = description_.prose(place.text);
    const Bilingual title = title_and_place(description_, place.text, place.mention->clause);
    const std::string clause =
        clause_around(description_.fact(place.text).text, prose, *place.mention, *description_.lexicon);
    const std::string words = quoted_word(clause, prose, *place.mention);
    const Bilingual how = label_of(place.mention->says);
    const Bilingual by = by_trigger(prose, *place.mention);
    return {fmt::format("{}写「{}」（“{}”{}{}）", title.zh, clause, words, how.zh, by.zh),
            fmt::format("{} says “{}” (“{}” is {}{})", title.en, clause, words, how.en, by.en)};
  }

  const SpokenFacts& spoken_;
  TextStatements statements_;
  const Description& description_;
  std::array<std::byte, 2048> place_{};  // of said_, unless there are more facts than bytes
  std::pmr::monotonic_buffer_resource memory_{place_.data(), place_.size()};
  std::pmr::vector<std::uint8_t> said_;  // by fact
};

}  // namespace

std::vector<Finding> reconcile(const Ruleset& ruleset, const Description& description) {
  return Reconciler(ruleset, description).findings();
}

}  // namespace pilotcheck
