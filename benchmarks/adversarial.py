"""Linear time on hostile text: `python -m benchmarks.adversarial [RULE …]`.

Each rule is given texts made of what makes it work: its triggers in a row, each of them alone, its own examples end to
end on one line and on lines, and a random mixture. Printed is the worst ratio of CPU time for 1 MB of UTF-8 against
100 KB; 10 is linear, more than 12 fails (status 1). The layout, which all rules share, is a row of its own.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator, Sequence
from random import Random

from lint_news import Document, Rule, articles
from lint_news.authoring.plugins import load
from lint_news.language.doubled.candidates import cached_candidates
from lint_news.layout import joints, paragraphs, quotations
from lint_news.match.gates import gate
from lint_news.match.plans import Gates

SMALL, LARGE = 100_000, 1_000_000
MOST = 12.0
_ALONE = 8
_TOO_LITTLE = 0.02
"""Seconds below which a ratio says nothing: a gate that stops at once."""


_FAR_TOO_MUCH = 3.0
"""Seconds for 100 KB after which nobody waits for 1 MB."""


def texts(rule: Rule) -> Iterator[tuple[str, str]]:
    """Name and seed text of each hostile text of a rule."""
    triggers = rule.triggers or "的一，。“0\n"
    yield "triggers", triggers
    for char in triggers[:_ALONE]:
        yield f"only {char!r}", char
    bad = [example.text for example in rule.bad]
    yield "examples on one line", "".join(bad).replace("\n", "")
    yield "examples on lines", "\n".join(bad) + "\n"
    random = Random(rule.name)
    yield "mixture", "".join(random.choices(triggers * 4 + "".join(bad) + "0一的，。\n", k=4_000))


def filled(seed: str, size: int) -> str:
    """The text again and again, up to `size` bytes of UTF-8."""
    return seed * max(1, size // len(seed.encode()))


def seconds(rule: Rule | None, text: str) -> float:
    """CPU time of one rule on a text whose layout is known, or, without a rule, of the layout."""
    document = Document(text)
    if rule is None:
        started = time.process_time()
        _lay_out(document)
        return time.process_time() - started
    _lay_out(document)
    gc.collect()
    with_trigger = Gates([(rule, gate(rule.triggers, ()))])
    units = (
        [document] if rule.unit == "page" else [a for a in articles(document) if [*a.searches.passing(with_trigger)]]
    )
    started = time.process_time()
    for unit in units:
        for _ in rule.check(unit):
            pass
    spent = time.process_time() - started
    cached_candidates.cache_clear()
    return spent


def _lay_out(document: Document) -> None:
    for article in articles(document):
        for lay_out in (joints, paragraphs, quotations):
            lay_out(article)


def worst(rule: Rule | None, seeds: Sequence[tuple[str, str]]) -> tuple[float, float, str]:
    """The worst ratio, the seconds for 1 MB there, and the name of the text."""
    found = (0.0, 0.0, "-")
    for name, seed in seeds:
        small = min(seconds(rule, filled(seed, SMALL)) for _ in range(2))
        if small > _FAR_TOO_MUCH:
            return float("inf"), float("inf"), name
        large = seconds(rule, filled(seed, LARGE))
        if large > _TOO_LITTLE:
            found = max(found, (large / max(small, _TOO_LITTLE / 10), large, name))
    return found


def main(names: Sequence[str]) -> int:
    """Print the table; 1 when a ratio is too large. Garbage is collected between the runs, not in them."""
    gc.disable()
    rules = [rule for name, rule in sorted(load().rules.items()) if not names or name in names]
    every = [pair for rule in rules for pair in list(texts(rule))[-3:]]
    most = 0.0
    for rule in (*rules, *(() if names else (None,))):
        ratio, cost, text = worst(rule, list(texts(rule)) if rule else every)
        name = rule.name if rule else "layout"
        print(f"{name:<28} {ratio:6.1f} times  {cost:7.3f} s for 1 MB  {text}", flush=True)
        most = max(most, ratio)
    return int(most > MOST)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
