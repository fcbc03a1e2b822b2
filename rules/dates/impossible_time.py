from __future__ import annotations

from collections.abc import Iterator

from lint_news import BLANK, COLON, DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, rule

from ._clock import CLOCK, NOT_INSIDE, time_exists
from ._days import is_mentioned

_PART = f"(?:[上下中]午|凌晨|清晨|早上?|晚上?|夜间|[每当今昨明][天日晚]|时间(?:[{COLON}]|为)|[{DIGIT}]日"
_CUE = f"{_PART}|[于至到自])[{BLANK}]*"
_H, _M = f"(?P<hour>[{DIGIT}]{{1,2}})", f"(?P<minute>[{DIGIT}]{{2}})"
_TIME = f"{_CUE}(?P<time>{_H}[{COLON}]{_M})(?![{DIGIT}{COLON}.])"
_RANGE_START = f"{NOT_INSIDE}(?P<time>{_H}[{COLON}]{_M})(?=[-—–－~～至]{{1,2}}{CLOCK}(?![{DIGIT}{COLON}]))"
_RANGE_END = f"{NOT_INSIDE}{CLOCK}[-—–－~～至]{{1,2}}(?P<time>{_H}[{COLON}]{_M})(?![{DIGIT}{COLON}])"
_WORDS = f"(?:{_CUE}|[从由])(?P<time>{_H}[时点](?P<minute>[{DIGIT}]{{1,2}})分)(?![之钟])"
_HOUR = (
    f"{_PART})[{BLANK}]*(?P<time>(?P<hour>2[5-9]|[3-9][0-9]|２[５-９]|[３-９][{DIGIT}])(?P<minute>)[时点])(?![建意要])"
)


@rule(
    "impossible-time",
    title="不存在的时刻",
    help="25:30、9:75、24:30。24:00表示一天终了，是对的；比分、比例、用时、配速不在此列。",
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_TIME, _RANGE_START, _RANGE_END, _WORDS, _HOUR),
    injectors=("_injectors:impossible_time",),
    bad=[
        Bad("每天上午9:75开始领取。", found="9:75"),
        Bad("末班车于晚25:30发出。", found="25:30"),
        Bad("时间：8：30—12：60", found="12：60"),
        Bad("营业时间8:70-11:30。", found="8:70"),
        Bad("3月6日24:30截止。", found="24:30"),
        Bad("下午3时65分开赛。", found="3时65分"),
        Bad("3月6日25时截止。", found="25时"),
        Bad("每天２６点关门。", found="２６点"),
        Bad("当天25时15分发车。", found="25时15分"),
        Bad("扶梯从14时68分起停运。", found="14时68分"),
    ],
    good=[
        "3月6日24:00截止。",
        "主队以88:86取胜，次节22:75。",
        "上午比赛用时1:08:62，晚25:30:10到达，于25:61:20冲线。",
        "地图比例为1:75。",
        "上午9:30开始，下午5:00结束。",
        "下午3时45分开赛，占到3点75分之一。",
        "配速从4:75—5:15:00不等，总用时1:08:62—1:09:00。",
        "于25:61.20触壁。",
        "总用时1:08:70—12:30，编号108:70—12:30。",
        "用时1:08:30—12:75，另一组12:30—1:75:30。",
        "每天24时关门，比赛至90点，每天30点建议。",
        "“25:30”的说法有误，应当更正为“于25:30”的下一个钟点。",
        "至3时90分钟。",
    ],
)
def impossible_time(article: Article) -> Iterator[Finding]:
    """A time of day does not exist.

    Only after a word that announces a time, or in a range of two times, because scores, ratios and durations have
    colons too. 24:00 is the end of a day.
    """
    seen: set[int] = set()
    for pattern in (_TIME, _RANGE_START, _RANGE_END, _WORDS, _HOUR):
        for match in article.find(pattern):
            span = match.group("time")
            possible = time_exists(int(match["hour"]), int(match["minute"] or 0))
            if span.start not in seen and not possible and not is_mentioned(article, match.span):
                seen.add(span.start)
                message = Message("没有“{time}”这个时刻，请核对", "there is no such time as {time}", time=match["time"])
                yield Finding(span, message, confidence=Confidence.CERTAIN)
