"""Entry points as they lie in the files of installed distributions."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lint_news.points import Point, points


def lay(folder: Path, distribution: str, text: str) -> Path:
    info = folder / f"{distribution}.dist-info"
    info.mkdir(parents=True)
    (info / "entry_points.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(sys, "path", [str(tmp_path / "one"), str(tmp_path / "two"), str(tmp_path / "missing")])
    return tmp_path


def test_the_points_of_a_group(path: Path) -> None:
    lay(
        path / "one",
        "desk_rules-1.2",
        "# ours\n[console_scripts]\na = b:c\n\n[desk]\nx = pathlib:Path [extra]\ny=os.path\n",
    )
    assert points("desk") == [
        Point("desk-rules", "1.2", "x", "pathlib:Path [extra]"),
        Point("desk-rules", "1.2", "y", "os.path"),
    ]


def test_the_first_of_a_name_on_the_path_counts(path: Path) -> None:
    lay(path / "one", "desk-2.0", "[desk]\nx = new\n")
    lay(path / "two", "Desk-1.0", "[desk]\nx = old\n")
    assert [point.version for point in points("desk")] == ["2.0"]


def test_loading(path: Path) -> None:
    assert Point("d", "1", "x", "pathlib:Path.name [extra]").load() is Path.name
    with pytest.raises(ModuleNotFoundError):
        Point("d", "1", "x", "no_such_module").load()
    assert not points("desk")
    assert path.exists()
