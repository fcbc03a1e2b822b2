from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, digits_of, rule

from .._table_rows import table_rows

_DAY = f"(?P<day>(?P<year>[{DIGIT}]{{4}})年(?P<month>[{DIGIT}]{{1,2}})月(?P<date>[{DIGIT}]{{1,2}})日)"
_FORCE = f"[法典]》(?:已|将)?(?:自|从|于){_DAY}起?(?:正式|开始)?(?:施行|实施|生效)"
_LONGEST = 24
_STATE = "中华人民共和国"


@cache
def _days() -> Mapping[str, tuple[str, ...]]:
    """The days on which each law came into force, as YYYY-MM-DD."""
    rows = table_rows(Path(__file__).with_name("laws_in_force.tsv"))
    return {name: tuple(days.split("|")) for name, days in rows}


@rule(
    "wrong-effective-date",
    title="法律施行日期不对",
    help="民法典自2021年1月1日起施行，不是2020年。只查书名号里的法律名称后面紧接“自……起施行”的；表里没有的法律不查。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_FORCE,),
    profiles={"traditional": False},
    bad=[
        Bad("《中华人民共和国民法典》自2020年1月1日起施行。", found="2020年1月1日"),
        Bad("《长江保护法》已于２０２１年５月１日正式实施。", found="２０２１年５月１日"),
    ],
    good=[
        "《中华人民共和国民法典》自2021年1月1日起施行，《长江保护法》已于2021年3月1日正式实施。",
        "《食品安全法》自2009年6月1日起施行。《某地长江保护办法》自2020年1月1日起施行。",
        "《中华人民共和国民法典》于2020年5月28日通过。",
    ],
)
def wrong_effective_date(article: Article) -> Iterator[Finding]:
    """A law is said to be in force from another day than it was (rules/dates/laws_in_force.tsv)."""
    text = article.document.text
    for match in article.find(_FORCE):
        start = text.rfind("《", max(article.span.start, match.start - _LONGEST), match.start)
        days = _days().get(text[start + 1 : match.start + 1].removeprefix(_STATE), ()) if start >= 0 else ()
        year, month, date = (digits_of(match[name]) for name in ("year", "month", "date"))
        if days and f"{year}-{month:0>2}-{date:0>2}" not in days:
            right = "、".join(f"{int(y)}年{int(m)}月{int(d)}日" for y, m, d in (day.split("-") for day in days))
            message = Message("这部法律自{right}起施行，请核对", "in force from {right}", right=right)
            yield Finding(match.group("day"), message, confidence=Confidence.LIKELY)
