"""What the forms made by python-docx have in common: tables with merged cells, headings, and the elements that python-docx has
no call for, as Word writes them.
"""
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from content import COMMITMENT
from ooxml import NAMESPACES, OFFICE, r


def elements(xml):
    return list(parse_xml(f"<w:any {NAMESPACES}>{xml}</w:any>"))


def put_into(paragraph, *content):
    """Texts, and elements where one begins with <."""
    for one in content:
        for element in elements(one if one.startswith("<") else r(one)):
            paragraph._p.append(element)


def aside(document, name, content):
    """A part beside the body that the template does not have."""
    kind = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml"
    part = Part(PackURI(f"/word/{name}.xml"), kind, f"<w:{name} {NAMESPACES}>{content}</w:{name}>".encode(), document.part.package)
    document.part.relate_to(part, f"{OFFICE}/{name}")


def table(document, columns, *rows):
    """Rows of (content, columns, rows); content is a text, a list of paragraphs, or a list of elements for one."""
    made = document.add_table(len(rows), columns)
    made.style = "Table Grid"
    taken = set()
    for y, row in enumerate(rows):
        x = 0
        for content, *spans in row:
            while (y, x) in taken:
                x += 1
            wide, high = (spans + [1, 1])[:2] if len(spans) < 2 else spans
            cell = made.cell(y, x)
            if wide > 1 or high > 1:
                cell = cell.merge(made.cell(y + high - 1, x + wide - 1))
            taken |= {(y + down, x + right) for down in range(high) for right in range(wide)}
            paragraphs = content if isinstance(content, list) else [content]
            for at, text in enumerate(paragraphs):
                paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
                put_into(paragraph, *(text if isinstance(text, tuple) else (text,)))
            x += wide
    return made


def commitment(form):
    return [COMMITMENT, f"法定代表人签章：{form['commitment.signatory']}", "公　　章：已盖章", f"{form['commitment.date']}"]


def texts(document, form, heading, targets, listed=(), between=None):
    """Parts two to six; `heading(depth, text)` adds a heading, `between` what stands behind the first section of a target."""

    def write(path):
        for line in form.lines(path):
            document.add_paragraph(line)

    heading(1, "试点示范基本情况")
    heading(2, "概述")
    write("narrative.overview")
    heading(2, "实施的先进性（与实施前的效果比较，与国内外先进水平的比较，目标产品市场前景分析）")
    write("narrative.advancement")
    heading(1, "实施现状（此部分具体编写要点见后附的附件 2 和附件 3。）")
    for number, target in enumerate(targets):
        if len(targets) > 1:
            heading(
                2, {"discrete": "离散型智能制造", "process": "流程型智能制造", "network": "网络协同制造", "iot": "物联网创新应用", "ai": "人工智能创新应用"}[target]
            )
        for path, title in form.sections(target):
            heading(3, title)
            write(path)
            if between and number == 0:
                between(path)
    heading(1, "下一步实施计划")
    for path, title in (("plan_content", "下一步建设的主要内容和实施计划"), ("plan_goals", "实施预期目标"), ("growth", "成长性分析")):
        heading(2, title)
        write(f"narrative.{path}")
    heading(1, "示范作用")
    write("narrative.demonstration")
    heading(1, "相关附件（请自行提供）")
    for line in listed:
        document.add_paragraph(line)


def typed_heading(document, first=2):
    """Headings whose numbers are typed: 二、（一）1."""
    counts = [first - 1, 0, 0]

    def heading(depth, text):
        counts[depth - 1] += 1
        counts[depth:] = [0] * (3 - depth)
        digits = "零一二三四五六七八九十"
        document.add_paragraph((f"{digits[counts[0]]}、", f"（{digits[counts[1]]}）", f"{counts[2]}. ")[depth - 1] + text)

    return heading


def cover(document, form, *lines):
    document.add_paragraph("智能制造试点示范申报书")
    for line in lines or (
        f"试点示范名称：{form['pilot.name']}",
        f"申 报 单 位（盖章）：{form['enterprise.name']}",
        f"推 荐 单 位（盖章）：{form['recommendation.unit']}",
        f"申 报 日 期：{form['pilot.application_date']}",
    ):
        document.add_paragraph(line)
