"""No character of a text, a name or a plug-in steers the terminal or the log that the command writes to."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from lint_news import Article, Bad, Finding, Message, rule
from lint_news.cli.screen import Screen
from lint_news.formats import lint_news_formats
from lint_news.formats.terminal import CONTROLS, visible

from ..conftest import Command, Plug

FORMATS = list(lint_news_formats())
HOSTILE = "\x1b[31m\x07\x08\x7f\x85\x9b31m\u2028\u2029\u202e\u2066\u200f\u061c\U000e0041##[error]x ##vso[task]"
NAME = f"\n::stop-commands::tok\n\r::error::x{HOSTILE}".replace("/", "")
SHOWS = f"(?!\n)[{CONTROLS}]|##\\[|##vso\\[|^\\s*::(?!error |warning |notice )"


@rule("tells", title="说", help="说", bad=[Bad("")], good=[], family="tests")
def tells(article: Article):  # noqa: ANN201
    """A rule that repeats what it reads."""
    for line in article.lines:
        yield Finding(line.span, Message("“{words}”\n::error::x", "“{words}”", words=line.text))


@rule("breaks", title="坏", help="坏", bad=[Bad("")], good=[], family="tests")
def breaks(article: Article):  # noqa: ANN201
    """A rule that breaks with what it reads."""
    raise ValueError(f"\n::error::x{HOSTILE}")
    yield Finding(article.span, Message("", ""))


@pytest.fixture
def names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    named = [f"::error::{i}{NAME}.txt" for i in range(2)]
    try:
        Path(named[0]).write_text(f"他说,好。{HOSTILE}\n::warning::今天4月31日\x9b31m。\n", "utf-8")
        Path(named[1]).write_bytes(b"\0")
    except OSError:
        pytest.skip("no such names here")
    return named


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_of_a_page_or_a_name_steers_either_stream(
    lint_news: Command, names: list[str], plug: Plug, form: str, lang: str
) -> None:
    plug(tells, breaks)
    done = lint_news("check", ".", *names, "gone\n::error::x\x1b[31m.txt", "--output-format", form, "--lang", lang)
    assert done.status == 2
    assert "\\x1b" in done.err
    for text in (done.text, done.err):
        assert not re.findall(SHOWS, text, re.MULTILINE), re.findall(SHOWS, text, re.MULTILINE)
    if form != "github":
        assert not re.findall("(?m)^::", done.text + done.err)


def test_formats_that_spell_for_themselves_lose_nothing(lint_news: Command, names: list[str], plug: Plug) -> None:
    plug(tells)
    found = json.loads(lint_news("check", names[0], "--output-format", "json").text)["findings"]
    assert {one["path"] for one in found} == {names[0]}
    assert any(HOSTILE in one["message"] for one in found)
    suites = ET.fromstring(lint_news("check", names[0], "--output-format", "junit").text)  # noqa: S314 ours
    assert any(
        "\x9b31m\u2028\u2029\u202e" in "".join(suite.itertext()) or "\x9b31m\u2028\u2029\u202e" in str(suite.attrib)
        for suite in suites.iter()
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["fix"],
        ["fix", "--slip", "s.csv"],
        ["outline"],
        ["check", "--write-baseline", "b.jsonl"],
        ["check", "--error-rate"],
        ["check", "--statistics"],
    ],
)
def test_nor_do_the_other_commands(lint_news: Command, names: list[str], arguments: list[str]) -> None:
    done = lint_news(*arguments, "--", names[0])
    assert done.text + done.err
    assert not re.findall(SHOWS, done.text + done.err, re.MULTILINE)
    assert not re.findall("(?m)^\\s*::", done.text + done.err)


@pytest.mark.parametrize(
    "arguments",
    [["explain", NAME], ["check", f"--select={NAME}", "."], [NAME], ["check", f"--date={NAME}"], ["undo", NAME]],
)
def test_nor_does_what_was_typed(lint_news: Command, arguments: list[str]) -> None:
    done = lint_news(*arguments)
    assert done.status == 2
    assert not re.findall(SHOWS, done.text + done.err, re.MULTILINE)


def test_a_diff_is_the_page_itself(lint_news: Command, names: list[str]) -> None:
    assert HOSTILE in lint_news("fix", "--diff", "--", names[0]).text


def test_a_terminal_gets_colours_and_nothing_else(names: list[str]) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "lint_news", "check", "--", names[0]]
    subprocess.run(
        command,
        stdout=theirs,
        stderr=theirs,
        check=False,
        env={**os.environ, "TERM": "xterm", "NO_COLOR": ""} | {},
        cwd=Path.cwd(),
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            read = os.read(ours, 65536)
        except OSError:
            break
        if not read:
            break
        shown += read
    rest = re.sub("\x1b\\[[0-9;]*m", "", shown.decode().replace("\r\n", "\n"))
    assert "\\x1b" in rest
    assert not re.findall(SHOWS, rest, re.MULTILINE)


def test_the_streams_let_no_control_character_pass() -> None:
    class Stream:
        text = ""

        def write(self, text: str) -> int:
            self.text += text
            return len(text)

        def isatty(self) -> bool:
            return False

    stream = Stream()
    Screen(stream).write(f"a\tb\n{HOSTILE}")  # pyright: ignore[reportArgumentType] it quacks
    assert stream.text.startswith("a\tb\n\\x1b[31m\\x07")
    assert not re.search(f"(?![\n\t])[{CONTROLS}]", stream.text)
    assert visible("甲\n乙") == "甲\\x0a乙"
