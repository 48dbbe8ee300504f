#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "input/document_set.h"
#include "input/file.h"
#include "input/keyed_reader.h"
#include "input/read_document.h"
#include "text/nearest.h"
#include "trial/read_case.h"
#include "trial/trials.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view tests_folder = "tests";
constexpr std::string_view equivalent_name = "equivalent.yaml";

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

std::string called_in_tests(std::string_view name) { return fmt::format("{}/{}", tests_folder, name); }

class TrialsReader {
 public:
  TrialsReader(fs::path folder, const Ruleset& ruleset, std::vector<Diagnostic>& diagnostics)
      : folder_(std::move(folder)),
        ruleset_(ruleset),
        cases_(ruleset),
        asks_today_(asks_today(ruleset)),
        diagnostics_(diagnostics) {}

  Trials read() {
    Trials trials;
    std::vector<std::string> names;
    std::error_code error;
    std::vector<fs::directory_entry> others;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_ / tests_folder, error)) {
      if (entry.path().extension() == ".yaml") {
        names.push_back(entry.path().filename().string());
      } else {
        others.push_back(entry);
      }
    }
    std::ranges::sort(names);
    for (const std::string& name : names) read_file(name, names, trials);
    if (!lacks_base_) refuse_idle(names);
    for (const fs::directory_entry& other : others) refuse_unread(other);
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
    // As a file of the folder, and as the base of each test that names it.
    std::vector<Diagnostic> told_before;
    std::vector<Diagnostic>& faults = read_.insert(name).second ? diagnostics_ : told_before;
    Loaded<Source> source = pilotcheck::read_file(path.string(), limits_of_own_files(), name);
    std::ranges::move(source.diagnostics, std::back_inserter(faults));
    if (!source.value) return std::nullopt;
    Loaded<Document> document = read_document(*source.value, limits_of_own_files());
    std::ranges::move(document.diagnostics, std::back_inserter(faults));
    return std::move(document.value);
  }

  static bool has_cases(const Document& document) {
    for (const auto [key, value] : document.root().entries()) {
      if (key.text() == "cases" || key.text() == "base") return true;
    }
    return false;
  }

  /// What looks like a test and would never be run.
  void refuse_unread(const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    std::error_code error;
    const bool has_tests = entry.is_directory(error) &&
                           std::ranges::any_of(fs::directory_iterator(entry.path(), error), [](const auto& one) {
                             return one.path().extension() == ".yaml" || one.path().extension() == ".yml";
                           });
    const auto is_in = [&](const std::string& base) { return base == name || base.starts_with(name + "/"); };
    if ((!has_tests && entry.path().extension() != ".yml") || std::ranges::any_of(bases_, is_in)) return;
    diagnostics_.push_back(
        {Severity::error,
         "idle-test",
         called_in_tests(name),
         {},
         {"这里的测试不会运行", "what is here is not run"},
         {"测试须是 tests 文件夹中的 .yaml 文件", "tests are .yaml files in the folder `tests` itself"}});
  }

  /// A base is a description without faults: what it states wrongly no case tests.
  void refuse_faults(const TrialFile& file) {
    ReadOptions reading;
    reading.folder = (folder_ / tests_folder / file.base.name).parent_path();
    reading.today = file.today;
    const Description base = describe({file.base, {}}, file.base.name, ruleset_.vocabulary, ruleset_.lexicon, reading);
    for (const Diagnostic& fault : base.faults) {
      if (fault.severity != Severity::error) continue;
      diagnostics_.push_back(fault);
      // Others are of the texts that it names.
      if (fault.file == file.base.name) diagnostics_.back().file = called_in_tests(file.base.name);
      faulty_.insert(file.base.name);
    }
  }

  /// False, and said, where there is no such file.
  bool has_base(Node base, const std::vector<std::string>& names, const Faults& faults) {
    std::error_code error;
    if (fs::is_regular_file(folder_ / tests_folder / base.text(), error)) return true;
    lacks_base_ = true;
    const std::vector<std::string_view> known(names.begin(), names.end());
    faults.error(
        base.position(), "no-file",
        {fmt::format("没有文件 {}/{}", tests_folder, base.text()),
         fmt::format("there is no file {}/{}", tests_folder, base.text())},
        text::did_you_mean(base.text(), known,
                           {"base 是 tests 文件夹中的一份描述", "`base` is a description in the folder `tests`"}));
    return false;
  }

  void read_file(const std::string& name, const std::vector<std::string>& names, Trials& trials) {
    const std::string called = called_in_tests(name);
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
    if (!has_base(*base, names, faults)) return;
    auto description = read_document_at(folder_ / tests_folder / base->text(), called_in_tests(base->text()));
    const bool is_new = bases_.insert(std::string(base->text())).second;
    if (!description) return;
    description->name = base->text();  // by which the description finds what it names
    TrialFile file{called, std::move(*description), read_today(keys, faults), {}};
    if (is_new) refuse_faults(file);
    if (!cases->is_sequence() || cases->items().empty()) {
      return faults.error(cases->position(), "wrong-type",
                          {"cases 应为至少一个用例的列表", "`cases` must be a list of at least one"});
    }
    const std::size_t before = diagnostics_.size();
    for (const Node one : cases->items()) cases_.read(one, file, faults);
    if (faulty_.contains(file.base.name)) drop_what_follows(before);
    trials.files.push_back(std::move(file));
  }

  /// A key that the base misspells is not there to be removed.
  void drop_what_follows(std::size_t before) {
    const auto follows = [](const Diagnostic& one) { return one.code == "idle-change"; };
    diagnostics_.erase(
        std::remove_if(diagnostics_.begin() + static_cast<std::ptrdiff_t>(before), diagnostics_.end(), follows),
        diagnostics_.end());
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
           called_in_tests(name),
           {1, 1},
           {"既没有 cases，也不是任何测试的 base", "it has no `cases` and is the base of no test"},
           {"写上 base 与 cases，或在测试中用作 base", "give it `base` and `cases`, or make it the base of a test"}});
    }
  }

  fs::path folder_;
  const Ruleset& ruleset_;
  TrialCaseReader cases_;
  bool asks_today_;
  bool lacks_base_ = false;  ///< so that nobody knows which file was meant
  std::vector<Diagnostic>& diagnostics_;
  std::set<std::string, std::less<>> tested_;
  std::set<std::string, std::less<>> bases_;
  std::set<std::string, std::less<>> faulty_;  ///< bases that are no sound descriptions
  std::set<std::string, std::less<>> read_;    ///< files whose faults are told
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
