"""The package: which kernels are compiled, and whether they are those of the sources beside them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import lint_news.kernels
from lint_news.cli.version import version
from lint_news.kernels import _sources, compiled

from ..environments import copy_of, run

FOLDER = Path(lint_news.kernels.__file__).parent


def test_every_kernel_is_named() -> None:
    assert compiled().keys() == {file.stem for file in FOLDER.glob("[!_]*.py")}


def test_every_declaration_of_types_belongs_to_a_kernel() -> None:
    assert {file.stem for file in FOLDER.glob("*.pxd")} <= compiled().keys()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with kernels that were compiled in it; its package of kernels."""
    folder = copy_of(FOLDER.parent, tmp_path / "lint_news") / "kernels"
    (tmp_path / "build_backend.py").touch()
    (folder / "old.so").touch()
    (folder / _sources.RECORD).write_text(_sources.digest(folder), "ascii")
    return folder


def edit(folder: Path) -> None:
    with (folder / "needs.pxd").open("a", encoding="utf-8") as file:
        file.write("# new")


def forget(folder: Path) -> None:
    (folder / _sources.RECORD).unlink()


def add(folder: Path) -> None:
    (folder / "new.py").touch()


@pytest.mark.parametrize("change", [edit, forget, add])
def test_kernels_that_were_compiled_from_other_sources_are_refused(
    checkout: Path, change: Callable[[Path], None]
) -> None:
    assert not _sources.is_stale(checkout)
    change(checkout)
    assert _sources.is_stale(checkout)
    for command in (("check", "-"), ("--version", "--verbose")):
        ended = run([sys.executable, "-m", "lint_news", *command], checkout.parent.parent)
        assert (ended.returncode, ended.stdout) == (2, "")
        assert ended.stderr.count("\n") == 1
        assert "pip install -e ." in ended.stderr


def test_sources_that_were_not_compiled_may_change(checkout: Path) -> None:
    (checkout / "old.so").unlink()
    edit(checkout)
    assert not _sources.is_stale(checkout)


@pytest.mark.parametrize(
    ("kernels", "line"),
    [
        ({"forest": True, "network": True}, "compiled"),
        ({"forest": False, "network": False}, "interpreted"),
        ({"forest": True, "network": False}, "interpreted (network)"),
    ],
)
def test_the_version_says_which_run(monkeypatch: pytest.MonkeyPatch, kernels: dict[str, bool], line: str) -> None:
    monkeypatch.setattr(lint_news.kernels, "compiled", lambda: kernels)
    assert version(verbose=True).splitlines()[1] == f"kernels: {line}"
