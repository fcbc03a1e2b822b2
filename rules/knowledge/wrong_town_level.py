from __future__ import annotations

from collections.abc import Iterator, Set

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    paper_date,
    replace,
    rule,
)

from ._home_towns import home_of, home_towns
from ._named_at import place_ending
from ._present import is_later, is_past, is_quoted
from ._towns import counties_in, counties_with, towns_of

_TOWN = f"(?:境内的?|[下所]辖的?|的)?(?P<town>[{HAN}]{{2,6}}?[乡镇])(?![村亲镇贤土情愁音级])"
_LEVEL = "[乡镇](?![村亲镇贤土情愁音级])"
_UP = {"乡": ("镇", "街道"), "镇": ("街道",)}
"""The levels that a town with a level has had since, as townships become towns and towns become streets."""
_SINCE, _SHORTEST, _LONGEST, _COUNTY = 2022, 2, 6, 6


@rule(
    "wrong-town-level",
    title="乡、镇、街道级别不对",
    help=(
        "“民乐县南丰乡”：南丰是镇。照国家统计局统计用区划代码（2023年6月）查跟在县、区后面的乡镇；报头写明县的报纸，"
        "前面没有县名的也看。乡改镇、镇改街道年年都有，只报与此相反的；表以前的报纸，同版别处写对了的才报；讲过去的句子、同名的镇和乡都有的、书名和引语里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    triggers="乡镇",
    profiles={"traditional": False},
    bad=[
        Bad("2025年6月2日，民乐县南丰乡开展演练。", fixed="2025年6月2日，民乐县南丰镇开展演练。", found="南丰乡"),
        Bad(
            "民乐县报　2025年6月2日\n昨天，南丰乡开展演练。",
            fixed="民乐县报　2025年6月2日\n昨天，南丰镇开展演练。",
            found="南丰乡",
        ),
        Bad(
            "民乐县报　2019年6月2日　星期日\n昨天，南丰乡开展演练。\n\n南丰镇的油菜花开了。",
            fixed="民乐县报　2019年6月2日　星期日\n昨天，南丰镇开展演练。\n\n南丰镇的油菜花开了。",
            found="南丰乡",
        ),
    ],
    good=[
        "2025年6月2日，民乐县南丰镇开展演练，从江县加榜镇的梯田，民乐县返乡青年。",
        "2025年6月2日，民乐县南丰乡村旅游节开幕。",
        "民乐县报　2025年6月2日\n昨天，南丰乡村旅游节开幕。",
        "民乐县报　2019年6月2日　星期日\n昨天，原南丰乡的干部回来了。2006年，南丰乡开展演练。\n\n南丰镇的油菜花开了。",
        "民乐县报　2019年6月2日　星期日\n昨天，南丰乡开展演练。\n\n油菜花开了。",
        "1998年，民乐县南丰乡开展演练。2025年6月2日，民乐县南丰乡并入镇里。",
        "2025年6月2日，《民乐县南丰乡的春天》出版，他说：“民乐县南丰乡变了。”",
    ],
)
def wrong_town_level(article: Article) -> Iterator[Finding]:
    """A town is called a township, or a street a town, behind its county or in the paper of its county.

    By the codes for statistics of June 2023; what was raised since then is right.
    """
    text = article.document.text
    for span, names in (*_behind(article), *_at_home(article)):
        stem, level = text[span.start : span.end - 1], text[span.end - 1]
        rights = [stem + other for other in _UP[level] if stem + other in names]
        is_other = len(rights) == 1 and text[span.start : span.end] not in names
        if is_other and (_is_told(article, span) or _is_elsewhere(article, span, rights[0])):
            message = Message("应为“{right}”，请核对", "this should be {right}", right=rights[0])
            yield Finding(span, message, (replace(span, rights[0]),), confidence=Confidence.LIKELY)


def _behind(article: Article) -> Iterator[tuple[Span, Set[str]]]:
    """What looks like a town behind a county, and the towns of the county."""
    for county, counties in counties_in(article):
        match = compiled(_TOWN).match(article.document.text, county.end, article.span.end) if counties else None
        if match:
            yield Span(*match.span("town")), {name for place in counties for name in towns_of(place.code).names}


def _at_home(article: Article) -> Iterator[tuple[Span, Set[str]]]:
    """The texts that are a town of the paper's county but for the level, and those towns."""
    region, text = home_of(article), article.document.text
    towns = home_towns(region) if len(region) == _COUNTY else frozenset[str]()
    for level in article.find(_LEVEL) if towns else ():
        for size in range(_LONGEST, _SHORTEST - 1, -1):
            span = Span(max(article.span.start, level.start - size), level.end)
            others = {text[span.start : level.start] + other for other in _UP[level[0]]}
            if not towns.isdisjoint(others):
                near = (code for code in counties_with(text[span.start : span.end]) if code.startswith(region[:4]))
                if not place_ending(text, span.start) and next(near, None) is None:
                    yield span, towns
                break


def _is_told(article: Article, span: Span) -> bool:
    """Whether the text is on the years since the table, and no title or quotation."""
    is_now = is_later(article, span, _SINCE) and not is_past(article, span, _SINCE)
    return is_now and not is_quoted(article, span)


def _is_elsewhere(article: Article, span: Span, right: str) -> bool:
    """Whether the page of an earlier paper has the name with the right level, and the sentence is of its day."""
    paper, page = paper_date(article.document), article.document.text
    if paper is None or right not in page or page.endswith("原", 0, span.start):
        return False
    return not is_past(article, span, paper.year - 1) and not is_quoted(article, span)
