#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "input/document_set.h"
#include "input/file.h"
#include "input/keyed_reader.h"
#include "input/read_document.h"
#include "ruleset/profile.h"
#include "text/nearest.h"
#include "trial/altered_document.h"
#include "trial/trials.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view tests_folder = "tests";
constexpr std::string_view equivalent_name = "equivalent.yaml";

/// Everything that a case may say something of.
std::vector<std::string> judged_ids(const Ruleset& ruleset) {
  std::vector<std::string> ids;
  for (const RuleFile& file : ruleset.files) {
    ids.push_back(file.id);
    for (const Part& part : file.parts) {
      ids.push_back(part.id);
      for (const Criterion& criterion : part.criteria) ids.push_back(criterion.id);
    }
  }
  return ids;
}

bool asks_today(const Requirement& requirement) {
  bool asks = false;
  for_each_predicate(requirement, [&](const BoundPredicate& one) {
    const auto* window = std::get_if<WindowOperand>(&one.operand);
    if (window != nullptr && std::holds_alternative<std::monostate>(window->of)) asks = true;
    const auto* records = std::get_if<RecordsOperand>(&one.operand);
    if (records != nullptr && asks_today(*records->require)) asks = true;
  });
  return asks;
}

bool asks_today(const Ruleset& ruleset) {
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) {
      for (const Criterion& one : part.criteria) {
        if (asks_today(one.require) || (one.when && asks_today(*one.when))) return true;
      }
    }
  }
  return false;
}

class TrialsReader {
 public:
  TrialsReader(fs::path folder, const Ruleset& ruleset, std::vector<Diagnostic>& diagnostics)
      : folder_(std::move(folder)),
        ruleset_(ruleset),
        ids_(judged_ids(ruleset)),
        known_(ids_.begin(), ids_.end()),
        asks_today_(asks_today(ruleset)),
        diagnostics_(diagnostics) {
    std::ranges::sort(known_);
  }

  Trials read() {
    Trials trials;
    std::vector<std::string> names;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_ / tests_folder, error)) {
      if (entry.path().extension() == ".yaml") names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    for (const std::string& name : names) read_file(name, trials);
    refuse_idle(names);
    if (trials.files.empty() && diagnostics_.empty()) {
      diagnostics_.push_back(
          {Severity::error,
           "no-tests",
           (folder_ / tests_folder).string(),
           {},
           {"没有规则测试", "there are no tests of the rules"},
           {"在规则集的 tests 文件夹中写 .yaml 测试，含 base 与 cases",
            "write tests, each a .yaml with `base` and `cases`, in the folder `tests` of the ruleset"}});
    }
    return trials;
  }

 private:
  std::optional<Document> read_document_at(const fs::path& path, const std::string& name) {
    Loaded<Source> source = pilotcheck::read_file(path.string(), limits_of_own_files(), name);
    std::ranges::move(source.diagnostics, std::back_inserter(diagnostics_));
    if (!source.value) return std::nullopt;
    Loaded<Document> document = read_document(*source.value, limits_of_own_files());
    std::ranges::move(document.diagnostics, std::back_inserter(diagnostics_));
    return std::move(document.value);
  }

  static bool has_cases(const Document& document) {
    for (const auto [key, value] : document.root().entries()) {
      if (key.text() == "cases" || key.text() == "base") return true;
    }
    return false;
  }

  void read_file(const std::string& name, Trials& trials) {
    const std::string called = fmt::format("{}/{}", tests_folder, name);
    const auto document = read_document_at(folder_ / tests_folder / name, called);
    if (!document) return;
    if (name == equivalent_name) return read_equivalent(*document, called, trials);
    if (!has_cases(*document)) return;  // a description, of which some test should make use
    tested_.insert(name);
    const Faults faults{called, diagnostics_};
    const KeyedReader keys(document->root(), {"base", "today", "cases"}, {"规则测试", "a test of rules"}, faults);
    const auto base = keys.need("base");
    const auto cases = keys.need("cases");
    if (!base || !cases) return;
    auto description = read_document_at(folder_ / tests_folder / base->text(), std::string(base->text()));
    bases_.insert(std::string(base->text()));
    if (!description) return;
    TrialFile file{called, std::move(*description), read_today(keys, faults), {}};
    if (!cases->is_sequence() || cases->items().empty()) {
      return faults.error(cases->position(), "wrong-type",
                          {"cases 应为至少一个用例的列表", "`cases` must be a list of at least one"});
    }
    for (const Node one : cases->items()) read_case(one, file, faults);
    trials.files.push_back(std::move(file));
  }

  Date read_today(const KeyedReader& keys, const Faults& faults) {
    const std::string text = keys.optional_text("today");
    if (text.empty() && asks_today_) {
      faults.error(keys.position(), "no-today",
                   {"规则要与今天比较，而测试没有写明是哪一天",
                    "the rules compare with today, and the test does not say which day it is"},
                   {"在测试开头写 today: 2031-06-01", "write `today: 2031-06-01` at its head"});
    }
    const auto date = parse_date(text);
    if (!text.empty() && (!date || date->day == 0))
      faults.error(keys.find("today")->position(), "wrong-type", {"today 应为日期", "`today` must be a date"},
                   {"例如 2018-04-01", "for example 2018-04-01"});
    return date.value_or(Date{});
  }

  void read_case(Node node, TrialFile& file, const Faults& faults) {
    const KeyedReader keys(node, {"name", "set", "remove", "expect", "verdict", "otherwise"}, {"用例", "a case"},
                           faults);
    TrialCase one;
    one.name = keys.text("name");
    one.position = node.position();
    std::map<Slot, Node> set;
    if (const auto values = keys.find("set")) {
      for (const auto [path, value] : values->entries()) {
        if (const auto slot = field_at(path, faults)) set.emplace(*slot, value);
      }
    }
    std::set<Slot> removed;
    for (const Node path : keys.items("remove")) {
      if (const auto slot = field_at(path, faults)) removed.insert(*slot);
    }
    one.document = altered(file.base, set, removed, ruleset_.vocabulary);
    one.document.name = fmt::format("{}: {}", file.name, one.name);
    if (const auto expected = keys.find("expect")) read_expected(*expected, one, faults);
    read_verdict(keys, one, faults);
    read_otherwise(keys, one, faults);
    const auto expect = keys.find("expect");
    const bool names_none = !expect || expect->entries().empty();
    if (names_none && !keys.find("verdict") && !keys.find("otherwise")) {
      faults.error(node.position(), "expects-nothing", {"这个用例什么也不期望", "this case expects nothing"},
                   {"请写 expect: {编号: 状态} 或 verdict", "write `expect: {id: status}` or `verdict`"});
    }
    const auto same = [&](const TrialCase& other) { return other.name == one.name; };
    if (std::ranges::any_of(file.cases, same)) {
      faults.error(
          node.position(), "duplicate-id",
          {fmt::format("已有用例名为“{}”", one.name), fmt::format("there is a case called “{}” already", one.name)});
    }
    file.cases.push_back(std::move(one));
  }

  std::optional<Slot> field_at(Node path, const Faults& faults) const {
    const auto slot = ruleset_.vocabulary.find(path.text());
    if (slot && !ruleset_.vocabulary.field(*slot).in_record) return slot;
    if (slot) {
      const std::string& list = ruleset_.vocabulary.field(ruleset_.vocabulary.field(*slot).parent).path;
      faults.error(
          path.position(), "unknown-field",
          {fmt::format("{} 在列表 {} 的各项中，不能单独改", path.text(), list),
           fmt::format("`{}` stands in the entries of `{}` and cannot be changed alone", path.text(), list)},
          {fmt::format("请写出整个列表：{}: [{{…}}]", list), fmt::format("write the whole list: `{}: [{{…}}]`", list)});
      return std::nullopt;
    }
    std::vector<std::string_view> paths;
    for (const Field& field : ruleset_.vocabulary.fields()) {
      if (!field.in_record && !field.path.empty()) paths.push_back(field.path);
    }
    faults.error(
        path.position(), "unknown-field",
        {fmt::format("词汇表没有字段 {}", path.text()), fmt::format("the vocabulary has no field `{}`", path.text())},
        text::did_you_mean(path.text(), paths));
    return std::nullopt;
  }

  void read_expected(Node list, TrialCase& one, const Faults& faults) const {
    for (const auto [id, status] : list.entries()) {
      if (!std::ranges::binary_search(known_, id.text())) {
        // The tests are those of the rules as they are without a profile.
        if (leaving_out(ruleset_.profile, id.text()) != nullptr) continue;
        faults.error(id.position(), "unknown-part",
                     {fmt::format("规则中没有 {}", id.text()), fmt::format("the rules have no `{}`", id.text())},
                     text::did_you_mean(id.text(), known_));
        continue;
      }
      constexpr std::array<Status, 4> all = {Status::met, Status::unmet, Status::unstated, Status::not_applicable};
      const std::string_view word = status.text();
      const auto found = std::ranges::find_if(all, [&](Status s) { return name_of(s) == word; });
      if (found == all.end()) {
        faults.error(
            status.position(), "bad-operand",
            {fmt::format("没有状态“{}”", status.text()), fmt::format("there is no status `{}`", status.text())},
            {"应为 met、unmet、unstated、not_applicable", "one of met, unmet, unstated, not_applicable"});
        continue;
      }
      one.expected.push_back({std::string(id.text()), *found, id.position()});
    }
  }

  static void read_verdict(const KeyedReader& keys, TrialCase& one, const Faults& faults) {
    const std::string word = keys.optional_text("verdict");
    if (word.empty()) return;
    constexpr std::array<Verdict, 4> all = {Verdict::ready, Verdict::incomplete, Verdict::gaps, Verdict::ineligible};
    const auto found = std::ranges::find_if(all, [&](Verdict v) { return name_of(v) == word; });
    if (found != all.end()) {
      one.verdict = *found;
      return;
    }
    faults.error(keys.find("verdict")->position(), "bad-operand",
                 {fmt::format("没有结论“{}”", word), fmt::format("there is no verdict `{}`", word)},
                 {"应为 ready、incomplete、gaps、ineligible", "one of ready, incomplete, gaps, ineligible"});
  }

  static void read_otherwise(const KeyedReader& keys, TrialCase& one, const Faults& faults) {
    const std::string word = keys.optional_text("otherwise");
    one.otherwise_unchanged = word == "unchanged";
    if (!word.empty() && !one.otherwise_unchanged)
      faults.error(keys.find("otherwise")->position(), "bad-operand",
                   {"otherwise 只能是 unchanged", "`otherwise` can only be `unchanged`"});
  }

  void read_equivalent(const Document& document, const std::string& called, Trials& trials) {
    const Faults faults{called, diagnostics_};
    trials.equivalent_file = called;
    const KeyedReader keys(document.root(), {"equivalent"}, {"等价变异的清单", "a list of equivalent mutants"}, faults);
    if (const auto list = keys.need("equivalent")) {
      for (const auto [id, reason] : list->entries()) {
        if (reason.text().empty())
          faults.error(id.position(), "missing-key", {"缺少理由", "the reason is missing"},
                       {"写明为什么这样改也没有区别", "say why the change makes no difference"});
        trials.equivalent.emplace(std::string(id.text()), Equivalent{std::string(reason.text()), id.position()});
      }
    }
  }

  /// A file that is neither a test nor the base of one tests nothing, whatever its author thinks.
  void refuse_idle(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (name == equivalent_name || tested_.contains(name) || bases_.contains(name)) continue;
      diagnostics_.push_back(
          {Severity::error,
           "idle-test",
           fmt::format("{}/{}", tests_folder, name),
           {1, 1},
           {"既没有 cases，也不是任何测试的 base", "it has no `cases` and is the base of no test"},
           {"写上 base 与 cases，或在测试中用作 base", "give it `base` and `cases`, or make it the base of a test"}});
    }
  }

  fs::path folder_;
  const Ruleset& ruleset_;
  std::vector<std::string> ids_;
  std::vector<std::string_view> known_;
  bool asks_today_;
  std::vector<Diagnostic>& diagnostics_;
  std::set<std::string, std::less<>> tested_;
  std::set<std::string, std::less<>> bases_;
};

}  // namespace

Loaded<Trials> read_trials(const std::string& folder, const Ruleset& ruleset) {
  Loaded<Trials> result;
  Trials trials = TrialsReader(folder, ruleset, result.diagnostics).read();
  const auto grave = [](const Diagnostic& d) { return d.severity == Severity::error; };
  if (std::ranges::none_of(result.diagnostics, grave)) result.value = std::move(trials);
  return result;
}

}  // namespace pilotcheck
