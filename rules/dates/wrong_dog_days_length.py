from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Span, paper_date, quotation_at, rule

from ._counts import COUNT, YEAR, count, year_of
from ._dog_days import hot_day

_PART = "(?:[初头中末]伏|三伏天?|[全整]个三伏)"
_HAS = "(?:一?共|总共|共?有|为|长达|长约|长|持续|合计|是|期|时间|总?天数|依旧|仍)"
_CLAIM = f"(?P<year>{YEAR})?的?(?P<part>{_PART}){_HAS}{{0,3}}(?P<count>{COUNT})天(?![气前后内])"
_SIGN = f"伏(?:天|期)?{_HAS}{{0,3}}[{DIGIT}一二三四五][{DIGIT}十]"
_PARTS = {"初伏": 10, "头伏": 10, "末伏": 10}


@rule(
    "wrong-dog-days-length",
    title="三伏的天数不对",
    help="初伏、末伏各10天，中伏10天或20天，三伏共30天或40天，按年份推算：2026年中伏20天，三伏共40天。没写年份的，按报纸日期算。",
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN,),
    injectors=("_lunar_injectors:wrong_dog_days_length",),
    bad=[
        Bad("2024年7月26日 星期五 第2版\n\n本报讯 7月15日入伏，今年三伏共30天，户外作业注意防暑。", found="30天"),
        Bad("2026年三伏天长达三十天，户外作业注意防暑。", found="三十天"),
        Bad("2026年7月24日 星期五 第2版\n\n本报讯 整个三伏长30天。三伏天从7月15日到8月13日。", found="30天"),
        Bad("今年末伏共２０天，户外作业注意防暑。", found="２０天"),
        Bad("2026年7月26日 星期日 第2版\n\n本报讯 中伏10天，天气最热。", found="10天"),
    ],
    good=[
        "2024年7月26日 星期五 第2版\n\n本报讯 今年三伏共40天，初伏10天，中伏20天，末伏10天。中伏第3天。",
        "2026年三伏天长达四十天，三伏共30天。他说：“2026年三伏共30天。”2026年初伏12天气温走高。",
    ],
)
def wrong_dog_days_length(article: Article) -> Iterator[Finding]:
    """The days of the hottest part of the year are not those of the calendar of its year."""
    paper = paper_date(article.document)
    for match in article.find(_CLAIM):
        year = year_of(article, match["year"]) if match["year"] else paper.year if paper else None
        right, number = _right(match["part"], year), count(match["count"])
        if right and number and number != right and quotation_at(article, match.span) is None:
            at = match.group("count")
            message = Message("{part}是{days}天，请核对", "it has {days} days", part=match["part"], days=right)
            yield Finding(Span(at.start, at.end + 1), message)


def _right(part: str, year: int | None) -> int:
    """The days of a part; 0 where the year is not known."""
    if part in _PARTS or year is None:
        return _PARTS.get(part, 0)
    first, last = (hot_day(year, name) for name in (("中伏", "末伏") if part == "中伏" else ("初伏", "出伏")))
    return (last - first).days if first and last else 0
