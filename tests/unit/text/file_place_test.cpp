// Places in a file within a message: as they are written, and a message without them.
#include "text/file_place.h"

#include <doctest/doctest.h>

using namespace pilotcheck;

TEST_CASE("a place is written in brackets in either language, and left out again") {
  CHECK(at_line(12) == Bilingual{"（第 12 行）", " (line 12)"});
  CHECK(at_line(12, 3) == Bilingual{"（第 12 行第 3 列）", " (line 12, column 3)"});
  for (const Bilingual& place : {at_line(1), at_line(1234567), at_line(12, 3)}) {
    CHECK(without_places("《概述》" + place.zh + "写「甲」" + place.zh) == "《概述》写「甲」");
    CHECK(without_places("the text “A”" + place.en + " says b") == "the text “A” says b");
  }
}

TEST_CASE("what is no place stays") {
  for (const char* text : {"", "（第 12 页）", "（第  行）", "（12）", " (line twelve)", "(line 3", "比例（3:1）",
                           "（第 12 行", "（第 12 行第 列）", " (line 3, row 2)"}) {
    CHECK(without_places(text) == text);
  }
}
