"""The package: which kernels are compiled, and whether they are those of the sources beside them."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

import lint_news.kernels
from lint_news.cli.version import version
from lint_news.kernels import compiled

from ..environments import CHECKOUT

FOLDER = Path(lint_news.kernels.__file__).parent


def test_every_kernel_is_named() -> None:
    assert compiled().keys() == {file.stem for file in FOLDER.glob("[!_]*.py")}


def test_every_declaration_of_types_belongs_to_a_kernel() -> None:
    assert {file.stem for file in FOLDER.glob("*.pxd")} <= compiled().keys()


@pytest.mark.skipif(not FOLDER.is_relative_to(CHECKOUT), reason="an installer sets other times")
@pytest.mark.parametrize("name", [name for name, is_compiled in compiled().items() if is_compiled])
def test_a_compiled_kernel_is_no_older_than_its_source(name: str) -> None:
    """An editable install keeps what it compiled, whatever is edited later: install it again."""
    spec = find_spec(f"lint_news.kernels.{name}")
    assert spec is not None
    assert spec.origin is not None
    sources = [file for suffix in (".py", ".pxd") if (file := FOLDER / f"{name}{suffix}").is_file()]
    changed = max(file.stat().st_mtime for file in sources)
    assert changed <= Path(spec.origin).stat().st_mtime, (
        "compiled before the source was changed: pip install -e . again"
    )


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
