"""Ordered corrections read from slips and tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_news.model import LintNewsError, Span
from lint_news.proofs.orders import Order
from lint_news.proofs.slips import read_orders
from lint_news.text.source import Source

TEXT = "春天来了，大家再接再励。\n明天天气好，后天天气坏。\n"


@pytest.fixture
def old() -> Source:
    return Source.decode(TEXT.encode(), "pages/a.txt")


def orders(folder: Path, old: Source, table: str, name: str = "slip.csv") -> list[Order]:
    (folder / name).write_text(table, "utf-8")
    return read_orders(folder / name, old)[1]


def refused(folder: Path, old: Source, table: str, name: str = "slip.csv") -> str:
    with pytest.raises(LintNewsError) as error:
        orders(folder, old, table, name)
    return error.value.message.text("zh").removeprefix(str(folder / name))


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("slip.csv", "行,误,正,说明\n1,再励,再厉,别字\n"),
        ("slip.tsv", "正\t误\t说明\n再厉\t再励\t别字\n"),
        ("slip.csv", "line,column,wrong,right,reason\n1,10,再励,再厉,别字\n"),
        ("slip.csv", "文件,误,正,说明\nb.txt,无此,字,\n旧/a.txt,再励,再厉,别字\n"),
        ("slip.csv", "# 二校\n误,正,说明\n再励,再厉,别字\n再励,再厉,同上\n"),
    ],
)
def test_a_table_that_people_write(tmp_path: Path, old: Source, name: str, table: str) -> None:
    assert orders(tmp_path, old, table, name) == [Order(Span(9, 11), "再厉", "别字")]


def test_a_deletion_an_insertion_and_a_place_among_several(tmp_path: Path, old: Source) -> None:
    table = "行,列,误,正\n2,3,天,\n1,5,,啊\n2,8,天天,天\n"
    assert orders(tmp_path, old, table) == [
        Order(Span(4, 4), "啊"),
        Order(Span(15, 16), ""),
        Order(Span(20, 22), "天"),
    ]


def test_the_end_of_a_page(tmp_path: Path, old: Source) -> None:
    assert orders(tmp_path, old, "行,列,误,正\n3,1,,完\n") == [Order(Span(26, 26), "完")]


def test_a_workbook(tmp_path: Path, old: Source) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["行", "误", "正"])
    book.active.append([1, "再励", "再厉"])
    book.save(tmp_path / "slip.xlsx")
    assert read_orders(tmp_path / "slip.xlsx", old)[1] == [Order(Span(9, 11), "再厉")]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("行,误,正\n2,再励,再厉\n", "：第 2 行：旧样第 2 行没有「再励」"),
        ("行,列,误,正\n1,7,再励,再厉\n", "：第 2 行：旧样第 1 行没有「再励」"),
        ("行,列,误,正\n9,1,再励,再厉\n", "：第 2 行：旧样第 9 行没有「再励」"),
        ("误,正\n甲,乙\n", "：第 2 行：旧样里没有「甲」"),
        ("误,正\n再励,再厉\n天气,天色\n", "：第 3 行：旧样有 2 处「天气」，请写明 行 和 列"),
        ("行,误,正\n2,天气,天色\n", "：第 2 行：旧样第 2 行有 2 处「天气」，请写明 行 和 列"),
        ("行,误,正\n一,再励,再厉\n", "：第 2 行：“行”应是数字，写的是 一"),
        ("行,误,正\n1,,再厉\n", "：第 2 行：“误”是空的，请写明 行 和 列"),
        ("误,正\n再接,再借\n接再励,接再厉\n", "：第 3 行与第 2 行改的是同一处"),
        ("误,正\n再励,再厉\n再励,再历\n", "：第 3 行与第 2 行改的是同一处"),
        ("文件,误,正\nb.txt,再励,再厉\nc.txt,再励,再厉\n", "：改样单里有几个版，都不是 pages/a.txt"),
        ("误,正\n", "：改样单里什么也没有"),
    ],
)
def test_rows_that_do_not_fit(tmp_path: Path, old: Source, table: str, said: str) -> None:
    assert refused(tmp_path, old, table) == said


@pytest.mark.parametrize("table", ["甲,乙\n再励,再厉\n", "误\n再励\n", "改为\n再厉\n"])
def test_what_is_no_slip(tmp_path: Path, old: Source, table: str) -> None:
    assert refused(tmp_path, old, table).startswith("：不是改样单；")


@pytest.mark.parametrize("name", ["slip.docx", "slip.csv"])
def test_a_file_that_cannot_be_read(tmp_path: Path, old: Source, name: str) -> None:
    assert refused(tmp_path, old, 'a\0b,"', name).startswith("：")
    with pytest.raises(LintNewsError, match="cannot be read"):
        read_orders(tmp_path / "none.csv", old)
    with pytest.raises(LintNewsError, match="cannot be read"):
        read_orders(tmp_path, old)
