"""What injectors of several families share: sentences put into a text, and made-up names, places and numbers.

The sentences and words stand in an injected.tsv beside the injectors, a row a sentence or several words: its name, the
words, separated by `|`, and in some rows what belongs to the word. A slot in braces stands for what the injector gives;
for a made-up name (`{person}`, `{county}`, `{town}`); or for one of the words with the slot's name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from random import Random

from lint_news import Edit, Span, compiled, random_match

_PARAGRAPH_END = r"[。！？](?=\s*(?:\n|$))"
_SLOT = r"\{([a-z_]+)\}"
_DIGITS = "〇一二三四五六七八九"
_TEN = 10


class Table:
    """The injected.tsv beside a module, which is read on first use."""

    def __init__(self, module: str) -> None:
        """`module` is the path of the module."""
        self.path = Path(module).with_name("injected.tsv")

    @cached_property
    def rows(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """For each name, the other fields of its rows."""
        rows: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for line in self.path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                name, *fields = line.split("\t")
                rows[name].append(tuple(fields))
        return dict(rows)

    def words(self, name: str) -> list[str]:
        """The words or sentences of a name."""
        return [word for row in self.rows[name] for word in row[0].split("|")]

    def pairs(self, name: str) -> dict[str, tuple[str, ...]]:
        """The words of a name, and what belongs to each."""
        return {word: tuple(belongs.split("|")) for word, belongs in self.rows[name]}

    def pair(self, name: str, random: Random) -> tuple[str, tuple[str, ...]]:
        """One of the words of a name, and what belongs to it."""
        return random.choice(list(self.pairs(name).items()))

    def sentence(self, name: str, random: Random, /, **slots: object) -> str:
        """One of the sentences or words of a name, its slots filled; each slot is drawn anew that is not given."""

        def filled(slot: str) -> str:
            if slot in slots:
                return str(slots[slot])
            return _MADE_UP[slot](random) if slot in _MADE_UP else self.sentence(slot, random, **slots)

        return compiled(_SLOT).sub(lambda match: filled(match[1]), random.choice(self.words(name)))

    def insert(self, name: str, text: str, random: Random, /, **slots: object) -> Edit | None:
        """Insert one of the sentences of a name, its slots filled."""
        return insert_sentence(text, self.sentence(name, random, **slots), random)


_SHARED = Table(__file__)


def insert_sentence(text: str, sentence: str, random: Random) -> Edit | None:
    """Insert a sentence at the end of a paragraph drawn at random; None where no paragraph ends in a stop."""
    end = random_match(_PARAGRAPH_END, text, random)
    return Edit(Span(end.end(), end.end()), sentence) if end else None


def insert_inside(text: str, random: Random, sentence: str) -> Edit | None:
    """Insert a sentence behind one of the text that does not end its paragraph; None where there is none."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    return Edit(Span(at.end(), at.end()), sentence) if at else None


def insert_one(text: str, sentences: Sequence[str], random: Random) -> Edit | None:
    """Insert one of the sentences."""
    return insert_sentence(text, random.choice(sentences), random)


def exchange(text: str, forms: Mapping[str, Sequence[str]], random: Random) -> Edit | None:
    """Exchange one occurrence of a right form for one of its wrong forms; None where no right form stands."""
    pattern = "|".join(sorted(forms, key=len, reverse=True))
    match = random_match(pattern, text, random)
    if match is None:
        return None
    return Edit(Span(match.start(), match.end()), random.choice(forms[match[0]]))


def surnames() -> list[str]:
    """Common surnames of one character."""
    return _SHARED.words("surnames")


def person(random: Random) -> str:
    """A name of two or three characters."""
    given = random.sample(_SHARED.words("given_names"), random.choice((1, 2, 2)))
    return random.choice(surnames()) + "".join(given)


def county(random: Random) -> str:
    """The name of a county that does not exist."""
    return _SHARED.sentence("counties", random)


def towns(random: Random, number: int) -> list[str]:
    """The names of towns, all different, without the word for town."""
    return random.sample(_SHARED.words("towns"), number)


def _town(random: Random) -> str:
    return _SHARED.sentence("towns", random)


_MADE_UP: Mapping[str, Callable[[Random], str]] = {"person": person, "county": county, "town": _town}
"""What a slot with this name gets in the tables of all families."""


def numeral(number: int) -> str:
    """A number below a hundred in Chinese."""
    tens, ones = divmod(number, _TEN)
    head = "" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones or not tens else "")


def other(right: int, random: Random, most: int = 9) -> int:
    """Another number near `right`, above 0, as a slip gives it."""
    steps = [step for step in range(-most, most + 1) if step and right + step > 0]
    return right + random.choice(steps)


def lose_character(phrase: str, random: Random) -> str:
    """The phrase without one of its inner characters."""
    at = random.randrange(1, len(phrase) - 1)
    return phrase[:at] + phrase[at + 1 :]


def swap_characters(phrase: str, random: Random) -> str:
    """The phrase with two neighbours swapped that differ."""
    at = random.choice([i for i in range(len(phrase) - 1) if phrase[i] != phrase[i + 1]])
    return phrase[:at] + phrase[at + 1] + phrase[at] + phrase[at + 2 :]


def other_digits(digits: str, random: Random) -> str:
    """The digits with one of them changed."""
    at = random.choice([i for i, c in enumerate(digits) if c.isdigit()])
    return digits[:at] + random.choice([d for d in "0123456789" if d != digits[at]]) + digits[at + 1 :]
