from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Span, Straddling, replace, rule

from ._literals import Literals
from ._rows import Term, once
from ._straddling import straddling_of


@rule(
    "house-term",
    title="名单所列的错误写法",
    help=(
        "术语名单（lists.terms）里列为“误”的写法。名单里“前有不算”“后有不算”的，本来就在正确写法里的，"
        "跨在两个词之间的，不在此列。"
    ),
    everywhere=True,
    kind=ErrorKind.WRONG_CHARACTER,
    fold=0,
    explains=("misspelling", "variant-word", "pleonasm"),
    lists=("terms",),
    example_lists={
        "terms": [
            {"wrong": "青河县", "right": ["青禾县"], "before": ["邻省的"], "level": "错误"},
            {"wrong": "融媒", "right": ["融媒体"], "after": ["云"], "why": "与上级用语一致"},
            {"wrong": "布署", "right": ["部署"]},
        ]
    },
    bad=[
        Bad("青河县召开大会。", fixed="青禾县召开大会。", found="青河县"),
        Bad("县融媒中心成立。", fixed="县融媒体中心成立。", found="融媒"),
        Bad("全县作出布署。", fixed="全县作出部署。"),
    ],
    good=["青禾县召开大会。", "邻省的青河县召开大会。", "县融媒体中心用融媒云发稿。", "报纸公布署名文章的稿酬。"],
)
def house_term(article: Article, *, terms: tuple[Term, ...] = ()) -> Iterator[Finding]:
    """A form is in the text that the house's list of terms calls wrong.

    Not beside a guard of the list, not inside a right form, and not across the boundary of two words.
    """
    text = article.document.text
    for start, end, term in _forms(terms).find(article):
        if term is None or term.is_right(text, start, end):
            continue
        found = straddling_of(article, start, end, term.right)
        if found is not Straddling.STRADDLES:
            fixes = tuple(replace(Span(start, end), right) for right in term.right)
            confidence = Confidence.DOUBTFUL if found is Straddling.DOUBTED else term.confidence
            yield Finding(Span(start, end), _message(term), fixes, confidence=confidence)


@once
def _forms(terms: tuple[Term, ...]) -> Literals[Term | None]:
    """The wrong forms with their rows, and the right forms that contain one, with None."""
    wrong = {term.wrong: term for term in terms}
    right = [form for term in terms for form in term.right if any(w in form for w in wrong)]
    return Literals([*((form, None) for form in right), *wrong.items()])


def _message(term: Term) -> Message:
    why = Message("：{why}", " ({why})", why=term.why) if term.why else ""
    return Message(
        "“{wrong}”应为“{right}”{why}，见 {where}",
        "{wrong} should be {right}{why}: see {where}",
        wrong=term.wrong,
        right=term.right[0],
        why=why,
        where=term.where,
    )
