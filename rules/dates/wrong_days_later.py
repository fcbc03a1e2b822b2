from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    PAREN_OPEN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    Related,
    Span,
    compiled,
    numeral,
    rule,
)

from .._sentence import sentence_at
from ._counts import COUNT, count
from ._days import NUMBER, existing

_N = f"[{DIGIT}一二两三四五六七八九十]"
_SIGN = f"[天日]之?[后前](?<={_N}[天日].)(?:的|，?即|，?也就是|[{PAREN_OPEN}])[{DIGIT}]"
_LATER = (
    f"(?P<count>{COUNT})[天日](?P<side>之?[后前])(?:的|，?即|，?也就是|[{PAREN_OPEN}])"
    f"(?:(?P<month>{NUMBER})月)?(?P<day>{NUMBER})日"
)
_DATE = f"(?:(?P<year>[{DIGIT}]{{4}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})日"
_SLACK = 1
_BACK = 80


@rule(
    "wrong-days-later",
    title="几天后与日期不符",
    help="4月1日之后“五天后（4月6日）”，写成4月9日就错了。前面要有一个月、日齐全的日期；首尾算法不同，差一天的不查。",
    kind=ErrorKind.NUMBER,
    explains=("wrong-length-of-time",),
    patterns=(_SIGN,),
    bad=[
        Bad("4月1日他递交了材料，五天后的4月9日就拿到了证。", found="五天后的4月9日"),
        Bad("水渠３月２０日开工，１０天后（２５日）放水。", found="１０天后（２５日"),
        Bad("大坝5月20日合龙，三天前的5月10日还在抢险。", found="三天前的5月10日"),
    ],
    good=[
        "4月1日他递交了材料，五天后的4月6日就拿到了证。水渠３月２０日开工，１０天后（３０日）放水。",
        "大坝5月20日合龙，三天前的5月17日还在抢险。4月1日递交，4月2日补正，五天后的4月7日领证。",
        "五天后的4月9日，他拿到了证。4月31日递交，五天后的4月9日领证。4月1日递交，三五天后的4月9日领证。",
        "12月30日立案，三天后的1月2日开庭。",
    ],
)
def wrong_days_later(article: Article) -> Iterator[Finding]:
    """A day that is said to be a number of days after or before the last one that is named, and is not."""
    text = article.document.text
    for match in article.find(_LATER):
        start = max(sentence_at(article, match.start).start, match.start - _BACK)
        dates = [Match(found) for found in compiled(_DATE).finditer(text, start, match.start)]
        number, before = count(match["count"]), text[match.start - 1 : match.start]
        if not dates or not number or before in set("约近多几数"):
            continue
        days = _apart(dates[-1], match)
        if days is not None and abs(days - number) > _SLACK:
            message = Message("按前后日期相距{days}天，请核对", "the two days are {days} days apart", days=days)
            span, related = Span(match.start, match.group("day").end + 1), Related(dates[-1].span, _FROM)
            yield Finding(span, message, related=(related,))


_FROM = Message("前面的日期", "the day before it")


def _apart(first: Match, match: Match) -> int | None:
    """The days between two days in the direction that the words say; None for days that do not exist."""
    year, month = int(first["year"] or 2025), numeral(first["month"])
    begin = existing(year, month, numeral(first["day"]))
    sign = 1 if match["side"].endswith("后") else -1
    month2 = numeral(match["month"]) if match["month"] else month
    turns = sign * (month2 - month) < 0
    end = existing(year + sign * turns, month2, numeral(match["day"]))
    return None if begin is None or end is None else sign * (end - begin).days
