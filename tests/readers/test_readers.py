"""Text inside HTML, Markdown and records: judged as plain text is, written back inside text alone."""

from __future__ import annotations

import json
import random
import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Document, Edit, LintNewsError, Safety, Span, lint
from lint_news.fixing.apply import fix
from lint_news.project import session as run
from lint_news.readers import Fields, documents
from lint_news.text.edits import apply

FIXTURES = Path(__file__).parents[2] / "fixtures"
PAGES = sorted(FIXTURES.glob("pages/*/page.txt")) + sorted(FIXTURES.glob("clean/*.txt"))


def read(text: str, name: str = "a.html", **fields: str) -> Document:
    (one,) = documents(text, name, Fields(**fields)).documents
    return one


def wrapped(text: str, seed: int = 1) -> str:
    """The text as a web desk keeps it: a line a paragraph, words in span, a and strong, characters as entities."""
    chance = random.Random(seed)  # noqa: S311 the same page each time
    lines: list[str] = []
    for line in text.split("\n"):
        pieces = re.findall(r"[\s\S]{1,12}", line)
        marked = [_dressed("".join(_spelt(char, chance) for char in piece), chance) for piece in pieces]
        lines.append(f'<p class="x,y">{"".join(marked) or "<br>"}</p>')
    return (
        '<div title="会议强调,要">\n  <!-- 会议强调,要 -->'
        + "\n".join(lines)
        + "<script>var x = '会议强调,要';</script></div>\n"
    )


def _spelt(char: str, chance: random.Random) -> str:
    if char in "&<>":
        return {"&": "&amp;", "<": "&lt;", ">": "&gt;"}[char]
    if char == "\u00a0":
        return "&nbsp;"
    return f"&#x{ord(char):X};" if char in " \t" or chance.random() < 0.02 else char


def _dressed(text: str, chance: random.Random) -> str:
    tag = chance.choice(("span", "strong", "a", "", "", ""))
    href = ' href="/x?a=1&amp;b=2,3"' if tag == "a" else ""
    return f"<{tag}{href}>{text}</{tag}>" if tag else text


def found(document: Document) -> list[tuple[str, str]]:
    rules = tuple(r for r in run.registry().rules.values() if not r.preview)
    return [(d.rule, d.excerpt.text) for d in lint(document, rules, fold=False).diagnostics]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_html_of_a_page_has_the_findings_of_the_page(page: Path) -> None:
    text = page.read_text("utf-8").rstrip("\n")
    document = read(wrapped(text))
    assert document.text.rstrip("\n") == text
    assert found(document) == found(Document(text + "\n"))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_fixes_of_html_stay_inside_text(page: Path) -> None:
    before = wrapped(page.read_text("utf-8").rstrip("\n"))
    rules = tuple(r for r in run.registry().rules.values() if not r.preview)
    done = fix(before, lambda d: lint(d, rules, fold=False), read=lambda text: documents(text, "a.html").documents)
    assert not done.unsettled
    tags = re.compile(r"<!--.*?-->|<script>.*?</script>|<[^>]*>")  # noqa: TID251 tests compile where they like
    assert tags.findall(done.text) == tags.findall(before)
    for d in done.applied:
        assert d.fixes[0].safety is Safety.SAFE


@given(st.lists(st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<br>", "字", "a", " ", "\n", "\r\n", "&amp;", "&#x20BB7;", "𠮷", "&", "<", ">", "&foo;", "<!--", "-->", "<pre>", "</pre>", "<script>", "</script>", "<code>", "</code>", "&notit;"]), max_size=30).map("".join))  # fmt: skip
@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_every_character_has_its_place(name: str, raw: str) -> None:
    document = read(raw, name)
    last = 0
    for at, char in enumerate(document.text):
        start, end = document.positions(Span(at, at + 1))
        assert last <= start.offset <= end.offset <= len(raw)
        last = start.offset
        if edits := document.raw_edits([Edit(Span(at, at + 1), "换")]):
            written = raw[edits[0].span.start : edits[0].span.end]
            assert char in unescape(written) or (char in " \n" and written.isspace()), (char, written)
            assert "<" not in written or written == "<"


TEXT = st.text(st.sampled_from('字a𠮷"\\\n\r\t/é\u2028'), max_size=20)


@given(TEXT, st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_records_read_what_json_reads(text: str, ascii_only: bool, end: str) -> None:
    line = json.dumps({"n": [1, {"text": "不"}], "text": text, "id": 3, "后": "x"}, ensure_ascii=ascii_only) + end
    document = read(line, "a.jsonl")
    assert (document.text, document.id) == (text.replace("\r\n", "\n").replace("\r", "\n"), "3")
    for at in range(len(document.text)):
        edits = document.raw_edits([Edit(Span(at, at + 1), '"换\\\n')])
        assert edits
        after = json.loads(apply(line, edits))
        clean = after["text"].replace("\r\n", "\n").replace("\r", "\n")
        assert clean == document.text[:at] + '"换\\\n' + document.text[at + 1 :]
        assert {**after, "text": text} == json.loads(line)


@pytest.mark.parametrize(
    "written", ["2026/02/03", "2026/2/3 08:00", "2026.2.3", "2026年2月3日", "2026-02-03 08:00:00", "20260203"]
)
def test_a_date_of_a_record_may_be_written_in_several_ways(written: str) -> None:
    (document,) = documents(f'{{"text": "一", "date": "{written}"}}', "a.jsonl").documents
    assert str(document.date) == "2026-02-03"


def test_records_have_ids_dates_and_places() -> None:
    raw = '{"nr": "甲", "day": "2026-02-03T08:00", "body": "一,二"}\n\n{"nr": null, "body": ""}\n'
    one, two = documents(raw, "a.jsonl", Fields("body", "nr", "day")).documents
    assert (one.id, str(one.date), one.text, two.id, two.text) == ("甲", "2026-02-03", "一,二", None, "")
    place = one.position(1)
    assert (raw[place.offset], place.line, place.column) == (",", 1, raw.index(",二") + 1)
    assert two.position(0).offset <= len(raw)


@pytest.mark.parametrize(
    "bad",
    ["{", "[]", "1", '"text"', "null", "{}", '{"text": 1}', '{"text": null}', '{"text": "x"', '{"text": "x"} y', "\ufeff{}",
     '{"text": "x", "date": "昨天"}', '{"text": "x", "date": "2026/2/30"}', '{"text": "\t"}', "[" * 100_000, "{'text': 'x'}"],
    ids=lambda bad: bad[:20],
)  # fmt: skip
def test_a_bad_line_is_an_error_and_the_others_are_read(bad: str) -> None:
    reading = documents(f'{{"text": "一"}}\n{bad}\n{{"text": "二"}}\n', "页.jsonl")
    assert [d.text for d in reading.documents] == ["一", "二"]
    (error,) = reading.errors
    assert str(error).startswith("页.jsonl:2: ")
    assert "页.jsonl:2：" in error.message.text("zh")


def test_half_a_pair_is_a_lost_character() -> None:
    assert read(r'{"text": "\ud842\udfb7 \ud842 \ud842x"}', "a.jsonl").text == "𠮷 \ufffd \ufffdx"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("一<b>二</b>三", "一二三"),
        ("<p>一</p><p>二</p>", "一\n二\n"),
        ("<p>一\n   二</p>", "一二\n"),
        ("<p>one\n   two</p>", "one two\n"),
        ("<p>  一  </p>", "一\n"),
        ("<p>一<br>二<br/><br>三", "一\n二\n\n三"),
        ("<pre>一\n  二</pre>", "一\n  二\n"),
        ("<ul><li>一<li>二</ul>", "一\n二\n"),
        ("<td>一</td><td>二</td>", "一\n二\n"),
        ("<style>p{}</style>一<script>x<b></script>二<textarea>三</textarea>", "一二"),
        ("运行<code>a,<b>b</b></code>命令", "运行X命令"),
        ("<p>运行<code>a,b</p><p>后文</p>", "运行X\n后文\n"),
        ("AT&T &amp; &lt;&#12345;&#x20BB7;&nbsp;&copy 1", "AT&T & <〹𠮷\xa0© 1"),
        ("一 < 二 <3", "一 < 二 <3"),
        ("<ruby>漢<rp>(</rp><rt>han</rt><rp>)</rp></ruby>字", "漢字"),
        ("<!doctype html><?php x ?><!-- 注 -->一", "一"),
        ("<template><p>x</p></template>一<svg><text>x</text></svg>", "一"),
        ("", ""),
    ],
)
def test_html(html: str, text: str) -> None:
    assert read(html).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# 标题 #\n\n第一段**粗**，见[链接](http://a/,b \"x\")。\n第二行\n", "标题\n第一段粗，见链接。第二行\n"),
        ("---\ntitle: 一\n---\n二\n", "一\n二\n"),
        ("一<br>二[^1]。\n\n[^1]: 注\n", "一\n二。\n注\n"),
        ("一\n\n- [甲](a)\n- [乙](b)\n  - [丙](c)\n\n二\n", "一\n二\n"),
        ("一\n\n- [甲](a)：讲的是乙和丙\n", "一\n甲：讲的是乙和丙\n"),
        ("甲 **乙** 丙 `x` 丁 one **two** 三 [四](a) five\n", "甲乙丙X丁 one two三四five\n"),
        ("- [甲](a)\n- [乙](b)\n", "甲\n乙\n"),
        ("一\n\n```\n二\n```\n\n    三\n", "一\n"),
        ("- 一\n- 二\n  1. 三\n", "一\n二\n三\n"),
        ("> 一\n> 二\n", "一二\n"),
        ("| 一 | 二 |\n|---|---|\n| 三 | 四 |\n", "一\n二\n三\n四\n"),
        ("一`x`二![图](a.png)三<b>四</b>&amp;\\*\n", "一X二三四&*\n"),
        ("<div title='x'>一<b>二</b></div>\n\n三\n", "一二\n三\n"),
        ("一  \n二\\\n三\n", "一\n二\n三\n"),
        ("<!-- 注 -->\n\n一\n", "一\n"),
        ("一\n\n:::tip 提示\n二\n:::\n", "一\n二\n"),
        ("{{< figure src='a.png' title='图 二' >}}\n\n{% raw %}\n一\n{% endraw %}\n", "一\n"),
        ("- 一\n{:.tip}\n\n二\n", "一\n二\n"),
        ('!!! note "二"\n\n一\n\n%% 三 %%\n', "一\n"),
        ("一\n\n{% highlight html %}\n二\n\n三\n{% endhighlight %}\n\n四\n", "一\n四\n"),
        ("一:fish:二，12:30:45\n", "一二，12:30:45\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_markdown(source: str, text: str, end: str) -> None:
    raw = source.replace("\n", end)
    document = read(raw, "a.md")
    assert document.text == text
    for at, char in enumerate(text):
        if char not in "\nX&*":
            assert raw[document.position(at).offset] == char


@pytest.mark.parametrize(
    ("raw", "name", "old", "new", "after"),
    [
        ("<p>甲<b>乙</b>丙</p>", "a.html", "乙", "<", "<p>甲<b>&lt;</b>丙</p>"),
        ("<p>甲<b>乙</b>丙</p>", "a.html", "乙丙", "丁", None),
        ("<p>甲<b>乙</b>丙</p>", "a.html", "乙丙", "乙丁", "<p>甲<b>乙</b>丁</p>"),
        ("<p>甲</p><p>乙</p>", "a.html", "甲\n乙", "甲乙", None),
        ("<p>甲&nbsp;乙</p>", "a.html", "\xa0", "", "<p>甲乙</p>"),
        ("<p>甲乙</p>", "a.html", "乙", "\n", None),
        ("甲`x`乙", "a.md", "X", "", None),
        ("甲**乙**丙", "a.md", "甲乙", "甲丁", "甲**丁**丙"),
        ("甲乙", "a.md", "乙", "*", None),
    ],
)
def test_edits(raw: str, name: str, old: str, new: str, after: str | None) -> None:
    document = read(raw, name)
    start = document.text.index(old)
    edits = document.raw_edits([Edit(Span(start, start + len(old)), new)])
    assert (apply(raw, edits) if edits else None) == after


def test_what_is_inserted_stands_beside_the_character_before() -> None:
    document = read("<p>他说<b>“好</b>。</p>")
    at = document.text.index("。")
    assert apply("<p>他说<b>“好</b>。</p>", document.raw_edits([Edit(Span(at, at), "”")])) == "<p>他说<b>“好”</b>。</p>"
    assert read("", "a.html").raw_edits([Edit(Span(0, 0), "字")]) == ()
    with pytest.raises(ValueError, match="crosses"):
        read("<p></p>").raw_edit(Edit(Span(0, 0), "字"))


@pytest.mark.parametrize("opener", ["<a ", '<a b="', "<a b='", "<p ", "</", "<?", "<br/", "中<a ", "<![CDATA["])
def test_thousands_of_tags_that_are_not_closed_are_refused(opener: str) -> None:
    with pytest.raises(LintNewsError, match=r"x\.html:1: this HTML cannot be read"):
        documents(opener * 20_000, "x.html")


def test_long_attributes_and_code_are_read() -> None:
    page = f'<p><img src="data:image/png;base64,{"A" * 300_000}">比赛。</p><script>{"if(a<b)c();" * 3000}</script><p>好。</p>'
    assert documents(page, "x.html").documents[0].text.split() == ["比赛。", "好。"]
