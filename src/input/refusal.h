/// The reason why a document cannot be read, thrown by event handlers through a parser and caught
/// right behind it, inside this folder.
#pragma once

#include "input/diagnostic.h"
#include "input/limits.h"

namespace pilotcheck {

struct Refusal {
  std::string code;
  Position position;
  Bilingual message;
  Bilingual hint;
};

Refusal refuse_depth(const Limits& limits, Position position);
Refusal refuse_nodes(const Limits& limits, Position position);
Refusal refuse_key_length(const Limits& limits, Position position);
Refusal refuse_second_document(Position position);

Diagnostic to_diagnostic(Refusal refusal, const std::string& file);

}  // namespace pilotcheck
