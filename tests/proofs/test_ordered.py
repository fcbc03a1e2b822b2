"""A new proof judged by ordered corrections."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news.model import Span
from lint_news.proofs.items import Kind
from lint_news.proofs.orders import Order

from .common import PAGE, compared, order, told, wrapped

ONE, TWO = ("再励", "再厉"), ("增加增加", "增加")


@pytest.mark.parametrize("columns", [5, 13, 22, 1000])
def test_the_same_page_in_other_lines_has_no_difference(columns: int) -> None:
    assert told(compared(PAGE, wrapped(PAGE, columns))) == []
    assert told(compared(wrapped(PAGE, 17), wrapped(PAGE, columns).replace("\n", " \n\n　"))) == []


@pytest.mark.parametrize(
    ("now", "kind"),
    [("再厉", "done"), ("再励", "forgotten"), ("再历", "different"), ("再", "different"), ("再励厉", "different")],
)
def test_an_order_is_done_forgotten_or_made_differently(now: str, kind: str) -> None:
    new = wrapped(PAGE.replace("再励", now), 19)
    assert [one[0] for one in told(compared(PAGE, new, order(PAGE, *ONE)))] == [kind]


@pytest.mark.parametrize("wrong", ["增加增加", "增加一"])
def test_a_doubled_word_that_was_to_go(wrong: str) -> None:
    asked = order(PAGE, wrong, wrong.replace("增加", "", 1))
    assert [one[0] for one in told(compared(PAGE, PAGE, asked))] == ["forgotten"]
    assert [one[0] for one in told(compared(PAGE, PAGE.replace("增加增加", "增加"), asked))] == ["done"]
    assert [one[0] for one in told(compared(PAGE, PAGE.replace("增加增加", ""), asked))] == ["different"]


def test_an_insertion() -> None:
    at = PAGE.index("播种小麦")
    asked = Order(Span(at, at), "春季")
    assert [one[0] for one in told(compared(PAGE, PAGE, asked))] == ["forgotten"]
    assert told(compared(PAGE, PAGE.replace("播种小麦", "春季播种小麦"), asked)) == [("done", "", "春季")]
    assert told(compared(PAGE, PAGE.replace("播种小麦", "春播种小麦"), asked)) == [("different", "", "春")]


def test_what_nobody_ordered() -> None:
    new = (
        PAGE.replace("二十", "三十")
        .replace("种子、", "")
        .replace("未来一周", "未来的一周")
        .replace("记者 张", "记者张")
    )
    assert told(compared(PAGE, new)) == [
        ("spacing", "者 张", "者张"),
        ("unmarked", "二", "三"),
        ("lost", "种子、", ""),
        ("unmarked", "", "的"),
    ]


def test_a_line_that_is_lost() -> None:
    head, _, *rest = PAGE.splitlines(keepends=True)
    found = compared(PAGE, head + "".join(rest))
    assert [one[0] for one in told(found)] == ["lost-line"]
    assert told(found)[0][1].startswith("本报讯")
    assert found.items[0].new == Span(7, 7)


def test_a_change_beside_a_correction_is_told_apart() -> None:
    new = PAGE.replace("再接再励", "在接再厉").replace("农时", "农事")
    assert told(compared(PAGE, new, order(PAGE, *ONE))) == [
        ("unmarked", "时", "事"),
        ("unmarked", "再", "在"),
        ("done", "励", "厉"),
    ]


def test_a_change_at_the_edge_of_what_was_forgotten_is_shown_with_it() -> None:
    found = compared(PAGE, PAGE.replace("再励，推", "再励推"), order(PAGE, "再励，", "再厉，"))
    assert [one[0] for one in told(found)] == ["different"]
    assert found.items[0].ordered == "厉，"


def test_two_orders_beside_each_other() -> None:
    orders = order(PAGE, "再励", "再厉"), order(PAGE, "，推进", "、推动")
    assert [one[0] for one in told(compared(PAGE, PAGE.replace("再励", "再厉"), *orders))] == ["done", "forgotten"]


@pytest.mark.parametrize("columns", [9, 26, 1000])
def test_a_paragraph_that_was_moved(columns: int) -> None:
    head, one, two, three = PAGE.splitlines(keepends=True)
    new = wrapped(head + three.replace("作业", "做业") + one.replace("再励", "再厉") + two, columns)
    found = compared(PAGE, new, order(PAGE, *ONE), order(PAGE, *TWO))
    assert [one[0] for one in told(found)] == ["done", "forgotten", "moved", "unmarked"]
    assert told(found)[2][1] == three.strip()
    assert told(found)[3] == ("unmarked", "作", "做")


def test_orders_inside_a_paragraph_that_was_moved() -> None:
    head, one, two, three = PAGE.splitlines(keepends=True)
    asked = order(PAGE, "县气象局", "市气象局"), order(PAGE, "作业", "劳作")
    found = compared(PAGE, head + three.replace("县气", "市气") + one + two, *asked)
    assert [one[0] for one in told(found)] == ["moved", "done", "forgotten"]


def test_a_short_line_that_was_moved() -> None:
    old = PAGE + "　　（李四 王五）\n"
    new = PAGE.replace("正当时\n", "正当时\n　　（李四 王五）\n")
    assert told(compared(old, new)) == [("moved", "（李四 王五）", "（李四 王五）")]


def test_line_ends_are_not_judged_and_spaces_are() -> None:
    broken = PAGE.replace("推进春耕", "推进\n春耕")
    asked = order(broken, "推进\n春耕", "推进春耕")
    for new in (broken, PAGE, wrapped(PAGE, 11)):
        assert [one[0] for one in told(compared(broken, new, asked))] == ["line-ends"]
    asked = order(PAGE, "记者 张三", "记者张三")
    assert [one[0] for one in told(compared(PAGE, PAGE, asked))] == ["forgotten"]
    for new in ("记者张三", "记者\n张三"):
        assert [one[0] for one in told(compared(PAGE, PAGE.replace("记者 张三", new), asked))] == ["done"]
    assert [one[0] for one in told(compared(PAGE, PAGE.replace("记者 ", "记者　"), asked))] == ["different"]


def test_a_sentence_that_was_written_anew_is_one_change() -> None:
    old, new = "目前化肥、种子、农药储备充足", "现在各类农资已经全部到位"
    assert [one[0] for one in told(compared(PAGE, PAGE.replace(old, new)))] == ["unmarked"]


def test_empty_proofs() -> None:
    assert told(compared("", "")) == []
    assert told(compared("", "春天")) == [("unmarked", "", "春天")]
    assert [one[0] for one in told(compared("春天\n", "\n"))] == ["lost-line"]
    assert told(compared("春天", "", Order(Span(0, 2), ""))) == [("done", "春天", "")]


PLACES = [at for at, char in enumerate(PAGE) if not char.isspace()][::6]


@given(st.sets(st.sampled_from(PLACES), max_size=12), st.randoms(use_true_random=False), st.integers(4, 40))
def test_what_is_made_is_done_and_the_rest_forgotten(places: set[int], random: Random, columns: int) -> None:
    draw = random.random
    asked = [Order(Span(at, at + 1), "" if draw() < 0.3 else "鑫鑫" if draw() < 0.5 else "鑫") for at in sorted(places)]
    made = [draw() < 0.6 for _ in asked]
    new = PAGE
    for one, is_made in reversed(list(zip(asked, made, strict=True))):
        if is_made:
            new = new[: one.span.start] + one.text + new[one.span.end :]
    found = compared(PAGE, wrapped(new, columns), *asked)
    assert [item.kind for item in found.items] == [Kind.DONE if one else Kind.FORGOTTEN for one in made]


@pytest.mark.parametrize("made", [(False, False, False), (True, False, True), (False, True, False), (True, True, True)])
def test_orders_that_run_into_each_other(made: tuple[bool, ...]) -> None:
    """What is inserted ends as the next words begin, and few characters stand between the orders."""
    changes = [("再接", "一再再接"), ("励，推", "推"), ("春耕生", "春春春耕生")]
    asked = [order(PAGE, wrong, right) for wrong, right in changes]
    new = PAGE
    for one, is_made in reversed(list(zip(asked, made, strict=True))):
        if is_made:
            new = new[: one.span.start] + one.text + new[one.span.end :]
    kinds = [Kind.DONE if one else Kind.FORGOTTEN for one in made]
    assert [item.kind for item in compared(PAGE, wrapped(new, 17), *asked).items] == kinds
    other = wrapped(new.replace("县气象局", "省气象局"), 17)
    assert [item.kind for item in compared(PAGE, other, *asked).items] == [*kinds, Kind.UNMARKED]


@pytest.mark.parametrize("is_long", [False, True])
def test_the_marks_at_the_ends_of_a_moved_paragraph_go_with_it(*, is_long: bool) -> None:
    said = ("春分过后地气回暖", "种子已经分到各村", "水渠昨天全部修好", "今年雨水来得及时")
    paragraphs = [f"　　“{words}{f'，{words[::-1]}' * is_long}。”\n" for words in said]
    new = [*paragraphs[1:3], paragraphs[0], paragraphs[3]]
    first = paragraphs[0].strip()
    assert told(compared("标题\n" + "".join(paragraphs), "标题\n" + "".join(new))) == [("moved", first, first)]


def test_a_paragraph_that_came_in_or_went_is_told_whole() -> None:
    one, two = "　　春分过后地气回暖。\n", "　　春天播种正是时候。\n"
    assert told(compared(f"题\n{one}{two}{one}", f"题\n{one}{one}")) == [("lost-line", two.strip(), "")]
    assert told(compared(f"题\n{one}尾", f"题\n{one}{two}尾")) == [("unmarked", "", two.strip())]
    assert told(compared(f"题\n{two}尾", f"题\n{one}{two}尾")) == [("unmarked", "", one.strip())]
