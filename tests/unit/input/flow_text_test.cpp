#include "input/yaml/flow_text.h"

#include <doctest/doctest.h>

#include <string>

using namespace pilotcheck;

namespace {

/// Offset of the fault of the first collection in `text`, or npos where it is sound.
std::size_t fault_at(std::string_view text) {
  const auto fault = find_flow_fault(text, text.find_first_of("[{"), 64);
  return fault ? fault->offset : std::string::npos;
}

}  // namespace

TEST_CASE("a flow collection that is never closed is reported where it opens") {
  CHECK(fault_at("modes: [a, b\n") == 7);
  CHECK(fault_at("modes: [a, {b: c\n") == 11);
  CHECK(fault_at("modes: [a, b # the last\n") == 7);
}

TEST_CASE("a line that stands no deeper than the parent ends the search for the closing bracket") {
  CHECK(fault_at("pilot:\n  modes: [a, b\n  name: [c]\n") == 16);
  CHECK(fault_at("pilot:\n  modes: [a,\n    b\n  ]\n") == std::string::npos);
  CHECK(fault_at("pilot:\n  modes: [a,\n\n# note\n    b]\n") == std::string::npos);
  CHECK(fault_at("{\n\"pilot\": {\n\"modes\": [\"a\"]}}\n") == std::string::npos);
}

TEST_CASE("empty items, brackets that do not match and text behind the bracket are faults") {
  CHECK(fault_at("a: [x,,y]\n") == 6);
  CHECK(fault_at("a: [x}\n") == 5);
  CHECK(fault_at("a: [x] y\n") == 7);
  CHECK(fault_at("a: [x, 'it, is]', \"[\"] # done\n") == std::string::npos);
}

TEST_CASE("a very long line is searched once") {
  std::string items;
  for (int i = 0; i < 1'000'000; ++i) items += "x,";
  CHECK(fault_at("a: [" + items) == 3);
}

TEST_CASE("what is too deep is left to the parser") {
  CHECK(fault_at("a: " + std::string(64, '[')) == 3 + 63);
  CHECK(fault_at("a: " + std::string(65, '[')) == std::string::npos);
}
