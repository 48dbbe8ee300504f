#include "description/description.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "description/identifiers.h"
#include "unit/description/shipped_amounts.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;

namespace {

constexpr const char* fields = R"(change: {before: {zh: 改造前, en: Before}, after: {zh: 改造后, en: After}}
fields:
  enterprise:
    label: {zh: 企业, en: Enterprise}
    fields:
      name: {type: text, label: {zh: 企业名称, en: Name}}
      phone: {type: landline, label: {zh: 电话, en: Phone}}
      assets: {type: money, label: {zh: 总资产, en: Assets}}
      ratio: {type: percent, label: {zh: 负债率, en: Ratio}}
      founded: {type: date, label: {zh: 成立时间, en: Founded}}
      listed: {type: flag, label: {zh: 是否上市, en: Listed}}
      staff: {type: number, label: {zh: 职工, en: Staff}}
  functions:
    type: choices
    label: {zh: 功能, en: Functions}
    choices: {planning: {zh: 计划, en: Planning}, quality: {zh: 质量, en: Quality, aliases: [品质]}, energy: {zh: 能效, en: Energy}}
  cycle: {type: change, direction: lower, label: {zh: 周期, en: Cycle}}
  text: {type: prose, label: {zh: 正文, en: Text}}
  papers:
    type: records
    label: {zh: 材料, en: Papers}
    fields:
      id: {type: text, label: {zh: 编号, en: Id}}
      file: {type: text, label: {zh: 文件, en: File}}
)";

const Vocabulary& vocabulary() {
  static const Vocabulary words = [] {
    const Loaded<Source> source = decode_source("vocabulary.yaml", fields, {});
    const Loaded<Document> document = read_document(*source.value, {});
    Loaded<Vocabulary> loaded = load_vocabulary(*document.value, {}, &testing::shipped_amounts());
    REQUIRE(loaded.value);
    const Slot attachments = *loaded.value->find("papers");
    loaded.value->set_roles(
        {.enterprise = {}, .pilot = {}, .date = {}, .attachments = AttachmentRole{attachments, 0, {}, 1}});
    return std::move(*loaded.value);
  }();
  return words;
}

Description read(const std::string& text) {
  const Loaded<Source> source = decode_source("draft.yaml", text, {});
  REQUIRE(source.value);
  Loaded<Description> description = read_description(*source.value, vocabulary(), testing::shipped_lexicon(), {});
  REQUIRE(description.value);
  return std::move(*description.value);
}

const Fact& fact(const Description& description, std::string_view path) {
  return description.fact(*description.vocabulary->find(path));
}

std::vector<std::string> codes(const Description& description) {
  std::vector<std::string> result;
  for (const Diagnostic& fault : description.faults) result.push_back(fault.code);
  return result;
}

using Codes = std::vector<std::string>;
using State = Fact::State;

}  // namespace

TEST_CASE("the field's type decides how text is read, never the look of the text") {
  const Description d = read(
      "enterprise: {name: no, phone: 03513046990, assets: 5.2亿元, ratio: 72%, founded: 2018年4月1日, listed: 是, "
      "staff: '1,200'}\n");
  CHECK(d.faults.empty());
  CHECK(fact(d, "enterprise.name").text == "no");
  CHECK(fact(d, "enterprise.phone").text == "03513046990");
  CHECK(fact(d, "enterprise.assets").number == Decimal::whole(52000));
  CHECK(fact(d, "enterprise.ratio").number == Decimal::whole(72));
  CHECK(fact(d, "enterprise.founded").date == Date{2018, 4, 1});
  CHECK(fact(d, "enterprise.listed").flag);
  CHECK(fact(d, "enterprise.staff").number == Decimal::whole(1200));
}

TEST_CASE("Chinese keys, labels and choices are the same as ids") {
  const Description d = read("企业:\n  企业名称: 某某\n功能: [计划, 品质]\n周期: {改造前: 60天, 改造后: 42天}\n");
  CHECK(d.faults.empty());
  CHECK(fact(d, "enterprise.name").text == "某某");
  CHECK(fact(d, "functions").choices == 0b011);
  CHECK(fact(d, "cycle.before").number == Decimal::whole(60));
  CHECK(fact(d, "cycle.after").unit == "天");
}

TEST_CASE("names and values in traditional characters are read as simplified ones, and told once") {
  const Description d = read("企業:\n  企業名稱: 甲電氣\n  總資產: 5.2億元\n功能: [計劃, 質量]\nfunctions: [能效]\n");
  CHECK(codes(d) == Codes{"traditional-characters", "duplicate-key"});
  CHECK(d.faults.front().message.zh == "有 6 处键和值是繁体字，读作简体字");
  CHECK(fact(d, "enterprise.name").text == "甲電氣");  // a name is what its owner writes
  CHECK(fact(d, "enterprise.assets").number == Decimal::whole(52'000));
  const Description one = read("功能: [計劃、質量]\n周期: {改造前: 60天, 改造後: 42天}\n");
  CHECK(codes(one) == Codes{"traditional-characters", "enumeration-comma"});
  CHECK(fact(one, "functions").choices == 0b11U);
  CHECK(fact(one, "cycle").stated());
}

TEST_CASE("a value that is not of its type is a fault, and the fact counts as absent") {
  const auto fault = [](const std::string& text) {
    const Description d = read(text);
    REQUIRE(d.faults.size() == 1);
    return d.faults.front().code + " / " + d.faults.front().hint.zh;
  };
  CHECK(fault("enterprise: {ratio: 0.72}\n") == "missing-percent / 请写成 72% 或 0.72%");
  CHECK(fault("enterprise: {ratio: 72}\n") == "missing-percent / 请写成 72%");
  CHECK(fault("enterprise: {staff: 1e3}\n") == "wrong-type / 请只写数字，如 12 或 3.5");
  CHECK(fault("enterprise: {staff: 0x1F}\n") == "wrong-type / 请只写数字，如 12 或 3.5");
  CHECK(fault("enterprise: {founded: 2018-02-30}\n") == "wrong-type / 请写年、月、日，如 2018-04-01 或 2018年4月1日");
  CHECK(fault("enterprise: {listed: maybe}\n") == "wrong-type / 请写 是 或 否（true 或 false）");
  // One character makes another choice of a short word: what is meant is not guessed.
  CHECK(fault("functions: [计画]\n") == "unknown-choice / 可选：计划、质量、能效");
  CHECK(fault("functions: 计划、某某\n") ==
        "enumeration-comma / 请写成 [计划]；“某某”不是这里的选项，可选：计划、质量、能效");
  CHECK(fault("functions: |\n  ·计划\n  ·品质\n") == "enumeration-comma / 请写成 [计划, 品质]");
  CHECK(fault("functions:\n  •计划\n  •某某\n") ==
        "enumeration-comma / 请写成 [计划]；“某某”不是这里的选项，可选：计划、质量、能效");
  CHECK(fault("functions:\n  - 计划 质量\n") == "enumeration-comma / 每个选项各占一行，以“- ”开头");
  CHECK(fault("functions: [计划 某某 质量]\n") ==
        "enumeration-comma / 请写成 [计划, 质量]；“某某”不是这里的选项，可选：计划、质量、能效");
  CHECK(fault("functions: [计划 某某]\n") == "unknown-choice / 可选：计划、质量、能效");
  CHECK(fault("functions: everything\n") == "unknown-choice / 可选：计划、质量、能效");
  CHECK(fault("cycle: 由12个月到9个月\n") == "wrong-type / 请写成 {改造前: 12个月, 改造后: 9个月}");
  CHECK(fault("cycle: 3.2% → 1.5%\n") == "wrong-type / 请写成 {改造前: 3.2%, 改造后: 1.5%}");
  CHECK(fault("cycle: 由很长到9个月\n") == "wrong-type / 请写成 {改造前: …, 改造后: …}，或写升降的百分比");
  CHECK(fault("cycle: 12个月\n") ==
        "wrong-type / 一个数看不出升降：请写成 {改造前: …, 改造后: …}，“12个月”填在它所属的一边");
  CHECK(fault("cycle: 缩短明显\n") == "wrong-type / 请写成 {改造前: …, 改造后: …}，或写升降的百分比");
  CHECK(fault("cycle: 16%\n") == "no-direction / 降了写 -16%，升了写 +16%");
  CHECK(fault("cycle: 0.16\n") == "missing-percent / 请写成 16% 或 0.16%");
  CHECK(fault("cycle: １６%\n") == "no-direction / 降了写 -１６%，升了写 +１６%");
  CHECK(fault("cycle: -3个月\n").starts_with("wrong-type / 请写成 {改造前: …, 改造后: …}，或"));
  CHECK(fault("cycle: 16\n") == "no-direction / 降了写 -16%，升了写 +16%");
  CHECK(fault("enterprise:\n  - {name: 甲}\n  - {name: 乙}\n") == "wrong-type / 这里只填一项：请只留一项，去掉“- ”");
  CHECK(fault("enterprise: [甲, 乙]\n") == fault("enterprise: 甲\n"));
  CHECK(fault("papers: [某某]\n") == "wrong-type / 每一项请写成 - {编号: …, 文件: …}");
  CHECK(fault("enterprise: 某某\n") == "wrong-type / 请另起一行并缩进，写成“企业名称: …”");
  CHECK(fault("cycle: {before: 60天, after: 3%}\n") == "unit-mismatch / 请用同一单位写改造前与改造后");
  CHECK(fact(read("enterprise: {ratio: 72}\n"), "enterprise.ratio").state == State::invalid);
}

TEST_CASE("an unknown key names the nearest one, or where it belongs") {
  const Description d = read("enterprise: {nmae: a}\nfounded: 2018-04-01\nenterprise_x: 1\n");
  REQUIRE(d.faults.size() == 3);
  CHECK(d.faults[0].hint.en == "did you mean `name`?");
  CHECK(d.faults[1].hint.en == "it belongs under `enterprise`");
  CHECK(d.faults[2].hint.en == "did you mean `enterprise`?");
}

TEST_CASE("a group that is indented too deep is read where it belongs, unless it is there too") {
  const std::string text =
      "enterprise:\n  name: 甲\n  papers:\n    - id: a\n\n  # 注\n    - id: b\nfunctions: [计划]\n";
  const Description d = read(text);
  CHECK(codes(d) == Codes{"misplaced-key"});
  CHECK(d.faults.front().severity == Severity::warning);
  CHECK(d.records[*vocabulary().find("papers")].size() == 2);
  CHECK(with_edits(text, d.edits) ==
        "enterprise:\n  name: 甲\npapers:\n  - id: a\n\n# 注\n  - id: b\nfunctions: [计划]\n");
  CHECK(codes(read("enterprise:\n  papers:\n    - id: a\npapers:\n  - id: b\n")) == Codes{"unknown-key"});
  CHECK(codes(read("enterprise: {name: 甲, papers: []}\n")) == Codes{"unknown-key"});
  CHECK(codes(read("enterprise:\n  text: 一段文字\n")) == Codes{"unknown-key"});  // may be meant of the enterprise
  CHECK(codes(read("papers:\n  - id: a\n    enterprise:\n      name: 甲\n")) == Codes{"unknown-key"});
}

TEST_CASE("a key that is there twice counts as nothing, under any of its names") {
  const Description d = read("enterprise:\n  name: a\n  企业名称: b\n");
  CHECK(codes(d) == Codes{"duplicate-key"});
  CHECK(d.faults.front().message.en == "the key `企业名称` is there twice");
  CHECK(d.faults.front().hint.en.starts_with("there is one before it (line 2, column 3); keep one"));
  CHECK(fact(d, "enterprise.name").state == State::invalid);
  const Description group = read("enterprise: {name: a}\n企业: {name: b}\n");
  CHECK(fact(group, "enterprise.name").state == State::invalid);
}

TEST_CASE("null and blank values count as absent, an empty set does not") {
  const Description d = read("enterprise: {name: , staff: ~, phone: ''}\nfunctions: []\n");
  CHECK(d.faults.empty());
  CHECK(fact(d, "enterprise.name").state == State::null);
  CHECK(fact(d, "enterprise.staff").state == State::null);
  CHECK(fact(d, "enterprise.phone").state == State::null);
  CHECK(fact(d, "functions").state == State::stated);
  CHECK(fact(d, "functions").choices == 0);
}

TEST_CASE("a fact may carry evidence, which must name an attachment") {
  const Description d =
      read("enterprise:\n  staff: {value: 12, evidence: [roll, rol], note: n}\npapers:\n  - {id: roll, file: a.pdf}\n");
  CHECK(fact(d, "enterprise.staff").number == Decimal::whole(12));
  CHECK(fact(d, "enterprise.staff").evidence == 2);
  CHECK(codes(d) == Codes{"unknown-evidence"});
  CHECK(d.faults.front().hint.en == "did you mean `roll`?");
  const Description far = read("enterprise:\n  staff: {value: 12, evidence: [ledger]}\n");
  CHECK(codes(far) == Codes{"unknown-evidence"});
  CHECK(far.faults.front().hint == Bilingual{"请在 papers（材料）中加入该附件", "add it to `papers`"});
}

TEST_CASE("an id that may be that of an attachment which could not be read is not reported as missing") {
  const std::string staff = "enterprise: {staff: {value: 12, evidence: [roll]}}\n";
  CHECK(codes(read(staff + "paper:\n  - {id: roll, file: a.pdf}\n")) == Codes{"unknown-key"});
  CHECK(codes(read(staff + "papers: 名册\n")) == Codes{"wrong-type"});
  CHECK(codes(read(staff + "papers: [名册]\n")) == Codes{"wrong-type"});
  CHECK(codes(read(staff + "papers:\n  - {编码: roll, file: a.pdf}\n")) == Codes{"unknown-key"});
  CHECK(codes(read(staff + "papers:\n  - {id: list, flie: a.pdf}\n")) == Codes{"unknown-evidence", "unknown-key"});
}

TEST_CASE("an attachment that is named twice is one piece of evidence") {
  const Description d = read(
      "enterprise: {listed: {value: 是, evidence: [a, a, b]}}\npapers: [{id: a, file: a.pdf}, {id: b, file: b.pdf}]\n");
  CHECK(d.faults.empty());
  CHECK(fact(d, "enterprise.listed").evidence == 2);
}

TEST_CASE("labels of a form in a pasted text are its words, unless its mapping may have such a key") {
  const Description pasted = read("text: |\n企业名称：某厂\n本项目建成。\n");
  CHECK(codes(pasted) == Codes{"text-not-indented"});
  CHECK(fact(pasted, "text").text == "企业名称：某厂\n本项目建成。");
  CHECK(codes(read("text: |\n功能：计划\n本项目建成。\n")) == Codes{"text-not-indented"});
  CHECK(codes(read("text: |\n功能：计划\n")) == Codes{"full-width-colon"});
  const Description below = read("text:\n  企业名称：某厂\n  本项目建成。\n");
  CHECK(codes(below).empty());
  CHECK(fact(below, "text").text == "企业名称：某厂 本项目建成。");
  CHECK(codes(read("text:\n  文件：a.md\n")) == Codes{"full-width-colon", "text-file"});
}

TEST_CASE("a line with a full-width colon is a key where keys stand beside it, whatever is above") {
  const Description below = read("text:\n  企业名称：某厂\n  功能: 计划\n");
  CHECK(std::ranges::count(codes(below), "full-width-colon") == 1);
  const Description quoted = read("\"text\": |\n本项目建成。\n功能：计划\n");
  CHECK(fact(quoted, "functions").stated());
  const Description unknown = read("公司情况: |\n本项目建成。\n功能：计划\n周期：-5%\n");
  CHECK(fact(unknown, "functions").stated());
  CHECK(fact(unknown, "cycle.change").stated());
}

TEST_CASE("a long text where choices stand is no list of them, however many words it has") {
  std::string words;
  for (int i = 0; i < 20'000; ++i) words += "a ";
  CHECK(codes(read("functions: [" + words + "]\n")) == Codes{"unknown-choice"});
}

TEST_CASE("a name that a comment would cut is read whole where the comment hides the end of its brackets") {
  const Description d = read("enterprise: {name: 汾源 #3 焦炉, staff: 12}\nfunctions: [计划]\n");
  CHECK(codes(d) == Codes{"comment-in-value"});
  CHECK(fact(d, "enterprise.name").text == "汾源 #3 焦炉");
  CHECK(fact(d, "enterprise.staff").stated());
  const Loaded<Source> source = decode_source("draft.yaml", "functions: [计划, 质量 # 注, 能效]\ntext: 有\n", {});
  const Loaded<Description> doubtful = read_description(*source.value, vocabulary(), testing::shipped_lexicon(), {});
  REQUIRE_FALSE(doubtful.value);
  CHECK(doubtful.diagnostics.front().code == "comment-in-value");
}

TEST_CASE("--fix is not promised for a value that goes over several lines") {
  const auto advised = [](const std::string& text) {
    const Description d = read(text);
    REQUIRE(d.faults.size() == 1);
    return d.faults.front().hint.en;
  };
  CHECK(advised("functions: 计划、\n  质量\n") == "mend it so where it was written");
  CHECK(advised("functions: （计划,\n  质量）\n") == "mend it so where it was written");
  CHECK(advised("functions: 计划、质量\n") == "`check --fix` mends the file so");
}

TEST_CASE("an item that a comment may cut, and a list of names without keys, give one finding") {
  CHECK(codes(read("functions: [计划, 质量 #3, 能效]\n")) == Codes{"comment-in-value"});
  CHECK(codes(read("papers: [架构图, 证书, 照片]\n")) == Codes{"wrong-type"});
  CHECK(codes(read("papers:\n  - {id: a1}\n  - 乙\n  - 丙\n")).size() == 1);
}

TEST_CASE("several choices in one line of a list are read, and of an unreadable one each part may be meant") {
  const Description d = read("functions:\n  - 计划、质量\n  - 能效\n");
  CHECK(codes(d) == Codes{"enumeration-comma"});
  CHECK(d.faults.front().severity == Severity::warning);
  CHECK(d.edits.empty());
  CHECK(fact(d, "functions").choices == 0b111U);
  CHECK(fact(d, "functions").misread == 0);
  CHECK(fact(read("functions: [计划, 外转和外理]\n"), "functions").misread == 2);
  CHECK(fact(read("functions: [计划, 外转]\n"), "functions").misread == 1);
}

TEST_CASE("a list where one value is asked for is told how to become one, and loses nothing") {
  const auto hint = [](const std::string& text) {
    const Description d = read(text);
    REQUIRE(d.faults.size() == 1);
    return d.faults.front().hint.en;
  };
  CHECK(hint("text:\n  - 一段\n  - 又一段\n") ==
        "write `key: |` and the paragraphs on lines of their own, indented, without their `- `");
  CHECK(hint("enterprise: {name: [甲, 乙]}\n") == "one is asked for: keep one, without the brackets");
  CHECK(hint("enterprise:\n  - name: 甲\n  - ratio: 72%\n") ==
        "take off each `- ` and let the lines begin in one column");
  CHECK(hint("enterprise:\n  - {name: 甲}\n  - {name: 乙}\n") == "one is asked for: keep one, without its `- `");
}

TEST_CASE("a key with a remark in brackets, and a misspelt side of a change, give one finding each") {
  const Description remark = read("enterprise:\n  name（必填）: 某某\n");
  CHECK(codes(remark) == Codes{"unknown-key"});
  CHECK(remark.faults.front().hint.en == "did you mean `name`?");
  const Description side = read("cycle: {befor: 60天, after: 42天}\n");
  CHECK(codes(side) == Codes{"unknown-key"});
  CHECK(fact(side, "cycle.before").state == Fact::State::invalid);
}

TEST_CASE("an entry without its dash is one finding, and the choices of a set as keys another") {
  const Description dash = read("papers:\n  - id: a1\n    file: a.pdf\n    id: a2\n    file: b.pdf\n");
  CHECK(codes(dash) == Codes{"duplicate-key"});
  CHECK(dash.faults.front().hint.en == "if another entry begins here, put `- ` before `id`");
  const Description keys = read("functions: {计划: 是, 质量: 是, 能效: 否}\n");
  CHECK(codes(keys) == Codes{"wrong-type"});
  CHECK(keys.faults.front().hint.en == "write `[计划, 质量]`");
  // What is neither a yes nor a no is no answer.
  for (const char* answer : {"未建设", "计划2019年建设", "", "部分", "{value: no}"}) {
    const Description partly = read("functions: {计划: 是, 质量: " + std::string(answer) + "}\n");
    CHECK(codes(partly) == Codes{"wrong-type"});
    CHECK(partly.faults.front().hint.en == "list only the choices that there are, as `[choice, choice]`");
  }
}

TEST_CASE("a slip gives one finding, a warning, and what it keeps nobody from reading counts") {
  const auto slip = [](const std::string& text) {
    const Description d = read(text);
    REQUIRE(d.faults.size() == 1);
    CHECK(d.faults.front().severity == Severity::warning);
    CHECK(d.edits.size() > 0);
    return d.faults.front().code + " / " + d.faults.front().message.en;
  };
  CHECK(slip("functions: [计划，质量]\n") ==
        "full-width-comma / a full-width comma between items, read as `functions: [计划, 质量]`");
  CHECK(slip("functions: 计划、质量\n") ==
        "enumeration-comma / Functions: `计划、质量` is one text, not several choices, read as `[计划, 质量]`");
  CHECK(slip("functions: （计划，质量）\n") ==
        "enumeration-comma / Functions: `（计划，质量）` is one text, not several choices, read as `[计划, 质量]`");
  CHECK(slip("functions: (计划, 质量)\n") ==
        "enumeration-comma / Functions: `(计划, 质量)` is one text, not several choices, read as `[计划, 质量]`");
  CHECK(slip("functions: （计划）\n") ==
        "full-width-bracket / Functions: brackets or full-width quotes around a choice, read as `计划`");
  CHECK(slip("functions: [“计划”]\n") ==
        "full-width-bracket / Functions: brackets or full-width quotes around a choice, read as `计划`");
  CHECK(slip("functions: [计划／质量]\n") ==
        "enumeration-comma / Functions: `计划／质量` is one text, not several choices, read as `[计划, 质量]`");
  CHECK(slip("functions: 计划、质量及能效\n") ==
        "enumeration-comma / Functions: `计划、质量及能效` is one text, not several choices, read as `[计划, 质量, "
        "能效]`");
  CHECK(slip("functions:\n  - 计划，\n  - 质量\n") ==
        "enumeration-comma / Functions: a `，` behind `计划`, read as `计划`");
  CHECK(slip("functions: [planning  quality]\n") ==
        "enumeration-comma / Functions: `planning  quality` is one text, not several choices, "
        "read as `[planning, quality]`");
  CHECK(slip("functions: 计划　质量\n") ==
        "enumeration-comma / Functions: `计划　质量` is one text, not several choices, read as `[计划, 质量]`");
  CHECK(slip("functions:\n  计划、质量\n  能效\n") ==
        "enumeration-comma / Functions: `计划、质量 能效` is one text, not several choices, read as `[计划, 质量, "
        "能效]`");
  CHECK(slip("enterprise:\n  name:某某\n") == "missing-space / no space behind `name:`, read as `name: 某某`");
  CHECK(slip("enterprise: {ratio: 72％}\n") ==
        "full-width-percent / Ratio: the percent sign is full-width, read as `72%`");
  CHECK(slip("enterprise: {staff: １２}\n") == "full-width-digit / Staff: full-width digits, read as `12`");
  CHECK(fact(read("functions: [计划，质量]\n"), "functions").choices == 0b011);
  CHECK(fact(read("functions: 计划、质量\n"), "functions").choices == 0b011);
  CHECK(fact(read("functions: [计划 质量, 能效]\n"), "functions").choices == 0b111);
  CHECK(read("functions: [计划 质量, 能效]\n").edits.front().read == "计划, 质量");
  CHECK(read("functions: ['计划 质量', 能效]\n").edits.front().read == "'计划', '质量'");
  CHECK(fact(read("enterprise: {ratio: 72％}\n"), "enterprise.ratio").number == Decimal::whole(72));
  CHECK(fact(read("cycle: {before: ６０天, after: 42天}\n"), "cycle.before").unit == "天");
  // What is wrong beside it is told, and then that alone.
  CHECK(codes(read("enterprise: {ratio: ７２}\n")) == Codes{"missing-percent"});
}

TEST_CASE("a sentence that begins like a key is a text below the key of one, and is not mended") {
  const Description d = read("text:\n  建设目标：提升效率\nenterprise:\n  name:\n    某某:有限公司\n  ratio：72%\n");
  CHECK(codes(d) == Codes{"full-width-colon"});
  CHECK(fact(d, "text").text == "建设目标：提升效率");
  CHECK(fact(d, "enterprise.name").text == "某某:有限公司");
  CHECK(fact(d, "enterprise.ratio").number == Decimal::whole(72));
  REQUIRE(d.edits.size() == 1);
  CHECK(d.edits.front().position.line == 6);
  CHECK(fact(read("text:\n  建设目标：提升效率\n  建设内容：三个系统\n"), "text").text ==
        "建设目标：提升效率 建设内容：三个系统");
}

TEST_CASE("below the key of a text what names its support is a key, and a real colon is one of a key") {
  CHECK(fact(read("text:\n  值：已建成\n"), "text").text == "已建成");
  CHECK(codes(read("text:\n  建设目标: 提升效率\n")) == Codes{"unknown-key"});
  CHECK(codes(read("text:\n  建设目标: 提升效率\n  内容：三个系统\n")) ==
        Codes{"unknown-key", "unknown-key", "full-width-colon"});
}

TEST_CASE("behind a full-width comma only the name of a key begins an entry") {
  const Description d = read("papers:\n  - {id: 照片，版本：2018，id：5, file: a.png，文件：b.png}\n");
  REQUIRE(d.records[*vocabulary().find("papers")].size() == 1);
  CHECK(d.records[*vocabulary().find("papers")].front().facts[0].text == "照片，版本：2018");
  CHECK(codes(read("周期: {改造前: 60天，改造后：42天}\n")) == Codes{"full-width-comma"});
}

TEST_CASE("at the margin a list in brackets stands behind a text, not in it") {
  const Description d = read("周期:\n  改造前: 60天\ntext: |\n  甲\npapers：[]\n");
  CHECK(fact(d, "text").text == "甲");
  CHECK(fact(d, "papers").stated());
}

TEST_CASE("the number of findings is limited, and says so") {
  std::string text;
  for (int i = 0; i < 1'200; ++i) text += "key" + std::to_string(i) + ": 1\n";
  const Description d = read(text);
  CHECK(d.faults.size() == 1'001);
  CHECK(d.faults.back().code == "too-many-findings");
  CHECK(d.faults.back().message.en == "200 more faults are not shown");
}

TEST_CASE("decimals are exact and reject what is no plain number") {
  CHECK(Decimal::whole(90) * Decimal{900'000} == Decimal::whole(81));
  CHECK(to_text(*parse_decimal("-3.50")) == "-3.5");
  CHECK(to_text(*parse_decimal("1,234,567")) == "1234567");
  for (const char* wrong :
       {"", "1e3", "0x1F", "1,23", ",1", "1.", ".5", "1.2.3", "12a", "99999999999999999999", "0.1234567"}) {
    CHECK_MESSAGE(!parse_decimal(wrong), wrong);
  }
}

TEST_CASE("a decimal says what stands before its point, and whether it can count something") {
  CHECK(parse_decimal("12.75")->whole_part() == 12);
  CHECK(parse_decimal("-3.5")->whole_part() == -3);
  CHECK(parse_decimal("12")->is_count());
  CHECK(parse_decimal("0")->is_count());
  CHECK_FALSE(parse_decimal("2.5")->is_count());
  CHECK_FALSE(parse_decimal("-1")->is_count());
}

TEST_CASE("dates are calendar days or months") {
  CHECK(parse_date("2018-4-1") == Date{2018, 4, 1});
  CHECK(parse_date("2018年4月") == Date{2018, 4, 0});
  CHECK(parse_date("2016-02-29") == Date{2016, 2, 29});
  for (const char* wrong : {"2017-02-29", "2018-13-01", "2018", "18-4-1", "2018-04-", "4/1", "2018年4月31日", "yes"}) {
    CHECK_MESSAGE(!parse_date(wrong), wrong);
  }
  CHECK(parse_date("二〇一八年四月一日") == Date{2018, 4, 1});
  CHECK(parse_date("二○一八年 十二月三十一日") == Date{2018, 12, 31});
  CHECK(parse_date("二零一六年二月二十九号") == Date{2016, 2, 29});
  CHECK(parse_date("2018年十月") == Date{2018, 10, 0});
  CHECK(parse_year("一九五八年") == Date{1958, 0, 0});
  for (const char* wrong : {"二〇一八年十三月", "二〇一七年二月二十九日", "二十年四月", "二〇一八年四月一二三日",
                            "二〇一八〇年四月", "二〇一八年二十十月", "二〇一八-四-一", "年四月"}) {
    CHECK_MESSAGE(!parse_date(wrong), wrong);
  }
  CHECK(compare({2018, 4, 0}, {2018, 4, 30}) == 0);
  CHECK(compare({2018, 3, 31}, {2018, 4, 0}) < 0);
}

TEST_CASE("organization codes carry their check characters") {
  CHECK(is_organization_code("700012344"));
  CHECK(is_organization_code("70001234-4"));
  CHECK(is_organization_code("000000000"));
  CHECK_FALSE(is_organization_code("000000001"));
  CHECK_FALSE(is_organization_code("7000123441"));
  CHECK(is_unified_social_credit_code("911401007000123447"));
  CHECK_FALSE(is_unified_social_credit_code("911401007000123441"));  // its own check character
  CHECK_FALSE(is_unified_social_credit_code("91140100700012341X"));  // the organization code inside it
  CHECK_FALSE(is_unified_social_credit_code("I11401007000123447"));  // outside the alphabet
}

TEST_CASE("telephone numbers and addresses are told from other texts") {
  for (const char* good : {"0351-3046990", "03513046990", "(0351)3046990", "+86 351 3046990", "010-62345678",
                           "400-810-8888", "0351-3046990转801"}) {
    CHECK_MESSAGE(is_landline(good), good);
  }
  for (const char* bad : {"3046990", "0351-304699", "abc", "", "0351-30469900123"})
    CHECK_MESSAGE(!is_landline(bad), bad);
  CHECK(is_mobile("138 0000 0001"));
  CHECK(is_mobile("+86-13800000001"));
  CHECK_FALSE(is_mobile("12345678901"));
  CHECK_FALSE(is_mobile("1380000001"));
  CHECK(is_email("a.b+c@mail.example.com"));
  for (const char* bad :
       {"a@b", "@example.com", "a b@example.com", "a@@example.com", "a@example..com", "某@example.com"}) {
    CHECK_MESSAGE(!is_email(bad), bad);
  }
}

TEST_CASE("a malformed vocabulary shows every fault at once") {
  const Loaded<Source> source = decode_source(
      "vocabulary.yaml",
      "fields:\n  Bad: {type: text, label: {zh: 甲, en: A}}\n  b: {type: txt, label: {zh: 乙, en: B}}\n"
      "  c: {type: choice, label: {zh: 丙, en: C}}\n  d: {type: change, label: {zh: 丁, en: D}}\n"
      "  e: {type: text, label: {zh: 戊}}\n  f: {type: text, lable: {zh: 己, en: F}, label: {zh: 甲, en: F}}\n",
      {});
  const Loaded<Vocabulary> loaded = load_vocabulary(*read_document(*source.value, {}).value);
  CHECK_FALSE(loaded.value);
  Codes found;
  for (const Diagnostic& d : loaded.diagnostics) found.push_back(d.code);
  CHECK(found ==
        Codes{"bad-id", "unknown-type", "choices", "direction", "missing-language", "unknown-key", "duplicate-name"});
}

TEST_CASE("fractions are exact, and past their digits as near as twelve decimals") {
  const auto whole = [](std::int64_t value) { return Fraction(Decimal::whole(value)); };
  const auto same = [](const Fraction& left, const Fraction& right) { return left >= right && right >= left; };
  CHECK(same(whole(1) / whole(3) + whole(1) / whole(6), Fraction(Decimal{500'000})));
  CHECK(same(whole(2) / whole(3) * (whole(3) / whole(2)), whole(1)));
  CHECK_FALSE(whole(1) / whole(3) >= Fraction(Decimal{333'334}));
  CHECK(whole(1) / whole(3) >= Fraction(Decimal{333'333}));
  CHECK((whole(5) / whole(0)).is_zero());
  // Of so many different denominators that no common one has room.
  Fraction sum;
  double near = 0;
  for (std::int64_t prime : {999'983, 999'979, 999'961, 999'959, 999'953, 999'931, 999'917, 999'907, 999'883}) {
    sum = sum + whole(1'000'003) / whole(prime);
    near += 1'000'003.0 / static_cast<double>(prime);
  }
  CHECK(sum.to_double() == doctest::Approx(near).epsilon(1e-10));
}
