"""The day of the paper: given, or read from the page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lint_news import Document, paper_date
from lint_news.cli.dispatch import run

HEAD = "２０２６年3月19日 星期四 第2版 责编：许言"
STORY = "\n\n河东东街下周封路\n\n本报讯 3月18日，市住建局发布通告，河东东街下周一起封闭施工。\n"


def test_what_the_caller_says_holds() -> None:
    assert paper_date(Document(HEAD + STORY, date=date(1996, 5, 2))) == date(1996, 5, 2)


def test_the_running_head_is_read() -> None:
    assert paper_date(Document(HEAD + STORY)) == date(2026, 3, 19)
    assert paper_date(Document(STORY)) is None


def test_two_days_on_one_page_are_no_date() -> None:
    assert paper_date(Document(HEAD + STORY + "\n" + HEAD.replace("19日", "20日"))) is None


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert paper_date(Document(HEAD.replace("3月19日", "2月30日") + STORY)) is None


def test_date_on_the_command_line(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(STORY, "utf-8")
    assert run(["check", "--date", "2026-03-19", str(page)]) == 0
    assert run(["check", "--date", "2026-3-19", str(page)]) == 2
    assert run(["fix", "--date", "19.3.2026", str(page)]) == 2
