// Attachments that can hardly be meant so are asked about.
#include "assessment/attachment_review.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

using Ids = std::vector<std::string>;

/// The tiny rules, with an id for each attachment.
const Ruleset& rules() {
  static const Ruleset ruleset = tiny_rules(
      {},
      {{"vocabulary.yaml", "file: {type: text", "id: {type: text, label: {zh: 编号, en: Id}}\n      file: {type: text"},
       {"ruleset.yaml", "attachments: {list: attachments,", "attachments: {list: attachments, id: id,"}});
  return ruleset;
}

Ids doubts(std::string_view attachments, const std::filesystem::path& folder = {}) {
  std::string yaml(ready_yaml());
  yaml.resize(yaml.find("attachments:"));
  Description description = describe(rules(), yaml + "attachments:\n" + std::string(attachments));
  description.folder = folder;
  Ids ids;
  for (const Finding& finding : review_attachments(rules(), description)) {
    CHECK(finding.level == Level::should);
    ids.push_back(finding.id);
  }
  return ids;
}

}  // namespace

TEST_CASE("an id that stands at two attachments is asked about") {
  CHECK(doubts("  - {id: a, kind: architecture, file: a.png}\n  - {id: b, kind: architecture, file: b.png}\n").empty());
  CHECK(doubts("  - {id: a, kind: architecture, file: a.png}\n  - {id: a, kind: architecture, file: b.png}\n") ==
        Ids{"attachment-twice"});
}

TEST_CASE("a file that is missing from a folder that is there is asked about") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "pilotcheck-attachments";
  std::filesystem::create_directories(folder / "figures");
  std::ofstream(folder / "figures" / "a.png") << "x";
  CHECK(doubts("  - {id: a, kind: architecture, file: figures/a.png}\n", folder).empty());
  CHECK(doubts("  - {id: a, kind: architecture, file: figures/b.png}\n", folder) == Ids{"attachment-missing"});
  // Kept elsewhere.
  CHECK(doubts("  - {id: a, kind: architecture, file: attachments/b.png}\n", folder).empty());
  CHECK(doubts("  - {id: a, kind: architecture, file: figures/b.png}\n").empty());
  std::filesystem::remove_all(folder);
}
