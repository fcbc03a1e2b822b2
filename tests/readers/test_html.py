"""HTML: its text is checked as plain text is, and fixes are written inside text alone."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from lint_news import Document, LintNewsError, Safety, lint
from lint_news.fixing.apply import fix
from lint_news.project import session as run
from lint_news.readers import documents

from .common import read

FIXTURES = Path(__file__).parents[2] / "fixtures"

PAGES = sorted(FIXTURES.glob("pages/*/page.txt")) + sorted(FIXTURES.glob("clean/*.txt"))


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


@pytest.mark.parametrize("opener", ["<a ", '<a b="', "<a b='", "<p ", "</", "<?", "<br/", "中<a ", "<![CDATA["])
def test_thousands_of_tags_that_are_not_closed_are_refused(opener: str) -> None:
    with pytest.raises(LintNewsError, match=r"x\.html:1: this HTML cannot be read"):
        documents(opener * 20_000, "x.html")


def test_long_attributes_and_code_are_read() -> None:
    page = (
        f'<p><img src="data:image/png;base64,{"A" * 300_000}">比赛。'
        f"</p><script>{'if(a<b)c();' * 3000}</script><p>好。</p>"
    )
    assert documents(page, "x.html").documents[0].text.split() == ["比赛。", "好。"]
