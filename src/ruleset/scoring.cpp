#include "ruleset/scoring.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "description/decimal.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

constexpr std::array<std::string_view, 5> key_names = {"eligible", "score", "targets", "progress", "coverage"};

std::optional<double> read_number(Node node, const Faults& faults) {
  const auto number = parse_decimal(node.text());
  if (number && number->millionths >= 0) return static_cast<double>(number->millionths) / 1e6;
  faults.error(node.position(), "wrong-type", {"权重应为不小于 0 的数", "a weight must be a number, 0 or more"});
  return std::nullopt;
}

void read_weight(const KeyedReader& keys, std::string_view key, const Faults& faults, double& weight) {
  if (const auto node = keys.find(key)) weight = read_number(*node, faults).value_or(weight);
}

double read_step(Node node, const Faults& faults) {
  const auto step = read_number(node, faults);
  if (step && *step == 0) {
    faults.error(node.position(), "bad-operand", {"按 0 取整，什么也不合并", "a `step` of 0 puts nothing together"},
                 {"写大于 0 的数，或删去这一项", "write a number above 0, or leave `step` out"});
  }
  return step.value_or(0);
}

}  // namespace

std::string_view name_of(RankingKey::By by) { return key_names[static_cast<std::size_t>(by)]; }

Scoring read_scoring(Node node, const Faults& faults) {
  Scoring scoring;
  const KeyedReader keys(node, {"note", "levels", "parts", "whole"}, {"评分", "scoring"}, faults);
  scoring.note = keys.optional_bilingual("note");
  if (const auto levels = keys.find("levels")) {
    const KeyedReader weights(*levels, {"must", "should"}, {"级别的权重", "the weights of levels"}, faults);
    read_weight(weights, "must", faults, scoring.must);
    read_weight(weights, "should", faults, scoring.should);
    if (scoring.must == 0 && scoring.should == 0) {
      faults.error(levels->position(), "idle-weights",
                   {"两个级别的权重都是 0，人人得满分", "with both weights 0 everybody gets the full score"},
                   {"例如 {must: 1, should: 0}", "for example {must: 1, should: 0}"});
    }
  }
  if (const auto parts = keys.find("parts")) {
    const KeyedReader weights(*parts, {"element", "section"}, {"要素与章节的权重", "the weights of parts"}, faults);
    read_weight(weights, "element", faults, scoring.element);
    read_weight(weights, "section", faults, scoring.section);
    if (scoring.element == 0 && scoring.section == 0) {
      faults.error(parts->position(), "idle-weights",
                   {"要素与章节的权重都是 0，人人得满分", "with both weights 0 everybody gets the full score"},
                   {"例如 {element: 1, section: 1}", "for example {element: 1, section: 1}"});
    }
  }
  if (const auto whole = keys.find("whole")) {
    for (const auto [name, value] : whole->entries()) {
      const double weight = read_number(value, faults).value_or(1);
      if (name.text() == "targets") {
        scoring.targets = weight;
      } else {
        scoring.files[std::string(name.text())] = weight;
      }
    }
  }
  return scoring;
}

std::vector<RankingKey> read_ranking(Node node, const Faults& faults) {
  std::vector<RankingKey> ranking;
  if (!node.is_sequence()) {
    faults.error(node.position(), "wrong-type", {"ranking 应为列表", "`ranking` must be a list"});
  }
  for (const Node item : node.items()) {
    const KeyedReader keys(item, {"by", "step", "of", "note"}, {"排序项", "a key of the ranking"}, faults);
    RankingKey key;
    const std::string by = keys.text("by");
    const auto* const found = std::ranges::find(key_names, by);
    if (found != key_names.end()) {
      key.by = static_cast<RankingKey::By>(found - key_names.begin());
    } else if (!by.empty()) {
      faults.error(keys.find("by")->position(), "unknown-key",
                   {fmt::format("不能按 {} 排序", by), fmt::format("cannot rank by `{}`", by)},
                   text::listed({"可用", "known are"}, key_names));
    }
    if (const auto step = keys.find("step")) key.step = read_step(*step, faults);
    key.of = keys.texts("of");
    const bool takes_of = key.by == RankingKey::By::progress || key.by == RankingKey::By::targets;
    if (takes_of == key.of.empty()) {
      faults.error(item.position(), "bad-operand",
                   takes_of ? Bilingual{fmt::format("按 {} 排序需要 of", by), fmt::format("`{}` needs `of`", by)}
                            : Bilingual{fmt::format("按 {} 排序没有 of", by), fmt::format("`{}` takes no `of`", by)},
                   {"of 列出要素、章节或规则文件的种类", "`of` lists elements and sections, or kinds of rule files"});
    }
    key.note = keys.optional_bilingual("note");
    const auto same = [&](const RankingKey& one) {
      return one.by == key.by && one.of == key.of && one.step == key.step;
    };
    if (found != key_names.end() && std::ranges::any_of(ranking, same)) {
      faults.error(item.position(), "duplicate-key",
                   {fmt::format("前面已按 {} 排序", by), fmt::format("it ranks by `{}` already", by)},
                   {"请删除其中之一", "delete one of the two"});
    }
    ranking.push_back(std::move(key));
  }
  return ranking;
}

}  // namespace pilotcheck
