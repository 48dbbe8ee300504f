// The fields of a form are found in a Word document however people fill it in; what is only likely is to be confirmed,
// and what belongs to no field is listed.
#include <doctest/doctest.h>

#include "description/form/form_boxes.h"
#include "description/form/form_description.h"
#include "description/form/form_text.h"
#include "input/read_document.h"
#include "unit/description/tiny_form.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

TEST_CASE("boxes are read on whichever side of their labels they stand") {
  const auto ticked = [](std::string_view text) {
    std::string all;
    const auto is_option = [](std::string_view label) {
      return label.starts_with("国有") || label.starts_with("民营");
    };
    for (const BoxOption& one : read_boxes(text, is_option)) all += (one.ticked ? "+" : "-") + one.label;
    return all;
  };
  CHECK(ticked("□ 国有 ☑ 民营") == "-国有+民营");
  CHECK(ticked("□国有  √民营") == "-国有+民营");
  CHECK(ticked("国有□ 民营■") == "-国有+民营");
  CHECK(ticked("国有（ ） 民营（√）") == "-国有+民营");
  CHECK(ticked("□国有√ □民营") == "+国有-民营");
  CHECK(ticked("□√国有 □民营") == "+国有-民营");
  CHECK(ticked("□国有 √□民营") == "-国有+民营");
  CHECK(ticked("国有√\n民营") == "+国有");
  CHECK(ticked("国有 民营√ 三资") == "+民营");
  CHECK(ticked("国有 √民营") == "+民营");
  CHECK(ticked("国有") == "");
}

TEST_CASE("what the form printed is no value") {
  Form form;
  form.hints = {"限 400 字"};
  form.unfilled = {"点击此处输入"};
  form.endings = {"（盖章）"};
  CHECK(cleaned("某某公司____（盖章）", form) == "某某公司");
  CHECK(cleaned("（主营业务等，限 400 字）我公司", form) == "我公司");
  CHECK(cleaned("（主营业务等，限 400 字）", form).empty());
  CHECK(cleaned("单击或点击此处输入文字。", form).empty());
  CHECK(cleaned("  年  月  日", form).empty());
  CHECK(cleaned("客户点击此处输入参数后，订单自动下达到车间并排产。", form) != "");
  CHECK(label_key("联 系　人：") == label_key("联系人"));
  std::string unit;
  CHECK(label_key("总资产(亿元)", &unit) == "总资产");
  CHECK(unit == "亿元");
}

TEST_CASE("numbers that are typed before headings are told from numbers of a text") {
  const auto rest = [](std::string_view text) { return text.substr(typed_number(text).size); };
  CHECK(rest("一、基本信息") == "基本信息");
  CHECK(rest("（二）概述") == "概述");
  CHECK(rest("3. 装备") == "装备");
  CHECK(rest("1.2 装备") == "装备");
  CHECK(rest("模式一：离散型") == "离散型");
  CHECK(rest("a. 概述") == "概述");
  CHECK(rest("A、概述") == "概述");
  CHECK(rest("iv) 概述") == "概述");
  CHECK(rest("④概述") == "概述");
  CHECK(rest("⑳、 概述") == "概述");
  CHECK(rest("㉑概述") == "㉑概述");
  CHECK(rest("a.b") == "a.b");
  CHECK(rest("ERP、MES") == "ERP、MES");
  CHECK(rest("2018年建成") == "2018年建成");
  CHECK(rest("3号车间") == "3号车间");
  CHECK(typed_number("（1）计划").depth > typed_number("1. 计划").depth);
}

TEST_CASE("a period has two sides, however they are joined") {
  for (const char* period :
       {"2016年3月至2018年12月", "2016-03 — 2018-12", "自2016年3月到2018年12月止", "2016-03-2018-12"}) {
    CAPTURE(period);
    CHECK(sides_of_period(period).has_value());
  }
  CHECK_FALSE(sides_of_period("两年").has_value());
}

TEST_CASE(
    "cells, boxes and labels with a colon are found with their places; a name is that of the group in which it "
    "stands") {
  const FormReading reading =
      read_body(paragraph_of("园区名称：某区") + "<w:tbl>" + cells({"企业信息"}) + cells({"名称", "某某公司（盖章）"}) +
                cells({"性质", "□国有 √民营"}) + cells({"总资产（亿元）", "5.2"}) + cells({"联系人", "姓名", "张三"}) +
                cells({"项目信息"}) + cells({"名称", "某某项目"}) + cells({"模式", "☑甲类 □乙类 ☑其他 柔性制造"}) +
                cells({"起止日期", "2016年3月—2018年12月"}) + cells({"本表一式两份"}) + "</w:tbl>");
  CHECK(found(reading, "firm.park") == "某区@paragraph 1");
  CHECK(found(reading, "firm.name") == "某某公司@table 1, row 2, cell 2");
  CHECK(found(reading, "firm.kind") == "private@table 1, row 3, cell 2");
  CHECK(found(reading, "firm.assets") == "5.2亿元@table 1, row 4, cell 2");
  CHECK(found(reading, "firm.contact.name") == "张三@table 1, row 5, cell 3");
  CHECK(found(reading, "pilot.name") == "某某项目@table 1, row 7, cell 2");
  CHECK(found(reading, "pilot.modes") == "a/other@table 1, row 8, cell 2");
  CHECK(found(reading, "pilot.other") == "柔性制造@table 1, row 8, cell 2");
  CHECK(found(reading, "pilot.ends") == "2018年12月@table 1, row 9, cell 2");
  REQUIRE(reading.unplaced.size() == 1);
  CHECK(reading.unplaced.front().text == "本表一式两份");
}

TEST_CASE("boxes of one label may stand in several cells, and labels within the cell of another") {
  const FormReading reading = read_body(
      "<w:tbl>" + cells({"企业信息"}) + cells({"性质", "□国有", "√民营"}) + cells({"是否在园区", "□是", "■否"}) +
      cells({"联系人", "姓名：张三　园区名称：某区"}) + cells({"总资产（单位：亿元）：5.2"}) + cells({"项目信息"}) +
      cells({"模式", "☑甲类", "☑乙类"}) + cells({"起止日期", "一九九八年"}) + "</w:tbl>");
  CHECK(found(reading, "firm.kind") == "private@table 1, row 2, cell 2");
  CHECK(found(reading, "firm.based") == "false@table 1, row 3, cell 2");
  CHECK(found(reading, "firm.contact.name") == "张三@table 1, row 4, cell 2");
  CHECK(found(reading, "firm.park") == "某区@table 1, row 4, cell 2");
  CHECK(found(reading, "firm.assets") == "5.2亿元@table 1, row 5, cell 1");
  CHECK(found(reading, "pilot.modes") == "a/b@table 1, row 7, cell 2");
  CHECK(found(reading, "pilot.begins") == "一九九八年?@table 1, row 8, cell 2");
  CHECK(found(read_body("<w:tbl>" + cells({"模式", "甲类、乙类"}) + "</w:tbl>"), "pilot.modes") ==
        "甲类/乙类@table 1, row 1, cell 2");
  CHECK(found(read_body("<w:tbl>" + cells({"性质", "√"}) + "</w:tbl>"), "firm.kind") == "√?@table 1, row 1, cell 2");
}

TEST_CASE("a heading that nobody knows ends the text before it, and its own text is of no field") {
  const FormReading reading = read_body(
      "<w:tbl>" + cells({"模式", "☑甲类"}) + "</w:tbl>" + paragraph_of("（一）概述") + paragraph_of("总的说来。") +
      paragraph_of("（一）其中") + paragraph_of("细说。") + paragraph_of("（三）发展前景") + paragraph_of("很好。") +
      paragraph_of("三、实施现状") + paragraph_of("1. 数据采集系统建设情况") + paragraph_of("采集。") +
      paragraph_of("2. 信息安全") + paragraph_of("口令。") + paragraph_of("7. 信息安全保障情况：") +
      paragraph_of("安全。") + paragraph_of("（四）别的") + paragraph_of("别的话。"));
  CHECK(found(reading, "texts.overview") == "总的说来。/（一）其中/细说。@paragraph 2 (under “（一）概述”)");
  CHECK(found(reading, "texts.a.s1") == "采集。@paragraph 9 (under “1. 数据采集系统建设情况”)");
  CHECK(found(reading, "texts.a.s2") == "安全。@paragraph 13 (under “7. 信息安全保障情况：”)");
  std::string unplaced;
  for (const auto& text : reading.unplaced) unplaced += text.text;
  CHECK(unplaced == "（三）发展前景很好。口令。（四）别的别的话。");
}

TEST_CASE("two ticks in a single choice, and two values that differ, are told and not guessed") {
  const FormReading reading = read_body(paragraph_of("企业名称：甲公司") + "<w:tbl>" + cells({"企业信息"}) +
                                        cells({"名称", "乙公司"}) + cells({"性质", "☑国有 ☑民营"}) + "</w:tbl>");
  REQUIRE(reading.faults.size() == 2);
  CHECK(reading.faults[0].code == "stated-twice");
  CHECK(reading.faults[1].message.en == "“Kind” takes one choice, and 2 are ticked");
  CHECK(found(reading, "firm.kind") == "@table 1, row 3, cell 2");
}

TEST_CASE("texts are found under their headings, those of the claimed targets also under a title that is like it") {
  const std::string claim = "<w:tbl>" + cells({"模式", "☑甲类 ☑乙类"}) + "</w:tbl>";
  const FormReading reading = read_body(
      claim + paragraph_of("（一）概述") + paragraph_of("总的说来。") + paragraph_of("（1）概述") +
      paragraph_of("细说。") + paragraph_of("三、实施现状") + paragraph_of("未归入的话。") +
      paragraph_of("1. 数据采集系统") + paragraph_of("采集。") + "<w:tbl>" + cells({"指标", "值"}) + "</w:tbl>" +
      paragraph_of("2. 信息安全保障情况") + paragraph_of("安全甲。") + paragraph_of("1. 平台建设情况") +
      paragraph_of("平台。") + paragraph_of("2. 信息安全保障情况") + paragraph_of("安全乙。"));
  CHECK(found(reading, "texts.overview") == "总的说来。/（1）概述/细说。@paragraph 2 (under “（一）概述”)");
  CHECK(found(reading, "texts.a.s1") == "采集。/| 指标 | 值 |?@paragraph 8 (under “1. 数据采集系统”)");
  CHECK(found(reading, "texts.a.s2") == "安全甲。@paragraph 10 (under “2. 信息安全保障情况”)");
  CHECK(found(reading, "texts.b.s1") == "平台。@paragraph 12 (under “1. 平台建设情况”)");
  CHECK(found(reading, "texts.b.s2") == "安全乙。@paragraph 14 (under “2. 信息安全保障情况”)");
  REQUIRE(reading.unplaced.size() == 1);
  CHECK(reading.unplaced.front().text == "未归入的话。");
}

TEST_CASE("a form that names what the vocabulary does not have is of no use") {
  std::vector<Diagnostic> faults;
  load_form(parsed("form.yaml",
                   "groups: [nowhere]\nblanks: [{field: pilot.modes, choice: 丙类, into: pilot.other}]\ntitles: "
                   "[{words: [a], below: b}]\n"),
            vocabulary(), faults);
  REQUIRE(faults.size() == 3);
  CHECK(faults[0].code == "unknown-field");
  CHECK(faults[1].code == "unknown-choice");
  CHECK(faults[2].code == "bad-operand");
}

TEST_CASE("a word that names two fields of one group is told, as neither is found by it") {
  const auto faults = [](const std::string& labels) {
    std::vector<Diagnostic> told;
    load_form(parsed("form.yaml", "groups: [firm, pilot]\nlabels:\n" + labels), vocabulary(), told);
    std::vector<std::string> result;
    for (const Diagnostic& one : told) result.push_back(one.code + " " + std::to_string(one.position.line));
    return result;
  };
  using List = std::vector<std::string>;
  CHECK(faults("  - {words: [单位], fields: [firm.name]}\n  - {words: [单 位：], fields: [firm.park]}\n") ==
        List{"duplicate-name 4"});
  CHECK(faults("  - {words: [性质], fields: [firm.park]}\n") == List{"duplicate-name 3"});
  CHECK(faults("  - {words: [起始], fields: [pilot.begins, pilot.ends]}\n") == List{"duplicate-name 3"});
  // The group around a label says which of two is meant.
  CHECK(faults("  - {words: [单位], fields: [firm.name]}\n  - {words: [单位], fields: [pilot.name]}\n") == List{});
  CHECK(faults("  - {words: [名称, 单位], fields: [firm.name]}\n  - {words: [单位], fields: [firm.name]}\n") == List{});
}

TEST_CASE("the layout of a form has sizes in half points, pages and lines in Word's units") {
  std::vector<Diagnostic> faults;
  const Form form = load_form(parsed("form.yaml", R"(
layout:
  source: {annex: 1, clause: 格式}
  page: A4
  both_sides: true
  body: {font: 仿宋, also: [FangSong], size: 10.5, line: single}
  headings: [{font: 黑体, size: 16}, {font: 楷体, size: 15}]
)"),
                              vocabulary(), faults);
  REQUIRE(faults.empty());
  REQUIRE(form.layout);
  CHECK(form.layout->annex == "1");
  CHECK(form.layout->clause == "格式");
  REQUIRE(form.layout->page);
  CHECK(form.layout->page->width == 11906);
  CHECK(form.layout->page->height == 16838);
  CHECK(form.layout->both_sides);
  REQUIRE(form.layout->body);
  CHECK(form.layout->body->name == "仿宋");
  CHECK(form.layout->body->also == std::vector<std::string>{"FangSong"});
  CHECK(form.layout->body->half_points == 21);
  CHECK(form.layout->line == 240);
  REQUIRE(form.layout->headings.size() == 2);
  CHECK(form.layout->headings[1].name == "楷体");
  CHECK(form.layout->headings[1].half_points == 30);
}

TEST_CASE("a layout that cannot be is told, each part of it") {
  std::vector<Diagnostic> faults;
  load_form(parsed("form.yaml",
                   "layout:\n  page: B4\n  both_sides: yes\n  body: {font: 仿宋, size: 3号, line: wide}\n  "
                   "headings: [{font: 黑体, size: 0.3}]\n"),
            vocabulary(), faults);
  std::vector<std::string> said;
  for (const Diagnostic& fault : faults) said.push_back(fault.message.en);
  const std::string size = "a size is written in points, as 16 or 10.5";
  CHECK(said == std::vector<std::string>{"`page` must be one of A4, A3, A5", "`both_sides` can be `true` or `false`",
                                         size, "`line` must be one of single, one_and_half, double", size});
}

TEST_CASE("what stands in the style of the form's texts is text, whatever it looks like") {
  std::vector<Diagnostic> faults;
  const Form form =
      load_form(parsed("form.yaml", std::string(form_yaml) + "shape: {texts: 填报正文, blocks: []}\ncaptions: [图]\n"),
                vocabulary(), faults);
  REQUIRE(faults.empty());
  const auto answer = [](std::string_view text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr>" + run_of(text) + "</w:p>";
  };
  const std::string picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>";
  const std::string body = paragraph_of("一、概述") + answer("二、实施现状") + answer("  （一）缩进") + picture +
                           answer("图 1 网络结构图") + paragraph_of("二、实施现状");
  const std::string styles = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"填报正文\"/></w:style>";
  Loaded<FormReading> reading = read_form_file("a.docx", word_file(body, styles), form, vocabulary());
  REQUIRE(reading.value);
  CHECK(found(*reading.value, "texts.overview") ==
        "二、实施现状/  （一）缩进//图 1 网络结构图@paragraph 2 (under “一、概述”)");
  REQUIRE(reading.value->attachments.size() == 1);
  CHECK(reading.value->attachments.front().caption == "网络结构图");
  CHECK(reading.value->unplaced.empty());
}

TEST_CASE("a shape that does not fit together is told, each part of it") {
  std::vector<Diagnostic> faults;
  load_form(parsed("form.yaml", R"(
shape:
  texts: 正文
  blocks:
    - {level: 1}
    - {heading: 一、, level: 0, below: cells}
    - {line: 名称：, field: firm.nothing}
    - columns: [1, 2]
      rows:
        - [{text: 甲, rows: 2}, 乙]
        - [丙]
        - [丁, 戊, 己]
        - [{field: pilot.modes, choices: [丙类], columns: 2}]
)"),
            vocabulary(), faults);
  std::vector<std::string> said;
  for (const Diagnostic& fault : faults) said.push_back(fault.message.en);
  CHECK(said == std::vector<std::string>{"say `title`, `line`, `note`, `heading` or `rows`",
                                         "must be a whole number from 1 to 100", "`below` can be `targets` or `list`",
                                         "the vocabulary has no field `firm.nothing`",
                                         "the cells of this row are not 2 columns", "there is no choice `丙类`"});
}

TEST_CASE("a period may have one side only") {
  CHECK(sides_of_period("2016年3月至")->first == "2016年3月");
  CHECK(sides_of_period("2016年3月至")->second.empty());
  CHECK(sides_of_period("至 2018年12月")->second == "2018年12月");
  CHECK(sides_of_period("自2016年3月起至2018年12月止")->first == "2016年3月");
  CHECK_FALSE(sides_of_period("至").has_value());
  CHECK_FALSE(sides_of_period("2016-03").has_value());
}
