// The schema of descriptions says which fields the form in Word carries, and of which it does not.
#include "report/schema/description_schema.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "report/form/shown_fields.h"
#include "unit/shipped_ruleset.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

TEST_CASE("a schema tells the fields that the form in Word carries") {
  const Ruleset& ruleset = shipped();
  const std::vector<bool> shown = shown_fields(ruleset.form, ruleset.vocabulary);
  const auto is_shown = [&](std::string_view path) { return shown[*ruleset.vocabulary.find(path)]; };
  for (const char* path :
       {"enterprise.name", "pilot.end_date", "pilot.other_mode", "enterprise.demonstration_base_name",
        "narrative.ai.s4", "narrative.growth", "attachments", "commitment.agreed"}) {
    INFO(path);
    CHECK(is_shown(path));
  }
  for (const char* path : {"enterprise.registered_in", "systems.mes.in_use", "recommendation.priority"}) {
    INFO(path);
    CHECK_FALSE(is_shown(path));
  }
  const auto times = [](const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
  };
  const auto expected = static_cast<std::size_t>(std::count(shown.begin(), shown.end(), true));
  CHECK(times(description_schema(ruleset, Language::en), "also in the form in Word") == expected);
  CHECK(times(description_schema(ruleset, Language::zh), "Word 申报书中有") == expected);
  CHECK(shown_fields(std::nullopt, ruleset.vocabulary) == std::vector<bool>(ruleset.vocabulary.size()));
}
