"""Reads a report in HTML: elements, text, marks; fails where the markup is wrong."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = ("meta",)


class Parsed(HTMLParser):
    """The elements of a report. `lines` are those of pages, `marked` what is marked in each."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str]]] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.lines: list[str] = []
        self.marked: list[list[tuple[str, str]]] = []
        self.numbers: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        assert len(found) == len(attrs)
        self.tags.append((tag, found))
        if tag not in _VOID:
            self.open.append((tag, found))
        if tag == "p" and "data-n" in found:
            self.lines.append("")
            self.marked.append([])
            self.numbers.append(found["data-n"])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        names = [tag for tag, _ in self.open]
        if "style" in names:
            return
        self.text += data
        if not any("data-n" in attributes for _, attributes in self.open) or "a" in names:
            return
        kind = next((attributes["class"] for tag, attributes in self.open if tag == "mark"), None)
        if kind:
            self.marked[-1].append((kind, data))
        if data not in ("‸", "⏎") or not kind:
            self.lines[-1] += data

    def ids(self) -> list[str]:
        return [found["id"] for _, found in self.tags if "id" in found]

    def links(self) -> list[str]:
        return [found["href"] for tag, found in self.tags if tag == "a"]
