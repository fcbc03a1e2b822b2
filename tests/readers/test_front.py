"""Front matter of Markdown: never prose, its title the headline."""

from __future__ import annotations

import pytest

from lint_news import Edit, Span
from lint_news.readers import documents
from lint_news.text.edits import apply


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("---\ntitle: 夜校开课\ndate: 2024-05-01\n---\n", "夜校开课"),
        ("---\n\nlayout: post\n\n\ntitle: 夜校开课\n\n---\n", "夜校开课"),
        ('---\ntitle: "夜校\\"开\\u8bfe" # 注\ntags:\n- 夜校\n- 农机\n---\n', '夜校"开课'),
        ("---\ntitle: '夜校''开课'\nsummary: >\n  夜校开课，\n\n  都来了。\n...\n", "夜校'开课"),
        ('+++\ntitle = "夜校开课"\n\n[params]\ntags = ["夜校"]\n+++\n', "夜校开课"),
        ("+++\ntitle = '夜校开课'\n+++\n", "夜校开课"),
        ('{\n  "tags": ["title"],\n  "title": "夜校开课"\n}\n', "夜校开课"),
        ("---\n标题: 夜校开课\n作者: 某某\n---\n", "夜校开课"),
        ("---\nlayout: post\nnested:\n  title: 不是\n---\n", ""),
        ("---\ntitle: >\n  夜校开课\n---\n", ""),
        ("+++\n+++\n", ""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter(front: str, title: str, end: str) -> None:
    raw = (front + "\n正文，一段。\n").replace("\n", end)
    (document,) = documents(raw, "a.md").documents
    assert document.text == f"{title}\n正文，一段。\n".lstrip("\n")
    assert raw[document.position(document.text.index("文")).offset] == "文"
    if title:
        edits = document.raw_edits([Edit(Span(1, 2), "学")])
        assert apply(raw, edits) == raw.replace("校", "学", 1)
        assert not document.raw_edits([Edit(Span(1, 2), '"')])


@pytest.mark.parametrize(
    "page",
    [
        "---\n\n正文，一段。\n\n---\n\n第二段。\n",
        "---\n正文: 一段。\n第二段。\n---\n",
        "---\n---\n正文\n",
        "---\ntitle: 没有结束\n\n正文\n",
        '{"title": "后面还有"} 正文\n',
        '{"title": 坏的}\n\n正文\n',
        "[1]\n",
        "+++\n正文\n",
    ],
)
def test_what_is_no_front_matter_is_read(page: str) -> None:
    (document,) = documents(page, "a.md").documents
    assert "正文" in document.text or "1" in document.text
