"""The pages that are typeset: the fixtures, each line with how it is set."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from lint_news import Document, Role, articles
from lint_news.text.source import Source

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
_HEADS = (Role.HEADLINE, Role.LABEL)
MARGIN = 36
"""The margin of the paper in points."""
_TYPE = {2: 10.5, 3: 10, 4: 9, 5: 8.5}
_PAGES = 1.5
_RARE = {ord("𠮷"): "吉", ord("😄"): None, ord("Ⅴ"): "五"}
"""Characters that the font lacks."""
_INDENTED = (Role.BODY, Role.LIST_ITEM, Role.KEY_VALUE)


class Block(Struct, frozen=True):
    """A paragraph or a head of a page. `style` is "head", "subhead", "body" or "plain" (never indented); `role` is that
    of the text, and `begins` says that an article begins here."""

    style: str
    text: str
    role: Role = Role.BODY
    begins: bool = False


class Setting(Struct, frozen=True):
    """How paragraphs are set apart: their indent and the space behind them, in heights of the type; and whether their
    lines end at the edge."""

    indent: float = 2
    space: float = 0
    is_justified: bool = True


SETTINGS = {
    "indented": Setting(),
    "ragged": Setting(is_justified=False),
    "spaced": Setting(0, 0.8),
    "plain": Setting(0, 0),
}
"""The ways to set paragraphs; plain ones are not set apart."""


class Page(Struct, frozen=True):
    """A page to typeset: its stories, each a list of blocks that begins with its heads, and its number of columns."""

    name: str
    stories: tuple[tuple[Block, ...], ...]
    columns: int
    setting: Setting = Setting()

    def line(self, block: Block) -> str:
        """The line of text that reading a block should give."""
        return "\u3000\u3000" * (block.style == "body" and self.setting.indent > 0) + block.text

    @property
    def type_size(self) -> float:
        """The height of the body type in points."""
        return _TYPE[self.columns]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper in points: columns of 17 characters, and about one and a half pages of text."""
        em = self.type_size
        width = self.columns * 19 * em + 2 * MARGIN
        characters = sum(len(block.text) + 12 for story in self.stories for block in story)
        height = characters * em * em * 1.5 * 1.2 / (self.columns * 17 * em) / _PAGES + 2 * MARGIN
        return round(width), round(max(height, 30 * em + 2 * MARGIN))

    @property
    def text(self) -> str:
        """The text that reading the page should give, but for blank lines."""
        return "\n\n\n\n".join("\n".join(map(self.line, story)) for story in self.stories)


def pages(setting: str = "indented") -> Iterator[Page]:
    """All fixture pages in two numbers of columns each; `setting` is a key of SETTINGS."""
    files = [*sorted(FIXTURES.glob("clean/*.txt")), *sorted(FIXTURES.glob("pages/*/page.txt"))]
    files = [file for file in files if not file.name.endswith(".outline.txt")]
    for i, file in enumerate(files):
        name = file.parent.name if file.stem == "page" else file.stem
        stories = tuple(_stories(Document(Source.read(file).text.translate(_RARE))))
        for columns in (2 + i % 4, 2 + (i + 2) % 4):
            yield Page(f"{name}-{columns}", stories, columns, SETTINGS[setting])


def _stories(document: Document) -> Iterator[tuple[Block, ...]]:
    """The stories of a page; what has no head, such as a caption, belongs to the story before."""
    story: list[Block] = []
    for article in articles(document):
        lines = [line for line in article.lines if line.role is not Role.BLANK]
        if lines[0].role in _HEADS and story:
            yield tuple(story)
            story = []
        story += [
            Block(_style(line.role), " ".join(line.stripped.split()), line.role, line is lines[0]) for line in lines
        ]
    yield tuple(story)


def _style(role: Role) -> str:
    if role is Role.SUBHEAD:
        return "subhead"
    return "head" if role in _HEADS else "body" if role in _INDENTED else "plain"
