"""Names of inputs for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lint_news.formats.paths import plain, uri

if TYPE_CHECKING:
    import pytest


def test_paths_as_a_repository_names_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert plain("./a/b.txt") == plain(str(Path.cwd() / "a" / "b.txt")) == "a/b.txt"
    assert plain("-") == uri("-") == "-"
    assert uri("/else where/甲#.txt") == "file:///else%20where/%E7%94%B2%23.txt"
    assert uri("a?\udcff.txt") == "a%3F%FF.txt"
