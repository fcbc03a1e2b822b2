from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Finding,
    Message,
    Related,
    Severity,
    Span,
    articles,
    compiled,
    local_view,
    rule,
)

from ._numbers import is_slip

_UNITS = "万亩|万吨|万人|万元|亿元|万平方米|万千瓦|公里|亩|吨|万户|万头|万只|万株|万棵|万册|个|家|户|座|所|处|件|项"
_AMOUNT = f"(?P<number>[{DIGIT}]{{1,6}}(?:\\.[{DIGIT}]{{1,4}})?)(?P<unit>{_UNITS})(?P<noun>[{HAN}]{{4}})"
_BEFORE = f"(?P<before>[{HAN}]{{4}})的?\\Z"
_LEAST, _REACH = 3, 12
"""The least digits of a number; characters before the unit in which it and the words before it stand."""


def _page(*told: str) -> str:
    return "\n\n\n\n".join(f"田间一派繁忙景象\n\n本报讯 {text}，目前都已开工，机声隆隆，一派繁忙。" for text in told)


@rule(
    "amount-over-stories",
    title="同一数量两篇稿里不同",
    help=(
        "两篇稿件里前后的词语都相同的一个数（改造提升28.6万亩高标准农田、改造提升的26.8万亩高标准农田），只差一位或两位颠倒，"
        "多半有一处写错了，请核对。三位以下的、前后词语不同的不在此列。"
    ),
    unit="page",
    kind=ErrorKind.NUMBER,
    cap=Severity.WARNING,
    patterns=(_UNITS,),
    profiles={"traditional": False},
    bad=[
        Bad(_page("今年改造提升28.6万亩高标准农田的任务", "今年改造提升的26.8万亩高标准农田"), found="26.8万亩"),
    ],
    good=[
        _page("今年改造提升28.6万亩高标准农田的任务", "今年改造提升的28.6万亩高标准农田"),
        _page("今年改造提升28.6万亩高标准农田的任务", "去年播种的26.8万亩高标准农田"),
        _page("今年改造提升28.6万亩高标准农田，去年改造提升26.8万亩高标准农田", "今年改造提升的9万亩高标准农田"),
    ],
)
def amount_over_stories(page: Document) -> Iterator[Finding]:
    """One amount stands in two stories of a page with other digits, with the same words before and behind it.

    The numbers have three digits or more and differ in one, or in two that changed places.
    """
    first: dict[tuple[str, ...], tuple[str, Span, int]] = {}
    for number, article in enumerate(articles(page)):
        for key, digits, at in _amounts(article):
            span = at.shifted(article.span.start)
            known, there, story = first.setdefault(key, (digits, span, number))
            if story != number and _is_slip(known, digits):
                message = Message(
                    "另一篇是“{there}”，这里是“{here}”，请核对",
                    "{there} in another story, {here} here",
                    there=page.text[there.start : there.end],
                    here=page.text[span.start : span.end],
                )
                yield Finding(span, message, related=(Related(there),), confidence=Confidence.LIKELY)


def _is_slip(one: str, other: str) -> bool:
    """Whether two numbers differ in one digit, or have two changed places, beside the point as well: 28.6, 26.8."""
    return one.find(".") == other.find(".") and is_slip(one.replace(".", ""), other.replace(".", ""))


@local_view
def _amounts(article: Article) -> Sequence[tuple[tuple[str, ...], str, Span]]:
    """The words around each amount, its digits, and the span of it with the unit, from the start of the article."""
    text, start, found = article.document.text, article.span.start, list[tuple[tuple[str, ...], str, Span]]()
    for match in compiled(_AMOUNT).finditer(text, start, article.span.end):
        before = compiled(_BEFORE).search(text, max(start, match.start() - _REACH), match.start())
        if before and sum(char.isdigit() for char in match["number"]) >= _LEAST:
            key = (before["before"], match["unit"], match["noun"])
            found.append((key, match["number"], Span(match.start(), match.end("unit")).shifted(-start)))
    return found
