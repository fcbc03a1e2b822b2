"""How easily one character is typed or read for another: similarity of sound and of shape."""

from __future__ import annotations


class Traits:
    """Readings without tones, Kangxi radical, components, four-corner code of a character."""

    def __init__(self, readings: frozenset[str], radical: str, parts: frozenset[str], corners: str) -> None:
        self.readings, self.radical, self.parts, self.corners = readings, radical, parts, corners
        self.sounds = tuple(map(sound, sorted(readings)))


def sound(syllable: str) -> tuple[str, str, str]:
    """A syllable as it is, with what many speakers do not distinguish blurred (zh/z, ng/n), and its final."""
    blurred = syllable.replace("zh", "z").replace("ch", "c").replace("sh", "s").removesuffix("g")
    return syllable, blurred, syllable.lstrip("bpmfdtnlgkhjqxzcsryw")


def near(one: tuple[str, str, str], other: tuple[str, str, str]) -> float:
    """1 for the same syllable, 0.8 for two that many speakers do not distinguish, less for a shared final."""
    syllable, blurred, final = one
    other_syllable, other_blurred, other_final = other
    if syllable == other_syllable:
        return 1.0
    if blurred == other_blurred:
        return 0.8
    if final == other_final:
        return 0.35
    return 0.2 if final[-2:] == other_final[-2:] == "ng" else 0.0


def similarity(a: Traits, b: Traits) -> float:
    """0 (nothing in common) to 2 (same sound and nearly the same shape)."""
    heard = 0.0
    for one in a.sounds:
        for other in b.sounds:
            heard = max(heard, near(one, other))
    shape = 0.4 * (a.radical == b.radical) + 0.2 * min(2, len(a.parts & b.parts))
    corners, others = a.corners, b.corners
    same = 0
    for at in range(min(len(corners), len(others))):
        same += corners[at] == others[at]
    return heard + min(1.0, shape + 0.1 * same)
