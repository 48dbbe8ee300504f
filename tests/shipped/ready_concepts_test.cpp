// The concepts that the build made ready are those that the rules' folder gives.
#include <doctest/doctest.h>

#include <algorithm>

#include "ruleset/ruleset.h"

using namespace pilotcheck;

namespace {

Loaded<Ruleset> from_folder() {
  return load_ruleset(ruleset_in_folder(PROJECT_DIR "/rules/shanxi-2018", embedded_ruleset().language));
}

}  // namespace

TEST_CASE("every concept in the program has the id, the words and the wider ones that its file says") {
  const Loaded<Ruleset> ready = load_ruleset(embedded_ruleset());
  const Loaded<Ruleset> read = from_folder();
  REQUIRE((ready.value && read.value));
  const Concepts& one = ready.value->lexicon.concepts;
  const Concepts& other = read.value->lexicon.concepts;
  REQUIRE(one.is_ready());
  REQUIRE(!other.is_ready());
  REQUIRE(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    const auto number = static_cast<ConceptNumber>(i);
    CHECK(one.at(number).id == other.at(number).id);
    CHECK(one.at(number).wider == other.at(number).wider);
    CHECK(one.words(number, Language::zh) == other.words(number, Language::zh));
    CHECK(one.words(number, Language::en) == other.words(number, Language::en));
  }
}

TEST_CASE("the index in the program is the one that the folder's words make") {
  const Loaded<Ruleset> ready = load_ruleset(embedded_ruleset());
  const Loaded<Ruleset> read = from_folder();
  REQUIRE((ready.value && read.value));
  const Concepts& one = ready.value->lexicon.concepts;
  const Concepts& other = read.value->lexicon.concepts;
  CHECK(std::ranges::equal(one.table().nodes, other.table().nodes));
  CHECK(std::ranges::equal(one.table().singles, other.table().singles));
  CHECK(std::ranges::equal(one.table().pairs, other.table().pairs));
  CHECK(std::ranges::equal(one.table().triples, other.table().triples));
  CHECK(std::ranges::equal(one.table().starts, other.table().starts));
  CHECK(std::ranges::equal(one.numbers(), other.numbers()));
}
