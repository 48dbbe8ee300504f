// What stands where a text or a value is still to come.
#include "prose/placeholder.h"

#include <doctest/doctest.h>

#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped_lexicon;

namespace {

std::string_view in_text(std::string_view text) { return find_placeholder(text, shipped_lexicon().placeholders); }
std::string_view in_value(std::string_view text) {
  return find_placeholder_in_value(text, shipped_lexicon().placeholders);
}

}  // namespace

TEST_CASE("a value that is still to be written is told by the words that stand for it") {
  CHECK(in_value("××公司") == "××");
  CHECK(in_value("山西XX机械有限公司") == "XX");
  CHECK(in_value("XXXX公司") == "XXXX");
  CHECK(in_value("MES架构图（待补充）.pdf") == "待补充");
  CHECK(in_value("此处填写企业名称") == "此处填写");
  CHECK(in_value("____") == "___");
  CHECK(in_value("共____人") == "___");
  CHECK(in_value("Lorem ipsum dolor") == "Lorem ipsum");
  CHECK(in_value("TBD") == "TBD");
  CHECK(in_value("[example] Name") == "[example]");
  CHECK(in_value("【示例】企业名称") == "【示例】");
  CHECK(in_value("……") == "……");
}

TEST_CASE("a name that says whose it is, is one") {
  for (const std::string value : {"某某", "某某公司", "山西晋岳机械有限公司", "Exxon Mobil", "XXL机械", "AA", "无",
                                  "示例公司", "内容管理部", "附件3.pdf", "3*5"}) {
    CHECK_MESSAGE(in_value(value) == "", value);
  }
}

TEST_CASE("a narrative may speak of XX, a value may not") {
  CHECK(in_text("XX型机床") == "");
  CHECK(in_value("XX型机床") == "XX");
}

TEST_CASE("a value that is struck out is none") {
  for (const char* value : {"/", "—", "——", "-"}) CHECK(is_struck_out(value, shipped_lexicon().placeholders));
  for (const char* value : {"", "_", "无", "A/B"}) CHECK_FALSE(is_struck_out(value, shipped_lexicon().placeholders));
}
