/// A lexicon written in a test, for what must hold whatever words the shipped files have.
///
///     const Lexicon lexicon = lexicon_of("triggers: [{words: [未], says: denied, hits: 未建}]");
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "input/read_document.h"
#include "prose/lexicon.h"
#include "prose/load_concepts.h"

namespace pilotcheck::testing {

inline Document parse_yaml(const std::string& yaml, const std::string& name = "language.yaml") {
  const Loaded<Source> source = decode_source(name, yaml, {});
  REQUIRE(source.value);
  Loaded<Document> document = read_document(*source.value, {});
  REQUIRE_MESSAGE(document.diagnostics.empty(), document.diagnostics.front().message.en);
  return std::move(*document.value);
}

/// Of a language file that has no fault.
inline Lexicon lexicon_of(const std::string& yaml) {
  const Document document = parse_yaml(yaml);
  Loaded<Lexicon> loaded = load_lexicon({}, &document);
  REQUIRE_MESSAGE(loaded.value, loaded.diagnostics.front().message.en);
  return std::move(*loaded.value);
}

/// `lexicon` with the concepts of a file that has no fault.
inline Lexicon with_concepts(Lexicon lexicon, const std::string& yaml) {
  const Document document = parse_yaml(yaml, "concepts.yaml");
  std::vector<Diagnostic> diagnostics;
  load_concepts(document, lexicon.concepts, {document.name, diagnostics});
  REQUIRE_MESSAGE(diagnostics.empty(), diagnostics.front().message.en);
  lexicon.concepts.build_index(lexicon.equivalents);
  return lexicon;
}

}  // namespace pilotcheck::testing
