"""Where something stands in a Word document or a PDF, in words for people and in fields for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ..model import Lang, Message, PagePart, Place

_PARTS = {
    PagePart.HEADER: Message("页眉", "header, "),
    PagePart.FOOTER: Message("页脚", "footer, "),
    PagePart.FOOTNOTE: Message("脚注", "footnotes, "),
    PagePart.ENDNOTE: Message("尾注", "endnotes, "),
    PagePart.TEXT_BOX: Message("文本框", "text boxes, "),
}


def told(place: Place) -> Message | None:
    """The place for people: 第2版第3栏, 页眉第1段, 表1第2行第3格; None where nothing is known that can be told."""
    if place.page is not None:
        column = Message("第{n}栏", ", column {n}", n=place.column) if place.column is not None else ""
        return Message("第{n}版{column}", "page {n}{column}", n=place.page, column=column)
    part: Message | str = _PARTS.get(place.part, "") if place.part else ""
    if (cell := place.cell) is not None:
        zh, en = "{part}表{t}第{r}行第{c}格", "{part}table {t}, row {r}, cell {c}"
        return Message(zh, en, part=part, t=cell.table, r=cell.row, c=cell.column)
    if place.paragraph is not None:
        return Message("{part}第{n}段", "{part}paragraph {n}", part=part, n=place.paragraph)
    return None


def in_brackets(place: Place | None, lang: Lang) -> str:
    """The place in brackets, to follow a position or a message; nothing where there is none to tell."""
    message = told(place) if place else None
    if message is None:
        return ""
    return f"（{message.text(lang)}）" if lang == "zh" else f" ({message.text(lang)})"


def listed(places: Sequence[Place], lang: Lang, most: int | None = None) -> Message:
    """The places with the number of findings at each; of more than `most`, the first ones and how many others."""
    counts = Counter(message.text(lang) for place in places if (message := told(place)))
    shown = [where if n == 1 else _several(where, n).text(lang) for where, n in list(counts.items())[:most]]
    commas = ("、" if lang == "zh" else "; ").join(shown)
    if more := sum(list(counts.values())[len(shown) :]):
        return Message("{places}，另有 {n} 处", "{places} and {n} more", places=commas, n=more)
    return Message("{places}", "{places}", places=commas)


def _several(where: str, count: int) -> Message:
    return Message("{where}（{n} 处）", "{where} ({n})", where=where, n=count)


def fields(place: Place) -> dict[str, Any]:
    """The place for programs, without what is not known. `box` is left, top, right, bottom in points."""
    found = {
        "page": place.page,
        "column": place.column,
        "paragraph": place.paragraph,
        "part": place.part and place.part.value,
        "cell": (cell := place.cell) and {"table": cell.table, "row": cell.row, "column": cell.column},
        "box": (box := place.box) and [box.left, box.top, box.right, box.bottom],
    }
    return {name: value for name, value in found.items() if value is not None}
