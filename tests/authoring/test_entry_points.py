"""Entry points as they lie in the files of installed distributions."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest

from lint_news.authoring.entry_points import Point, points


def lay(folder: Path, distribution: str, text: str, kind: str = "dist-info") -> Path:
    info = folder / f"{distribution}.{kind}".rstrip(".")
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


@pytest.mark.parametrize("entry", ["", ".", "desk", "{here}", "{here}/", "{link}"])
def test_the_working_folder_is_never_searched(path: Path, monkeypatch: pytest.MonkeyPatch, entry: str) -> None:
    """However it is spelt; and no relative folder, which would lie in it."""
    for folder in ("here", "here/desk"):
        for kind in ("dist-info", "egg-info"):
            lay(path / folder, "evil-1.0", "[desk]\nx = evil\n", kind)
    (path / "link").symlink_to("here")
    monkeypatch.chdir(path / "here")
    sys.path.insert(0, entry.format(here=path / "here", link=path / "link"))
    assert points("desk") == []
    lay(path / "one", "good-1.0", "[desk]\nx = good\n")
    assert [point.distribution for point in points("desk")] == ["good"]


def test_a_working_folder_that_is_gone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(path / "one", "desk-1.0", "[desk]\nx = y\n")
    (path / "gone").mkdir()
    monkeypatch.chdir(path / "gone")
    (path / "gone").rmdir()
    assert len(points("desk")) == 1


def test_eggs_and_their_metadata(path: Path) -> None:
    lay(path / "one", "Desk_Old", "[desk]\nx = y\n", "egg-info")
    (path / "one" / "Desk_Old.egg-info" / "PKG-INFO").write_text("Metadata-Version: 2.1\nVersion: 0.7\n", "utf-8")
    lay(path / "one", "other-3-py3.11", "[desk]\nx = y\n", "egg-info")
    lay(path / "egg-1.0.egg", "EGG-INFO", "[desk]\nx = y\n", "")
    (path / "one" / "plain-1.0.egg-info").write_text("Version: 1.0\n", "utf-8")
    sys.path.append(str(path / "egg-1.0.egg"))
    assert sorted((p.distribution, p.version) for p in points("desk")) == [
        ("desk-old", "0.7"),
        ("egg", "1.0"),
        ("other", "3"),
    ]


def test_the_same_as_the_standard_library() -> None:
    """All groups of all that is installed here, without the working folder."""
    installed = list(distributions(path=[place for place in sys.path if "site-packages" in place]))
    expected = {(p.group, p.name, p.value) for one in installed for p in one.entry_points}
    assert len({group for group, _, _ in expected}) > 3
    found = {(group, p.name, p.value) for group in {g for g, _, _ in expected} for p in points(group)}
    assert found >= expected


def test_python_m_imports_no_more_from_the_working_folder(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('pwned')\n", "utf-8")
    (tmp_path / "page.txt").write_text("春天来了。\n", "utf-8")
    command = [sys.executable, "-m", "lint_news", "check", "--output-format", "github", "page.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_loading(path: Path) -> None:
    assert Point("d", "1", "x", "pathlib:Path.name [extra]").load() is Path.name
    with pytest.raises(ModuleNotFoundError):
        Point("d", "1", "x", "no_such_module").load()
    assert not points("desk")
    assert path.exists()
