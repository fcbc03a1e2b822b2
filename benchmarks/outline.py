"""Measure the borders of articles and the roles of lines, on pages made of a corpus and on the fixture pages.

usage: python -m benchmarks.outline CORPUS [--seed N] [--limit PAGES] [--show N]

CORPUS is a file of JSON lines with `text` and `title`, of articles that nothing was tuned to. Prints precision,
recall and F1 of borders, the share of right roles, each role apart (Wilson, 95 %), full-width and folded apart;
then the share of single articles that are split. Lines whose role is not known are left out.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from lint_news import Article, Document, Role, articles
from lint_news.layout.shapes import opens_news
from lint_news.testing.corpus import stories, texts
from lint_news.testing.measure import extracted, folded, share
from lint_news.testing.pages import SyntheticPage, pages
from lint_news.text.source import Source

FIXTURES = Path(__file__).parent.parent / "fixtures"
Shown = Callable[[str], None]


class Score:
    """What was counted so far."""

    def __init__(self) -> None:
        self.right = self.found = self.true = self.parts = 0
        self.roles: defaultdict[Role, Counter[Role]] = defaultdict(Counter)

    def add(self, page: SyntheticPage, show: Shown = lambda _: None) -> None:
        """Count one page; `show` is told of each mistake."""
        laid = articles(Document(page.text))
        begins = {article.lines[0].number for article in laid}
        self.right += len(begins & page.borders)
        self.found += len(begins)
        self.true += len(page.borders)
        self.parts += sum(_is_signed(article) for article in laid if article.lines[0].number not in page.borders)
        lines = page.text.split("\n")
        given = {line.number: line.role for article in laid for line in article.lines}
        for number in sorted(begins ^ page.borders):
            around = " / ".join(line[:24] for line in lines[max(0, number - 4) : number + 4] if line)
            show(
                f"{'lost' if number in page.borders else 'false'} border "
                f"({page.style}): {lines[number - 1][:40]} @ {around}"
            )
        for number, role in page.roles.items():
            if role is not None:
                self.roles[role][given[number]] += 1
                if given[number] is not role:
                    show(f"{role.value} taken for {given[number].value} ({page.style}): {lines[number - 1][:60]}")

    def lines(self) -> Iterator[str]:
        """The figures."""
        precision, recall = share(self.right, self.found), share(self.right, self.true)
        f1 = 2 * self.right / max(1, self.found + self.true)
        yield (
            f"  borders: F1 {f1:.4f}; precision {_share(*precision)} "
            f"of {self.found}; recall {_share(*recall)} of {self.true}"
        )
        known = 2 * self.right / max(1, self.found + self.true - self.parts)
        yield (
            f"  false borders above a byline or a news lead inside an "
            f"article of the corpus: {self.parts}; F1 without them {known:.4f}"
        )
        right = sum(counts[role] for role, counts in self.roles.items())
        total = sum(counts.total() for counts in self.roles.values())
        yield f"  roles: {_share(*share(right, total))} of {total}"
        for role in sorted(self.roles, key=lambda role: -self.roles[role].total()):
            counts = self.roles[role]
            wrong = ", ".join(f"{other.value} {n}" for other, n in counts.most_common(4) if other is not role)
            yield f"    {role.value:<11} {_share(*share(counts[role], counts.total()))} of {counts.total():<6} {wrong}"


def _share(mean: float, low: float, high: float) -> str:
    return f"{mean:.4f} ({low:.4f} to {high:.4f})"


def _is_signed(article: Article) -> bool:
    """True when a part of the page that is no article of its own reads like one: it has a byline or a news lead."""
    filled = [line for line in article.lines if line.role is not Role.BLANK]
    text = next((line for line in filled if line.role is Role.BODY), None)
    above = filled[: filled.index(text)] if text else filled
    return any(line.role is Role.BYLINE for line in above) or (text is not None and opens_news(text))


def fixtures() -> Iterator[SyntheticPage]:
    """The fixture pages with the outlines made by hand."""
    for stored in sorted(FIXTURES.rglob("*outline.txt")):
        page = (
            stored.with_name("page.txt") if stored.name == "outline.txt" else Path(f"{stored}".replace(".outline", ""))
        )
        chunks = [
            [line.split()[:2] for line in chunk.strip().splitlines()]
            for chunk in stored.read_text("utf-8").split("==")[1:]
        ]
        roles = {int(number): Role(role) for chunk in chunks for number, role in chunk}
        yield SyntheticPage(Source.read(page).text, frozenset(int(chunk[0][0]) for chunk in chunks), roles, page.stem)


def printed(title: str, made: Iterable[SyntheticPage], show: Shown) -> None:
    """Print the figures of some pages."""
    score, count = Score(), 0
    for page in made:
        score.add(page, show)
        count += 1
    print(f"{title}, {count} pages", *score.lines(), sep="\n")


def _folded(page: SyntheticPage) -> SyntheticPage:
    return SyntheticPage(folded(page.text), page.borders, page.roles, page.style + ", folded")


def print_single(label: str, read: Sequence[str]) -> None:
    """Print how many single articles are taken for several."""
    split = sum(len(articles(Document(text))) > 1 for text in read)
    print(f"single articles taken for several, {label}: {_share(*share(split, len(read)))} of {len(read)}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="pages at most")
    parser.add_argument("--show", type=int, default=0, help="every so many-th mistake is printed (0: none)")
    options = parser.parse_args()
    told = 0

    def show(mistake: str) -> None:
        nonlocal told
        told += 1
        if options.show and told % options.show == 0:
            print("   ", mistake)

    made = list(pages(list(stories(options.corpus)), options.seed))[: options.limit]
    printed("full-width", made, show)
    printed("folded", map(_folded, made), show)
    printed("fixtures", fixtures(), show)
    read = list(texts(options.corpus))
    print_single("as printed", read)
    print_single("extracted and folded", [folded(extracted(text)) for text in read])


if __name__ == "__main__":
    main()
