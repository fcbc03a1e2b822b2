"""Pages to measure on: the same every time, true to what they say of themselves, and without a slip of their own."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from lint_news import Role
from lint_news.testing.pages import Story, SyntheticPage, pages

from ..conftest import Command

PARAGRAPH = "　　{n}号水塔建成那年，村里还没有自来水，家家户户要到河边挑水，来回一趟就是半个钟头，遇上雨天更是难走。"
NEWS = "　　本报讯（记者　林一）{n}号水塔昨天完成检修，沿线八个村子的村民重新用上了自来水，水压比从前稳了许多。"


def story(n: int) -> Story:
    """A story of our own: news, or a feature with a subhead."""
    if n % 3:
        return Story((f"{n}号水塔检修完毕供水稳", "八个村子受益"), (NEWS.format(n=n), PARAGRAPH.format(n=n)))
    inner = (PARAGRAPH.format(n=n), "　　老水塔的故事", PARAGRAPH.format(n=n + 100), "　　（作者为水站职工）")
    return Story((f"守着{n}号水塔的这些年",), inner)


STORIES = [story(n) for n in range(1, 200)]
MADE = list(pages(STORIES))


def test_the_same_seed_gives_the_same_pages() -> None:
    assert [page.text for page in pages(STORIES)] == [page.text for page in MADE]
    assert [page.text for page in pages(STORIES, 2)] != [page.text for page in MADE]


def test_every_line_has_a_role_and_borders_stand_on_lines() -> None:
    for page in MADE:
        lines = page.text.split("\n")
        filled = {number for number, line in enumerate(lines, 1) if line}
        assert set(page.roles) == filled
        assert page.borders <= filled
        assert min(filled) in page.borders


def test_every_story_is_laid_out_once() -> None:
    lines = [line for page in MADE for line in page.text.split("\n")]
    assert all(lines.count(one.heads[0]) == 1 for one in STORIES)


def test_known_roles_are_those_of_the_stories() -> None:
    roles = {line.strip(): role for page in MADE for line, role in zip_lines(page)}
    assert roles["老水塔的故事"] in (Role.SUBHEAD, None)
    assert {role for line, role in roles.items() if line.startswith("本报讯")} == {Role.BODY}
    assert roles["（作者为水站职工）"] is None
    assert {role for line, role in roles.items() if line.endswith("检修完毕供水稳")} == {Role.HEADLINE}


def zip_lines(page: SyntheticPage) -> list[tuple[str, Role | None]]:
    """The lines that are not blank, with their roles."""
    lines = page.text.split("\n")
    return [(lines[number - 1], role) for number, role in page.roles.items()]


def test_pages_are_varied() -> None:
    roles = {role for page in MADE for role in page.roles.values()}
    assert roles >= set(Role) - {Role.BLANK, Role.METADATA}
    assert {page.style for page in MADE} == {"indented", "extracted", "sparse", "dense"}
    assert len({line for page in MADE for line, role in zip_lines(page) if role is Role.CAPTION}) > 30


def test_invented_parts_have_no_slip() -> None:
    for page in MADE:
        assert "{" not in page.text
        assert "}" not in page.text
        for year, month, day, weekday in re.findall("([0-9]+)年([0-9]+)月([0-9]+)日[ 　]+星期(.)", page.text):
            assert "一二三四五六日"[date(int(year), int(month), int(day)).weekday()] == weekday


@pytest.mark.parametrize("options", [(), ("--extracted",), ("--folded",), ("--extracted", "--folded")], ids=str)
def test_measure_reads_pages(options: tuple[str, ...], lint_news: Command) -> None:
    rows = ({"title": " / ".join(one.heads), "text": "\n".join(one.paragraphs)} for one in STORIES[:9])
    Path("corpus.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    outcome = lint_news("measure", "corpus.jsonl", "--pages", "--inject", "0", "--lang", "en", *options)
    assert outcome.status == 0
    assert "reports per 100,000 characters" in outcome.text
