from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

from .._table_rows import alternatives, several_by_name
from ._present import is_quoted

_RIVER = "[江河水溪曲川]"
_NAME = f"[{HAN}]{{1,5}}?{_RIVER}"


def headstreams() -> Mapping[str, Sequence[str]]:
    """The rivers that make a river where they meet."""
    return several_by_name(Path(__file__).with_name("headstreams.tsv"))


_MADE = (
    f"(?P<main>{alternatives(headstreams())})(?:干流)?[，,]?(?:是|系)?由(?P<one>{_NAME})(?P<and>[和与及、])(?P<two>{_NAME})"
    "(?:两(?:大)?支?(?:条)?(?:河流|支流|河|江|水)?)?(?:在[^，,。；;]{1,12})?[，,]?(?:交汇|汇合|汇流|汇聚|会合|合流|相汇|汇)(?:而成|成|形成)"
)
_SIGN = "(?:汇合|汇流|汇聚|会合|合流|交汇|相汇)(?:而成|形成)|汇成"
_REACH = 50


@rule(
    "wrong-headstream",
    title="两河汇合写错一条",
    help=(
        "“大辽河由浑河与柳河汇合而成”：是浑河与太子河。只查表 rules/knowledge/headstreams.tsv 里的江河，"
        "“某江由某河和某河汇合而成”的说法，"
        "两条里有一条对、另一条不在表中的才报；引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("大辽河由浑河与柳河汇合而成。", found="柳河"),
        Bad("赣江是由章水、袁水在赣州汇流而成的。", found="袁水"),
        Bad("子牙河由永定河和滏阳河汇成。", found="永定河"),
    ],
    good=[
        "大辽河由浑河与太子河汇合而成，赣江由章水、贡水在赣州汇流而成，子牙河由滹沱河和滏阳河汇成。",
        "小河由甲河与乙河汇合而成，大辽河由两条大河汇合而成，人群汇聚而成。大辽河由甲河与乙河汇合而成。",
        "《大辽河由浑河与柳河汇合而成》，他说：“大辽河由浑河与柳河汇合而成。”",
    ],
)
def wrong_headstream(article: Article) -> Iterator[Finding]:
    """A river is said to be made by two rivers, of which one is another one.

    Rows of rules/knowledge/headstreams.tsv; one of the two rivers must be right.
    """
    text = article.document.text
    for sign in article.find(_SIGN):
        made = compiled(_MADE).search(text, max(article.span.start, sign.start - _REACH), sign.end)
        if not made:
            continue
        right = headstreams()[made["main"]]
        wrong = [group for group in ("one", "two") if made[group] not in right]
        span = Span(*made.span(wrong[0])) if len(wrong) == 1 else None
        if span and not is_quoted(article, span):
            message = Message(
                "{main}由{right}汇合而成，请核对",
                "the {main} is made by {right}",
                main=made["main"],
                right="、".join(right),
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)
