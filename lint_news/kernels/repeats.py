"""What stands twice in a text: a character, a piece of a phrase, the same letters farther away.

Offsets are code points.
"""

from __future__ import annotations

from array import array

IS_COMPILED = not __file__.endswith((".py", ".pyc"))
HAN = 0x3400
"""The first code point of Han. What is above it counts here, full-width marks too."""
_FIRST_HAN = "\u3400"
LONGEST = 30
_SLOTS, _FACTOR = 4096, 31
_WINDOW = 8
_FIRST_IDEOGRAPH, _LAST_IDEOGRAPH = "\u4e00", "\u9fff"
"""Most letters of Chinese text, which need not be asked whether they are letters."""
_SENTENCE_ENDS = "。！？!?"
_SIX, _TEN = 6, 10
_STEP, _OUT = 0x9E3779B97F4A7C15, pow(0x9E3779B97F4A7C15, _WINDOW, 1 << 64)
_ALL, _SHIFT, _PROBES, _LINE_BITS = (1 << 64) - 1, 29, 64, 24


def doubled(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of each run of equal characters, from HAN on, in `text[start:end]`."""
    han, found, first, before, at = _FIRST_HAN, list[tuple[int, int]](), start, "\0", start
    for char in text[start:end]:
        if char != before:
            if at - first > 1 and before >= han:
                found.append((first, at))
            first, before = at, char
        at += 1
    if at - first > 1 and before >= han:
        found.append((first, at))
    return found


def stands_twice(text: str) -> bool:
    """Whether two to LONGEST characters from HAN on stand twice in a row.

    The second copy begins with a pair that was met shortly before.
    """
    han, longest, slots, factor = HAN, LONGEST, _SLOTS, _FACTOR
    met = array("i", bytes(4 * slots))
    for at in range(len(text) - 1):
        code = ord(text[at])
        if code >= han:
            slot = factor * code + ord(text[at + 1]) & slots - 1
            before = met[slot]
            met[slot] = at + 1
            if before and at + 1 - before <= longest and _begins_copy(text, at, at + 1 - before, longest):
                return True
    return False


def _begins_copy(text: str, at: int, least: int, most: int) -> bool:
    """Whether the characters before `at`, from `least` to `most` of them and two at least, stand there once more."""
    rest = len(text) - at
    for size in range(max(2, least), most + 1):
        if size > at or size > rest:
            return False
        same = 0
        while same < size and text[at + same] == text[at - size + same]:
            same += 1
        if same == size:
            return True
    return False


def repeats_letters(text: str, few: int, many: int) -> bool:  # noqa: C901 one pass
    """Whether a line consists of letters that were met before, or a sentence of letters that were met in its line;
    rarely too soon, never too late.

    At each place of a line, eight letters in a row were met before or not, marks left out. They were at all places of a
    sentence or line that has so `few`, or at six in ten places of a line that has so `many`.
    """
    window, step, out, everything, shift, probes = _WINDOW, _STEP, _OUT, _ALL, _SHIFT, _PROBES
    mask, bits = (1 << max(4, (len(text) + len(text) // 3).bit_length())) - 1, _LINE_BITS
    met, last = array("Q", bytes(8 * mask + 8)), array("i", bytes(4 * window))  # a hash, and the last line that had it
    line, lines = 1, (1 << bits) - 1
    first_han, last_han, ends = _FIRST_IDEOGRAPH, _LAST_IDEOGRAPH, _SENTENCE_ENDS
    hashed = letters = repeated = row = since = 0
    for char in text:
        if not first_han <= char <= last_han and not char.isalnum() and char != "_":
            if char in ends:
                if few <= row == since - window + 1:
                    return True
                row = since = 0
            elif char == "\n":
                if _is_repeated(letters - window + 1, repeated, few, many):
                    return True
                hashed = letters = repeated = row = since = 0
                line = line % lines + 1
                for place in range(window):
                    last[place] = 0
            continue
        place = letters & window - 1
        hashed = (hashed * step + ord(char) - out * last[place]) & everything
        last[place] = ord(char)
        letters += 1
        since += 1
        if letters < window:
            continue
        slot, tried = (hashed ^ hashed >> shift) & mask, 0
        while met[slot] and (met[slot] ^ hashed) >> bits and tried < probes:
            slot = (slot + 1) & mask
            tried += 1
        before = met[slot]
        if before:
            repeated += 1
            if since >= window and (before & lines == line or tried == probes):
                row += 1
        met[slot] = hashed >> bits << bits | line
    return _is_repeated(letters - window + 1, repeated, few, many)


def _is_repeated(places: int, repeated: int, few: int, many: int) -> bool:
    """Whether so many places of a line are repeated that the line is."""
    return few <= places == repeated or (places >= many and _TEN * repeated >= _SIX * places)
