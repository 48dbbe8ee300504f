/// What `rules lint` says of lists: an item that stands there twice, a spelling that another one hides.
///
///     doubt_same_items(require, "basic.yaml", doubts);
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "input/diagnostic.h"
#include "input/document.h"

namespace pilotcheck {

/// Items of lists in a requirement that stand there before.
void doubt_same_items(Node requirement, std::string_view file, std::vector<Diagnostic>& doubts);

/// What is one word: what texts are searched for alike, in any case and width, or what is written alike.
enum class Alike : std::uint8_t { in_texts, as_written };

/// Words of any list below `node` that are one with a word before.
void doubt_same_words(Node node, Alike alike, std::string_view file, std::vector<Diagnostic>& doubts);

/// Spellings of choices that are never reached, for what begins so is taken for an earlier choice.
void doubt_hidden_spellings(Node choices, std::string_view file, std::vector<Diagnostic>& doubts);

}  // namespace pilotcheck
