// What a batch tells of its progress.
#include "cli/progress_line.h"

#include <doctest/doctest.h>

using namespace pilotcheck;

TEST_CASE("progress tells how many are done, how fast, and how long the others take") {
  CHECK(progress_text(3, 9, 0, 1.5, Language::en) == "3/9, 2 a second, 3 s left");
  CHECK(progress_text(3, 9, 1, 1.5, Language::zh) == "3/9，每秒 2 份，约剩 3 秒，无法读取 1");
  CHECK(progress_text(3, std::nullopt, 1, 1.5, Language::en) == "3, 2 a second, 1 unreadable");
}

TEST_CASE("where more come than were expected, for a file held several, no total is told") {
  CHECK(progress_text(3, 2, 0, 1.5, Language::en) == "3, 2 a second");
}
