#include <fmt/format.h>

#include <algorithm>

#include "output/page.h"
#include "report/profile_text.h"
#include "report/rules/test_formats.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

/// So many of what is missing are shown unless all are asked for.
constexpr std::size_t few = 20;

class TestPage {
 public:
  TestPage(const Words& words, const ReportOptions& options, std::string& out)
      : words_(words), options_(options), language_(options.language), page_(out, options.width, options.color) {}

  void write(const RulesTestReport& report) {
    std::size_t failed = 0;
    for (const TriedCase& one : report.tried) {
      if (one.mismatches.empty()) continue;
      ++failed;
      write_failure(one);
    }
    page_.paragraph(
        0,
        failed == 0 ? fmt::format(fmt::runtime(report.tried.size() == 1 ? say("{} 个用例通过", "{} case passed")
                                                                        : say("{} 个用例全部通过", "{} cases passed")),
                                  report.tried.size())
                    : fmt::format(fmt::runtime(say("{} 个用例，{} 个没有通过", "{} cases, {} failed")),
                                  report.tried.size(), failed),
        failed == 0 ? Style::good : Style::bad);
    write_advice(report.advice);
    if (!report.ruleset.profile.empty()) {
      page_.blank();
      write_profile(report.ruleset, language_, page_);
    }
    if (report.coverage) write_coverage(*report.coverage);
    if (report.mutation) write_mutation(*report.mutation);
  }

 private:
  [[nodiscard]] std::string_view say(std::string_view zh, std::string_view en) const {
    return pilotcheck::say(language_, zh, en);
  }

  void write_failure(const TriedCase& one) {
    page_.marked(0, "✗ ", fmt::format("{}  {}", one.test->name, place_text(one.file->name, one.test->position)),
                 Style::bad, Style::bold);
    for (const Mismatch& wrong : one.mismatches) {
      const std::string_view id = wrong.id.empty() ? say("结论", "verdict") : std::string_view(wrong.id);
      page_.paragraph(2, fmt::format(fmt::runtime(say("{}：应为 {}，实为 {}", "{}: expected {}, found {}")), id,
                                     word_of(wrong.expected), word_of(wrong.found)));
      if (!wrong.because.empty()) page_.paragraph(4, wrong.because.in(language_), Style::dim);
    }
    page_.blank();
  }

  /// What does not help is a mistake of the rules; what has no example is for the author to know.
  void write_advice(const AdviceTrials& advice) {
    if (advice.applied == 0 && advice.without.empty()) return;
    page_.paragraph(
        0,
        fmt::format(fmt::runtime(say("建议：照示例改 {} 处不满足的用例，{} 处随之满足",
                                     advice.applied == 1
                                         ? "advice: {} case that falls short was changed as the examples say, {} then "
                                           "meets it"
                                         : "advice: {} cases that fall short were changed as the examples say, {} "
                                           "then meet it")),
                    advice.applied, advice.applied - advice.failed.size()),
        advice.failed.empty() ? Style::good : Style::bad);
    for (const FailedAdvice& one : advice.failed) {
      page_.marked(2, "✗ ",
                   fmt::format(fmt::runtime(say("{}：照示例改后仍为 {}（{}  {}）",
                                                "{}: changed as its example says it is {} ({}  {})")),
                               one.id, word_of(std::string(name_of(one.found))), one.test->test->name,
                               place_text(one.test->file->name, one.test->test->position)),
                   Style::bad);
    }
    if (advice.without.empty()) return;
    const std::size_t shown = options_.all ? advice.without.size() : std::min(few, advice.without.size());
    page_.paragraph(2, fmt::format(fmt::runtime(say("没有示例：{}", "without an example: {}")),
                                   fmt::join(std::span(advice.without).first(shown), say("、", ", "))));
    write_rest(advice.without.size() - shown);
  }

  /// A status or verdict as reports call it; in English it is the word that the test says.
  [[nodiscard]] std::string word_of(const std::string& said) const {
    if (language_ == Language::en) return said;
    for (const Status status : {Status::met, Status::unmet, Status::unstated, Status::not_applicable, Status::waived}) {
      if (said == name_of(status)) return std::string(status_word(status, language_));
    }
    for (const Verdict verdict : {Verdict::ready, Verdict::incomplete, Verdict::gaps, Verdict::ineligible}) {
      if (said == name_of(verdict)) return verdict_word(words_, verdict, language_);
    }
    return said == "not-claimed" ? std::string("未申报") : said;
  }

  void write_share(std::string_view what, const Coverage& coverage) {
    page_.paragraph(2, fmt::format("{}  {}/{}  {:.1f}%", what, coverage.reached, coverage.all, coverage.share() * 100));
  }

  void write_coverage(const RuleCoverage& coverage) {
    page_.blank();
    page_.paragraph(0,
                    fmt::format(fmt::runtime(say("覆盖：{:.1f}%（判据在每种状态下）",
                                                 "coverage: {:.1f}% (of criteria, in each status)")),
                                coverage.total.share() * 100),
                    Style::bold);
    for (const auto& [status, part] : coverage.by_status) write_share(status_word(status, language_), part);
    write_share(say("分支", "branches"), coverage.branches);
    write_missing(say("没有用例断言的状态", "statuses that no case asserts"), coverage.total.missing);
    write_missing(say("没有走到的分支", "branches that no case takes"), coverage.branches.missing);
  }

  void write_missing(std::string_view heading, std::span<const Branch> missing) {
    if (missing.empty()) return;
    page_.blank();
    page_.paragraph(2, heading);
    const std::size_t shown = options_.all ? missing.size() : std::min(few, missing.size());
    for (const Branch& branch : missing.first(shown))
      page_.paragraph(4, fmt::format("{}  {}", branch.id, branch.what.in(language_)));
    write_rest(missing.size() - shown);
  }

  void write_rest(std::size_t rest) {
    if (rest > 0)
      page_.paragraph(4,
                      fmt::format(fmt::runtime(say("另有 {} 项，--all 全部列出", "{} more; --all lists them")), rest));
  }

  void write_mutation(const Mutation& mutation) {
    page_.blank();
    page_.paragraph(0,
                    fmt::format(fmt::runtime(say("变异：{} 处改动，测试发现 {} 处（{:.1f}%），认可的等价改动 {} 处",
                                                 "mutants: of {} changes the tests notice {} ({:.1f}%); {} accepted as "
                                                 "equivalent")),
                                mutation.all(), mutation.killed, mutation.share() * 100, mutation.accepted),
                    Style::bold);
    const std::size_t shown = options_.all ? mutation.survivors.size() : std::min(few, mutation.survivors.size());
    for (const Survivor& one : std::span(mutation.survivors).first(shown)) write_survivor(one);
    write_rest(mutation.survivors.size() - shown);
    for (const std::string& id : mutation.stale)
      page_.paragraph(2, fmt::format(fmt::runtime(say("{} 已不是存活的变异，请从清单中删除",
                                                      "{} survives no more: delete it from the list")),
                                     id));
  }

  void write_survivor(const Survivor& one) {
    page_.blank();
    page_.paragraph(2, fmt::format("{}  {}", one.mutant.id, place_text(one.mutant.file, one.mutant.position)));
    page_.verbatim(4, "- " + one.mutant.before);
    if (!one.mutant.after.empty()) page_.verbatim(4, "+ " + one.mutant.after);
    const std::string_view why = one.reached ? say("判得不同，却没有断言", "judged otherwise, but nothing is asserted")
                                             : say("没有用例能分辨", "no case tells the two apart");
    page_.paragraph(
        4, one.nearest.empty()
               ? std::string(why)
               : fmt::format(fmt::runtime(say("{}；最近的用例：{}", "{}; nearest case: {}")), why, one.nearest));
  }

  const Words& words_;
  const ReportOptions& options_;
  Language language_;
  Page page_;
};

}  // namespace

void write_test_text(const RulesTestReport& report, const ReportOptions& options, std::string& out) {
  TestPage(report.ruleset.words, options, out).write(report);
}

}  // namespace pilotcheck
