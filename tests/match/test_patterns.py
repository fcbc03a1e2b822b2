"""Patterns that a wheel ships compiled: used where this version of `regex` made them, and until much is searched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import regex
from msgspec import msgpack
from msgspec.structs import replace

from lint_news.match import patterns
from lint_news.testing.shipped import compiled

PATTERN = "(?P<month>[1-9])月"
Ship = Callable[[patterns.Compiled], None]


@pytest.fixture
def ship(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ship]:
    """Puts a file of compiled patterns where a wheel has it."""

    def put(content: patterns.Compiled) -> None:
        patterns.SHIPPED.write_bytes(msgpack.encode(content))
        patterns.forget()

    monkeypatch.setattr(patterns, "SHIPPED", tmp_path / "compiled.msgpack")
    monkeypatch.setattr(patterns.Searched, "code_points", 0)
    yield put
    patterns.forget()


def content() -> patterns.Compiled:
    return msgpack.decode(compiled([PATTERN]), type=patterns.Compiled)


@pytest.mark.usefixtures("ship")
def test_without_a_file_re_compiles() -> None:
    patterns.forget()
    assert patterns.made_by() is None
    assert isinstance(patterns.compiled(PATTERN), re.Pattern)


def test_a_shipped_pattern_is_used_as_it_is(ship: Ship) -> None:
    ship(content())
    found = patterns.compiled(PATTERN)
    assert str(type(found)) == str(regex.Pattern)
    assert [match["month"] for match in found.finditer("3月4日，5月")] == ["3", "5"]
    assert patterns.made_by() == regex.__version__
    assert isinstance(patterns.compiled("日"), re.Pattern), "is not among them"


def test_what_another_version_of_regex_made_is_not_used(ship: Ship) -> None:
    ship(replace(content(), regex="2000.1.1"))
    assert patterns.made_by() == "2000.1.1"
    assert isinstance(patterns.compiled(PATTERN), re.Pattern)


def test_letters_of_another_version_of_unicode_are_not_used(ship: Ship) -> None:
    letters = content().pickles
    ship(replace(content(), pickles={}, letters=letters))
    assert str(type(patterns.compiled(PATTERN))) == str(regex.Pattern)
    ship(replace(content(), pickles={}, letters=letters, unicode="1.0"))
    assert isinstance(patterns.compiled(PATTERN), re.Pattern)


@pytest.mark.parametrize("data", [b"", b"\x80\x04.", b"cnothing\nnowhere\n."])
def test_a_damaged_pattern_is_compiled_by_re(ship: Ship, data: bytes) -> None:
    ship(replace(content(), pickles={PATTERN: data}))
    assert isinstance(patterns.compiled(PATTERN), re.Pattern)


@pytest.mark.parametrize("data", [b"", b"\x00", b"{}"])
def test_a_damaged_file_is_not_used(ship: Ship, data: bytes) -> None:
    ship(content())
    patterns.SHIPPED.write_bytes(data)
    patterns.forget()
    assert isinstance(patterns.compiled(PATTERN), re.Pattern)


def test_in_a_long_run_re_compiles_what_is_used_much(ship: Ship) -> None:
    ship(content())
    patterns.searching(patterns.Searched.many - 1)
    assert all(isinstance(patterns.compiled(PATTERN), regex.Pattern) for _ in range(400))
    patterns.searching(1)
    assert all(isinstance(patterns.compiled(PATTERN), regex.Pattern) for _ in range(300))
    assert isinstance(patterns.compiled(PATTERN), re.Pattern)
    assert isinstance(patterns.located(PATTERN), regex.Pattern)


def test_a_pattern_that_searches_a_long_text_is_used_much(ship: Ship) -> None:
    ship(content())
    patterns.searching(patterns.Searched.many)
    assert isinstance(patterns.compiled(PATTERN, 1_000), regex.Pattern)
    assert isinstance(patterns.compiled(PATTERN, 10_000), re.Pattern)


def test_a_pattern_that_cannot_be_compiled_is_not_shipped() -> None:
    with pytest.raises(regex.error):
        patterns.compiled("(?P=none)")
    assert "(?P=none)" not in patterns.USED
