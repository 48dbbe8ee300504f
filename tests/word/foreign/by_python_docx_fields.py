"""Forms made by python-docx into which Word has put its own: content controls and fields, tracked changes, boxes of text."""
import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from content import filled
from ooxml import control, control_box, deleted, form_box, inserted, NAMESPACES, p as raw_p, r, symbol, text_box
from python_docx_tools import aside, commitment, cover, elements, put_into, table, texts, typed_heading


def controls(path):
    """Content controls in runs, cells and around cells and rows; fields of old forms; symbols of fonts; placeholders."""
    form = filled(2, ["network", "ai"])
    e = lambda key: form[f"enterprise.{key}"]
    document = docx.Document()
    cover(document, form)
    document.add_paragraph("一、企业和试点示范基本信息")
    tick, empty = symbol("Wingdings 2", "F052"), symbol("Wingdings 2", "F0A3")
    typed_field = lambda text: (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    drop = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="AA"/><w:listEntry w:val="A"/></w:ddList></w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    made = table(
        document,
        4,
        [("（一）企业基本信息", 4)],
        [("企业名称",), ([(control(e("name")),)], 3)],
        [("组织机构代码",), ([(typed_field(e("organization_code")),)],), ("成立时间",), ([(control(e("founded")),)],)],
        [("企业性质",), ([(empty, "国有  ", empty, "民营  ", tick, "三资")], 3)],
        [("单位地址",), ([(typed_field(e("address")),)], 3)],
        [("联系人", 1, 3), ("姓名：" + e("contact.name"),), ("电话：" + e("contact.landline"), 2)],
        [("职务：" + e("contact.position"),), ("手机：" + e("contact.mobile"), 2)],
        [("传真：" + e("contact.fax"),), ("E-mail：" + e("contact.email"), 2)],
        [("总资产(万元)",), (e("total_assets"),), ("负债率",), (e("debt_ratio") + "％",)],
        [("信用等级",), ([(drop,)],), ("上年销售(万元)",), (e("sales"),)],
        [("上年税金(万元)",), ([(control("单击此处输入文字。", True),)],), ("上年利润(万元)",), (e("profit"),)],
        [
            ("是否在新型工业化示范基地",),
            ([(form_box(True), "是（基地名称：", typed_field(e("demonstration_base_name")), "）", form_box(False), "否")], 3),
        ],
        [("是否是两化融合管理体系贯标试点企业",), ([(control_box(True), "是  ", control_box(False), "否")], 3)],
        [("企业简介",), (form.lines("enterprise.profile"), 3)],
    )
    # A control around a cell, and one around a row, as Word puts them.
    name = made.rows[1]._tr.tc_lst[1]
    around = elements("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent/></w:sdt>")[0]
    name.addprevious(around)
    around[1].append(name)
    row = made.rows[4]._tr
    around = elements("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>")[0]
    row.addprevious(around)
    around[1].append(row)
    document.add_paragraph()
    table(
        document,
        2,
        [("（二）试点示范基本信息", 2)],
        [
            ("试点示范模式",),
            (
                [
                    (form_box(False), "离散型智能制造模式 ", form_box(True), "网络协同制造模式 ", form_box(False), "远程运维服务模式"),
                    (form_box(False), "流程型智能制造模式 ", form_box(False), "大规模个性化定制模式 ", form_box(False), "其他"),
                ],
            ),
        ],
        [("新技术创新应用",), ([(control_box(False), "物联网", control_box(True), "人工智能")],)],
        [("名称",), ([(control(form["pilot.name"]),)],)],
        [("地址",), (form["pilot.address"],)],
        [("起止日期",), ([(control(form["pilot.start_date"]), "—", control(form["pilot.end_date"]))],)],
        [("总投资(万元)",), (form["pilot.total_investment"],)],
        [("试点示范简述",), ([(control(form["pilot.brief"]),)],)],
        [("真实性承诺",), (commitment(form),)],
    )
    texts(document, form, lambda depth, text: document.add_heading(text, depth), form.targets)
    document.save(path)
    return form.expected(enterprise__taxes=None), []


def revised(path):
    """Tracked changes of every kind, hidden and struck-through text, comments, a foot note."""
    form = filled(0, ["discrete"])
    e = lambda key: form[f"enterprise.{key}"]
    document = docx.Document()
    cover(document, form, "试点示范名称：" + form["pilot.name"], "申报单位（盖章）：" + e("name"), "推荐单位（盖章）：" + form["recommendation.unit"])
    put_into(document.add_paragraph(), "申报日期：", deleted("2018年3月1日"), inserted(form["pilot.application_date"]))
    document.add_paragraph("一、企业和试点示范基本信息")
    moved = lambda kind, text: f'<w:move{kind} w:id="5" w:author="a">{r(text)}</w:move{kind}>'
    made = table(
        document,
        4,
        [("（一）企业基本信息", 4)],
        [("企业名称",), ([(deleted("晋阳机床厂"), inserted(e("name")))], 3)],
        [("企业名称",), ("晋阳老厂", 3)],
        [("组织机构代码",), (e("organization_code"),), ("成立时间",), ([(deleted("1999"), "2003年5月")],)],
        [("企业性质",), ([(deleted("☑"), inserted("□"), "国有 ", deleted("□"), inserted("☑"), "民营 □三资")], 3)],
        [("单位地址",), ([("太原市", moved("From", "高新区"), moved("To", "小店区"), "龙城大街 18 号")], 3)],
        [("联系人", 1, 3), ("姓名",), (e("contact.name"),), (["电话：" + e("contact.landline")],)],
        [("职务",), (e("contact.position"),), ("手机：" + e("contact.mobile"),)],
        [("传真",), (e("contact.fax"),), ("E-mail：" + e("contact.email"),)],
        [
            ("总资产（万元）",),
            ([(r("49000", "<w:strike/>"), e("total_assets"))],),
            ("负债率",),
            ([(e("debt_ratio"), r("（内部口径 50.1）", "<w:vanish/>"), "%")],),
        ],
        [("信用等级",), ([(r("A", "<w:dstrike/>"), r("AA"))],), ("上年销售（万元）",), (e("sales"),)],
        [("上年税金（万元）",), (e("taxes"),), ("上年利润（万元）",), (e("profit"),)],
        [("是否在新型工业化示范基地",), (f"■是（基地名称：{e('demonstration_base_name')}） □否", 3)],
        [("是否是两化融合管理体系贯标试点企业",), ("□是 ■否", 3)],
        [("企业简介",), (form.lines("enterprise.profile"), 3)],
    )
    made.rows[2]._tr.get_or_add_trPr().append(elements('<w:del w:id="8" w:author="a"/>')[0])
    table(
        document,
        2,
        [("（二）试点示范基本信息", 2)],
        [("试点示范模式",), ([form.boxes("pilot.modes", "☒", "☐")],)],
        [("新技术创新应用",), ("☐物联网 ☐人工智能",)],
        [("名称",), (form["pilot.name"],)],
        [("地址",), (form["pilot.address"],)],
        [("起止日期",), ("2016年4月～2018年9月",)],
        [("总投资（万元）",), (form["pilot.total_investment"],)],
        [("试点示范简述",), (form["pilot.brief"],)],
        [("真实性承诺",), (commitment(form),)],
    )
    texts(document, form, typed_heading(document), form.targets, ["附件1：MES 验收报告"])
    form.attachments = [("附件1", "MES 验收报告")]
    for paragraph in document.paragraphs:
        if paragraph.text == form.lines("narrative.growth")[0]:
            put_into(paragraph, '<w:r><w:commentReference w:id="3"/></w:r>', '<w:r><w:footnoteReference w:id="2"/></w:r>')
            # The mark of this paragraph is deleted: what follows belongs to it.
            paragraph._p.get_or_add_pPr().append(elements('<w:rPr><w:del w:id="9" w:author="a"/></w:rPr>')[0])
            paragraph._p.addnext(
                parse_xml(raw_p("新产品占比过半。", r("此句待领导审定。", "<w:vanish/>")).replace("<w:p>", f"<w:p {NAMESPACES}>", 1))
            )
    form["narrative.growth"] += "新产品占比过半。"
    aside(document, "footnotes", '<w:footnote w:id="2">' + raw_p("数据来自统计年报。") + "</w:footnote>")
    aside(document, "comments", '<w:comment w:id="3" w:author="领导" w:initials="L">' + raw_p("增速要有依据。") + "</w:comment>")
    document.save(path)
    return form.expected(), ["修订", "隐藏", "删除线", "脚注"]


def boxed(path):
    """As WPS Office writes it: styles by numbers, its fonts; text boxes in both forms, a table within a cell, label and value in
    one cell, a document put in as a whole."""
    form = filled(1, ["process"])
    e = lambda key: form[f"enterprise.{key}"]
    document = docx.Document()
    for style in document.styles.element.findall(qn("w:style")):
        if style.get(qn("w:styleId")) in ("Heading1", "Heading2", "Heading3", "Normal"):
            style.set(
                qn("w:styleId"), {"Heading1": "2", "Heading2": "3", "Heading3": "4", "Normal": "1"}[style.get(qn("w:styleId"))]
            )
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        fonts.set(qn("w:eastAsia"), "仿宋_GB2312")
        fonts.set(qn("w:ascii"), "仿宋_GB2312")
    document.add_paragraph("山西省智能制造试点示范项目申报书")
    lines = [
        "试点示范名称：" + form["pilot.name"],
        "申报单位：" + e("name") + "（盖章）",
        "推荐单位：" + form["recommendation.unit"] + "（盖章）",
        "申报日期：" + form["pilot.application_date"],
    ]
    put_into(document.add_paragraph(), text_box(*map(raw_p, lines)))
    document.add_paragraph("一、企业和试点示范基本信息")
    table(
        document,
        4,
        [("（一）企业基本信息", 4)],
        [(f"企业名称：{e('name')}", 4)],
        [(f"组织机构代码：{e('organization_code')}", 2), (f"成立时间：{e('founded')}", 2)],
        [("企业性质：" + form.boxes("enterprise.ownership", "■", "□"), 4)],
        [(f"单位地址：{e('address')}", 4)],
        [("联系人",), ("", 3)],
        [(f"总资产（万元）：{e('total_assets')}", 2), (f"负债率：{e('debt_ratio')}%", 2)],
        [(f"信用等级：{e('credit_rating')}", 2), (f"上年销售（万元）：{e('sales')}", 2)],
        [(f"上年税金（万元）：{e('taxes')}", 2), (f"上年利润（万元）：{e('profit')}", 2)],
        [("是否在新型工业化示范基地：□是 ■否", 4)],
        [("是否是两化融合管理体系贯标试点企业：■是 □否", 4)],
        [(["企业简介：", *form.lines("enterprise.profile")], 4)],
    )
    inner = document.tables[0].cell(5, 1).add_table(3, 4)
    for y, row in enumerate(
        [
            ["姓名", e("contact.name"), "电话", e("contact.landline")],
            ["职务", e("contact.position"), "手机", e("contact.mobile")],
            ["传真", e("contact.fax"), "E-mail", e("contact.email")],
        ]
    ):
        for x, text in enumerate(row):
            inner.cell(y, x).text = text
    document.add_paragraph()
    table(
        document,
        2,
        [("（二）试点示范基本信息", 2)],
        [("试点示范模式：" + form.boxes("pilot.modes", "■", "□"), 2)],
        [("新技术创新应用：□物联网 □人工智能", 2)],
        [("名称：" + form["pilot.name"], 2)],
        [("地址：" + form["pilot.address"], 2)],
        [("起止日期：2015年10月至2017年12月",), (f"总投资（万元）：{form['pilot.total_investment']}",)],
        [("试点示范简述：" + form["pilot.brief"], 2)],
        [("真实性承诺",), (commitment(form),)],
    )

    def heading(depth, text):
        document.add_heading(text, depth)

    texts(document, form, heading, form.targets)
    put_into(document.add_paragraph(), text_box(raw_p("附件1：能效监测报告")))
    form.attachments = [("附件1", "能效监测报告")]
    chunk = Part(
        PackURI("/word/chunk.html"), "text/html", "<html><body>另附：设备清单共 86 台</body></html>".encode(), document.part.package
    )
    relation = document.part.relate_to(chunk, RELATIONSHIP_TYPE.A_F_CHUNK)
    document.element.body.insert(len(document.element.body) - 1, elements(f'<w:altChunk r:id="{relation}"/>')[0])
    document.save(path)
    return form.expected(), ["chunk.html"]


MAKERS = {"controls": controls, "revised": revised, "boxed": boxed}
