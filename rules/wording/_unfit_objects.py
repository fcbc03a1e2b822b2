"""Objects at the end of a clause, and the verbs that do not go with them (unfit_objects.tsv)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from lint_news import Article, Span, compiled

from .._strings import longest, occurrences
from .._table_rows import table_rows

_MARKS = "，。；！？"
_GAP = (
    "[^，。；、：！？“”的和与及并提升高强增加改善促进推动建设形成扩打造完成使让能会要被得有]{0,8}(?:建设|改造|提升)?的?"
)
_REACH = 18


class Unfit(Struct, frozen=True):
    """A verb that does not go with its object: its place, the object, the usual verb."""

    span: Span
    noun: str
    right: str


class _Object(Struct, frozen=True):
    wrong: str
    right: str
    before: str


@cache
def _objects() -> Mapping[str, _Object]:
    found: dict[str, _Object] = {}
    for nouns, wrong, right, *before in table_rows(Path(__file__).with_name("unfit_objects.tsv")):
        found |= dict.fromkeys(nouns.split("|"), _Object(wrong, right, "".join(before)))
    return found


@cache
def listed_strings() -> Sequence[str]:
    """The objects, each with each mark behind it, for the table that is shared with other lists."""
    return [f"{noun}{mark}" for noun in _objects() for mark in _MARKS]


def unfit_objects(article: Article) -> Iterator[Unfit]:
    """The verbs that do not go with the object at the end of their clause."""
    text, first = article.document.text, article.span.start
    for number, start, _ in longest(occurrences(article, "wording._unfit_objects")):
        noun = listed_strings()[number][:-1]
        one, at = _objects()[noun], first + start
        pattern = (
            f"(?P<verb>{one.wrong})了?{_GAP}(?:{one.before})?的?$" if one.before else f"(?P<verb>{one.wrong})了?{_GAP}$"
        )
        verb = compiled(pattern).search(text, max(first, at - _REACH), at)
        if verb and (not one.before or compiled(f"(?:{one.before})的?$").search(text, max(first, at - _REACH), at)):
            yield Unfit(Span(*verb.span("verb")), noun, one.right)


def is_unfit(article: Article) -> bool:
    """Whether an article has such a verb."""
    return any(unfit_objects(article))
