// `explain --text`, `explain CONCEPT` and `explain prose` on the command line.
#include "unit/cli/workplace.h"
#include "unit/piped_input.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("a text is shown from a file, from standard input, and from below a heading") {
  const Workplace place;
  const std::string draft = place.write("draft.md", "# 甲\n尚未部署MES。\n## 乙\n已部署ERP。\n# 丙\n没有APS。\n");
  const Outcome whole = call({"explain", "--text", draft, "--lang", "en"});
  CHECK(whole.status == 0);
  CHECK(has(whole.out, "“MES” denied (尚未)"));
  CHECK(has(whole.out, "没有APS"));
  const Outcome part = call({"explain", "--text", draft, "--heading", "甲", "--lang", "en"});
  CHECK(part.status == 0);
  CHECK(has(part.out, "已部署ERP"));
  CHECK_FALSE(has(part.out, "没有APS"));
  PipedInput input;
  input.write("尚未部署MES。\n");
  input.close_end();
  const Outcome piped = call({"explain", "--text", "-", "--lang", "en"});
  CHECK(piped.out.starts_with("<stdin>: "));
  CHECK(has(piped.out, "“MES” denied (尚未)"));
}

TEST_CASE("a text in GB18030 is read like one in UTF-8") {
  const Workplace place;
  const std::string draft = place.write("draft.txt", "\xC9\xD0\xCE\xB4\xB2\xBF\xCA\xF0MES\xCF\xB5\xCD\xB3\xA1\xA3\n");
  const Outcome outcome = call({"explain", "--text", draft, "--lang", "en"});
  CHECK(outcome.status == 0);
  CHECK(has(outcome.out, "\n  尚未部署MES系统。\n"));
}

TEST_CASE("a date behind --today makes a plan") {
  const Workplace place;
  const std::string draft = place.write("draft.txt", "2020年3月部署MES。");
  const auto shown = [&](const std::string& today) {
    return call({"explain", "--text", draft, "--today", today, "--lang", "en"}).out;
  };
  CHECK(has(shown("2018-04-10"), "“MES” only planned"));
  CHECK(has(shown("2021-04-10"), "“MES” affirmed"));
}

TEST_CASE("what cannot be shown is told, with exit status 2") {
  const Workplace place;
  const std::string draft = place.write("draft.md", "# 甲\n乙。\n");
  const std::string example = "; for example pilotcheck explain --text draft.md\n";
  const auto said = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"explain", "--lang", "en"});
    const Outcome outcome = call(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    return outcome.err;
  };
  CHECK(has(said({"--text", place.at("none.md")}), "none.md: error: "));
  CHECK(has(said({"--text", place.at("rules")}), "rules: error: "));
  CHECK(has(said({"--text", draft, "--heading", "丁"}), "there is no heading “丁” in "));
  CHECK(said({"covers", "--text", draft}) == "pilotcheck: error: ID and --text cannot be used together" + example);
  CHECK(said({"covers", "--heading", "甲"}) == "pilotcheck: error: --heading needs --text" + example);
  CHECK(said({"covers", "--format", "json"}) == "pilotcheck: error: --format json needs --text" + example);
  CHECK(said({"--text", draft, "--today", "soon"}) ==
        "pilotcheck: error: --today is no date; for example --today 2018-04-10\n");
}

TEST_CASE("a concept is explained by its id, its label or a word of it") {
  const std::string mes = call({"explain", "mes", "--lang", "zh"}).out;
  CHECK(mes.starts_with("mes  制造执行系统"));
  CHECK(has(mes, "也属于"));
  CHECK(has(mes, "management_software"));
  CHECK(has(mes, "中文词"));
  CHECK(has(mes, "生产执行系统"));
  CHECK(has(mes, "manufacturing execution"));
  for (const char* called : {"制造执行系统（MES）", "ｍｅｓ", "生产执行系统", "manufacturing execution system (MES)"})
    // Fields that are called so stand before it.
    CHECK_MESSAGE(has(call({"explain", called, "--lang", "zh"}).out, mes), called);
  CHECK(has(call({"explain", "mez", "--lang", "en"}).err, "near it: mes"));
}

TEST_CASE("the criteria that ask for a concept are listed apart from those that ask for a wider one") {
  const Workplace place;
  std::string discrete(tiny::discrete);
  place.write("rules/concepts.yaml",
              "concepts:\n"
              "  vehicle: {zh: 运输装备, en: Vehicle, words: {zh: [运输装备]}}\n"
              "  agv: {zh: 无人搬运车, en: AGV, is: vehicle, words: {zh: [无人搬运车, AGV]}}\n"
              "  line: {zh: 产线, en: Line, words: {zh: [产线]}}\n");
  const std::string mentions = "mentions: {";
  const std::size_t at = discrete.find(mentions);
  REQUIRE(at != std::string::npos);
  const std::size_t list = discrete.find('[', at) + 1;
  discrete.insert(list, "{concept: vehicle, with: line}, ");
  place.write("rules/modes/discrete.yaml", discrete);
  const auto explained = [&](const std::string& id) {
    const Outcome outcome = call({"explain", "--rules", place.at("rules"), id, "--lang", "en"});
    CHECK_MESSAGE(outcome.status == 0, outcome.err);
    return outcome.out;
  };
  CHECK(has(explained("vehicle"), "\nCriteria that ask for it\n  - discrete.s1."));
  CHECK(has(explained("vehicle"), "  includes  agv  AGV\n"));
  CHECK(has(explained("line"), "\nCriteria that ask for it\n  - discrete.s1."));
  const std::string agv = explained("agv");
  CHECK(has(agv, "  is a      vehicle  Vehicle\n"));
  CHECK(has(agv, "\nNo criterion asks for it by itself.\n"));
  CHECK(has(agv, "\nCriteria that ask for something wider\n  - discrete.s1."));
}

TEST_CASE("how prose is read is told in twelve lines, in both languages") {
  for (const char* language : {"zh", "en"}) {
    const Outcome outcome = call({"explain", "prose", "--width", "120", "--lang", language});
    CHECK(outcome.status == 0);
    CHECK(lines_in(outcome.out) == 12);
  }
}
