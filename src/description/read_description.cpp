#include "description/describe.h"
#include "description/key_names.h"
#include "input/fix_hint.h"
#include "input/read_document.h"
#include "prose/simplify.h"

namespace pilotcheck {

Loaded<Description> read_description(const Source& source, const Vocabulary& vocabulary, const Lexicon& lexicon,
                                     const ReadOptions& options) {
  Loaded<Description> result;
  Limits limits = options.limits;
  limits.repairs = true;
  const KeyNames names(vocabulary);
  const KnownKeys keys = {
      .has = [&](std::string_view word) { return names.has(simplified(word, lexicon).value_or(std::string(word))); },
      .stand_together = [&](std::string_view key, std::string_view word) { return names.stand_together(key, word); },
      .begins_text = [&](std::string_view key, std::string_view word) { return names.begins_text(key, word); },
      .outermost = [&](std::string_view word) { return names.outermost(word); },
  };
  limits.keys = &keys;
  Loaded<Document> document = read_document(source, limits, options.format);
  if (!document.value) {
    result.diagnostics = std::move(document.diagnostics);
    return result;
  }
  Description& description =
      result.value.emplace(describe_text(std::move(document), source.name, source.text, vocabulary, lexicon, options));
  if (description.places.empty()) advise_where_unmended(source.text, description.edits, description.faults);
  return result;
}

}  // namespace pilotcheck
