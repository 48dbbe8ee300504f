// What people do with the cells and lines of a form: units in cells of their own, several labels in a line, boxes
// behind a colon, lists of contents. What belongs to no value is listed, and not lost.
#include "unit/description/tiny_form.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

std::string table_of(const std::vector<std::string>& row) { return "<w:tbl>" + cells(row) + "</w:tbl>"; }

std::string unplaced(const FormReading& reading) {
  std::string all;
  for (const UnplacedText& one : reading.unplaced) all += one.text + ";";
  return all;
}

std::string lines(const std::vector<std::string>& texts) {
  std::string body;
  for (const std::string& text : texts) body += paragraph_of(text);
  return body;
}

}  // namespace

TEST_CASE("a unit may stand in a cell of its own, behind the sum or before it") {
  const auto assets = [](const std::vector<std::string>& row) {
    const FormReading reading = read_body(table_of(row));
    return found(reading, "firm.assets") + " " + unplaced(reading);
  };
  CHECK(assets({"总资产", "5200", "万元"}) == "5200万元@table 1, row 1, cell 2 ");
  CHECK(assets({"总资产", "0.52", "（亿元）"}) == "0.52亿元@table 1, row 1, cell 2 ");
  CHECK(assets({"总资产", "单位：万元", "5200"}) == "5200万元@table 1, row 1, cell 3 ");
  CHECK(assets({"总资产（万元）", "5200", "万元"}) == "5200万元@table 1, row 1, cell 2 ");
  CHECK(assets({"总资产", "", "万元"}) == "@table 1, row 1, cell 2 ");
  // Another unit than the label's would be a guess.
  CHECK(assets({"总资产（万元）", "5200", "亿元"}) == "5200万元@table 1, row 1, cell 2 亿元;");
  CHECK(assets({"总资产", "5200", "台"}) == "5200@table 1, row 1, cell 2 台;");
  CHECK(assets({"企业名称", "某某", "万元"}) == "nowhere 万元;");
}

TEST_CASE("the two dates of a period may stand in cells of their own") {
  const auto period = [](const std::vector<std::string>& row) {
    const FormReading reading = read_body(table_of(row));
    return found(reading, "pilot.begins") + " " + found(reading, "pilot.ends") + " " + unplaced(reading);
  };
  const std::string both = "2016年3月@table 1, row 1, cell 2 2018年12月@table 1, row 1, cell 2 ";
  CHECK(period({"起止日期", "2016年3月", "至", "2018年12月"}) == both);
  CHECK(period({"起止日期", "2016 年 3 月", "—", "2018年12月"}) == both);
  CHECK(period({"起止日期", "2016年3月", "2018年12月"}) == both);
  CHECK(period({"起止日期", "自2016年3月", "至2018年12月止"}) == both);
  const std::string first = "2016年3月?@table 1, row 1, cell 2 @table 1, row 1, cell 2 ";
  CHECK(period({"起止日期", "2016年3月", "至", "竣工"}) == first + "竣工;");
  CHECK(period({"起止日期", "2016年3月", "总资产", "5200万元"}) == first);
}

TEST_CASE("figures of full width are those of ASCII") {
  CHECK(found(read_body(table_of({"总资产（万元）", "５２００．５"})), "firm.assets") ==
        "5200.5万元@table 1, row 1, cell 2");
  CHECK(found(read_body(table_of({"总资产", "５２００万元"})), "firm.assets") == "5200万元@table 1, row 1, cell 2");
  CHECK(found(read_body(table_of({"总资产", "约５２００（万元）"})), "firm.assets") ==
        "约５２００（万元）?@table 1, row 1, cell 2");
}

TEST_CASE("boxes behind a colon are read as those in a cell, also behind what stands in brackets") {
  const FormReading cell = read_body(table_of({"性质：□国有 ☑民营", "模式：☑甲类 ☑乙类 □其他"}));
  CHECK(found(cell, "firm.kind") == "private@table 1, row 1, cell 1");
  CHECK(found(cell, "pilot.modes") == "a/b@table 1, row 1, cell 2");
  CHECK(unplaced(cell).empty());
  const FormReading no = read_body(paragraph_of("是否在园区：□是（园区名称：____） ☑否　性质：☑国有"));
  CHECK(found(no, "firm.based") == "false@paragraph 1");
  CHECK(found(no, "firm.park") == "@paragraph 1");
  CHECK(found(no, "firm.kind") == "state@paragraph 1");
  const FormReading yes = read_body(paragraph_of("是否在园区：☑是（园区名称：北区）；□否"));
  CHECK(found(yes, "firm.based") == "true@paragraph 1");
  CHECK(found(yes, "firm.park") == "北区@paragraph 1");
}

TEST_CASE("what stands beside labels in a line or in a cell is listed") {
  CHECK(unplaced(read_body(paragraph_of("1. 另注　企业名称：某某"))) == "另注;");
  CHECK(unplaced(read_body(paragraph_of("★ 企业名称：某某"))).empty());
  const FormReading cell =
      read_body("<w:tbl><w:tr><w:tc>" + lines({"企业名称：某某", "曾用名若干"}) + "</w:tc></w:tr></w:tbl>");
  CHECK(found(cell, "firm.name") == "某某@table 1, row 1, cell 1");
  CHECK(unplaced(cell) == "曾用名若干;");
}

TEST_CASE("a text behind its label keeps its marks, what looks like labels in it, and the lines below") {
  const FormReading line = read_body(table_of({"企业介绍：始建于1998年。性质：民营企业（见附件）。"}));
  CHECK(found(line, "firm.about") == "始建于1998年。性质：民营企业（见附件）。@table 1, row 1, cell 1");
  CHECK(found(line, "firm.kind") == "nowhere");
  const FormReading cell =
      read_body("<w:tbl><w:tr><w:tc>" + lines({"企业介绍：第一行。", "第二行。"}) + "</w:tc></w:tr></w:tbl>");
  CHECK(found(cell, "firm.about") == "第一行。/第二行。@table 1, row 1, cell 1");
  CHECK(unplaced(cell).empty());
  const FormReading below = read_body(lines({"企业介绍：", "第一行。", "企业名称：某某", "别的"}));
  CHECK(found(below, "firm.about") == "第一行。?@paragraph 2");
  CHECK(unplaced(below) == "别的;");
}

TEST_CASE("a typed list of contents is none of the headings that it names") {
  const std::vector<std::string> entries = {"一、基本信息", "二、概述", "三、实施现状"};
  const auto overview = [&](const std::string& before) {
    const FormReading reading =
        read_body(before + lines({"企业名称：某某", "二、概述", "这里是正文。", "三、实施现状"}));
    return found(reading, "texts.overview") + " " + unplaced(reading);
  };
  CHECK(overview(lines({"目录"}) + lines(entries) + lines({"一、基本信息"})) ==
        "这里是正文。@paragraph 8 (under “二、概述”) 目录;");
  CHECK(overview(lines({"一、基本信息…………1", "二、概述\t3", "三、实施现状   12", "一、基本信息"})) ==
        "这里是正文。@paragraph 7 (under “二、概述”) ");
  // Headings without any text are no list where they do not come again.
  const FormReading empty =
      read_body(paragraph_of("企业名称：某某") + lines(entries) + paragraph_of("甲类现状") + paragraph_of("别的文字"));
  CHECK(unplaced(empty) == "别的文字;");
}

TEST_CASE("a title may stand on one line with its text") {
  const FormReading reading = read_body(lines({"企业名称：某某", "（一）概述：第一句。", "第二句。", "三、实施现状",
                                               "1. 数据采集系统建设情况。已建成。", "2. 数据采集：不是标题。"}));
  CHECK(found(reading, "texts.overview") == "第一句。/第二句。@paragraph 2");
  CHECK(found(reading, "texts.a.s1") == "已建成。/2. 数据采集：不是标题。@paragraph 5 (under “三、实施现状”)");
  // Without a number it is a sentence.
  CHECK(found(read_body(lines({"企业名称：某某", "概述：第一句。"})), "texts.overview") == "nowhere");
}

TEST_CASE("a table of one column is a frame around its texts") {
  const std::string frame = "<w:tbl><w:tr><w:tc>" + lines({"（一）概述", "第一句。"}) + "</w:tc></w:tr></w:tbl>";
  const FormReading reading = read_body(lines({"企业名称：某某", "二、概述"}) + frame + lines({"后文。"}));
  CHECK(found(reading, "texts.overview").starts_with("（一）概述/第一句。/后文。@table 1, row 1, cell 1"));
}

TEST_CASE("attachments may be listed in a table, counted or not") {
  const auto captions = [](const std::string& rows) {
    const FormReading reading = read_body(lines({"企业名称：某某", "相关附件"}) + "<w:tbl>" + rows + "</w:tbl>");
    std::string all;
    for (const FormAttachment& one : reading.attachments) all += one.id + "=" + one.caption + ";";
    return all + " " + unplaced(reading);
  };
  CHECK(captions(cells({"序号", "名称", "备注"}) + cells({"1", "验收报告", "复印件"}) + cells({"2.", "专利", ""})) ==
        "附件1=验收报告;附件2=专利; | 序号 | 名称 | 备注 |;复印件;");
  CHECK(captions(cells({"附件3：验收报告"}) + cells({"专利"})) == "附件3=验收报告;附件1=专利; ");
}

TEST_CASE("a bare title behind a section is the next part where it comes later in the form") {
  const auto read_parts = [](const std::string& next) {
    return read_body(lines(
        {"企业名称：某某", "一、概述", "正文。", "三、实施现状", "数据采集系统建设情况", "已建成。", next, "后文。"}));
  };
  const FormReading early = read_parts("概述");
  CHECK(found(early, "texts.a.s1").starts_with("已建成。/概述/后文。@"));
  const FormReading later = read_parts("下一步实施计划");
  CHECK(found(later, "texts.a.s1").starts_with("已建成。@"));
  CHECK(found(later, "texts.plan").starts_with("后文。@"));
  // So short a title may also be a heading of the section.
  CHECK(found(read_parts("成长性"), "texts.growth").starts_with("后文。?@"));
  CHECK(found(read_parts("五、成长性"), "texts.growth").starts_with("后文。@"));
}

TEST_CASE("choices that are only printed are none that was made") {
  const auto kind = [](const std::string& text) { return found(read_body(table_of({"性质", text})), "firm.kind"); };
  CHECK(kind("国有 民营") == "国有 民营?@table 1, row 1, cell 2");
  CHECK(kind("民营") == "private@table 1, row 1, cell 2");
  CHECK(kind("民营（控股）") == "private?@table 1, row 1, cell 2");
  const auto modes = [](const std::string& text) { return found(read_body(table_of({"模式", text})), "pilot.modes"); };
  CHECK(modes("甲类 乙类") == "甲类 乙类?@table 1, row 1, cell 2");
  const auto based = [](const std::string& text) {
    return found(read_body(table_of({"是否在园区", text})), "firm.based");
  };
  CHECK(based("是（园区名称：北区）") == "true@table 1, row 1, cell 2");
  CHECK(based("是（园区名称：） 否") == "是（园区名称：） 否?@table 1, row 1, cell 2");
  CHECK(modes("甲类、乙类") == "甲类/乙类@table 1, row 1, cell 2");
}
