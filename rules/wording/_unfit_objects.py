"""Objects at the end of a clause, subjects of what is said to happen, and the verbs that do not go with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from lint_news import DIGIT, Article, Span, compiled

from .._strings import longest, occurrences
from .._table_rows import table_rows

_MARKS = "，。；！？"
_NAMED = "[^，。；、：！？“”的和与及并提升高强增加改善促进推动建设形成扩打造完成使让能会要被得有]{2,8}的"
"""What the object belongs to: 提高红小豆的种植规模."""
_OWNED = frozenset(("规模", "面积"))
"""Objects before which what they belong to may stand; before 活动 and 水平 the verb often has another object."""
_GAP = (
    "[^，。；、：！？“”的和与及并提升高强增加改善促进推动建设形成扩打造完成使让能会要被得有]{0,8}"
    "(?:建设|改造|提升|转型升级)?的?"
)
_REACH = 18
_ADVERBS = "得到|有了|明显|不断|显著|大幅|大大|进一步|逐步|持续|日益|稳步|普遍"
_RUN = f"(?:{_ADVERBS}){{0,2}}$"
_BY = f"了?(?:近|约|逾|超|超过|将近)?[{DIGIT}一两三四五六七八九十百半]"
"""By how much: what happens to a subject right before."""


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
def _happenings() -> Mapping[str, _Object]:
    """By verb, the subjects that it does not fit, as a pattern, with the usual verb of each."""
    found: dict[str, list[tuple[str, str]]] = {}
    for nouns, verbs, right in table_rows(Path(__file__).with_name("unfit_predicates.tsv")):
        for verb in verbs.split("|"):
            found.setdefault(verb, []).extend((noun, right) for noun in nouns.split("|"))
    return {
        verb: _Object("|".join(noun for noun, _ in pairs), "|".join(right for _, right in pairs), "")
        for verb, pairs in found.items()
    }


@cache
def listed_strings() -> Sequence[str]:
    """For the table that lists share: objects and marks, adverbs with verbs and marks, subjects and their verbs."""
    ends = [f"{adverb}{verb}{mark}" for adverb in _ADVERBS.split("|") for verb in _happenings() for mark in _MARKS]
    beside = [f"{noun}{verb}" for verb, one in _happenings().items() for noun in one.wrong.split("|")]
    return [*(f"{noun}{mark}" for noun in _objects() for mark in _MARKS), *ends, *beside]


def unfit_objects(article: Article) -> Iterator[Unfit]:
    """The verbs that do not go with the object at the end of their clause."""
    text, first = article.document.text, article.span.start
    for number, start, end in longest(occurrences(article, "wording._unfit_objects")):
        listed, at = listed_strings()[number], first + start
        noun = listed[:-1]
        if listed[-1] not in _MARKS:
            yield from _beside(text, listed, first + end)
            continue
        if noun not in _objects():
            yield from _happening(text, noun, at)
            continue
        one = _objects()[noun]
        pattern = (
            f"(?P<verb>{one.wrong})了?{_GAP}(?:{one.before})?的?$" if one.before else f"(?P<verb>{one.wrong})了?{_GAP}$"
        )
        if noun in _OWNED:
            pattern = pattern.replace("了?", f"了?(?:{_NAMED})?", 1)
        verb = compiled(pattern).search(text, max(first, at - _REACH), at)
        if verb and (not one.before or compiled(f"(?:{one.before})的?$").search(text, max(first, at - _REACH), at)):
            yield Unfit(Span(*verb.span("verb")), noun, one.right)


def _happening(text: str, listed: str, at: int) -> Iterator[Unfit]:
    """A verb behind an adverb at an offset that does not fit the subject before."""
    verb = next(verb for verb in _happenings() if listed.endswith(verb))
    one = _happenings()[verb]
    subject = compiled(f"(?:{one.wrong}){_RUN}").search(text, max(0, at - _REACH), at)
    if subject:
        noun = next(noun for noun in one.wrong.split("|") if subject[0].startswith(noun))
        right = one.right.split("|")[one.wrong.split("|").index(noun)]
        end = at + len(listed)
        yield Unfit(Span(end - len(verb), end), noun, right)


def _beside(text: str, listed: str, end: int) -> Iterator[Unfit]:
    """A verb right behind the subject that it does not fit, with an amount behind."""
    verb = next(verb for verb in _happenings() if listed.endswith(verb))
    noun, one = listed.removesuffix(verb), _happenings()[verb]
    if compiled(_BY).match(text, end):
        yield Unfit(Span(end - len(verb), end), noun, one.right.split("|")[one.wrong.split("|").index(noun)])


def is_unfit(article: Article) -> bool:
    """Whether an article has such a verb."""
    return any(unfit_objects(article))
