from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Related, compiled, rule

from .._table_rows import table_rows

_N = f"[{DIGIT}]{{1,2}}"
_TIME = (
    f"(?:(?P<hours>{_N})小时)?(?:(?P<minutes>{_N})分钟?)?(?P<seconds>{_N}(?:[.．][{DIGIT}]{{1,2}})?)秒"
    f"(?P<hundredths>{_N})?|(?P<whole>{_N})分(?P<rest>{_N})(?![{DIGIT}秒钟])"
)
_LENGTH = (
    f"(?P<metres>[{DIGIT}]{{1,3}}(?:[.．][{DIGIT}]{{1,2}})?)米(?P<centimetres>[{DIGIT}]{{2}})?"
    f"|(?P<only>[{DIGIT}]{{2,3}})厘米"
)
_VERB = "以|跑出|游出|跃过|越过|跳过|投出|掷出|推出|跳出|成绩(?:为|是|达到?)?|用时|创造"
_GAP = f"[^，。；、\n{DIGIT}]{{0,12}}[，]?[^，。；、\n{DIGIT}]{{0,14}}?"
_FIELD = "跳高|跳远|铅球|铁饼|标枪|链球|实心球"
_SIGNS = (f"(?:{_FIELD})[^。；\n]{{0,40}}米", f"秒(?<=[{DIGIT}]秒)", f"分[{DIGIT}]{{2}}(?![{DIGIT}秒钟])")
_RACES = "跑|赛|短跑|长跑|决赛|比赛|预赛|半决赛|项目|冠军|金牌"
_OF_RUNNERS = "(?:[男女]子|男女|[男女老中青少甲乙丙]年?组|混合)$"
"""What is before a distance that is an event, where nothing behind it says so."""
_NOT = "优势|差距|之差|微弱|领先|落后|快了?|慢了?|提高|缩短|打破|原|每|接棒|反应|分段|最后|起跑"
_SPORTS = "[滑冰雪]|自行车|骑行|[赛划]艇|龙舟|蹼|轮椅|残|车|马术|赛马|机器人|泳"
"""Words of a paragraph about other sports, in which a distance takes another time."""
_AFTER = "^(?:的?(?:优势|差距|微弱|劣势)|之差|之遥|外)"
_REACH = 6


@rule(
    "impossible-result",
    title="田径、游泳成绩不可能",
    help=(
        "百米跑1秒86、5000米跑4分36秒、跳高跃过17.5米都不可能，多半是丢了一位、点错了小数点或写错单位。"
        "界限比世界纪录还宽，慢的一头按孩子、老人算，表见rules/numbers/event_limits.tsv；领先、差距、分段用时不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=_SIGNS,
    bad=[
        Bad("男子百米决赛，许言以1秒86夺冠。", found="1秒86"),
        Bad("男子5000米决赛中，贺春跑出了4分36秒的成绩。", found="4分36秒"),
        Bad("女子跳高，邱兰跃过17.5米。", found="17.5米"),
        Bad("铅球比赛中，佟秋投出了１５６米的成绩。", found="１５６米"),
        Bad("男子100米，许言以11分85获得第一名。", found="11分85"),
        Bad("立定跳远项目，最好成绩为28.5米。", found="28.5米"),
        Bad("半程马拉松男子组，贺春以12分08秒率先冲线。", found="12分08秒"),
        Bad("跳远，邱兰以585米夺冠；跳高，她以16厘米夺冠。", found="585米"),
    ],
    good=[
        "男子百米决赛，许言以10秒86夺冠；男子5000米决赛中，贺春跑出了14分36秒；女子跳高，邱兰跃过1.75米。",
        "铅球比赛中，佟秋投出了15.6米；跳远以5米85夺冠，立定跳远成绩为285厘米；半程马拉松，贺春以1小时12分08秒冲线。",
        "男子5000米决赛，贺春以2秒的优势夺冠；男子100米自由泳，许言以58秒夺冠；男子1500米，许言以领先3秒夺冠。",
        "女子100米项目，她以11分325的积分居首。",
        "离靶100米，他以3秒一发的速度射击；男子2100米越野，他以8秒起跑；女子100米，短道速滑男子1500米决赛，他以2分13秒夺冠；女子100米，她以11分325的积分第一，以12分30秒走完全程。",
    ],
)
def impossible_result(article: Article) -> Iterator[Finding]:
    """A result of athletics or swimming is better than any record, or worse than anybody's."""
    for form, value_of in ((_form("秒", _TIME), _seconds), (_form("米", _LENGTH), _metres)):
        for match in article.find(form):
            low, high = next(ends for event, *ends in _events() if compiled(f"(?:{event})$").match(match["event"]))[1:]
            if not Decimal(low) <= value_of(match) <= Decimal(high) and not _is_other(article, match):
                yield _finding(match)


@cache
def _events() -> list[list[str]]:
    """Each event as a pattern, with its unit and the least and greatest result; longer names stand first."""
    return list(table_rows(Path(__file__).with_name("event_limits.tsv")))


@cache
def _form(unit: str, mark: str) -> str:
    """The pattern for an event whose results are in a unit, and the result behind it."""
    names = "|".join(event for event, one, *_ in _events() if one == unit)
    return f"(?<![{DIGIT}])(?P<event>{names})(?P<race>{_RACES})?{_GAP}(?:{_VERB})了?(?P<mark>{mark})"


def _seconds(match: Match) -> Decimal:
    """A time in seconds; 9分85 has minutes and seconds."""
    if match["whole"]:
        return Decimal(match["whole"]) * 60 + Decimal(match["rest"])
    hours, minutes = Decimal(match["hours"] or 0), Decimal(match["minutes"] or 0)
    return hours * 3600 + minutes * 60 + Decimal(match["seconds"].replace("．", ".")) + _hundredths(match["hundredths"])


def _hundredths(number: str | None) -> Decimal:
    return Decimal(number or 0) / 100


def _metres(match: Match) -> Decimal:
    """A length in metres: 5米85, 285厘米."""
    if match["only"]:
        return _hundredths(match["only"])
    return Decimal(match["metres"].replace("．", ".")) + _hundredths(match["centimetres"])


def _is_other(article: Article, match: Match) -> bool:
    """Whether the words around say that it is no result, or no event."""
    text, mark, event = article.document.text, match.group("mark"), match.group("event")
    before = text[max(article.span.start, event.start - _REACH) : event.start]
    if match["event"].endswith("米"):
        paragraph = text[max(article.span.start, text.rfind("\n", 0, event.start)) : event.start]
        if compiled(_SPORTS).search(paragraph) or not (match["race"] or compiled(_OF_RUNNERS).search(before)):
            return True
    after = text[mark.end : mark.end + _REACH]
    return bool(compiled(_NOT).search(text[match.start : mark.start]) or compiled(_AFTER).match(after))


def _finding(match: Match) -> Finding:
    message = Message("{event}不会有这样的成绩，请核对", "nobody has such a result in this event", event=match["event"])
    return Finding(match.group("mark"), message, related=(Related(match.group("event")),))
