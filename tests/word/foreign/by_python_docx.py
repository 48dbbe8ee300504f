"""Forms made by python-docx, from its own template: merged cells, and numbers that Word generates."""
import base64
import io

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml

from content import filled
from ooxml import level, numbering
from python_docx_tools import commitment, cover, elements, put_into, table, texts, typed_heading

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


def merged(path):
    """Merged and split cells, units in cells of their own, several labels in a line, a head and a foot."""
    form = filled(0, ["discrete", "iot"])
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "机密★一年"
    document.sections[0].footer.paragraphs[0].text = "某某咨询公司代拟"
    cover(
        document,
        form,
        f"试点示范名称：{form['pilot.name']}",
        f"申报单位（盖章）：{form['enterprise.name']}    推荐单位（盖章）：{form['recommendation.unit']}",
        f"申报日期：{form['pilot.application_date']}",
    )
    document.add_paragraph("一、企业和试点示范基本信息")
    f = lambda key: form[f"enterprise.{key}"]
    table(
        document,
        8,
        [("（一）企业基本信息", 8)],
        [("企业名称", 2), (f("name"), 6)],
        [("组织机构代码", 2), (f("organization_code"), 2), ("成立时间", 2), (f("founded"), 2)],
        [("企业性质", 2), (form.boxes("enterprise.ownership"), 6)],
        [("单位地址", 2), (f("address"), 6)],
        [("联系人", 1, 3), ("姓名",), (f("contact.name"), 2), ("电话", 2), (f("contact.landline"), 2)],
        [("职务",), (f("contact.position"), 2), ("手机", 2), (f("contact.mobile"), 2)],
        [("传真",), (f("contact.fax"), 2), ("E-mail", 2), (f("contact.email"), 2)],
        [("总资产", 2), (f("total_assets"),), ("万元",), ("负债率", 2), (f("debt_ratio"),), ("%",)],
        [("信用等级", 2), (f("credit_rating"), 2), ("上年销售", 2), (f("sales"),), ("万元",)],
        [("上年税金", 2), (f("taxes"),), ("（万元）",), ("上年利润", 2), (f("profit"),), ("单位：万元",)],
        [("是否在新型工业化示范基地", 3), (f"☑是（基地名称：{f('demonstration_base_name')}）；□否", 5)],
        [("是否是两化融合管理体系贯标试点企业", 3), ("□是", 2), ("☑否", 3)],
        [("企业简介", 2), (["（发展历程、主营业务、市场销售等方面基本情况，限 400 字）", *form.lines("enterprise.profile")], 6)],
    )
    document.add_paragraph()
    table(
        document,
        4,
        [("（二）试点示范基本信息", 4)],
        [("试点示范模式",), ("☑离散型智能制造模式 □网络协同制造模式 □远程运维服务模式",), ("□流程型智能制造模式 □大规模个性化定制模式 □其他_____", 2)],
        [("新技术创新应用",), ("☑物联网  □人工智能", 3)],
        [("名称",), (form["pilot.name"], 3)],
        [("地址",), (form["pilot.address"], 3)],
        [("起始日期",), (form["pilot.start_date"],), ("截止日期",), (form["pilot.end_date"],)],
        [("总投资",), (form["pilot.total_investment"], 2), ("万元",)],
        [("试点示范简述",), (form["pilot.brief"], 3)],
        [("真实性承诺",), (commitment(form), 3)],
    )

    def between(path):
        if path.endswith("s3"):
            table(document, 3, [("装备",), ("数量",), ("联网",)], [("数控机床",), ("42 台",), ("是",)], [("工业机器人", 2), ("是",)])

    texts(document, form, typed_heading(document), form.targets, ["1. MES 验收报告", "2. 发明专利证书"], between)
    form.attachments = [("附件1", "MES 验收报告"), ("附件2", "发明专利证书")]
    form["narrative.discrete.s3"] += "\n| 装备 | 数量 | 联网 |\n| 数控机床 | 42 台 | 是 |\n| 工业机器人 | 是 |"
    document.save(path)
    return form.expected(), ["机密★一年", "某某咨询公司代拟"]


def numbered(path):
    """Numbers that Word generates, through chains of styles and with an override; a list of contents with page numbers and
    one without; a caption counted by a field."""
    form = filled(1, ["process"])
    document = docx.Document()
    lists = numbering(
        [
            [
                level(0, "chineseCountingThousand", "%1、"),
                level(1, "chineseCounting", "（%2）"),
                level(2, "decimal", "%3."),
                level(3, "decimal", "%3.%4"),
            ],
            [level(0, "decimal", "附件%1：")],
        ],
        [(1, ""), (2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>')],
    )
    part = document.part.numbering_part
    for old in list(part.element):
        part.element.remove(old)
    for one in parse_xml(lists.split("\n", 1)[1]):
        part.element.append(one)
    styles = document.styles
    for depth in (1, 2, 3):
        base = styles.add_style(f"Numbered {depth}", WD_STYLE_TYPE.PARAGRAPH)
        base.base_style = styles["Normal"]
        properties = base.element.get_or_add_pPr()
        for one in elements(
            f'<w:numPr><w:ilvl w:val="{depth - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{depth - 1}"/>'
        ):
            properties.append(one)
        own = styles.add_style(f"公文标题{depth}", WD_STYLE_TYPE.PARAGRAPH)
        own.base_style = base
    cover(document, form)
    document.add_paragraph("目  录")
    entries = ["一、企业和试点示范基本信息", "二、试点示范基本情况", "（一）概述", "（二）实施的先进性", "三、实施现状", "四、下一步实施计划", "五、示范作用", "六、相关附件"]
    for page, entry in enumerate(entries):
        document.add_paragraph(f"{entry}\t{page + 1}")
    document.add_paragraph("目录（不含页码）")
    for entry in entries:
        document.add_paragraph(entry)

    def heading(depth, text):
        document.add_paragraph(text, style=f"公文标题{depth}")

    heading(1, "企业和试点示范基本信息")
    e = lambda key: form[f"enterprise.{key}"]
    table(
        document,
        4,
        [("企业基本信息", 4)],
        [("企业名称",), (e("name"), 3)],
        [("组织机构代码",), (e("organization_code"),), ("成立时间",), (e("founded"),)],
        [("企业性质",), (form.boxes("enterprise.ownership", "√", "□", " ", " "), 3)],
        [("单位地址",), (e("address"), 3)],
        [("联系人",), (f"姓名：{e('contact.name')}　职务：{e('contact.position')}", 3)],
        [("联系方式",), (f"电话：{e('contact.landline')} 传真：{e('contact.fax')} 手机：{e('contact.mobile')} E-mail：{e('contact.email')}", 3)],
        [("总资产（万元）",), (e("total_assets"),), ("负债率（%）",), (e("debt_ratio"),)],
        [("信用等级",), (e("credit_rating"),), ("上年销售（万元）",), (e("sales"),)],
        [("上年税金（万元）",), (e("taxes"),), ("上年利润（万元）",), (e("profit"),)],
        [("是否在新型工业化示范基地", 2), ("□ 是（基地名称：        ）  √ 否", 2)],
        [("是否是两化融合管理体系贯标试点企业", 2), ("√ 是  □ 否", 2)],
        [([f"企业简介", *form.lines("enterprise.profile")], 4)],
    )
    document.add_paragraph()
    table(
        document,
        2,
        [("试点示范基本信息", 2)],
        [("试点示范模式",), ([form.boxes("pilot.modes", "√", "□", " ", " ")],)],
        [("新技术创新应用",), ("□ 物联网 □ 人工智能",)],
        [("名称",), (form["pilot.name"],)],
        [("地址",), (form["pilot.address"],)],
        [("起止日期",), (f"{form['pilot.start_date']} 至 {form['pilot.end_date']}",)],
        [("总投资（万元）",), (form["pilot.total_investment"],)],
        [("试点示范简述",), (form["pilot.brief"],)],
        [("真实性承诺",), (commitment(form),)],
    )

    def between(path):
        if path.endswith("s1"):
            document.add_paragraph().add_run().add_picture(io.BytesIO(PIXEL))
            caption = document.add_paragraph(style="Caption")
            put_into(
                caption, "图 ", '<w:fldSimple w:instr=" SEQ 图 \\* ARABIC "><w:r><w:t>1</w:t></w:r></w:fldSimple>', "  工艺流程仿真模型图"
            )

    texts(document, form, heading, form.targets, between=between)
    for caption in ("环评批复", "安全生产许可证"):
        line = document.add_paragraph(caption)
        for one in elements('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'):
            line._p.get_or_add_pPr().append(one)
    form["narrative.process.s1"] += "\n图 1  工艺流程仿真模型图"
    form.attachments = [("图1", "工艺流程仿真模型图"), ("附件3", "环评批复"), ("附件4", "安全生产许可证")]
    document.save(path)
    return form.expected(), []


MAKERS = {"merged": merged, "numbered": numbered}
