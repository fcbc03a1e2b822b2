"""What .gitignore says, against git itself; patterns of the configuration, against fnmatch; in bounded work."""

from __future__ import annotations

import random
import shutil
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

import pytest

from lint_news.project.ignores import Ignores
from lint_news.project.wildcards import fits, matches, matches_end

PIECES = ["a", "b", "/", "*", "**", "?", "[", "]", "!", "-", "\\", " ", "#", "^", "[:alpha:]", "[a-b]", "版", "."]
NAMES = ["a", "b", "ab", "ba", "a b", "版", "a.b", "!a", "#a", "a ", "-", "[a]", "\\a", "a]", "^"]


def ignored(lines: str, path: str) -> bool:
    """What git does: a folder that is ignored takes all below it along."""
    ignores, parts = Ignores(lines.encode()), path.split("/")
    folders = ["/".join(parts[:size]) for size in range(1, len(parts))]
    is_below = any(ignores.said(folder.encode(), is_folder=True) for folder in folders)
    return is_below or bool(ignores.said(path.encode(), is_folder=False))


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_as_git_reads_it(tmp_path: Path) -> None:
    draw = random.Random(16)  # noqa: S311
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    for _ in range(150):
        lines = "\n".join("".join(draw.choices(PIECES, k=draw.randrange(1, 8))) for _ in range(draw.randrange(1, 6)))
        paths = ["/".join(draw.choices(NAMES, k=draw.randrange(1, 4))) for _ in range(20)]
        (tmp_path / ".gitignore").write_text(lines, "utf-8")
        command = ["git", "check-ignore", "-z", "--stdin", "--no-index"]
        done = subprocess.run(command, cwd=tmp_path, input="\0".join(paths).encode(), capture_output=True, check=False)
        theirs = set(done.stdout.decode().split("\0")[:-1])
        assert {path for path in paths if ignored(lines, path)} == theirs, lines


@pytest.mark.parametrize(
    ("lines", "path", "said"),
    [
        ("!", "a.txt", False),
        ("[z-a].txt", "b.txt", False),
        ("[", "[", False),
        ("a\\", "a", False),
        ("[[:none:]]", "a", False),
        ("\ufeffa.txt\r\n", "a.txt", True),
        ("a*\n!ab", "ab", False),
        ("a*\n!ab\n", "ac", True),
        ("old/\n!old/b.txt", "old/b.txt", False),
        ("/b.txt", "a/b.txt", False),
        ("a/**", "a/b/c", True),
        ("**/c", "c", True),
        ("a/**/c", "a/c", True),
        ("?.txt", "版.txt", False),
        ("???.txt", "版.txt", True),
    ],
)
def test_single_lines(lines: str, path: str, said: bool) -> None:
    assert bool(Ignores(lines.encode()).said(path.encode(), is_folder=False)) is said


class Counted(tuple[object, ...]):
    """Tokens that count how often they are looked at."""

    looks = 0

    def __getitem__(self, at: object) -> object:  # type: ignore[override]
        type(self).looks += 1
        return super().__getitem__(at)  # type: ignore[index]


def test_many_stars_cost_no_more_than_the_product_of_the_lengths() -> None:
    tokens, text = Counted([None, "a"] * 60 + ["b"]), "a" * 250
    assert not fits(tokens, text)  # pyright: ignore[reportArgumentType]
    assert Counted.looks < 2 * len(tokens) * len(text)


STARS = "*a" * 40 + "b"


def test_patterns_that_backtrack_for_ever_end() -> None:
    """Each of these would outlast any run in a regular expression."""
    assert not matches(STARS, "a" * 200)
    assert not matches_end(f"{STARS}/*", ["a" * 200, "x"])
    assert Ignores(STARS.encode()).said(b"a" * 200, is_folder=False) is None
    assert Ignores(b"/**" * 60 + b"/b").said(b"a/" * 60 + b"a", is_folder=False) is None


def test_as_fnmatch_and_pathlib() -> None:
    draw = random.Random(16)  # noqa: S311
    for _ in range(5000):
        pattern = "".join(draw.choices("ab*?[]!-版.", k=draw.randrange(1, 8)))
        name = "".join(draw.choices("ab[]!-版.", k=draw.randrange(1, 6)))
        if "-!" not in pattern and "[b-" not in pattern:  # fnmatch reads an empty range in its own way
            assert matches(pattern, name) == fnmatchcase(name, pattern), (pattern, name)
    for pattern, path in (
        ("old/*", "x/old/b.txt"),
        ("old", "old/b.txt"),
        ("/x/*.txt", "/x/a.txt"),
        ("/a.txt", "/x/a.txt"),
        ("*/*/*", "a/b"),
    ):
        assert matches_end(pattern, PurePosixPath(path).parts) == PurePosixPath(path).match(pattern), pattern
