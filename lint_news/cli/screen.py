"""All output of the command. Control characters of pages, file names and plug-ins never reach a terminal or a CI log.

Messages about files go through `tell`: they stay on one line and show no private number. Reports, argparse and plug-ins
write to the streams, which replace control characters by escapes.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, TextIO

from ..formats.terminal import CONTROLS, at_line_start, escaped, visible
from ..match.patterns import compiled
from ..model import Lang, Message

_UNSAFE = f"(?![\\n\\t])[{CONTROLS}]"
_OWN = "\x1b\\[[0-9;]*m|\r\x1b\\[K"
"""Colours of reports, and the sequence that removes the counter of progress."""


def tell(message: Message | str, lang: Lang, *, is_error: bool = False) -> None:
    """Print a line on standard output, or `lint-news: …` on standard error. Line ends in values are escaped."""
    from ..check.masking import masked_name

    text = message.text(lang, visible) if isinstance(message, Message) else message
    text = at_line_start(masked_name(text))
    print(f"lint-news: {text}" if is_error else text, file=sys.stderr if is_error else sys.stdout)


class Screen:
    """A stream that writes control characters as escapes; a terminal gets our colours."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        """Write the text with control characters as escapes."""
        if compiled(_UNSAFE).search(text):
            unsafe = f"({_OWN})|{_UNSAFE}" if self.stream.isatty() else f"(\0\0)|{_UNSAFE}"
            text = compiled(unsafe).sub(lambda match: match[1] or escaped(match[0]), text)
        return self.stream.write(text)

    def writelines(self, lines: list[str]) -> None:
        """Write each."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 whatever the stream has
        return getattr(self.stream, name)


@contextmanager
def screened() -> Generator[None]:
    """Replace standard output and standard error by screened streams."""
    streams: Any = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = map(Screen, streams)  # pyright: ignore[reportAttributeAccessIssue] it has their methods
    try:
        yield
    finally:
        sys.stdout, sys.stderr = streams


def as_it_is(text: str) -> None:
    """Write text of a page unchanged, for `patch` and files; on a terminal it is screened."""
    out: Any = sys.stdout
    (out if out.isatty() else getattr(out, "stream", out)).write(text)
