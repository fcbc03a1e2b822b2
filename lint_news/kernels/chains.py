"""The cheapest chains of words that a text can be read as. Offsets are code points, costs are bits."""

from __future__ import annotations

from collections.abc import Callable

Words = list[tuple[tuple[int, float], ...]]
"""The words that begin at each offset of a text, shortest first: length and cost."""
Step = tuple[float, float, int, int, int, "Step | None"]
"""One token of a reading: bits up to its end, bits of the token, the token, its offsets, the step before."""
Steps = list[dict[int, Step]]
"""Last steps by the offset where they end, then by token."""
_NEVER = float("inf")


def cheapest_heads(words: Words) -> tuple[list[float], list[int]]:
    """Bits of the cheapest reading up to each offset, and the length of its last word (the shortest of equals)."""
    best, last = [0.0, *[_NEVER] * len(words)], [0] * (len(words) + 1)
    for a, here in enumerate(words):
        so_far = best[a]
        for size, cost in here:
            bits = so_far + cost
            if bits <= best[a + size]:
                best[a + size], last[a + size] = bits, size
    return best, last


def cheapest_tails(words: Words) -> tuple[list[float], list[int]]:
    """Bits of the cheapest reading from each offset on, and the length of its first word (the shortest of equals)."""
    best, first = [*[_NEVER] * len(words), 0.0], [0] * (len(words) + 1)
    for a in range(len(words) - 1, -1, -1):
        for size, cost in words[a]:
            bits = cost + best[a + size]
            if bits < best[a]:
                best[a], first[a] = bits, size
    return best, first


def read_on(
    steps: Steps,
    tokens: list[list[tuple[int, int]]],
    start: int,
    width: int,
    after: Callable[[int, int], float],
) -> Steps:
    """The readings of a text; `steps` has those that end at `start` or before it.

    `tokens` has the tokens that begin at each offset, as (end, token), `after` the bits of a token behind another. At
    each offset the `width` cheapest readings go on; of equals the step that sorts first does.
    """
    size = len(tokens)
    found = [*steps[: start + 1], *[dict[int, Step]() for _ in range(size - start)]]
    for at in range(size):
        if not found[at]:
            continue
        here = sorted(found[at].values())[:width]
        for end, token in tokens[at]:
            if end > start:
                last, least = here[0], _NEVER
                for step in here:
                    bits = step[0] + after(step[2], token)
                    if bits < least:
                        last, least = step, bits
                found[end][token] = (least, least - last[0], token, at, end, last)
    return found
