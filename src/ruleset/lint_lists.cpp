#include "ruleset/lint_lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "input/node_entries.h"
#include "prose/fold.h"
#include "ruleset/written_rules.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

void doubt(std::string_view file, Node at, std::string code, Bilingual message, Bilingual hint,
           std::vector<Diagnostic>& doubts) {
  doubts.push_back(
      {Severity::warning, std::move(code), std::string(file), at.position(), std::move(message), std::move(hint)});
}

struct Beginning {
  std::string folded;
  std::string written;
  std::string choice;
};

}  // namespace

void doubt_same_items(Node requirement, std::string_view file, std::vector<Diagnostic>& doubts) {
  std::set<std::string> seen;
  for (const Node item : requirement.items()) {
    const std::string what = flow_text(item);
    if (!seen.insert(what).second) {
      doubt(file, item, "same-item",
            {fmt::format("列表中 {} 重复", what), fmt::format("{} stands in the list before", what)},
            {"请删除其中之一，或改成想写的那一项", "delete one of the two, or write what is meant"}, doubts);
    }
    doubt_same_items(item, file, doubts);
  }
  for (const auto [key, value] : requirement.entries()) doubt_same_items(value, file, doubts);
}

void doubt_same_words(Node node, Alike alike, std::string_view file, std::vector<Diagnostic>& doubts) {
  std::map<std::u16string, std::string_view> folded;
  std::set<std::string_view> written;
  for (const Node word : node.items()) {
    doubt_same_words(word, alike, file, doubts);
    if (!word.is_scalar()) continue;
    const bool same = !written.insert(word.text()).second;
    const std::string_view first = folded.emplace(fold_word(word.text()), word.text()).first->second;
    if (!same && (alike == Alike::as_written || first == word.text())) continue;
    doubt(
        file, word, "same-item",
        same ? Bilingual{fmt::format("列表中 {} 重复", word.text()),
                         fmt::format("{} stands in the list before", word.text())}
             : Bilingual{fmt::format("{} 与列表中的 {} 是同一个词", word.text(), first),
                         fmt::format("{} is the same word as {}, which stands in the list before", word.text(), first)},
        {"请删除其中之一，或改成想写的那一项", "delete one of the two, or write what is meant"}, doubts);
  }
  for (const auto [key, value] : node.entries()) doubt_same_words(value, alike, file, doubts);
}

void doubt_hidden_spellings(Node choices, std::string_view file, std::vector<Diagnostic>& doubts) {
  std::vector<Beginning> earlier;
  for (const auto [id, choice] : choices.entries()) {
    const auto begins = entry_of(choice, "begins");
    if (!begins) continue;
    std::vector<Beginning> own;
    for (const Node word : begins->items()) {
      own.push_back({text::fold(word.text()), std::string(word.text()), std::string(id.text())});
      const auto hides = [&](const Beginning& one) { return own.back().folded.starts_with(one.folded); };
      const auto other = std::ranges::find_if(earlier, hides);
      if (other == earlier.end()) continue;
      doubt(file, word, "hidden-spelling",
            {fmt::format("轮不到 {}：以“{}”开头的都算选项 {}", word.text(), other->written, other->choice),
             fmt::format("`{}` is never reached: what begins with `{}` is the choice `{}`", word.text(), other->written,
                         other->choice)},
            {"请把这一选项写在前面，或改写其中一个开头", "put this choice first, or write one of the two otherwise"},
            doubts);
    }
    earlier.insert(earlier.end(), own.begin(), own.end());
  }
}

}  // namespace pilotcheck
