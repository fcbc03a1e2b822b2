"""Paired marks: families that are balanced in every line are left out of the matching, and no fault is lost by it."""

from __future__ import annotations

import random
import sys
from typing import Any

import pytest

from lint_news import Article, Document, articles
from lint_news.authoring.plugins import load

load()
PAIRS: Any = sys.modules["lint_news.rules.punctuation._pairs"]
FAMILIES: Any = sys.modules["lint_news.rules.punctuation._families"].FAMILIES
MARKS = [mark for family in FAMILIES for mark in family.opening + family.closing]
WORDS = ["“许言说：”", "《渠水》", "（一）", "6’2”", "30°15’20”", "5.25”软盘", "路修好了", "，", "。\n", "\n\n", *MARKS]


def unbalanced(text: str) -> str:
    """The opening marks of the families that may have faults in the only article of a text."""
    (article,) = articles(Document(text))
    return "".join(family.opening[0] for family in PAIRS.unbalanced(article))


def every_family(_: Article) -> list[Any]:
    """What `unbalanced` would say of an article that may have faults in all families."""
    return list(FAMILIES)


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("“路修好了”，《渠水》（上）（下)写过。", ""),
        ("“路修好了，《渠水》写过。", "“"),
        ("路修好了”，《渠水》写过。", "“"),
        ("“路“修好了””，《渠水》（一写过。", "“（"),
        ("“路修好了，\n渠也通了”，《渠水》写过。", "“"),
        ("哥哥身高6’2”。", "".join(family.opening[0] for family in FAMILIES)),
    ],
)
def test_families_that_may_have_faults(text: str, families: str) -> None:
    assert unbalanced(text) == families


def test_no_fault_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    choose = random.Random(1)  # noqa: S311
    texts = ["".join(choose.choices(WORDS, k=choose.randint(2, 40))) for _ in range(300)]
    found = [PAIRS.page_faults(Document(text)) for text in texts]
    monkeypatch.setattr(PAIRS, "unbalanced", every_family)
    assert [_places(faults) for faults in found] == [_places(PAIRS.page_faults(Document(text))) for text in texts]
    assert any(found)


def _places(faults: Any) -> list[tuple[Any, ...]]:
    return [(fault.kind, fault.family, fault.span, fault.other, fault.within) for fault in faults]
