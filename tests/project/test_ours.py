"""What lint-news wrote, lying among the pages, is no page; and no page passes for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lint_news.project.configurations import Configurations
from lint_news.project.inputs import inputs
from lint_news.project.ours import is_ours

from ..conftest import DATE, MARK, Command

WRITTEN = {
    "baseline.jsonl": ["check", "a.txt", "--write-baseline"],
    "baseline.txt": ["check", "a.txt", "--write-baseline"],
    "slip.txt": ["fix", "b.txt", "--slip"],
    **{
        f"{form}-{lang}.txt": [
            "check",
            "a.txt",
            "--exit-zero",
            "--lang",
            lang,
            "--output-format",
            form,
            "--output-file",
        ]
        for form in ("full", "concise", "html", "json", "jsonl", "github")
        for lang in ("zh", "en")
    },
    "report.jsonl": ["check", "a.txt", "--exit-zero", "--output-format", "jsonl", "--output-file"],
}


@pytest.mark.parametrize("name", WRITTEN)
def test_it_is_no_page(lint_news: Command, name: str) -> None:
    for page in ("a.txt", "b.txt"):
        Path(page).write_text(DATE + MARK, "utf-8")
    before = list(inputs(["."], Configurations()))
    assert lint_news(*WRITTEN[name], name).status == 0
    assert Path(name).stat().st_size
    assert list(inputs(["."], Configurations())) == before
    assert list(inputs([name], Configurations())) == [name], "a named file is read"
    whole = Path(name).read_bytes()
    for command in ("check", "fix"):
        lint_news(command, ".")
    assert Path(name).read_bytes() == whole
    Path(name).write_bytes(whole.rstrip(b"\n") + f"\n\n{DATE}".encode())
    assert not is_ours(name), "a page that begins like one of ours"


def test_findings_in_parquet_are_no_archive(tmp_path: Path) -> None:
    (tmp_path / "archive.parquet").write_bytes(b"PAR1 text " + len(b" text ").to_bytes(4, "little") + b"PAR1")
    end = b"schema lint-news.findings 1 created by"
    (tmp_path / "found.parquet").write_bytes(b"PAR1" + end + len(end).to_bytes(4, "little") + b"PAR1")
    (tmp_path / "empty.parquet").write_bytes(b"")
    (tmp_path / "huge.parquet").write_bytes(b"\xff" * 40)
    found = inputs([str(tmp_path)], Configurations(), (".parquet",))
    assert [Path(name).name for name in found] == ["archive.parquet", "empty.parquet", "huge.parquet"]


def test_what_cannot_be_read_is_left_to_the_reader(tmp_path: Path) -> None:
    assert not is_ours(str(tmp_path / "none.txt"))
    (tmp_path / "odd.txt").write_bytes(b'{"baseline":1}\n\xff')
    assert not is_ours(str(tmp_path / "odd.txt"))


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("lint-news.toml", "ignore = " + "[" * 20_000),
        ("lint-news.toml", "fail-on = " + "9" * 6_000),
        ("lint-news.toml", '[lists]\npeople = ["a\\u0000.csv"]'),
        (".lint-news-accepted.toml", "accepted = " + "[" * 20_000),
        (".lint-news-accepted.toml", "accepted = " + "9" * 6_000),
        ("baseline.jsonl", '{"baseline":1,"x":' + "[" * 100_000 + "]" * 100_000 + "}"),
        ("slip.csv", '"' * 200_001),
    ],
)
@pytest.mark.parametrize("kind", ["text", "pipe", "folder", "device"])
def test_files_of_ours_that_are_none(lint_news: Command, file: str, text: str, kind: str) -> None:
    Path("page.txt").write_text("春天来了。\n", "utf-8")
    make = {
        "text": lambda: Path(file).write_text(text, "utf-8"),
        "pipe": lambda: os.mkfifo(file),
        "folder": Path(file).mkdir,
        "device": lambda: Path(file).symlink_to("/dev/zero"),
    }
    make[kind]()
    named = {"baseline.jsonl": ["--baseline", file]}.get(file, [])
    done = lint_news("undo", file) if file == "slip.csv" else lint_news("check", "page.txt", *named)
    assert done.status == 2
    assert file in done.err or "a\\x00.csv" in done.err
