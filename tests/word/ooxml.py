"""Word documents written by hand: every element is spelt out, so that a test says what it tries. The same bytes on every
machine.

    document = Document(numbering=..., styles=...)
    document.write("form.docx", p("一、基本信息"), table([[cell("企业名称"), cell("某某公司", span=3)]]))
"""
import zipfile
from xml.sax.saxutils import escape

NAMESPACES = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}.items())
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def t(text):
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(content, properties=""):
    """A run: of text, or of elements where it begins with one."""
    inner = content if content.startswith("<") else t(content)
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def p(*content, style="", number=None, properties=""):
    """A paragraph of texts and elements; `number` is (list, level)."""
    own = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        own += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    own += properties
    runs = "".join(one if one.startswith("<") else r(one) for one in content)
    return f"<w:p>{f'<w:pPr>{own}</w:pPr>' if own else ''}{runs}</w:p>"


def cell(*content, span=1, merge=None, properties=""):
    """A cell; `merge` is "restart" or "continue"."""
    own = (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "") + properties
    if merge:
        own += '<w:vMerge w:val="restart"/>' if merge == "restart" else "<w:vMerge/>"
    inner = "".join(one if one.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else p(one) for one in content) or p()
    return f"<w:tc><w:tcPr>{own}</w:tcPr>{inner}</w:tc>"


def row(*cells, properties=""):
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def table(*rows):
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def symbol(font, code):
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def form_box(ticked):
    state = '<w:checked/>' if ticked else '<w:default w:val="0"/>'
    return (f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/>{state}</w:checkBox></w:ffData>'
            '</w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')


def control_box(ticked):
    return (f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(ticked)}"/></w14:checkbox></w:sdtPr>'
            f'<w:sdtContent>{r("☒" if ticked else "☐")}</w:sdtContent></w:sdt>')


def control(text, placeholder=False):
    showing = "<w:showingPlcHdr/>" if placeholder else ""
    return f"<w:sdt><w:sdtPr>{showing}<w:text/></w:sdtPr><w:sdtContent>{r(text)}</w:sdtContent></w:sdt>"


def inserted(text):
    return f'<w:ins w:id="1" w:author="a">{r(text)}</w:ins>'


def deleted(text):
    return f'<w:del w:id="2" w:author="a"><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def text_box(*paragraphs):
    """A box of text as Word writes it: once for new programs, once for old ones."""
    inner = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return ("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData>"
            f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>")


def picture():
    return ('<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/>'
            "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")


def numbered_caption(text):
    """图 N text, N counted by a field."""
    return p(r("图 "), '<w:fldSimple w:instr=" SEQ 图 \\* ARABIC "><w:r><w:t>1</w:t></w:r></w:fldSimple>', r(" " + text))


def level(number, form, text, start=1, style="", more=""):
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{linked}{more}'
            f'<w:lvlText w:val="{escape(text)}"/></w:lvl>')


def numbering(patterns, lists):
    """`patterns`: levels of each; `lists`: (pattern, overrides) of each, both counted from one."""
    body = "".join(f'<w:abstractNum w:abstractNumId="{i}">{"".join(levels)}</w:abstractNum>' for i, levels in enumerate(patterns, 1))
    for i, (pattern, overrides) in enumerate(lists, 1):
        body += f'<w:num w:numId="{i}"><w:abstractNumId w:val="{pattern}"/>{overrides}</w:num>'
    return f"{HEAD}<w:numbering {NAMESPACES}>{body}</w:numbering>"


def styles(*each):
    return f"{HEAD}<w:styles {NAMESPACES}>{''.join(each)}</w:styles>"


def style(id, name, based_on="", paragraph="", run="", default=False):
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    is_default = ' w:default="1"' if default else ""
    return (f'<w:style w:type="paragraph" w:styleId="{id}"{is_default}><w:name w:val="{name}"/>{based}'
            f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>")


def parts(body, numbering="", styles="", main="word/document.xml"):
    """The parts of a document by name."""
    aside = {"numbering": numbering, "styles": styles}
    overrides = f'<Override PartName="/{main}" ContentType="{MAIN}.document.main+xml"/>'
    relations = ""
    all_parts = {}
    for name, text in aside.items():
        if text:
            overrides += f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{name}+xml"/>'
            relations += f'<Relationship Id="r{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
            all_parts[f"word/{name}.xml"] = text
    folder, name = main.rsplit("/", 1)
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{TYPES}"><Default Extension="rels" ContentType='
                               f'"application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{RELATIONS}"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="{main}"/>'
                       "</Relationships>",
        main: f"{HEAD}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        f"{folder}/_rels/{name}.rels": f'{HEAD}<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',
        **all_parts}


def write(path, *blocks, **options):
    package(path, parts("".join(blocks), **options))


def package(path, all_parts, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as whole:
        for name, content in all_parts.items():
            info = zipfile.ZipInfo(name, (2018, 4, 1, 0, 0, 0))
            info.compress_type = method
            whole.writestr(info, content)
