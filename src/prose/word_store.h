/// Words that stay where they are: what is read from language files looks at them, and the lexicon keeps them. The
/// words of the shipped files are constants of the program and need no store (ready_lexicon.h).
///
///     trigger.until = store.keep({u"外", u"以外"});
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pilotcheck {

using FoldedWords = std::span<const std::u16string_view>;

class WordStore {
 public:
  std::u16string_view keep(std::u16string word) { return words_.emplace_back(std::move(word)); }
  FoldedWords keep(std::vector<std::u16string> words) {
    std::vector<std::u16string_view>& list = lists_.emplace_back();
    for (std::u16string& word : words) list.push_back(keep(std::move(word)));
    return list;
  }

 private:
  std::deque<std::u16string> words_;
  std::deque<std::vector<std::u16string_view>> lists_;
};

}  // namespace pilotcheck
