// The clauses of annex 3 of the notice, which say what each section must describe: pasted as they are they describe
// nothing, and affirmed in the notice's own words each is found. The notice is no part of the project; without it
// there is nothing to test.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "prose/term.h"
#include "ruleset/ruleset.h"
#include "unit/shipped_ruleset.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped;

namespace {

/// Of annex 3 by its number, 模式一 5: the title and what is asked for below it.
struct NoticeClause {
  std::string title;
  std::string asks;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Empty where the notice is not there.
std::map<std::string, NoticeClause> read_clauses() {
  std::map<std::string, NoticeClause> clauses;
  std::ifstream file(std::filesystem::path(PROJECT_DIR) / "../shared/notice.txt");
  bool in_annex = false;
  std::string target;
  std::string number;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("附件 ")) in_annex = line.starts_with("附件 3");
    if (!in_annex || line.empty()) continue;
    if (line.starts_with("模式") || line.starts_with("新技术")) {
      target = line.substr(0, line.find("："));
      number.clear();
    } else if (is_digit(line.front()) && !target.empty()) {
      const std::size_t title = line.find_first_not_of("0123456789. ");
      number = target + " " + line.substr(0, line.find_first_not_of("0123456789"));
      clauses[number].title = line.substr(title);
    } else if (!number.empty()) {
      NoticeClause& clause = clauses[number];
      // A line that the page broke goes on.
      const bool of_title = clause.asks.empty() && !line.starts_with("请") && !line.starts_with("对于");
      (of_title ? clause.title : clause.asks) += line;
    }
  }
  return clauses;
}

/// 请提供…；提供… as what is there.
std::string affirmed(const std::string& asks) {
  std::string text;
  bool begins = true;
  for (std::size_t at = 0; at < asks.size();) {
    std::size_t size = 0;
    for (const std::string_view asked :
         {"请分别提供", "请提供", "请描述", "并提供", "并描述", "提供", "描述", "说明"}) {
      if (begins && size == 0 && asks.compare(at, asked.size(), asked) == 0) size = asked.size();
    }
    if (size > 0) text += "公司已有";
    begins = false;
    for (const std::string_view mark : {"，", "；", "。"}) begins = begins || asks.compare(at, mark.size(), mark) == 0;
    if (size == 0) text += asks[at];
    if (begins) text += asks.substr(at + 1, 2);
    at += begins ? 3 : std::max<std::size_t>(size, 1);
  }
  return text;
}

/// Calls `visit(clause, criterion, operand, term)` for all that the sections of annex 3 must describe.
template <typename Visit>
void for_each_item(const std::map<std::string, NoticeClause>& clauses, const Visit& visit) {
  for (const RuleFile& file : shipped().files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) {
        const auto clause = clauses.find(criterion.source.annex == "3" ? criterion.source.clause : std::string());
        if (clause == clauses.end()) continue;
        for_each_predicate(criterion.require, [&](const BoundPredicate& one) {
          const auto* mentions = std::get_if<MentionsOperand>(&one.operand);
          if (mentions == nullptr || one.field != part.field) return;
          for (const Term& term : mentions->terms) visit(clause->second, criterion, *mentions, term);
        });
      }
    }
  }
}

bool is_found(const std::string& text, const Term& term, Counting counting) {
  const Prose prose(text, shipped().lexicon);
  return find_term(term, prose, shipped().lexicon, counting).outcome == FoundTerm::Outcome::affirmed;
}

}  // namespace

TEST_CASE("nothing counts of a clause of annex 3 that is pasted as it is, alone or before a text") {
  std::size_t items = 0;
  for_each_item(read_clauses(), [&](const NoticeClause& clause, const Criterion& criterion,
                                    const MentionsOperand& mentions, const Term& term) {
    ++items;
    INFO(criterion.id << " " << term.id);
    for (const std::string& text : {clause.asks, clause.title + "\n" + clause.asks, "公司成立于1998年。" + clause.asks,
                                    clause.title + "。" + clause.asks + "公司成立于1998年。"}) {
      CHECK_MESSAGE(!is_found(text, term, mentions.counting), text);
    }
  });
  CHECK((items == 0 || items > 150));
}

TEST_CASE("all of a clause of annex 3 is found where it is affirmed in the notice's own words") {
  for_each_item(read_clauses(), [&](const NoticeClause& clause, const Criterion& criterion,
                                    const MentionsOperand& mentions, const Term& term) {
    INFO(criterion.id << " " << term.id);
    const std::string text = clause.title + "\n" + affirmed(clause.asks);
    const bool another = mentions.any && std::ranges::any_of(mentions.terms, [&](const Term& one) {
                           return is_found(text, one, mentions.counting);
                         });
    CHECK_MESSAGE((another || is_found(text, term, mentions.counting)), text);
  });
}
