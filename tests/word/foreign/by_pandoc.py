"""Forms made by pandoc: from Markdown, from HTML, from reStructuredText; its own styles, lists, captions and notes."""
import base64
import pathlib
import subprocess
import tempfile

from content import COMMITMENT, filled

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
PARTS = (("plan_content", "下一步建设的主要内容和实施计划"), ("plan_goals", "实施预期目标"), ("growth", "成长性分析"))


def convert(text, path, reader, *options):
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "pixel.png").write_bytes(PIXEL)
        subprocess.run(
            ["pandoc", "-f", reader, "-t", "docx", "-o", path, *options],
            input=text.encode(),
            check=True,
            cwd=folder,
            capture_output=True,
        )


def markdown(path):
    """Headings by #, pipe tables, a caption, a foot note, changes by spans, lists that Word numbers."""
    form = filled(0, ["discrete"])
    e = lambda key: form[f"enterprise.{key}"]
    rows = [
        ("企业名称", e("name")),
        ("组织机构代码", e("organization_code")),
        ("成立时间", e("founded")),
        ("企业性质", form.boxes("enterprise.ownership", "☑", "☐")),
        ("单位地址", e("address")),
        ("联系人姓名", e("contact.name")),
        ("职务", e("contact.position")),
        ("电话", e("contact.landline")),
        ("手机", e("contact.mobile")),
        ("传真", e("contact.fax")),
        ("E-mail", f"<{e('contact.email')}>"),
        ("总资产（万元）", f"[50000]{{.deletion}}[{e('total_assets')}]{{.insertion}}"),
        ("负债率（%）", e("debt_ratio")),
        ("信用等级", f"**{e('credit_rating')}**"),
        ("上年销售（万元）", e("sales")),
        ("上年税金（万元）", e("taxes")),
        ("上年利润（万元）", e("profit")),
        ("是否在新型工业化示范基地", f"☑ 是（基地名称：{e('demonstration_base_name')}）☐ 否"),
        ("是否是两化融合管理体系贯标试点企业", "☐ 是 ☑ 否"),
        ("企业简介", "".join(form.lines("enterprise.profile"))),
    ]
    pilot = [
        ("试点示范模式", form.boxes("pilot.modes", "☑", "☐")),
        ("新技术创新应用", "☐ 物联网 ☐ 人工智能"),
        ("名称", form["pilot.name"]),
        ("地址", form["pilot.address"]),
        ("起止日期", f"{form['pilot.start_date']}至{form['pilot.end_date']}"),
        ("总投资（万元）", form["pilot.total_investment"]),
        ("试点示范简述", form["pilot.brief"]),
        ("真实性承诺", COMMITMENT),
        ("法定代表人签章", form["commitment.signatory"]),
        ("公章", "已盖章"),
        ("承诺日期", form["commitment.date"]),
    ]
    pipe = lambda rows: "| 项目 | 内容 |\n|:--|:----------|\n" + "".join(f"| {label} | {value} |\n" for label, value in rows)
    lines = lambda key: "\n\n".join(form.lines(key))
    sections = "\n\n".join(
        f"### {number}. {title}\n\n{lines(path)}" for number, (path, title) in enumerate(form.sections("discrete"), 1)
    )
    text = f"""---
title: 智能制造试点示范申报书
---

申报单位：{e('name')}\\
推荐单位：{form['recommendation.unit']}\\
申报日期：{form['pilot.application_date']}

# 一、企业和试点示范基本信息

{pipe(rows)}

{pipe(pilot)}

# 二、试点示范基本情况

## （一）概述

{lines('narrative.overview')}

## （二）实施的先进性

{lines('narrative.advancement')}[^1]

[^1]: 数据来自 2017 年统计。

# 三、实施现状

{sections}

![图 1 信息安全架构图](pixel.png)

# 四、下一步实施计划

{chr(10).join(f'## （{number}）{title}{chr(10)}{chr(10)}{lines("narrative." + key)}{chr(10)}' for number, (key, title) in zip("一二三", PARTS))}

# 五、示范作用

{lines('narrative.demonstration')}

- 经验一：先试点后推广；
- 经验二：软硬件同步建设。

# 六、相关附件

1. MES 验收报告
2. 发明专利证书
"""
    form["enterprise.profile"] = "".join(form.lines("enterprise.profile"))
    form["narrative.demonstration"] += "\n- 经验一：先试点后推广；\n- 经验二：软硬件同步建设。"
    form["narrative.discrete.s7"] += "\n图 1 信息安全架构图"
    form.attachments = [("图1", "信息安全架构图"), ("附件1", "MES 验收报告"), ("附件2", "发明专利证书")]
    convert(text, path, "markdown+implicit_figures", "--track-changes=all")
    return form.expected(), ["脚注", "修订"]


def web_page(path):
    """HTML with cells across columns and rows, struck-through text, a table of contents that Word fills later."""
    form = filled(1, ["process"])
    e = lambda key: form[f"enterprise.{key}"]

    def row(*cells):
        return (
            "<tr>"
            + "".join(
                f"<td{f' colspan={one[1]}' if len(one) > 1 else ''}{f' rowspan={one[2]}' if len(one) > 2 else ''}>{one[0]}</td>"
                for one in cells
            )
            + "</tr>"
        )

    first = "".join(
        [
            row(("（一）企业基本信息", 5)),
            row(("企业名称",), (e("name"), 4)),
            row(("组织机构代码",), (e("organization_code"), 2), ("成立时间",), (e("founded"),)),
            row(("企业性质",), (form.boxes("enterprise.ownership", "■", "□", "<br>"), 4)),
            row(("单位地址",), (e("address"), 4)),
            row(("联系人", 1, 3), ("姓名",), (e("contact.name"),), ("电话",), (e("contact.landline"),)),
            row(("职务",), (e("contact.position"),), ("手机",), (e("contact.mobile"),)),
            row(("传真",), (e("contact.fax"),), ("E-mail",), (e("contact.email"),)),
            row(("总资产<br>（万元）",), (f"<del>120000</del>{e('total_assets')}", 2), ("负债率",), (e("debt_ratio") + "%",)),
            row(("信用等级",), (e("credit_rating"), 2), ("上年销售<br>（万元）",), (e("sales"),)),
            row(("上年税金（万元）",), (e("taxes"), 2), ("上年利润（万元）",), (e("profit"),)),
            row(("是否在新型工业化示范基地", 2), ("□是（基地名称：＿＿＿＿）；■否", 3)),
            row(("是否是两化融合管理体系贯标试点企业", 2), ("■是 □否", 3)),
            row(("企业简介",), ("".join(f"<p>{line}</p>" for line in form.lines("enterprise.profile")), 4)),
        ]
    )
    second = "".join(
        [
            row(("（二）试点示范基本信息", 4)),
            row(("试点示范模式",), ("□离散型智能制造模式<br>□网络协同制造模式<br>□远程运维服务模式",), ("■流程型智能制造模式<br>□大规模个性化定制模式<br>□其他____", 2)),
            row(("新技术创新应用",), ("□物联网 □人工智能", 3)),
            row(("名称",), (form["pilot.name"], 3)),
            row(("地址",), (form["pilot.address"], 3)),
            row(("起止日期",), ("2015年10月—2017年12月",), ("总投资（万元）",), (form["pilot.total_investment"],)),
            row(("试点示范简述",), (form["pilot.brief"], 3)),
            row(
                ("真实性承诺",),
                (
                    f"<p>{COMMITMENT}</p><p>法定代表人签章：{form['commitment.signatory']}</p><p>公章：已盖章</p><p>{form['commitment.date']}</p>",
                    3,
                ),
            ),
        ]
    )
    lines = lambda key: "".join(f"<p>{line}</p>" for line in form.lines(key))
    sections = "".join(f"<h3>{title}</h3>{lines(path)}" for path, title in form.sections("process"))
    text = f"""<html><body><p>智能制造试点示范申报书</p><p>试点示范名称：{form['pilot.name']}</p><p>申报单位（盖章）：{e('name')}</p><p>推荐单位（盖章）：{form['recommendation.unit']}</p>
<p>申报日期：{form['pilot.application_date']}</p><h1>一、企业和试点示范基本信息</h1><table border=1>{first}</table><table border=1>{second}</table>
<h1>二、试点示范基本情况</h1><h2>（一）概述</h2>{lines('narrative.overview')}<h2>（二）实施的先进性</h2>{lines('narrative.advancement')}
<h1>三、实施现状</h1>{sections}<h1>四、下一步实施计划</h1>{''.join(f'<h2>{title}</h2>{lines("narrative." + key)}' for key, title in PARTS)}
<h1>五、示范作用</h1>{lines('narrative.demonstration')}<h1>六、相关附件</h1><p>附件1：能效监测报告</p><p>附件2：节能评估批复</p></body></html>"""
    form.attachments = [("附件1", "能效监测报告"), ("附件2", "节能评估批复")]
    convert(text, path, "html", "--toc")
    return form.expected(), ["删除线"]


def outline(path):
    """reStructuredText: field lists and numbered sections instead of tables, label and value behind a colon."""
    form = filled(2, ["network", "iot"])
    e = lambda key: form[f"enterprise.{key}"]
    head = lambda text, mark: f"{text}\n{mark * 80}\n\n"
    lines = lambda key: "\n\n".join(form.lines(key)) + "\n\n"
    facts = [
        ("企业名称", e("name")),
        ("组织机构代码", e("organization_code")),
        ("成立时间", e("founded")),
        ("企业性质", form.boxes("enterprise.ownership", "☒", "☐")),
        ("单位地址", e("address")),
        ("联系人", e("contact.name")),
        ("职务", e("contact.position")),
        ("电话", e("contact.landline")),
        ("手机", e("contact.mobile")),
        ("传真", e("contact.fax")),
        ("电子邮箱", e("contact.email")),
        ("总资产（万元）", e("total_assets")),
        ("负债率", e("debt_ratio") + "%"),
        ("信用等级", e("credit_rating")),
        ("上年销售（万元）", e("sales")),
        ("上年税金（万元）", e("taxes")),
        ("上年利润（万元）", e("profit")),
        ("是否在新型工业化示范基地", f"☒是（基地名称：{e('demonstration_base_name')}）；☐否"),
        ("是否是两化融合管理体系贯标试点企业", "☒是 ☐否"),
        ("企业简介", form["enterprise.profile"].replace("\n", "")),
    ]
    pilot = [
        ("试点示范模式", form.boxes("pilot.modes", "☒", "☐")),
        ("新技术创新应用", form.boxes("pilot.technologies", "☒", "☐")),
        ("试点示范名称", form["pilot.name"]),
        ("地址", form["pilot.address"]),
        ("起止日期", f"{form['pilot.start_date']}至{form['pilot.end_date']}"),
        ("总投资（万元）", form["pilot.total_investment"]),
        ("试点示范简述", form["pilot.brief"]),
    ]
    said = lambda rows: "".join(f"{label}：{value}\n\n" for label, value in rows)
    text = head("智能制造试点示范申报书", "=") + said(
        [("申报单位", e("name")), ("推荐单位", form["recommendation.unit"]), ("申报日期", form["pilot.application_date"])]
    )
    text += head("企业和试点示范基本信息", "=") + head("企业基本信息", "-") + said(facts) + head("试点示范基本信息", "-") + said(pilot)
    text += said(
        [("真实性承诺", COMMITMENT), ("法定代表人签章", form["commitment.signatory"]), ("公章", "已盖章"), ("承诺日期", form["commitment.date"])]
    )
    text += (
        head("试点示范基本情况", "=")
        + head("概述", "-")
        + lines("narrative.overview")
        + head("实施的先进性", "-")
        + lines("narrative.advancement")
        + head("实施现状", "=")
    )
    for target, title in (("network", "网络协同制造试点示范"), ("iot", "物联网创新应用试点示范")):
        text += head(title, "-") + "".join(head(title, "~") + lines(path) for path, title in form.sections(target))
    text += head("下一步实施计划", "=") + "".join(head(title, "-") + lines("narrative." + key) for key, title in PARTS)
    text += head("示范作用", "=") + lines("narrative.demonstration") + head("相关附件", "=") + "1. 平台验收报告\n\n2. 软件著作权\n"
    form["enterprise.profile"] = form["enterprise.profile"].replace("\n", "")
    form.attachments = [("附件1", "平台验收报告"), ("附件2", "软件著作权")]
    convert(text, path, "rst", "--number-sections")
    return form.expected(), []


MAKERS = {"markdown": markdown, "web-page": web_page, "outline": outline}
