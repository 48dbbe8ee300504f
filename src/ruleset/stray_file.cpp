#include "ruleset/stray_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ruleset/follow_on_faults.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// Without one of these nothing is a rule file, nor a part of one that another ruleset has.
bool is_of_rule_file(std::string_view key) {
  constexpr std::array<std::string_view, 4> keys = {"id", "kind", "elements", "sections"};
  return std::ranges::find(keys, key) != keys.end();
}

struct Named {
  std::string_view key;  ///< that only a file of this name has at its head
  std::string_view file;
};
constexpr std::array<Named, 11> others = {{{"roles", "ruleset.yaml"},
                                           {"kinds", "ruleset.yaml"},
                                           {"extends", "ruleset.yaml"},
                                           {"fields", "vocabulary.yaml"},
                                           {"choice_sets", "vocabulary.yaml"},
                                           {"concepts", "concepts.yaml"},
                                           {"definitions", "definitions.yaml"},
                                           {"patterns", "definitions.yaml"},
                                           {"triggers", "language.yaml"},
                                           {"placeholders", "language.yaml"},
                                           {"shape", "form.yaml"}}};

/// Of which name it was meant to be: by what it holds, else by how it is called.
std::optional<std::string_view> meant(const Document& document) {
  for (const auto [key, value] : document.root().entries()) {
    const auto named = std::ranges::find(others, key.text(), &Named::key);
    if (named != others.end()) return named->file;
  }
  std::vector<std::string_view> names;
  names.reserve(std::size(others));
  for (const Named& one : others) names.push_back(one.file);
  return text::nearest(document.name, names);
}

bool has_key(Node mapping, const auto& test) {
  for (const auto [key, value] : mapping.entries()) {
    if (test(key.text())) return true;
  }
  return false;
}

bool is_test(const Document& document) {
  constexpr std::array<std::string_view, 1> tests = {"tests"};
  const std::string_view name = document.name;
  const std::size_t slash = name.find('/');
  if (slash != std::string_view::npos && text::nearest(name.substr(0, slash), tests)) return true;
  return has_key(document.root(), [](std::string_view key) { return key == "cases"; });
}

/// Of a file that is not there, how it may be called instead.
Bilingual near_name(const RulesetSource& source, std::string_view name) {
  std::vector<std::string_view> names;
  for (const Document& document : source.documents) names.push_back(document.name);
  const auto near = text::nearest(name, names);
  if (!near) return {};
  return {fmt::format("有一个 {}，请改名为 {}", *near, name), fmt::format("there is {}: call it {}", *near, name)};
}

}  // namespace

bool refuse_stray(const Document& document, std::vector<Diagnostic>& diagnostics) {
  const bool empty = !has_key(document.root(), [](std::string_view) { return true; });
  if (empty || has_key(document.root(), is_of_rule_file)) return false;
  Bilingual hint{"规则文件有 id、kind 与 elements 或 sections；其他文件请移到别处",
                 "a rule file has `id`, `kind`, and `elements` or `sections`; keep other files elsewhere"};
  if (is_test(document)) {
    hint = {"规则的测试请放在规则集的 tests 文件夹中", "tests of the rules stand in the ruleset's folder `tests`"};
  } else if (const auto name = meant(document)) {
    hint = {fmt::format("是否应为规则集顶层的 {}？", *name),
            fmt::format("did you mean {}, at the top of the ruleset?", *name)};
  }
  diagnostics.push_back(
      {Severity::error,
       "no-rule-file",
       document.name,
       document.root().position(),
       {"不是规则文件，也不是规则集的其他文件", "this is no rule file and no other file of a ruleset"},
       std::move(hint)});
  return true;
}

const Document* need_document(const RulesetSource& source, std::string_view name,
                              std::vector<Diagnostic>& diagnostics) {
  const Document* document = find_document(source, name);
  const auto is_broken = [&](const Diagnostic& d) { return stem_of(d.file) == stem_of(name); };
  if (document == nullptr && std::ranges::none_of(source.diagnostics, is_broken)) {
    diagnostics.push_back({Severity::error,
                           "not-found",
                           std::string(name),
                           {},
                           {"规则集缺少这个文件", "the ruleset lacks this file"},
                           near_name(source, name)});
  }
  return document;
}

}  // namespace pilotcheck
