"""How many things go up and how many go down, against those that are listed: “五升三降”：甲、乙上涨，丙下降."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, HAN, Article, Match, Span, compiled, numeral

_N = f"[{DIGIT}一二两三四五六七八九十]{{1,2}}"
_UP, _DOWN, _EVEN = "[升涨增优]", "[降跌减]", "平"
MOVES = f"(?P<ups>{_N}){_UP}(?P<middle>(?P<evens>{_N})平)?(?P<downs>{_N}){_DOWN}(?P<last>(?P<evens2>{_N})平)?"
_ALL = f"(?P<all>{_N})大?[类项个种](?:[{HAN}]{{2,14}})?[呈为]?[“‘]?$"
_NAMES, _NAMES2 = "(?P<names>[^，。；：\n]{2,120}?)", "(?P<names2>[^，。；：\n]{2,120}?)"
_ENDS_UP = "(?:价格|指标|指数|数据)?(?:均|都|全部|分别|同比|环比|有所)?(?:上涨|上升|增长|增加|提高|提升|回升|走高|向好)"
_ENDS_DOWN = "(?:价格|指标|指数|数据)?(?:均|都|全部|分别|同比|环比|有所)?(?:下降|下跌|减少|降低|回落|走低|下滑)"
_LISTED = f"[”’]?(?:的?(?:态势|格局|走势|局面))?[：:，。](?:其中[，：]?)?{_NAMES}{_ENDS_UP}[，；]{_NAMES2}{_ENDS_DOWN}"
_JOINED = "[和与及]"


def moves(article: Article) -> Iterator[tuple[Span, str]]:
    """For each count of what goes up and down that is not that of the things, its span and what the text makes."""
    for match in article.find(MOVES):
        ups, downs = (_value(match[name]) for name in ("ups", "downs"))
        evens = sum(_value(match[name]) for name in ("evens", "evens2") if match[name])
        whole = _whole(article, match)
        listed = compiled(_LISTED).match(article.document.text, match.end, article.span.end)
        if listed:
            for said, name, word in ((ups, "names", "升"), (downs, "names2", "降")):
                fewest, most = _counted(listed[name])
                if not fewest <= said <= most:
                    yield match.span, f"{fewest}{word}"
                    break
        elif whole and whole != ups + downs + evens:
            yield match.span, f"{whole}类"


def _whole(article: Article, match: Match) -> int:
    """How many things there are, which stands before: 八大类价格“五升三降”; 0 where it does not."""
    start = max(article.span.start, match.start - 24)
    found = compiled(_ALL).search(article.document.text[start : match.start])
    return _value(found["all"]) if found else 0


def _counted(names: str) -> tuple[int, int]:
    """The fewest and the most things that a list may have: 和 and 及 may be parts of names."""
    fewest = names.count("、") + 1
    return fewest, fewest + len(compiled(_JOINED).findall(names))


def _value(text: str) -> int:
    return numeral(text)
