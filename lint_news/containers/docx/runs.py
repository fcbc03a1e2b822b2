"""The text of runs: characters, tabs and breaks, content controls, fields and formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

from ...model import Span
from .names import MATH, SPACE, is_on, of_word
from .state import State
from .story import Kind, Piece, Run
from .xml import Attributes, Close, Open, tag_end

_PIECE = r"[^&\r\n\t\u00ad]+|&[^;]*;|\r\n?|[\n\t]"
"""Characters as they are, a reference, or a character that is read as a space. A soft hyphen is left out."""
_LOCKS = ("contentLocked", "sdtContentLocked")


class _Control(Struct):
    """A content control: whether it shows only a placeholder, and whether its content must not be changed."""

    is_placeholder: bool = False
    is_locked: bool = False


class Runs(State):
    """The handlers of everything that stands in a paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self._controls: list[_Control] = []

    def opens(self) -> dict[str, Open]:
        """The handlers by name."""
        return {
            **self.changes(),
            "r": self._run,
            "rPr": self._properties,
            "vanish": self._hidden,
            "t": self._text,
            "tab": self._element("\t"),
            "cr": self._element("\n"),
            "noBreakHyphen": self._element("-"),
            "br": self._break,
            "rt": self.mute,
            "ruby": self._opaque,
            "fldChar": self.field_character,
            "fldSimple": self.lock,
            "sdt": self._control,
            "sdtContent": self._content,
            "lock": self._control_lock,
            "dataBinding": self._control_binding,
            "showingPlcHdr": self._control_placeholder,
        }

    def math(self) -> dict[str, Open]:
        """The handlers of formulas by `namespace}name`."""
        return {f"{space}}}{name}": made for space in MATH for name, made in self._math().items()}

    def _math(self) -> dict[str, Open]:
        return {"oMathPara": self._formula, "oMath": self._formula, "t": self._formula_text}

    def _run(self, start: int, _attributes: Attributes) -> Close:
        if self.mutes or self.paragraph is None or self.run_now is not None:
            return None  # a run in a ruby belongs to the run around it
        run = self.run_now = Run(Span(start, start), is_direct=self.inside("p"))

        def close(end: int) -> None:
            run.span, self.run_now = Span(start, end), None

        return close

    def _properties(self, start: int, _attributes: Attributes) -> Close:
        paragraph, run = self.paragraph, self.run_now
        if paragraph and self.inside("pPr", "p"):

            def close_mark(end: int) -> None:
                paragraph.mark = Span(start, end)

            return close_mark
        if run and self.inside("r") and not run.properties and not run.is_opaque:

            def close(end: int) -> None:
                run.properties = Span(start, end)

            return close
        return None

    def _hidden(self, _start: int, attributes: Attributes) -> Close:
        if self.run_now and self.inside("rPr", "r") and is_on(attributes):
            self.run_now.is_hidden = True
        return None

    def _opaque(self, _start: int, _attributes: Attributes) -> Close:
        if self.run_now:
            self.run_now.is_opaque = True
        return None

    def _text(self, start: int, attributes: Attributes) -> Close:
        if not self._takes_text():
            return None
        opened, keeps = tag_end(self.data, start), attributes.get(SPACE) == "preserve"

        def close(end: int) -> None:
            closed = self.data.rfind(b"<", opened, end)
            for text, span, kind in _pieces(self.data, opened, max(opened, closed), keeps=keeps):
                self._add(text, span, kind)

        return close

    def _takes_text(self) -> bool:
        run = self.run_now
        return run is not None and not self.is_muted and not run.is_hidden and self.inside("r")

    def _add(self, text: str, span: Span, kind: Kind) -> None:
        if self.paragraph and (run := self.run_now):
            locked = bool(self.locks or self.fields or run.is_opaque)
            self.paragraph.pieces.append(Piece(text, span, run, kind, locked))

    def _element(self, text: str, kind: Kind = Kind.ELEMENT) -> Open:
        def handler(start: int, _attributes: Attributes) -> Close:
            if not self._takes_text():
                return None
            return lambda end: self._add(text, Span(start, end), kind)

        return handler

    def _break(self, start: int, attributes: Attributes) -> Close:
        is_page = of_word(attributes, "type") in ("page", "column")
        return self._element("\n", Kind.PAGE_BREAK if is_page else Kind.ELEMENT)(start, attributes)

    def _formula(self, start: int, attributes: Attributes) -> Close:
        if self.paragraph is None or self.run_now is not None:
            return None
        close = self._run(start, attributes)
        if self.run_now:
            self.run_now.is_opaque = True
        return close

    def _formula_text(self, start: int, _attributes: Attributes) -> Close:
        if self.run_now is None or self.is_muted:
            return None
        opened = tag_end(self.data, start)

        def close(end: int) -> None:
            closed = max(opened, self.data.rfind(b"<", opened, end))
            for text, span, kind in _pieces(self.data, opened, closed, keeps=True):
                self._add(text, span, kind)

        return close

    def _control(self, _start: int, _attributes: Attributes) -> Close:
        self._controls.append(_Control())

        def close(_end: int) -> None:
            self._controls.pop()

        return close

    def _control_lock(self, _start: int, attributes: Attributes) -> Close:
        if self.inside("sdtPr") and self._controls and of_word(attributes, "val") in _LOCKS:
            self._controls[-1].is_locked = True
        return None

    def _control_binding(self, _start: int, _attributes: Attributes) -> Close:
        if self.inside("sdtPr") and self._controls:
            self._controls[-1].is_locked = True
        return None

    def _control_placeholder(self, _start: int, attributes: Attributes) -> Close:
        if self.inside("sdtPr") and self._controls and is_on(attributes):
            self._controls[-1].is_placeholder = True
        return None

    def _content(self, start: int, attributes: Attributes) -> Close:
        control = self._controls[-1] if self._controls else _Control()
        if control.is_placeholder:
            return self.mute(start, attributes)
        return self.lock(start, attributes) if control.is_locked else None


def _pieces(data: bytes, start: int, end: int, *, keeps: bool) -> Iterator[tuple[str, Span, Kind]]:
    """The pieces of characters between two tags. Without `keeps`, spaces at both ends do not count."""
    raw = data[start:end]
    if not keeps:
        start += len(raw) - len(raw.lstrip(b" \t\r\n"))
        raw = raw.strip(b" \t\r\n")
    if b"<" in raw:  # a CDATA section, or a comment: no program writes them
        return
    at = start
    text = raw.decode("utf-8", "replace")
    done = 0
    for match in re.finditer(_PIECE, text):
        at += len(text[done : match.start()].encode())
        done = match.end()
        length = len(match[0].encode())
        span = Span(at, at + length)
        at += length
        if match[0].startswith("&"):
            yield unescape(match[0]), span, Kind.REFERENCE
        elif match[0][0] in "\r\n\t":
            yield " ", span, Kind.REFERENCE
        else:
            yield match[0], span, Kind.CHARACTERS
