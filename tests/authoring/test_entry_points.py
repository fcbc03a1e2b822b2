"""Entry points as they lie in the files of installed distributions."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib.metadata import Distribution, DistributionFinder, distributions, entry_points
from pathlib import Path
from zipfile import ZipFile

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


def archive(path: Path, *files: tuple[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(path, "w") as zipped:
        for name, text in files:
            zipped.writestr(name, text)


def metadata(name: str, version: str) -> str:
    return f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"


def laid(folder: Path, name: str, version: str, kind: str, stem: str | None = None) -> None:
    """A distribution with one entry point, named after its version, so that another version is told apart."""
    lay(folder, stem or f"{name}-{version}", f"[desk]\nv{version} = {name}\n", kind)
    info = next(path for path in folder.iterdir() if path.name.startswith(stem or f"{name}-{version}."))
    (info / ("METADATA" if kind == "dist-info" else "PKG-INFO")).write_text(metadata(name, version), "utf-8")


def dist_info_and_egg_info(path: Path) -> None:
    laid(path / "one", "desk", "1", "dist-info")
    laid(path / "one", "old", "2", "egg-info")
    laid(path / "two", "older", "3", "egg-info", "older")


def archives(path: Path) -> None:
    laid(path / "one", "desk", "1", "dist-info")
    point = "[desk]\nz = zipped\n"
    archive(
        path / "two" / "zipped-4-py3.11.egg",
        ("EGG-INFO/PKG-INFO", metadata("zipped", "4")),
        ("EGG-INFO/entry_points.txt", point),
    )
    archive(
        path / "two" / "wheel.zip",
        ("whl-5.dist-info/METADATA", metadata("whl", "5")),
        ("whl-5.dist-info/entry_points.txt", point),
    )
    sys.path += [str(path / "two" / "zipped-4-py3.11.egg"), str(path / "two" / "wheel.zip")]


def the_same_name_twice(path: Path) -> None:
    laid(path / "one", "desk", "2", "egg-info")
    laid(path / "two", "Desk", "1", "dist-info")
    sys.path.append(str(path / "one"))


def without_entry_points_first(path: Path) -> None:
    (path / "one" / "desk-2.dist-info").mkdir(parents=True)
    (path / "one" / "desk-2.dist-info" / "METADATA").write_text(metadata("desk", "2"), "utf-8")
    laid(path / "two", "desk", "1", "dist-info")


@pytest.mark.parametrize("layout", [dist_info_and_egg_info, archives, the_same_name_twice, without_entry_points_first])
def test_the_same_as_the_standard_library_in(layout: Callable[[Path], None], path: Path) -> None:
    layout(path)
    expected = {(p.dist and p.dist.version, p.name, p.value) for p in entry_points(group="desk")}
    assert {(p.version, p.name, p.value) for p in points("desk")} == expected


def test_metadata_of_a_wheel_counts_before_what_an_older_tool_left(path: Path) -> None:
    (path / "one" / "Desk.egg-info").mkdir(parents=True)
    laid(path / "one", "desk", "1", "dist-info")
    assert [p.version for p in points("desk")] == ["1"]


def test_an_importer_of_its_own_is_asked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A frozen program has one, and no folders."""
    laid(path / "frozen", "desk", "1", "dist-info")

    class Frozen(DistributionFinder):
        def find_spec(self, *_: object) -> None:
            return None

        def find_distributions(self, context: object = None) -> Iterable[Distribution]:  # noqa: ARG002
            return [Distribution.at(path / "frozen" / "desk-1.dist-info")]

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Frozen()])
    assert [(p.distribution, p.name) for p in points("desk")] == [("desk", "v1")]


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
