"""Leaders of the party and the state with their offices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import Article, paper_date

AFTER_OFFICE = (
    "(?:总书记(?<=中共中央总书记)|主席(?<=国家主席)|主席(?<=中央军委主席)|主席(?<=全国政协主席)|主席(?<=国家副主席)"
    "|总理(?<=国务院总理)|总理(?<=国务院副总理)|委员长(?<=全国人大常委会委员长)|书记(?<=中央纪委书记)"
    "|院长(?<=最高人民法院院长)|检察长(?<=最高人民检察院检察长))"
)
"""The end of an office of the table, as a pattern that begins with what is rare, to declare."""
_ENDS = "总书记|主席|总理|委员长|书记|院长|检察长"


_AS_OF, _VALID = "# as of: ", 18
"""What the line with the month of the table begins with, and for how many months after it the table decides."""


def _lines() -> Sequence[str]:
    return Path(__file__).with_name("leaders.tsv").read_text("utf-8").splitlines()


@cache
def _last() -> int:
    """The last month for which the table decides who held no office, counted from the year 0."""
    line = next(line for line in _lines() if line.startswith(_AS_OF))
    year, month = line.removeprefix(_AS_OF).split("-")
    return int(year) * 12 + int(month) + _VALID


def is_after_table(article: Article) -> bool:
    """Whether the paper is so much later than the table that an office may have a holder who is not in it."""
    paper = paper_date(article.document)
    return paper is not None and paper.year * 12 + paper.month > _last()


def rows() -> Sequence[Sequence[str]]:
    """Name, office, since and until of each row; until is empty for today's holders."""
    return [(*line.split("\t"), "")[:4] for line in _lines() if not line.startswith("#")]


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
