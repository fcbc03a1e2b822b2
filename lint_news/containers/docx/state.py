"""What a pass over a part knows at each element: what is left out, what is locked, where it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from .names import local, of_word
from .story import Paragraph, Run
from .xml import Attributes, Close


class State:
    """The open contexts. `mutes` counts those whose text is left out, `locks` those whose text is not edited; `fields`
    has for each open field whether its result has begun."""

    def __init__(self) -> None:
        self.data = b""
        self.parents: list[str] = []
        self.mutes = self.locks = 0
        self.fields: list[bool] = []
        self.paragraph: Paragraph | None = None
        self.run_now: Run | None = None
        self._ended: list[list[int]] = []

    @property
    def is_muted(self) -> bool:
        """Whether text here is left out: also the instruction of a field."""
        return self.mutes > 0 or not all(self.fields)

    def inside(self, *names: str) -> bool:
        """Whether the element stands in elements of these names, the innermost first."""
        return all(local(self.parents[-2 - at]) == name for at, name in enumerate(names) if len(self.parents) > at + 1)

    def mute(self, _start: int = 0, _attributes: Attributes | None = None) -> Close:
        """Leave out the text of the element."""
        self.mutes += 1
        return self._unmute

    def lock(self, _start: int = 0, _attributes: Attributes | None = None) -> Close:
        """Lock the text of the element."""
        self.locks += 1
        return self._unlock

    def _unmute(self, _end: int) -> None:
        self.mutes -= 1

    def _unlock(self, _end: int) -> None:
        self.locks -= 1

    def row_or_cell(self) -> Close:
        """A row or a cell, which a child may say to be deleted."""
        deleted = [0]
        self._ended.append(deleted)

        def close(_end: int) -> None:
            self._ended.pop()
            self.mutes -= deleted[0]

        return close

    def changed(self, *, is_gone: bool, start: int, attributes: Attributes) -> Close:
        """An insertion or deletion: of runs, of a paragraph's end, or of a row."""
        if self.inside("rPr", "pPr") and self.paragraph:
            self.paragraph.is_joined |= is_gone and not self.mutes
            self.paragraph.is_locked = True
        elif self.inside("trPr") and self._ended and is_gone:
            self._ended[-1][0] += 1
            self.mutes += 1
        elif local(self.parents[-2]) not in ("rPr", "trPr", "numPr", "ctrlPr"):
            return (self.mute if is_gone else self.lock)(start, attributes)
        return None

    def changes(self) -> dict[str, Callable[[int, Attributes], Close]]:
        """The handlers of tracked changes by name."""
        gone = partial(self._change, is_gone=True)
        come = partial(self._change, is_gone=False)
        return {"del": gone, "moveFrom": gone, "cellDel": self._cell_deleted, "ins": come, "moveTo": come}

    def _change(self, start: int, attributes: Attributes, *, is_gone: bool) -> Close:
        return self.changed(is_gone=is_gone, start=start, attributes=attributes)

    def _cell_deleted(self, _start: int, _attributes: Attributes) -> Close:
        if self._ended:
            self._ended[-1][0] += 1
            self.mutes += 1
        return None

    def field_character(self, _start: int, attributes: Attributes) -> Close:
        """The begin, the separator or the end of a field."""
        kind = of_word(attributes, "fldCharType")
        if self.mutes:
            return None
        if kind == "begin":
            self.fields.append(False)
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()
        return None
