"""The C part of `regex` without its package: what the package compiled matches, and the package works later."""

from __future__ import annotations

import subprocess
import sys

import pytest
import regex

from lint_news.match import native

_ALONE = """
import copyreg, pickle, sys
from lint_news.match import native
code = pickle.loads(sys.stdin.buffer.read())
print(native.is_installed(sys.argv[1]), native.is_installed("2000.1.1") if "later" in sys.argv else "")
found = native.from_code(code)
print(found.sub(lambda match: match["month"], "3月4日"), "regex" in sys.modules)
import regex
print(regex.sub("(a+)", r"<\\1>", "baab"), found.sub(r"\\1.", "3月4日"), native.from_code(code).search("五5月")[0])
"""


def _told(*arguments: str) -> list[str]:
    import copyreg
    import pickle

    code = copyreg.dispatch_table[regex.Pattern](regex.compile("(?P<month>[1-9])月"))[1]
    command = [sys.executable, "-c", _ALONE, *arguments]
    done = subprocess.run(command, input=pickle.dumps(code), capture_output=True, check=True)
    return done.stdout.decode().split("\n")


def test_the_part_works_alone_and_with_the_package_behind_it() -> None:
    assert _told(regex.__version__) == ["True ", "34日 False", "b<aa>b 3.4日 5月", ""]


def test_another_version_is_told_by_the_package_itself() -> None:
    assert _told(regex.__version__, "later") == ["True False", "34日 True", "b<aa>b 3.4日 5月", ""]


def test_what_pip_wrote_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "PathFinder", None)  # the package is there: nothing is looked for
    assert native.is_installed(regex.__version__)
    assert not native.is_installed("2000.1.1")


@pytest.mark.parametrize("code", [(), ("a",), (1, 2, 3)])
def test_damaged_code_is_refused(code: tuple[object, ...]) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011 whatever regex raises
        native.from_code(code)
