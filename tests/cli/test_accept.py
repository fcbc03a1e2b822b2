"""对，不是错: accepted findings, allowed words, baselines."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from lint_news.suppression.accepted import FILE

from ..conftest import REVIEW, SAFE, Command, Plug, word_rule

pytestmark = pytest.mark.usefixtures("pages")
IDENTITY = "142601" + "19900307" + "1233"
PAGE = "今天的村里来了Z先生，大家都很高兴。\n明天的城里来了Z先生，没有人高兴。\n"


@pytest.fixture
def page(lint_news: Command, plug: Plug, pages: Path) -> Path:
    del lint_news
    plug(SAFE, REVIEW)
    path = pages / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


def places(lint_news: Command, *arguments: str) -> list[str]:
    lines = lint_news("check", *arguments, "--output-format", "concise").text.splitlines()
    return [line.split(" ")[0] for line in lines]


def test_what_is_accepted_is_not_reported_again_here_or_tomorrow(lint_news: Command, page: Path) -> None:
    done = lint_news("accept", "page.txt:1:8", "--reason", "是“笔名”", "--lang", "en")
    assert (done.status, done.err) == (0, "")
    assert "“Z” [safe]: kept in" in done.text
    assert places(lint_news, "page.txt") == ["page.txt:2:8:"]
    (page.parent / "folder" / "tomorrow.txt").write_text("新的一天。\n\n" + PAGE, "utf-8")
    assert places(lint_news, "folder") == ["folder/tomorrow.txt:4:8:"]
    lint_news("accept", "page.txt:2:8", "--reason", "同上")
    clean = lint_news("check", "page.txt")
    assert clean.status == 0
    assert "没有发现问题。另有 2 处已认可，未列出。" in clean.text
    record = json.loads(lint_news("check", "page.txt", "--output-format", "json").out)
    assert [f["accepted"] for f in record["findings"]] == ["是“笔名”", "同上"]
    assert lint_news("fix", "page.txt").status == 0
    assert page.read_text("utf-8") == PAGE


def test_the_file_can_be_read(lint_news: Command, page: Path) -> None:
    lint_news("accept", "page.txt:1:8", "--reason", '引号"与\\和\n行')
    entries = tomllib.loads((page.parent / FILE).read_text("utf-8"))["accepted"]
    assert entries[0]["reason"] == '引号"与\\和\n行'
    assert "【Z】" in entries[0]["words"]
    assert entries[0]["rule"] == "safe"
    again = lint_news("accept", "page.txt:1:8", "--reason", "再说一遍", "--lang", "en")
    assert "accepted before" in again.text
    assert len(tomllib.loads((page.parent / FILE).read_text("utf-8"))["accepted"]) == 1


def test_private_numbers_are_not_kept(lint_news: Command, page: Path) -> None:
    page.write_text(f"身份证号{IDENTITY}Z先生\n", "utf-8")
    assert lint_news("accept", "page.txt:1:23", "--reason", f"本人{IDENTITY}同意").status == 0
    kept = (page.parent / FILE).read_text("utf-8")
    assert IDENTITY[3:-2] not in kept
    assert "142*" in kept


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("page.txt", "write a place as PATH:LINE:COLUMN"),
        ("page.txt:1", "write a place as PATH:LINE:COLUMN"),
        ("page.txt:x:1", "write a place as PATH:LINE:COLUMN"),
        ("page.txt:1:3", "nothing is reported here; the line has page.txt:1:8 [safe]"),
        ("page.txt:7:3", "nothing is reported here\n"),
        ("none.txt:7:3", "no such file"),
    ],
)
def test_places_without_a_finding(lint_news: Command, page: Path, place: str, says: str) -> None:
    done = lint_news("accept", "page.txt:1:8", place, "--reason", "对", "--lang", "en")
    assert done.status == 2
    assert says in done.err
    assert not (page.parent / FILE).exists()
    assert lint_news("accept", "page.txt:1:8", "--reason", " ").status == 2


def test_a_place_inside_the_words_and_one_rule_of_two(lint_news: Command, plug: Plug, page: Path) -> None:
    plug(word_rule("long", "村里来了Z"), word_rule("short", "来了"))
    assert lint_news("accept", "page.txt:1:6", "--rule", "long", "--reason", "对").status == 0
    assert places(lint_news, "page.txt") == ["page.txt:1:6:", "page.txt:2:6:"]
    assert lint_news("accept", "page.txt:1:7", "--reason", "对").status == 0
    assert places(lint_news, "page.txt") == ["page.txt:2:6:"]
    assert page.read_text("utf-8") == PAGE


@pytest.mark.parametrize("text", ["[[accepted]]\nfingerprnt = 'x'\n", "x = [", "accepted = 3", "\xff"])
def test_a_broken_file_is_named(lint_news: Command, page: Path, text: str) -> None:
    (page.parent / FILE).write_bytes(text.encode("latin-1"))
    for arguments in (["check", "page.txt"], ["fix", "page.txt"], ["accept", "page.txt:1:8", "--reason", "对"]):
        done = lint_news(*arguments)
        assert done.status == 2
        assert FILE in done.err
    assert page.read_text("utf-8") == PAGE


@pytest.mark.parametrize(("given", "kept"), [((), "."), (("--config", "desk/house.toml"), "desk")])
def test_where_it_is_kept(lint_news: Command, page: Path, given: tuple[str, ...], kept: str) -> None:
    (page.parent / "desk").mkdir()
    (page.parent / "desk" / "house.toml").write_text("")
    lint_news("accept", "page.txt:1:8", "--reason", "对", *given)
    assert [p.parent.name for p in page.parent.rglob(FILE)] == [Path(page.parent, kept).resolve().name]
    assert places(lint_news, "page.txt", *given) == ["page.txt:2:8:"]


def test_it_is_kept_beside_the_configuration(lint_news: Command, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (page.parent / "lint-news.toml").write_text("")
    monkeypatch.chdir(page.parent / "folder")
    lint_news("accept", "../page.txt:1:8", "--reason", "对")
    assert (page.parent / FILE).exists()


def test_allowed_words(lint_news: Command, page: Path) -> None:
    (page.parent / "lint-news.toml").write_text("allow = ['村里来了Z先', '不在']", "utf-8")
    assert places(lint_news, "page.txt") == ["page.txt:2:8:"]
    record = json.loads(lint_news("check", "page.txt", "--output-format", "json").out)
    assert record["findings"][0]["accepted"] == "allow: 村里来了Z先"


def test_accepted_findings_do_not_fold_with_others(lint_news: Command, page: Path) -> None:
    page.write_text("甲乙丙丁戊己庚辛Z壬癸子丑寅卯辰巳" + "Z" * 4, "utf-8")
    assert len(places(lint_news, "page.txt")) == 1
    lint_news("accept", "page.txt:1:9", "--reason", "对")
    assert len(places(lint_news, "page.txt")) == 4


def test_a_baseline_knows_findings_wherever_they_stand(lint_news: Command, page: Path) -> None:
    (page.parent / "no.txt").unlink()
    (page.parent / "folder" / "old.txt").write_text(PAGE + "Z" * 6, "utf-8")
    done = lint_news("check", ".", "--write-baseline", "base.jsonl", "--lang", "en")
    assert (done.status, done.text) == (0, "base.jsonl: 11 findings written\n")
    assert lint_news("check", ".", "--baseline", "base.jsonl").status == 0
    page.write_text("新增一段，旧的都下移。\n\n" + PAGE + "又来一个Z。\n", "utf-8")
    assert places(lint_news, ".", "--baseline", "base.jsonl") == ["page.txt:5:5:"]
    page.write_text("只剩Z。\n", "utf-8")
    done = lint_news("check", ".", "--baseline", "base.jsonl", "--lang", "en")
    assert "2 findings of the baseline are gone" in done.err
    assert "page.txt Z [safe]" in done.err
    assert "gone" not in lint_news("check", ".", "--baseline", "base.jsonl", "--ignore", "safe", "--lang", "en").err
    assert "gone" not in lint_news("check", "folder", "--baseline", "base.jsonl", "--lang", "en").err


def test_a_baseline_is_not_written_of_what_could_not_be_read(lint_news: Command, page: Path) -> None:
    assert lint_news("check", "page.txt", "none.txt", "--write-baseline", "base.jsonl").status == 2
    assert not (page.parent / "base.jsonl").exists()


@pytest.mark.parametrize("text", ["", "{}\n", '{"baseline":9}\n', '{"baseline":1}\n{"path":1}\n', "Z\n"])
def test_what_is_no_baseline(lint_news: Command, page: Path, text: str) -> None:
    (page.parent / "base.jsonl").write_text(text)
    done = lint_news("check", "page.txt", "--baseline", "base.jsonl", "--lang", "en")
    assert done.status == 2
    assert "base.jsonl" in done.err
    assert "no baseline" in done.err
    assert lint_news("check", "page.txt", "--baseline", "none.jsonl").status == 2


def test_a_baseline_is_not_written_over_an_input(lint_news: Command, page: Path) -> None:
    assert lint_news("check", "page.txt", "--write-baseline", "page.txt").status == 2
    assert page.read_text("utf-8") == PAGE
