/// How money and units are written where a vocabulary does not say it: rules/language/amounts.yaml.
///
///     const Loaded<Vocabulary> loaded = load_vocabulary(document, {}, &shipped_amounts());
#pragma once

#include <doctest/doctest.h>

#include "input/read_document.h"

namespace pilotcheck::testing {

inline const Document& shipped_amounts() {
  static const Loaded<Document> amounts = read_document_file(PROJECT_DIR "/rules/language/amounts.yaml", {});
  REQUIRE(amounts.value);
  return *amounts.value;
}

}  // namespace pilotcheck::testing
