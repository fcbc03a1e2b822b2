"""What is found of corrected faults."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lint_news import Article, Bad, Confidence, Finding, Message, Span, delete, replace, rule
from lint_news.testing.corrected import changes, corrected_spans, tallies
from lint_news.testing.corrections import Pair


@rule("wrong-words", title="甲", help="甲", family="words", bad=[Bad("甲")], good=[])
def wrong_words(article: Article) -> Iterator[Finding]:
    """甲 is 乙, 多 is one too many, 空 is only pointed at, 闲 is an info."""
    for match in article.find("[甲多空闲]"):
        fixes = {"甲": (replace(match.span, "乙"),), "多": (delete(match.start, match.end),)}.get(match[0], ())
        doubt = Confidence.DOUBTFUL if match[0] == "闲" else Confidence.LIKELY
        yield Finding(match.span, Message("错", "wrong"), fixes, confidence=doubt)


def test_found_offered_and_right() -> None:
    given = [
        Pair("一甲二", ("一乙二",), "one"),
        Pair("一甲二", ("一丁二",), "one"),
        Pair("一多二", ("一二",), "one"),
        Pair("一空二", ("一有二",), "one"),
        Pair("一闲二", ("一忙二",), "one"),
        Pair("甲一二三", ("甲一四三",), "two"),
        Pair("没有错", ("没有错", "没错"), "two"),
    ]
    found = tallies([wrong_words], given)
    assert list(found) == ["one", "two"]
    one, two = found["one"], found["two"]
    assert (one.faulty, one.found, one.offered, one.right, one.elsewhere, one.on_right) == (5, 4, 3, 2, 0, 0)
    assert (two.faulty, two.found, two.elsewhere, two.on_right, two.characters) == (1, 0, 1, 1, 7)
    assert [pair.before for pair in one.missed] == ["一闲二"]
    assert [d.rule for d in two.false] == ["wrong-words"]


def test_the_nearest_right_text_counts() -> None:
    (tally,) = tallies([wrong_words], [Pair("一甲二", ("三四五六", "一乙二"))]).values()
    assert (tally.found, tally.right) == (1, 1)


@pytest.mark.parametrize(
    ("before", "after", "spans", "number"),
    [
        ("一二三", "一二三", [], 0),
        ("一二三", "一四三", [Span(1, 2)], 1),
        ("一二三", "一三", [Span(1, 2)], 1),
        ("一三", "一二三", [Span(1, 1)], 1),
        ("一二三四", "一五六三七", [Span(1, 2), Span(3, 4)], 3),
    ],
)
def test_what_was_corrected(before: str, after: str, spans: list[Span], number: int) -> None:
    assert corrected_spans(before, after) == spans
    assert changes(before, after) == number
