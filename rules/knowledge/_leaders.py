"""Leaders of the party and the state with their offices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import Article

AFTER_OFFICE = (
    "(?:总书记(?<=中共中央总书记)|主席(?<=国家主席)|主席(?<=中央军委主席)|主席(?<=全国政协主席)|主席(?<=国家副主席)"
    "|总理(?<=国务院总理)|总理(?<=国务院副总理)|委员长(?<=全国人大常委会委员长)|书记(?<=中央纪委书记)"
    "|院长(?<=最高人民法院院长)|检察长(?<=最高人民检察院检察长))"
)
"""The end of an office of the table, as a pattern that begins with what is rare, to declare."""
_ENDS = "总书记|主席|总理|委员长|书记|院长|检察长"


def rows() -> Sequence[Sequence[str]]:
    """Name, office, since and until of each row; until is empty for today's holders."""
    lines = Path(__file__).with_name("leaders.tsv").read_text("utf-8").splitlines()
    return [(*line.split("\t"), "")[:4] for line in lines if not line.startswith("#")]


@cache
def holders() -> Mapping[str, frozenset[str]]:
    """The names of all who held each office."""
    found: dict[str, set[str]] = {}
    for name, office, _, _ in rows():
        found.setdefault(office, set()).add(name)
    return {office: frozenset(names) for office, names in found.items()}


@cache
def names() -> frozenset[str]:
    """The names of all leaders of the table."""
    return frozenset(name for name, *_ in rows())


def offices(article: Article) -> Iterator[tuple[str, int]]:
    """The offices of the table in an article, each with the offset behind it."""
    text = article.document.text
    for match in article.find(_ENDS):
        for office in holders():
            if office.endswith(match[0]) and text.endswith(office, 0, match.end):
                yield office, match.end
