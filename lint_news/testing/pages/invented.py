"""The invented parts of a synthetic page: notices, captions, briefs, tables, verse, and lines around articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from string import Formatter

from ...text.lines import Role
from . import words

Cut = tuple[str, Role | None]
"""The text of a line and its role; None where the role is not known."""
_WEEKDAYS = "一二三四五六日"
_NUMERALS = "一二三四五六七八九"


class Writer:
    """Fills the templates of words.py, with choices of `random` alone."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._day = 1

    def one(self, templates: Sequence[str]) -> str:
        """One of the templates, with its slots filled."""
        return self.fill(self.random.choice(templates))

    def fill(self, template: str) -> str:
        """The template with each slot filled."""
        parts = Formatter().parse(template)
        return "".join(text + (getattr(self, f"_{slot}")() if slot else "") for text, slot, _, _ in parts)

    def _name(self) -> str:
        given = "".join(self.random.sample(words.GIVEN, self.random.choice((1, 1, 2))))
        name = self.random.choice(words.SURNAMES) + given
        return "\u3000".join(name) if len(name) == 2 and self.random.random() < 0.1 else name

    def _surname(self) -> str:
        return self.random.choice(words.SURNAMES)

    def _place(self) -> str:
        return self.random.choice(words.PLACES)

    def _office(self) -> str:
        return self.random.choice(words.OFFICES)

    def _topic(self) -> str:
        return self.random.choice(words.TOPICS)

    def _label(self) -> str:
        return self.random.choice(words.LABELS)

    def _n(self) -> str:
        return self.random.choice(_NUMERALS)

    def _d(self) -> str:
        return str(self.random.randint(10, 24))

    def _n4(self) -> str:
        return str(self.random.randint(100, 999)) + self.random.choice("24680")

    def _page(self) -> str:
        return str(self.random.randint(1, 8))

    def _date(self) -> str:
        return f"3月{self.random.randint(1, 28)}日"

    def _date8(self) -> str:
        self._day = self.random.randint(1, 31)
        return f"2026年3月{self._day}日"

    def _weekday(self) -> str:
        return "星期" + _WEEKDAYS[(self._day - 2) % 7]

    def label(self) -> Cut:
        """The name of a page or a column."""
        return self.random.choice(words.LABEL_FORMS).format(self._label()), Role.LABEL

    def furniture(self) -> Cut:
        """A running head, a page number or the editors' line."""
        return self.one(words.FURNITURE), Role.FURNITURE

    def byline(self) -> Cut:
        """Who wrote the article."""
        return self.one(words.BYLINES), Role.BYLINE

    def caption(self) -> list[Cut]:
        """A caption and its credit, on one line or on two."""
        text, credit = self.one(words.CAPTIONS), self.one(words.CREDITS)
        if self.random.random() < 0.2:
            return [(text, Role.CAPTION), (credit.strip(), Role.CAPTION)]
        return [(text + credit, Role.CAPTION)]

    def briefs(self) -> list[list[Cut]]:
        """A column of items without headlines; every item is an article."""
        count = self.random.randint(2, 5)
        items = [self.fill(form) for form in self.random.sample(words.BRIEF_ITEMS, count)]
        signed = [item + (f"（{self._name()}）" if self.random.random() < 0.5 else "") for item in items]
        head: Cut = (self.random.choice(words.BRIEFS), Role.HEADLINE)
        return [[head, (signed[0], Role.BODY)], *([(item, Role.BODY)] for item in signed[1:])]

    def table(self) -> list[Cut]:
        """A small table under a headline."""
        heads, firsts, title = self.random.choice(words.TABLES)
        gap = self.random.choice(("\t", "    ", "  ", "　　", " | "))
        rows = [[first, *(str(self.random.randint(2, 29)) for _ in heads[1:])] for first in firsts]
        return [
            (title, None if len(title) < 5 else Role.HEADLINE),
            *((gap.join(row), Role.TABLE_ROW) for row in (heads, *rows)),
        ]

    def verse(self) -> list[Cut]:
        """A poem with its head and author."""
        lines = self.random.choice(words.VERSES)
        name = ("□ " if self.random.random() < 0.5 else "") + self._name()
        return [(self.random.choice(words.VERSE_HEADS), Role.HEADLINE), (name, Role.BYLINE), *_all(lines, Role.VERSE)]

    def notice(self) -> list[Cut]:
        """A notice: a head, what it is about, labels with values, points, who signed it and when."""
        chance = self.random.random
        office = self._office()
        cuts: list[Cut] = [(self.one(words.NOTICES), Role.HEADLINE)]
        if chance() < 0.8:
            cuts.append((self.one(words.PREAMBLES), Role.BODY))
        if chance() < 0.8:
            cuts += self._values()
        if chance() < 0.5:
            cuts += self._points()
        if chance() < 0.4:
            cuts.append((self.one(words.CLOSINGS), Role.BODY))
        signed = [office, *([self._office()] if chance() < 0.15 else ())]
        return [*cuts, *_all([*signed, self._signed_date()], Role.SIGNATURE)]

    def _values(self) -> Iterable[Cut]:
        chosen = self.random.sample(words.VALUES, self.random.randint(2, 6))
        return _all((f"{key}：{self.fill(value)}" for key, value in dict(chosen).items()), Role.KEY_VALUE)

    def _points(self) -> Iterable[Cut]:
        form = self.random.choice(words.ORDINALS)
        numerals = _NUMERALS if form in ("{}、", "（{}）") else "123456789"
        points = self.random.sample(words.POINTS, self.random.randint(2, 5))
        return _all((form.format(n) + self.fill(p) for n, p in zip(numerals, points, strict=False)), Role.LIST_ITEM)

    def _signed_date(self) -> str:
        day = self.random.randint(1, 31)
        return self.random.choice((f"2026年3月{day}日", f"2026年3月{day}日", "二〇二六年三月十二日"))


def _all(lines: Iterable[str], role: Role) -> list[Cut]:
    return [(line, role) for line in lines]
