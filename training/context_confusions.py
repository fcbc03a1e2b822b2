"""The characters that each character may be typed or read for: of the same sound, of a near sound, of like shape.

From similar.txt (readings) and looks.txt of lint_news/language/data; lint_news.kernels.confusions reads the result.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from lint_news.kernels.confusions import FIRST, LAST, MAGIC, NEAR_SOUND, SAME_SOUND, SHAPE
from lint_news.language.tries import DATA, text_of

from .context_counts import times_of

CONFUSIONS = "confusions.bin"
LEAST = {SAME_SOUND: 400, NEAR_SOUND: 2_000, SHAPE: 400}
"""How often a character is counted that may be meant, by how it is like the other."""
_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"))
_FINALS = ("ang", "eng", "ing")
_MIXED = {"l": "n", "f": "h"}


def near(syllable: str) -> str:
    """What a syllable has in common with those that many speakers mix up with it: zh and z, eng and en, l and n."""
    for long, short in _INITIALS:
        if syllable.startswith(long):
            syllable = short + syllable.removeprefix(long)
    if syllable.endswith(_FINALS):
        syllable = syllable[:-1]
    return _MIXED.get(syllable[0], syllable[0]) + syllable[1:]


def readings(folder: Path = DATA) -> dict[str, list[str]]:
    """The syllables of each character of similar.txt, tones aside."""
    rows = (line.split("\t") for line in text_of(folder / "similar.txt").splitlines())
    return {char: syllables.split() for char, syllables, *_ in rows}


def looks(folder: Path = DATA) -> dict[str, set[str]]:
    """The characters of like shape, both ways."""
    found: dict[str, set[str]] = defaultdict(set)
    for char, *others in text_of(folder / "looks.txt").splitlines():
        for other in others:
            found[char].add(other)
            found[other].add(char)
    return found


def confusions(
    times: Mapping[str, int], syllables: Mapping[str, list[str]], shapes: Mapping[str, set[str]]
) -> dict[str, dict[str, int]]:
    """For each character those that may be meant, and how they are like it; `times` has how often each is counted."""
    same, like = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for char in filter(times.__contains__, syllables):
        for syllable in syllables[char]:
            same[syllable].add(char)
            like[near(syllable)].add(char)

    def common(chars: Iterable[str], kind: int) -> dict[str, int]:
        return dict.fromkeys((char for char in chars if times.get(char, 0) >= LEAST[kind]), kind)

    found: dict[str, dict[str, int]] = {}
    for char in {*syllables, *shapes}:
        of = common(shapes.get(char, ()), SHAPE)
        for syllable in syllables.get(char, ()):
            of |= common(like[near(syllable)], NEAR_SOUND)
        for syllable in syllables.get(char, ()):
            of |= common(same[syllable], SAME_SOUND)
        found[char] = {other: of[other] for other in sorted(of) if other != char}
    return found


def packed(found: Mapping[str, Mapping[str, int]]) -> bytes:
    """The bytes that lint_news.kernels.confusions reads."""
    starts, chars, kinds = [0], list[int](), list[int]()
    for code in range(FIRST, LAST + 1):
        of = found.get(chr(code), {})
        chars += map(ord, of)
        kinds += of.values()
        starts.append(len(chars))
    return MAGIC + np.array(starts, "<u4").tobytes() + np.array(chars, "<u2").tobytes() + bytes(kinds)


def write(work: Path) -> None:
    """Write confusions.bin."""
    (work / CONFUSIONS).write_bytes(packed(confusions(times_of(work), readings(), looks())))
