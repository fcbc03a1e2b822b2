"""Profiles, and settings for some files."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from lint_news import Severity
from lint_news.authoring.metadata import ProfileName
from lint_news.authoring.plugins import load
from lint_news.project.profiles import PROFILES, is_off, severity_in
from lint_news.project.selection import active
from lint_news.project.settings import Settings

from ..conftest import REVIEW, SAFE, Command, Plug, word_rule
from ..environments import CHECKOUT

pytestmark = pytest.mark.usefixtures("pages")
SPACE = word_rule("spaces", "X", "", profiles={"extract": Severity.INFO, "traditional": False})


def on(**settings: object) -> dict[str, Severity | None]:
    return {rule.name: rule.severity for rule in active(load().rules, Settings(**settings))}  # pyright: ignore[reportArgumentType]


def off_in(profile: ProfileName) -> set[str]:
    return {rule.name for rule in load().rules.values() if is_off(rule, profile)}


def test_the_page_of_the_profiles_says_what_the_rules_declare() -> None:
    assert tuple(PROFILES) == get_args(ProfileName)
    page = CHECKOUT / "docs" / "profiles.md"
    if not page.exists():
        pytest.skip("no documentation beside an installed wheel")
    rows = {
        cells[1].strip(" `"): cells for row in page.read_text("utf-8").splitlines() if len(cells := row.split("|")) == 6
    }
    rules = sorted(load().rules.values(), key=lambda rule: rule.name)
    for name, profile in PROFILES.items():
        named = ", ".join(rule.name for rule in rules if rule.profiles.get(name) is profile.only_named)
        assert rows[name][3].strip() == (f"all but {named}" if profile.only_named else named)
        assert rows[name][4].strip() == ", ".join(rule.name for rule in rules if severity_in(rule, name))


@pytest.mark.parametrize("profile", get_args(ProfileName))
def test_some_rule_names_each_profile(profile: ProfileName) -> None:
    assert any(profile in rule.profiles for rule in load().rules.values())


def test_what_is_named_stands_over_a_profile() -> None:
    everything = on()
    without = on(profile="traditional")
    assert set(everything) - set(without) == off_in("traditional") & set(everything)
    assert "stray-space" in on(profile="traditional", extend_select=("stray-space",))
    assert set(on(profile="traditional", select=("stray-space",))) == {"stray-space"}
    assert "stray-space" not in on(profile="traditional", select=("punctuation",))
    assert on(profile="extract")["stray-space"] is Severity.INFO
    assert on(profile="extract", rules={"stray-space": {"severity": "error"}})["stray-space"] is Severity.ERROR
    assert on(profile="extract", rules={"stray-space": {}})["stray-space"] is Severity.INFO


def test_a_profile_on_the_command_line_and_in_the_configuration(lint_news: Command, plug: Plug, pages: Path) -> None:
    plug(SPACE)
    (pages / "x.txt").write_text("X")
    assert lint_news("check", "x.txt").status == 1
    assert lint_news("check", "x.txt", "--profile", "extract").status == 0
    (pages / "traditional.toml").write_text("profile = 'traditional'")
    assert lint_news("check", "x.txt", "--config", "traditional.toml").status == 2  # no rule is left
    assert lint_news("check", "x.txt", "--config", "traditional.toml", "--profile", "web").status == 1
    (pages / "odd.toml").write_text("\nprofile = 'odd'")
    done = lint_news("check", "x.txt", "--config", "odd.toml")
    assert done.status == 2
    assert "odd.toml:2" in done.err


@pytest.mark.parametrize(
    ("overrides", "found"),
    [
        ("files = ['old/*']\nignore = ['safe']", "new.txt ZY, old/a.txt Y, old/sub/b.poem.txt Y"),
        ("files = ['*.poem.txt']\nselect = ['safe']", "new.txt ZY, old/a.txt ZY, old/sub/b.poem.txt Z"),
        ("files = ['a.txt', 'new.txt']\nallow = ['Z']", "new.txt Y, old/a.txt Y, old/sub/b.poem.txt ZY"),
        ("files = ['sub/*']\nignore = ['safe']", "new.txt ZY, old/a.txt ZY, old/sub/b.poem.txt ZY"),
        (
            (
                "files = ['*']\nignore = ['safe']\n"
                "[[overrides]]\nfiles = ['old/*']\nextend-select = ['x']\nignore = ['review']"
            ),
            "new.txt Y, old/a.txt X, old/sub/b.poem.txt X",
        ),
    ],
)
def test_settings_for_some_files(lint_news: Command, plug: Plug, pages: Path, overrides: str, found: str) -> None:
    plug(SAFE, REVIEW, word_rule("x", "X", preview=True))
    (pages / "desk").mkdir()
    (pages / "desk" / "lint-news.toml").write_text(f"[[overrides]]\n{overrides}\n")
    for name in ("new.txt", "old/a.txt", "old/sub/b.poem.txt"):
        (pages / "desk" / name).parent.mkdir(exist_ok=True)
        (pages / "desk" / name).write_text("Z一Y二X")
    lines = lint_news("check", "desk", "--output-format", "concise", "--lang", "en").text.splitlines()
    told: dict[str, str] = {}
    for line in lines:
        path, _, rest = line.removeprefix("desk/").partition(":")
        told[path] = told.get(path, "") + rest.split("“")[1][0]
    assert ", ".join(f"{path} {words}" for path, words in told.items()) == found


def test_severities_for_some_files(lint_news: Command, plug: Plug, pages: Path) -> None:
    plug(SAFE)
    (pages / "lint-news.toml").write_text(
        "rules.safe.severity = 'error'\n[[overrides]]\nfiles = ['z.txt']\nrules.safe.severity = 'info'\n"
    )
    (pages / "other.txt").write_text("Z")
    assert lint_news("check", "z.txt").status == 0
    assert lint_news("check", "other.txt").status == 1
    assert lint_news("check", "-", "--stdin-filename", "z.txt", stdin=b"Z").status == 0


@pytest.mark.parametrize(
    "text",
    [
        "[[overrides]]\nignore = ['safe']",
        "[[overrides]]\nfiles = ['*']\nignroe = ['safe']",
        "[[overrides]]\nfiles = ['*']\nignore = ['no-such']",
    ],
)
def test_overrides_with_a_mistake(lint_news: Command, plug: Plug, pages: Path, text: str) -> None:
    plug(SAFE)
    (pages / "lint-news.toml").write_text(text)
    done = lint_news("check", "z.txt")
    assert done.status == 2
    assert "lint-news.toml" in done.err


def test_verbatim_reports_what_cannot_be_read_and_fixes_nothing(lint_news: Command, pages: Path) -> None:
    text = "会议强调,要抓好抓好春耕。\x08各村负责人参加，许\ue863说。\n".encode()
    (pages / "v.txt").write_bytes(text)
    ran = lint_news("check", "v.txt", "--profile", "verbatim", "--output-format", "concise")
    assert sorted(line.rpartition("[")[2] for line in ran.text.splitlines()) == [
        "control-character]",
        "lost-character]",
    ]
    assert lint_news("fix", "v.txt", "--review", "--profile", "verbatim").status == 0
    assert (pages / "v.txt").read_bytes() == text
    assert set(on(profile="verbatim", extend_select=("stray-space",))) == {
        "control-character",
        "lost-character",
        "mojibake",
        "stray-space",
    }
    assert lint_news("fix", "v.txt", "--review").status in (0, 1)
    assert (pages / "v.txt").read_bytes() != text
