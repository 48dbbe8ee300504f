// `form`, and `init --format docx`: the form in Word from a description, or empty; read again, it says the same.
#include <doctest/doctest.h>

#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// What `form` writes of `yaml`, as import reads it.
std::string read_again(const Workplace& place, const std::string& yaml) {
  const Outcome form = call({"form", place.write("d.yaml", yaml), "-o", place.at("f.docx"), "--force"});
  INFO(form.err);
  REQUIRE(form.status == 0);
  REQUIRE(form.files.size() == 1);
  return call({"import", place.write("f.docx", form.files.front().text)}).out;
}

}  // namespace

TEST_CASE("cells, boxes, periods and texts of a form are read as they were written") {
  const Workplace place;
  const std::string text = read_again(place, R"(
enterprise: {name: 甲 & 乙公司, ownership: private, total_assets: 5.2亿元, demonstration_base: true, demonstration_base_name: 太原（北）基地}
pilot: {modes: [discrete, other], other_mode: 柔性制造, end_date: 2018-12}
narrative:
  overview: |
    （二）像标题的一行
      缩进的一行

    图 1 像图题的一行
    折行之前，
    折行之后、
      缩进。
  discrete: {s5: 有 MES。}
)");
  INFO(text);
  CHECK(has(text, "\n  name: \"甲 & 乙公司\"  # recognized"));
  CHECK(has(text, "\n  ownership: private  # recognized"));
  CHECK(has(text,
            "\n  total_assets: 520"
            "00万元  # recognized"));
  CHECK(has(text, "\n  demonstration_base: true  # recognized"));
  CHECK(has(text, "\n  demonstration_base_name: 太原（北）基地  # recognized"));
  CHECK(has(text, "\n  modes: [discrete, other]  # recognized"));
  CHECK(has(text, "\n  other_mode: 柔性制造  # recognized"));
  CHECK(has(text, "\n  end_date: 2018年12月  # recognized"));
  CHECK(has(
      text,
      "\n    （二）像标题的一行\n      缩进的一行\n\n    图 1 像图题的一行\n    折行之前，折行之后、\n      缩进。\n"));
  CHECK(has(text, "\n    s5: |\n      有 MES。\n"));
  CHECK_FALSE(has(text, "to confirm:"));
  CHECK_FALSE(has(text, "belongs to no field"));
}

TEST_CASE("a promise is one where somebody signs it") {
  const Workplace place;
  CHECK(has(read_again(place, "commitment: {agreed: true, signatory: 王建国}\n"), "\n  agreed: true  # recognized"));
  for (const char* unsigned_one :
       {"commitment: {agreed: true}\n", "enterprise: {name: 甲}\n", "commitment: {signatory: 王建国}\n"}) {
    INFO(unsigned_one);
    CHECK(has(read_again(place, unsigned_one), "\n  agreed:  # not f"));
  }
}

TEST_CASE("attachments keep their captions and all of their kinds") {
  const Workplace place;
  const std::string text = read_again(place, R"(
attachments:
  - {id: a, kind: [mes_architecture, erp_architecture], caption: 系统（第 2 版）, file: a.pdf}
  - {id: b, kind: mes_architecture}
)");
  INFO(text);
  CHECK(has(text, "kind: [mes_architecture, erp_architecture]\n    file: a.pdf\n    caption: 系统（第 2 版）\n"));
  CHECK(has(text, "- id: 附件2\n    kind: [mes_architecture]\n"));
}

TEST_CASE("what the form has no room for is told, once, and an empty form says nothing") {
  const Workplace place;
  const std::string file = place.write(
      "d.yaml", "systems: {mes: {in_use: true}, erp: {in_use: true}}\nenterprise: {registered_in: shanxi}\n");
  const Outcome outcome = call({"form", file, "-o", place.at("f.docx")});
  CHECK(outcome.err == file + ": note: the form has no room for: Enterprise (1), Systems (2)\n");
  const Outcome blank = call({"form", "--blank", "-o", place.at("blank.docx")});
  CHECK(blank.status == 0);
  CHECK(blank.err.empty());
}

TEST_CASE("a form is for a file that is not there yet, of one description") {
  const Workplace place;
  const std::string file = place.write("d.yaml", "enterprise: {name: 甲}\n");
  CHECK(call({"form", file}).status == 2);
  CHECK(call({"form", "-o", place.at("f.docx")}).status == 2);
  CHECK(call({"form", file, "--blank", "-o", place.at("f.docx")}).status == 2);
  CHECK(call({"form", place.at("none.yaml"), "-o", place.at("f.docx")}).status == 2);
  const std::string there = place.write("there.docx", "");
  CHECK(has(call({"form", file, "-o", there}).err, "is there already"));
  CHECK(call({"form", file, "-o", there, "--force"}).files.size() == 1);
  CHECK(has(call({"form", file, "-o", place.at("f.docx"), "--rules", place.at("rules")}).err, "`shape`"));
}

TEST_CASE("a skeleton in Word claims its targets, asks in grey, and is read as empty") {
  const Workplace place;
  const Outcome skeleton = call({"init", "--format", "docx", "--target", "discrete,ai", "-o", place.at("new.docx")});
  CHECK(skeleton.status == 0);
  REQUIRE(skeleton.files.size() == 1);
  const std::string text = call({"import", place.write("new.docx", skeleton.files.front().text)}).out;
  INFO(text);
  CHECK(has(text, "\n  modes: [discrete]  # recognized"));
  CHECK(has(text, "\n  technologies: [ai]  # recognized"));
  CHECK(has(text, "\n    s7:  # not filled in"));
  CHECK_FALSE(has(text, ": |"));
  CHECK_FALSE(has(text, "to confirm:"));
  CHECK_FALSE(has(text, "belongs to no field"));
  CHECK(call({"init", "--format", "docx", "--target", "discrete"}).status == 2);
}
