"""Forms made by LibreOffice Writer: a web page, a text document with its own numbering, frames, changes and controls, and plain
lines, each opened by it and saved as .docx."""
import pathlib
import subprocess
import tempfile
from xml.sax.saxutils import escape

from content import COMMITMENT, filled

PARTS = (("plan_content", "下一步建设的主要内容和实施计划"), ("plan_goals", "实施预期目标"), ("growth", "成长性分析"))


def save(content, suffix, path, *options):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, path.stem + suffix)
        source.write_text(content)
        subprocess.run(
            [
                "soffice",
                "--headless",
                f"-env:UserInstallation=file://{path.parent.resolve()}/office",
                *options,
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--outdir",
                str(path.parent),
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )


def web_table(path):
    """HTML: cells across columns and rows, struck-through text, lists, a table within a text."""
    form = filled(2, ["network"])
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
            row(("（一）企业基本信息", 6)),
            row(("企业名称", 2), (e("name"), 4)),
            row(("组织机构代码", 2), (e("organization_code"), 2), ("成立时间",), (e("founded"),)),
            row(("企业性质", 2), (form.boxes("enterprise.ownership", "☑", "□"), 4)),
            row(("单位地址", 2), (e("address"), 4)),
            row(("联系人", 1, 3), ("姓名",), (e("contact.name"), 2), ("电话",), (e("contact.landline"),)),
            row(("职务",), (e("contact.position"), 2), ("手机",), (e("contact.mobile"),)),
            row(("传真",), (e("contact.fax"), 2), ("E-mail",), (e("contact.email"),)),
            row(("总资产", 2), (f"<strike>42000</strike> {e('total_assets')}",), ("万元",), ("负债率",), (e("debt_ratio") + "%",)),
            row(("信用等级", 2), (e("credit_rating"), 2), ("上年销售（万元）",), (e("sales"),)),
            row(("上年税金（万元）", 2), (e("taxes"), 2), ("上年利润（万元）",), (e("profit"),)),
            row(("是否在新型工业化示范基地", 3), (f"☑是（基地名称：{e('demonstration_base_name')}）；□否", 3)),
            row(("是否是两化融合管理体系贯标试点企业", 3), ("☑是",), ("□否", 2)),
            row(("企业简介", 2), ("".join(f"<p>{line}</p>" for line in form.lines("enterprise.profile")), 4)),
        ]
    )
    second = "".join(
        [
            row(("（二）试点示范基本信息", 4)),
            row(("试点示范模式",), (form.boxes("pilot.modes", "☑", "□"), 3)),
            row(("新技术创新应用",), ("□物联网 □人工智能", 3)),
            row(("名称",), (form["pilot.name"], 3)),
            row(("地址",), (form["pilot.address"], 3)),
            row(("起止日期",), ("2017年1月至2019年6月",), ("总投资（万元）",), (form["pilot.total_investment"],)),
            row(("试点示范简述",), (form["pilot.brief"], 3)),
            row(
                ("真实性承诺",),
                (
                    f"<p>{COMMITMENT}</p><p align=right>法定代表人签章：{form['commitment.signatory']}</p><p align=right>公章：已盖章</p><p align=right>{form['commitment.date']}</p>",
                    3,
                ),
            ),
        ]
    )
    lines = lambda key: "".join(f"<p>{line}</p>" for line in form.lines(key))
    sections = "".join(
        f"<h3>{number}. {title}</h3>{lines(path)}" for number, (path, title) in enumerate(form.sections("network"), 1)
    )
    extra = "<table border=1><tr><td>指标</td><td>数值</td></tr><tr><td>接入企业</td><td>30 家</td></tr></table>"
    save(
        f"""<html><head><meta charset="utf-8"></head><body><p>智能制造试点示范申报书</p><p>试点示范名称：{form['pilot.name']}</p><p>申报单位（盖章）：{e('name')}</p>
<p>推荐单位（盖章）：{form['recommendation.unit']}</p><p>申报日期：{form['pilot.application_date']}</p><h1>一、企业和试点示范基本信息</h1><table border=1>{first}</table><p></p><table border=1>{second}</table>
<h1>二、试点示范基本情况</h1><h2>（一）概述</h2>{lines('narrative.overview')}<h2>（二）实施的先进性</h2>{lines('narrative.advancement')}
<h1>三、实施现状</h1>{sections}<h1>四、下一步实施计划</h1>{''.join(f'<h2>{title}</h2>{lines("narrative." + key)}' for key, title in PARTS)}
<h1>五、示范作用</h1>{lines('narrative.demonstration')}{extra}<h1>六、相关附件</h1><ol><li>平台验收报告</li><li>协同协议样本</li></ol></body></html>""",
        ".html",
        path,
        "--infilter=HTML (StarWriter)",
    )
    form["narrative.demonstration"] += "\n| 指标 | 数值 |\n| 接入企业 | 30 家 |"
    form.attachments = [("附件1", "平台验收报告"), ("附件2", "协同协议样本")]
    return form.expected(), ["删除线"]


NAMES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"'
        for name, rest in {
            "office": "office",
            "style": "style",
            "text": "text",
            "table": "table",
            "draw": "drawing",
            "svg": "svg-compatible",
        }.items()
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
STYLES = """<office:automatic-styles><style:style style:name="hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="struck" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
<style:page-layout style:name="page"/></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
<style:header><text:p>编号：2018-017</text:p></style:header></style:master-page></office:master-styles>"""
OUTLINE = """<office:styles><text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
<text:outline-level-style text:level="2" style:num-prefix="（" style:num-format="一, 二, 三, ..." style:num-suffix="）"/><text:outline-level-style text:level="3" style:num-format="1" style:num-suffix="."/></text:outline-style></office:styles>"""


def text_document(path):
    """A text document: headings that Writer numbers, an index of them, frames, tracked changes, hidden and struck-through text, a
    note, a head."""
    form = filled(1, ["process"])
    e = lambda key: escape(form[f"enterprise.{key}"])
    p = lambda text: f"<text:p>{text}</text:p>"
    head = lambda depth, text: f'<text:h text:outline-level="{depth}">{text}</text:h>'
    lines = lambda key: "".join(p(escape(line)) for line in form.lines(key))

    def table(name, columns, rows):
        body = ""
        for cells in rows:
            row = ""
            for text, *span in cells:
                wide = span[0] if span else 1
                row += (
                    f'<table:table-cell office:value-type="string"{f" table:number-columns-spanned={chr(34)}{wide}{chr(34)}" if wide > 1 else ""}>'
                    f'{text if text.startswith("<text:p>") else p(text)}</table:table-cell>'
                    + "<table:covered-table-cell/>" * (wide - 1)
                )
            body += f"<table:table-row>{row}</table:table-row>"
        return (
            f'<table:table table:name="{name}"><table:table-column table:number-columns-repeated="{columns}"/>{body}</table:table>'
        )

    who = "<office:change-info><dc:creator>a</dc:creator><dc:date>2018-03-02T08:00:00</dc:date></office:change-info>"
    changes = (
        f'<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:insertion>{who}</text:insertion></text:changed-region>'
        f'<text:changed-region xml:id="c2" text:id="c2"><text:deletion>{who}<text:p>旧厂名</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    )
    name = f'<text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>{e("name")}<text:change-end text:change-id="c1"/>'
    frame = (
        f'<draw:frame text:anchor-type="paragraph" svg:width="8cm"><draw:text-box>{p("推荐单位（盖章）：" + form["recommendation.unit"])}{p("申报日期：" + form["pilot.application_date"])}'
        "</draw:text-box></draw:frame>"
    )
    index = (
        '<text:table-of-content text:name="contents"><text:table-of-content-source text:outline-level="2"/><text:index-body><text:index-title text:name="t"><text:p>目录</text:p></text:index-title>'
        + "".join(p(one) for one in ("二、试点示范基本情况<text:tab/>3", "（一）概述<text:tab/>3", "三、实施现状<text:tab/>4", "五、示范作用<text:tab/>9"))
        + "</text:index-body></text:table-of-content>"
    )
    first = table(
        "a",
        4,
        [
            [("企业基本信息", 4)],
            [("企业名称",), (p(name), 3)],
            [("组织机构代码",), (e("organization_code"),), ("成立时间",), (e("founded"),)],
            [("企业性质",), (form.boxes("enterprise.ownership", "√", "□", " ", ""), 3)],
            [("单位地址",), (e("address"), 3)],
            [("联系人姓名",), (e("contact.name"),), ("联系电话",), (e("contact.landline"),)],
            [("职务",), (e("contact.position"),), ("手机",), (e("contact.mobile"),)],
            [("传真",), (e("contact.fax"),), ("电子邮箱",), (e("contact.email"),)],
            [
                ("总资产（万元）",),
                (p(f'<text:span text:style-name="struck">99</text:span>{e("total_assets")}'),),
                ("负债率",),
                (e("debt_ratio") + "%",),
            ],
            [
                ("信用等级",),
                (p(e("credit_rating") + '<text:span text:style-name="hidden">（待复评）</text:span>'),),
                ("上年销售（万元）",),
                (e("sales"),),
            ],
            [("上年税金（万元）",), (e("taxes"),), ("上年利润（万元）",), (e("profit"),)],
            [("是否在新型工业化示范基地", 2), ("□是（基地名称：      ） √否", 2)],
            [("是否是两化融合管理体系贯标试点企业", 2), ("√是 □否", 2)],
            [("企业简介",), (lines("enterprise.profile"), 3)],
        ],
    )
    second = table(
        "b",
        2,
        [
            [("试点示范基本信息", 2)],
            [("试点示范模式",), (form.boxes("pilot.modes", "√", "□", " ", ""),)],
            [("新技术创新应用",), ("□物联网 □人工智能",)],
            [("名称",), (form["pilot.name"],)],
            [("地址",), (form["pilot.address"],)],
            [("起止日期",), ("2015年10月至2017年12月",)],
            [("总投资（万元）",), (form["pilot.total_investment"],)],
            [("试点示范简述",), (lines("pilot.brief"),)],
            [
                ("真实性承诺",),
                (p(COMMITMENT) + p("法定代表人签章：" + form["commitment.signatory"]) + p("公章：已盖章") + p(form["commitment.date"]),),
            ],
        ],
    )
    note = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>含子公司。</text:p></text:note-body></text:note>'
    sections = "".join(head(3, title) + lines(path) for path, title in form.sections("process"))
    body = (
        p("智能制造试点示范申报书")
        + p("试点示范名称：" + form["pilot.name"])
        + p("申报单位（盖章）：" + e("name"))
        + p(frame)
        + index
        + head(1, "企业和试点示范基本信息")
        + first
        + p("")
        + second
        + head(1, "试点示范基本情况")
        + head(2, "概述")
        + lines("narrative.overview")
        + head(2, "实施的先进性")
        + lines("narrative.advancement").replace("</text:p>", note + "</text:p>", 1)
        + head(1, "实施现状")
        + sections
        + head(1, "下一步实施计划")
        + "".join(head(2, title) + lines("narrative." + key) for key, title in PARTS)
        + head(1, "示范作用")
        + lines("narrative.demonstration")
        + head(1, "相关附件")
        + p("附件1：能效监测报告")
    )
    form.attachments = [("附件1", "能效监测报告")]
    save(
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">{OUTLINE}{STYLES}'
        f"<office:body><office:text>{changes}{body}</office:text></office:body></office:document>",
        ".fodt",
        path,
    )
    return form.expected(), ["修订", "隐藏", "删除线", "脚注", "编号：2018-017"]


def plain_lines(path):
    """A text file: one line after another, several labels in some of them, numbers typed."""
    form = filled(0, ["discrete", "ai"])
    e = lambda key: form[f"enterprise.{key}"]
    counted = lambda target, first: "\n".join(
        f"{number}、{title}\n{form[path]}" for number, (path, title) in enumerate(form.sections(target), 1)
    )
    text = f"""2018年智能制造试点示范项目申报书
申报单位：{e('name')}
推荐单位：{form['recommendation.unit']}    申报日期：{form['pilot.application_date']}
一、企业和试点示范基本信息
（一）企业基本信息
企业名称：{e('name')}
组织机构代码：{e('organization_code')}  成立时间：{e('founded')}
企业性质：{form.boxes('enterprise.ownership', '√', '□', ' ')}
单位地址：{e('address')}
联系人：{e('contact.name')}，职务：{e('contact.position')}，电话：{e('contact.landline')}，手机：{e('contact.mobile')}
传真：{e('contact.fax')} E-mail：{e('contact.email')}
总资产：{e('total_assets')}万元；负债率：{e('debt_ratio')}%；信用等级：{e('credit_rating')}
上年销售：{e('sales')}万元；上年税金：{e('taxes')}万元；上年利润：{e('profit')}万元
是否在新型工业化示范基地：√是（基地名称：{e('demonstration_base_name')}） □否
是否是两化融合管理体系贯标试点企业：□是 √否
（二）试点示范基本信息
试点示范模式：{form.boxes('pilot.modes', '√', '□', ' ')}
新技术创新应用：{form.boxes('pilot.technologies', '√', '□', ' ')}
名称：{form['pilot.name']}
地址：{form['pilot.address']}
起止日期：2016年4月至2018年9月
总投资：{form['pilot.total_investment']}万元
二、试点示范基本情况
（一）概述
{form['narrative.overview']}
（二）实施的先进性
{form['narrative.advancement']}
三、实施现状
（一）离散型智能制造
{counted('discrete', 1)}
（二）人工智能创新应用
{counted('ai', 1)}
四、下一步实施计划
（一）下一步建设的主要内容和实施计划
{form['narrative.plan_content']}
（二）实施预期目标
{form['narrative.plan_goals']}
（三）成长性分析
{form['narrative.growth']}
五、示范作用
{form['narrative.demonstration']}
六、相关附件
附件1：MES 验收报告
"""
    for path_ in (
        "commitment.signatory",
        "commitment.date",
        "commitment.agreed",
        "commitment.sealed",
        "enterprise.profile",
        "pilot.brief",
    ):
        form[path_] = ""
    form.attachments = [("附件1", "MES 验收报告")]
    save(text, ".txt", path, "--infilter=Text (encoded):UTF8")
    return form.expected(), []


MAKERS = {"web-table": web_table, "text-document": text_document, "plain-lines": plain_lines}
