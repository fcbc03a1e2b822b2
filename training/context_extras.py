"""Plant characters that are too many, and compute the features of places for the forests that judge them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from random import Random

import numpy as np

from lint_news.kernels.confusions import SHAPE
from lint_news.kernels.extras import Extras
from lint_news.kernels.forest import Forest
from lint_news.kernels.symbols import symbols
from lint_news.language.context.evidence import Place
from lint_news.language.lexicon import lexicon, words

from .context_confusions import times_of
from .context_planting import Planter, Slip
from .context_rows import CLEAN, PASS, SEED, Judge, Maker, Rows, clean, known
from .context_sentences import SLIPS, Sentence, judge, sentences
from .context_text import HALVED, HALVES, SEEN, articles, half_of

KIND = "extra_char"
"""The kind of SLIPS that is read."""
RIGHT = "right"
"""Stands for the corrected sentences of SLIPS, of all kinds."""
EVERY = 60
AGAIN, SOUND, FRAGMENT = 0.25, 0.5, 0.85
FUNCTION = frozenset("的了在是将已把被对从向为和与等之以有于中上就也都会能要不可使让由到")
"""Draws below plant a character of FUNCTION that stands beside the place, one that sounds like its neighbour, one that
makes a word with its neighbour; others plant any.
"""
_FRAGMENT_LEVEL = 3


class ExtraPlanter:
    """Plants characters. `times` has how often each character is counted."""

    def __init__(self, planter: Planter, times: Mapping[str, int]) -> None:
        self._planter, self._times = planter, times
        self._chars, self._weights = list(times), [count**0.5 for count in times.values()]
        self._partners = _partners()

    def plant(self, text: str, random: Random) -> tuple[str, set[Slip]]:
        """A text with characters too many, and their places."""
        written, slips, following = list[str](), set[Slip](), random.randrange(EVERY)
        for at, right in enumerate(text):
            is_here = at >= following and 3 < at < len(text) - 4 and right in self._times
            if is_here and (char := self._extra(text, at, random)):
                slips.add(Slip(len(written), 1, ""))
                written.append(char)
                following = at + random.randrange(EVERY // 2, EVERY * 2)
            written.append(right)
        return "".join(written), slips

    def _extra(self, text: str, at: int, random: Random) -> str:
        """A character that may stand too many before `at`; empty for none."""
        draw, neighbour = random.random(), text[at - random.randrange(2)]
        if draw < AGAIN:
            again = FUNCTION.intersection(text[at - 3 : at - 1] + text[at + 1 : at + 3])
            char = random.choice(sorted(again)) if again else ""
        elif draw < SOUND:
            others = [char for char, kind in self._planter.others(neighbour) if kind != SHAPE and char in self._times]
            char = random.choices(others, [self._times[char] ** 0.5 for char in others])[0] if others else ""
        elif draw < FRAGMENT:
            char = random.choice(self._partners.get(neighbour, [""]))
        else:
            char = random.choices(self._chars, self._weights)[0]
        return char if char in self._times and char not in text[at - 1 : at + 1] else ""


def _partners() -> dict[str, list[str]]:
    """For each character those with which it makes a common word of two."""
    known_words, found = lexicon(), defaultdict[str, list[str]](list)
    for word in words():
        if len(word) == 2 and known_words.level(word) >= _FRAGMENT_LEVEL:
            found[word[0]].append(word[1])
            found[word[1]].append(word[0])
    return found


class ExtraMaker(Maker):
    """Finds places of characters that may be too many, and their features."""

    def __init__(self, work: Path, half: int) -> None:
        """Read the counts without a half."""
        super().__init__(work, half)
        self._extras = Extras(self.suspects.threes, Forest(PASS), -1.0)

    def places(self, text: str) -> Iterator[tuple[list[float], int, Slip]]:
        """Features, the kind, and the place."""
        read, offsets = symbols(text, 0, len(text))
        self.suspects.threes.read(read, 0, len(read))
        for found in self._extras.find(read, 0, len(read)):
            place = Place(*found)
            row = self.evidence.row(read, place) + self.evidence.extra_signs(read, place)
            yield row, place.kind, Slip(offsets[place.at], 1, "")


def planted(texts: Iterable[str], planter: ExtraPlanter) -> Iterator[tuple[str, Judge]]:
    """Right texts, and behind every second one it with characters too many."""
    random = Random(SEED)
    for number, text in enumerate(texts):
        yield text, known(set())
        if number % 2 == 0:
            wrong, slips = planter.plant(text, random)
            yield wrong, partial(judge_planted, slips)


def judge_planted(slips: set[Slip], slip: Slip) -> tuple[bool, bool]:
    """Whether a character was planted there; whether one was planted there or beside it."""
    return slip in slips, any(abs(slip.at - other.at) <= 1 for other in slips)


def corrected(folder: Path) -> list[Sentence]:
    """The sentences of SLIPS with a character too many."""
    return sentences(folder, SLIPS, frozenset({KIND}))


def texts_of(folder: Path, name: str, half: int, planter: ExtraPlanter) -> Iterator[tuple[str, Judge]]:
    """The texts of one half of a file of HALVED, of CLEAN, or of corrected sentences."""
    if half != SEEN:
        own = (article for article in articles(folder / f"{name}.jsonl.gz") if half_of(article) == half)
        yield from planted(own, planter)
    elif name in CLEAN:
        yield from ((text, known(set())) for text in clean(folder, name))
    elif name == RIGHT:
        yield from ((sentence.after, known(set())) for sentence in sentences(folder, SLIPS, None))
    else:
        yield from ((sentence.before, partial(judge, sentence)) for sentence in corrected(folder))


def write(folder: Path, work: Path) -> None:
    """Write the rows of the files of a corpus folder; a file of rows that is there is kept."""
    for half in (*HALVES, SEEN):
        maker, times = ExtraMaker(work, half), times_of(work)
        planter = ExtraPlanter(Planter(maker.confusions, times, lexicon().level), times)
        for name in HALVED if half else (*CLEAN, SLIPS, RIGHT):
            path = _path(work, name, half)
            if not path.exists():
                part = path.with_name(f"part-{path.name}")
                np.savez(part, **maker.rows(texts_of(folder, name, half, planter))._asdict())
                part.replace(path)


def read(work: Path, name: str, half: int = SEEN) -> Rows:
    """The rows of a file, or of one half of it."""
    with np.load(_path(work, name, half)) as stored:
        return Rows(**stored)


def _path(work: Path, name: str, half: int) -> Path:
    return work / f"extras-{name}-{half}.npz"
