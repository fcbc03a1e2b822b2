"""Comments in marked copies of Word documents: on which words they stand, and the part that holds them."""

from __future__ import annotations

from lint_news.containers.container import Correction, Note
from lint_news.model import Edit, Span

from .common import MARKING, check, edit, note, read
from .revisions import comment_texts, commented, read_parts
from .word_files import W, document, line, packed, paragraph, parts, run, table, text_box


def test_comments_stand_on_their_words() -> None:
    data = document(
        paragraph(run("本报"), run("讯讯报"), run("道")) + line("第二段") + table([line("表内"), line("另格")])
    )
    found = read(data)
    notes = [note(found.text, words) for words in ("报讯", "讯报道\n第二", "第二段", "表内")]
    over_cells = Note(Span(found.text.index("表"), found.text.index("格") + 1), "跨格\n第二行")
    written = found.write([edit(found.text, "讯讯", "讯")], [*notes, over_cells], MARKING)
    assert written.commented == 5
    check(data, written, found.text.replace("讯讯", "讯"))
    words = sorted(commented(written.data, "编校").values())
    assert words == sorted(["报讯", "讯报道第二", "第二段", "表内", "表内"])
    assert "跨格\n第二行" in comment_texts(written.data, "编校").values()


def test_comments_of_headers_notes_and_boxes_stand_at_the_paragraph_they_belong_to() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = line("开头") + paragraph(run("有框"), text_box(line("框中"))) + paragraph(run("有注"), reference)
    notes = f'<w:footnote w:id="2">{line("脚注")}</w:footnote>'
    data = document(body, header=line("页眉"), footnotes=notes, footer=line("页脚"))
    found = read(data)
    written = found.write((), [note(found.text, words, "核") for words in ("页眉", "框中", "脚注", "页脚")], MARKING)
    said = {
        text: words
        for number, words in commented(written.data, "编校").items()
        for text in (comment_texts(written.data, "编校")[number],)
    }
    assert said.pop("文本框“框中”：核").startswith("有框")
    assert said == {"页眉“页眉”：核": "开头", "脚注“脚注”：核": "有注", "页脚“页脚”：核": "开头"}
    assert read_parts(written.data)["word/header1.xml"] == read_parts(data)["word/header1.xml"]


def test_existing_comments_stay_and_ids_are_above_all_others() -> None:
    made = parts(paragraph('<w:bookmarkStart w:id="41" w:name="a"/>', run("甲乙"), '<w:bookmarkEnd w:id="41"/>'))
    words = "<x:p><x:r><x:t>旧</x:t></x:r></x:p>"
    old = f'<x:comments xmlns:x="{W}"><x:comment x:id="77" x:author="别人">{words}</x:comment>'
    relation = made["word/_rels/document.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" '
        'Target="notes/c.xml"/></Relationships>',
    )
    data = packed({**made, "word/_rels/document.xml.rels": relation, "word/notes/c.xml": old + "</x:comments>"})
    written = read(data).write([Correction(Edit(Span(0, 1), ""), "")], [Note(Span(1, 2), "新")], MARKING)
    now = read_parts(written.data)
    assert now["word/notes/c.xml"].decode().startswith(old)
    assert comment_texts(written.data, "别人") == {"77": "旧"}
    assert comment_texts(written.data, "编校") == {"78": "新"}
    assert 'w:id="79"' in now["word/document.xml"].decode()
    changed = {name for name, content in read_parts(data).items() if now[name] != content}
    assert changed == {"word/document.xml", "word/notes/c.xml"}


def test_a_new_comments_part_is_declared() -> None:
    made = parts(line("甲"))
    del made["word/_rels/document.xml.rels"]
    written = read(packed({**made, "word/Comments.xml": "<a/>"})).write((), [Note(Span(0, 1), "新")], MARKING)
    now = read_parts(written.data)
    assert b'PartName="/word/comments1.xml"' in now["[Content_Types].xml"]
    assert b'Target="/word/comments1.xml"' in now["word/_rels/document.xml.rels"]
    assert comment_texts(written.data, "编校") == {"1": "新"}
