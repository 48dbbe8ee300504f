/// What `ruleset.yaml` says of its programme beside the rules themselves, so that the engine need not know it: which
/// fields play which role, what kinds of rule files there are, how clauses are cited, and words that reports use.
///
///     roles:
///       enterprise: enterprise.name          # names the enterprise, in reports, rankings and waivers
///       pilot: pilot.name                    # names what is applied for
///       attachments: {list: attachments, id: id, kind: kind, file: file}
///     kinds:                                 # in the order in which their files are judged and reported
///       baseline: {label: {zh: …, en: …}, applies: always, order: [basic, form]}
///       mode: {label: {zh: 模式, en: mode}, plural: {zh: 模式, en: modes}, claims: pilot.modes}
///       level: {label: {zh: 等级, en: level}, claims: goal.level, ladder: [one, two]}
///     citations:                             # by the annex that a source names; {annex} and {clause} stand for it
///       '0': {zh: '通知正文 {clause}', en: 'notice, {clause}'}
///       any: {zh: '附件{annex} {clause}', en: 'annex {annex}, {clause}'}
///     words: {target: {zh: 模式或技术, en: target}}
///     checklist: [{zh: …, en: …, source: {annex: 1, clause: 封面}}]   # what only a person can see
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "description/vocabulary.h"
#include "input/keyed_reader.h"

namespace pilotcheck {

/// A kind of rule files.
struct RuleKind {
  std::string id;  ///< the word behind `kind:` in a rule file
  Bilingual label;
  Bilingual plural;            ///< the label where there is none
  bool always = false;         ///< its files apply to every description; of others each says when it `applies`
  bool is_misread = false;     ///< it says wrongly when its files apply
  bool optional = false;       ///< a description may do without any target of this kind
  std::optional<Slot> claims;  ///< the field whose choices claim its files, and order them where `order` does not
  std::vector<std::pair<std::size_t, Slot>> named_in;  ///< choices of `claims`, and the texts that say what they are
  std::vector<std::string> order;                      ///< ids of files, the first in order
  /// Ids of all its files, the lowest step first: who claims one is judged by those below it too.
  std::vector<std::string> ladder;
};

/// Where in a notice or standard something stands.
struct Clause {
  std::string annex;
  std::string clause;
  Bilingual text;  ///< as it is cited
};

/// How clauses are cited.
class Citations {
 public:
  /// Of an annex that has none of its own: as it is written.
  Citations() = default;
  Citations(Node node, const Faults& faults);
  [[nodiscard]] Bilingual cite(std::string_view annex, std::string_view clause) const;

 private:
  std::map<std::string, Bilingual, std::less<>> by_annex_;
  Bilingual any_{"{annex} {clause}", "{annex} {clause}"};
};

/// What reports call things.
struct Words {
  Bilingual enterprise{"单位", "applicant"};
  Bilingual enterprise_name{"单位名称", "applicant"};
  Bilingual pilot{"项目", "project"};
  Bilingual pilot_name{"项目名称", "project"};
  Bilingual target{"申报对象", "target"};
  Bilingual targets{"申报对象", "targets"};
  Bilingual no_target{"未申报任何对象", "nothing"};  ///< where nothing is claimed
  Bilingual condition{"申报条件", "a condition"};    ///< what decides who may apply at all
  Bilingual conditions{"申报条件", "conditions"};
};

/// `{annex: …, clause: …}`, as it is cited.
Clause read_clause(Node node, const Citations& citations, const Faults& faults);

/// What only a person can check.
struct ChecklistItem {
  Bilingual text;
  Clause source;
};

/// `[{zh: …, en: …, source: {annex: …, clause: …}}]`. Faults go to `faults`; with one, the results are of no use, here
/// and below.
std::vector<ChecklistItem> read_checklist(Node node, const Citations& citations, const Faults& faults);

Roles read_roles(Node node, const Vocabulary& vocabulary, const Faults& faults);
std::vector<RuleKind> read_kinds(Node node, const Vocabulary& vocabulary, const Faults& faults);
Words read_words(Node node, const Faults& faults);

}  // namespace pilotcheck
