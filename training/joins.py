"""Train what tells a break in mid-sentence from an end and a beginning: python -m training.joins CORPUS [--work
FOLDER].

A network learns from running text cut anywhere, against ends of paragraphs and sentences (their mark taken off),
headlines and subheads before what follows them. Trees then learn, on folds that the network has not seen, from pages
laid out as a PDF gives them: breaks that we make against the bare line ends that stand there. Seeds are fixed; nets
in the work folder are not trained again, and the one that ships has read all folds. Prints what the breaks found cost
in false alarms.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from lint_news import Document, Role, articles
from lint_news.language.counts import Counts
from lint_news.language.folding import BREAK, folded_forms
from lint_news.language.joins import LEFT, RIGHT, Gap, features
from lint_news.language.tries import DATA
from lint_news.layout.breaks import gap_between, is_bare_line, may_break

from . import networks, ngrams
from .corpus import FOLDS, HALVES, TRAIN, other_half, read, rows, without_repeats
from .forests import export
from .networks import Weights
from .script import Say, clock, options

SIZE, HIDDEN, SECOND, BATCH, RATE, STEPS, SEED = 32, 128, 32, 1_024, 2e-3, 7_000, 7
FOLDS_OF = {**HALVES, "all": set(range(FOLDS))}
DROPPED, DECAY = 0.1, 0.1
BODY, NEAR_START, NEAR = 30, 0.35, 30
SHARES = {"ends": 0.35, "heads": 0.35, "bare": 0.12, "sentences": 0.18}
BREAKS_A_PAGE, TREES = 3, 300
_ENDS, _CLOSERS = "。！？!?…", "”’」』）)》"
_TREES = {
    "objective": "binary",
    "num_leaves": 15,
    "learning_rate": 0.05,
    "min_data_in_leaf": 20,
    "lambda_l2": 5,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "verbose": -1,
    "seed": SEED,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
}


class Story(NamedTuple):
    """Headlines and paragraphs of one article, without indents."""

    source: int
    folded_forms: int
    heads: list[str]
    paragraphs: list[str]


def stories(folder: Path) -> list[Story]:
    """The train articles in order, Traditional ones read as Simplified; what begins alike is taken once."""
    from opencc import OpenCC

    convert, found, seen = OpenCC("t2s").convert, [], set()
    for source, name in enumerate(TRAIN):
        table = list(rows(folder / f"{name}.jsonl.gz"))
        for at, row in enumerate(table):
            title, text = row.get("title", ""), row["text"]
            if "traditional" in name:
                title, text = convert(title), convert(text)
            paragraphs = [line for part in text.split("\n") if (line := part.strip(" \t\u3000\u00a0"))]
            if paragraphs and paragraphs[0][:60] not in seen:
                seen.add(paragraphs[0][:60])
                heads = [line for part in title.split(" / ") if (line := part.strip())]
                found.append(Story(source, at * FOLDS // len(table), heads, paragraphs))
    return found


class Text(NamedTuple):
    """Folded lines as numbers with breaks between them, and windows: (left end, right start, source, fold)."""

    alphabet: str
    numbers: np.ndarray
    bodies: np.ndarray
    gaps: dict[str, np.ndarray]


def encode(found: list[Story]) -> Text:
    """All stories as one array of numbers; a break is number 1."""
    rng = random.Random(3)
    frequency = Counter[str]()
    for story in found:
        if story.source < 2 or rng.random() < 0.2:
            for line in story.paragraphs:
                frequency.update(folded_forms(line))
    common = "".join(char for char, _ in frequency.most_common(networks.CHARS - 2)).replace(BREAK, "")
    alphabet = (BREAK + common)[: networks.CHARS - 1]
    table = np.zeros(0x110000, np.uint16)
    table[[ord(char) for char in alphabet]] = np.arange(1, len(alphabet) + 1)
    chunks: list[np.ndarray] = []
    bodies: list[tuple[int, ...]] = []
    gaps: dict[str, list[tuple[int, ...]]] = {kind: [] for kind in SHARES}
    at = 0
    for story in found:
        lines = story.heads + story.paragraphs
        starts: list[int] = []
        for line in lines:
            chunks += [np.ones(LEFT, np.uint16), table[np.frombuffer(folded_forms(line).encode("utf-32-le"), "<u4")]]
            starts.append(at + LEFT)
            at += LEFT + len(line)
        _places(story, lines, starts, bodies, gaps, rng)
    chunks.append(np.ones(LEFT + RIGHT, np.uint16))
    return Text(alphabet, np.concatenate(chunks), np.array(bodies), {k: np.array(v) for k, v in gaps.items()})


def _places(  # noqa: PLR0913, PLR0917 what it fills and what it reads
    story: Story, lines: list[str], starts: list[int], bodies: list, gaps: dict, rng: random.Random
) -> None:
    """Where running text, ends of paragraphs and sentences, and heads stand."""
    own, first = (story.source, story.fold), len(story.heads)
    for line, start in list(zip(lines, starts, strict=True))[first:]:
        if len(line) >= BODY:
            bodies.append((start, start + len(line), *own))
            stops = [i for i, char in enumerate(line[:-1]) if char == "。"]
            if stops and line[(stop := rng.choice(stops)) + 1] not in _CLOSERS:
                gaps["sentences"].append((start + stop, start + stop + 1, *own))
    for i, line in enumerate(lines[:-1]):
        end = starts[i] + len(line)
        if i < first:
            targets = (starts[first], starts[rng.randrange(first, len(lines))]) if first < len(lines) else ()
            gaps["heads"] += [(end, target, *own) for target in targets]
        elif is_bare_line(line):
            gaps["bare"].append((end, starts[i + 1], *own))
        elif line[-1] in _ENDS or len(line) > 3:
            gaps["ends"].append((end - 1 - (line[-1] not in _ENDS), starts[i + 1], *own))


def windows(numbers: np.ndarray, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """LEFT numbers before `left` and RIGHT from `right` on; beyond the line they read as breaks."""
    before = numbers[left[:, None] + np.arange(-LEFT, 0)].astype(np.int32)
    behind = numbers[right[:, None] + np.arange(RIGHT)].astype(np.int32)
    before[np.maximum.accumulate((before == 1)[:, ::-1], 1)[:, ::-1]] = 1
    behind[np.maximum.accumulate(behind == 1, 1)] = 1
    return np.concatenate([before, behind], 1)


class _Batches:
    """Draws half a batch of cuts and half a batch of ends."""

    def __init__(self, text: Text, folds: set[int], rng: np.random.Generator) -> None:
        self.text, self.rng = text, rng
        self.bodies = text.bodies[np.isin(text.bodies[:, 3], list(folds))]
        sizes = (self.bodies[:, 1] - self.bodies[:, 0]) * np.array([3, 1.5, 0.5])[self.bodies[:, 2]]
        self.sums = np.cumsum(sizes / sizes.sum())
        kept = {kind: table[np.isin(table[:, 3], list(folds))] for kind, table in text.gaps.items()}
        self.pools = {kind: [table[table[:, 2] == source] for source in range(3)] for kind, table in kept.items()}
        self.ends = [text.alphabet.index(char) + 1 for char in "。！？…"]

    def draw(self) -> tuple[np.ndarray, np.ndarray]:
        """Windows, and 1 for a cut."""
        cuts = self._cuts(BATCH // 2)
        parts = [self._gaps(kind, round(BATCH / 2 * share)) for kind, share in SHARES.items()]
        gaps = np.concatenate(parts)
        left, right = np.concatenate([cuts, gaps[:, 0]]), np.concatenate([cuts, gaps[:, 1]])
        truth = np.concatenate([np.ones(len(cuts)), np.zeros(len(gaps))]).astype(np.float32)
        drawn = windows(self.text.numbers, left, right)
        drawn[(self.rng.random(drawn.shape) < DROPPED) & (drawn != 1)] = 0
        return drawn, truth

    def _cuts(self, count: int) -> np.ndarray:
        chosen = self.bodies[np.searchsorted(self.sums, self.rng.random(count)).clip(0, len(self.bodies) - 1)]
        length = chosen[:, 1] - chosen[:, 0] - 1
        length = np.where(self.rng.random(count) < NEAR_START, np.minimum(length, NEAR), length)
        at = chosen[:, 0] + 1 + (self.rng.random(count) * length).astype(int)
        return at[~np.isin(self.text.numbers[at - 1], self.ends)]

    def _gaps(self, kind: str, count: int) -> np.ndarray:
        shares = (0.8, 0.1, 0.1) if kind == "bare" else (0.5, 0.25, 0.25)
        drawn = [
            pool[self.rng.integers(0, len(pool), round(count * share))]
            for pool, share in zip(self.pools[kind], shares, strict=True)
        ]
        return np.concatenate(drawn)


def train(text: Text, folds: set[int]) -> Weights:
    """Adam with a decaying rate, weight decay and masked windows against overfitting."""
    rng = np.random.default_rng(SEED)
    batches, columns = _Batches(text, folds, rng), (LEFT + RIGHT) * SIZE
    shapes = [
        (networks.CHARS, SIZE, 0.3),
        (columns, HIDDEN, columns**-0.5),
        HIDDEN,
        (HIDDEN, SECOND, HIDDEN**-0.5),
        SECOND,
    ]
    weights = [
        np.zeros(s, np.float32) if isinstance(s, int) else (rng.standard_normal(s[:2]) * s[2]).astype(np.float32)
        for s in shapes
    ]
    weights += [(rng.standard_normal(SECOND) / 4).astype(np.float32), np.zeros(1, np.float32)]
    mean, square = [np.zeros_like(w) for w in weights], [np.zeros_like(w) for w in weights]
    for step in range(1, STEPS + 1):
        slopes = networks._slopes(weights, *batches.draw())  # noqa: SLF001 the same network
        rate = RATE * min(1, step / 200) * (0.02 + 0.98 * (1 - step / STEPS))
        for at, slope in enumerate(slopes):
            mean[at] += 0.1 * (slope - mean[at])
            square[at] += 0.001 * (slope * slope - square[at])
            way = mean[at] / (1 - 0.9**step) / (np.sqrt(square[at] / (1 - 0.999**step)) + 1e-8)
            weights[at] -= (rate * (way + DECAY * weights[at])).astype(np.float32)
    return Weights(*weights)


def write(net: Weights, alphabet: str) -> None:
    """Write the shipped net and its alphabet."""
    head = bytes([LEFT + RIGHT, SIZE, HIDDEN, SECOND])
    types = {"embedding": np.int8, "first": "<i2", "second": "<i2", "last": "<i2"}
    net = net._replace(embedding=net.embedding[: len(alphabet) + 1])
    parts = [getattr(net, name).astype(kind) for name, kind in types.items()]
    parts += [bias.astype("<i4") for bias in (net.first_bias, net.second_bias, net.last_bias)]
    (DATA / "joins-net.bin").write_bytes(head + b"".join(np.ascontiguousarray(p).tobytes() for p in parts))
    (DATA / "joins.txt").write_text(alphabet, encoding="utf-8", newline="")


def pages(found: list[Story], rng: random.Random) -> Iterator[tuple[Story, list[str]]]:
    """Pages of one story or of three, as paragraphs; a page belongs to the fold of its first story."""
    for source in (0, 1):
        own = [story for story in found if story.source == source]
        for group in zip(own[::3], own[1::3], own[2::3], strict=False):
            for part in (*([story] for story in group), list(group)):
                lines = [line for story in part for line in (*story.heads, *story.paragraphs)]
                yield part[0], lines if len(part) < 2 or rng.random() < 0.5 else []


def gaps(text: str) -> Iterator[tuple[int, Gap]]:
    """(where the left line ends, gap) of every line end that the statistics may be asked about."""
    document = Document(text)
    for article in articles(document):
        lines = [line for line in article.lines if line.role is not Role.BLANK]
        for a, b in pairwise(lines):
            if may_break(a, b):
                yield a.content.end, gap_between(document, a, b)


def examples(found: list[Story]) -> Iterator[tuple[Story, bool, Gap]]:
    """(story, whether it is a break, gap) of the pages: breaks made, and bare line ends as they stand."""
    rng = random.Random(SEED)
    for story, lines in pages(found, rng):
        text = "\n\n".join(lines)
        yield from ((story, False, gap) for _, gap in gaps(text))
        for _ in range(BREAKS_A_PAGE if lines else 0):
            if (at := cut(text, rng)) is not None:
                broken = f"{text[:at]}\n\n{text[at:]}"
                yield from ((story, True, gap) for end, gap in gaps(broken) if end == len(text[:at].rstrip()))


def cut(text: str, rng: random.Random) -> int | None:
    """A place in running text, each as likely as the next, where the words before do not end a sentence."""
    at = rng.randrange(1, len(text))
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)]
    is_body = len(line) >= BODY + 10 and not is_bare_line(line)
    return (
        at
        if is_body and at > start and is_bare_line(text[start:at]) and text[at] not in "\n，。、；：！？”’）》…"
        else None
    )


def matrix(part: list[tuple[Story, bool, Gap]], net: Weights, alphabet: str, counts: Counts) -> np.ndarray:
    """The rows of some examples, with the net and the counts that have not seen them."""
    number = {char: at for at, char in enumerate(alphabet, 1)}
    lines = np.ones((len(part), LEFT + RIGHT), np.int32)
    for row, (_, _, gap) in zip(lines, part, strict=True):
        left, right = folded_forms(gap.left[-LEFT:]), folded_forms(gap.right[:RIGHT])
        row[LEFT - len(left) : LEFT] = [number.get(char, 0) for char in left]
        row[LEFT : LEFT + len(right)] = [number.get(char, 0) for char in right]
    scores = networks.score(net, lines)
    return np.array(
        [list(features(gap, score, counts).values()) for (_, _, gap), score in zip(part, scores.tolist(), strict=True)]
    )


def fit(table: np.ndarray, truth: np.ndarray) -> Any:
    """A LightGBM booster."""
    import lightgbm

    return lightgbm.train(_TREES, lightgbm.Dataset(table, truth), TREES)


def main() -> None:
    """Train and write the shipped files."""
    given, say = options(__doc__), clock()
    found = stories(given.corpus)
    text = encode(found)
    nets = {}
    for name, folds in FOLDS_OF.items():
        path = given.work / f"joins-{name}.npz"
        if not path.exists():
            np.savez(path, *train(text, folds))
        with np.load(path) as stored:
            nets[name] = networks.whole(Weights(*(stored[key] for key in stored.files)))
        say("net", name)
    table = ngrams.count(ngrams.encode(without_repeats(read(given.corpus), {})))
    every = [e for e in examples(found) if e[0].source < 2]
    say(len(every), "gaps,", sum(e[1] for e in every), "of them breaks")
    parts = [[e for e in every if e[0].fold == number] for number in range(FOLDS)]
    tables = [
        matrix(part, nets[other_half(number)], text.alphabet, table.counts(number)) for number, part in enumerate(parts)
    ]
    truths = [np.array([e[1] for e in part], float) for part in parts]
    held: list[np.ndarray] = []
    for number in range(FOLDS):
        rest = [n for n in range(FOLDS) if n != number]
        booster = fit(np.concatenate([tables[n] for n in rest]), np.concatenate([truths[n] for n in rest]))
        held.append(booster.predict(tables[number], raw_score=True))
    report(np.concatenate(held), [e for part in parts for e in part], say)
    write(nets["all"], text.alphabet)
    say(export(fit(np.concatenate(tables), np.concatenate(truths)), "joins-trees", DATA), "bytes")


def report(scores: np.ndarray, every: list[tuple[Story, bool, Gap]], say: Say) -> None:
    """Held-out figures by source: false alarms and the share of the breaks found at some limits."""
    truth, source = np.array([e[1] for e in every]), np.array([e[0].source for e in every])
    for number in (0, 1):
        wrong = np.sort(scores[(source == number) & ~truth])[::-1]
        right = scores[(source == number) & truth]
        for alarms in (0, 1, 2, 4, 8, 16, 32, 64):
            say(
                "source",
                number,
                alarms,
                "alarms",
                f"above {wrong[alarms]:.2f}:",
                f"{(right > wrong[alarms]).mean():.4f}",
            )


if __name__ == "__main__":
    main()
