"""Building with and without a C compiler: whatever fails, the install works."""

from __future__ import annotations

import shutil
import sysconfig
from pathlib import Path

import pytest

from .environments import CHECKOUT, Environment, build, copy_of, must, skip_outside_checkout

skip_outside_checkout()
PAGE = CHECKOUT / "fixtures" / "pages" / "council-news" / "page.txt"
HAS_COMPILER = shutil.which("cc") is not None and Path(sysconfig.get_path("include"), "Python.h").is_file()


def installed(folder: Path, **settings: str) -> Environment:
    """An environment with a wheel that was built with these settings."""
    build(copy_of(CHECKOUT, folder / "checkout"), folder / "built", "--wheel", **settings)
    environment = Environment(folder / "environment")
    environment.lend("lint-news", without="lint-news")
    environment.install(next((folder / "built").glob("*.whl")))
    return environment


@pytest.mark.parametrize(
    ("settings", "kernels"),
    [
        pytest.param(
            {"LINT_NEWS_KERNELS": "1", "CFLAGS": "-O0"},  # compiled in a third of the time
            "compiled",
            marks=pytest.mark.skipif(not HAS_COMPILER, reason="needs a C compiler and the headers of Python"),
        ),
        ({"LINT_NEWS_KERNELS": "1", "CC": "false"}, "interpreted"),
        ({"LINT_NEWS_KERNELS": "0"}, "interpreted"),
    ],
    ids=["a compiler", "a compiler that fails", "not wanted"],
)
def test_an_install(tmp_path: Path, settings: dict[str, str], kernels: str) -> None:
    environment = installed(tmp_path, **settings)
    assert must(environment.lint_news("--version", "--verbose")).stdout.splitlines()[1] == f"kernels: {kernels}"
    checked = environment.lint_news("check", PAGE)
    assert (checked.returncode, checked.stderr) == (1, "")
