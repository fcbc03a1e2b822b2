from __future__ import annotations

from collections.abc import Iterator

from lint_news import COLON, DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Span, compiled, numeral, rule

from .._sentence import sentence_at
from ._counts import COUNT, count

_WORD = (
    "[开用花站等干忙守修搜做打]了|连续(?:驾驶|驾车|作战|工作|奋战|作业|施工|抢修|搜救)|鏖战|行驶|整整|"
    "历时|用时|耗时|行程|车程|时长|持续|长达|共用时?|共计?|为期|前后|总共|奋战|全程|飞行(?:时间)?"
)
_N = f"[{DIGIT}.一二两三四五六七八九十半个零]"
_LAST = "[了时长用程续达共计期后战驶车作业工修救整，,（(约行]"
_SIGN = f"(?:小时|钟头)(?:(?<={_LAST}{_N}..)|(?<={_LAST}{_N}{{2}}..)|(?<={_LAST}{_N}{{3}}..)|(?<={_LAST}{_N}{{4}}..))"
_DURATION = (
    f"(?:{_WORD}|[，,（(])了?(?P<count>{COUNT}(?:\\.[{DIGIT}])?|半)(?P<half>个半)?个?(?:小时|钟头)(?P<half2>半)?"
    f"(?:零?(?P<minutes>{COUNT})分钟?)?(?:未[^，。]{{1,8}}|(?P<more>[多余左]|[以之]?[上内]|[^，,。；;、）)\n]{{0,2}}))"
)
_MINUTES = (
    f"(?P<word>历时|用时|耗时|时长|仅用时?|全程|持续|短短|共)了?(?P<only>{COUNT})分钟"
    "(?P<more>[多余左]|[以之]?[上内]|[^，,。；;、）)\n]{0,2})"
)
_SIGN_MINUTES = f"(?:历时|用时|耗时|时长|仅用时?|全程|持续|短短|共)了?[{DIGIT}一二两三四五六七八九十]{{1,3}}分钟"
_SINCE = "[自从](?:前一?[天日晚]|昨[天日晚]|当[天日晚])?$"
_PART = "(?P<part>凌晨|清晨|早上|早晨|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜里|夜间|深夜|当晚|晚|早)?"
_HOUR = f"(?P<hour>[{DIGIT}]{{1,2}}|[一二两三四五六七八九十]{{1,3}})"
_MINUTE = f"(?:(?P<half>半)|(?P<minute>[{DIGIT}]{{1,2}}|[一二三四五十]{{1,3}})分)?整?"
_TIME = f"{_PART}{_HOUR}(?:[时点](?!间){_MINUTE}|[{COLON}](?P<after>[{DIGIT}]{{2}}))"
_LINKED = "[至到—–~～-]|结束|抵达|到达|返回|收工|截止|完成|恢复|通车|扑灭|为止|降落|着陆|落地|到站|进站|散会|闭馆"
_NOT = "每|分[批期段]|轮|平均|其中|错峰|[约近余多超]|左右|不到|不足|另|后|提前|推迟|间隔|休息"
_AFTERNOON = ("午后", "下午", "傍晚", "晚上", "晚间", "夜里", "夜间", "深夜", "当晚", "晚")
_NEAR = 16
"""Characters between the second time and the number of hours."""
_REACH, _AHEAD = 90, 6
"""Characters of the sentence before, and of the words before a time."""
_DAY = 24 * 60


@rule(
    "wrong-hour-count",
    title="小时数与起止时间不符",
    help=(
        "上午8时至10时是2小时，23时到次日凌晨2时是3小时，写成5小时就错了。"
        "一句里正好有起止两个时间才查；没写上下午的按12小时制也算；约数、每天、差不到半小时的不查。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN, _SIGN_MINUTES),
    injectors=("_time_injectors:wrong_hour_count",),
    bad=[
        Bad("停水时间为8时至10时，共3小时。", found="3小时"),
        Bad("列车上午9:30出发，中午12:00抵达，行程三个半小时。", found="三个半小时"),
        Bad("抢修从前天２３时开始，到昨天凌晨２时结束，共用时５小时。", found="５小时"),
        Bad("比赛从下午两点到四点半，历时一个小时。", found="一个小时"),
        Bad("会议上午9时开始，11时30分结束，开了3.5小时。", found="3.5小时"),
        Bad(
            "4月18日凌晨1时30分，民警拦下货车。周某自前一日20时驾车出发，已连续驾驶6个半小时未停车休息。",
            found="6个半小时",
        ),
        Bad("航班14时30分起飞，16时50分降落，飞行3小时20分。", found="3小时20分"),
        Bad("演出时间为19时30分至21时30分，时长3个小时。", found="3个小时"),
        Bad("火情8时30分出现，9时10分扑灭，历时50分钟。", found="50分钟"),
        Bad("8:00—11:30（2小时）为笔试时间。", found="2小时"),
        Bad("手术从上午9时10分开始，12时20分结束，历时2小时10分钟。", found="2小时10分钟"),
    ],
    good=[
        "停水时间为8时至10时，共2小时。列车上午9:30出发，中午12:00抵达，行程两个半小时。",
        "抢修从前天２３时开始，到昨天凌晨２时结束，共用时３小时。8:00—5:30，共9个半小时。8:00—5:00，共9小时1分钟。",
        "停水时间为8时至10时，共3小时左右。每天8时至10时开放，共6小时。8时至10时停水，耗时近5小时。",
        "8时停水，共3小时。8时至10时、14时至16时停水，共4小时。8时出发，10时休息，共用时30小时。",
        "8时、10时各发一班车，车程3小时。8时间段至10时，共5小时。9时到9时40分，历时半小时。9时到10时，历时两三小时。",
        "9时开会，11时到达另一个工地，听汇报，看现场，访农户，历时5小时。9时出发，11时到达，谈了5小时。",
        "4月18日凌晨1时30分，民警拦下货车。周某自前一日20时驾车出发，已连续驾驶5个半小时。",
        "8时30分出现，9时10分扑灭，历时40分钟。",
        "4月18日1时30分，民警拦下货车。驾驶人20时出发，已连续驾驶6个半小时。",
        "1983年9时到10时，2小时车程外的村子。9时到10时，2小时直播。",
    ],
)
def wrong_hour_count(article: Article) -> Iterator[Finding]:
    """A number of hours does not go with the two times of its sentence.

    Times without a part of the day may be of the 12-hour clock. Less than half an hour is rounding, unless minutes
    are given. A sentence with more times, and an estimate, are not reported.
    """
    text = article.document.text
    for match in (*article.find(_DURATION), *article.find(_MINUTES)):
        start = sentence_at(article, match.start).start
        times = _times(article, start, match)
        if (
            len(times) != 2
            or match.start - max(found.end for found in times) > _NEAR
            or match["more"]
            or compiled(_NOT).search(text, start, _counted(match).end)
        ):
            continue
        between = text[times[0].end : match.start]
        minutes, is_exact = _minutes(match), "only" in match.groups() or bool(match["minutes"])
        is_linked = times[1].start < start or compiled(_LINKED).search(between)
        if minutes and is_linked and not _is_right(times, minutes, exact=is_exact):
            message = Message("按起止时间不是{hours}，请核对", "not {hours} by the two times", hours=_written(match))
            yield Finding(Span(_counted(match).start, _end(match)), message)


def _times(article: Article, start: int, match: Match) -> list[Match]:
    """The times of day before a duration in its sentence; where it has one that begins something, also that of the
    sentence before, in which it ends."""
    text, pattern = article.document.text, compiled(_TIME)
    times = [Match(found) for found in pattern.finditer(text, start, match.start)]
    if len(times) != 1 or not compiled(_SINCE).search(text[max(start, times[0].start - _AHEAD) : times[0].start]):
        return times
    first = max(article.span.start, text.rfind("\n", 0, start) + 1, start - _REACH)
    return times + [Match(found) for found in pattern.finditer(text, first, start)]


def _written(match: Match) -> str:
    return match[0][_counted(match).start - match.start : _end(match) - match.start]


def _counted(match: Match) -> Span:
    """The place of the number of hours, or of minutes where there are no hours."""
    return match.group("only" if "only" in match.groups() else "count")


def _end(match: Match) -> int:
    """The end of a duration, without the words behind it."""
    return match.start + len(match[0].split("未")[0])


def _minutes(match: Match) -> int:
    """The minutes of a duration; 0 for an estimate and for more than a day."""
    if "only" in match.groups():
        return count(match["only"]) or 0
    hours = _hours(match["count"])
    more = count(match["minutes"]) if match["minutes"] else 0
    minutes = int(60 * (hours or 0) + 30 * bool(match["half"] or match["half2"])) + (more or 0)
    return minutes if hours and minutes < _DAY else 0


def _hours(text: str) -> float | None:
    if text == "半":
        return 0.5
    return float(text) if "." in text else count(text)


def _is_right(times: list[Match], minutes: int, *, exact: bool) -> bool:
    """Whether the times are so many minutes apart, on the 24-hour clock or, without parts of the day, on the other."""
    (first, part), (last, part2) = map(_time, times)
    apart = (last - first) % _DAY
    rights = (apart,) if part and part2 else (apart, (apart + _DAY // 2) % _DAY)
    slack = 2 if exact else 29
    return any(abs(right - minutes) <= slack for right in rights) or max(first, last) >= _DAY + 60


def _time(match: Match) -> tuple[int, bool]:
    """The minutes since midnight, and whether it is sure which half of the day it is."""
    hour = numeral(match["hour"])
    minute = 30 if match["half"] else numeral(match["minute"] or match["after"] or "0")
    late = match["part"] in _AFTERNOON or (match["part"] in {"中午", "正午"} and hour < 11)
    return (hour + 12 * (late and hour < 12)) * 60 + minute, bool(match["part"]) or hour > 12
