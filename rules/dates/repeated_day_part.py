from __future__ import annotations

from collections.abc import Iterator

from lint_news import COLON, DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Match, Message, numeral, rule

from ._days import TO

_CLOCK = f"(?:[{COLON}点时](?P<MIN>[{DIGIT}]{{2}}|半)?分?)"
_FIRST = f"(?P<a>[{DIGIT}]{{1,2}})" + _CLOCK.replace("MIN", "a2")
_LAST = f"(?P<b>[{DIGIT}]{{1,2}})" + _CLOCK.replace("MIN", "b2")
_NEXT = f"(?P<c>[{DIGIT}]{{1,2}})" + _CLOCK.replace("MIN", "c2")
_END = f"(?P<d>[{DIGIT}]{{1,2}})" + _CLOCK.replace("MIN", "d2")
_TWICE = f"(?P<part>[上下]午){_FIRST}{TO}{_LAST}[，、；和及,;]?(?P<again>(?P=part)){_NEXT}{TO}{_END}"
_NOON, _MIDNIGHT = 12, 720


@rule(
    "repeated-day-part",
    title="上午、下午写重了",
    help="“上午8:30至11:30、上午1:30至4:30”，后一段应是下午；“下午8:30至11:30、下午2:30至5:30”，前一段应是上午。",
    kind=ErrorKind.FACT,
    patterns=(_TWICE,),
    profiles={"traditional": False},
    bad=[
        Bad("门诊时间为每天上午8:30至11:30、上午1:30至4:30。", found="上午"),
        Bad("办公时间：下午8：30—12：00，下午2：30—5：30。", found="下午"),
        Bad("营业时间为上午9点至12点，上午2点半至6点。", found="上午"),
    ],
    good=[
        "门诊时间为每天上午8:30至11:30、下午1:30至4:30。上午8:30至10:00、上午10:00至11:30各一场。",
        "下午12:30至2:00、下午2:30至4:00各一场。",
    ],
)
def repeated_day_part(article: Article) -> Iterator[Finding]:
    """The hours of the morning and of the afternoon stand with the same part of the day."""
    for match in article.find(_TWICE):
        first, last, again = (_minutes(match, one) for one in "abc")
        if again < first < (last or _MIDNIGHT):
            is_morning = match["part"] == "上午"
            right = "下午" if is_morning else "上午"
            message = Message(
                "前后两段时间都是“{part}”？应有一段是“{right}”", "twice?", part=match["part"], right=right
            )
            at = match.group("again" if is_morning else "part")
            yield Finding(at, message, confidence=Confidence.LIKELY)


def _minutes(match: Match, name: str) -> int:
    """The minutes since noon or midnight of a time by the 12-hour clock."""
    rest = match.groups().get(f"{name}2") or "0"
    return numeral(match[name] or "0") % _NOON * 60 + (30 if rest == "半" else numeral(rest))
