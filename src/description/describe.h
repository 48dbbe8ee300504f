/// The walk of a document into a description: describe(), and read_description() for a text.
///
///     Description d = describe_text(document, "draft.yaml", source.text, vocabulary, lexicon, {});
#pragma once

#include <string>
#include <string_view>

#include "description/description.h"

namespace pilotcheck {

/// As describe(), of a document that was read from `text`, in which lines that are indented too deep are mended.
Description describe_text(Loaded<Document> document, std::string file, std::string_view text,
                          const Vocabulary& vocabulary, const Lexicon& lexicon, const ReadOptions& options);

}  // namespace pilotcheck
