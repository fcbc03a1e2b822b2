"""Word documents made for tests: parts, paragraphs and runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run of text; `properties` is the content of its w:rPr."""
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    parts = (f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t"))
    return f"<w:r>{shown}{'<w:tab/>'.join(parts)}</w:r>"


def paragraph(*content: str, properties: str = "") -> str:
    """A paragraph of XML; `properties` is the content of its w:pPr."""
    shown = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{shown}{''.join(content)}</w:p>"


def styled(text: str, style: str) -> str:
    """A paragraph in a style."""
    return paragraph(run(text), properties=f'<w:pStyle w:val="{style}"/>')


def line(text: str) -> str:
    """A paragraph with one run."""
    return paragraph(run(text)) if text else "<w:p/>"


def table(*rows: Sequence[str]) -> str:
    """A table; each cell is the XML of its paragraphs."""
    cells = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def text_box(content: str) -> str:
    """A run with a text box, in both of its forms."""
    box = f"<w:txbxContent>{content}</w:txbxContent>"
    new = f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>'
    old = f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{new}{old}</mc:AlternateContent></w:r>"


def field(instruction: str, result: str) -> str:
    """A field and its result, in runs."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    said = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return marks[0] + said + marks[1] + result + marks[2]


def parts(body: str, **more: str) -> dict[str, str]:
    """The parts of a document by name. `more` are the contents of header, footer, footnotes, endnotes and styles."""
    others = {kind: _part(kind, content) for kind, content in more.items()}
    references = "".join(
        f'<w:{kind}Reference w:type="default" r:id="r-{kind}"/>' for kind in more if kind in ("header", "footer")
    )
    section = f"<w:sectPr>{references}</w:sectPr>"
    relations = "".join(f'<Relationship Id="r-{kind}" Type="{R}/{kind}" Target="{kind}1.xml"/>' for kind in others)
    types = "".join(f'<Override PartName="/word/{kind}1.xml" ContentType="{TYPES}.{kind}+xml"/>' for kind in others)
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{R}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{_HEAD}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        **{f"word/{kind}1.xml": xml for kind, xml in others.items()},
    }


def _part(kind: str, content: str) -> str:
    root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
    return f"{_HEAD}<w:{root} {NAMESPACES}>{content}</w:{root}>"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A .docx file with these parts."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def document(body: str, **more: str) -> bytes:
    """A .docx file with this body; `more` as in `parts`."""
    return packed(parts(body, **more))
