"""Train everything that finds doubled characters: python -m training.doubled_characters CORPUS [--work FOLDER].

Seeds are fixed. Steps leave their results in the work folder and are not done again when these are there.
The shipped files go to lint_news/language/data and lint_news/language/doubled/data.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import numpy as np

from lint_news.language.doubled import kinds as kind_table
from lint_news.language.doubled.features import stage_sizes
from lint_news.language.doubled.patterns import FUNCTIONS, MEASURES
from lint_news.language.lexicon import Lexicon
from lint_news.language.tries import DATA as LANGUAGE
from lint_news.language.tries import DOUBLED

from . import bigrams, forests, kinds, leanings, networks, ngrams, similar, usual, words
from .corpus import FOLDS, HALVES, Article, other_half, read, without_repeats
from .examples import (
    FUNCTION,
    NATURAL,
    UNIFORM,
    WRONG,
    Place,
    feature_names,
    matrix,
    naturals,
    numbers,
    readings,
    seen,
    slips,
)
from .script import Say, clock, options

SLIPS = {UNIFORM: (8_000, 5_000, 3_000), FUNCTION: (1_500, 800, 300), WRONG: (1_500, 800, 300)}
STEPS, MISPRINT, FIRST_HONG_KONG = 18_000, 3.0, 1.5
MILLIONS_PAPER, QUARTERS = 4.923, 4
ALARMS = {"certain": 0.4, "likely": 11.4, "doubtful": 60.0}
LEAST, OWN_ALARMS, MARGIN, BEYOND = 2.2, 2, 2.1, 1.5
LOSSES = {"glance": 0.002, "spans": 0.001, "strings": 0.001, "quick": 0.002, "networks": 0.0015}
Rows = dict[str, list[np.ndarray]]
"""By forest, then by fold."""
_SEEDS = {("deleted", "early"): 11, ("deleted", "late"): 12, ("intruder", "early"): 21, ("intruder", "late"): 22}


def places_of(articles: list[Article], fold: int) -> list[Place]:
    """All doubles of a fold, and slips made in it."""
    own = [(a.source, n, a.text) for n, a in enumerate(articles) if a.fold == fold]
    right = [Place(NATURAL, s, n, at, text) for s, n, text in own for at in naturals(text)]
    return right + list(slips(own, SLIPS, random.Random(fold)))


def misprints(articles: list[Article], lexicon: Lexicon) -> dict[int, list[int]]:
    """Doubles of the Hong Kong file that a first forest, trained on other folds, takes for slips."""
    table = ngrams.count(ngrams.encode(articles))
    sets = [places_of(articles, fold) for fold in range(FOLDS)]
    rows = [matrix(places, table.counts(fold), lexicon) for fold, places in enumerate(sets)]
    found: dict[int, list[int]] = {}
    scores = _cross(rows, sets, "quick", FIRST_HONG_KONG)
    for place, score in zip((p for places in sets for p in places), scores, strict=False):
        if place.kind == NATURAL and place.source == 2 and score > MISPRINT:
            found.setdefault(place.article, []).append(place.at)
    return found


def _weighed(places: list[Place], hong_kong: float = forests.HONG_KONG) -> tuple[np.ndarray, np.ndarray]:
    """Kinds and weights."""
    kind = np.array([p.kind for p in places])
    return kind, forests.weights(kind, np.array([p.source for p in places]), hong_kong)


def _fit(rows: list[np.ndarray], places: list[Place], name: str, hong_kong: float = forests.HONG_KONG) -> Any:
    return forests.fit(np.concatenate(rows), *_weighed(places, hong_kong), name)


def trained_networks(text: ngrams.Encoded, work: Path) -> dict[tuple[str, str], networks.Weights]:
    """Networks of the early folds and of the late ones, each to score the other half; whole weights."""
    found = {}
    if not (work / "alphabet.txt").exists():
        (work / "alphabet.txt").write_text(text.alphabet, encoding="utf-8", newline="")
    for (task, name), seed in _SEEDS.items():
        path = work / f"network-{task}-{name}.npz"
        if not path.exists():
            np.savez(path, *networks.train(text, networks.centres(text, HALVES[name]), task, STEPS, seed))
        with np.load(path) as stored:
            found[task, name] = networks.whole(networks.Weights(*(stored[key] for key in stored.files)))
    return found


def network_scores(places: list[Place], alphabet: str, found: dict, name: str) -> np.ndarray:
    """The two columns that the networks of one half of the folds give."""
    number = {char: at for at, char in enumerate(alphabet[: networks.CHARS - 1], 1)}
    pairs = [numbers(place, lambda char: number.get(char, 0)) for place in places]
    columns = [
        networks.score(found[task, name], np.array([p[at] for p in pairs])) for at, task in enumerate(networks.WIDTH)
    ]
    return np.column_stack(columns).astype(np.float32)


def own_limits(places: list[Place], score: np.ndarray, likely: float) -> dict[str, float]:
    """The limit of each function character: a margin above what but few right doubles of it in edited mainland text
    exceed.

    It is at most the common one; that of a measure word (一对对) may lie beyond.
    """
    right: dict[str, list[float]] = {char: [] for char in sorted(FUNCTIONS)}
    for place, value in zip(places, score.tolist(), strict=True):
        if place.kind == NATURAL and place.source < 2 and (char := place.text[place.at]) in right:
            right[char].append(value)
    exceeded = {char: sorted(values, reverse=True)[OWN_ALARMS:] or [LEAST - MARGIN] for char, values in right.items()}
    most = {char: likely + BEYOND * (char in MEASURES) for char in right}
    return {char: round(min(most[char], max(LEAST, values[0] + MARGIN)), 2) for char, values in exceeded.items()}


def limits(places: list[Place], scores: dict[str, np.ndarray]) -> tuple[dict[str, float], dict[str, float]]:
    """Thresholds from held-out scores: alarms a million characters of the paper, losses of the smaller forests.

    The second are the limits of the function characters, which have limits of their own.
    """
    kind, source = np.array([p.kind for p in places]), np.array([p.source for p in places])
    chars, full = np.array([p.text[p.at] for p in places]), scores["full"]
    right = np.sort(full[(kind == NATURAL) & (source == 0) & ~np.isin(chars, list(FUNCTIONS))])[::-1]
    found = {tier: round(float(right[int(alarms * MILLIONS_PAPER)]), 2) for tier, alarms in ALARMS.items()}
    own = own_limits(places, full, found["likely"])
    least = np.array([own.get(char, found["likely"]) for char in chars.tolist()])
    caught = np.isin(kind, (UNIFORM, FUNCTION)) & (source < 2) & (full >= least)
    found |= {name: round(float(np.quantile(scores[name][caught], loss)), 2) for name, loss in LOSSES.items()}
    return found, own


def vocabulary(articles: list[Article], say: Say) -> Lexicon:
    """Count the words, and write what is known of words and characters."""
    levels = words.count(articles)
    words.export(levels, LANGUAGE)
    words.export_given(LANGUAGE)
    words.export_doubled(DOUBLED)
    raw = ngrams.encode(articles)
    kinds.export(raw, DOUBLED)
    similar.export(raw, LANGUAGE)
    kind_table.table.cache_clear()
    say(len(articles), "articles", len(levels), "words")
    return Lexicon(lambda word: levels.get(word, 0))


def cleaned(articles: list[Article], lexicon: Lexicon, work: Path) -> list[Article]:
    """The articles without the misprints that a first forest finds."""
    if not (work / "misprints.json").exists():
        (work / "misprints.json").write_text(json.dumps(misprints(articles, lexicon)))
    slipped = {int(k): v for k, v in json.loads((work / "misprints.json").read_text()).items()}
    return without_repeats(articles, slipped)


def stages(articles: list[Article], lexicon: Lexicon, work: Path, say: Say) -> tuple[list[list[Place]], Rows]:
    """Places by fold, and their rows for each forest; writes counts, networks and pairs of words."""
    text = ngrams.encode(articles)
    table, found = ngrams.count(text), trained_networks(text, work)
    alphabet = (work / "alphabet.txt").read_text("utf-8")
    (DOUBLED / "alphabet.txt").write_text(alphabet[: networks.CHARS - 1], encoding="utf-8", newline="")
    for task in networks.WIDTH:
        networks.export(found[task, "early"], task, DOUBLED)
    tokens = bigrams.tokens(articles, LANGUAGE)
    of = {half: bigrams.classes(tokens, folds) for half, folds in (HALVES | {"all": set(range(FOLDS))}).items()}
    many = bigrams.export(tokens, of["all"], LANGUAGE)
    say(ngrams.export(table, LANGUAGE), "strings,", many, "pairs of words, networks")
    sets, plain, heard, read, there = [], [], [], [], []
    for fold in range(FOLDS):
        other = other_half(fold)
        sets.append(places_of(articles, fold))
        plain.append(matrix(sets[-1], table.counts(fold), lexicon))
        heard.append(np.column_stack([plain[-1], network_scores(sets[-1], alphabet, found, other)]))
        pairs_of_words = bigrams.service(tokens, of[other], fold, LANGUAGE)
        chained, met = readings(sets[-1], pairs_of_words)
        read.append(chained)
        there.append(met)
    kinds_, weights = zip(*map(_weighed, sets), strict=True)
    lean = leanings.columns(there, kinds_, weights, of["all"], DOUBLED)
    rows = [np.column_stack(parts) for parts in zip(heard, read, lean, strict=True)]
    names = feature_names(sets[0][0], table.counts(0), lexicon, pairs_of_words)
    (DOUBLED / "features.txt").write_text("\n".join(names), encoding="utf-8", newline="")
    say("features", rows[0].shape)
    sizes = stage_sizes(seen(sets[0][0]), table.counts(0))
    cut = {name: [r[:, :end] for r in rows] for name, end in sizes.items()}
    return sets, {**cut, "quick": plain, "networks": heard, "full": rows}


def fitted(sets: list[list[Place]], rows: Rows, work: Path, say: Say) -> list[Place]:
    """Write the limits and the forests; the slips that they find, held out."""
    scores = {name: _cross(matrices, sets, name) for name, matrices in rows.items()}
    every = [place for places in sets for place in places]
    kind, source = np.array([p.kind for p in every]), np.array([p.source for p in every])
    np.savez(work / "held-out.npz", **scores, kind=kind, source=source)
    bounds, own = limits(every, scores)
    (DOUBLED / "limits.json").write_text(json.dumps(bounds) + "\n")
    (DOUBLED / "function.json").write_text(json.dumps(own, ensure_ascii=False) + "\n", encoding="utf-8", newline="")
    report(scores["full"], kind, source, bounds, say)
    for name, matrices in rows.items():
        say(name, forests.export(_fit(matrices, every, name), name, DOUBLED), "bytes")
    return [
        place
        for place, score in zip(every, scores["full"].tolist(), strict=True)
        if place.kind != NATURAL and score >= own.get(place.text[place.at], bounds["likely"])
    ]


def main() -> None:
    """Train and write the shipped files."""
    given, say = options(__doc__), clock()
    for folder in (LANGUAGE, DOUBLED):
        folder.mkdir(exist_ok=True)
    articles = read(given.corpus)
    lexicon = vocabulary(articles, say)
    articles = cleaned(articles, lexicon, given.work)
    sets, rows = stages(articles, lexicon, given.work, say)
    usual.export(usual.usual(articles, fitted(sets, rows, given.work, say)), DOUBLED)


def _cross(
    rows: list[np.ndarray], sets: list[list[Place]], name: str, hong_kong: float = forests.HONG_KONG
) -> np.ndarray:
    """Held-out scores of every place, quarter by quarter."""
    found: dict[int, np.ndarray] = {}
    for quarter in range(QUARTERS):
        seen = [f for f in range(FOLDS) if f % QUARTERS != quarter]
        booster = _fit([rows[f] for f in seen], [p for f in seen for p in sets[f]], name, hong_kong)
        found |= {f: booster.predict(rows[f], raw_score=True) for f in range(FOLDS) if f % QUARTERS == quarter}
    return np.concatenate([found[fold] for fold in range(FOLDS)])


def report(score: np.ndarray, kind: np.ndarray, source: np.ndarray, bounds: dict[str, float], say: Say) -> None:
    """Held-out recall by source and kind at the limits."""
    say("limits", bounds)
    for number, millions in ((0, MILLIONS_PAPER), (1, 5.153)):
        own = source == number
        alarms = (score[own & (kind == NATURAL)] >= bounds["likely"]).sum() / millions
        parts = [f"{(score[own & (kind == k)] >= bounds['likely']).mean():.3f}" for k in (UNIFORM, FUNCTION, WRONG)]
        say("source", number, f"{alarms:.1f} alarms a million; uniform, function, wrong:", *parts)
        right = np.sort(score[own & (kind == NATURAL)])[::-1]
        for wanted in (3, 5, 8, 10, 20):
            limit = right[int(wanted * millions)]
            say(
                "   at",
                wanted,
                f"{limit:.2f}",
                *(f"{(score[own & (kind == k)] > limit).mean():.3f}" for k in (UNIFORM, FUNCTION, WRONG)),
            )


if __name__ == "__main__":
    main()
