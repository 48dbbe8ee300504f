// A narrative as rules see it: how it is folded, counted and cut.
#include "prose/prose.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "text/character_count.h"
#include "text/utf8.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped_lexicon;

namespace {

std::string folded(std::string_view text) { return text::to_utf8(fold_prose(text, shipped_lexicon())); }

std::vector<std::string> clauses(std::string_view text) {
  const Prose prose(text, shipped_lexicon());
  std::vector<std::string> cut;
  for (const Statement& one : prose.statements()) {
    cut.push_back(text::to_utf8(std::u16string_view(prose.text()).substr(one.begin, one.end - one.begin)));
  }
  return cut;
}

}  // namespace

TEST_CASE("folding joins the ways of writing one text") {
  CHECK(folded("建成 ＭＥＳ 系统") == "建成mes系统");
  CHECK(folded("MES 与　ERP") == "mes与erp");
  CHECK(folded("node.js and  C++") == "node.js and c++");
  CHECK(folded("达到９５％") == "达到95%");
  CHECK(folded("第一行\n第二行") == "第一行第二行");
  CHECK(folded("标题\n\n正文") == "标题\n\n正文");
  CHECK(folded("一、概况\n二、目标") == "一、概况\n二、目标");
  CHECK(folded("😀表情Ａ") == "😀表情a");
  CHECK(folded("") == "");
}

TEST_CASE("a word is folded as the texts are in which it is looked for") {
  for (const char* word :
       {"制造执行系统", "MES", "ＭＥＳ 系统", "工业 以太网", "industrial  firewall", "𠀀", "", "鿿一", "㐀"}) {
    CHECK_MESSAGE(fold_word(word) == fold_prose(word, shipped_lexicon()), word);
  }
}

TEST_CASE("a text is cut into clauses at the marks that end one") {
  CHECK(clauses("建成MES，未建ERP。下一步") == std::vector<std::string>{"建成mes", "未建erp", "下一步"});
  CHECK(clauses("a,b and node.js 3.5, then. end") == std::vector<std::string>{"a,b and node.js 3.5", " then", " end"});
  CHECK(clauses("甲；乙！丙？丁！") == std::vector<std::string>{"甲", "乙", "丙", "丁", ""});
  CHECK(clauses("甲、乙：丙（丁）") == std::vector<std::string>{"甲、乙：丙（丁）"});
  CHECK(clauses("甲\n\n乙") == std::vector<std::string>{"甲", "", "乙"});
  CHECK(clauses("") == std::vector<std::string>{""});
  const Prose prose("甲，乙。丙，丁", shipped_lexicon());
  CHECK(prose.statements()[1].first_of_sentence == 0);
  CHECK(prose.statements()[3].first_of_sentence == 2);
}

TEST_CASE("of any text the count is that of its characters, and every unit has its origin") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {"建成", "系统", "ＭＥＳ", "MES", " ",   "　", "\n", "。", "，", "、",
                                           "“",    "”",    "——",     "é",   "3.5", "%",  "％", "😀",  "〇", "㎡",
                                           "（",   "）",   "！",     "?",   ". ",  ",",  "\t", "ｱ",  "…",  "·"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i) text += pieces[random() % pieces.size()];
    INFO(text);
    const Prose prose(text, shipped_lexicon());
    CHECK(prose.characters() == text::count_characters(text));
    std::vector<std::size_t> origins;
    CHECK(fold_prose(text, shipped_lexicon(), &origins) == prose.text());
    REQUIRE(origins.size() == prose.text().size());
    CHECK(std::is_sorted(origins.begin(), origins.end()));
    CHECK((origins.empty() || origins.back() < text.size()));
    // The clauses and one mark between each two of them are the whole text.
    std::size_t end = 0;
    for (std::size_t i = 0; i < prose.statements().size(); ++i) {
      CHECK(prose.statements()[i].begin == end + (i > 0 ? 1 : 0));
      end = prose.statements()[i].end;
    }
    CHECK(end == prose.text().size());
  }
}
