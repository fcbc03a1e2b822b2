"""What the tests of the engine share: tiny rules of their own, and the command run inside this process."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from msgspec import Struct
from msgspec.structs import replace as replaced

from lint_news import Bad, Confidence, Document, Failure, Finding, Fix, Message, Rule, Safety, replace, rule
from lint_news.authoring.plugins import load
from lint_news.cli import main
from lint_news.project import session


def pytest_configure(config: pytest.Config) -> None:
    """Name our own marks here: an installed wheel is tested without pyproject.toml."""
    config.addinivalue_line("markers", "browser: needs Chromium and Playwright's driver")
    config.addinivalue_line("markers", "engines: runs an engine such as Spark, skipped by name where it is missing")
    config.addinivalue_line("markers", "thorough: takes long, and finds the same with any kernels; see CONTRIBUTING.md")


def word_rule(
    name: str,
    word: str,
    put: str | None = None,
    *,
    safety: Safety = Safety.SAFE,
    confidence: Confidence = Confidence.LIKELY,
    **settings: Any,
) -> Rule:
    """A rule that finds a word anywhere on the page, and puts another for it."""

    @rule(name, title="词", help="词", bad=[Bad(word)], good=[], family="words", unit="page", **settings)
    def check(page: Document) -> Iterator[Finding]:
        """A word."""
        for match in page.find(word):
            fixes: tuple[Fix, ...] = () if put is None else (replace(match.span, put, safety=safety),)
            yield Finding(match.span, Message("“{w}”", "“{w}”", w=match[0]), fixes, confidence=confidence)

    return check


class Outcome(Struct, frozen=True):
    """What a run of the command left behind."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()


Command = Callable[..., Outcome]


@pytest.fixture
def lint_news(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """The command, run in this process in an empty folder: `lint_news("check", "a.txt", stdin=b"")`."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "LINT_NEWS_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str | Path, stdin: bytes = b"", encoding: str = "utf-8") -> Outcome:
        out, err = BytesIO(), BytesIO()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin), "utf-8"))
            patch.setattr(sys, "stdout", TextIOWrapper(out, encoding, newline="\n", write_through=True))
            patch.setattr(sys, "stderr", TextIOWrapper(err, encoding, newline="\n", write_through=True))
            try:
                status = main([str(a) for a in arguments])
            except SystemExit as end:
                status = end.code if isinstance(end.code, int) else 1
            return Outcome(status, out.getvalue(), err.getvalue().decode(encoding))

    return call


Plug = Callable[..., None]


@pytest.fixture
def plug(monkeypatch: pytest.MonkeyPatch) -> Plug:
    """Put rules in the place of all that are installed, beside failures of plug-ins."""

    def put(*rules: Rule, failures: tuple[Failure, ...] = ()) -> None:
        known: Mapping[str, Rule] = {r.name: replaced(r, owner="desk 1.0") for r in rules}
        registry = replaced(load(), rules=known, failures=failures)
        monkeypatch.setattr(session, "load", lambda: registry)

    return put


MARK = "会议强调,要抓好春耕。\n"
MARK_FIXED = "会议强调，要抓好春耕。\n"
DATE = "比赛定于2月30日举行。\n"


@rule("broken", title="坏", help="坏", bad=[Bad("")], good=[], family="broken", unit="page")
def broken(_: Document) -> Iterator[Finding]:
    """It breaks."""
    raise ZeroDivisionError
    yield


SAFE = word_rule("safe", "Z", "z")
REVIEW = word_rule("review", "Y", "y", safety=Safety.REVIEW)
FIGHT = (word_rule("to-w", "V", "W"), word_rule("to-v", "W", "V"))


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page with one half-width mark, in the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_text(MARK, "utf-8")
    return tmp_path / "page.txt"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    for name, text in {
        "mark.txt": MARK,
        "date.txt": DATE,
        "clean.txt": "春天来了。\n",
        "empty.txt": "",
        "z.txt": "Z\n",
    }.items():
        (tmp_path / name).write_bytes(text.encode())
    (tmp_path / "folder").mkdir()
    (tmp_path / "no.txt").write_bytes(b"abc\xff")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def same(done: Outcome, status: int, out: bytes) -> None:
    assert (done.status, done.out) == (status, out)


# CI must not fail on one machine and pass on the next; developers' runs go on looking.
# A busy machine is no fault of the code: no test has a deadline.
PATIENT = hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.register_profile("usual", PATIENT)
hypothesis.settings.register_profile("ci", PATIENT, derandomize=True)
hypothesis.settings.register_profile("many", PATIENT, max_examples=3_000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "usual"))
