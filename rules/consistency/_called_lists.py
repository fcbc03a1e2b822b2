"""Lists of things that are together called so many great ones: 京剧、越剧、豫剧……合称四大剧种."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Span, compiled, numeral

_CALLED = (
    "(?:常|通常|一起|一同|共同|也|又|并|都|往往)*(?:被|被人们|被后人|被世人|被学界)?(?:常|通常|一起|共同)?"
    "(?:合称|并称|统称|誉|称|列)(?:为|作|入)?"
)
_COUNT = f"[“「]?[{HAN}]{{0,8}}?(?P<count>[三四五六七八九十])(?:大[{HAN}]|[绝宝杰家子])"
CALLED_END = f"(?:合称|并称|统称|誉[为作]|[被常]称[为作]?){_COUNT}"
_ITEM = f"[《“]?[{HAN}]{{1,8}}?[》”]?"
_LIST = f"(?:^|[，。；：、\\n])(?P<list>{_ITEM}(?:、{_ITEM}){{2,}}(?:(?:和|与|及|以及){_ITEM})?)[，,]?{_CALLED}$"
_NOT_ALL = "[等是的]|其他|以来"
"""Words in a list that is not one of names alone, or not of all."""
_REACH = 80


def called_lists(article: Article) -> Iterator[tuple[Span, int]]:
    """For each list whose things are not as many as they are called, the span of the count and the number of things."""
    for match in article.find(CALLED_END):
        start = max(article.span.start, match.start - _REACH)
        word = compiled("合称|并称|统称|誉[为作]|[被常]称[为作]?").match(match[0])
        end = match.start + (word.end() if word else 0)
        found = compiled(_LIST).search(article.document.text, start, end)
        if found is None or compiled(_NOT_ALL).search(found["list"]):
            continue
        fewest = found["list"].count("、") + 1
        named = len(compiled("、|和|与|以?及").split(found["list"]))
        if not fewest <= numeral(match["count"]) <= named:
            yield Span(match.group("count").start, match.group("count").end + 1), named
