from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, rule

from ._amounts import Amount
from ._skeletons import GAP, SHARE, Skeleton, pair_skeletons
from ._sums import sum_of

_REST = "(?:其余|剩余|剩下|余下)"
_WORDS = f"{GAP}{{0,12}}"
_LIST = (
    f"(?P<parts>{SHARE}(?:{_WORDS}[，,；;、]{_WORDS}{SHARE}){{0,5}}){_WORDS}"
    f"[，,；;、]{_REST}(?P<of>的|中|里)?{_WORDS}(?P<rest>{SHARE})"
)
_SIGN = f"{_REST}(?:[^，,、。；;\n]{{0,10}}?)[{DIGIT}一二三四五六七八九两百](?:[^，,、。；;\n]{{0,6}}?)(?:[%％成]|分之)"
_NUM = f"[{DIGIT}]{{1,3}}(?:[.．][{DIGIT}]+)?"
_OVER = "超(?:额|出|过)?(?:完成)?(?:年度|全年)?(?:计划|任务|目标)?"
_SHORT = "(?:还|尚)差"
_DONE = f"(?:{_OVER}|{_SHORT})(?:了)?{_NUM}(?:[%％]|个百分点)"
_OF_PLAN = (
    f"完成[^。；，\n{DIGIT}]{{0,12}}(?P<done>{_NUM})[%％][^。；，\n{DIGIT}]{{0,6}}[，,]"
    f"(?:(?P<over>{_OVER})|{_SHORT})了?(?P<rest>{_NUM})(?:[%％]|个百分点)"
)
"""How much of a plan is done, and by how much that is more or less than all of it."""
_BACK = 40
_CHANGE = "[增减涨跌升降]|提高|比[上去同前]|同比|环比|高[出于]|低于|约|近|左右|以上|多[，,；;、]|超|率"
_ROUND = Decimal(2)
"""Shares in tenths are exact where all the others are; half of their last place is more than this."""


@rule(
    "wrong-remainder",
    title="其余的占比不对",
    help="“六成建厂房，三成作仓储，其余两成绿化”：其余应是一成，各项之和应是100%。约数、增减和“其余的三成”不在此列。",
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN, _DONE),
    injectors=("_reckoning_injectors:wrong_remainder",),
    bad=[
        Bad("全年完成税收任务的105%，超计划15个百分点。", found="15"),
        Bad("工程已完成９２％，还差１８％。", found="１８"),
        Bad("园区用地六成建厂房，三成作仓储和道路，其余两成作绿化。", found="两成"),
        Bad("种茶的占45%，种果的占30%,其余35%外出务工。", found="35%"),
        Bad("资金70％由县里出，剩下40％村里自筹。", found="40％"),
        Bad("三分之一的地种菜，其余三分之一种粮。", found="三分之一"),
    ],
    good=[
        "全年完成税收任务的105%，超计划5个百分点；工程已完成92%，还差8%；完成年计划的65%，超序时进度15个百分点。",
        "园区用地六成建厂房，三成作仓储和道路，其余一成作绿化；种茶的占45%，种果的占30%，其余25%外出务工。",
        "六成建厂房，其余的三成作绿化；约六成建厂房，其余三成作绿化；产量增长六成，其余三成持平。",
        "三分之一的地种菜，其余三分之二种粮；比去年高60%，其余20%。",
    ],
)
def wrong_remainder(article: Article) -> Iterator[Finding]:
    """The share that is said to remain is not what the others leave of the whole."""
    yield from _of_plan(article)
    for made in pair_skeletons(article, (_SIGN,)):
        for match in compiled(_LIST).finditer(made.text):
            rest = made.amounts[match.start("rest")]
            parts = _parts(made, match.start("parts"), match.end("parts"))
            is_exact = all(amount.is_exact for amount in (*parts, rest))
            if match["of"] or not is_exact or compiled(_CHANGE).search(made.text, 0, match.end()):
                continue
            left = 100 - sum_of(parts)
            slack = sum((part.half for part in parts if part.half < _ROUND), Decimal(0))
            if left > 0 and abs(left - rest.value) > slack:
                yield _finding(rest, left, parts)


def _of_plan(article: Article) -> Iterator[Finding]:
    """The shares by which a plan is exceeded or missed that the share that is done does not leave."""
    for sign in article.find(_DONE):
        start = max(article.span.start, sign.start - _BACK)
        for match in compiled(_OF_PLAN).finditer(article.document.text, start, sign.end):
            done, rest = (Decimal(match[name].replace("．", ".")) for name in ("done", "rest"))
            made = done - 100 if match["over"] else 100 - done
            if made > 0 and made != rest:
                message = Message(
                    "按完成数应是{made}%，请核对", "what is done makes {made} %", made=f"{float(made):.4g}"
                )
                yield Finding(Span(*match.span("rest")), message, related=(Related(Span(*match.span("done"))),))


def _parts(made: Skeleton, start: int, end: int) -> list[Amount]:
    return [made.amounts[at] for at in range(start, end) if at in made.amounts]


def _finding(rest: Amount, left: Decimal, parts: Sequence[Amount]) -> Finding:
    message = Message("其余应是{left}%，请核对", "{left} % remain", left=f"{float(left):.4g}")
    return Finding(rest.span, message, related=tuple(Related(part.span) for part in parts))
