"""Faults of lists for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import LETTER, Document, Edit, Span, articles, compiled

from ._ordinals import FAMILIES, LONE, Ordinal, ordinals, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

BULLETS = "-–•·*"
_STYLES = ("{}.", "{}．", "{}. ", "{}、", "{}）", "（{}）", "({})")
_HAN_STYLES = ("{}、", "（{}）", "({})", "第{}，", "{}是", "其{}，")


def runs(text: str) -> list[list[Ordinal]]:
    """The complete lists of a text that count from 1 to at least 3 without a fault."""
    found: list[list[Ordinal]] = []
    for article in articles(Document(text)):
        for family in set(FAMILIES.values()) - set(LONE):
            run: list[Ordinal] = []
            for ordinal in (o for o in ordinals(article) if o.family == family and o.is_sure):
                if ordinal.value == len(run) + 1:
                    run.append(ordinal)
                else:
                    found.append(run)
                    run = [ordinal] if ordinal.value == 1 else []
            found.append(run)
    return sorted((run for run in found if len(run) > 2), key=lambda run: run[0].span)


def gap_in_list(text: str, random: Random) -> Edit | None:
    """Remove an item of a list, neither the first nor the last."""
    found = runs(text)
    if not found:
        return None
    run = random.choice(found)
    lost = random.randrange(1, len(run) - 1)
    return Edit(Span(run[lost].span.start, run[lost + 1].span.start))


def wrong_number(text: str, random: Random) -> Edit | None:
    """Change the number of an item of a list, neither the first nor the last."""
    found = runs(text)
    if not found:
        return None
    run = random.choice(found)
    item = random.choice(run[1:-1])
    figure = item.text[item.number.start - item.span.start]
    wrong = random.choice([n for n in range(1, min(20, len(run) + 4)) if n != item.value])
    return Edit(item.number, written(wrong, figure))


def repeated_number(text: str, random: Random) -> Edit | None:
    """Give the last item of a list the number of the one before."""
    found = runs(text)
    if not found:
        return None
    run = random.choice(found)
    last = run[-1]
    figure = last.text[last.number.start - last.span.start]
    return Edit(last.number, written(last.value - 1, figure))


def _items(text: str, random: Random) -> list[str]:
    """Three to seven clauses of the text, in order."""
    clauses = [match[0] for match in compiled(f"(?<=[，。；、]){LETTER}{{6,24}}(?=[，。；])").finditer(text)]
    count = random.randint(3, 7)
    at = sorted(random.sample(range(len(clauses)), min(count, len(clauses))))
    return [clauses[i] for i in at]


def _new_list(text: str, random: Random) -> tuple[str, str, list[str]]:
    """The form of a new list's ordinals, the separator of its items, and the items, which are clauses of the text."""
    form = random.choice(_STYLES + _HAN_STYLES)
    is_running = form not in ("{}.", "{}．", "{}. ") and random.random() < 0.3
    return form, "；" if is_running else random.choice(("\n", "\n\n", "。\n")), _items(text, random)


def gap_in_new_list(text: str, random: Random) -> Edit | None:
    """Insert a list of clauses of the text after a paragraph; it leaves out a number or repeats one."""
    form, between, items = _new_list(text, random)
    places = [match.end() for match in compiled("。$").finditer(text)]
    if len(items) < 3 or not places:
        return None
    like = "一" if (form in _HAN_STYLES and random.random() < 0.9) or form.startswith(("第", "其", "{}是")) else "1"
    at = random.randrange(1, len(items))
    step = random.choice((1, 1, -1)) if at > 1 else 1
    numbers = [n + 1 + step * (n >= at) for n in range(len(items))]
    rows = [form.format(written(n, like)) + item for n, item in zip(numbers, items, strict=True)]
    place = random.choice(places)
    return Edit(Span(place, place), "\n" + between.join(rows) + "。")


def mark_after_bracket(text: str, random: Random) -> Edit | None:
    """A mark after an ordinal in brackets or a circle that begins a line."""
    found = [o for a in articles(Document(text)) for o in ordinals(a) if o.is_head and o.look in ("(一)", "(1)", "①")]
    at = random.choice([o.span.end for o in found if o.line.stripped != o.text] or [0])
    return Edit(Span(at, at), random.choice("、．.")) if at else None


def _paragraphs(text: str) -> list[tuple[int, str]]:
    """The paragraphs of a text that end a sentence and are not headlines, with their offsets after the indent."""
    found = compiled("^[ \u3000]*([^ \u3000\n][^\n]{39,}[。！？”])$").finditer(text)
    return [(match.start(1), match[1]) for match in found]


def lone_marker(text: str, random: Random) -> Edit | None:
    """A bullet on a line of its own, between two paragraphs."""
    found = _paragraphs(text)[1:]
    if not found:
        return None
    at = text.rfind("\n", 0, random.choice(found)[0]) + 1
    end = "\n\n" if text[: at - 1].endswith("\n") else "\n"
    return Edit(Span(at, at), random.choice(("", "", " ", "\u3000\u3000")) + random.choice(BULLETS) + end)


def marker_before_paragraph(text: str, random: Random) -> Edit | None:
    """A bullet before a paragraph that is not an item."""
    found = _paragraphs(text)[1:-1]
    if not found:
        return None
    at = random.choice(found)[0]
    return Edit(Span(at, at), random.choice(("- ", "• ", "· ", "– ", "-\u3000")))


def marker_in_sentence(text: str, random: Random) -> Edit | None:
    """A paragraph cut inside a clause, with a bullet before the second half."""
    found = [(start, words) for start, words in _paragraphs(text) if len(words) > 80]
    if not found:
        return None
    start, words = random.choice(found)
    clauses = [match.span() for match in compiled(f"{LETTER}{{6,}}").finditer(words, 20)]
    if not clauses:
        return None
    clause = random.choice(clauses)
    at = start + random.randint(clause[0] + 2, clause[1] - 2)
    return Edit(Span(at, at), random.choice(("\n- ", "\n\n- ", "\n• ", "\n\n• ", "\n· ", "\n\n– ")))


def bullet_before_number(text: str, random: Random) -> Edit | None:
    """A bullet before an ordinal that begins a line."""
    forms = ("1.", "1、", "1)", "(1)", "①", "一、", "(一)")
    found = [o for a in articles(Document(text)) for o in ordinals(a) if o.is_head and o.is_sure and o.look in forms]
    at = random.choice([o.span.start for o in found if o.line.stripped != o.text] or [-1])
    return (
        None
        if at < 0
        else Edit(Span(at, at), random.choice(BULLETS + "•·") + random.choice((" ", " ", "  ", "\u3000")))
    )


def doubled_in_new_list(text: str, random: Random) -> Edit | None:
    """Insert a list of clauses of the text after a paragraph, with two markers on one item or on all."""
    items = _items(text, random)
    places = [match.end() for match in compiled("。$").finditer(text)]
    if len(items) < 3 or not places:
        return None
    form, like = random.choice(
        (("{}.", "1"), ("{}、", "1"), ("（{}）", "1"), ("{}、", "一"), ("（{}）", "一"), ("{}) ", "1"))
    )
    twice, once = _two_markers(form, like, random)
    chosen = set(range(len(items))) if random.random() < 0.5 else {random.randrange(len(items))}
    rows = [(twice if n in chosen else once)(n + 1) + item for n, item in enumerate(items)]
    place = random.choice(places)
    return Edit(Span(place, place), "\n" + random.choice(("\n", "\n\n")).join(rows) + "。")


def _two_markers(form: str, like: str, random: Random) -> tuple[Callable[[int], str], Callable[[int], str]]:
    """The beginning of an item with two markers, and of the other items."""
    bullet, other = random.sample(("- ", "• ", "· ", "– ", "* "), 2)
    kind = random.choice(("bullet and number", "bullet and number", "two bullets", "number twice"))
    if kind == "two bullets":
        return lambda _: bullet + other, lambda _: other
    if kind == "bullet and number":
        return lambda n: bullet + form.format(written(n, like)), lambda n: form.format(written(n, like))
    second = random.choice(("（{}）", "{}. ", "{}、"))
    return lambda n: form.format(written(n, like)) + second.format(written(n, like)), lambda n: form.format(
        written(n, like)
    )
