"""The text of Word documents: what counts as text, in which order, and where it stands."""

from __future__ import annotations

import codecs

import pytest

from lint_news import containers
from lint_news.containers.container import Container
from lint_news.model import Cell, PagePart

from .word_files import W, document, field, line, packed, paragraph, parts, run, table, text_box


def read(body: str, **more: str) -> Container:
    return containers.read(document(body, **more), "稿.docx")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("本报") + run("讯"), "本报讯"),
        ("<w:r><w:t> 甲 </w:t></w:r>" + run(" 乙"), "甲 乙"),
        ("<w:r><w:t>甲&amp;乙&#x4E19;\n丁\u00ad戊</w:t></w:r>", "甲&乙丙 丁戊"),
        ("<w:r><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:noBreakHyphen/><w:softHyphen/><w:cr/></w:r>", "\t甲\n乙-\n"),
        ('<w:r><w:br w:type="page"/></w:r>' + run("甲") + '<w:r><w:br w:type="page"/></w:r>' + run("乙"), "甲\n乙"),
        (f"<w:ins>{run('甲')}</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>" + run("丙"), "甲丙"),
        (f"<w:moveTo>{run('甲')}</w:moveTo><w:moveFrom>{run('乙')}</w:moveFrom>", "甲"),
        (field("PAGE", run("7")) + run("页"), "7页"),
        (field(f" IF {field('DATE', run('今'))} ", run("甲")), "甲"),
        (f'<w:fldSimple w:instr="PAGE">{run("3")}</w:fldSimple>', "3"),
        (run("甲", "<w:vanish/>") + run("乙", '<w:vanish w:val="0"/>'), "乙"),
        (f"<w:hyperlink>{run('甲')}</w:hyperlink><w:smartTag>{run('乙')}</w:smartTag>", "甲乙"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('甲')}</w:sdtContent></w:sdt>", "甲"),
        (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('请填')}</w:sdtContent></w:sdt>", ""),
        (f"<w:r><w:ruby><w:rt>{run('zhèng')}</w:rt><w:rubyBase>{run('郑')}</w:rubyBase></w:ruby></w:r>", "郑"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>" + run("时"), "x=1时"),
        ('<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>', "甲"),
    ],
)
def test_the_text_of_a_paragraph(content: str, text: str) -> None:
    tabs = "<w:tabs><w:tab w:val='left' w:pos='420'/></w:tabs>"
    assert read(paragraph(content, properties=tabs)).text == text + "\n"


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    gone = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>'
    assert read(paragraph(run("甲"), properties=gone) + line("乙") + line("丙")).text == "甲乙\n丙\n"


def test_deleted_rows_are_left_out() -> None:
    rows = table([line("甲")], [line("乙")]).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    assert read(rows + line("丙")).text == "乙\n丙\n"


def test_the_order_of_tables_boxes_notes_headers_and_footers() -> None:
    body = (
        line("题")
        + paragraph(run("甲"), text_box(line("框") + line("内")))
        + table([line("一"), line("二")])
        + line("")
    )
    notes = f'<w:footnote w:type="separator">{line("—")}</w:footnote><w:footnote w:id="2">{line("注")}</w:footnote>'
    found = read(body, header=line("眉"), footnotes=notes, footer=line("") + line("脚"), endnotes=line(""))
    assert found.text == "眉\n\n题\n甲\n框\n内\n一\n二\n\n\n注\n\n脚\n"


def test_a_place_names_part_paragraph_and_cell() -> None:
    body = line("题") + line("") + paragraph(run("甲"), text_box(line("框"))) + table([line("一"), line("二")])
    found = read(body, header=line("眉"))
    places = {char: found.place(found.text.index(char)) for char in "眉题甲框二"}
    told = {char: (place.part, place.paragraph, place.cell) for char, place in places.items() if place}
    assert told == {
        "眉": (PagePart.HEADER, 1, None),
        "题": (PagePart.BODY, 1, None),
        "甲": (PagePart.BODY, 2, None),
        "框": (PagePart.TEXT_BOX, 1, None),
        "二": (PagePart.BODY, 4, Cell(1, 1, 2)),
    }


def test_headers_that_the_body_does_not_name_are_left_out() -> None:
    made = parts(line("甲"), header=line("眉"))
    made["word/document.xml"] = made["word/document.xml"].replace("headerReference", "otherReference")
    assert containers.read(packed(made), "a.docx").text == "甲\n"


def test_the_strict_form_and_other_prefixes_are_read() -> None:
    made = parts(line("甲&<乙"))
    strict = made["word/document.xml"].replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    other = strict.replace("w:", "x:").replace("xmlns:w=", "xmlns:x=")
    assert containers.read(packed(made | {"word/document.xml": other}), "A.DOCX").text == "甲&<乙\n"


@pytest.mark.parametrize("bom", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_parts_in_other_forms_of_unicode_are_read(bom: bytes) -> None:
    made = parts(line("甲") + line("乙"))
    encoding = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(bom, "utf-8")
    xml = made["word/document.xml"].replace("UTF-8", encoding[:6])
    found = containers.read(packed({**made, "word/document.xml": bom + xml.encode(encoding)}), "a.docx")
    assert found.text == "甲\n乙\n"
