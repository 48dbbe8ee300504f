// A changed text goes back into its file as that was saved.
#include "input/rewrite.h"

#include <doctest/doctest.h>

#include "input/edit.h"
#include "input/source.h"

using namespace pilotcheck;

namespace {

using std::string_literals::operator""s;

/// The text of `bytes` with `a：` as `a:`, written back.
std::string mended(const std::string& bytes) {
  const Loaded<Source> source = decode_source("draft.yaml", bytes, {});
  REQUIRE(source.value);
  return rewrite(bytes, with_edits(source.value->text, {{{1, 2}, "：", ":"}})).value_or("cannot be kept");
}

}  // namespace

TEST_CASE("a changed text keeps encoding, mark and line ends") {
  CHECK(mended("a：某\nb：\n") == "a:某\nb：\n");
  CHECK(mended("\xEF\xBB\xBF"
               "a：某\r\nb\r\n") ==
        "\xEF\xBB\xBF"
        "a:某\r\nb\r\n");
  CHECK(mended("a：某\r\nb\nc\rd") == "a:某\r\nb\nc\rd");
  CHECK(mended("\xFF\xFE"
               "a\0\x1A\xFF\r\0\n\0"s) ==
        "\xFF\xFE"
        "a\0:\0\r\0\n\0"s);
  CHECK(mended("\xFE\xFF\0a\xFF\x1A\xD8\x40\xDC\x00"s) == "\xFE\xFF\0a\0:\xD8\x40\xDC\x00"s);
  // 某某公司 in GB18030.
  CHECK(mended("a\xA3\xBA\xC4\xB3\xC4\xB3\xB9\xAB\xCB\xBE\n") == "a:\xC4\xB3\xC4\xB3\xB9\xAB\xCB\xBE\n");
}

TEST_CASE("an encoding that cannot be kept is left alone") {
  // Without its full-width marks nothing tells that these are Chinese.
  CHECK(mended("a\xA3\xBA"
               "1\n") == "cannot be kept");
  CHECK_FALSE(rewrite("a\nb\n", "a\n"));
  CHECK_FALSE(
      rewrite("\xFF\xFE\xFF\xFE"
              "a\0"s,
              "a"));
}
