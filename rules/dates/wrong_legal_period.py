from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Span, compiled, rule

from .._sentence import sentence_at
from ._counts import COUNT, count


class _Period(NamedTuple):
    """Words before and behind a number of days or months, the numbers that the law has, and its name for readers."""

    before: str
    behind: str
    numbers: tuple[int, ...]
    law: str
    unit: str = "日"


_PERIODS = (
    _Period("裁定", "上诉", (10, 5), "裁定的上诉期是10日（刑事5日）"),
    _Period("判决|宣判", "上诉", (15, 10), "判决的上诉期是15日（刑事10日）"),
    _Period("处罚决定|行政决定|行政行为|决定书|收到|知道", "行政复议", (60,), "行政复议的申请期是60日"),
    _Period("处罚决定|行政决定|行政行为|决定书|收到|知道", "行政诉讼", (6, 3), "行政诉讼的起诉期是6个月", "月"),
    _Period("劳动[^。；\n]{0,16}仲裁", "起诉|提起诉讼", (15,), "不服劳动仲裁裁决的起诉期是15日"),
    _Period("公告[^。；\n]{0,8}之日起", "申报债权", (30, 45, 60, 90), "公司清算的债权申报期是45日"),
)
_SIGN = "上诉|行政复议|行政诉讼|仲裁裁决|申报(?:其|各自的)?债权"
_NUMBER = f"(?P<number>{COUNT})(?:个)?(?P<unit>日|天|工作日|月)(?:之)?内"
_CRIMINAL = "被告人|公诉|判处|有期徒刑|刑事|构成[^，。；]{2,14}罪|犯[^，。；]{2,14}罪"
_CIVIL = "原告|民事|纠纷|诉讼请求|行政判决|行政诉讼|欠款|货款|工资"
_ABROAD = "香港|澳门|台湾|外国|住所|涉外|境外|[美英法德日韩俄]国|联邦|欧盟|驻华|反倾销|专利|商标"
_OLD = "曾|当年|旧法|修[改订]|以前|延长|缩短|原来|改为|第[一二三四五六七八九十百]+条|赔偿"
_CLAUSES, _LONG = 60, 40
"""Characters between the decision and the number, and between the number and the act."""


@rule(
    "wrong-legal-period",
    title="法定期限不对",
    help=(
        "不服一审判决的上诉期，民事、行政是15日，刑事是10日；不服裁定是10日、5日。申请行政复议是60日，提起行政诉讼是6个月。"
        "案件性质全文看不出的，只要合其中一种就算对；涉外、港澳台和专利商标的不查。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    injectors=("_session_injectors:wrong_legal_period",),
    bad=[
        Bad("原告如不服一审判决，可在判决书送达之日起30日内向中级人民法院提起上诉。", found="30日"),
        Bad("被告人李某如不服本判决，可在接到判决书的第二日起十五日内提出上诉。", found="十五日"),
        Bad("这起合同纠纷案宣判后，当事人可在判决书送达之日起十日内上诉。", found="十日"),
        Bad("如不服本裁定，可在裁定书送达之日起15日内提出上诉。", found="15日"),
        Bad("对处罚决定不服的，可自收到决定书之日起30日内申请行政复议。", found="30日"),
        Bad("不服行政处罚决定的，自收到之日起一个月内提起行政诉讼。", found="一个月"),
        Bad("请债权人自公告之日起54日内向清算组申报债权。", found="54日"),
    ],
    good=[
        "原告如不服一审判决，可在判决书送达之日起15日内向中级人民法院提起上诉。",
        "被告人李某如不服本判决，可在接到判决书的第二日起十日内提出上诉。宣判后十日内未上诉的，判决生效。",
        "不服本裁定，可在裁定书送达之日起10日内上诉；不服处罚决定，可在60日内申请行政复议，或者在6个月内提起行政诉讼。",
        "在境外没有住所的当事人，可在判决书送达之日起30日内上诉。修法以前，判决后5日内可以上诉。",
        "第八条　判决后3日内可以上诉。请求赔偿的判决后3日内可以上诉。",
        "请债权人自接到通知之日起30日内、未接到通知的自公告之日起45日内，向清算组申报债权。",
    ],
)
def wrong_legal_period(article: Article) -> Iterator[Finding]:
    """A period for an appeal, a review or a claim is not that of the law.

    Civil Procedure Law (2023), article 171; Criminal Procedure Law (2018), article 230; Administrative Procedure Law
    (2017), articles 46 and 85; Administrative Reconsideration Law (2023), article 20; Company Law (2023), article 235.
    """
    text, seen = article.document.text, set[int]()
    for sign in article.find(_SIGN):
        sentence = sentence_at(article, sign.start)
        for found in compiled(_NUMBER).finditer(text, sentence.start, sentence.end):
            match = Match(found)
            if match.start not in seen and not compiled(_OLD).search(text, sentence.start, sentence.end):
                seen.add(match.start)
                yield from _checked(article, match, sentence)


def _checked(article: Article, match: Match, sentence: Span) -> Iterator[Finding]:
    text, number = article.document.text, count(match["number"])
    before = text[max(sentence.start, match.start - _CLAUSES) : match.start]
    behind = text[match.end : min(sentence.end, match.end + _LONG)]
    behind = behind[: other.start()] if (other := compiled(_NUMBER).search(behind)) else behind
    for period in _PERIODS:
        is_unit = (match["unit"] == "月") == (period.unit == "月")
        is_said = compiled(period.before).search(before) and compiled(f"(?:{period.behind})").search(behind)
        if is_said and is_unit:
            if number not in _allowed(article, period) and not _is_abroad(article):
                span = Span(match.group("number").start, match.group("unit").end)
                message = Message("{law}，请核对", "not the period of the law ({law})", law=period.law)
                yield Finding(span, message, confidence=Confidence.LIKELY)
            return


def _allowed(article: Article, period: _Period) -> tuple[int, ...]:
    """The numbers that may be right for the matter that the article speaks of."""
    if period.behind != "上诉":
        return period.numbers
    span = article.span
    is_criminal, is_civil = (
        compiled(words).search(article.document.text, span.start, span.end) is not None for words in (_CRIMINAL, _CIVIL)
    )
    if is_criminal == is_civil:
        return period.numbers
    return period.numbers[1:] if is_criminal else period.numbers[:1]


def _is_abroad(article: Article) -> bool:
    return compiled(_ABROAD).search(article.document.text, article.span.start, article.span.end) is not None
