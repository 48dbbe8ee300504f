"""What the forms of others say: a filled form as the values that `import` must find, by the paths of the vocabulary. Each maker
takes one of them and sets it in its own way.

    form = filled(0, ["discrete", "iot"]);  form["enterprise.name"];  form.sections("discrete")
"""
import pathlib

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[3]
VOCABULARY = yaml.safe_load((ROOT / "rules/shanxi-2018/vocabulary.yaml").read_text())["fields"]
COMMITMENT = "我单位申报的所有材料，均真实、完整，如有不实，愿承担相应的责任。"
COMPANIES = [
    (
        "晋阳精工机床有限公司",
        "91140100MA0GTX1Y2K",
        "2003年5月",
        "private",
        "太原市小店区龙城大街 18 号",
        "武建平",
        "0351-7021188",
        "副总经理",
        "13903510001",
        "0351-7021199",
        "wujp@example.com",
        "52000",
        "48.5",
        "AA",
        "31000",
        "2100",
        "2600",
        "太原经济技术开发区",
        False,
        "精密机床离散型智能车间",
        "2016年4月",
        "2018年9月",
        "8600",
        "赵志强",
        "太原市经济和信息化委员会",
    ),
    (
        "大同北岳化工股份有限公司",
        "911402007101234565",
        "1996年11月",
        "state_owned",
        "大同市平城区南环路 6 号",
        "郭秀兰",
        "0352-5109966",
        "总工程师",
        "13803520002",
        "0352-5109967",
        "guoxl@example.com",
        "128000",
        "61.2",
        "AAA",
        "96500",
        "5320.5",
        "7180",
        "",
        True,
        "煤化工流程型智能工厂",
        "2015年10月",
        "2017年12月",
        "23500",
        "高峰",
        "大同市经济和信息化委员会",
    ),
    (
        "运城河东轴承（集团）有限责任公司",
        "911408006666123449",
        "1988年7月",
        "foreign_invested",
        "运城市盐湖区工业园 A 座 3 层",
        "Li Ming",
        "0359-2221006",
        "信息中心主任",
        "18635900003",
        "0359-2221007",
        "li.ming@example.com",
        "43800",
        "39",
        "A",
        "27650",
        "1480",
        "1935",
        "运城盐湖工业园",
        True,
        "轴承网络协同制造平台",
        "2017年1月",
        "2019年6月",
        "5200",
        "王海",
        "综改示范区管委会",
    ),
]
TEXTS = {
    "overview": ["公司围绕主导产品建成智能车间，{name}承担全部建设任务。", "项目总投资{total}万元，分两期实施。"],
    "advancement": ["与实施前相比，生产效率提高 25%；与国内外先进水平相比，达到国内先进水平。"],
    "plan_content": ["2019年完成能效管理模块。", "2020年完成供应链协同：打通上下游 30 家企业。"],
    "plan_goals": ["运营成本降低 20%，产品研制周期缩短 30%，生产效率提高 25%，产品不良品率降低 15%，能源利用率提高 10%。"],
    "growth": ["近三年销售收入年均增长 12%，市场占有率居全省第一。"],
    "demonstration": ["形成了可复制的经验和做法，已向省内 6 家同行推广。"],
}
PROFILE = ["公司始建于{founded}，主营精密制造。", "产品销往全国，市场占有率居前。"]
BRIEF = ["以数据采集、MES 与工业机器人实现装备互联互通。"]
LABELS = {"state_owned": "国有", "private": "民营", "foreign_invested": "三资"}
MODES = {
    "discrete": "离散型智能制造模式",
    "network": "网络协同制造模式",
    "remote": "远程运维服务模式",
    "process": "流程型智能制造模式",
    "customization": "大规模个性化定制模式",
    "other": "其他",
}
TECHNOLOGIES = {"iot": "物联网", "ai": "人工智能"}
PATHS = [
    "enterprise.name",
    "enterprise.organization_code",
    "enterprise.founded",
    "enterprise.ownership",
    "enterprise.address",
    *(f"enterprise.contact.{key}" for key in ("name", "landline", "position", "mobile", "fax", "email")),
    *(
        f"enterprise.{key}"
        for key in (
            "total_assets",
            "debt_ratio",
            "credit_rating",
            "sales",
            "taxes",
            "profit",
            "demonstration_base_name",
            "two_integration_pilot",
        )
    ),
    "pilot.name",
    "pilot.start_date",
    "pilot.end_date",
    "pilot.total_investment",
    "commitment.signatory",
    "recommendation.unit",
]
MONEY = ["enterprise.total_assets", "enterprise.sales", "enterprise.taxes", "enterprise.profit", "pilot.total_investment"]


class Filled(dict):
    """Values by path; the numbers are bare, as they stand under a label that names the unit."""

    def __init__(self, number, targets):
        super().__init__(zip(PATHS, COMPANIES[number]))
        self.targets = targets
        self["enterprise.demonstration_base"] = bool(self["enterprise.demonstration_base_name"])
        if not self["enterprise.demonstration_base"]:
            del self["enterprise.demonstration_base_name"]
        self["pilot.address"] = self["enterprise.address"]
        self["pilot.application_date"] = self["commitment.date"] = "2018年3月20日"
        self["commitment.agreed"] = self["commitment.sealed"] = True
        self["pilot.modes"] = [one for one in targets if one in MODES]
        self["pilot.technologies"] = [one for one in targets if one in TECHNOLOGIES]
        fill = {"name": self["enterprise.name"], "total": self["pilot.total_investment"], "founded": self["enterprise.founded"]}
        written = lambda lines: "\n".join(line.format(**fill) for line in lines)
        self["enterprise.profile"], self["pilot.brief"] = written(PROFILE), written(BRIEF)
        for key, lines in TEXTS.items():
            self[f"narrative.{key}"] = written(lines)
        for target in targets:
            for path, title in self.sections(target):
                self[path] = f"{title.split('（')[0]}：已按要求完成，覆盖 {len(title)} 个环节。\n由信息中心负责日常维护。"
        self.attachments = []

    def sections(self, target):
        """(path, title) of the texts that annex 3 asks of a target."""
        fields = VOCABULARY["narrative"]["fields"][target]["fields"]
        return [(f"narrative.{target}.{key}", field["label"]["zh"]) for key, field in fields.items()]

    def lines(self, path):
        return self[path].split("\n")

    def expected(self, **changed):
        """What `import` says: with the units of the labels, but where `changed` says otherwise (a.b as a__b; None: nothing)."""
        values = {path: value for path, value in self.items() if value not in ("", [])}
        for path in MONEY:
            values[path] += "万元"
        values["enterprise.debt_ratio"] += "%"
        for at, (number, caption) in enumerate(self.attachments):
            values[f"attachments.{at}.id"], values[f"attachments.{at}.caption"] = number, caption
        for path, value in changed.items():
            values[path.replace("__", ".")] = value
        return {path: value for path, value in values.items() if value is not None}

    def boxes(self, path, ticked="☑", empty="□", gap="  ", tie=""):
        """□国有  ☑民营  □三资: every choice of a field behind its box."""
        names = {"enterprise.ownership": LABELS, "pilot.modes": MODES, "pilot.technologies": TECHNOLOGIES}[path]
        return gap.join(f"{ticked if key in self[path] or key == self[path] else empty}{tie}{name}" for key, name in names.items())


def filled(number, targets):
    return Filled(number, targets)
