"""Marked copies of Word documents: what is written where, and that all else stays byte for byte."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint_news import LintNewsError
from lint_news.containers.container import Correction, Note
from lint_news.model import Edit, Span
from lint_news.text.edits import apply

from .common import CLEAN, MARKING, check, edit, note, read, xml_of
from .made_documents import body as body_of
from .revisions import comment_texts, read_parts
from .word_files import document, field, line, packed, paragraph, parts, run, table, text_box


def test_a_run_is_split_and_keeps_its_properties() -> None:
    data = document(paragraph(run("他们的的家", "<w:b/>")))
    found = read(data)
    written = found.write([edit(found.text, "的的", "的")], (), MARKING)
    signed = 'w:id="1" w:author="编校" w:date="2026-03-19T20:30:00Z"'
    first, gone, last = (
        f'<w:r><w:rPr><w:b/></w:rPr><w:{name} xml:space="preserve">{text}</w:{name}></w:r>'
        for name, text in (("t", "他们的"), ("delText", "的"), ("t", "家"))
    )
    assert f"<w:p>{first}<w:del {signed}>{gone}</w:del>{last}</w:p>" in xml_of(written)
    check(data, written, "他们的家\n")


def test_inserted_text_looks_like_what_it_replaces() -> None:
    data = document(paragraph(run("甲"), run("乙", "<w:i/>"), run("丙")))
    written = read(data).write([Correction(Edit(Span(1, 2), "<&>\t"), "")], (), MARKING)
    inserted = '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">&lt;&amp;&gt;</w:t><w:tab/></w:r></w:ins>'
    assert inserted in xml_of(written)
    check(data, written, "甲<&>\t丙\n")


@pytest.mark.parametrize(
    ("before", "old", "new", "after"),
    [
        (line("没有") + line("写完"), "有\n写", "有写", "没有写完\n"),
        (line("没有") + line("") + line("") + line("写完"), "\n\n\n", "", "没有写完\n"),
        (line("没有") + line("") + line("") + line("写完"), "\n\n\n", "\n", "没有\n写完\n"),
        (paragraph(run("甲"), properties='<w:jc w:val="both"/>') + line("乙"), "\n", "", "甲乙\n"),
        (paragraph(run("甲"), properties="<w:rPr><w:b/></w:rPr>") + line("乙"), "\n", "", "甲乙\n"),
        (paragraph(run("甲"), properties="<w:rPr/>") + line("乙"), "\n", "", "甲乙\n"),
        ("<w:p><w:pPr/></w:p>" + line("乙") + line("丙"), "\n乙\n", "\n", "\n丙\n"),
        (line("甲") + '<w:bookmarkStart w:id="9"/>' + line("乙"), "\n", "", "甲乙\n"),
        (line("重复") + line("重复") + line("尾"), "重复\n", "", "重复\n尾\n"),
        (paragraph(run("甲", "<w:b/>"), run("乙丙"), properties="<w:keepNext/>"), "乙", "乙\n　　", "甲乙\n　　丙\n"),
        (line("图一") + line("图二说明"), "二", "二\n", "图一\n图二\n说明\n"),
    ],
)
def test_ends_of_paragraphs(before: str, old: str, new: str, after: str) -> None:
    data = document(before)
    found = read(data)
    written = found.write([edit(found.text, old, new)], (), MARKING)
    assert written.commented == 0
    check(data, written, after)
    assert read(found.write([edit(found.text, old, new)], (), CLEAN).data).text == after


def test_a_clean_copy_keeps_the_look_of_the_paragraph_that_keeps_text() -> None:
    first, second = (paragraph(run(text), properties=f'<w:pStyle w:val="{text}"/>') for text in ("甲", "乙"))
    data = document(first + second)
    joined = read(data).write([Correction(Edit(Span(1, 2), ""), "")], (), CLEAN)
    assert re.findall(r'pStyle w:val="(.)"', xml_of(joined)) == ["甲"]
    emptied = read(data).write([Correction(Edit(Span(0, 2), ""), "")], (), CLEAN)
    assert re.findall(r'pStyle w:val="(.)"', xml_of(emptied)) == ["乙"]
    assert "编校" not in xml_of(joined)


INSERTED = '<w:ins w:id="5" w:author="别人">' + run("别人的的话") + "</w:ins>"
SECTION = paragraph(run("甲"), properties="<w:sectPr/>")


@pytest.mark.parametrize(
    ("before", "old", "new"),
    [
        (paragraph(INSERTED), "的的", "的"),
        (paragraph(run("第"), field("PAGE", run("77")), run("页")), "77", "7"),
        (paragraph(f'<w:fldSimple w:instr="PAGE">{run("77")}</w:fldSimple>'), "77", "7"),
        (paragraph(f"<w:r><w:ruby><w:rubyBase>{run('郑郑')}</w:rubyBase></w:ruby></w:r>"), "郑郑", "郑"),
        (paragraph("<m:oMath><m:r><m:t>x==1</m:t></m:r></m:oMath>"), "==", "="),
        (
            '<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>'
            + line("锁定的的")
            + "</w:sdtContent></w:sdt>",
            "的的",
            "的",
        ),
        (table([line("甲"), line("乙")]), "\n", ""),
        (line("甲") + table([line("乙")]), "\n", ""),
        (SECTION + line("乙"), "\n", ""),
        (paragraph(run("甲"), text_box(line("乙"))), "\n", ""),
        (paragraph(run("甲"), '<w:r><w:br w:type="page"/></w:r>') + line("乙"), "\n", ""),
        (line("甲乙"), "甲", "甲\n\n"),
        (paragraph("<w:hyperlink>", run("甲乙"), "</w:hyperlink>"), "甲", "甲\n"),
        (SECTION.replace("甲", "甲乙"), "甲", "甲\n"),
        (line("甲") + line(""), "\n\n", "\n"),
    ],
)
def test_what_cannot_be_a_tracked_change_becomes_a_comment(before: str, old: str, new: str) -> None:
    data = document(before)
    found = read(data)
    correction = edit(found.text, old, new)
    written = found.write([correction], (), MARKING)
    assert (written.corrected, written.commented) == ((), 1)
    check(data, written, found.text)
    (said,) = comment_texts(written.data, "编校").values()
    assert said.endswith(correction.comment)
    clean = found.write([correction], (), CLEAN)
    assert read_parts(clean.data) == read_parts(data)


def test_corrections_in_headers_notes_and_boxes_are_tracked_there() -> None:
    notes = f'<w:footnote w:id="2">{line("注注释")}</w:footnote>'
    data = document(paragraph(run("正正文"), text_box(line("框框内"))), header=line("页页眉"), footnotes=notes)
    found = read(data)
    written = found.write([edit(found.text, two, two[0]) for two in ("页页", "正正", "框框", "注注")], (), MARKING)
    assert len(written.corrected) == 4
    check(data, written, "页眉\n\n正文\n框内\n\n注释\n")
    assert "word/comments.xml" not in read_parts(written.data)


def test_tracked_formats_are_not_doubled_and_other_prefixes_are_kept() -> None:
    changed = '<w:b/><w:rPrChange w:id="3" w:author="别人"><w:rPr><w:i/></w:rPr></w:rPrChange>'
    made = parts(paragraph(run("甲乙乙丙", changed)))
    xml = made["word/document.xml"].replace("w:", "x:").replace("xmlns:w=", "xmlns:x=")
    data = packed({**made, "word/document.xml": xml})
    written = read(data).write([Correction(Edit(Span(1, 2), "新"), "")], [Note(Span(3, 4), "核")], MARKING)
    now = xml_of(written)
    ids = re.findall(r'x:id="(\d+)"', re.sub(r"<x:comment\w+ [^>]*>", "", now))
    assert len(ids) == len(set(ids))
    assert "w:" not in now
    check(data, written, "甲新乙丙\n")
    inserted = re.search(r"<x:ins .*?</x:ins>", now)
    assert inserted
    assert "rPrChange" not in inserted[0]


def test_soft_hyphens_tabs_breaks_and_references_between_deleted_characters() -> None:
    inside = "<w:r><w:t>一\u00ad二</w:t><w:softHyphen/><w:t>三&amp;</w:t><w:tab/><w:footnoteReference w:id='2'/></w:r>"
    data = document(paragraph(run("甲"), inside, run("乙")))
    found = read(data)
    assert found.text == "甲一二三&\t乙\n"
    written = found.write([Correction(Edit(Span(1, 6), ""), "")], (), MARKING)
    check(data, written, "甲乙\n")
    assert re.search(r"<w:footnoteReference w:id='2'/></w:r>(?!</w:del>)", xml_of(written))


def test_what_would_read_as_another_text_is_not_changed() -> None:
    data = document(line("甲甲甲") + paragraph(run("外"), line("内"), run("后")))  # a paragraph in a paragraph
    found = read(data)
    edits = [edit(found.text, "甲甲", "甲"), edit(found.text, "后", "\n新")]
    written = found.write(edits, (), MARKING)
    check(data, written, found.text)
    assert (written.corrected, written.refused, written.commented) == ((), tuple(edits), 2)
    assert found.write(edits, (), CLEAN).corrected == ()
    broken = read(document(paragraph(run("甲乙", "<w:p/>"))))  # a paragraph among the properties of a run
    with pytest.raises(LintNewsError, match="against the rules of Word"):
        broken.write((), [Note(Span(broken.text.index("甲"), broken.text.index("乙")), "注")], MARKING)


def test_a_fixed_date_gives_the_same_bytes() -> None:
    data = document(line("甲甲") + line("乙"))
    found = read(data)
    copies = [found.write([edit(found.text, "甲甲", "甲")], [note(found.text, "乙")], MARKING).data for _ in range(2)]
    assert (
        copies[0]
        == copies[1]
        == read(data).write([edit(found.text, "甲甲", "甲")], [note(found.text, "乙")], MARKING).data
    )


def random_edits(text: str, rng: random.Random) -> list[Correction]:
    found, at = list[Correction](), len("眉头\n\n")
    while (start := at + rng.randint(0, 9)) < len(text):
        end = min(len(text), start + rng.randint(0, 4))
        new = rng.choice(("", "改", "<&>　\t", "断\n开", "\n"))
        if text[start:end] != new:
            found.append(Correction(Edit(Span(start, end), new), "改"))
        at = end + 2
    return found


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.text(st.sampled_from("甲乙丙丁12,。“<&> 　"), min_size=1, max_size=30), min_size=1, max_size=12),
    st.integers(0, 10**6),
)
def test_any_edits_and_comments_of_any_document(lines: list[str], seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    data = document(body_of("\n".join(lines), rng), header=line("眉头"))
    found = read(data)
    edits = random_edits(found.text, rng)  # not in the header: an empty one is no line
    notes = [Note(Span(at, min(len(found.text), at + rng.randint(0, 8))), "注") for at in range(0, len(found.text), 5)]
    written = found.write(edits, notes, MARKING)
    meant = apply(found.text, (one.edit for one in written.corrected))
    check(data, written, meant)
    assert read(found.write(edits, (), CLEAN).data).text == meant
    assert (
        len(comment_texts(written.data, "编校"))
        == written.commented
        == len(notes) + len(edits) - len(written.corrected)
    )
    before, now = read_parts(data), read_parts(written.data)
    named = {"word/document.xml", "word/header1.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert all(now[name] == content for name, content in before.items() if name not in named)
