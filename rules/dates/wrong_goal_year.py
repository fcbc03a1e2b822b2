from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unicodedata import normalize

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, compiled, quotation_at, rule

from .._table_rows import table_rows

_YEAR = f"(?P<year>[{DIGIT}]{{4}}|[二][〇零○][二三四五六][〇零一二三四五六七八九])"
_SIGN = (
    "远景目标|基本实现|碳达峰|碳中和|达到峰值|建军一百年奋斗|全面建成小康社会|本世纪中叶[（(]|脱贫攻坚战|贫困人口(?:全部)?脱贫|乡村振兴取得决定"
    "|农业农村现代化|建成(?:教育|科技|人才|文化|体育|健康)强国"
)


@cache
def _goals() -> tuple[tuple[str, frozenset[str], str], ...]:
    """The pattern of each goal, its years, and what readers are told."""
    rows = table_rows(Path(__file__).with_name("goals.tsv"))
    return tuple((words.replace("YEAR", _YEAR), frozenset(years.split("|")), told) for words, years, told in rows)


@rule(
    "wrong-goal-year",
    title="国家目标的年份不对",
    help=(
        "到2035年基本实现社会主义现代化，2030年前碳达峰、2060年前碳中和，2027年实现建军一百年奋斗目标："
        "年份写成别的就错了。目标见rules/dates/goals.tsv；地方自己的目标、引语不查。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    injectors=("_session_injectors:wrong_goal_year",),
    bad=[
        Bad("到2025年基本实现社会主义现代化，任务繁重。", found="2025"),
        Bad("我国力争２０６０年前实现碳达峰。", found="２０６０"),
        Bad("努力争取2030年前实现碳中和。", found="2030"),
        Bad("到2035年如期实现建军一百年奋斗目标。", found="2035"),
        Bad("到本世纪中叶（2035年）建成现代化强国。", found="2035"),
        Bad("会议讨论了二〇二五年远景目标。", found="二〇二五"),
    ],
    good=[
        "到2035年基本实现社会主义现代化，２０３０年前实现碳达峰，2060年前实现碳中和，到2027年实现建军一百年奋斗目标。",
        "本世纪中叶（2050年），二〇三五年远景目标，到2020年全面建成小康社会。",
        "他说：“到2025年基本实现社会主义现代化。”德国计划2045年前实现碳中和。我省2028年前实现碳达峰。",
    ],
)
def wrong_goal_year(article: Article) -> Iterator[Finding]:
    """A goal of the state stands with another year than that set for it (rules/dates/goals.tsv)."""
    text = article.document.text
    for pattern, years, told in _goals():
        for match in article.find(pattern):
            year = normalize("NFKC", match["year"]).translate(_DIGITS)
            before = text[max(article.span.start, match.start - _REACH) : match.start]
            is_other = compiled(_OTHERS).search(before) is not None
            if year not in years and not is_other and quotation_at(article, match.span) is None:
                message = Message("{told}，请核对", "not the year of this goal", told=told)
                yield Finding(match.group("year"), message, confidence=Confidence.LIKELY)


_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_REACH = 24
_OTHERS = (
    "省|市|县|区|州|企业|公司|集团|行业|园|[英德法美泰]国|日本|韩国|印度|欧|全球|世界|各国"
    "|该国|率先|提前|比|澳|新加坡|电网|钢铁|电力|交通|城乡"
)
"""Others who have set years of their own, before the goal."""
