"""What the tests of proofs share: a page, and the comparison of two texts in short."""

from __future__ import annotations

from lint_news.model import Span
from lint_news.proofs.items import Comparison
from lint_news.proofs.ordered import by_orders
from lint_news.proofs.orders import Order, Orders
from lint_news.proofs.stream import Stream
from lint_news.text.document import Document

PAGE = """春耕备耕正当时
　　本报讯（记者 张三）三月以来，各地抢抓农时，再接再励，推进春耕生产。农技人员深入田间地头，指导农户选种育苗。
　　据县农业农村局介绍，今年全县计划播种小麦二十万亩，比去年增加增加一万亩。目前化肥、种子、农药储备充足。
　　县气象局预计，未来一周天气晴好，有利于田间作业，请广大农户抓紧时间，适时播种。
"""


def stream(text: str, name: str = "page.txt") -> Stream:
    return Stream(name, [Document(text, name=name)])


def order(text: str, wrong: str, right: str) -> Order:
    """An order for words that stand in a text once."""
    assert text.count(wrong) == 1
    start = text.index(wrong)
    return Order(Span(start, start + len(wrong)), right)


def compared(old: str, new: str, *orders: Order) -> Comparison:
    asked = Orders(orders)
    return by_orders(stream(old), stream(asked.applied(old)), stream(new), asked)


def told(found: Comparison) -> list[tuple[str, str, str]]:
    """The kind of each item, and its text in both proofs."""
    return [
        (item.kind.value, found.old.text(item.old) if item.old else "", found.new.text(item.new) if item.new else "")
        for item in found.items
    ]


def wrapped(text: str, columns: int) -> str:
    """The text with lines of so many characters."""
    lines = [line[at : at + columns] for line in text.splitlines() for at in range(0, len(line) or 1, columns)]
    return "\n".join(lines) + "\n"
