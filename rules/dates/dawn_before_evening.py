from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Span, compiled, quotation_at, rule

from .._sentence import sentence_at

_SIGN = "当[日天](?:凌晨|清晨|拂晓)"
_CLOCK = f"(?:(?:1[6-9]|2[0-3]|１[６-９]|２[０-３])(?:时|点|[:：∶][{DIGIT}]{{2}}))"
_LATE = f"(?P<late>{_CLOCK}|[当昨今日前]晚|晚上?[{DIGIT}一二三四五六七八九十]|深夜|夜里|傍晚)"
_EARLY = "(?P<early>凌晨|清晨|拂晓|早上|早晨|上午|中午|次日|翌日|第二天|(?:1[0-5]|[1-9])(?:时|点))"
_TIME = f"{_LATE}|{_EARLY}"
_DONE = (
    "抓获|控制|查获|找到|救[出起]|抵达|赶[到至回]|送[到达至医]|扑灭|脱[险困]|归案|落网|转运|截获|带回|解救"
    "|抢修|恢复供|苏醒|手术|转危为安|撤离|返回|平安"
)
_BACK = "原来|经查|查明|此前|事发|经了解|据了解|据|回忆|讲述|称|早在|曾|其间|供述|交代|监控显示|是日|生于|出生|例行"
"""Words of a sentence that goes back to what was before the evening."""
_REACH = 260


@rule(
    "dawn-before-evening",
    title="“当日凌晨”应为“次日凌晨”",
    help=(
        "“12日21时许接到报警……当日凌晨2时许将其抓获”：晚上报的警，凌晨抓到人只能是次日。"
        "只查晚上的时间之后、讲结果的“当日凌晨”“当天凌晨”；“经查”“原来”一类倒叙的不查。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(_SIGN,),
    injectors=("_session_injectors:dawn_before_evening",),
    bad=[
        Bad("8月12日21时许，民警接到报警。当日凌晨2时许，民警将周某抓获。", found="当日"),
        Bad("当晚，救援队进山搜寻，当天凌晨3时找到老人，送医检查。", found="当天"),
        Bad("8月12日21时许，民警接到报警，称钱已转走。当日凌晨2时许，民警将周某抓获。", found="当日"),
        Bad("火势在20:40变大，消防员连夜赶来，当日凌晨4时扑灭。", found="当日"),
    ],
    good=[
        "8月12日21时许，民警接到报警。次日凌晨2时许，民警将周某抓获。",
        "8月12日21时许，民警接到报警。经查，当日凌晨2时许，周某被人送到县城。",
        "8月12日9时许，民警接到报警，当日凌晨2时许被送到医院的人醒了。当晚吃过饭，当日凌晨2时下的雨停了。",
        "他说：“当晚报的警，当日凌晨2时抓获。”",
    ],
)
def dawn_before_evening(article: Article) -> Iterator[Finding]:
    """What was done after an evening is said to be of the small hours of the same day."""
    text = article.document.text
    for match in article.find(_SIGN):
        sentence = sentence_at(article, match.start)
        start = max(article.span.start, match.start - _REACH)
        times = list(compiled(_TIME).finditer(text, start, match.start))
        is_done = compiled(_DONE).search(text, match.end, sentence.end)
        is_back = compiled(_BACK).search(text, sentence.start, match.end)
        if times and times[-1]["late"] and is_done and not is_back and quotation_at(article, match.span) is None:
            message = Message("晚上以后的凌晨是次日，请核对", "the small hours after an evening are of the next day")
            yield Finding(Span(match.start, match.start + 2), message, confidence=Confidence.LIKELY)
