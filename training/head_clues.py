"""Fit the weights of the clues in lint_news/layout/heads.py: does a run of short lines open an article?

usage: python -m training.head_clues CORPUS.jsonl.gz … (articles with `text` and `title`, none of them measured on)

Lays the articles out as pages, goes down each page with the true borders known, and prints weights in tenths of
logistic regression (ridge 1, Newton's method), to be rounded into the table. The base that was shipped is 9 lower:
then false and lost borders are as many on pages of other articles.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from lint_news import Document
from lint_news.layout import articles, heads
from lint_news.testing.corpus import stories
from lint_news.testing.pages import SyntheticPage, pages

SEEDS = (1, 2)
_OPENINGS = sys.modules["lint_news.layout.openings"]


def seen(page: SyntheticPage) -> list[tuple[list[float], bool]]:
    """The clues of every run of short lines that is weighed, and whether it opens an article in truth."""
    found: list[tuple[list[float], bool]] = []

    def opens(run: heads.HeadRun) -> bool:
        is_border = any(run.lines[i].number in page.borders for i in run.indexes)
        found.append(([*(float(holds(run)) for _, holds in heads.CLUES), heads.overlap(run), 1.0], is_border))
        return is_border

    _OPENINGS.opens = opens  # pyright: ignore[reportAttributeAccessIssue]
    articles(Document(page.text))
    return found


def rows(corpora: list[Path]) -> Iterator[tuple[list[float], bool]]:
    """The runs of all pages."""
    for corpus in corpora:
        read = list(stories(corpus))
        for seed in SEEDS:
            for page in pages(read, seed):
                yield from seen(page)


def fitted(clues: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Weights by Newton's method; the last one, the base, is not shrunk."""
    ridge = np.ones(clues.shape[1])
    ridge[-1] = 0
    weights = np.zeros(clues.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-clues @ weights))
        slope = clues.T @ (truth - chance) - ridge * weights
        curve = (clues * (chance * (1 - chance))[:, None]).T @ clues + np.diag(ridge + 1e-9)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, nargs="+")
    table = list(rows(parser.parse_args().corpora))
    clues, truth = np.array([row for row, _ in table]), np.array([float(is_border) for _, is_border in table])
    names = [*(holds.__name__.lstrip("_") for _, holds in heads.CLUES), "overlap", "base"]
    for name, weight in zip(names, fitted(clues, truth), strict=True):
        print(f"{name:<28} {10 * weight:7.1f}")
    print(f"{len(table)} runs, {int(truth.sum())} of them open an article")


if __name__ == "__main__":
    main()
