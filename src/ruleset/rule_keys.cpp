#include "ruleset/rule_keys.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// What stands for the items that are lacking, in an advice only.
constexpr std::string_view missing = "missing";

/// The first name that stands for nothing, if any.
std::optional<std::string> fill_in(std::string& text, const std::vector<Parameter>& parameters, bool is_advice) {
  for (std::size_t at = 0; (at = text.find('{', at)) != std::string::npos;) {
    const std::size_t end = text.find('}', at);
    if (end == std::string::npos) return std::nullopt;
    const std::string name = text.substr(at + 1, end - at - 1);
    const auto parameter = std::ranges::find(parameters, name, &Parameter::id);
    if (parameter != parameters.end()) {
      text.replace(at, end + 1 - at, parameter->value);
      at += parameter->value.size();
    } else if ((is_advice && name == missing) || !is_id(name, "_-")) {
      at = end + 1;
    } else {
      return name;
    }
  }
  return std::nullopt;
}

void refuse_name(Node text, const std::string& name, const std::vector<Parameter>& parameters, bool is_advice,
                 const Faults& faults) {
  if (name == missing) {
    return faults.error(text.position(), "unknown-parameter",
                        {"{missing} 只能写在 advice 中", "`{missing}` can only stand in an `advice`"},
                        {"在这里写明要求本身", "say here what is asked"});
  }
  std::vector<std::string_view> known;
  if (is_advice) known.push_back(missing);
  for (const Parameter& parameter : parameters) known.push_back(parameter.id);
  faults.error(text.position(), "unknown-parameter",
               {fmt::format("文字中的 {{{}}} 不是本文件的参数", name),
                fmt::format("`{{{}}}` in the text is no parameter of this file", name)},
               known.empty() ? Bilingual{"本文件没有 parameters", "this file has no `parameters`"}
                             : text::did_you_mean(name, known, text::listed({"可用的有", "there are"}, known)));
}

}  // namespace

bool is_id(std::string_view text, std::string_view further) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || further.find(c) != std::string_view::npos;
  });
}

/// `asks: true`: its criteria are questions, of level should.
bool read_asks(const KeyedReader& keys, const Faults& faults) {
  const std::string word = keys.optional_text("asks");
  if (!word.empty() && word != "true")
    faults.error(keys.find("asks")->position(), "bad-operand", {"asks 只能是 true", "`asks` can only be `true`"});
  return word == "true";
}

bool read_derived(const KeyedReader& keys, const Faults& faults) {
  const auto node = keys.find("derived");
  if (!node) return false;
  if (node->text() != "targets")
    faults.error(node->position(), "bad-operand", {"derived 只能是 targets", "`derived` can only be `targets`"});
  return true;
}

/// `decides: eligibility`, of a part for all of its criteria.
bool decides_eligibility(const KeyedReader& keys, const Faults& faults) {
  const auto node = keys.find("decides");
  if (!node) return false;
  if (node->text() != "eligibility") {
    faults.error(node->position(), "bad-operand",
                 {"decides 只能是 eligibility", "`decides` can only be `eligibility`"});
  }
  return true;
}

/// The kind of work that closes it, where that is not what the predicate tells; of a part for all of its criteria.
std::optional<Remedy> read_remedy(const KeyedReader& keys, const Faults& faults) {
  const auto node = keys.find("remedy");
  if (!node) return std::nullopt;
  const auto remedy = find_remedy(node->text());
  if (!remedy) {
    std::vector<std::string_view> known;
    for (const Remedy one : remedies()) known.push_back(name_of(one));
    faults.error(node->position(), "bad-operand",
                 {fmt::format("没有 {} 这种工作", node->text()), fmt::format("there is no remedy `{}`", node->text())},
                 {fmt::format("应为 {}", fmt::join(known, "、")), fmt::format("one of {}", fmt::join(known, ", "))});
  }
  return remedy;
}

Level read_level(const KeyedReader& keys, const Faults& faults) {
  const std::string word = keys.optional_text("level");
  if (word == "should") return Level::should;
  if (!word.empty() && word != "must") {
    faults.error(keys.position(), "unknown-level",
                 {fmt::format("没有级别 {}", word), fmt::format("there is no level `{}`", word)},
                 {"应为 must 或 should", "must be `must` or `should`"});
  }
  return Level::must;
}

/// A text in which `{id}` stands for the value of a parameter.
Bilingual read_rule_text(const KeyedReader& keys, std::string_view key, const std::vector<Parameter>& parameters,
                         const Faults& faults) {
  Bilingual text = keys.bilingual(key);
  const bool is_advice = key == "advice";
  for (std::string* one : {&text.zh, &text.en}) {
    if (const auto unknown = fill_in(*one, parameters, is_advice)) {
      refuse_name(*keys.find(key), *unknown, parameters, is_advice, faults);
      break;
    }
  }
  return text;
}

}  // namespace pilotcheck
