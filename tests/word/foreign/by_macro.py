"""A form typed into LibreOffice Writer by a macro: paragraphs, tables whose cells are merged afterwards, numbers of its chapters,
changes recorded while it is typed, a frame, struck-through text.
"""
import subprocess
from xml.sax.saxutils import escape

from content import COMMITMENT, filled

PARTS = (("plan_content", "下一步建设的主要内容和实施计划"), ("plan_goals", "实施预期目标"), ("growth", "成长性分析"))
TOOLS = """Dim doc, body, cursor
Function Said(name, value)
  Dim one As New com.sun.star.beans.PropertyValue
  one.Name = name : one.Value = value : Said = one
End Function
Sub Para(words, style)
  cursor.ParaStyleName = style
  body.insertString(cursor, words, False)
  body.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
End Sub
Function Table(rows, columns)
  Dim made
  made = doc.createInstance("com.sun.star.text.TextTable")
  made.initialize(rows, columns)
  cursor.ParaStyleName = "Standard"
  body.insertTextContent(cursor, made, False)
  Table = made
End Function
Sub Merge(made, first, last)
  Dim range
  range = made.createCursorByCellName(first)
  range.gotoCellByName(last, True)
  range.mergeRange()
End Sub
Sub Chapters(depth, before, kind, behind)
  Dim rules
  rules = doc.getChapterNumberingRules()
  rules.replaceByIndex(depth, Array(Said("NumberingType", kind), Said("Prefix", before), Said("Suffix", behind), _
    Said("ParentNumbering", 1), Said("HeadingStyleName", "Heading " & (depth + 1))))
End Sub
Sub Retype(cell, words)
  Dim typed
  doc.RecordChanges = True
  typed = cell.createTextCursor()
  typed.gotoEnd(True)
  typed.setString(words)
  doc.RecordChanges = False
End Sub
Sub Strike(cell, length)
  Dim typed
  typed = cell.createTextCursor()
  typed.goRight(length, True)
  typed.CharStrikeout = 1
End Sub
"""


def said(text):
    """A text as Basic writes it, its lines as lines."""
    return '"' + text.replace('"', '""').replace("\n", '" & Chr(13) & "') + '"'


def table(name, columns, rows):
    """Rows of texts: the last of each reaches up to the last column."""
    code = [f"{name} = Table({len(rows)}, {columns})"]
    merges = []
    for y, row in enumerate(rows, 1):
        for x, text in enumerate(row):
            code.append(f'{name}.getCellByName("{chr(65 + x)}{y}").setString({said(text)})')
        if len(row) < columns:
            merges.append(f'Merge({name}, "{chr(64 + len(row))}{y}", "{chr(64 + columns)}{y}")')
    return code + merges


def run(code, path):
    """In a profile of its own, whose macros LibreOffice trusts: it makes one, with an empty module that gives way."""
    profile = path.parent.resolve() / "macro"
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}"]
    subprocess.run([*command, "--terminate_after_init"], check=True, capture_output=True, timeout=180)
    (profile / "user/basic/Standard/Module1.xba").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" '
        f'script:name="Module1" script:language="StarBasic">{escape(code)}</script:module>'
    )
    subprocess.run([*command, "macro:///Standard.Module1.Make"], check=True, capture_output=True, timeout=180)


def typed(path):
    form = filled(1, ["process"])
    e = lambda key: form[f"enterprise.{key}"]
    para = lambda text, style="Standard": f"Para({said(text)}, {said(style)})"
    lines = lambda key: [para(line) for line in form.lines(key)]
    first = [
        ["企业基本信息"],
        ["企业名称", "旧厂名"],
        ["组织机构代码", e("organization_code"), "成立时间", e("founded")],
        ["企业性质", form.boxes("enterprise.ownership", "☑", "□")],
        ["单位地址", e("address")],
        ["联系人姓名", e("contact.name"), "职务", e("contact.position")],
        ["电话", e("contact.landline"), "手机", e("contact.mobile")],
        ["传真", e("contact.fax"), "E-mail", e("contact.email")],
        ["总资产（万元）", "99" + e("total_assets"), "负债率", e("debt_ratio") + "%"],
        ["信用等级", e("credit_rating"), "上年销售（万元）", e("sales")],
        ["上年税金（万元）", e("taxes"), "上年利润（万元）", e("profit")],
        ["是否在新型工业化示范基地", "□是（基地名称：      ）  ☑否"],
        ["是否是两化融合管理体系贯标试点企业", "☑是  □否"],
        ["企业简介", e("profile")],
    ]
    second = [
        ["试点示范基本信息"],
        ["试点示范模式", form.boxes("pilot.modes", "☑", "□")],
        ["新技术创新应用", "□物联网  □人工智能"],
        ["名称", form["pilot.name"]],
        ["地址", form["pilot.address"]],
        ["起止日期", f"{form['pilot.start_date']}至{form['pilot.end_date']}"],
        ["总投资（万元）", form["pilot.total_investment"]],
        ["试点示范简述", form["pilot.brief"]],
        ["真实性承诺", f"{COMMITMENT}\n法定代表人签章：{form['commitment.signatory']}\n公章：已盖章\n{form['commitment.date']}"],
    ]
    frame = [
        'frame = doc.createInstance("com.sun.star.text.TextFrame")',
        "frame.Width = 9000 : frame.Height = 1500",
        "body.insertTextContent(cursor, frame, False)",
        f"frame.getText().setString({said('推荐单位（盖章）：' + form['recommendation.unit'])})",
    ]
    code = [para("智能制造试点示范申报书"), para("试点示范名称：" + form["pilot.name"]), para("申报单位（盖章）：" + e("name")), *frame]
    code += [para("申报日期：" + form["pilot.application_date"]), para("企业和试点示范基本信息", "Heading 1"), *table("a", 4, first)]
    code += [
        f'Retype(a.getCellByName("B2"), {said(e("name"))})',
        'Strike(a.getCellByName("B9"), 2)',
        para(""),
        *table("b", 2, second),
    ]
    code += [para("试点示范基本情况", "Heading 1"), para("概述", "Heading 2"), *lines("narrative.overview")]
    code += [para("实施的先进性", "Heading 2"), *lines("narrative.advancement"), para("实施现状", "Heading 1")]
    for section, title in form.sections("process"):
        code += [para(title, "Heading 3"), *lines(section)]
    code.append(para("下一步实施计划", "Heading 1"))
    for key, title in PARTS:
        code += [para(title, "Heading 2"), *lines(f"narrative.{key}")]
    code += [para("示范作用", "Heading 1"), *lines("narrative.demonstration"), para("相关附件", "Heading 1"), para("附件1：能效监测报告")]
    form.attachments = [("附件1", "能效监测报告")]
    kinds = [("", "NUMBER_LOWER_ZH", "、"), ("（", "NUMBER_LOWER_ZH", "）"), ("", "ARABIC", ".")]
    chapters = [
        f"Chapters({depth}, {said(before)}, com.sun.star.style.NumberingType.{kind}, {said(behind)})"
        for depth, (before, kind, behind) in enumerate(kinds)
    ]
    begin = [
        'doc = StarDesktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, Array(Said("Hidden", True)))',
        "body = doc.getText() : cursor = body.createTextCursor()",
    ]
    end = [
        f'doc.storeToURL("file://{path.resolve()}", Array(Said("FilterName", "MS Word 2007 XML")))',
        "doc.close(True)",
        "StarDesktop.terminate()",
    ]
    made = "\n  ".join(["Sub Make", "Dim a, b, frame", *begin, *chapters, *code, *end])
    run(f"{TOOLS}{made}\nEnd Sub\n", path)
    return form.expected(), ["修订", "删除线"]


MAKERS = {"typed": typed}
