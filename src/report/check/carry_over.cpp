#include "report/check/carry_over.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "report/wording.h"

namespace pilotcheck {

namespace {

constexpr std::size_t done = 2;  ///< in work_states

std::string normal(const std::string& path) { return std::filesystem::path(path).lexically_normal().string(); }
std::string name_of_file(const std::string& path) { return std::filesystem::path(path).filename().string(); }

/// Which description of this run each file of the earlier list is.
std::map<std::string, const Assessment*> match_files(const CarriedList& carried,
                                                     std::span<const Assessment> assessments) {
  std::map<std::string, std::string> files;  // and whose they are
  for (const CarriedRow& row : carried.rows) {
    if (row.cells[WorkColumn::identity].empty()) continue;
    files.try_emplace(row.cells[WorkColumn::file], row.cells[WorkColumn::enterprise]);
  }
  const auto only = [&](const std::string& file, const auto& key) -> const Assessment* {
    const auto same = [&](const std::string& other) { return key(other) == key(file); };
    if (std::ranges::count_if(files, [&](const auto& other) { return same(other.first); }) != 1) return nullptr;
    const auto alike = [&](const Assessment& one) { return same(one.file); };
    return std::ranges::count_if(assessments, alike) == 1 ? &*std::ranges::find_if(assessments, alike) : nullptr;
  };
  std::map<std::string, const Assessment*> paths;
  for (const Assessment& one : assessments) paths.emplace(normal(one.file), &one);
  std::map<std::string, const Assessment*> found;
  for (const auto& [file, enterprise] : files) {
    if (const auto exact = paths.find(normal(file)); exact != paths.end()) {
      found[file] = exact->second;
      continue;
    }
    // Whoever moved or renamed a file did not make another enterprise of it.
    const Assessment* moved = only(file, name_of_file);
    if (moved == nullptr && !enterprise.empty()) moved = only(file, [](const std::string&) { return 0; });
    const bool same = moved != nullptr && (enterprise.empty() || enterprise == moved->enterprise);
    found[file] = same ? moved : nullptr;
  }
  return found;
}

class CarryOver {
 public:
  CarryOver(const CarriedList& carried, std::span<const Assessment> assessments, Language language, WorkList& list)
      : carried_(carried), language_(language), list_(list), files_(match_files(carried, assessments)) {
    for (std::size_t i = 0; i < list_.open.size(); ++i) {
      const WorkItem& item = list_.open[i];
      gaps_[item.assessment][item.finding->identity] = i;
      for (const Finding& merged : item.finding->merged) merged_[item.assessment][merged.identity] = i;
    }
    taken_.assign(list_.open.size(), false);
  }

  void carry() {
    for (const CarriedRow& row : carried_.rows) carry(row);
    // Only now is it known which gaps have a row of their own.
    for (const CarriedRow* row : into_others_) carry_into_other(*row);
    std::set<const Assessment*> before;
    for (const auto& [file, assessment] : files_) before.insert(assessment);
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      if (!taken_[i] && before.contains(list_.open[i].assessment)) check(list_.open[i].row, "新增", "new");
    }
  }

 private:
  void carry(const CarriedRow& row) {
    const std::string& identity = row.cells[WorkColumn::identity];
    if (identity.empty()) return keep_added(row);
    const Assessment* assessment = files_.at(row.cells[WorkColumn::file]);
    if (assessment == nullptr) return keep(row, "本次未检查", "not checked this time");
    if (assessment->verdict == Verdict::unreadable) return keep(row, "本次无法读取", "could not be read this time");
    if (const auto gap = gaps_[assessment].find(identity); gap != gaps_[assessment].end()) {
      return fill(row, gap->second);
    }
    if (merged_[assessment].contains(identity)) {
      into_others_.push_back(&row);
      return;
    }
    const auto same = [&](const Finding& one) { return one.identity == identity; };
    if (std::ranges::any_of(assessment->findings, same)) return keep(row, "基线已有", "known from the baseline");
    if (std::ranges::any_of(assessment->waived, same)) return close(row, "已豁免", "waived");
    close(row, "已补齐", "closed");
  }

  void keep_added(const CarriedRow& row) {
    WorkRow empty = row.cells;
    empty[WorkColumn::checked].clear();
    for (std::size_t i = 0; i < work_columns; ++i) {
      if (!empty[WorkColumn(i)].empty()) return keep(row, "手工添加", "added by hand");
    }
  }

  void fill(const CarriedRow& from, std::size_t number) {
    WorkRow& to = list_.open[number].row;
    if (taken_[number]) {
      const auto same = [&](WorkColumn one) {
        return from.cells[one].empty() || to[one] == in_language(from.cells)[one];
      };
      if (!std::ranges::all_of(filled_in, same)) keep(from, "同一事项另有一行", "its gap has another row");
      return;
    }
    taken_[number] = true;
    const WorkRow cells = in_language(from.cells);
    for (const WorkColumn one : filled_in) to[one] = cells[one];
    const bool marked = state_number(from.cells[WorkColumn::state]) == done;
    if (!marked && !from.closed) return;
    const Bilingual what = from.closed ? Bilingual{"曾补齐，又出现", "was closed, is lacking again"}
                                       : Bilingual{"标为完成，但仍不满足", "marked done, but still lacking"};
    check(to, what.zh, what.en);
    const Finding& finding = *list_.open[number].finding;
    list_.told.push_back({Severity::warning,
                          from.closed ? "open-again" : "done-but-lacking",
                          carried_.file,
                          {from.number, 1},
                          {fmt::format("{}：{}", what.zh, finding.id), fmt::format("{}: {}", what.en, finding.id)},
                          finding.message});
  }

  /// One work item closes both: what was written of the one is taken for the other, where that has nothing yet.
  void carry_into_other(const CarriedRow& row) {
    const std::size_t number = merged_[files_.at(row.cells[WorkColumn::file])].at(row.cells[WorkColumn::identity]);
    if (!taken_[number]) return fill(row, number);
    const std::string& id = list_.open[number].finding->id;
    close(row, fmt::format("已并入 {}", id), fmt::format("now part of {}", id));
  }

  void keep(const CarriedRow& from, std::string_view zh, std::string_view en) {
    WorkRow row = in_language(from.cells);
    if (from.closed) {
      list_.closed.push_back(std::move(row));
      return;
    }
    check(row, zh, en);
    list_.open.push_back({std::move(row), nullptr, nullptr});
  }

  void close(const CarriedRow& from, std::string_view zh, std::string_view en) {
    WorkRow row = in_language(from.cells);
    row[WorkColumn::file] = files_.at(from.cells[WorkColumn::file])->file;  // it may have moved
    if (!from.closed) check(row, zh, en);
    list_.closed.push_back(std::move(row));
  }

  [[nodiscard]] WorkRow in_language(WorkRow row) const {
    const std::size_t state = state_number(row[WorkColumn::state]);
    if (state < work_states.size())
      row[WorkColumn::state] = say(language_, work_states[state][0], work_states[state][1]);
    return row;
  }

  void check(WorkRow& row, std::string_view zh, std::string_view en) const {
    row[WorkColumn::checked] = say(language_, zh, en);
  }

  const CarriedList& carried_;
  Language language_;
  WorkList& list_;
  std::map<std::string, const Assessment*> files_;
  std::map<const Assessment*, std::map<std::string, std::size_t>> gaps_;  ///< by identity, number in the list
  std::map<const Assessment*, std::map<std::string, std::size_t>> merged_;
  std::vector<bool> taken_;
  std::vector<const CarriedRow*> into_others_;
};

}  // namespace

void carry_over(const CarriedList& carried, std::span<const Assessment> assessments, Language language,
                WorkList& list) {
  CarryOver(carried, assessments, language, list).carry();
}

}  // namespace pilotcheck
