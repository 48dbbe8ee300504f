/// A place to call the program in: files of its own, the tiny ruleset, and what a call has come to.
///
///     const Workplace place;
///     const Outcome outcome = call({"check", "--rules", place.at("rules"), place.write("d.yaml", ready_yaml())});
#pragma once

#include <doctest/doctest.h>

#include "cli/run.h"
#include "unit/assessment/tiny_rules.h"
#include "unit/temporary_folder.h"

namespace pilotcheck::testing {

/// A folder of its own for a test, with the tiny ruleset in `rules/`.
struct Workplace : TemporaryFolder {
  Workplace() {
    write("rules/basic.yaml", tiny::basic);
    write("rules/form.yaml", tiny::form);
    write("rules/modes/discrete.yaml", tiny::discrete);
    write("rules/modes/remote.yaml", tiny::remote);
    write("rules/ruleset.yaml", tiny::head);
    write("rules/vocabulary.yaml", tiny::vocabulary);
  }
};

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
  std::vector<OutputFile> files = {};
};

inline Outcome call(const std::vector<std::string>& arguments, const World& world = {}) {
  Output output;
  const ExitStatus status = run(arguments, world, output);
  return {static_cast<int>(status), output.out, output.err, output.files};
}

inline bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace pilotcheck::testing
