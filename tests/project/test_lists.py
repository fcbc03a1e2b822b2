"""The house's lists as files: what is read, how errors name file, row and column, and that nothing is lost."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from lint_news import LintNewsError, Rule
from lint_news.authoring.plugins import load
from lint_news.authoring.ruleset import ruleset
from lint_news.project import lists
from lint_news.project.configurations import Configurations
from lint_news.project.selection import active

from ..conftest import Command

CSV = "姓名,职务,备注\n王守诚,青禾县委书记,2026年1月起\n\n# 以下待定\n李明远,县委副书记、县长|县河长,\n"
WRONG = "县委书记王守城主持会议。\n"
PERSON: Any = load().rules["house-person"].rows["people"]


def people(path: Path, data: bytes | str) -> tuple[Any, ...]:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return lists.read(path, path.name, "people", PERSON)


def names(found: Sequence[Any]) -> list[str]:
    return [person.name for person in found]


def configured(folder: Path, settings: str) -> list[Rule]:
    (folder / "lint-news.toml").write_text(settings, "utf-8")
    return list(active(load().rules, Configurations().of(str(folder))))


@pytest.mark.parametrize(
    "data",
    [
        CSV.encode(),
        codecs.BOM_UTF8 + CSV.encode(),
        CSV.encode("gb18030"),
        CSV.replace("\n", "\r\n").encode("gb18030"),
        CSV.replace(",", "\t").encode("utf-16"),
        CSV.replace("姓名", "name").replace("职务", "title").replace("备注", "Note").encode(),
        CSV.replace("王守诚,", "\u3000王守诚 ,").encode(),
    ],
    ids=["utf-8", "mark", "gb18030", "crlf", "utf-16", "english", "spaces"],
)
def test_separated_values(tmp_path: Path, data: bytes) -> None:
    found = people(tmp_path / "people.csv", data)
    assert names(found) == ["王守诚", "李明远"]
    assert found[1].title == ("县委副书记、县长", "县河长")
    assert [person.where for person in found] == ["people.csv:2", "people.csv:5"]


def test_rare_characters_of_names_in_gb18030(tmp_path: Path) -> None:
    assert names(people(tmp_path / "people.csv", "姓名\n王喆堃\n李祎珺\n张𠮷\n".encode("gb18030"))) == [
        "王喆堃",
        "李祎珺",
        "张𠮷",
    ]


def test_tabs(tmp_path: Path) -> None:
    assert names(people(tmp_path / "people.tsv", "姓名\t排序\n王守诚\t1\n")) == ["王守诚"]


def test_toml(tmp_path: Path) -> None:
    first = '[[people]]\nname = "王守诚"\ntitle = ["县委书记", "县河长"]\nrank = 1\n'
    text = f'{first}[[people]]\n"姓名" = "李明远"\n[[terms]]\n'
    found = people(tmp_path / "people.toml", text)
    assert [(p.name, p.title, p.rank) for p in found] == [("王守诚", ("县委书记", "县河长"), 1), ("李明远", (), None)]


def test_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (["姓名", "排序", None], ["王守诚", 1, None], [None, None, None], ["李明远", 2.0, None]):
        sheet.append(row)
    book.save(tmp_path / "people.xlsx")
    found = lists.read(tmp_path / "people.xlsx", "people.xlsx", "people", PERSON)
    assert [(p.name, p.rank, p.where) for p in found] == [
        ("王守诚", 1, "people.xlsx:2"),
        ("李明远", 2, "people.xlsx:4"),
    ]


def test_a_workbook_without_openpyxl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(LintNewsError) as raised:
        people(tmp_path / "people.xlsx", b"PK")
    assert "pip install openpyxl" in raised.value.message.text("zh")


BAD = {
    "people.csv:3：“排序”一栏": ("people.csv", "姓名,排序\n王守诚,1\n李明远,第二\n"),
    "people.csv:2：“姓名”一栏：没有填": ("people.csv", "姓名,职务\n,县长\n"),
    "people.csv:2：“姓名”一栏：值不对": ("people.csv", "姓名\n王\n"),
    "people.csv:1：“职务头衔”一栏：没有这一栏；可用：姓名、职务": ("people.csv", "姓名,职务头衔\n王守诚,县长\n"),
    "people.csv:2：第 2 栏没有栏目名": ("people.csv", "姓名\n王守诚,县长\n"),
    "people.csv:2：不是完整的表": ("people.csv", '姓名,职务\n王守诚,"县长\n'),
    "people.csv:3：既不是 UTF-8 也不是 GB18030": ("people.csv", "姓名\n王守诚\n".encode() + b"\xff\xff\n"),
    "people.toml：不是 TOML": ("people.toml", "[[people]\n"),
    "people.toml：没有 [[people]]": ("people.toml", "[[persons]]\nname = '王守诚'\n"),
    "people.toml:1：people 的一项不是表": ("people.toml", "people = ['王守诚']\n"),
    "people.toml:2：“职务”一栏：值不对": (
        "people.toml",
        "[[people]]\nname='王守诚'\n[[people]]\nname='李明远'\ntitle=[1]\n",
    ),
    "people.xlsx：不是 .xlsx 工作簿": ("people.xlsx", "姓名\n王守诚\n"),
    "people.xls：名单应是 .csv": ("people.xls", "姓名\n王守诚\n"),
    "terms.csv:2：“级别”一栏：应是错误、警告或提示": ("terms.csv", "误,正,级别\n青河县,青禾县,严重\n"),
    "terms.csv:3：“正”一栏：“青河县”在 terms.csv:2 是错误写法": ("terms.csv", "误,正\n青河县,青禾县\n清河县,青河县\n"),
    "terms.csv:2：“正”一栏：没有填": ("terms.csv", "误,正\n青河县,\n"),
    "patterns.csv:2：“式样”一栏：不是正则表达式": ("patterns.csv", "式样,说明\n(平方,单位\n"),
    "patterns.csv:3：“式样”一栏：什么也没有也算符合": ("patterns.csv", "式样,说明\n平方,单位\na*,空\n"),
    "patterns.csv:2：“改为”一栏：不能这样改": ("patterns.csv", "式样,说明,改为\n平方,单位,\\2米\n"),
    "words.csv:2：“级别”一栏": ("words.csv", "词,级别\n最佳,高\n"),
}


@pytest.mark.parametrize(("said", "given"), BAD.items(), ids=list(BAD))
def test_what_is_wrong_with_a_list(
    lint_news: Command, tmp_path: Path, said: str, given: tuple[str, str | bytes]
) -> None:
    name, data = given
    (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
    (tmp_path / "lint-news.toml").write_text(f'[lists]\n{name.partition(".")[0]} = ["{name}"]\n', "utf-8")
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")
    done = lint_news("check", "a.txt")
    assert (done.status, done.out) == (2, b"")
    assert said in done.err
    assert "Traceback" not in done.err
    assert lint_news("fix", "a.txt").status == 2
    assert (tmp_path / "a.txt").read_text("utf-8") == WRONG


def test_lists_that_are_none(lint_news: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")
    for settings, said in (
        ('people = ["no.csv"]', "no.csv：名单读不了（没有这个文件）"),
        ('peple = ["a.csv"]', "lists.peple"),
    ):
        (tmp_path / "lint-news.toml").write_text(f"[lists]\n{settings}\n", "utf-8")
        done = lint_news("check", "--config", "lint-news.toml", "a.txt")
        assert done.status == 2
        assert said in done.err


def test_names_count_from_the_configuration(lint_news: Command, tmp_path: Path) -> None:
    below = tmp_path / "pages" / "today"
    below.mkdir(parents=True)
    (tmp_path / "people.csv").write_text(CSV, "utf-8")
    (tmp_path / "lint-news.toml").write_text('[lists]\npeople = ["people.csv"]\n', "utf-8")
    (below / "a.txt").write_text(WRONG, "utf-8")
    done = lint_news("check", below / "a.txt")
    assert done.status == 1
    assert "“王守城”疑为“王守诚”（青禾县委书记）之误，见 people.csv:2" in done.text


def test_rules_without_their_list_are_off(tmp_path: Path) -> None:
    assert not [rule for rule in configured(tmp_path, "") if rule.lists]
    (tmp_path / "words.csv").write_text("词\n最佳\n", "utf-8")
    on = [rule.name for rule in configured(tmp_path, '[lists]\nwords = ["words.csv"]\n') if rule.lists]
    assert on == ["house-word"]


def test_a_list_is_read_once_and_again_when_it_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "people.csv"
    first = people(path, CSV)
    with monkeypatch.context() as patch:
        patch.delattr(lists, "sheet")
        assert lists.read(path, "people.csv", "people", PERSON) == first
    assert names(people(path, CSV + "赵启文,,\n")) == ["王守诚", "李明远", "赵启文"]


def test_the_ruleset_changes_with_a_list(tmp_path: Path) -> None:
    hashes: set[str] = set()
    for title in ("县长", "县委书记"):
        (tmp_path / "people.csv").write_text(f"姓名,职务\n王守诚,{title}\n", "utf-8")
        os.utime(tmp_path / "people.csv", ns=(len(hashes), len(hashes)))
        hashes.add(ruleset(configured(tmp_path, '[lists]\npeople = ["people.csv"]\n')))
    assert len(hashes) == 2


def test_templates(lint_news: Command, tmp_path: Path) -> None:
    assert lint_news("init", "--lists").status == 0
    for file in (tmp_path / "lists").iterdir():
        text = file.read_bytes()
        assert text.startswith(codecs.BOM_UTF8)
        lines = text.split(b"\r\n")
        file.write_bytes(b"\r\n".join([*lines[:-2], lines[-2].removeprefix(b"#"), b""]))
    rules = [rule for rule in configured(tmp_path, (tmp_path / "lint-news.toml").read_text("utf-8")) if rule.lists]
    assert len(rules) == 7


def test_templates_are_never_written_over(lint_news: Command, tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "terms.csv").write_text("误,正\n", "utf-8")
    done = lint_news("init", "--lists")
    assert done.status == 2
    assert [p.name for p in tmp_path.rglob("*.csv")] == ["terms.csv"]
    assert (tmp_path / "lists" / "terms.csv").read_text("utf-8") == "误,正\n"
    (tmp_path / "lint-news.toml").write_text("fail-on = 'error'\n", "utf-8")
    (tmp_path / "lists" / "terms.csv").unlink()
    done = lint_news("init", "--lists")
    assert done.status == 0
    assert 'people = ["lists/people.csv"]' in done.err
    assert (tmp_path / "lint-news.toml").read_text("utf-8") == "fail-on = 'error'\n"
