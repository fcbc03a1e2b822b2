"""Pages of a PDF, reports, and lists of the house, as a reader sees them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from ..containers.pdf_files import Sheet, pdf
from ..server.running import Running, running, until
from .pages import Desk

pytestmark = pytest.mark.browser
PEOPLE = "# 样例,县长\n姓名,职务,排序\n王守诚,青禾县委书记,1\n# 下面是县政府\n李明远,青禾县县长,2\n"
PAGE = "青禾县委书记王守城主持会议。"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("house")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Running]:
    """A server with a list, whose clients may change it."""
    (folder / "lint-news.toml").write_text('[lists]\npeople = ["people.csv"]\n', "utf-8")
    (folder / "people.csv").write_text(PEOPLE, "utf-8")
    with running(config=folder / "lint-news.toml", edits=True) as started:
        yield started


@pytest.fixture
def people(folder: Path) -> Path:
    """The list, as every test begins with it."""
    (folder / "people.csv").write_text(PEOPLE, "utf-8")
    return folder / "people.csv"


def proof() -> bytes:
    """Two pages, with a finding on each."""
    first = Sheet().column(60, 700, ["会议强调,要抓好春耕生产各项工作。", "确保全年粮食丰收。"])
    return pdf(first, Sheet(400, 300).text(60, 200, "比赛于4月31日举行。"))


def test_a_pdf_is_shown_as_it_is_printed(desk: Desk) -> None:
    desk.open("一版.pdf", proof())
    assert desk.page.locator("#pages").is_hidden()
    desk.page.click(".views button >> nth=1")
    image = desk.page.locator("#pages img >> nth=0")
    until(lambda: image.evaluate("one => one.naturalWidth") > 500)
    box, around = desk.page.locator(".box rect >> nth=0").bounding_box(), image.bounding_box()
    assert box
    assert around
    assert (box["x"] - around["x"]) / around["width"] == pytest.approx(98.5 / 600, abs=0.01)
    assert [one.get_attribute("class") for one in desk.page.locator(".box").all()] == [
        "box warning open",
        "box error open",
    ]
    assert desk.page.locator("#editor").is_hidden()


def test_boxes_and_the_list_go_together(desk: Desk) -> None:
    desk.open("一版.pdf", proof())
    desk.page.click(".views button >> nth=1")
    desk.press("F8", "F8")
    assert "error" in (desk.page.locator(".box.active").get_attribute("class") or "")
    desk.page.locator(".box >> nth=0").click()
    assert "warning" in (desk.page.locator("#list .active").get_attribute("class") or "")
    desk.press("Alt+I")
    assert "ignored" in (desk.page.locator(".box >> nth=0").get_attribute("class") or "")
    desk.page.click(".views button >> nth=0")
    assert desk.text.startswith("会议强调,")


def test_a_text_has_no_pages(desk: Desk) -> None:
    desk.open("一版.pdf", proof())
    desk.page.click(".views button >> nth=1")
    desk.open("稿.txt", b"abc\n")
    assert desk.page.locator(".views").is_hidden()
    assert desk.page.locator("#editor").is_visible()


def test_reports_leave_out_what_was_ignored(desk: Desk) -> None:
    desk.open("稿.txt", "会议强调,要抓好春耕。\n比赛于4月31日举行。\n".encode())
    desk.press("F8", "Alt+I")
    name, html = desk.download(2)
    assert name == "稿.审读报告.html"
    assert "impossible-date" in html.decode()
    assert "稿.txt" in html.decode()
    name, data = desk.download(3)
    assert name == "稿.勘误表.docx"
    table = zipfile.ZipFile(BytesIO(data)).read("word/document.xml").decode()
    assert "4月31日" in table
    assert "强调" not in table


def opened(desk: Desk) -> None:
    desk.page.click("#lists")
    desk.page.locator(".sheet td input").first.wait_for()


def cell(n: int, column: int) -> str:
    return f".sheet tr[data-row='{n}'] td:nth-child({column + 2}) input"


def test_a_list_is_changed_and_holds_at_once(desk: Desk, people: Path) -> None:
    desk.write(PAGE)
    assert desk.rules == ["house-person"]
    opened(desk)
    assert desk.page.locator(".sheet .comment").inner_text().strip() == "# 下面是县政府"
    assert desk.page.locator(".sheet-head .main").is_disabled()
    desk.page.fill(cell(0, 0), "王守城")
    desk.page.click(".sheet-tools button")
    desk.page.keyboard.type("赵一鸣")
    desk.page.click(".sheet-head .main")
    desk.page.locator(".said", has_text="已保存").wait_for()
    desk.page.keyboard.press("Escape")
    desk.checked()
    until(lambda: not desk.rules)
    assert people.read_text("utf-8") == PEOPLE.replace("王守诚", "王守城") + "赵一鸣,,\n"


def test_errors_stand_at_their_cells(desk: Desk, people: Path) -> None:
    opened(desk)
    desk.page.fill(cell(2, 2), "第二")
    desk.page.click(".sheet-head .main")
    desk.page.locator(".said", has_text="没有保存").wait_for()
    assert desk.page.locator(cell(2, 2)).get_attribute("aria-invalid") == "true"
    assert "值不对" in desk.page.locator(".sheet p.wrong").inner_text()
    assert people.read_text("utf-8") == PEOPLE
    desk.page.fill(cell(2, 2), "3")
    desk.page.click(".sheet-head .main")
    desk.page.locator(".said", has_text="已保存").wait_for()
    assert "李明远,青禾县县长,3" in people.read_text("utf-8")


@pytest.mark.parametrize(("name", "how"), [("领导.toml", "文本编辑器"), ("领导.xlsx", "Excel")])
def test_a_list_that_is_only_shown_says_what_to_do(
    new_desk: Callable[..., Desk], tmp_path: Path, name: str, how: str
) -> None:
    (tmp_path / "lint-news.toml").write_text(f'[lists]\npeople = ["{name}"]\n', "utf-8")
    (tmp_path / name).write_text('[[people]]\nname = "王守诚"\n', "utf-8")
    if name.endswith("x"):
        book = openpyxl.Workbook()
        for row in (["姓名", "职务"], ["王守诚", "青禾县委书记"]):
            book.worksheets[0].append(row)
        book.save(tmp_path / name)
    with running(config=tmp_path / "lint-news.toml", edits=True) as shown:
        desk = new_desk(url=shown.url)
        desk.page.click("#lists")
        desk.page.locator(".said", has_text=how).wait_for()
        assert ".csv" in desk.page.inner_text(".said")
        assert "只能看" in desk.page.inner_text(".sheet-head option")
        assert desk.page.locator(".sheet td input, .sheet-head .main:visible").count() == 0
        assert "王守诚" in desk.page.inner_text(".sheet")


def test_of_two_editors_the_second_is_told(new_desk: Callable[..., Desk], people: Path) -> None:
    first, second = new_desk(), new_desk()
    for one in (first, second):
        opened(one)
    first.page.fill(cell(0, 1), "青禾县委原书记")
    first.page.click(".sheet-head .main")
    first.page.locator(".said", has_text="已保存").wait_for()
    second.page.fill(cell(2, 1), "青禾县副县长")
    second.page.click(".sheet-head .main")
    second.page.locator(".said", has_text="别人改过").wait_for()
    assert "副县长" not in people.read_text("utf-8")
    second.page.click(".said button")
    until(lambda: second.page.input_value(cell(0, 1)) == "青禾县委原书记")


def test_changes_are_not_lost_by_closing(desk: Desk, people: Path) -> None:
    opened(desk)
    desk.page.fill(cell(0, 0), "王守城")
    desk.page.keyboard.press("Escape")
    desk.page.locator("dialog", has_text="放弃修改").locator("button", has_text="取消").click()
    assert desk.page.input_value(cell(0, 0)) == "王守城"
    assert people.read_text("utf-8") == PEOPLE


def test_lists_ask_for_the_token_too(new_desk: Callable[..., Desk], folder: Path, people: Path) -> None:
    token = "t" * 24
    with running(token=token, config=folder / "lint-news.toml") as closed:
        desk = new_desk(url=closed.url)
        desk.page.click("#lists")
        desk.page.fill("dialog input[name=token]", token)
        desk.page.keyboard.press("Enter")
        desk.page.locator(".said", has_text="只许看").wait_for()
        assert desk.page.locator(".sheet td input").count() == 0
        assert "王守诚" in desk.page.inner_text(".sheet")
    assert people.read_text("utf-8") == PEOPLE
