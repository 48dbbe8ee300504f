"""Filled application forms as people fill them in, each written another way, for the cases that read them:

    python3 tests/word/make_forms.py FOLDER
"""
import sys
from pathlib import Path

from ooxml import *

OUT = Path(sys.argv[1])
OUT.mkdir(parents=True, exist_ok=True)

TEXTS = {
    "概述": "公司建成离散型智能工厂，数控化率达到 86%。项目自2016年3月启动，分两期实施。",
    "实施的先进性": "与实施前相比，生产效率提高 25%。与国内外先进水平相比，数控化率达到国内先进水平。目标产品市场前景良好。",
    "下一步建设的主要内容和实施计划": "2019年完成能效管理模块，2020年完成供应链协同。",
    "实施预期目标": "运营成本降低 20%，产品研制周期缩短 30%，生产效率提高 25%，产品不良品率降低 15%，能源利用率提高 10%。",
    "成长性分析": "近三年销售收入年均增长 12%。",
    "示范作用": "形成了可复制的经验和做法，已向省内同行推广。",
}
SECTIONS = [
    ("系统模型建立与运行情况", "公司建立了车间总体设计模型、工程设计模型、工艺流程及布局模型，并进行了模拟仿真。"),
    ("先进设计技术应用和产品数据管理系统（PDM）建设情况", "公司应用数字化三维设计与工艺技术，产品数据管理系统（PDM）已上线运行，实现产品设计、工艺数据的集成管理。"),
    ("关键技术装备应用情况", "车间配备高档数控机床 42 台、工业机器人 18 台，已实现互联互通。"),
    ("生产过程数据采集与分析系统建设情况", "生产过程数据采集与分析系统自动上传生产进度、现场操作、质量检验、设备状态、物料传送数据。"),
    ("制造执行系统（MES）与企业资源计划系统（ERP）建设情况", "制造执行系统（MES）具备计划、调度、质量、设备、生产管理子系统。公司尚未部署企业资源计划系统。"),
    ("工厂内部网络架构建设及信息集成情况", "车间建成工业以太网，数据采集系统与MES、MES与ERP之间实现信息集成。"),
    ("信息安全保障情况", "公司建立了信息安全管理制度和技术防护体系，建有功能安全保护系统。"),
]
COMMITMENT = "我单位申报的所有材料，均真实、完整，如有不实，愿承担相应的责任。"


def enterprise_rows(ownership, base, pilot_company):
    return [
        row(cell("（一）企业基本信息", span=4)),
        row(cell("企业名称"), cell("晋岳重型机械有限公司", span=3)),
        row(cell("组织机构代码"), cell("911401007000123447"), cell("成立时间"), cell("1998年6月")),
        row(cell("企业性质"), cell(ownership, span=3)),
        row(cell("单位地址"), cell("太原市某区某路 1 号", span=3)),
        row(cell("联系人", merge="restart"), cell("姓名"), cell("张三"), cell("电话"), cell("0351-5555550")),
        row(cell(merge="continue"), cell("职务"), cell("总工程师"), cell("手机"), cell("13800138000")),
        row(cell(merge="continue"), cell("传真"), cell("0351-5555551"), cell("E-mail"), cell("zhang@example.com")),
        row(cell("总资产(万元)"), cell("52000"), cell("负债率"), cell("48.5%")),
        row(cell("信用等级"), cell("AA"), cell("上年销售(万元)"), cell("31000")),
        row(cell("上年税金(万元)"), cell("2100"), cell("上年利润(万元)"), cell("2600")),
        row(cell("是否在新型工业化示范基地"), cell(base, span=3)),
        row(cell("是否是两化融合管理体系贯标试点企业"), cell(pilot_company, span=3)),
        row(cell("企业简介"), cell("（发展历程、主营业务、市场销售等方面基本情况，限 400 字）",
                                 "公司始建于1998年，主营煤矿掘进装备。", "产品销往全国，市场占有率居前。", span=3))]


def pilot_rows(modes, technologies):
    return [
        row(cell("（二）试点示范基本信息", span=4)),
        row(cell("试点示范模式"), cell(modes, span=3)),
        row(cell("新技术创新应用"), cell(technologies, span=3)),
        row(cell("名称"), cell("煤矿掘进装备离散型智能工厂", span=3)),
        row(cell("地址"), cell("太原市某区某路 1 号", span=3)),
        row(cell("起止日期"), cell("2016年3月至2018年12月"), cell("总投资(万元)"), cell("8600")),
        row(cell("试点示范简述"), cell("（对试点示范的智能化特征进行简要描述，不超过 400 字。）",
                                   "以数据采集、MES 与工业机器人实现装备互联互通。", span=3)),
        row(cell("真实性承诺"), cell(COMMITMENT, "法定代表人签章：李四", "公 章：已盖章", "2018 年 3 月 20 日", span=3))]


def cover(enterprise="企 业 名 称：晋岳重型机械有限公司（盖章）"):
    return (p("2018 年智能制造试点示范项目申报书") + p(enterprise) + p("推荐单位：太原市经济和信息化委员会（盖章）") +
            p("申报日期：2018年3月20日"))


MODES = "☑ 离散型智能制造模式 □ 网络协同制造模式 □ 远程运维服务模式 □ 流程型智能制造模式 □ 大规模个性化定制模式 □ 其他_____"


def narrative(heading, section, items=SECTIONS):
    """`heading(level, title)` and `section(number, title)` are paragraphs."""
    texts = lambda *titles: "".join(heading(2, title) + p(TEXTS[title]) for title in titles)
    return "".join([
        heading(1, "试点示范基本情况"), texts("概述", "实施的先进性"),
        heading(1, "实施现状（此部分具体编写要点见后附的附件 2 和附件 3。）"),
        *(section(number, title) + p(text) for number, (title, text) in enumerate(items, 1)),
        heading(1, "下一步实施计划"), texts("下一步建设的主要内容和实施计划", "实施预期目标", "成长性分析"),
        heading(1, "示范作用"), p(TEXTS["示范作用"]), heading(1, "相关附件（请自行提供）"), p("附件1：MES验收报告")])


def typed(numbers=iter(())):
    """Headings with their numbers typed."""
    first, second = iter("二三四五六"), {"n": 0}

    def heading(level, title):
        if level == 1:
            second["n"] = 0
            return p(f"{next(first)}、{title}")
        second["n"] += 1
        return p(f"（{'一二三四'[second['n'] - 1]}）{title}")

    return heading, lambda number, title: p(f"{number}. {title}")


# 1. As it is typed: every number and box a character.
write(OUT / "typed.docx", cover(), p("一、企业和试点示范基本信息"),
      table(*enterprise_rows("□ 国有 ☑ 民营 □ 三资", "☑ 是（基地名称：太原经开区）；□ 否", "□ 是 ☑ 否")), p(),
      table(*pilot_rows(MODES, "□ 物联网 □ 人工智能")), narrative(*typed()))

# 2. Numbers that Word generates, by styles and lists; boxes of a symbol font, of fields and of controls; a text box.
NUMBERS = numbering(
    [[level(0, "chineseCountingThousand", "%1、", style="1"), level(1, "chineseCounting", "（%2）", style="2"),
      level(2, "decimal", "%3.", style="3")],
     [level(0, "decimal", "%1.")]],
    [(1, ""), (2, ""), (2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')])
STYLES = styles(
    style("a", "Normal", default=True),
    style("1", "heading 1", "a", '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>'),
    style("2", "heading 2", "a", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>'),
    style("3", "标题三", "3a"), style("3a", "heading 3", "a", '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="2"/>'))
SYMBOLS = p(symbol("Wingdings 2", "F0A3"), " 国有  ", symbol("Wingdings 2", "F052"), " 民营  ", symbol("Wingdings 2", "F0A3"), " 三资")
BASE = p(control_box(True), "是 （基地名称：太原经开区）  ", control_box(False), "否")
FIELDS = p(form_box(False), " 是   ", form_box(True), " 否")
GENERATED = "".join([p(form_box(True), "离散型智能制造模式"), p(form_box(False), "流程型智能制造模式"), p(form_box(False), "其他")])
write(OUT / "generated.docx", cover(), p("企业和试点示范基本信息", style="1"),
      table(*enterprise_rows(SYMBOLS, BASE, FIELDS)), table(*pilot_rows(GENERATED, p(control_box(False), "物联网", control_box(False), "人工智能"))),
      narrative(lambda depth, title: p(title, style=str(depth)), lambda number, title: p(title, style="3")),
      p(text_box(p("附件2：能耗监测报告"))), numbering=NUMBERS, styles=STYLES)

# 3. Tracked changes: what is inserted counts, what is deleted does not, rows and marks of paragraphs too; hidden text.
ROWS = enterprise_rows("□ 国有 ■ 民营 □ 三资", "□ 是 √ 否", "□ 是 □√ 否")
ROWS[1] = row(cell("企业名称"), cell(p(deleted("晋岳机械厂"), inserted("晋岳重型机械有限公司")), span=3))
ROWS.insert(2, row(cell("企业名称"), cell(p(deleted("旧名称有限公司")), span=3), properties='<w:del w:id="7" w:author="a"/>'))
ROWS[9] = row(cell("总资产(万元)"), cell(p(inserted("52000"))), cell("负债率"), cell(p(control("单击或点击此处输入文字。", True))))
CHANGED = list(SECTIONS)
CHANGED[2] = ("关键技术装备应用情况", "车间配备高档数控机床 42 台。")
HEADING, SECTION = typed()
write(OUT / "changed.docx", cover(), p("一、企业和试点示范基本信息"), table(*ROWS), table(*pilot_rows(MODES, "□ 物联网 □ 人工智能")),
      narrative(HEADING, SECTION, CHANGED).replace(
          p("车间配备高档数控机床 42 台。"),
          p("车间配备高档数控机床 42 台，", properties='<w:rPr><w:del w:id="9" w:author="a"/></w:rPr>') +
          p(deleted("正在"), inserted("已"), "与工业机器人互联。", r("仅供内部。", "<w:vanish/>"))))

# 4. Loosely: titles shortened, boxes behind their labels, label and value in one cell, period with dots, figures with captions.
LOOSE = ["系统模型的建立和运行", "三维设计与PDM", "关键技术装备应用", "生产数据采集与分析", "MES与ERP系统", "网络架构与信息集成", "信息安全"]
LOOSELY = [(short, text) for short, (_, text) in zip(LOOSE, SECTIONS)]
HEADING, SECTION = typed()
BODY = narrative(HEADING, SECTION, LOOSELY).replace(
    p(SECTIONS[4][1]), p(SECTIONS[4][1]) + p(picture()) + p("图 3  MES 架构图") +
    table(row(cell("子系统"), cell("功能")), row(cell("计划"), cell("排产到工序"))))
write(OUT / "loose.docx", p("2018年3月20日"), p("申报单位：晋岳重型机械有限公司    推荐单位：太原市经济和信息化委员会"),
      table(row(cell("企业基本信息", span=4)),
            row(cell("企业名称：晋岳重型机械有限公司", span=2), cell("统一社会信用代码：911401007000123447", span=2)),
            row(cell("企业性质"), cell("国有（ ） 民营（√） 三资（ ）", span=3)),
            row(cell("联系人"), cell("张三"), cell("职务"), cell("总工程师")),
            row(cell("总资产（亿元）"), cell("5.2"), cell("负债率（%）"), cell("48.5")),
            row(cell("企业简介", "公司始建于1998年，主营煤矿掘进装备，产品销往全国。", span=4))),
      table(row(cell("试点示范基本信息", span=4)),
            row(cell("试点示范模式"), cell("离散型智能制造模式", span=3)),
            row(cell("项目名称"), cell("煤矿掘进装备离散型智能工厂", span=3)),
            row(cell("起止日期"), cell("2016.3—2018.12"), cell("总投资"), cell("8600万元"))), BODY)

# 5. Two ticks where one choice is asked for, a name that differs from the cover's, an empty form else.
write(OUT / "faulty.docx", cover("企业名称：晋岳机械"), p("一、企业和试点示范基本信息"),
      table(*enterprise_rows("☑ 国有 ☑ 民营 □ 三资", "□ 是（基地名称：_____）；□ 否", "□ 是 □ 否")[:5]),
      table(*pilot_rows(MODES, "□ 物联网 □ 人工智能")))
