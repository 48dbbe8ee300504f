// Words that all formats share, and the format `concise`.
#include "report/wording.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "report/check/formats.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

TEST_CASE("a clause is cited as its ruleset says") {
  const Clause clause{"2", "一（一）5", {"附件2 一（一）5", "annex 2, 一（一）5"}};
  CHECK(clause_text(clause, Language::zh) == "附件2 一（一）5");
  CHECK(clause_text(clause, Language::en) == "annex 2, 一（一）5");
  CHECK(clause_text({}, Language::en).empty());
}

TEST_CASE("the clause of a criterion is cited where it is another one than its part's") {
  Part part;
  part.source = {"2", "一", {"附件2 一", "annex 2, 一"}};
  Criterion criterion;
  CHECK(own_clause_text(criterion, part, Language::zh).empty());
  criterion.source = part.source;
  CHECK(own_clause_text(criterion, part, Language::zh).empty());
  criterion.source = {"1", "二", {"附件1 二", "annex 1, 二"}};
  CHECK(own_clause_text(criterion, part, Language::zh) == "（附件1 二）");
  CHECK(own_clause_text(criterion, part, Language::en) == " (annex 1, 二)");
}

TEST_CASE("a diagnostic is one line: place, what is wrong, what to write") {
  const Diagnostic fault{Severity::error, "syntax", "a.yaml", {3, 5}, {"坏了", "it is broken"}, {"改好", "mend it"}};
  CHECK(diagnostic_line(fault, Language::en) == "a.yaml:3:5: error: it is broken; mend it");
  CHECK(diagnostic_line(fault, Language::zh) == "a.yaml:3:5: 错误：坏了；改好");
  Diagnostic note{Severity::note, "encoding", "a.yaml", {}, {"甲", "read as GB18030"}, {}};
  CHECK(diagnostic_line(note, Language::en) == "a.yaml: note: read as GB18030");
  note.file = "a\x1b[2J\n.yaml";
  note.message.en = "has \x07";
  CHECK(diagnostic_line(note, Language::en) == "a\\x1b[2J\\n.yaml: note: has \\x07");
  note.file.clear();
  CHECK(diagnostic_line(note, Language::en) == "pilotcheck: note: has \\x07");
}

TEST_CASE("counts name only what there is") {
  CHECK(counts_text({}, Language::en) == "nothing to act on");
  CHECK(counts_text({1, 2, 3, 4}, Language::en) == "1 invalid, 2 unmet, 3 not stated, 4 advised");
  CHECK(counts_text({0, 2, 0, 0}, Language::zh) == "2 项未满足");
  CHECK(counts_text({.invalid = 1, .mended = 2}, Language::en) == "1 invalid, 2 slips of the keyboard");
  CHECK(counts_text({.mended = 1}, Language::zh) == "1 处输入差错");
}

TEST_CASE("a key is a path of ids, and in Chinese the labels that may be written instead") {
  const Ruleset rules = tiny_rules();
  const Slot slot = *rules.vocabulary.find("mes.functions");
  CHECK(key_text(rules.vocabulary, slot, Language::en) == "mes.functions");
  CHECK(key_text(rules.vocabulary, slot, Language::zh) == "制造执行系统 / MES 功能（mes.functions）");
}

TEST_CASE("concise is one line a finding, of one shape, and nothing for what could not be read") {
  const Ruleset rules = tiny_rules();
  const std::string yaml = ready_but("functions:", "  functions: [planning]") + "colour: red\n";
  const std::vector<Assessment> assessments = {assess(rules, describe(rules, yaml), {}), unreadable("x.yaml", {})};
  std::string out;
  write_concise({rules, assessments}, {}, out);
  CHECK(
      out.starts_with("draft.yaml:9:14: unmet discrete.e1.functions missing from MES functions: quality, energy\n"
                      "draft.yaml:22:1: invalid unknown-key "));
  CHECK(std::count(out.begin(), out.end(), '\n') == 2);
  CHECK(out.find("unknown key `colour`; keys here: ") != std::string::npos);
}

TEST_CASE("concise reports at 1:1 what is nowhere in the file") {
  const Ruleset rules = tiny_rules();
  Assessment assessment;
  assessment.file = "d.yaml";
  assessment.findings.emplace_back();
  assessment.findings.back().id = "a.b.c";
  assessment.findings.back().message = {"甲", "m"};
  std::string out;
  write_concise({rules, {&assessment, 1}}, {}, out);
  CHECK(out == "d.yaml:1:1: unmet a.b.c m\n");
}

TEST_CASE("each format has a name of its own and a summary in both languages") {
  std::vector<std::string_view> names;
  for (const auto& row : check_formats) {
    CHECK_FALSE(row.zh.empty());
    CHECK_FALSE(row.en.empty());
    names.push_back(row.name);
  }
  std::ranges::sort(names);
  CHECK(std::ranges::adjacent_find(names) == names.end());
}
