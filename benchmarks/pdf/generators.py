"""Five programs that typeset a page as PDF; each is left out where it is not installed."""

from __future__ import annotations

import html
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .pages import MARGIN, Block, Page

FONT, FONT_FILE = "WenQuanYi Zen Hei", "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"
HEADS = {"head": 1.6, "subhead": 1.3}
"""The height of the type of heads, in that of the body."""
Generator = Callable[[Page, Path], None]


def generators() -> Mapping[str, Generator]:
    """The installed generators by name."""
    found: dict[str, Generator] = {}
    if find_spec("typst"):
        found["typst"] = _typst
    if find_spec("weasyprint"):
        found["weasyprint"] = _weasyprint
    if find_spec("reportlab") and Path(FONT_FILE).exists():
        found["reportlab"] = _reportlab
    if shutil.which("soffice"):
        found["libreoffice"] = _libreoffice
    if shutil.which("chromium"):
        found["chromium"] = _chromium
    return found


def _module(name: str) -> Any:  # noqa: ANN401 of packages that the project does not install
    return import_module(name)


def _typst(page: Page, to: Path) -> None:
    typst = _module("typst")
    size = page.type_size
    first, *rest = page.stories
    lines = [
        f"#set page(width: {page.size[0]}pt, height: {page.size[1]}pt, margin: {MARGIN}pt, columns: {page.columns})",
        f"#set columns(gutter: {2 * size}pt)",
        f'#set text(font: "{FONT}", size: {size}pt, lang: "zh")',
        f"#set par(justify: {str(page.setting.is_justified).lower()})",
        f"#set par(first-line-indent: (amount: {page.setting.indent}em, all: true))",
        f"#set par(leading: 0.6em, spacing: {0.6 + page.setting.space}em)",
    ]
    heads = [block for block in first if block.style == "head"]
    title = " #linebreak() ".join(f"#{_quoted(block.text)}" for block in heads)
    if heads:
        lines.append(
            f'#place(top, scope: "parent", float: true)[#set par(first-line-indent: 0em)\n#text(24pt)[{title}]]'
        )
    lines += [_typst_block(block, size) for block in first if block.style != "head"]
    lines += [_typst_block(block, size) for story in rest for block in story]
    to.write_bytes(typst.compile("\n\n".join(lines).encode()))


def _typst_block(block: Block, size: float) -> str:
    if block.style in HEADS:
        return (
            f"#block(above: 1.2em, below: 0.8em)[#set par(first-line-indent: 0em, justify: false)\n"
            f"#text({size * HEADS[block.style]}pt)[#{_quoted(block.text)}]]"
        )
    if block.style == "plain":
        return f"#par(first-line-indent: 0em)[#{_quoted(block.text)}]"
    return f"#{_quoted(block.text)}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


_STYLE = """\
@page {{ size: {width}pt {height}pt; margin: {margin}pt }}
body {{ font: {size}pt/1.5 "{font}"; margin: 0 }}
p {{ margin: 0 0 {space}em; text-align: {align} }}
p.body {{ text-indent: {indent}em }}
h2 {{ font-size: {head}pt; line-height: 1.3; margin: .6em 0 .4em; font-weight: normal }}
h3 {{ font-size: 1.3em; margin: .5em 0; font-weight: normal }}
section {{ column-count: {columns}; column-gap: 2em }}
"""


def _markup(page: Page) -> str:
    size, (width, height) = page.type_size, page.size
    measures = {"size": size, "head": size * 2, "width": width, "height": height, "margin": MARGIN}
    apart: dict[str, float | str] = {"indent": page.setting.indent, "space": page.setting.space}
    apart["align"] = "justify" if page.setting.is_justified else "start"
    style = _STYLE.format(font=FONT, columns=page.columns, **measures, **apart)
    parts = [f"<!DOCTYPE html><html lang=zh><meta charset=utf-8><style>{style}</style><body>"]
    for story in page.stories:
        heads, rest = _parted(story)
        parts += [f"<h2>{html.escape(block.text)}</h2>" for block in heads]
        inside = ((("h3" if block.style in HEADS else "p"), block) for block in rest)
        blocks = [f"<{tag} class={block.style}>{html.escape(block.text)}</{tag}>" for tag, block in inside]
        parts += ["<section>", *blocks, "</section>"]
    return "".join(parts)


def _parted(story: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """The heads of a story, and the rest."""
    count = next((i for i, block in enumerate(story) if block.style != "head"), len(story))
    return story[:count], story[count:]


def _weasyprint(page: Page, to: Path) -> None:
    _module("weasyprint").HTML(string=_markup(page)).write_pdf(to)


def _chromium(page: Page, to: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(_markup(page), "utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        subprocess.run(
            [*command, "--no-pdf-header-footer", f"--print-to-pdf={to}", str(source)],
            check=True,
            capture_output=True,
            timeout=120,
        )


def _reportlab(page: Page, to: Path) -> None:
    style = _module("reportlab.lib.styles").ParagraphStyle
    platypus = _module("reportlab.platypus")
    size, gap, margin = page.type_size, 2 * page.type_size, MARGIN
    align = 4 if page.setting.is_justified else 0
    font = _module("reportlab.pdfbase.ttfonts").TTFont("body", FONT_FILE, subfontIndex=0)
    _module("reportlab.pdfbase.pdfmetrics").registerFont(font)
    common = {"fontName": "body", "wordWrap": "CJK", "spaceAfter": page.setting.space * size}
    styles = {
        "body": style(
            "body",
            alignment=align,
            fontSize=size,
            leading=size * 1.5,
            firstLineIndent=page.setting.indent * size,
            **common,
        ),
        "plain": style("plain", alignment=align, fontSize=size, leading=size * 1.5, **common),
    }
    for name, height in HEADS.items():
        apart = {"spaceBefore": size, **common, "spaceAfter": size / 2}
        styles[name] = style(name, fontSize=size * height, leading=size * height * 1.3, **apart)
    width, height = page.size
    column = (width - 2 * margin - gap * (page.columns - 1)) / page.columns
    frames = [
        platypus.Frame(margin + i * (column + gap), margin, column, height - 2 * margin, 0, 0, 0, 0)
        for i in range(page.columns)
    ]
    made = platypus.BaseDocTemplate(str(to), pagesize=page.size)
    made.addPageTemplates(platypus.PageTemplate(frames=frames))
    made.build([platypus.Paragraph(html.escape(b.text), styles[b.style]) for story in page.stories for b in story])


def _libreoffice(page: Page, to: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.fodt")
        source.write_text(_flat_odt(page), "utf-8")
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", folder, str(source)], check=True, capture_output=True, timeout=180)
        shutil.move(Path(folder, "page.pdf"), to)


_PARAGRAPH = """\
<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:text-align="{align}"
 fo:text-indent="{indent}pt" fo:margin-top="{space}pt" fo:line-height="150%" style:punctuation-wrap="simple"
 fo:margin-bottom="{behind}pt" fo:orphans="0" fo:widows="0"/><style:text-properties fo:font-size="{points}pt"
 style:font-size-asian="{points}pt" style:font-name="F" style:font-name-asian="F" fo:language="en" fo:country="US"
 style:language-asian="zh" style:country-asian="CN"/></style:style>
"""
_DOCUMENT = """\
<?xml version="1.0"?><office:document {spaces} office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>
<style:font-face style:name="F" svg:font-family="'{font}'"/></office:font-face-decls>
<office:automatic-styles>{styles}<style:style style:name="S" style:family="section"><style:section-properties>
<style:columns fo:column-count="{columns}" fo:column-gap="{gap}pt"/></style:section-properties></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{width}pt" fo:page-height="{height}pt"
 fo:margin="{margin}pt"/></style:page-layout></office:automatic-styles><office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles>
<office:body><office:text>{text}</office:text></office:body></office:document>
"""
_SPACE = "urn:oasis:names:tc:opendocument:xmlns"


def _flat_odt(page: Page) -> str:
    size, (width, height) = page.type_size, page.size
    apart, behind = page.setting.indent * size, page.setting.space * size
    heads = ((name, size * height, 0, size, size / 2) for name, height in HEADS.items())
    kinds = (("body", size, apart, 0, behind), ("plain", size, 0, 0, behind), *heads)
    styles = "".join(
        _PARAGRAPH.format(
            align="justify" if page.setting.is_justified else "start",
            name=name,
            points=points,
            indent=indent,
            space=space,
            behind=behind,
        )
        for name, points, indent, space, behind in kinds
    )
    spaces = [f'xmlns:{n}="{_SPACE}:{u}:1.0"' for n, u in _ODF.items()]
    text: list[str] = []
    for number, story in enumerate(page.stories):
        heads, rest = _parted(story)
        text += [_odt(block) for block in heads]
        inside = "".join(_odt(block) for block in rest)
        text.append(f'<text:section text:style-name="S" text:name="s{number}">{inside}</text:section>')
    return _DOCUMENT.format(
        spaces=" ".join(spaces),
        styles=styles,
        text="".join(text),
        font=FONT,
        columns=page.columns,
        gap=2 * size,
        width=width,
        height=height,
        margin=MARGIN,
    )


def _odt(block: Block) -> str:
    return f'<text:p text:style-name="{block.style}">{html.escape(block.text)}</text:p>'


_ODF = {
    "office": "office",
    "style": "style",
    "text": "text",
    "svg": "svg-compatible",
    "fo": "xsl-fo-compatible",
}
