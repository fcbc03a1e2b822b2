"""How a page is set: indents, and blank lines between its parts."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from ...text.lines import Role
from .invented import Cut

_INDENT = "\u3000\u3000"
_HEADS = (Role.HEADLINE, Role.LABEL)


class Setting:
    """One style, drawn by chance and kept for a page.

    indented: paragraphs are indented, nothing or one blank line between them; extracted: no indents, a blank line
    between paragraphs; sparse: a blank line between any two lines; dense: indented and no blank line at all.
    """

    def __init__(self, random: Random) -> None:
        self.name = random.choices(("indented", "extracted", "sparse", "dense"), (40, 35, 18, 7))[0]
        self.is_indented = self.name in ("indented", "dense")
        self.indents_subheads = random.random() < 0.5
        self.is_local = random.random() < 0.5
        self.signed = random.choice((0.4, 0.9))
        sparse, dense = self.name == "sparse", self.name == "dense"
        self.in_text = 1 if sparse or self.name == "extracted" else 0 if dense else int(random.random() < 0.2)
        self.in_lists = int(sparse)
        self.in_heads = 1 if sparse else 0 if dense else int(random.random() < 0.3)
        self.after_heads = 0 if dense else 1 if self.in_text or random.random() < 0.6 else 0
        self.after_label = 0 if dense else int(sparse or random.random() < 0.85)
        self.before_subheads = 1 if self.in_text or (not dense and random.random() < 0.3) else 0
        self.between = 0 if dense else 1 if sparse else random.choices((1, 2, 3), (60, 25, 15))[0]

    def set(self, units: Sequence[Sequence[Cut]]) -> tuple[str, frozenset[int], dict[int, Role | None]]:
        """The text, the numbers of the lines that begin units, and the role of every line by number."""
        lines: list[str] = []
        borders: set[int] = set()
        roles: dict[int, Role | None] = {}
        for unit in units:
            for i, (words, role) in enumerate(unit):
                gap = self._gap(unit[i - 1][1], role) if i else self.between if lines else 0
                lines += [""] * gap
                begun = any(r is Role.BODY for _, r in unit[:i])
                lines.append(self._indented(words, role, begun))
                roles[len(lines)] = role
                if i == 0:
                    borders.add(len(lines))
        return "\n".join(lines) + "\n", frozenset(borders), roles

    def _indented(self, words: str, role: Role | None, begun: bool) -> str:
        inner = begun and role in (None, Role.SUBHEAD) and self.indents_subheads
        indents = inner or role in (Role.BODY, Role.LIST_ITEM)
        return _INDENT + words if self.is_indented and indents else words

    def _gap(self, before: Role | None, after: Role | None) -> int:
        """Blank lines between two lines of one unit."""
        if before is Role.LABEL:
            return self.after_label
        if before in _HEADS and after in (*_HEADS, Role.BYLINE):
            return self.in_heads
        if before in (*_HEADS, Role.BYLINE):
            return self.after_heads
        if after is Role.SUBHEAD:
            return self.before_subheads
        if before is after and before is not Role.BODY and before is not None:
            return self.in_lists
        return self.in_text
