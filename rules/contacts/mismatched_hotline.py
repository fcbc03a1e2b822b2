from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint_news import DIGIT, HAN, Article, Bad, ErrorKind, Finding, Message, Span, compiled, rule

from .._table_rows import table_rows
from ._numbers import ABROAD, digits

_NUMBER = (
    "(?:热线|电话|专线|号码|拨打|致电|接到|接听|客服|拨通|呼叫|来电)(?:电话|热线|专线)?[为是了过]?[“：:（(]?"
    f"(?P<number>[19１９][{DIGIT}]{{2,4}})(?![{DIGIT}-])"
)
_SITE = (
    "(?:登录|登陆|通过|访问|打开|下载|关注|进入|使用|铁路|全国)“?(?P<number>[1１][2２][3３][0-9０-９]{2})”?"
    "(?:网站|网上|官网|官方网站|客户端|手机客户端|手机[Aa][Pp][Pp]|[Aa][Pp][Pp]|ＡＰＰ|平台|小程序|微信|公众号)"
)
"""A site or a program that is named by the number of its service: 登录12306网站."""
_LINE = f"[1１][2２][{DIGIT}]{{3}}[热专]线"
"""A line that is named by its number, behind it: 通过12315热线反映."""
_APP = f"(?P<service>交管|铁路|移民局|掌上)[“”]?(?P<number>[1１][{DIGIT}]{{4}})(?![{DIGIT}-])"
_APPS = {"交管": "12123", "铁路": "12306", "移民局": "12367", "掌上": "12333"}
"""Programs that are named by a service and its number: 交管12123."""
_SPEAKER = f"[{HAN}]{{0,6}}(?:提醒|提示|表示|介绍|呼吁|建议|告诉|告诫|说)"
"""What stands behind a body that speaks, and offers no service: 民警提醒，可拨打96110."""
_ENDS = "。\n；;！!？?"
_REACH = 40
_FOR_ALL = ("110", "12345")
_SIZE = 5
_CALLED = f"[”“]?(?P<name>[{HAN}、]{{2,14}}?(?:热线|专线|电话))"
"""The name of a service directly behind a number: 12315消费者投诉举报热线."""
_OTHERWISE = f"[、和或与及](?:者)?[“]?(?P<other>[{DIGIT}]{{3,5}})"
"""A second number that is named behind the first: 拨打122或者120."""
_SECOND = "[也亦还]可以?(?:直接)?(?:拨打|致电)?$"
"""Words before the number of a second service, which may be named by its number alone."""


@rule(
    "mismatched-hotline",
    title="服务热线与业务不符",
    help=(
        "火警是119，急救是120，消费投诉是12315，工会是12351：“火警电话120”是号码写错了。"
        "看号码前面一句话里的业务；12345各种业务都受理；一句里有别的号码对得上的不查。没有这个号码、与业务的号码只差一位或颠倒两位的也报。"
    ),
    kind=ErrorKind.FACT,
    patterns=(_NUMBER, _SITE, _LINE, _APP),
    injectors=("_injectors:mismatched_hotline",),
    profiles={"traditional": False},
    bad=[
        Bad("发现火情，请立即拨打火警电话120。", found="120"),
        Bad("消费者遇短斤少两，可拨打投诉举报热线１２３５１。", found="１２３５１"),
        Bad("工会维权热线：12315。", found="12315"),
        Bad("遇到消费欺诈，可拨打12351投诉。", found="12351"),
        Bad("医保政策可致电12333。", found="12333"),
        Bad("顾客权益受损，可拨打12366消费者投诉举报热线。", found="12366"),
        Bad("接到96119来电要接听，那是反诈专线。", found="96119"),
        Bad("售粮人对粮食收购有意见，可拨打12315。", found="12315"),
        Bad("消费者可拨打12135投诉。", found="12135"),
        Bad("旅客可登录12360网站购买车票。", found="12360"),
        Bad("车站增开列车，旅客通过“12360”客户端改签。", found="12360"),
        Bad("车主可在“交管12132”上办理。", found="12132"),
        Bad("车主可在交管“12213”上办理。", found="12213"),
        Bad("车站提醒，可咨询铁路客服12360；森林防火请拨12191。", found="12360"),
        Bad("买到过期食品的消费者，可向12351热线反映。", found="12351"),
        Bad("职工可通过１２３１５热线向县总工会反映欠薪。", found="１２３１５"),
        Bad("市民发现问题食品，可拨打12135热线投诉举报。", found="12135"),
        Bad("作风问题举报电话：12338", found="12338"),
        Bad("双方协商不下，拨打了12384公共法律服务热线。", found="12384"),
    ],
    good=[
        "发现火情，请立即拨打火警电话119。消费者可拨打投诉举报热线12315。工会维权热线：12351。",
        "医保政策可致电12345，遇到失火可拨打110。有事请拨打12333。火警电话1201、火警电话120-1。火警电话99999。",
        "发现火情拨打119，有人受伤拨打急救电话120。火情中有人受伤，拨打120。",
        "可拨打12378消费者投诉热线反映银行的问题，可拨打12355心理热线，可拨打12320心理援助热线。",
        "车主可在“交管12123”上办理，铁路12306出票，掌上12333查社保。交管12350人，铁路123051人。",
        "使馆提醒：当地火警电话120。",
        "消费者可拨打12199投诉，客服电话10086。报名电话12135。",
        "旅客可登录12306网站购买车票。企业登录12360网站办理通关，商家在12315平台处理投诉。旅客下载12345手机App。",
        "市民如发现销售超标车辆，可拨打12315举报。民警提醒大家不透露、不转账，可拨打96110咨询。",
        "交警提醒，遇事故有人受伤拨打120。铁路部门提醒旅客，物品遗失可拨打12345。",
        "消费者可向12315热线反映，职工可通过12351热线反映，112351热线的消费者，12345热线受理公积金缴存。",
        "车辆相撞、有人受伤的，拨打122或120。孩子溺水，拨打120和119。",
        "遇到火情请拨打110报警，也可拨打12333咨询。",
    ],
)
def mismatched_hotline(article: Article) -> Iterator[Finding]:
    """A public service number stands after the words of another service (rules/contacts/hotlines.tsv).

    The sentence before the number decides: it must name a service of the table, and none that the number is for.
    """
    text = article.document.text
    yield from _sites(article)
    for match in article.find(_NUMBER):
        number, at = digits(match["number"]), match.start
        if number in _FOR_ALL or next(article.find(ABROAD), None):
            continue
        start = max(text.rfind(mark, article.span.start, at) for mark in _ENDS) + 1
        before = text[max(start, article.span.start) : match.group("number").start]
        if compiled(_SECOND).search(before) and compiled(_NUMBER).search(before):
            continue
        second = compiled(_OTHERWISE).match(text, match.end)
        if second and _may_be_for(digits(second["other"]), before):
            continue
        behind = text[at : match.end + _REACH]
        right = [other for other in _services() if _is_for(other, before)]
        if number not in _services():
            right = [other for other in right or _named(behind) if _is_slip(number, other)]
        elif not right and (called := compiled(_CALLED).match(text, match.end)):
            right = _named(called["name"])
        if right and number not in right and not _may_be_for(number, before + behind.partition("。")[0]):
            message = Message(
                "{number}不是这项业务的号码，应为{right}？",
                "{number} is for another service; {right}?",
                number=number,
                right="、".join(right[:3]),
            )
            yield Finding(match.group("number"), message)


def _sites(article: Article) -> Iterator[Finding]:
    """Sites and programs whose number is a slip of that of the service in the same sentence."""
    text = article.document.text
    for match in article.find(_APP):
        if _is_slip(digits(match["number"]), right := _APPS[match["service"]]):
            yield Finding(match.group("number"), _service_is(right))
    named = [match.group("number") for match in article.find(_SITE)]
    lines = [Span(match.start, match.start + _SIZE) for match in article.find(_LINE)]
    for span in (*named, *(line for line in lines if not text[line.start - 1].isdigit())):
        written = text[span.start : span.end]
        number = digits(written)
        start = max(text.rfind(mark, article.span.start, span.start) for mark in _ENDS) + 1
        around = text[max(start, article.span.start) : span.end + _REACH].partition("。")[0].replace(written, "")
        is_near = _is_slip if span in named else _is_swap
        likely = [other for other in _services() if is_near(number, other) and _may_be_for(other, around)]
        if number not in _FOR_ALL and len(likely) == 1 and not _words(number, around) - _words(likely[0], around):
            yield Finding(span, _service_is(likely[0]))


def _service_is(right: str) -> Message:
    return Message("这项服务的号码是{right}，请核对", "the number of this service is {right}", right=right)


def _is_for(number: str, text: str) -> bool:
    """Whether the first sentence of a text has words of the service of a number, which are not those who speak."""
    sentence = text.partition("。")[0]
    words = [word for word in _services().get(number, ((),))[0] if word in sentence]
    return any(not compiled(f"{word}{_SPEAKER}").search(sentence) for word in words)


def _may_be_for(number: str, text: str) -> bool:
    """Whether a text has words that fit a number."""
    return bool(_words(number, text))


def _words(number: str, text: str) -> set[str]:
    """The words of a text that fit a number."""
    return {word for words in _services().get(number, ()) for word in words if word in text}


def _named(behind: str) -> list[str]:
    """The numbers of the services that the words behind a number name."""
    return [other for other in _services() if _is_for(other, behind)]


def _is_slip(number: str, other: str) -> bool:
    """Whether two numbers of five digits differ in one digit, or have two digits in another order."""
    apart = sum(one != two for one, two in zip(number, other, strict=False))
    return len(number) == len(other) == _SIZE and (apart == 1 or _is_swap(number, other))


def _is_swap(number: str, other: str) -> bool:
    """Whether two numbers have two digits in another order."""
    apart = [i for i, (one, two) in enumerate(zip(number, other, strict=False)) if one != two]
    return len(apart) == 2 and number[apart[0]] == other[apart[1]] and number[apart[1]] == other[apart[0]]


@cache
def _services() -> dict[str, list[tuple[str, ...]]]:
    """For each number the words of its service, and others that fit it."""
    rows = table_rows(Path(__file__).with_name("hotlines.tsv"))
    return {number: [tuple(filter(None, words.split("|"))) for words in columns] for number, *columns in rows}
