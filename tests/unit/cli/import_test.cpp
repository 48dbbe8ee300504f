// import: facts that texts affirm are proposed with their place, and a page shows the form beside what was read of it.
#include <fstream>
#include <iterator>

#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

std::string example_form() {
  std::ifstream file(PROJECT_DIR "/examples/form.docx", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Outcome import(std::vector<std::string> arguments) {
  const std::vector<std::string> all = {"import", "--rules", PROJECT_DIR "/rules/shanxi-2018", "--today", "2018-04-10"};
  arguments.insert(arguments.begin(), all.begin(), all.end());
  return call(arguments);
}

}  // namespace

TEST_CASE("import: what a text affirms is proposed with its place, in the language of the keys") {
  const Workplace place;
  const std::string form = place.write("f.docx", example_form());
  const Outcome zh = import({"--lang", "zh", form});
  CHECK(zh.status == 0);
  CHECK(has(zh.out, "标“待确认”的各项由正文得出"));
  CHECK(has(zh.out, ": {值: 是, 待确认: 第 "));
  CHECK(has(zh.out, ": {值: ["));
  const Outcome en = import({"--lang", "en", form});
  CHECK(has(en.out, ": {value: true, proposed: paragraph "));
  // What is written is read again: the same facts are proposed, and none is stated.
  const std::string yaml = place.write("d.yaml", en.out);
  const auto judged = [&](const std::string& file) {
    return call({"check", "--rules", PROJECT_DIR "/rules/shanxi-2018", "--today", "2018-04-10", "--lang", "en",
                 "--format", "csv", file});
  };
  const std::string of_yaml = judged(yaml).out;
  CHECK(has(of_yaml, ": proposed as “"));
  CHECK(has(of_yaml, "delete `proposed` where it is true, else correct it"));
  const std::string of_form = judged(form).out;
  CHECK(has(of_form, ": proposed as “"));
  CHECK(has(of_form, "turn the form into a description by `pilotcheck import`"));
}

TEST_CASE("import --review: a page beside the description, which never takes the place of a file unasked") {
  const Workplace place;
  const std::string form = place.write("f.docx", example_form());
  CHECK(import({form, "--review"}).err ==
        "pilotcheck: error: --review needs -o FILE; for example import form.docx -o draft.yaml --review\n");
  const Outcome both = import({"--lang", "en", form, "-o", place.at("draft.yaml"), "--review"});
  CHECK(both.status == 0);
  REQUIRE(both.files.size() == 2);
  CHECK(both.files[0].path == place.at("draft.html"));
  CHECK(both.files[1].path == place.at("draft.yaml"));
  const std::string& page = both.files[0].text;
  CHECK(has(page, "<td id=\"t1r2c2\""));
  CHECK(has(page, "<a href=\"#t1r3c2\">table 1, row 3, cell 2</a>"));
  CHECK(has(page, "<b class=\"met\">recognized</b>"));
  CHECK(has(page, "<b class=\"waived\">proposed</b>"));
  const std::string chinese = import({"--lang", "zh", form, "-o", place.at("draft.yaml"), "--review"}).files.at(0).text;
  CHECK(has(chinese, "<b class=\"met\">识别</b>"));
  CHECK(has(chinese, "<b class=\"waived\">待确认</b>"));
  // Neither file without the other.
  place.write("draft.html", "somebody's work");
  const Outcome refused = import({"--lang", "en", form, "-o", place.at("draft.yaml"), "--review"});
  CHECK(refused.status == 2);
  CHECK(refused.files.empty());
  CHECK(has(refused.err, "draft.html is there already"));
  CHECK(import({form, "-o", place.at("draft.yaml"), "--review", "--force"}).files.size() == 2);
  place.write("other.yaml", "somebody's work");
  CHECK(import({form, "-o", place.at("other.yaml"), "--review"}).files.empty());
}
