// Edits change a text where it is as they say; a diff shows what changes and nothing else.
#include "input/edit.h"

#include <doctest/doctest.h>

using namespace pilotcheck;

TEST_CASE("edits find what they replace, or are left out") {
  CHECK(with_edits("甲：乙\n丙", {{{2, 1}, "丙", "丁"}, {{1, 2}, "：", ": "}}) == "甲: 乙\n丁");
  CHECK(with_edits("ab", {{{1, 1}, "x", "y"}, {{1, 9}, "", "z"}, {{3, 1}, "", "z"}}) == "abz");
  CHECK(with_edits("ab", {{{1, 1}, "ab", "c"}, {{1, 2}, "b", "d"}}) == "c");
  const std::vector<Edit> edits = {{{1, 2}, "：", ": "}, {{1, 4}, "\t\t", " "}};
  CHECK(before_edits(edits, {1, 1}) == Position{1, 1});
  CHECK(before_edits(edits, {1, 3}) == Position{1, 2});
  CHECK(before_edits(edits, {1, 4}) == Position{1, 3});
  CHECK(before_edits(edits, {1, 6}) == Position{1, 6});
  CHECK(before_edits(edits, {2, 6}) == Position{2, 6});
}

TEST_CASE("a diff has three lines around each change, and one piece for changes that are near") {
  CHECK(unified_diff("a", "1\n2\n", "1\n2\n") == "");
  CHECK(unified_diff("\x1b\n", "1\n", "2\n") == "--- \\x1b\\n\n+++ \\x1b\\n\n@@ -1,1 +1,1 @@\n-1\n+2\n");
  CHECK(unified_diff("a", "1\n2\n3\n4\n5\nx", "1\n2\n3\n4\n5\ny") ==
        "--- a\n+++ a\n@@ -3,4 +3,4 @@\n 3\n 4\n 5\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of "
        "file\n");
  CHECK(unified_diff("a", "x\n2\n3\n4\n5\n6\n7\nx\n", "y\n2\n3\n4\n5\n6\n7\ny\n") ==
        "--- a\n+++ a\n@@ -1,8 +1,8 @@\n-x\n+y\n 2\n 3\n 4\n 5\n 6\n 7\n-x\n+y\n");
  CHECK(unified_diff("a", "x\n2\n3\n4\n5\n6\n7\n8\nx\n", "y\n2\n3\n4\n5\n6\n7\n8\ny\n") ==
        "--- a\n+++ a\n@@ -1,4 +1,4 @@\n-x\n+y\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-x\n+y\n");
}
