"""Reports in the formats for programs: of two small rules, and of one run of the command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace as replaced

from lint_news import Confidence, Document, Format, Output, Report, lint
from lint_news.formats import lint_news_formats
from lint_news.model import ColumnUnit

from ..conftest import Command, word_rule
from ..places import Page

HERE = Path(__file__).parents[1]

FIXTURE = HERE.parent / "fixtures" / "pages" / "council-news" / "page.txt"

PLANTED = "𠮷田镇😀的的通知：2月30日25:70，，证件142701199001010015,“𡈽地🎋承包到到期(见3版）。\n"

UNITS: tuple[ColumnUnit, ...] = ("codepoint", "byte", "utf16")

TO_FILES = ("sarif", "rdjson", "gitlab", "junit", "github", "concise")

FORMATS = lint_news_formats()

OUTPUT = Output(version="9.9")


def shown(name: str, *reports: Report, **settings: Any) -> str:
    made: Format = FORMATS[name]
    return "".join(made(reports, replaced(OUTPUT, **settings)))


def judged(text: str, path: str = "第 3 版.txt") -> Report:
    rules = [word_rule("find-z", "Z", "z"), word_rule("find-y", "Y(?:\n?Y)?", confidence=Confidence.CERTAIN)]
    return lint(Document(text, name=path), [*rules, word_rule("find-x", "X", confidence=Confidence.DOUBTFUL)])


def validate(name: str, report: Any) -> None:
    schema = json.loads((HERE / "schemas" / f"{name}.json").read_text("utf-8"))
    errors = Draft202012Validator(schema).iter_errors(report)  # pyright: ignore[reportUnknownMemberType]
    assert not [f"{error.json_path}: {error.message}" for error in errors]


def pages() -> dict[str, bytes]:
    """The seed's kinds of defects, and characters beyond the BMP, Windows line ends, a mark, a private number."""
    text = FIXTURE.read_text("utf-8")
    return {
        "seed": text.encode(),
        "wide": ("\ufeff" + (PLANTED + text.replace("县", "𠮷") + PLANTED).replace("\n", "\r\n")).encode(),
        "old": (PLANTED + "\n" + PLANTED).replace("\n", "\r").encode(),
    }


class Run:
    """One run of the command that wrote a page's findings in every format."""

    def __init__(self, lint_news: Command, data: bytes, unit: ColumnUnit) -> None:
        self.page = Page(data)
        Path("版 面.txt").write_bytes(data)
        wanted = [f"--report={name}={name}.out" for name in TO_FILES]
        done = lint_news("check", "./版 面.txt", "--output-format", "json", "--column-unit", unit, *wanted)
        assert (done.status, done.err) == (1, "")
        self.findings: list[dict[str, Any]] = json.loads(done.text)["findings"]
        assert len({f["rule"] for f in self.findings}) > 2

    def text(self, name: str) -> str:
        return Path(f"{name}.out").read_text("utf-8")

    def json(self, name: str) -> Any:
        return json.loads(self.text(name))


@pytest.fixture(params=pages())
def data(request: pytest.FixtureRequest) -> bytes:
    return pages()[request.param]


@pytest.fixture(params=UNITS)
def unit(request: pytest.FixtureRequest) -> ColumnUnit:
    return request.param


def unescaped(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def parsed(text: str) -> Element:
    return fromstring(text.encode())  # noqa: S314 our own report
