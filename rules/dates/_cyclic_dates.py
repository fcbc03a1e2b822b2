"""Years of the cycle of sixty some words away from a year of the common era: 1886年，时为光绪十二年，农历丙戌年."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, PAREN_OPEN, Article, Match, numeral

from ._cycles import BRANCHES, STEMS, exists, stem_branch
from ._reigns import reign_names

_YEAR = f"(?P<year>(?:1[4-9]|20|１[４-９]|２０)[{DIGIT}]{{2}})"
_DAY = f"(?:(?P<month>[{DIGIT}]{{1,2}})月(?:[{DIGIT}]{{1,2}}[日号])?)?"
_TIED = "农历|阴历|夏历|旧历|岁次|岁在|时在|干支"
_LINK = (
    f"(?:[，,{PAREN_OPEN}]|公元|时[为值]|[正恰适欣][值逢是]|[是为系即]|也就是|传统|[这那当]一?年|[清明]|大清|民国"
    f"|(?:REIGNS)[元一二三四五六七八九十{DIGIT}]{{1,3}}年)"
)
_PAIR = f"(?P<pair>[{STEMS}][{BRANCHES}])"
_APART = f"{_YEAR}年{_DAY}{_LINK}{{0,6}}(?:(?:{_TIED}){_PAIR}|{_PAIR.replace('pair', 'alone')}年)(?!出?生)"
_CLOSE = f"(?<![{DIGIT}]){_YEAR}{_PAIR}[鼠牛虎兔龙蛇马羊猴鸡狗猪]?年"
_BACK = (
    f"{_PAIR}年?(?:[，,]?(?:[是为系即]|也就是)(?:公元)?|[，,]?公元){_YEAR}年"
    f"|{_PAIR.replace('pair', 'alone')}[{PAREN_OPEN}](?:公元|即)?{_YEAR.replace('year', 'year2')}年?[)）]"
    f"|(?<=[{PAREN_OPEN}]){_PAIR.replace('pair', 'first')}年?[，,、](?:公元|即)?"
    f"{_YEAR.replace('year', 'year3')}年?[)）]"
)
_EARLY = 2
"""The last month that may be of the lunar year before."""


def wrong_pairs(article: Article) -> Iterator[tuple[Match, str, int]]:
    """The pairs that are not of the year beside them: the match, the group with the pair, and the year."""
    for pattern in (_APART.replace("REIGNS", reign_names()), _CLOSE, _BACK):
        for match in article.find(pattern):
            groups = match.groups()
            group = next(name for name in ("pair", "alone", "first") if groups.get(name))
            year = numeral(groups.get("year") or groups.get("year2") or match["year3"])
            is_early = numeral(groups.get("month") or "12") <= _EARLY
            right = {stem_branch(year), stem_branch(year - is_early)}
            if exists(match[group]) and match[group] not in right:
                yield match, group, year
