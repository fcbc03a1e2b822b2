"""Places where the verb is lost that stands between somebody and 了, or between people and what they made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from lint_news import DIGIT, Article, Occurrence, Span, compiled

from .._strings import occurrences

_WHO = (
    "会议|大会|全会|学校|双方|公司|村里|镇里|县里|乡里|市里|校方|部门|政府|法院|检察院|民警|医院|他们|记者|大家|我们|委员|委员们|志愿者|志愿者们|党员|党员们|干部们"
    "|警方|队员们|学生们|同学们|孩子们|企业|合作社|农民|群众|村民|村民们|居民|农户|乡亲们|协会|公安局|教育局|农业农村局|水利局|文旅局|交警大队|派出所|县委|市委"
    "|作品|项目|节目|代表团|工作队|服务队|社区|车间|工厂|剧团|代表们|医护人员|工作人员|消防员|消防救援大队|村委会|居委会|村两委|党支部|老师们|教师们|专家组|评委们|师生们"
)
_NO_OBJECT = (
    "[解如断却然结无不望悟账事愿局就还也都才再很吗吧呢得没之]|一(?![批个次项座条场份种辆名套支张本株间片把部处台])"
    "|[，。！？；、：“”…—（）《\n\u3000 ]"
)
_OPENS = "[《“]"
"""A mark with which an object may begin."""
_LEADS = "带领|带着|组织|发动|动员|率领"
_LED = "乡亲|乡亲们|村民|村民们|群众|大家|大伙|大伙儿|党员|社员|全村人|全村"
_MADE = (
    f"(?:先后|共|又|一起|累计)?[{DIGIT}一二两三四五六七八九十百千万]+"
    "(?:[多余]|万)?(?:公里|亩|条|座|口|株|棵|间|处|米|户|栋|个)(?![条座口株棵间处户个])"
)
_HOW = "认真|热烈|深入|全面|详细|充分|广泛|专题|现场|集中|系统|专门|仔细|友好|耐心|细致|及时"
_WHAT = (
    "讨论|检查|交流|研究|安排|介绍|讲解|分析|总结|慰问|走访|调研|考察|回顾|说明|解读"
    "|培训|整治|清理|排查|维修|改造|抢修|包扎|救治|探讨|座谈|共识"
)
_DOES = "作做行出过成好有展受到进加开始起得给予举启织施持组示供动入取完搞参签"
_REACH = 36
_ABOUT = ("围绕", "针对", "对", "就")


@cache
def listed_strings() -> Sequence[str]:
    """Somebody with 了, leaders with their people, and 了 with a noun of action, for the shared table."""
    who = [f"{one}了" for one in _WHO.split("|")]
    led = [f"{leads}{people}" for leads in _LEADS.split("|") for people in _LED.split("|")]
    return [*who, *led, *(f"了{how}{what}" for how in _hows() for what in _WHAT.split("|"))]


def _hows() -> Sequence[str]:
    """How something is done, with and without 的."""
    hows = _HOW.split("|")
    return ["", *hows, *(f"{how}的" for how in hows)]


def lost_verbs(article: Article) -> Iterator[tuple[Span, str]]:
    """The span where a verb is lost, and what may stand there."""
    found: dict[int, tuple[Span, str]] = {}
    for one in occurrences(article, "wording._lost_verbs"):
        for span, verb in _lost(article, one):
            found.setdefault(span.end, (span, verb))
    yield from found.values()


def _lost(article: Article, one: Occurrence) -> Iterator[tuple[Span, str]]:
    text, first, listed = article.document.text, article.span.start, listed_strings()[one[0]]
    start, end = first + one[1], first + one[2]
    if listed.endswith("了"):
        ends = text[end : end + 1] in _OPENS or not compiled(_NO_OBJECT).match(text, end)
        if text[end : end + 1].strip() and ends:
            yield Span(start, end), "举行、作出"
    elif listed[0] == "了":
        before = text[max(first, start - _REACH) : start]
        clause = before[max(before.rfind(mark) for mark in "，。；：“”！？、\n") + 1 :]
        is_towards = any(about in clause[:-2] for about in _ABOUT) and clause[-1] not in _DOES
        if is_towards and compiled("[，。；]").match(text, end):
            yield Span(start, end), "进行"
    elif compiled(_MADE).match(text, end):
        yield Span(start, end), "修建、种植"


def has_lost_verb(article: Article) -> bool:
    """Whether an article has such a place."""
    return any(lost_verbs(article))
