"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lint_news import Article, Document, Edit, Role, Span, articles, compiled

if TYPE_CHECKING:
    from random import Random

_STOP = "[。！？\n]"


def name_variant(text: str, random: Random) -> Edit | None:
    """Replace a character of a given name, at one of its places, by one of the same sound or of similar shape.

    The name stands after a title or before a verb of speech in at least two sentences of a story, and is not a word.
    """
    from lint_news import is_word

    chosen = [(name, places) for name, places in _named_twice(text) if not is_word(name)]
    if not chosen:
        return None
    name, places = random.choice(chosen)
    at, i = random.choice(places), random.randrange(1, len(name))
    others = _look_alikes(name[i])
    return Edit(Span(at + i, at + i + 1), random.choice(others)) if others else None


def _named_twice(text: str) -> Iterator[tuple[str, list[int]]]:
    """The names in name slots of at least two sentences of one story, and their offsets."""
    from lint_news import people

    for article in articles(Document(text)):
        places: dict[str, list[int]] = {}
        for named in people(article):
            found = places.setdefault(named.name, [])
            if named.is_sure and not (found and not compiled(_STOP).search(text, found[-1], named.span.start)):
                found.append(named.span.start)
        yield from ((name, found) for name, found in places.items() if len(found) > 1)


@cache
def _look_alikes(char: str) -> list[str]:
    """Common characters of the same sound or of similar shape."""
    from lint_news import common_characters, similarity

    return [other for other in common_characters() if other != char and similarity(char, other) >= 1]


def headline_number(text: str, random: Random) -> Edit | None:
    """Change a digit of a headline's number, or swap two; the story has the number with the same measure word."""
    found = [edit for article in articles(Document(text)) for edit in _slips(article, random)]
    return random.choice(found) if found else None


def _slips(article: Article, random: Random) -> Iterator[Edit]:
    """One slip for each number of the headline that the story has with the same word after it.

    The wrong number is none that the story has.
    """
    count = (
        "(?<![0-9A-Za-z.第近超逾约破过])"
        "(?P<number>[0-9]{1,6})[万亿]?[名人个家户项条起件所座台辆亩吨元例场对批套宗处口本支组]"
        "(?:[\u4e00-\u9fff]{1,2})"
    )
    body = "\n".join(line.text for line in article.with_role(Role.BODY))
    for line in article.with_role(Role.HEADLINE):
        for match in compiled(count).finditer(line.text):
            if compiled(f"(?<![0-9.]){match[0]}").search(body):
                span = Span(*match.span("number")).shifted(line.span.start)
                slipped = _slipped(match["number"], random)
                if not compiled(f"(?<![0-9]){slipped}(?![0-9])").search(body):
                    yield Edit(span, slipped)


def _slipped(number: str, random: Random) -> str:
    at = random.randrange(len(number))
    if at + 1 < len(number) and number[at] != number[at + 1] and at and random.random() < 0.3:
        return number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    return number[:at] + random.choice([d for d in "123456789" if d != number[at]]) + number[at + 1 :]


def count_mismatch(text: str, random: Random) -> Edit | None:
    """Change the count before a list."""
    before_list = (
        "(?P<count>[二两三四五六七八九])"
        "(?:个方面|点|项|条|个|大)[^。！？；\\n]{0,8}[：。]"
        "(?=一是|第一，|\\n[ \u3000]*一、)"
    )
    found = list(compiled(before_list).finditer(text))
    if not found:
        return None
    count = random.choice(found)
    others = [n for n in "二三四五六七八" if n != count["count"].replace("两", "二")]
    return Edit(Span(*count.span("count")), random.choice(others))


def headline_name(text: str, random: Random) -> Edit | None:
    """Replace a character of a place's or an office's name in a headline by one of the same sound or similar shape.

    The story has the name twice.
    """
    from lint_news import is_word

    name = "(?P<name>[\u4e00-\u9fff]{2})(?:县|市|区|镇|乡|村|街道|社区|公司|大学|学院|医院|机场|大桥|公园)"
    found: list[Span] = []
    for article in articles(Document(text)):
        body = "\n".join(line.text for line in article.with_role(Role.BODY))
        for line in article.with_role(Role.HEADLINE):
            matches = compiled(name).finditer(line.text)
            found += [
                Span(*m.span("name")).shifted(line.span.start)
                for m in matches
                if body.count(m[0]) > 1 and not is_word(m["name"])
            ]
    if not found:
        return None
    span = random.choice(found)
    at = random.randrange(span.start, span.end)
    others = _look_alikes(text[at])
    return Edit(Span(at, at + 1), random.choice(others)) if others else None


def repeated_article(text: str, random: Random) -> Edit | None:
    """Repeat a story of at least 200 characters after the last one, with one of its sentences left out."""
    stories = [a for a in articles(Document(text)) if sum(len(line.stripped) for line in a.with_role(Role.BODY)) >= 200]
    if not stories:
        return None
    story = random.choice(stories).text
    sentences = list(compiled("[^。\n]+。").finditer(story))
    if len(sentences) > 3:
        dropped = random.choice(sentences)
        story = story[: dropped.start()] + story[dropped.end() :]
    return Edit(Span(len(text), len(text)), "\n" * 6 + story)
