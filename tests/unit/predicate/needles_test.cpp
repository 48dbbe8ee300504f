#include "predicate/needles.h"

#include <doctest/doctest.h>

#include <string>

namespace pilotcheck {

namespace {

/// `甲 丙`, with `all:` before it where one of them is all that a text needs.
std::string needles_in(std::string_view pattern) {
  const Needles needles = needles_of(pattern);
  std::string list = needles.is_all ? "all:" : "";
  for (const std::string_view one : needles.one_of) list += (list.empty() ? "" : " ") + std::string(one);
  return list;
}

}  // namespace

TEST_CASE("words that stand for themselves are all that their pattern asks for") {
  CHECK(needles_in("炼油|石化|a-b") == "all: 炼油 石化 a-b");
  CHECK(needles_in("×") == "all: ×");
}

TEST_CASE("each alternative gives its longest plain part") {
  CHECK(needles_in("某某|^某") == "某某 某");
  CHECK(needles_in("^.{2}14.{14}$") == "14");
  CHECK(needles_in("^ *(中国|中华人民共和国)?[· ]*山西省[· ]*[^，、]{1,2}市") == "山西省");
  CHECK(needles_in("a[]|]bcd|ef") == "bcd ef");
  CHECK(needles_in("a[^]|]bcd") == "bcd");
  CHECK(needles_in("x(a[)]|b)yz") == "yz");
}

TEST_CASE("what may be absent is no needle") {
  CHECK(needles_in("甲乙?") == "甲");
  CHECK(needles_in("甲乙*丙丁戊") == "丙丁戊");
  CHECK(needles_in("甲乙{0,2}") == "甲");
  CHECK(needles_in("甲乙+丙") == "甲乙");
  CHECK(needles_in("甲乙??") == "甲");
}

TEST_CASE("of a pattern whose alternative has no plain part nothing is known") {
  for (const std::string_view pattern : {"", "甲|", "|甲", "甲|[乙丙]", "^ *$", "甲?", "a{b|c}", "a{1", "[甲", "(甲",
                                         R"(\bna\b)", R"(\x41)", "(?i)abc", "ab[[:alpha:]]"}) {
    CAPTURE(pattern);
    CHECK(needles_in(pattern).empty());
    CHECK(needles_of(pattern).allow("what there is"));
  }
}

TEST_CASE("a text is allowed where one of the needles is in it") {
  const Needles needles = needles_of("某某|^某");
  CHECK(needles.allow("某厂"));
  CHECK_FALSE(needles.allow("太原"));
}

}  // namespace pilotcheck
