"""What the benchmark checks, written into a folder: varied pages, articles, the same as HTML, large files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from msgspec import Struct

from lint_news.testing.corpus import texts

_OTHERS = "东西南北山河城关乡镇春秋平安明华"
_GAP = "\n\n\n\n\n"


class Sizes(Struct, frozen=True):
    """How much is made: copies of the page, articles of the corpus, bytes of the large file."""

    pages: int
    articles: int
    large: int


def varied(page: str, random: Random) -> str:
    """The page with another Han in each long line: as many faults, other articles, so that nothing that is remembered
    of one page helps with the next."""
    lines = page.split("\n")
    for i, line in enumerate(lines):
        if len(line) > 30:
            at = random.randrange(10, len(line) - 10)
            while not "\u4e00" <= line[at] <= "\u9fff" and at < len(line) - 1:
                at += 1
            lines[i] = line[:at] + random.choice(_OTHERS) + line[at + 1 :]
    return "\n".join(lines)


def write_inputs(folder: Path, page: str, corpus: Path | None, sizes: Sizes) -> dict[str, Path]:
    """The inputs by name, each a folder: `pages`, and with a corpus `articles`, `html`, `large` (one file) and `tenths`
    (the same text as ten files)."""
    random = Random("speed")
    made = {"pages": _write(folder / "pages", (varied(page, random) for _ in range(sizes.pages)))}
    if corpus:
        found = list(_until(texts(corpus), sizes.large))
        few = found[: sizes.articles]
        made["articles"] = _write(folder / "articles", few)
        made["html"] = _write(folder / "html", map(_as_html, few), "html")
        made["large"] = _write(folder / "large", [_GAP.join(found)])
        tenth = len(found) // 10 + 1
        made["tenths"] = _write(
            folder / "tenths", (_GAP.join(found[i : i + tenth]) for i in range(0, len(found), tenth))
        )
    return made


def _until(articles: Iterable[str], size: int) -> Iterator[str]:
    """Articles of so many bytes together; a corpus that has fewer is taken again from its beginning."""
    found: Sequence[str] = []
    for article in articles:
        if size <= 0:
            return
        size -= len(article.encode())
        found.append(article)
        yield article
    while size > 0 and found:
        for article in found[:500]:
            size -= len(article.encode())
            yield article


def _write(folder: Path, pages: Iterable[str], suffix: str = "txt") -> Path:
    folder.mkdir()
    for i, page in enumerate(pages):
        (folder / f"{i:05}.{suffix}").write_text(page, "utf-8")
    return folder


def _as_html(text: str) -> str:
    return "".join(f"<p><span>{line}</span></p>\n" for line in text.split("\n"))


def megabytes(folder: Path) -> float:
    """The size of all files of a folder in MB."""
    return sum(file.stat().st_size for file in folder.iterdir()) / 1e6
