/// What `explain` tells beside single things: how scores come about, how texts are read, which predicates and fields
/// there are. To add one: its function and its row in topics.cpp.
///
///     for (const Topic& topic : topics()) … topic.id …
#pragma once

#include <span>
#include <string_view>

#include "output/page.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

struct Topic {
  std::string_view id;
  Bilingual title;
  void (*explain)(const Ruleset& ruleset, Language language, Page& page);
};

std::span<const Topic> topics();

/// `id`: of one of topics(), or of rule_words().
void explain_topic(const Ruleset& ruleset, std::string_view id, Language language, Page& page);

}  // namespace pilotcheck
