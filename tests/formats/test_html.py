"""The report to look at: marks, lists, tables, and text that must not become markup."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Diagnostic, Document, Report, Rule, Severity, lint
from lint_news.check.errorrate import Tally
from lint_news.check.pages import with_page
from lint_news.model import Excerpt, Location, PageText, Position, Span

from ..conftest import Command, Plug, word_rule
from .common import BROKEN, TWO, shown
from .html_pages import Parsed

EVIL = "<script>alert(1)</script>\"'&amp;--><!--]]>"


def report(text: str, *rules: Rule, path: str = "page.txt", document: str | None = None) -> Report:
    page = Document(text, name=path, id=document)
    return with_page(lint(page, rules), page)


def parsed(*reports: Report, **settings: object) -> Parsed:
    return Parsed(shown("html", *reports, **settings))


def diagnostic(span: Span, severity: Severity) -> Diagnostic:
    first = lint(Document("Z"), TWO).diagnostics[0]
    places = [Position(at, 1, at + 1, at + 1, at + 1) for at in (span.start, span.end)]
    return Diagnostic(
        *("any", "any", first.kind, severity, first.confidence, first.message),
        *(Location(places[0], places[1]), (), (), Excerpt("", 0, 0), ("0",)),
    )


def test_marks_have_the_numbers_of_the_list() -> None:
    found = parsed(report("一Z二\n三\n\n四Y五Z", *TWO))
    assert found.lines == ["一Z二", "三", "", "四Y五Z"]
    assert found.numbers == ["1", "2", "3", "4"]
    assert found.marked == [[("warning", "Z")], [], [], [("error", "Y"), ("warning", "Z")]]
    assert [one for one in found.ids() if one[0] in "mf"] == ["m1", "m2", "m3", "f1", "f2", "f3"]
    assert found.links() == ["#f1", "#f2", "#f3", "#m1", "#m2", "#m3"]
    labels = [attributes["aria-label"] for tag, attributes in found.tags if tag == "a"]
    assert labels[:2] == ["第1处，警告", "第2处，错误"]


def test_a_folded_finding_has_its_number_at_each_place() -> None:
    found = parsed(report("Z\n" * 12, TWO[0]))
    assert found.links() == ["#f1"] * 12 + ["#m1"]
    assert found.ids().count("m1") == 1
    assert len([line for line in found.marked if line]) == 12


@given(
    st.text("甲乙<&\n\r\t", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6), st.sampled_from(Severity)), max_size=6),
)
def test_the_text_is_whole_and_the_spans_are_marked(text: str, drawn: Sequence[tuple[int, int, Severity]]) -> None:
    text = text.replace("\r", "")
    spans = [Span(min(at, len(text)), min(at + length, len(text))) for at, length, _ in drawn]
    found = [diagnostic(span, severity) for span, (_, _, severity) in zip(spans, drawn, strict=True)]
    lines = text.split("\n")
    page = PageText(text, [*range(1, len(lines) + 1)], tuple((span,) for span in spans))
    result = parsed(Report("page.txt", None, tuple(found), (), page))
    assert "\n".join(result.lines) in (text, text.removesuffix("\n"))
    assert len(result.links()) == 2 * len(found)
    kinds: list[str] = []
    for at, char in enumerate(text):
        over = [severity for span, (_, _, severity) in zip(spans, drawn, strict=True) if span.start <= at < span.end]
        if char != "\n" and over:
            kinds.append(next(one.value for one in Severity if one in over))
    marked = [kind for line in result.marked for kind, part in line for _ in part if part not in ("‸", "⏎")]
    assert marked == kinds


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_in_a_page_or_a_name_becomes_markup(lang: str) -> None:
    rules = [*TWO, word_rule("evil", "<script>", EVIL)]
    failed = Report(f"{EVIL}.txt", EVIL, (), (*BROKEN.failures,))
    found = parsed(report(f"Z{EVIL}Y", *rules, path=EVIL, document=EVIL), failed, lang=lang, version=EVIL)
    assert not {tag for tag, _ in found.tags} & {"script", "img", "link", "iframe", "object", "form", "svg"}
    assert found.lines[0] == f"Z{EVIL}Y"
    assert EVIL in found.text
    assert "ValueError: “引号”" in found.text
    assert not any(name.startswith("on") or name in ("src", "style") for _, one in found.tags for name in one)
    assert all(link.startswith("#") for link in found.links())


def test_it_loads_nothing_and_says_what_made_it() -> None:
    text = shown("html", report("一Z", *TWO), time=dt.datetime(2026, 3, 19, 8, 5, tzinfo=dt.UTC))
    assert "<script" not in text
    assert "default-src 'none'" in text
    assert "url(" not in text
    assert "http:" not in text
    assert "2026-03-19 08:05，lint-news 9.9 检查" in Parsed(text).text
    assert ("html", {"lang": "zh-CN"}) in Parsed(text).tags


def test_what_cannot_be_seen_is_shown_as_a_code() -> None:
    hidden = "\u202e\u2066\u200b\ufeff\xad\x00\x1b\x85\u2028\ufffe"
    text = shown("html", report(f"甲{hidden}乙Z\t丙", TWO[0], path=f"a{hidden}.txt"))
    assert not set(hidden) & set(text)
    found = Parsed(text)
    assert found.lines == ["甲\\u202e\\u2066\\u200b\\ufeff\\xad\\x00\\x1b\\x85\\u2028\\ufffe乙Z\t丙"]


def test_the_tables_count_by_rule_and_by_page() -> None:
    found = parsed(report("ZZY", *TWO), report("Z", *TWO, path="b.txt"), report("", path="c.txt"), rules=tuple(TWO))
    rows = [line for line in found.text.split("\n") if line.startswith(("find-", "page.txt", "b.txt", "c.txt"))]
    assert rows[:5] == ["page.txt12—3", "b.txt—1—1", "c.txt————", "find-y词1——1—", "find-z词—3—33"]
    assert "查了 3 篇：错误 1，警告 3，提示 0。" in found.text
    assert "没有发现问题。" in found.text
    scopes = [attributes.get("scope") for tag, attributes in found.tags if tag == "th"]
    assert set(scopes) == {"row", "col"}


def test_the_error_rate_has_numerator_and_denominator() -> None:
    tally = Tally()
    tally.add((), 4_000)
    assert "差错率不低于 0.00/万 = 0 分 ÷ 4,000 字" in parsed(error_rate=tally).text
    said = parsed(error_rate=tally, total_chars=20_000, lang="en").text
    assert "error rate: at least 0.00 in 10,000 = 0 points ÷ 20,000 characters" in said


def test_other_encodings_get_references(lint_news: Command, plug: Plug, tmp_path: Path) -> None:
    plug(*TWO)
    (tmp_path / "a.txt").write_text("春Z𠮷", "utf-8")
    done = lint_news("check", "a.txt", "--output-format", "html", encoding="ascii")
    assert done.status == 1
    assert Parsed(done.out.decode("ascii")).lines == ["春Z𠮷"]


def test_a_report_beside_the_usual_output(lint_news: Command, plug: Plug, tmp_path: Path) -> None:
    plug(*TWO)
    number = "11010519491231002X"
    (tmp_path / "a.txt").write_text(f"春Z天\r\n身份证号{number}\r\n夏Z天\r\n", "utf-8")
    (tmp_path / "b.html").write_text("<p>去年<b>Z</b>天</p>", "utf-8")
    records = [{"id": "甲", "text": "春天Z"}, {"id": "乙", "text": "秋天\nZ"}]
    (tmp_path / "c.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), "utf-8")
    usual = lint_news("check", "a.txt", "b.html", "c.jsonl")
    done = lint_news("check", "a.txt", "b.html", "c.jsonl", "--report", "html=out.html", "--error-rate")
    assert (done.status, done.out) == (usual.status, usual.out)
    text = (tmp_path / "out.html").read_text("utf-8")
    assert number not in text
    found = Parsed(text)
    assert [line for line in found.lines if "Z" in line] == ["春Z天", "夏Z天", "去年Z天", "春天Z", "Z"]
    assert found.marked.count([("warning", "Z")]) == 5
    assert "c.jsonl #甲" in found.text
    points = done.err.split("（")[1].split("；")[0]
    assert points.split(" 分")[0] + " 分 ÷" in found.text
    again = lint_news("check", ".")
    assert again.text.splitlines()[-1].startswith("查了 3 个文件")


def test_the_time_may_be_given(lint_news: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("春天。\n", "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773907200")
    for _ in range(2):
        assert lint_news("check", "a.txt", "--report", "html=out.html").status == 0
        assert "2026-03-19 08:00" in (tmp_path / "out.html").read_text("utf-8")


def test_it_is_no_input_and_overwrites_none(lint_news: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("春天。\n", "utf-8")
    done = lint_news("check", "a.txt", "--report", "html=a.txt")
    assert (done.status, (tmp_path / "a.txt").read_text("utf-8")) == (2, "春天。\n")
    (tmp_path / "no.txt").write_bytes(b"a\xff\xff")
    assert lint_news("check", "no.txt", "--report", "html=no/out.html").status == 2
