from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    BLANK,
    COLON,
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Fix,
    Match,
    Message,
    numeral,
    replace,
    rule,
)

_PART = "(?P<part>上午|清晨|早晨|早上|凌晨|中午|下午|傍晚|深夜|晚上|[今昨明当每前日]晚)"
_HOUR = f"(?P<hour>[{DIGIT}]{{1,2}}|二?十[一二三四五六七八九])"
_TIME = f"{_PART}[{BLANK}]?(?P<time>{_HOUR}(?:[{COLON}][{DIGIT}]{{2}}(?![{DIGIT}{COLON}])|[时點点](?![建意])))"
_MORNING = frozenset(range(13, 24))
_WRONG = {
    "上午": _MORNING,
    "清晨": _MORNING,
    "早晨": _MORNING,
    "早上": _MORNING,
    "凌晨": frozenset((8, 9, 10, 11)) | _MORNING,
    "中午": frozenset((*range(4, 10), *range(15, 24))),
    "下午": frozenset((20, 21, 22, 23)),
    "傍晚": frozenset((*range(1, 4), *range(9, 16), *range(21, 24))),
    "深夜": frozenset((*range(5, 10), *range(13, 22))),
    "晚上": frozenset((13, 14, 15, 16)),
}
"""For each part of the day, hours that it does not have on any clock."""
_MIXED = {"下午": range(13, 20), "傍晚": range(16, 21), "深夜": range(22, 25)}
"""Hours of the 24-hour clock that need no part of the day; for the evening, the others."""
_NIGHT = range(17, 25)
_EVENING = 18


@rule(
    "day-part-conflict",
    title="上午、下午与钟点不合",
    help="上午15:00、凌晨13时是错的；下午3:00、晚上8时、中午12:30是对的。下午15:00混用12小时制和24小时制，只作提示。",
    kind=ErrorKind.FACT,
    patterns=(_TIME,),
    injectors=("_injectors:day_part_conflict",),
    bad=[
        Bad("上午15:00开赛。", fixed="下午3:00开赛。", found="上午15:00"),
        Bad("早上２０：３０集合。", fixed="晚上8：３０集合。"),
        Bad("凌晨13时出发。", fixed="下午1时出发。"),
        Bad("清晨14点、早晨14点出发。", fixed="下午2点、早晨14点出发。"),
        Bad("凌晨10:30出发。", found="凌晨10:30"),
        Bad("中午15:00开饭。", fixed="下午3:00开饭。"),
        Bad("下午22:00关门。", fixed="晚上10:00关门。"),
        Bad("傍晚14:00关门。", fixed="下午2:00关门。"),
        Bad("深夜16时抵达。", fixed="下午4时抵达。"),
        Bad("晚上14:00，昨晚14:00。", fixed="下午2:00，昨晚14:00。"),
        Bad("昨晚14:00关门。", found="昨晚14:00"),
        Bad("下午15:00开赛。", fixed="下午3:00开赛。", found="下午15:00"),
        Bad("晚上20:00开赛。", fixed="晚上8:00开赛。"),
        Bad("昨晚20:00开赛。", fixed="昨晚8:00开赛。"),
        Bad("傍晚18:00开赛。", fixed="傍晚6:00开赛。"),
        Bad("深夜23:00开赛。", fixed="深夜11:00开赛。"),
        Bad("早晨十五点出发。", found="早晨十五点"),
    ],
    good=[
        "上午9:30—12:00，下午3:00—9:30。",
        "中午12:30和1点，当晚12点，晚上8时，夜里2点。",
        "凌晨0:30，凌晨5时，凌晨12点。",
        "上午比赛以15:12获胜，昨晚11：09。",
        "上午8:30至17:30。",
        "下午9:30、下午12:30、傍晚6点、深夜11时、深夜1时。",
        "上午15小时，上午15点建议，上午15:001号，上午15:12:30。",
        "最晚14:00报到，24日晚10点。",
    ],
)
def day_part_conflict(article: Article) -> Iterator[Finding]:
    """The part of the day and the hour do not go together.

    上午15:00 is wrong on any clock. 下午15:00 mixes the two clocks and is doubtful; 下午9:30 and 晚上8时 are right.
    """
    for match in article.find(_TIME):
        part, hour = match["part"], numeral(match["hour"])
        wrong = _WRONG.get(part, _WRONG["晚上"])
        if hour in wrong or hour in _MIXED.get(part, _NIGHT if part.endswith(("晚", "晚上")) else ()):
            yield _finding(match, hour, mixed=hour not in wrong)


def _finding(match: Match, hour: int, *, mixed: bool) -> Finding:
    if mixed:
        message = Message(
            "“{time}”混用12小时制和24小时制", "{time} mixes the clocks of 12 and of 24 hours", time=match[0]
        )
        return Finding(match.span, message, _fixes(match, match["part"], hour), confidence=Confidence.DOUBTFUL)
    message = Message(
        "“{part}”与“{time}”不合，请核对", "{part} and {time} do not go together", part=match["part"], time=match["time"]
    )
    part = "下午" if hour < _EVENING else "晚上"
    fixes = _fixes(match, part, hour) if match["part"] in _WRONG else ()
    return Finding(match.span, message, fixes, confidence=Confidence.CERTAIN)


def _fixes(match: Match, part: str, hour: int) -> tuple[Fix, ...]:
    """The time on the 12-hour and on the 24-hour clock; none for ambiguous hours and hours in words."""
    if hour <= 12 or not match["hour"].isdecimal():
        return ()
    rest = match["time"][len(match["hour"]) :]
    return replace(match.span, f"{part}{hour - 12}{rest}"), replace(match.span, match["time"])
