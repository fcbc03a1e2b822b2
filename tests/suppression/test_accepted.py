"""The file of accepted findings: found, read, added to."""

from __future__ import annotations

import errno
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from lint_news import Diagnostic, Document, LintNewsError, lint
from lint_news.authoring.plugins import load
from lint_news.suppression.accepted import FILE, add, bare, nearest, reasons, take_out
from lint_news.system.locking import locked
from lint_news.system.writing import replace_bytes

from ..conftest import word_rule

RULE = word_rule("find-z", "Z", "z")


def found(text: str) -> tuple[Diagnostic, ...]:
    return lint(Document(text), [RULE], fold=False).diagnostics


@pytest.mark.parametrize(("fingerprint", "without"), [("0a1b", "0a1b"), ("0a1b-2", "0a1b"), ("0a1b-12", "0a1b")])
def test_a_bare_fingerprint_has_no_number(fingerprint: str, without: str) -> None:
    assert bare(fingerprint) == without


def test_what_is_added_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / FILE
    one, other = found("河边的Z树长得好。\n\n城里来的Z先生。")
    assert add(path, [one], "笔名", "2026-03-18") == [one]
    assert reasons(path) == {bare(one.fingerprint): "笔名"}
    assert add(path, [one, other], "同上", "2026-03-19") == [other], "an accepted finding is not added again"
    assert reasons(path) == {bare(one.fingerprint): "笔名", bare(other.fingerprint): "同上"}


def test_an_entry_without_a_reason_has_a_dash(tmp_path: Path) -> None:
    path = tmp_path / FILE
    add(path, found("Z"), "", "2026-03-18")
    assert list(reasons(path).values()) == ["-"]


def test_the_nearest_file_counts_and_is_cached(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b" / "c"
    folder.mkdir(parents=True)
    (tmp_path / FILE).write_text("", "utf-8")
    cache: dict[str, Path | None] = {}
    assert nearest(str(folder), cache) == tmp_path / FILE
    assert set(cache) == {str(folder), str(folder.parent), str(folder.parent.parent), str(tmp_path)}
    (tmp_path / "a" / FILE).write_text("", "utf-8")
    assert nearest(str(folder), cache) == tmp_path / FILE, "the cache answers"
    assert nearest(str(folder)) == tmp_path / "a" / FILE
    assert nearest(str(tmp_path)) == tmp_path / FILE


def test_no_file_up_to_the_root(tmp_path: Path) -> None:
    cache: dict[str, Path | None] = {}
    assert nearest(str(tmp_path), cache) is None
    assert cache["/"] is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[[accepted]]\nfingerprint = "a"\nreason = "b"\n\n[[accepted]]\nfingerprint = 1\nreason = "b"\n', 5),
        ("[[accepted]]\nfingerprint = \n", 2),
        ('[[accepted]]\nfingerprint = "a"\n', 1),
    ],
)
def test_an_error_names_the_line(tmp_path: Path, text: str, line: int) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    with pytest.raises(LintNewsError, match=f"{FILE}:{line}: cannot read what was accepted"):
        reasons(tmp_path / FILE)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LintNewsError, match="cannot read what was accepted"):
        reasons(tmp_path / FILE)


def test_those_who_accept_at_once_all_keep_theirs(tmp_path: Path) -> None:
    rules = [r for r in load().rules.values() if r.name == "impossible-date"]
    found = [lint(Document(f"第{i}组今天4月31日开会。"), rules).diagnostics for i in range(12)]
    kept = tmp_path / "accepted.toml"
    with ThreadPoolExecutor(12) as pool:
        list(pool.map(partial(add, kept, reason="对", day="2026-03-18"), found))
    text = kept.read_text("utf-8")
    assert all(d.fingerprint in text for chosen in found for d in chosen)
    assert [path.name for path in tmp_path.iterdir()] == ["accepted.toml"]


def test_nor_are_any_lost_where_no_lock_can_be_had(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint_news.system.locking._take", partial(_raise, OSError(errno.ENOLCK, "no locks")))
    with locked(tmp_path / "x"), locked(tmp_path / "x"):
        pass
    rules = [r for r in load().rules.values() if r.name == "impossible-date"]
    found = lint(Document("今天4月31日开会。"), rules).diagnostics
    monkeypatch.setattr("lint_news.suppression.accepted.replace_bytes", _changed_twice())
    assert add(tmp_path / "a.toml", found, "对", "2026-03-18") == list(found)
    assert found[0].fingerprint in (tmp_path / "a.toml").read_text("utf-8")


def _raise(error: Exception, *_: object) -> None:
    raise error


def _changed_twice():  # noqa: ANN202
    from lint_news.system.writing import ChangedError

    left = [ChangedError(), ChangedError()]

    def replaced(path: Path, data: bytes, was: bytes | None = None) -> None:
        if left:
            raise left.pop()
        replace_bytes(path, data, was)

    return replaced


def test_an_entry_is_taken_out_and_all_else_stays(tmp_path: Path) -> None:
    path = tmp_path / FILE
    first, second = found("甲Z乙，丙Z丁")
    assert take_out(path, bare(first.fingerprint)) is None
    add(path, [first], '对："\x7f', "2026-03-19")
    path.write_text(path.read_text("utf-8") + "\n# 备注\n", "utf-8")
    before = path.read_text("utf-8")
    add(path, [second], "对", "2026-03-19")
    entry = take_out(path, bare(second.fingerprint))
    assert entry is not None
    assert (entry.reason, entry.rule) == ("对", second.rule)
    assert path.read_text("utf-8") == before
    assert take_out(path, bare(second.fingerprint)) is None
    assert take_out(path, bare(first.fingerprint)) is not None
    assert path.read_text("utf-8").endswith("reported again.\n\n# 备注\n")
    assert reasons(path) == {}


def test_an_entry_in_a_file_of_windows_is_taken_out(tmp_path: Path) -> None:
    path = tmp_path / FILE
    first, second = found("甲Z乙，丙Z丁")
    add(path, [first, second], "对", "2026-03-19")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    for one in (second, first):
        assert take_out(path, bare(one.fingerprint)) is not None
    assert path.read_bytes().count(b"[[") == 0


@pytest.mark.parametrize("change", [("reason = ", "reason  = "), ("date = ", "# 总编室\ndate = "), ("[[", " [[")])
def test_an_entry_that_a_person_has_changed_is_left_to_that_person(tmp_path: Path, change: tuple[str, str]) -> None:
    path = tmp_path / FILE
    (one,) = found("甲Z乙")
    add(path, [one], "对", "2026-03-19")
    path.write_text(before := path.read_text("utf-8").replace(*change), "utf-8")
    with pytest.raises(LintNewsError, match=FILE):
        take_out(path, bare(one.fingerprint))
    assert path.read_text("utf-8") == before
