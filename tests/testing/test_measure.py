"""Rates, shares, and the counting of injected faults."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from lint_news import Article, Bad, Edit, Finding, Message, Span, delete, rule
from lint_news.testing.corpus import Text
from lint_news.testing.measure import clean, extracted, folded, rate, recall, share


def typo(text: str, random: Random) -> Edit | None:
    """Insert 咁 anywhere; None in a text without 村."""
    at = random.randrange(len(text))
    return Edit(Span(at, at), "咁") if "村" in text else None


@rule("typo-rule", title="咁", help="咁", family="words", bad=[Bad("咁")], good=[], injectors=(typo,))
def typo_rule(article: Article) -> Iterator[Finding]:
    """A typo."""
    for match in article.find("咁(?!。)"):
        yield Finding(match.span, Message("咁", "typo"), (delete(match.start, match.end),))


def test_texts_as_they_come_from_elsewhere() -> None:
    assert extracted("　　一，\n　二\n") == "一，\n\n二\n\n"
    assert folded("一，二（三）！“四”。") == "一,二(三)!“四”。"


def test_findings_of_clean_text() -> None:
    found = clean([typo_rule], [Text("咁一咁"), Text("二")], samples=1)
    assert found.characters == 4
    (row,) = found.rows
    assert (row.rule, row.count, len(row.samples)) == ("typo-rule", 2, 1)
    assert found.same_ungated == {"typo-rule": True}


def test_recall_of_injected_faults() -> None:
    (result,) = recall([typo_rule], [Text("村里修了路。")], 40)
    assert (result.kind, result.injected) == ("typo", 40)
    assert 0 < result.found < 40, "a typo before a full stop is not found"
    assert result.found == result.offered == result.restored
    assert [r.injected for r in recall([typo_rule], [Text("路")], 5)] == [0]
    assert list(recall([typo_rule], [Text("村")], 0)) == []


@pytest.mark.parametrize(("count", "low", "high"), [(0, 0.0, 3.7), (4, 1.09, 10.24), (100, 81.4, 121.6)])
def test_a_rate_has_the_interval_of_a_poisson_count(count: int, low: float, high: float) -> None:
    assert rate(count, 100_000) == (count, pytest.approx(low, abs=0.1), pytest.approx(high, abs=0.1))
    assert rate(count, 200_000)[0] == count / 2


def test_a_share_has_the_interval_of_wilson() -> None:
    assert share(0, 0) == (0.0, 0.0, 1.0)
    assert share(8, 10) == (0.8, pytest.approx(0.490, abs=0.001), pytest.approx(0.943, abs=0.001))
