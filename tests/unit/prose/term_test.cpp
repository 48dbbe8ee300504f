// What a rule asks a text to bring up, and what the text says of it.
#include "prose/term.h"

#include <doctest/doctest.h>

#include "unit/prose/inline_language.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;

namespace {

const Lexicon& lexicon() {
  static const Lexicon words = testing::with_concepts(testing::shipped_lexicon(), R"(concepts:
  mes: {zh: 制造执行系统, en: MES, is: software, words: {zh: [制造执行系统, MES]}}
  erp: {zh: 企业资源计划, en: ERP, words: {zh: [ERP]}}
  software: {zh: 软件, en: software, words: {zh: [管理软件]}}
  function: {zh: 功能, en: function, words: {zh: [计划管理, 质量管理, 设备管理, 能源管理]}}
)");
  return words;
}

using Kind = Ask::Kind;

Ask ask(Kind kind, std::string_view of, std::string_view second = "", std::size_t at_least = 1) {
  const Concepts& concepts = lexicon().concepts;
  const ConceptNumber number = *concepts.find(of);
  const auto companion = concepts.find(second);
  return {kind, concepts.narrower(number), companion ? concepts.narrower(*companion) : std::vector<ConceptNumber>{},
          at_least, number};
}

std::string_view outcome(const Term& term, std::string_view text, bool plans = false) {
  const Prose prose(text, lexicon(), {.today = std::chrono::year(2018) / 4});
  const FoundTerm found = find_term(term, prose, lexicon(), {.plans = plans});
  switch (found.outcome) {
    case FoundTerm::Outcome::affirmed:
      CHECK(found.affirmed != nullptr);
      return "affirmed";
    case FoundTerm::Outcome::disputed:
      CHECK(found.affirmed != nullptr);
      CHECK(found.against != nullptr);
      return "disputed";
    case FoundTerm::Outcome::negated:
      CHECK(found.against != nullptr);
      return "negated";
    case FoundTerm::Outcome::absent:
      break;
  }
  return "absent";
}

std::string_view outcome(const Ask& one, std::string_view text, bool plans = false) {
  return outcome(Term{"t", {"术语", "term"}, {}, {one}}, text, plans);
}

}  // namespace

TEST_CASE("a term is affirmed, negated, disputed or absent") {
  const Ask mes = ask(Kind::mention, "mes");
  CHECK(outcome(mes, "公司建成MES。") == "affirmed");
  CHECK(outcome(mes, "公司建成ERP。") == "absent");
  CHECK(outcome(mes, "") == "absent");
  CHECK(outcome(mes, "尚未部署MES。") == "negated");
  CHECK(outcome(mes, "尚未部署MES。公司建成制造执行系统。") == "disputed");
  CHECK(outcome(mes, "公司高度重视MES。") == "absent");
}

TEST_CASE("what is planned, partial, past, supposed or of others negates, and disputes nothing") {
  const Ask mes = ask(Kind::mention, "mes");
  for (const char* text : {"计划建设MES。", "MES已投入试运行。", "旧MES已退役。", "要是有了MES就好了。",
                           "同行业的龙头企业普遍部署了MES。"}) {
    CHECK_MESSAGE(outcome(mes, text) == "negated", std::string(text));
    CHECK_MESSAGE(outcome(mes, std::string(text) + "公司建成MES。") == "affirmed", std::string(text));
    CHECK_MESSAGE(outcome(mes, "公司高度重视MES。" + std::string(text)) == "negated", std::string(text));
  }
}

TEST_CASE("plans count where they are what is asked for") {
  const Ask mes = ask(Kind::mention, "mes");
  CHECK(outcome(mes, "计划建设MES。", true) == "affirmed");
  CHECK(outcome(mes, "尚未部署MES。", true) == "negated");
  CHECK(outcome(mes, "尚未部署MES。计划建设MES。", true) == "disputed");
  CHECK(outcome(mes, "MES已投入试运行。", true) == "negated");
}

TEST_CASE("a narrower concept counts for the wider one, and its denial leaves the wider one open") {
  const Ask software = ask(Kind::mention, "software");
  CHECK(outcome(software, "公司建成MES。") == "affirmed");
  CHECK(outcome(software, "尚未部署MES。") == "negated");
  CHECK(outcome(software, "尚未部署MES。已上线管理软件。") == "affirmed");
  CHECK(outcome(software, "没有管理软件。建成MES。") == "disputed");
  CHECK(outcome(ask(Kind::mention, "mes"), "已上线管理软件。") == "absent");
}

TEST_CASE("with asks for both in one sentence, both affirmed") {
  const Ask both = ask(Kind::with, "mes", "erp");
  CHECK(outcome(both, "ERP已投用，MES也投用。") == "affirmed");
  CHECK(outcome(both, "MES已投用。ERP已投用。") == "absent");
  CHECK(outcome(both, "MES已投用，ERP尚未部署。") == "negated");
  CHECK(outcome(both, "MES尚未部署，ERP已投用。") == "negated");
  CHECK(outcome(both, "MES已投用，ERP尚未部署。MES与ERP已打通。") != "absent");
  CHECK(outcome(ask(Kind::with, "mes", "mes"), "MES已投用。") == "absent");
}

TEST_CASE("a sentence that goes on about the one before it is one with it, where both are affirmed") {
  const Ask both = ask(Kind::with, "mes", "erp");
  CHECK(outcome(both, "公司建成MES。该系统与ERP共用主数据。") == "affirmed");
  CHECK(outcome(both, "公司建成MES。它已覆盖两个车间。其中ERP管采购。") == "affirmed");
  CHECK(outcome(both, "公司建成MES。车间有行车。该系统与ERP无关。") == "absent");
  CHECK(outcome(both, "公司建成MES。该系统尚未与ERP打通。") == "absent");
  CHECK(outcome(both, "The MES is in use. It shares master data with the ERP.") == "affirmed");
  CHECK(outcome(ask(Kind::relates, "mes", "erp"), "公司建成MES。该系统与ERP集成。") == "absent");
  CHECK(outcome(ask(Kind::enumerates, "function", "", 3), "具备计划管理、质量管理。其中还有设备管理。") == "affirmed");
  CHECK(outcome(ask(Kind::enumerates, "function", "", 3), "具备计划管理、质量管理。该系统尚未具备设备管理。") ==
        "absent");
  CHECK(outcome(both, "公司投用了MES。该厂房里的ERP已投用。") == "absent");
}

TEST_CASE("a text that is nothing but names says nothing of them") {
  const Ask mes = ask(Kind::mention, "mes");
  CHECK(outcome(mes, "MES、ERP、计划管理。") == "absent");
  CHECK(outcome(mes, "MES、ERP、计划管理已投用。") == "affirmed");
  CHECK(outcome(mes, "MES、ERP。") == "affirmed");
  CHECK(outcome(mes, "1. MES\n2. ERP\n3. 计划管理\n") == "absent");
  CHECK(outcome(mes, "“MES”/“ERP”/“计划管理”") == "absent");
  CHECK(outcome(mes, "MES自动上传计划管理、质量管理、设备管理。") == "affirmed");
}

TEST_CASE("within a clause it asks for both there, or for the other behind a label") {
  Ask near = ask(Kind::with, "mes", "erp");
  near.in_clause = true;
  CHECK(outcome(near, "MES与ERP已投用。") == "affirmed");
  CHECK(outcome(near, "ERP已投用，MES也已投用。") == "absent");
  CHECK(outcome(near, "MES已投用，ERP也已投用。") == "absent");
  CHECK(outcome(near, "MES：ERP的下层系统。") == "affirmed");
  CHECK(outcome(near, "MES（V3）由ERP下达计划。") == "affirmed");
  CHECK(outcome(near, "MES。ERP已投用。") == "absent");
}

TEST_CASE("relates asks for both and a word that relates them, in any order") {
  const Ask related = ask(Kind::relates, "mes", "erp");
  CHECK(outcome(related, "MES与ERP实现集成。") == "affirmed");
  CHECK(outcome(related, "通过接口，ERP的订单进入MES。") == "affirmed");
  CHECK(outcome(related, "MES与ERP都已投用。") == "absent");
  CHECK(outcome(related, "MES已投用。ERP与OA集成。") == "absent");
  CHECK(outcome(related, "MES与ERP尚未集成。") == "negated");
  CHECK(outcome(related, "计划将MES与ERP集成。") == "negated");
  CHECK(outcome(related, "计划将MES与ERP集成。", true) == "affirmed");
}

TEST_CASE("enumerates asks for so many different ones in one sentence") {
  const Ask three = ask(Kind::enumerates, "function", "", 3);
  CHECK(outcome(three, "MES具备计划管理、质量管理、设备管理。") == "affirmed");
  CHECK(outcome(three, "MES具备计划管理、质量管理、质量管理。") == "absent");
  CHECK(outcome(three, "具备计划管理、质量管理。具备设备管理。") == "absent");
  CHECK(outcome(three, "尚未上线计划管理、质量管理、设备管理。") == "negated");
  CHECK(outcome(three, "具备计划管理、质量管理、设备管理、能源管理。") == "affirmed");
}

TEST_CASE("of several ways to bring a term up, one is enough") {
  const Term term{"t", {"术语", "term"}, {}, {ask(Kind::mention, "mes"), ask(Kind::mention, "erp")}};
  CHECK(outcome(term, "已建成ERP。") == "affirmed");
  CHECK(outcome(term, "尚未部署MES，已建成ERP。") == "affirmed");
  CHECK(outcome(term, "尚未部署ERP。") == "negated");
  CHECK(outcome(term, "已建成PLM。") == "absent");
}

TEST_CASE("a message quotes the clause as it was written, and the word that decides it") {
  const auto quoted = [](std::string_view text) {
    const Prose prose(text, lexicon(), {.today = std::chrono::year(2018) / 4});
    const FoundTerm found = find_term({"t", {}, {}, {ask(Kind::mention, "mes")}}, prose, lexicon(), {});
    const Mention* mention = found.affirmed != nullptr ? found.affirmed : found.against;
    REQUIRE(mention != nullptr);
    return clause_around(text, prose, *mention, lexicon()) + " / " + by_trigger(prose, *mention).zh;
  };
  CHECK(quoted("公司情况良好。目前尚未部署 MES 系统，其他正常。") == "目前尚未部署 MES 系统 / ，据“尚未”");
  CHECK(quoted("公司建成 ＭＥＳ 系统，其他正常。") == "公司建成 ＭＥＳ 系统 / ");
  CHECK(quoted("MES系统、ERP系统，目前均未建成。") == "MES系统、ERP系统，目前均未建成 / ，据“均未”");
  CHECK(quoted("尚未\n部署MES。") == "尚未部署MES / ，据“尚未”");
  CHECK(quoted("（一）MES系统\n另附说明。") == "MES系统 / ");
  CHECK(quoted("MES系统2018年9月投入使用。") ==
        "MES系统2018年9月投入使用 / ，据“2018年9月”（晚于行文时的 2018 年 4 月）");
}
