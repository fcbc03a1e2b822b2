"""The tree of elements of a page, with what HTML lets be left out."""

from __future__ import annotations

from lint_news.readers.elements import Element, Tree


def tree(*steps: str) -> Tree:
    """A tree of start tags, end tags (`/p`) and texts (`=…`), each at the next offset."""
    made = Tree(0)
    for at, step in enumerate(steps):
        if step.startswith("/"):
            made.close(step[1:], at)
        elif step.startswith("="):
            made.at.add(step[1:])
        else:
            made.open(step, (), at)
    made.finish(len(steps))
    return made


def parents(made: Tree) -> list[tuple[str, str]]:
    return [(element.tag, element.parent.tag if element.parent else "") for element in made.every[1:]]


def named(made: Tree, tag: str) -> Element:
    return next(element for element in made.every if element.tag == tag)


def test_a_paragraph_ends_before_a_block() -> None:
    assert parents(tree("p", "=一", "p", "=二", "div", "=三")) == [("p", ""), ("p", ""), ("div", "")]


def test_items_and_cells_end_each_other_inside_their_list() -> None:
    assert parents(tree("ul", "li", "ul", "li", "/ul", "li")) == [
        ("ul", ""),
        ("li", "ul"),
        ("ul", "li"),
        ("li", "ul"),
        ("li", "ul"),
    ]
    assert parents(tree("table", "tr", "td", "td", "tr", "td")) == [
        ("table", ""),
        ("tr", "table"),
        ("td", "tr"),
        ("td", "tr"),
        ("tr", "table"),
        ("td", "tr"),
    ]


def test_an_end_tag_closes_what_is_open_inside() -> None:
    made = tree("div", "b", "=一", "/div", "=二")
    assert (named(made, "b").end, named(made, "div").end) == (3, 3)
    assert parents(tree("b", "div", "/b", "i")) == [("b", ""), ("div", "b"), ("i", "div")]


def test_counts_are_those_of_an_element_and_all_inside() -> None:
    made = tree("div", "=一，二三。", "a", "=四五", "/a", "=12 ……")
    div, link = named(made, "div"), named(made, "a")
    assert (link.letters, link.linked) == (2, 2)
    assert (div.letters, div.linked, div.prose, div.stops) == (5, 2, 3, 1)
    assert made.top.letters == 5


def test_elements_above_one() -> None:
    made = tree("div", "p", "b")
    assert [element.tag for element in named(made, "b").above()] == ["p", "div", ""]
