"""Inputs that are no pages: each is named, the status is 2, nothing is lost, and other pages are checked."""

from __future__ import annotations

import codecs
import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ..conftest import MARK, MARK_FIXED, Command, contents

Make = Callable[[Path], object]


def data(value: bytes) -> Make:
    return lambda path: path.write_bytes(value)


def sparse(size: int) -> Make:
    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return make


def locked(path: Path) -> None:
    path.write_bytes(MARK.encode())
    path.chmod(0)


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def dangling(path: Path) -> None:
    path.symlink_to("nowhere.txt")


def nothing(_: Path) -> None:
    """No such file."""


def config(text: str) -> Make:
    def make(path: Path) -> None:
        path.parent.mkdir()
        path.write_bytes(MARK.encode())
        (path.parent / "lint-news.toml").write_text(text, "utf-8")

    return make


LINE = json.dumps({"text": "春天来了。"}, ensure_ascii=False).encode()
PACKED = gzip.compress(LINE * 50)
BIG5 = "縣長昨天出席會議，聽取各鄉鎮的報告。".encode("big5")
JAPANESE, KOREAN = "県は昨日、来年度の予算案を発表した。", "군은 어제 내년도 예산안을 발표했다."

BAD: list[tuple[str, Make, str]] = [
    ("none.txt", nothing, "no such file"),
    ("none/none.txt", nothing, "no such file"),
    ("none.html", nothing, "no such file"),
    ("none.jsonl.gz", nothing, "no such file"),
    ("dangling.txt", dangling, "no such file"),
    ("loop.txt", loop, "cannot be read"),
    ("folder.txt", Path.mkdir, "no text files in this folder"),
    ("folder", Path.mkdir, "no text files in this folder"),
    ("mark.txt/page.txt", nothing, "part of the path is no folder"),
    ("pipe.txt", os.mkfifo, "no regular file"),
    ("pipe.html", os.mkfifo, "no regular file"),
    ("locked.txt", locked, "permission denied"),
    ("huge.txt", sparse(2 << 30), "too large"),
    ("huge.jsonl", sparse(2 << 30), "too large"),
    ("huge.html", sparse((256 << 20) + 1), "too large"),
    ("zeros.txt", sparse(5000), "byte 0 is NUL"),
    ("nul.txt", data(b"a\0b"), "byte 1 is NUL"),
    ("nul.html", data(b"<p>\0"), "byte 3 is NUL"),
    ("nul.md", data(b"# \0"), "byte 2 is NUL"),
    ("nul.jsonl", data(LINE + b"\n\0"), "is NUL"),
    ("latin.txt", data(b"caf\xe9 noir"), "byte 3 is not UTF-8"),
    ("cut.txt", data("春天".encode()[:-1]), "byte 3 is not UTF-8"),
    (
        "broken.txt",
        data("春天来了。\n".encode() * 60 + b"\xff" + "春天来了。\n".encode() * 60),
        "byte 960 is not UTF-8",
    ),
    ("marked.txt", data(codecs.BOM_UTF8 + "春耕".encode("gb18030")), "byte 3 is not UTF-8"),
    ("big5.txt", data(BIG5), "looks like Big5"),
    ("big5.html", data(b"<p>" + BIG5 + b"</p>"), "looks like Big5"),
    ("big5.md", data(b"# " + BIG5), "looks like Big5"),
    ("big5.jsonl", data(b'{"text": "' + BIG5 + b'"}'), "looks like Big5"),
    ("euc-jp.txt", data(JAPANESE.encode("euc_jp")), "looks like EUC-JP"),
    ("sjis.txt", data(JAPANESE.encode("shift_jis")), "looks like Shift_JIS"),
    ("euc-kr.txt", data(KOREAN.encode("euc_kr")), "looks like EUC-KR"),
    ("utf-32.txt", data(codecs.BOM_UTF32_LE + "春".encode("utf-32-le")), "is NUL"),
    ("utf-16-bare.txt", data("春,天\n".encode("utf-16-le")), "is NUL"),
    ("utf-16-cut.txt", data(codecs.BOM_UTF16_LE + "春天".encode("utf-16-le")[:-1]), "byte 4 is not UTF-8"),
    ("utf-16-half.txt", data(codecs.BOM_UTF16_LE + b"\x42\xd8a\0"), "byte 2 is not UTF-8"),
    ("page.docx", data(b"PK\3\4"), "no intact .docx file"),
    ("page.pdf", data(b"%PDF-1.7"), "page.pdf: "),
    ("page.doc", data(b"\xd0\xcf\x11\xe0"), "save it as .docx"),
    ("page.json", data(LINE), "no reader takes .json"),
    ("page.txt.gz", data(PACKED), "no reader takes .gz"),
    ("packed.txt", data(PACKED), "NUL"),
    ("plain.jsonl.gz", data(LINE), "broken gzip"),
    ("cut.jsonl.gz", data(PACKED[:-9]), "broken gzip"),
    ("spoilt.jsonl.gz", data(PACKED[:20] + b"\xff\xff" + PACKED[22:]), "broken gzip"),
    ("line.jsonl", data(LINE + b"\n{bad\n" + LINE + b"\n"), "line.jsonl:2: "),
    ("field.jsonl", data(LINE + b"\n\n" + b'{"txt": "x"}\n'), "field.jsonl:3: "),
    ("array.jsonl", data(b"[\n" + LINE + b"\n]\n"), "array.jsonl:1: "),
    ("deep.jsonl", data(b"[" * 200_000 + b"\n" + LINE), "deep.jsonl:1: "),
    ("line.jsonl.gz", data(gzip.compress(LINE + b"\n{bad\n")), "line.jsonl.gz:2: "),
    ("typo/page.txt", config("ingore = ['impossible-date']"), "lint-news.toml:1"),
    ("kind/page.txt", config("# c\nexclude = 'x'"), "lint-news.toml:2"),
    ("rule/page.txt", config("ignore = ['no-such-rule']"), "no-such-rule"),
    ("option/page.txt", config("[rules.impossible-date]\nx = 1"), "lint-news.toml:2"),
    ("toml/page.txt", config("select = ["), "cannot read the configuration"),
]
needs_user = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
CASES = [pytest.param(*case, id=case[0], marks=needs_user if case[1] is locked else ()) for case in BAD]


def kept(folder: Path) -> dict[str, bytes]:
    """What is in the folder; of sparse files their size, of pipes nothing."""
    small = (p for p in folder.rglob("*") if p.is_file() and p.stat().st_size < 1 << 20 and os.access(p, os.R_OK))
    return {str(p.relative_to(folder)): p.read_bytes() for p in small}


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    (tmp_path / "mark.txt").write_bytes(MARK.encode())
    return tmp_path


@pytest.mark.parametrize(("name", "make", "says"), CASES)
def test_check_says_what_is_wrong_and_goes_on(
    lint_news: Command, beside: Path, name: str, make: Make, says: str
) -> None:
    make(beside / name)
    before = kept(beside)
    done = lint_news("check", "mark.txt", name, "--output-format", "concise", "--lang", "en")
    assert done.status == 2
    assert says in done.err
    assert name.split("/", maxsplit=1)[0].removesuffix(".txt") in done.err
    assert "Traceback" not in done.err
    assert any(line.startswith("mark.txt:1:5: ") for line in done.text.splitlines())
    assert kept(beside) == before
    assert lint_news("check", name).err, "Chinese as well"


@pytest.mark.parametrize(("name", "make", "says"), CASES)
def test_fix_says_what_is_wrong_and_loses_nothing(
    lint_news: Command, beside: Path, name: str, make: Make, says: str
) -> None:
    make(beside / name)
    before = kept(beside)
    done = lint_news("fix", "mark.txt", name, "--lang", "en")
    assert done.status == 2
    assert says in done.err or "not fixed in place" in done.err
    assert kept(beside) == {**before, "mark.txt": MARK_FIXED.encode()}


@pytest.mark.parametrize(("name", "make", "says"), CASES)
def test_a_filter_gives_bad_bytes_back(lint_news: Command, beside: Path, name: str, make: Make, says: str) -> None:
    make(beside / name)
    if (value := kept(beside).get(name)) is None or "no reader" in says:
        return
    done = lint_news("fix", "-", "--stdin-filename", name, "--lang", "en", stdin=value)
    assert (done.status, done.out) == (2, value)
    assert says in done.err


def test_a_gzip_bomb_is_refused(lint_news: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint_news.text.source.LARGEST", 1 << 20)
    (tmp_path / "bomb.jsonl.gz").write_bytes(gzip.compress(b" " * (2 << 20)))
    done = lint_news("check", "bomb.jsonl.gz", "--lang", "en")
    assert done.status == 2
    assert "too large" in done.err


def test_good_records_are_reported_beside_the_bad_line(lint_news: Command, tmp_path: Path) -> None:
    good = json.dumps({"id": "甲1", "text": "头一行。\n" + MARK}, ensure_ascii=False).encode()
    (tmp_path / "a.jsonl").write_bytes(good + b"\n{bad\n" + good + b"\n")
    done = lint_news("check", "a.jsonl", "--output-format", "json")
    assert done.status == 2
    places = [(f["document"], f["start"]["line"], f["start"]["column"]) for f in json.loads(done.out)["findings"]]
    column = good.decode().index(",要") + 1
    assert places == [("甲1", 1, column), ("甲1", 3, column)]


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_fix_of_records_writes_a_new_file(lint_news: Command, tmp_path: Path, name: str) -> None:
    good = (json.dumps({"text": MARK, "n": 1.50}) + " \r\n").encode()
    raw = good + b"{bad\r\n" + good
    (tmp_path / name).write_bytes(gzip.compress(raw) if name.endswith("gz") else raw)
    before = contents(tmp_path)
    done = lint_news("fix", name, "--lang", "en")
    assert done.status == 2
    assert "not fixed in place; add --output" in done.err
    assert lint_news("fix", name, "--output", f"new-{name}", "--lang", "en").status == 2
    after = (tmp_path / f"new-{name}").read_bytes()
    after = gzip.decompress(after) if name.endswith("gz") else after
    assert after == raw.replace(rb",\u8981", rb"\uff0c\u8981")
    (tmp_path / f"new-{name}").unlink()
    assert contents(tmp_path) == before
    done = lint_news("fix", name, "--output", name, "--lang", "en")
    assert (done.status, contents(tmp_path)) == (2, before)
    assert "file exists" in done.err
    assert lint_news("fix", name, name, "--output", "x.jsonl").status == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "{}"),
        ("a.html", "<html><meta charset=x>\r\n<p title='强调,要'>{}</p>"),
        ("a.md", "---\nt: 强调,要\n---\r\n\r\n{}\r\n\r\n`强调,要`"),
    ],
)
def test_every_format_is_written_back_as_it_was(
    lint_news: Command, tmp_path: Path, encoding: str, name: str, text: str
) -> None:
    words = "春耕时节，县里的技术员下乡讲课。会议强调,要抓好春耕。"
    before = text.replace("{}", words).encode(encoding)
    (tmp_path / name).write_bytes(before)
    assert lint_news("fix", name).status == 0
    assert (tmp_path / name).read_bytes() == text.replace("{}", words.replace(",", "，")).encode(encoding)
    done = lint_news("fix", "-", "--stdin-filename", name, stdin=before)
    assert (done.status, done.out) == (0, (tmp_path / name).read_bytes())
