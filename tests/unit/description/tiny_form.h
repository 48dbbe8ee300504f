/// A form of a few fields, for tests of what is found in a Word document by one.
///
///     found(read_body(paragraph_of("名称：某某")), "firm.name") == "某某@paragraph 1"
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "description/form/form_description.h"
#include "description/form/read_form.h"
#include "input/read_document.h"
#include "unit/description/shipped_amounts.h"
#include "unit/word_package.h"

namespace pilotcheck::testing {

inline constexpr const char* vocabulary_yaml = R"(
fields:
  firm:
    label: {zh: 企业信息, en: Firm}
    fields:
      name: {type: text, label: {zh: 名称, en: Name}, aliases: [企业名称]}
      kind: {type: choice, label: {zh: 性质, en: Kind}, choices: {state: {zh: 国有, en: State}, private: {zh: 民营, en: Private}}}
      based: {type: flag, label: {zh: 是否在园区, en: In a park}}
      park: {type: text, label: {zh: 园区名称, en: Park}}
      about: {type: prose, label: {zh: 企业介绍, en: About}}
      assets: {type: money, label: {zh: 总资产, en: Assets}}
      contact: {label: {zh: 联系人, en: Contact}, fields: {name: {type: text, label: {zh: 姓名, en: Person}}}}
  pilot:
    label: {zh: 项目信息, en: Pilot}
    fields:
      name: {type: text, label: {zh: 名称, en: Title}}
      modes: {type: choices, label: {zh: 模式, en: Modes}, choices: {a: {zh: 甲类, en: A}, b: {zh: 乙类, en: B}, other: {zh: 其他, en: Other}}}
      other: {type: text, label: {zh: 其他模式, en: Other mode}}
      begins: {type: date, label: {zh: 起始, en: Begins}}
      ends: {type: date, label: {zh: 截止, en: Ends}}
  texts:
    label: {zh: 正文, en: Texts}
    fields:
      overview: {type: prose, label: {zh: 概述, en: Overview}}
      plan: {type: prose, label: {zh: 下一步实施计划, en: Plan}}
      growth: {type: prose, label: {zh: 成长性, en: Growth}}
      a: {label: {zh: 甲类现状, en: Of A}, fields: {s1: {type: prose, label: {zh: 数据采集系统建设情况, en: Data}}, s2: {type: prose, label: {zh: 信息安全保障情况, en: Security}}}}
      b: {label: {zh: 乙类现状, en: Of B}, fields: {s1: {type: prose, label: {zh: 平台建设情况, en: Platform}}, s2: {type: prose, label: {zh: 信息安全保障情况, en: Security}}}}
)";

inline constexpr const char* form_yaml = R"(
groups: [firm, pilot]
labels: [{words: [起止日期], fields: [pilot.begins, pilot.ends]}]
blanks: [{field: pilot.modes, choice: 其他, into: pilot.other}]
titles:
  - {words: [基本信息], below: cells}
  - {field: texts.overview}
  - {words: [实施现状], below: targets}
  - {field: texts.plan}
  - {field: texts.growth}
  - {words: [相关附件], below: list}
targets: [{field: texts.a, claims: pilot.modes, choice: 甲类}, {field: texts.b, claims: pilot.modes, choice: 乙类}]
indifferent: [情况, 建设, 系统]
hints: [限 400 字]
listed: [附件]
unfilled: [点击此处输入]
endings: [（盖章）]
)";

inline Document parsed(const char* name, const std::string& text) {
  Loaded<Document> document = read_document({name, text}, {});
  REQUIRE(document.value);
  return std::move(*document.value);
}

inline const Vocabulary& vocabulary() {
  static const Vocabulary loaded = *load_vocabulary(parsed("v.yaml", vocabulary_yaml), {}, &shipped_amounts()).value;
  return loaded;
}

inline FormReading read_body(const std::string& body) {
  std::vector<Diagnostic> faults;
  const Form form = load_form(parsed("form.yaml", form_yaml), vocabulary(), faults);
  REQUIRE(faults.empty());
  Loaded<FormReading> reading = read_form_file("a.docx", word_file(body), form, vocabulary());
  REQUIRE(reading.value);
  return std::move(*reading.value);
}

/// `path=items@place`, with `?` for what is to be confirmed.
inline std::string found(const FormReading& reading, std::string_view path) {
  for (const FormValue& value : reading.values) {
    if (vocabulary().field(value.slot).path != path) continue;
    std::string text;
    for (const std::string& item : value.items) (text += text.empty() ? "" : "/") += item;
    if (value.certainty == Certainty::to_confirm) text += '?';
    return text + "@" + place_name(place_of(reading.places, value.position)).en;
  }
  return "nowhere";
}

inline std::string cells(const std::vector<std::string>& texts) {
  std::string row = "<w:tr>";
  for (const std::string& text : texts) row += "<w:tc>" + paragraph_of(text) + "</w:tc>";
  return row + "</w:tr>";
}

}  // namespace pilotcheck::testing
