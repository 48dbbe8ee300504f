/// A ruleset and descriptions of a few lines, for tests of what is drawn from them. Whole in this header, so that the
/// tests of every folder below assessment/ can use it.
///
///     const Ruleset rules = tiny_rules();
///     const Description d = describe(rules, "enterprise: {name: 某某公司}");
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "assessment/assessment.h"

namespace pilotcheck::testing {

namespace tiny {

inline constexpr std::string_view head = R"(
id: tiny
title: {zh: 小规则集, en: Tiny rules}
issuer: {zh: 某委员会, en: A commission}
document: 某函〔2018〕1号
year: 2018
roles:
  enterprise: enterprise.name
  pilot: pilot.name
  attachments: {list: attachments, kind: kind, file: file}
kinds:
  baseline: {label: {zh: 基本要求, en: baseline}, applies: always, order: [basic, form]}
  mode: {label: {zh: 模式, en: mode}, claims: pilot.modes}
citations:
  '0': {zh: '通知正文 {clause}', en: 'notice, {clause}'}
  any: {zh: '附件{annex} {clause}', en: 'annex {annex}, {clause}'}
words:
  enterprise: {zh: 企业, en: enterprise}
  enterprise_name: {zh: 企业名称, en: enterprise}
  pilot: {zh: 项目, en: pilot}
  pilot_name: {zh: 试点示范名称, en: pilot}
  target: {zh: 模式或技术, en: target}
  targets: {zh: 模式与技术, en: targets}
  no_target: {zh: 未申报任何模式或技术, en: no mode or technology}
  condition: {zh: 基本条件, en: a basic condition}
  conditions: {zh: 基本条件, en: basic conditions}
)";

inline constexpr std::string_view vocabulary = R"(
change: {before: {zh: 实施前, en: Before}, after: {zh: 实施后, en: After}}
fields:
  enterprise:
    label: {zh: 企业, en: Enterprise}
    fields:
      name: {type: text, label: {zh: 企业名称, en: Enterprise name}}
      registered: {type: flag, label: {zh: 省内注册, en: Registered in the province}}
      profile: {type: prose, label: {zh: 企业简介, en: Profile}}
  pilot:
    label: {zh: 试点, en: Pilot}
    fields:
      name: {type: text, label: {zh: 试点名称, en: Pilot name}}
      modes:
        type: choices
        label: {zh: 模式, en: Modes}
        choices: {discrete: {zh: 离散型, en: Discrete}, remote: {zh: 远程运维, en: Remote}}
  mes:
    label: {zh: 制造执行系统, en: MES}
    fields:
      functions:
        type: choices
        label: {zh: MES 功能, en: MES functions}
        choices: {planning: {zh: 计划, en: planning}, quality: {zh: 质量, en: quality}, energy: {zh: 能效, en: energy}}
      deployed: {type: flag, label: {zh: 已部署 MES, en: MES deployed}}
  safety:
    label: {zh: 安全, en: Safety}
    fields:
      high_risk: {type: flag, label: {zh: 高风险, en: High risk}}
      monitoring: {type: flag, label: {zh: 安全监控, en: Safety monitoring}}
      plan: {type: flag, label: {zh: 应急预案, en: Emergency plan}}
  equipment:
    label: {zh: 装备, en: Equipment}
    fields:
      rate: {type: percent, label: {zh: 数控化率, en: Numerical control rate}}
      advanced: {type: percent, label: {zh: 先进水平, en: Advanced level}}
  cost: {type: change, direction: lower, label: {zh: 运营成本, en: Operating cost}}
  narrative:
    label: {zh: 正文, en: Narrative}
    fields:
      discrete:
        label: {zh: 离散型正文, en: Discrete texts}
        fields:
          s1: {type: prose, label: {zh: 系统建设情况, en: Systems}}
  attachments:
    type: records
    label: {zh: 附件, en: Attachments}
    fields:
      kind: {type: choice, label: {zh: 种类, en: Kind}, choices: {architecture: {zh: 架构图, en: architecture diagram}}}
      file: {type: text, label: {zh: 文件, en: File}}
)";

inline constexpr std::string_view basic = R"(
id: basic
kind: baseline
title: {zh: 基本条件, en: Basic conditions}
source: {annex: 0, clause: 一}
elements:
  - id: basic.1
    title: {zh: 注册, en: Registration}
    source: {annex: 0, clause: 一（一）}
    decides: eligibility
    criteria:
      - id: registered
        expect: {zh: 在省内注册, en: registered in the province}
        require: {field: enterprise.registered, is: true}
        advice: {zh: 由省内企业申报, en: let an enterprise of the province apply}
  - id: basic.3
    title: {zh: 要素条件, en: Element conditions}
    source: {annex: 0, clause: 一（三）}
    derived: targets
  - id: basic.5
    title: {zh: 成效, en: Effects}
    source: {annex: 0, clause: 一（五）}
    decides: eligibility
    criteria:
      - id: cost
        expect: {zh: 运营成本降低, en: operating cost falls}
        require: {field: cost, improves: true}
        advice: {zh: 写明前后成本, en: state the cost before and after}
)";

inline constexpr std::string_view form = R"(
id: form
kind: baseline
title: {zh: 申报书, en: Application form}
source: {annex: 1, clause: 一}
elements:
  - id: form.enterprise
    title: {zh: 企业基本信息, en: Enterprise data}
    source: {annex: 1, clause: 一（一）}
    criteria:
      - id: name
        expect: {zh: 填写企业名称, en: the name is stated}
        require: {field: enterprise.name, stated: true}
        advice: {zh: 填写企业名称, en: state the name}
sections:
  - id: form.profile
    title: {zh: 企业简介, en: Profile of the enterprise}
    source: {annex: 1, clause: 一（二）}
    field: enterprise.profile
    criteria:
      - id: limit
        level: should
        expect: {zh: 限 10 字, en: at most 10 characters}
        require: {field: enterprise.profile, chars_at_most: 10}
        advice: {zh: 缩短简介, en: shorten the profile}
)";

inline constexpr std::string_view discrete = R"(
id: discrete
kind: mode
title: {zh: 离散型智能制造, en: Discrete manufacturing}
source: {annex: 2, clause: 一（一）}
applies: {field: pilot.modes, includes: discrete}
parameters:
  near:
    value: 90%
    meaning: {zh: 接近先进水平的比例, en: share of the advanced level that counts as near it}
    note: {zh: 通知未给出数值, en: the notice gives no figure}
elements:
  - id: discrete.e1
    title: {zh: 制造执行系统, en: Manufacturing execution}
    source: {annex: 2, clause: 一（一）1}
    criteria:
      - id: functions
        expect: {zh: MES 功能齐全, en: the MES has all functions}
        require: {field: mes.functions, covers: all}
        advice: {zh: 补齐 MES 功能, en: add what the MES lacks}
      - id: deployed
        expect: {zh: MES 已部署且有架构图, en: the MES is deployed and drawn}
        require: {all: [{field: mes.deployed, is: true}, {figure: architecture}]}
        advice: {zh: 部署 MES 并附架构图, en: deploy the MES and attach its diagram}
  - id: discrete.e2
    title: {zh: 安全, en: Safety}
    source: {annex: 2, clause: 一（一）2}
    criteria:
      - id: monitoring
        when: {field: safety.high_risk, is: true}
        expect: {zh: 有安全监控, en: safety is monitored}
        require: {field: safety.monitoring, is: true}
        advice: {zh: 建设安全监控, en: monitor safety}
      - id: plan
        when: {field: safety.high_risk, is: true}
        expect: {zh: 有应急预案, en: there is an emergency plan}
        require: {field: safety.plan, is: true}
        advice: {zh: 编制应急预案, en: write an emergency plan}
  - id: discrete.e3
    title: {zh: 装备, en: Equipment}
    source: {annex: 2, clause: 一（一）3}
    criteria:
      - id: rate
        expect: {zh: 数控化率接近先进水平, en: the rate is near the advanced level}
        require: {field: equipment.rate, at_least: {field: equipment.advanced, times: {parameter: near}}}
        advice: {zh: 提高数控化率, en: raise the rate}
sections:
  - id: discrete.s1
    title: {zh: 系统建设情况, en: Systems built}
    source: {annex: 3, clause: 模式一 1}
    field: narrative.discrete.s1
    criteria:
      - id: text
        expect: {zh: 有正文, en: there is a text}
        require: {field: narrative.discrete.s1, present: true}
        advice: {zh: 撰写本节, en: write this section}
      - id: design
        expect: {zh: 写明总体设计, en: describes the overall design}
        require: {field: narrative.discrete.s1, mentions: {all: [{id: design, zh: 总体设计, en: overall design}]}}
        advice: {zh: 补写总体设计, en: describe the design}
      - id: layout
        expect: {zh: 写明布局, en: describes the layout}
        require: {field: narrative.discrete.s1, mentions: {all: [{id: layout, zh: 布局, en: layout}]}}
        advice: {zh: 补写布局, en: describe the layout}
)";

inline constexpr std::string_view remote = R"(
id: remote
kind: mode
title: {zh: 远程运维服务, en: Remote maintenance}
source: {annex: 2, clause: 一（五）}
applies: {field: pilot.modes, includes: remote}
elements:
  - id: remote.e1
    title: {zh: 平台, en: Platform}
    source: {annex: 2, clause: 一（五）1}
    criteria:
      - id: any
        expect: {zh: 有监控或预案, en: there is monitoring or a plan}
        require: {any: [{field: safety.monitoring, is: true}, {field: safety.plan, is: true}]}
        advice: {zh: 建设其一, en: build one of them}
)";

inline constexpr std::string_view ready = R"(enterprise:
  name: 某某公司
  registered: true
  profile: 重型机械企业
pilot:
  name: 智能工厂
  modes: [discrete]
mes:
  functions: [planning, quality, energy]
  deployed: true
safety:
  high_risk: false
equipment:
  rate: 85%
  advanced: 90%
cost: {before: 100万元, after: 80万元}
narrative:
  discrete:
    s1: 已完成总体设计与布局。
attachments:
  - {kind: architecture, file: a.png}
)";

inline constexpr std::pair<std::string_view, std::string_view> files[] = {
    {"basic.yaml", basic},         {"form.yaml", form},    {"modes/discrete.yaml", discrete},
    {"modes/remote.yaml", remote}, {"ruleset.yaml", head}, {"vocabulary.yaml", vocabulary}};

}  // namespace tiny

/// Puts `to` for the first `from` in `text`, where there has to be one.
inline void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

/// A change of one of the tiny files: in `file`, `to` for `from`.
struct RuleChange {
  std::string_view file, from, to;
};

/// Baseline `basic` (basic.1 registered, basic.3 derived, basic.5 cost) and `form` (an element, and a section with a
/// limit); modes `discrete` (e1 MES functions, e2 guarded, e3 a share with a parameter, s1 a text) and `remote` (e1).
inline Ruleset tiny_rules(const std::vector<ParameterOverride>& overrides = {},
                          const std::vector<RuleChange>& changes = {}) {
  RulesetSource source;
  source.language = embedded_ruleset().language;
  for (const auto& [name, text] : tiny::files) {
    std::string changed(text);
    for (const RuleChange& change : changes) {
      if (change.file == name) replace(changed, change.from, change.to);
    }
    Loaded<Source> decoded = decode_source(std::string(name), std::move(changed), {});
    REQUIRE(decoded.value);
    Loaded<Document> document = read_document(*decoded.value, {});
    REQUIRE_MESSAGE(document.value, name);
    source.documents.push_back(std::move(*document.value));
  }
  Loaded<Ruleset> ruleset = load_ruleset(source, overrides);
  for (const Diagnostic& diagnostic : ruleset.diagnostics) {
    FAIL_CHECK(diagnostic.file << ":" << diagnostic.position.line << ": " << diagnostic.message.en);
  }
  REQUIRE(ruleset.value);
  return std::move(*ruleset.value);
}

/// The description in `yaml`, which must be readable.
inline Description describe(const Ruleset& rules, std::string yaml, std::string file = "draft.yaml") {
  Loaded<Source> source = decode_source(std::move(file), std::move(yaml), {});
  REQUIRE(source.value);
  Loaded<Description> description = read_description(*source.value, rules.vocabulary, rules.lexicon, {});
  for (const Diagnostic& diagnostic : description.diagnostics) MESSAGE(diagnostic.message.en);
  REQUIRE(description.value);
  return std::move(*description.value);
}

/// tiny_rules() without anything of one's own, loaded once.
inline const Ruleset& shared_rules() {
  static const Ruleset ruleset = tiny_rules();
  return ruleset;
}

/// A description that meets all of the tiny rules and claims `discrete`.
inline std::string_view ready_yaml() { return tiny::ready; }

/// `ready_yaml()` with `new_line` in place of the one that contains `old_line`; without it when empty.
inline std::string ready_but(std::string_view old_line, std::string_view new_line) {
  std::string yaml(tiny::ready);
  const std::size_t at = yaml.find(old_line);
  REQUIRE(at != std::string::npos);
  const std::size_t start = yaml.rfind('\n', at) + 1;
  const std::size_t end = yaml.find('\n', at) + 1;
  yaml.replace(start, end - start, new_line.empty() ? std::string() : std::string(new_line) + '\n');
  return yaml;
}

}  // namespace pilotcheck::testing
