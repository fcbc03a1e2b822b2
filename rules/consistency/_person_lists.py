"""Lists of names of people, or of places, followed by how many they are: 许言、贺春、邱兰4名护林员, 柳湾、杏坪5县."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Span, compiled, is_surname, numeral

_COUNT = "(?P<count>[2-9２-９三四五六七八九])"
PEOPLE_LIST_END = f"、[{HAN}]{{2,3}}{_COUNT}[名位]"
PLACE_LIST_END = f"、[{HAN}]{{2,4}}(?P<count>[3-9３-９])[市县省镇乡村](?=[的，。、；共等有在])"
"""The last name of a list and the count."""
_NAMES = f"(?:[{HAN}·]{{2,8}}、)+[{HAN}·]{{2,4}}$"
_GOES_ON = f"[、）”》][{HAN}·]*$"
"""Before the first name: a list that is longer."""
_REACH = 80
_FEW = 3
"""The least number of names that is a list."""
_NO_NAME = "[等和及与或是了的各每其第共余]"


def name_lists(article: Article) -> Iterator[tuple[Span, int]]:
    """For each list of names whose number is not its count, the span of the count and the number of names."""
    for pattern in (PEOPLE_LIST_END, PLACE_LIST_END):
        for match in article.find(pattern):
            count = match.group("count")
            names = _names(article, count.start)
            are_people = pattern == PEOPLE_LIST_END
            said = numeral(match["count"])
            is_list = len(names) >= _FEW and _are_names(names, are_people=are_people)
            if is_list and abs(len(names) - said) == 1:
                yield Span(count.start, match.end), len(names)


def _names(article: Article, end: int) -> list[str]:
    """The names of a list that ends at an offset; the first with the words before it."""
    text = article.document.text[max(article.span.start, end - _REACH) : end]
    found = compiled(_NAMES).search(text)
    return found[0].split("、") if found and not compiled(_GOES_ON).search(text[: found.start()]) else []


def _are_names(names: list[str], *, are_people: bool) -> bool:
    """Whether all but the first, which has words before it, are names: of people with surnames, or of places."""
    rest = names[1:]
    if any(compiled(_NO_NAME).search(name) for name in rest):
        return False
    if are_people:
        return all(is_surname(name[0]) and len(name) <= _FEW for name in rest) and any(
            is_surname(char) for char in names[0][-3:-1]
        )
    return len({len(name) for name in rest}) == 1
