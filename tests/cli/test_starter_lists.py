"""Starter lists of `init --lists`, with the area of a place."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from lint_news.cli import starter_lists
from lint_news.cli.list_templates import list_kinds, template
from lint_news.cli.starter_lists import starters
from lint_news.project import lists
from tests.conftest import Command


def rows_of(path: Path) -> list[list[str]]:
    read = csv.reader(path.read_text("utf-8-sig").splitlines())
    return [row for row in read if not row[0].startswith("#")][1:]


def names(place: str) -> list[str]:
    return [row["name"] for row in starters(place)["organisations"][1]]


def test_the_table_of_terms_says_its_rows() -> None:
    path = Path(starter_lists.__file__).with_name("starter_terms.tsv")
    head = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    rows = starters(None)["terms"][1]
    assert f"{len(rows)} rows" in head[-1]
    assert all(row["level"] in {"警告", "提示"} for row in rows)
    assert len({row["wrong"] for row in rows}) == len(rows)


def test_a_city_has_its_counties() -> None:
    found = names("运城市")
    assert {"山西省运城市", "中共运城市委员会", "运城市中级人民法院", "山西省运城市盐湖区", "河津市人民法院"} <= set(
        found
    )
    assert sum(name.startswith("山西省运城市") for name in found) == 14


def test_a_province_has_its_cities_and_what_lies_directly_in_it() -> None:
    found = names("河南省")
    assert {"河南省高级人民法院", "河南省郑州市", "河南省济源市"} <= set(found)
    assert "河南省郑州市中原区" not in found


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("北京市朝阳区", "北京市朝阳区"),
        ("夏县", "山西省运城市"),
        ("140828", "山西省运城市"),
        ("恩施州", "湖北省恩施土家族苗族自治州"),
    ],
)
def test_names_that_mean_one_place(name: str, first: str) -> None:
    assert names(name)[0] == first


@pytest.mark.parametrize("place", ["运城市", "山西省", "夏县", "吉林省吉林市", "重庆市"])
def test_lists_load(place: str, tmp_path: Path) -> None:
    for name, (notes, rows) in starters(place).items():
        path = tmp_path / f"{name}.csv"
        path.write_text(template(list_kinds()[name], notes, rows), "utf-8")
        assert len(lists.read(path, path.name, name, list_kinds()[name])) == len(rows) > 9
        assert any(note in path.read_text("utf-8") for note in notes)


def test_init_writes_them(lint_news: Command, tmp_path: Path) -> None:
    assert lint_news("init", "--lists", "--place", "夏县").status == 0
    assert ["夏县人民政府", "夏县政府", ""] in rows_of(tmp_path / "lists" / "organisations.csv")
    assert rows_of(tmp_path / "lists" / "terms.csv")
    assert not rows_of(tmp_path / "lists" / "people.csv")
    (tmp_path / "a.txt").write_text("夏县人民检察院发布公告，付县长出席会议。\n", "utf-8")
    done = lint_news("check", "--no-fold", "a.txt")
    assert "lists/terms.csv" in done.text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--lists", "--place", "青禾县"), "没有“青禾县”"),
        (("--lists", "--place", "鼓楼区"), "河南省开封市鼓楼区"),
        (("--lists", "--place", "海南"), "海南省"),
        (("--place", "运城市"), "--lists"),
        (("--lists", "--place", ""), "--place"),
    ],
)
def test_what_cannot_be_decided_writes_nothing(
    lint_news: Command, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = lint_news("init", *arguments)
    assert done.status == 2
    assert said in done.err
    assert not [*tmp_path.iterdir()]


def test_nothing_is_written_over(lint_news: Command, tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "organisations.csv").write_text("全称\n", "utf-8")
    assert lint_news("init", "--lists", "--place", "运城市").status == 2
    assert (tmp_path / "lists" / "organisations.csv").read_text("utf-8") == "全称\n"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["organisations.csv"]
