#include "assessment/reconcile_dates.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/finding_message.h"
#include "assessment/text_place.h"
#include "prose/date_in_text.h"
#include "prose/term.h"

namespace pilotcheck {

namespace {

using View = std::u16string_view;

/// A date that a text gives of a stated one.
struct GivenDate {
  Slot fact = 0;
  Slot text = 0;
  const Mention* lead = nullptr;
  std::uint32_t clause = 0;
  bool agrees = false;
};

class DateReconciler {
 public:
  DateReconciler(const Ruleset& ruleset, const Description& description)
      : ruleset_(ruleset), description_(description) {}

  std::vector<Finding> findings() {
    collect();
    std::ranges::stable_sort(given_, {}, &GivenDate::fact);
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < given_.size();) {
      std::size_t end = i;
      while (end < given_.size() && given_[end].fact == given_[i].fact) ++end;
      const auto of_one = std::span(given_).subspan(i, end - i);
      const auto differs = std::ranges::find(of_one, false, &GivenDate::agrees);
      const bool enough = description_.vocabulary->field(of_one.front().fact).any_in_texts &&
                          std::ranges::find(of_one, true, &GivenDate::agrees) != of_one.end();
      if (differs != of_one.end() && !enough) findings.push_back(difference(*differs));
      i = end;
    }
    return findings;
  }

 private:
  void collect() {
    for (Slot slot = 1; slot < description_.facts.size(); ++slot) {
      const bool is_text = description_.vocabulary->field(slot).kind() == ValueKind::prose;
      if (!is_text || !description_.fact(slot).stated() || ruleset_.spoken_facts.is_plan(slot)) continue;
      // By label, so that a text without dates is passed over.
      for (const DateLabel& label : ruleset_.date_labels) {
        if (!description_.fact(label.field).stated()) continue;
        const Prose& prose = description_.prose(slot);
        prose.for_each_mention(label.number,
                               [&](std::size_t number) { look_at(label, slot, prose.mentions()[number]); });
      }
    }
  }

  void look_at(const DateLabel& label, Slot text, const Mention& lead) {
    constexpr std::size_t farthest = 48;
    const Prose& prose = description_.prose(text);
    if (!is_of_applicant(prose, label, lead) || !is_meant(lead.says, label.second)) return;
    const View behind = View(prose.text()).substr(lead.end, farthest);
    const auto date = date_behind(behind, label.second, ruleset_.lexicon.figures);
    if (!date || is_attribute(behind.substr(date->end)) || !is_followed(behind.substr(date->end), label.behind)) return;
    given_.push_back({label.field, text, &lead, static_cast<std::uint32_t>(prose.clause_at(lead.end + date->begin)),
                      compare({date->year, date->month, date->day}, description_.fact(label.field).date) == 0});
  }

  /// Its sentence begins with it, or with who speaks: not MES升级项目自2017年, nor what a clause before it is about. A
  /// name may stand before what is true of one only, 晋岳机械有限公司始建于.
  [[nodiscard]] bool is_of_applicant(const Prose& prose, const DateLabel& label, const Mention& lead) const {
    const Lexicon& lexicon = ruleset_.lexicon;
    const TextClause& clause = prose.clauses()[lead.clause];
    const std::uint32_t begin = prose.clauses()[clause.first_of_sentence].begin;
    const View before = View(prose.text()).substr(begin, lead.begin - begin);
    if (lexicon.figures.parts.inside(before) || lexicon.figures.others.inside(before)) return false;
    const bool may_be_named = description_.vocabulary->field(label.field).any_in_texts && clause.begin == begin;
    return lexicon.is_blank(before) || (may_be_named && lexicon.adverbs.ends(before) != 0);
  }

  /// The end of a period may well be still to come.
  static bool is_meant(Reading says, bool second) {
    return says == Reading::affirmed || says == Reading::neutral || (second && says == Reading::planned);
  }

  /// 成立于2001年的技术中心, and 成立于1950年代.
  [[nodiscard]] bool is_attribute(View rest) const {
    return ruleset_.lexicon.figures.of.begins(rest) != 0 || rest.starts_with(u'代');
  }

  static bool is_followed(View rest, View behind) {
    constexpr std::size_t closely = 12;
    return behind.empty() || rest.substr(0, closely + behind.size()).find(behind) != View::npos;
  }

  [[nodiscard]] Finding difference(const GivenDate& given) const {
    const Vocabulary& vocabulary = *description_.vocabulary;
    const Fact& fact = description_.fact(given.fact);
    const Bilingual name = field_name(vocabulary, given.fact);
    const Bilingual title = title_and_place(description_, given.text, given.clause);
    Mention there = *given.lead;
    there.scope = Mention::plain;
    there.clause = given.clause;
    const std::string clause =
        clause_around(description_.fact(given.text).text, description_.prose(given.text), there, *description_.lexicon);
    Finding finding;
    finding.id = "figure-differs";
    finding.subject = finding.field = vocabulary.field(given.fact).path;
    finding.status = FindingStatus::unstated;
    finding.level = Level::should;
    finding.detail.field = given.fact;
    finding.detail.position = fact.position;
    finding.detail.actual = fact.text;
    finding.found = {fact.text, fact.text};
    finding.message = {
        fmt::format("{}填报为 {}，而正文{}写「{}」", name.zh, fact.text, title.zh, clause),
        fmt::format("{} is stated as {}, while the text {} says “{}”", name.en, fact.text, title.en, clause)};
    finding.advice = {"核实日期，改正不实的一处", "find out which date is true and correct the other"};
    return finding;
  }

  const Ruleset& ruleset_;
  const Description& description_;
  std::vector<GivenDate> given_;
};

}  // namespace

std::vector<Finding> reconcile_dates(const Ruleset& ruleset, const Description& description) {
  return DateReconciler(ruleset, description).findings();
}

}  // namespace pilotcheck
