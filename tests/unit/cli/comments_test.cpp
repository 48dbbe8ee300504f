// check --format docx: comments in a form in Word, and in nothing else.
#include <fstream>
#include <iterator>

#include "input/package/package.h"
#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

std::string example_form() {
  std::ifstream file(PROJECT_DIR "/examples/form.docx", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string text_of(const std::string& file, const std::string& part) {
  Loaded<Package> package = open_package("o.docx", file, {});
  REQUIRE(package.value);
  std::string bytes;
  const auto wrong = package.value->inflate(part, [&](std::string_view piece) {
    bytes += piece;
    return true;
  });
  CHECK_FALSE(wrong);
  return bytes;
}

}  // namespace

TEST_CASE("check --format docx: the form itself is written, with the gaps in the language of the report") {
  const Workplace place;
  const std::string form = place.write("f.docx", example_form());
  for (const std::string language : {"zh", "en"}) {
    const Outcome outcome = call({"check", "--lang", language, "--rules", PROJECT_DIR "/rules/shanxi-2018", "--today",
                                  "2018-04-10", "--format", "docx", "--output", place.at("o.docx"), form});
    CHECK(outcome.status == 1);
    REQUIRE(outcome.files.size() == 1);
    CHECK(outcome.files.front().text.starts_with("PK"));
    const std::string comments = text_of(outcome.files.front().text, "word/comments.xml");
    CHECK(has(comments, language == "zh" ? "编号：discrete.s2.design</w:t>" : "id: discrete.s2.design</w:t>"));
    CHECK(has(comments, language == "zh" ? "依据：附件3 模式一 2</w:t>" : "clause: annex 3, 模式一 2</w:t>"));
    CHECK(has(comments, language == "zh" ? "<w:b/></w:rPr><w:t xml:space=\"preserve\">填写事实：" : ">To state: "));
    // Of what the form has no room for it says which key is meant.
    CHECK(has(comments, language == "zh" ? "表中没有：实施成效 / 运营成本" : "not in the form: effects."));
  }
}

TEST_CASE("check --format docx: only one form in Word can be commented, and it is never written over") {
  const Workplace place;
  const std::string yaml = place.write("d.yaml", ready_yaml());
  const std::string form = place.write("f.docx", example_form());
  const auto check = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"check", "--format", "docx"});
    return call(arguments);
  };
  const std::string only =
      "pilotcheck: error: format docx puts comments into one form in Word (.docx); for example check form.docx "
      "--format "
      "docx --output commented.docx; choose another format for what is not one\n";
  const Outcome of_yaml = check({"--rules", place.at("rules"), "--output", place.at("o.docx"), yaml});
  CHECK(of_yaml.status == 2);
  CHECK(of_yaml.err.ends_with(only));
  CHECK(of_yaml.files.empty());
  const Outcome of_two = check({"--rules", place.at("rules"), "--output", place.at("o.docx"), yaml, yaml});
  CHECK(of_two.status == 2);
  CHECK(of_two.err.ends_with(only));
  CHECK(check({form}).err == "pilotcheck: error: docx needs --output FILE; for example --output summary.docx\n");
  const Outcome over = check({"--output", form, form});
  CHECK(over.status == 2);
  CHECK(has(over.err, "is read, not written"));
  // The tiny rules have no form in Word: what cannot be read is told once, and nothing is written.
  const Outcome unread = check({"--rules", place.at("rules"), "--output", place.at("o.docx"), form});
  CHECK(unread.status == 2);
  CHECK(has(unread.err, "this ruleset has no form in Word"));
  CHECK_FALSE(has(unread.err, "comments"));
  CHECK(unread.files.empty());
}
