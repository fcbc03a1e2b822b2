"""Numbers behind the same words in a headline and in its story: 发送旅客1.84万人次 above 发送旅客1.6万人次."""

from __future__ import annotations

from collections.abc import Sequence

from lint_news import HAN, Article, compiled

from ._numbers import Quantity, is_rounded

_LABEL = f"[{HAN}]{{4,8}}\\Z"
_LINK = "(?:[共约达为超近]|达到|累计|突破|合计|总计|共计){0,2}"
_KIND, _LEAST, _REACH = 2, 4, 12


def labelled_conflict(
    article: Article, head: Quantity, told: Sequence[Quantity], line: str, at: int
) -> Quantity | None:
    """The story's only number behind the words that stand before the headline's number, if it is another one.

    The headline's number stands in the story behind words of the same kind: 到达旅客1.84万人次. `at` is where it stands
    in the line of the headline.
    """
    label = compiled(_LABEL).search(line, max(0, at - _REACH), at)
    if not label or head.is_about:
        return None
    same = [one for one in told if one.unit == head.unit]
    words = label[0][-_LEAST:]
    named = [one for one in same if _is_behind(article, one, words)]
    if not named or len({one.value for one in named}) > 1 or is_rounded(head, named[0]):
        return None
    others = [one for one in same if one.value == head.value]
    is_of_other = others and all(_is_behind(article, one, words[-_KIND:]) for one in others)
    return named[0] if is_of_other and named[0].scale == head.scale else None


def _is_behind(article: Article, one: Quantity, words: str) -> bool:
    """Whether a number stands behind these words, with a word for its size between at most."""
    text, start = article.document.text, one.span.start
    return compiled(f"{words}{_LINK}\\Z").search(text, max(article.span.start, start - _REACH), start) is not None
