/// A place to call the program in: files of its own, the tiny ruleset, and what a call has come to.
///
///     const Workplace place;
///     const Outcome outcome = call({"check", "--rules", place.at("rules"), place.write("d.yaml", ready_yaml())});
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "cli/run.h"
#include "unit/assessment/tiny_rules.h"

namespace pilotcheck::testing {

/// A folder of its own for a test, with the tiny ruleset in `rules/`.
class Workplace {
 public:
  Workplace() {
    std::string name = (std::filesystem::temp_directory_path() / "pilotcheck-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder_ = name;
    write("rules/basic.yaml", tiny::basic);
    write("rules/form.yaml", tiny::form);
    write("rules/modes/discrete.yaml", tiny::discrete);
    write("rules/modes/remote.yaml", tiny::remote);
    write("rules/ruleset.yaml", tiny::head);
    write("rules/vocabulary.yaml", tiny::vocabulary);
  }
  ~Workplace() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  std::string write(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << text;
    return at(name);
  }
  [[nodiscard]] std::string at(const std::string& name) const { return (folder_ / name).string(); }

 private:
  std::filesystem::path folder_;
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
