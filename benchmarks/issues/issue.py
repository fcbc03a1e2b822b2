"""Right issues, laid out of the stories of a day: mastheads, jumps and a guide added to what the corpus has."""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from random import Random

from msgspec import Struct

_ID = "([0-9]{4})([0-9]{2})([0-9]{2})-([0-9]+)-"
_GUIDED, _JUMPS, _PARAGRAPHS, _TAIL = 3, 2, 5, 2
_SERIAL = 3100


class Story(Struct):
    """The lines of a headline, and paragraphs."""

    heads: list[str]
    paragraphs: list[str]

    @property
    def text(self) -> str:
        """The story as a page has it."""
        return "\n".join(self.heads) + "\n\n" + "\n".join(self.paragraphs)


class Page(Struct):
    """A page; its number is printed in its masthead. `guide` are headlines with the numbers of their pages."""

    day: date
    number: int
    stories: list[Story]
    serial: int = 0
    most: int = 0
    guide: list[tuple[str, int]] = []

    @property
    def text(self) -> str:
        """The page with its masthead."""
        day = f"{self.day.year}年{self.day.month}月{self.day.day}日　星期{'一二三四五六日'[self.day.weekday()]}"
        first = f"　总第{self.serial}期　今日{self.most}版" if self.serial else ""
        guide = ["导读\n" + "\n".join(f"{head}（{page}版）" for head, page in self.guide)] if self.guide else []
        stories = "\n\n\n\n\n".join([*(story.text for story in self.stories), *guide])
        return f"柳川日报　{day}{first}　第{self.number}版\n\n\n{stories}\n"


Issue = list[Page]


def text_of(issue: Issue) -> str:
    """The pages of an issue as one text, with form feeds."""
    return "\f".join(page.text for page in issue)


def issues(corpus: Path, seed: int) -> Iterator[Issue]:
    """The issue of each day in JSON lines whose `id` has day and page (20190201-03-01), with jumps and a guide."""
    for number, (day, pages) in enumerate(sorted(_days(corpus).items())):
        made = [Page(day, n, stories) for n, (_, stories) in enumerate(sorted(pages.items()), 1)]
        if len(made) > 1:
            random = Random(f"{seed}/{day}")
            made[0].serial, made[0].most = _SERIAL + number, len(made)
            _add_guide(made, random)
            _add_jumps(made, random)
            yield made


def _days(corpus: Path) -> Mapping[date, Mapping[int, list[Story]]]:
    days: defaultdict[date, defaultdict[int, list[Story]]] = defaultdict(lambda: defaultdict(list))
    with gzip.open(corpus, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if found := re.search(_ID, row["id"]):
                year, month, day, page = map(int, found.groups())
                heads = [head for head in row["title"].split(" / ") if head]
                days[date(year, month, day)][page].append(Story(heads, row["text"].split("\n")))
    return days


def _add_guide(issue: Issue, random: Random) -> None:
    for page in random.sample(issue[1:], min(_GUIDED, len(issue) - 1)):
        heads = [story.heads[0] for story in page.stories if story.heads and 8 <= len(story.heads[0]) <= 30]
        if heads:
            issue[0].guide.append((random.choice(heads), page.number))


def _add_jumps(issue: Issue, random: Random) -> None:
    """Let some stories of the first page go on at others; half of the headlines are cut short there."""
    long = [story for story in issue[0].stories if len(story.paragraphs) >= _PARAGRAPHS and story.heads]
    for story in random.sample(long, min(_JUMPS, len(long))):
        page = random.choice(issue[1:])
        at = random.randrange(_TAIL, len(story.paragraphs) - 1)
        story.paragraphs, rest = story.paragraphs[:at], story.paragraphs[at:]
        story.paragraphs[-1] += f"（下转第{page.number}版）"
        rest[0] = "　　（上接第1版）" + rest[0].lstrip("　")
        heads = story.heads if random.random() < 1 / 2 else [story.heads[0][-max(8, len(story.heads[0]) // 2) :]]
        page.stories.append(Story(list(heads), rest))
