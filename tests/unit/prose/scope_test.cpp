// How far a trigger reaches: by a language of a few words, each scope with its exact offsets.
#include "prose/scope.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "prose/prose.h"
#include "text/utf8.h"
#include "unit/print_lists.h"
#include "unit/prose/inline_language.h"

using namespace pilotcheck;

namespace {

using List = std::vector<std::string>;

const Lexicon& lexicon() {
  static const Lexicon words = testing::lexicon_of(R"(
adverbs: [目前, 均, 公司, 也, at present]
adverbials: [因]
closing: [部署, 建设, 上线]
tails: [了]
listing: [如下, 系统]
predicates: [加装]
months: {底: 12, 上半年: 1, 第四季度: 10}
terminators: [但, 现已]
own: [我公司]
pseudo: [未来]
triggers:
  - {words: [未, 尚未, 没有, no], says: denied, unless_after: [发生], hits: 未建, spares: 未发生}
  - {words: [计划], says: planned, within: sentence, hits: 计划建}
  - {words: [空白], says: denied, reach: before, hits: 系统空白}
  - {words: [试用], says: partial, reach: both, hits: 试用系统}
  - {words: [同行], says: other, within: sentence, hits: 同行有系统}
  - {words: [下一步工作], says: planned, within: section, hits: 下一步工作建设}
  - {words: [投用], says: affirmed, reach: before, hits: 系统投用}
  - {words: [除], says: denied, until: [外], hits: 除系统外}
  - {words: [重视], says: neutral, hits: 重视系统}
items: {marks: ['- ', '一、', '二、'], behind_number: ['、']}
)");
  return words;
}

constexpr std::chrono::year_month april_2018 = std::chrono::year(2018) / 4;

/// `denied 0-6 by 尚未: …` for each scope, in the order of the triggers.
List scopes(std::string_view text) {
  const Prose prose(text, lexicon(), {.today = april_2018});
  const auto part = [&](std::uint32_t begin, std::uint32_t end) {
    return text::to_utf8(std::u16string_view(prose.text()).substr(begin, end - begin));
  };
  List found;
  for (const Scope& one : prose.scopes()) {
    found.push_back(fmt::format("{} {}-{} by {}: {}", name_of(one.says), one.begin, one.end,
                                part(one.word_begin, one.word_end), part(one.begin, one.end)));
  }
  return found;
}

/// How the first place of `word` is read.
std::string reading(std::string_view text, std::string_view word) {
  const Prose prose(text, lexicon(), {.today = april_2018});
  const std::u16string folded = fold_word(word);
  const std::size_t at = prose.text().find(folded);
  REQUIRE(at != std::u16string::npos);
  return std::string(name_of(prose.stand(at, at + folded.size()).says));
}

}  // namespace

TEST_CASE("what reaches after ends with its clause, what reaches before begins with it") {
  CHECK(scopes("车间尚未部署MES，ERP") == List{"denied 4-9 by 尚未: 部署mes"});
  CHECK(scopes("ERP，MES仍是空白，PLM") == List{"denied 4-9 by 空白: mes仍是"});
  CHECK(scopes("MES试用ERP") == List{"partial 0-3 by 试用: mes", "partial 5-8 by 试用: erp"});
  CHECK(scopes("未发生停机，重视").empty());
  CHECK(scopes("建成MES").empty());
}

TEST_CASE("what reaches over its sentence ends with it, at ； and at a terminator") {
  CHECK(scopes("计划投资，建MES（含ERP）。PLM") == List{"planned 2-15 by 计划: 投资，建mes（含erp）"});
  CHECK(scopes("计划投资；建MES") == List{"planned 2-4 by 计划: 投资"});
  CHECK(scopes("计划投资，但MES") == List{"planned 2-5 by 计划: 投资，"});
  CHECK(scopes("未建MES但ERP") == List{"denied 1-5 by 未: 建mes"});
  CHECK(scopes("未建MES，现已建ERP") == List{"denied 1-5 by 未: 建mes"});
}

TEST_CASE("brackets end no scope") {
  CHECK(reading("MES（未含APS）", "MES") == "affirmed");
  CHECK(scopes("未建系统（MES）等，ERP") == List{"denied 1-10 by 未: 建系统（mes）等"});
}

TEST_CASE("a closing verb turns a trigger to what stands before it") {
  CHECK(scopes("MES尚未部署了") == List{"denied 0-3 by 尚未: mes", "denied 5-8 by 尚未: 部署了"});
  CHECK(scopes("MES目前没有") == List{"denied 0-5 by 没有: mes目前"});
  CHECK(scopes("MES尚未部署系统") == List{"denied 5-9 by 尚未: 部署系统"});
  CHECK(scopes("同行部署") == List{"other 2-4 by 同行: 部署"});
}

TEST_CASE("without a subject before it a trigger reaches back to the beginning of its sentence") {
  CHECK(scopes("ERP。MES、PLM，目前均未部署") ==
        List{"denied 4-15 by 未: mes、plm，目前均", "denied 16-18 by 未: 部署"});
  CHECK(reading("ERP；MES，均未部署", "ERP") == "affirmed");
  CHECK(reading("ERP；MES，均未部署", "MES") == "denied");
  CHECK(reading("ERP。MES，均未部署", "ERP") == "affirmed");
  CHECK(reading("MES，车间未部署", "MES") == "affirmed");
  CHECK(reading("MES，未部署ERP", "MES") == "affirmed");
  CHECK(reading("MES，因资金紧张未部署", "MES") == "denied");
  CHECK(reading("一、MES\n目前未部署。", "MES") == "denied");
  CHECK(reading("MES，空白。", "MES") == "denied");
}

TEST_CASE("as an attribute a trigger is about its noun only at the end of its clause") {
  CHECK(reading("没有先进的MES", "MES") == "denied");
  CHECK(reading("没有先进的MES系统", "MES") == "denied");
  CHECK(reading("未联网的机床加装了采集装置共40台", "联网") == "denied");
  CHECK(reading("未联网的机床加装了采集装置共40台", "采集") == "affirmed");
  CHECK(reading("计划建设的系统MES", "MES") == "planned");
  CHECK(reading("未的MES接入平台各处", "MES") == "denied");
}

TEST_CASE("of a noun that nothing else is said of, each that is joined to it is meant") {
  CHECK(reading("没有先进的MES、ERP和其他管理软件", "MES") == "denied");
  CHECK(reading("没有先进的MES、ERP和其他管理软件", "ERP") == "denied");
  CHECK(reading("计划建设统一的MES、ERP及配套的数据中心", "ERP") == "planned");
}

TEST_CASE("a lead-in is about the items that follow it") {
  const char* list = "尚未建设的系统如下：\n- MES\n- ERP\n\nPLM已建。";
  CHECK(scopes(list) == List{"denied 2-22 by 尚未: 建设的系统如下：\n- mes\n- erp"});
  CHECK(reading(list, "ERP") == "denied");
  CHECK(reading(list, "PLM") == "affirmed");
  CHECK(reading("尚未建设的系统：MES、ERP。PLM", "ERP") == "denied");
  CHECK(reading("尚未建设的系统：MES、ERP。\n\nPLM", "PLM") == "affirmed");
  CHECK(reading("未建厂房：\n- MES", "MES") == "affirmed");
}

TEST_CASE("a heading is about all up to the next one of its kind, where its trigger reaches beyond a clause") {
  const char* text = "一、下一步工作\n建MES。\n1、ERP\n2、PLM\n二、现状\nAPS已建。";
  CHECK(reading(text, "MES") == "planned");
  CHECK(reading(text, "PLM") == "planned");
  CHECK(reading(text, "APS") == "affirmed");
  CHECK(reading("一、未建系统\n建MES。", "MES") == "affirmed");
  CHECK(reading("一、计划投资\n建MES。", "MES") == "planned");
}

TEST_CASE("a heading and a question claim nothing") {
  CHECK(scopes("一、MES\n已建。") == List{"neutral 0-5 by : 一、mes"});
  CHECK(reading("一、MES\n已建。", "MES") == "neutral");
  CHECK(scopes("系统，建MES？ERP") == List{"neutral 0-7 by : 系统，建mes"});
  CHECK(reading("MES是否已建？ERP", "ERP") == "affirmed");
}

TEST_CASE("a cell and what stands behind a label are about what their row begins with") {
  CHECK(reading("MES\t未部署\nERP\t已建", "MES") == "denied");
  CHECK(reading("MES\t未部署\nERP\t已建", "ERP") == "affirmed");
  CHECK(reading("|MES|空白|\n|ERP|已建|", "MES") == "denied");
  CHECK(reading("MES：试用", "MES") == "partial");
}

TEST_CASE("an even number of negations cancels") {
  CHECK(reading("没有一个车间未部署MES", "MES") == "affirmed");
  CHECK(reading("没有一个车间没有未部署MES", "MES") == "denied");
  CHECK(reading("没有车间，未部署MES", "MES") == "denied");
}

TEST_CASE("a scope may end before a word, and what speaks of others ends where one speaks of oneself") {
  CHECK(scopes("除MES外ERP") == List{"denied 1-4 by 除: mes"});
  CHECK(scopes("同行有MES，我公司有ERP") == List{"other 2-7 by 同行: 有mes，"});
  CHECK(reading("计划我公司建ERP", "ERP") == "planned");
}

TEST_CASE("of several readings the weightier counts, and a denial of what others have denies nothing here") {
  CHECK(reading("计划试用MES", "MES") == "planned");
  CHECK(reading("未计划建MES", "MES") == "denied");
  CHECK(reading("同行没有MES", "MES") == "other");
  CHECK(reading("重视试用MES", "MES") == "partial");
}

TEST_CASE("what is there by now overrules a plan before it, not a denial, nor a plan behind it") {
  CHECK(reading("计划建MES，投用", "MES") == "affirmed");
  CHECK(reading("没有MES，投用", "MES") == "denied");
  CHECK(reading("MES投用，计划扩建", "MES") == "affirmed");
  CHECK(reading("计划建MES。ERP投用", "MES") == "planned");
}

TEST_CASE("a date behind today makes a plan of its clause") {
  CHECK(scopes("2019年建MES，ERP") == List{"planned 4-9 by 2019: 年建mes"});
  CHECK(reading("2019年建MES，ERP", "ERP") == "affirmed");
  CHECK(reading("MES于2018年底建成", "MES") == "planned");
  CHECK(reading("MES于2018年建成", "MES") == "affirmed");
  CHECK(reading("MES于2018年4月建成", "MES") == "affirmed");
  CHECK(reading("MES于2018年5月建成", "MES") == "planned");
  CHECK(reading("MES于2018年第四季度建成", "MES") == "planned");
  CHECK(reading("MES于2018年上半年建成", "MES") == "affirmed");
  CHECK(reading("MES于2018-10建成", "MES") == "planned");
  CHECK(reading("MES于2016年至2020年建成", "MES") == "affirmed");
  CHECK(reading("The MES starts in 2019.", "MES") == "planned");
  CHECK(reading("The MES started in 2017.", "MES") == "affirmed");
  CHECK(reading("MES有20190个测点", "MES") == "affirmed");
  CHECK(reading("2019年底，建MES", "MES") == "planned");
}

TEST_CASE("without a day of today no date is a plan") {
  const Prose prose("2099年建MES", lexicon());
  CHECK(prose.scopes().empty());
}

TEST_CASE("a scope ends with its text, whatever stands at the edges") {
  for (const char* text :
       {"", "未", "未。", "：未", "MES未", "未\n", "2019", "2019年", "除", "（未", "未（", "\t未\t"}) {
    const Prose prose(text, lexicon(), {.today = april_2018});
    for (const Scope& one : prose.scopes()) {
      CHECK_MESSAGE(one.begin < one.end, text);
      CHECK_MESSAGE(one.end <= prose.text().size(), text);
    }
  }
}

TEST_CASE("what triggers stand close to one another make is in proportion to the text") {
  const auto scopes_of = [](std::string_view passage, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += passage;
    const Prose prose(text, lexicon(), {.today = april_2018});
    std::size_t covered = 0;
    for (const Scope& one : prose.scopes()) covered += one.end - one.begin;
    CHECK(covered <= prose.text().size() * 200);
    return prose.scopes().size();
  };
  for (const char* passage :
       {"没有", "未", "未，", "未：", "未（", "（未）", "未：\n- MES\n", "除", "下一步工作\n", "空白"}) {
    CAPTURE(passage);
    CHECK(scopes_of(passage, 20'000) <= 21 * scopes_of(passage, 1'000));
  }
}

TEST_CASE("one alone stands as it does among all others") {
  const std::string list = "没有的系统如下：\n- MES\n- 试用ERP，计划建没有的ERP\n- 未计划建MES，MES投用\n";
  const Prose prose(list + list, lexicon(), {.today = april_2018});
  ScopeSweep sweep(prose.scopes(), prose.clauses());
  for (std::size_t at = 0; at + 3 <= prose.text().size(); ++at) {
    const Standing together = sweep.at(at, at + 3);
    const Standing alone = prose.stand(at, at + 3);
    CHECK_MESSAGE(together.says == alone.says, at);
    CHECK_MESSAGE(together.scope == alone.scope, at);
  }
}
