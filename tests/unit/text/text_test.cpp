#include <doctest/doctest.h>

#include "text/character_count.h"
#include "text/digest.h"
#include "text/display_width.h"
#include "text/hex.h"
#include "text/name_uuid.h"
#include "text/nearest.h"
#include "text/safe_output.h"
#include "text/utf8.h"

using namespace pilotcheck;

TEST_CASE("invalid UTF-8 is found at its first bad byte") {
  CHECK_FALSE(text::find_invalid_utf8("汉字 abc 😀"));
  CHECK(text::find_invalid_utf8("ab\xff") == 2);
  CHECK(text::find_invalid_utf8("\xc0\x80") == 0);          // overlong
  CHECK(text::find_invalid_utf8("a\xed\xa0\x80") == 1);     // surrogate
  CHECK(text::find_invalid_utf8("\xf4\x90\x80\x80") == 0);  // beyond U+10FFFF
  CHECK(text::find_invalid_utf8("汉\xe6\xb1") == 3);        // cut off
}

TEST_CASE("decoding and appending are inverse") {
  const std::string original = "a汉é😀";
  std::string copy;
  for (std::size_t at = 0; at < original.size();) text::append(copy, text::decode(original, at));
  CHECK(copy == original);
  CHECK(text::count_code_points(original) == 4);
}

TEST_CASE("trimming takes white space of every script") { CHECK(text::trim(" \t　汉 字\u00a0\n") == "汉 字"); }
TEST_CASE("trimming takes a space of two or three bytes behind a letter, a Han character or a broken one") {
  CHECK(text::trim("a\u00a0") == "a");
  CHECK(text::trim("汉\u00a0") == "汉");
  CHECK(text::trim("汉字\u3000") == "汉字");
  CHECK(text::trim("\u2003汉") == "汉");
  CHECK(text::trim("\xE4\u00a0") == "\xE4");
  CHECK(text::trim("汉字") == "汉字");
  CHECK(text::trim("").empty());
}

TEST_CASE("characters are counted as Chinese word processors count 字数") {
  CHECK(text::count_characters("") == 0);
  CHECK(text::count_characters(" \n　") == 0);
  CHECK(text::count_characters("建成MES系统，投用 12 台。") == 11);
  CHECK(text::count_characters("智能制造") == 4);
  CHECK(text::count_characters("hello world") == 2);
  CHECK(text::count_characters("提高33%。") == 4);
  CHECK(text::count_characters("“质量”——") == 6);
  CHECK(text::count_characters("（一）") == 3);
}

TEST_CASE("Chinese characters take two columns and combining marks none") {
  CHECK(text::display_width("离散") == 4);
  CHECK(text::display_width("abc") == 3);
  CHECK(text::display_width("e\u0301") == 1);
  CHECK(text::display_width("（1）") == 5);
  CHECK(text::pad("离散", 6) == "离散  ");
  CHECK(text::truncate("离散型智能制造", 7) == "离散型…");
  CHECK(text::truncate("abc", 3) == "abc");
}

TEST_CASE("wrapped lines fit, and never begin with a closing mark") {
  const std::string prose =
      "公司建成制造执行系统，实现计划、调度、质量、设备、生产、能效管理。The MES has been in use since 2016.";
  for (std::size_t width = 10; width < 60; ++width) {
    for (const std::string& line : text::wrap(prose, width)) {
      CHECK(text::display_width(line) <= width);
      CHECK_FALSE(line.starts_with("，"));
      CHECK_FALSE(line.starts_with("、"));
    }
  }
  CHECK(text::wrap("", 10) == std::vector<std::string>{""});
  CHECK(text::wrap("one two", 4) == std::vector<std::string>{"one", "two"});
}

TEST_CASE("nothing from a file can command the terminal") {
  CHECK(text::for_terminal("a\x1b[31mb") == "a\\x1b[31mb");
  CHECK(text::for_terminal("a\u202eb") == "a\\u202eb");
  CHECK(text::for_terminal("a\u200bb\ufeff") == "a\\u200bb\\ufeff");
  CHECK(text::for_terminal("a\nb\tc") == "a\\nb\\tc");
  CHECK(text::for_terminal("\x9b") == "\\x9b");
  CHECK(text::for_terminal("汉字，“好”") == "汉字，“好”");
}

TEST_CASE("the nearest known word is offered only when it is near") {
  const std::string_view words[] = {"total_assets", "ownership", "企业名称", "单位地址", "name"};
  CHECK(text::nearest("totl_assets", words) == "total_assets");
  CHECK(text::nearest("Total-Assets", words) == "total_assets");
  CHECK(text::nearest("企业名程", words) == "企业名称");
  CHECK(text::nearest("onwership", words) == "ownership");
  CHECK_FALSE(text::nearest("completely different", words));
  CHECK_FALSE(text::nearest("附件", words));
  CHECK_FALSE(text::nearest("", words));
}

TEST_CASE("a hint names the nearest known word, and otherwise what it is told to") {
  const std::vector<std::string_view> words = {"name", "type"};
  const Bilingual all = text::listed({"可用的键", "known keys"}, words);
  CHECK(all == Bilingual{"可用的键：name、type", "known keys: name, type"});
  CHECK(text::did_you_mean("nmae", words, all) == Bilingual{"是否应为 name？", "did you mean `name`?"});
  CHECK(text::did_you_mean("colour", words, all) == all);
  CHECK(text::did_you_mean("colour", words).empty());
}

TEST_CASE("alternatives are listed as people say them") {
  CHECK(text::alternatives(std::vector<std::string_view>{"a"}, Language::en) == "a");
  CHECK(text::alternatives(std::vector<std::string_view>{"a", "b", "c"}, Language::en) == "a, b or c");
  CHECK(text::alternatives(std::vector<std::string_view>{"a", "b", "c"}, Language::zh) == "a、b 或 c");
  CHECK(text::alternatives(std::vector<std::string_view>{"a", "甲"}, Language::zh) == "a 或甲");
}

TEST_CASE("folding joins the ways of writing one key") {
  CHECK(text::fold("ＭＥＳ") == "mes");
  CHECK(text::fold(" Total assets ") == "total_assets");
  CHECK(text::fold("制造执行系统（MES）") == text::fold("制造执行系统(MES)"));
}

TEST_CASE("markup in a text stays text in HTML and XML") {
  CHECK(text::for_markup("a<b>&\"'\n]]>") == "a&lt;b&gt;&amp;&quot;&#39; ]]&gt;");
  CHECK(text::for_markup("\x1b[31m\u202e\xff") == "\\x1b[31m\\u202e\\xff");
}

TEST_CASE("markup in a text stays text in Markdown") {
  CHECK(text::for_markdown("**a** | `b` [c](d)") == "\\*\\*a\\*\\* \\| \\`b\\` \\[c\\]\\(d\\)");
  CHECK(text::for_markdown("<b>@me:x") == "&lt;b&gt;&#64;me&#58;x");
}

TEST_CASE("in plain CommonMark only what would be markup is escaped") {
  CHECK(text::for_commonmark("90% × 0.9 = 81% (a-b): c!") == "90% × 0.9 = 81% (a-b): c!");
  CHECK(text::for_commonmark("**a** `b` [c](d) <i> &lt; a_b \\") ==
        "\\*\\*a\\*\\* \\`b\\` \\[c\\](d) \\<i> \\&lt; a\\_b \\\\");
  CHECK(text::for_commonmark("# a") == "\\# a");
  CHECK(text::for_commonmark("     - a") == "\\- a");
  CHECK(text::for_commonmark("12. a") == "12\\. a");
  CHECK(text::for_commonmark("12 a.") == "12 a.");
  CHECK(text::for_commonmark("a\n# b") == "a # b");
  CHECK(text::for_commonmark("##[error]x ::error::x") == "\\##\\\\x5berror\\]x :\\\\x3aerror::x");
  CHECK(text::for_commonmark("") == "");
}

TEST_CASE("a field of CSV is quoted where it must be and is never a formula") {
  CHECK(text::for_csv("计划") == "计划");
  CHECK(text::for_csv("") == "");
  CHECK(text::for_csv("a,b") == "\"a,b\"");
  CHECK(text::for_csv("say \"hi\"\nnow") == "\"say \"\"hi\"\"\nnow\"");
  for (const std::string_view formula : {"=1+1", "+1", "-1", "@SUM(A1)", "  =1", "|x", "＝1+1", "＋1", "－1",
                                         "＠SUM(A1)", "　＝1", " 　=1", "\u00a0=1", "\n=1", "﹦1", "﹣1"}) {
    CHECK(text::for_csv(formula).starts_with("\"'"));
  }
  CHECK(text::for_csv("\t=1") == "\\t=1");
}

TEST_CASE("what a CI runner would obey in a log is shown as an escape") {
  CHECK(text::for_terminal("##[error]x") == "##\\x5berror]x");
  CHECK(text::for_terminal("a ##vso[task.setvariable]x") == "a ##vso\\x5btask.setvariable]x");
  CHECK(text::for_terminal("::error::x") == ":\\x3aerror::x");
  CHECK(text::for_terminal("某某::warning file=a") == "某某:\\x3awarning file=a");
  CHECK(text::for_terminal("std::string, fe80::1, # [x], a :: b") == "std::string, fe80::1, # [x], a :: b");
}

TEST_CASE("a cell of a workbook keeps its lines and its low lines") {
  CHECK(text::for_cell("a\nb\tc") == "a\nb\\tc");
  CHECK(text::for_cell("_x0041_ _x005F_ _x00G1_ _x004_") == "_x005F_x0041_ _x005F_x005F_ _x00G1_ _x004_");
  CHECK(text::for_cell("##[error] ::error::") == "##[error] ::error::");
}

TEST_CASE("a name has always the same UUID, of version 5") {
  const std::string uuid = text::name_uuid("item");
  CHECK(uuid == text::name_uuid("item"));
  CHECK(uuid != text::name_uuid("item\n"));
  CHECK(uuid.size() == 36);
  CHECK(uuid[14] == '5');
  CHECK(std::string_view("89ab").find(uuid[19]) != std::string_view::npos);
}

TEST_CASE("what is no UTF-8 is replaced byte by byte") {
  CHECK(text::with_replacements("a\xff\xfe汉") == "a\xef\xbf\xbd\xef\xbf\xbd汉");
}

TEST_CASE("bytes are two hexadecimal digits each, and a digest is sixteen") {
  CHECK(text::hex(std::string_view("\x00\x9f\xff", 3)) == "009fff");
  CHECK(text::hex("").empty());
  CHECK(Digest().text() == "cbf29ce484222325");
}
