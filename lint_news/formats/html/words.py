"""Text as HTML, and the words of the report."""

from __future__ import annotations

import re
from html import escape

from ...authoring.plugins import Output
from ...model import Message
from ..terminal import CONTROLS, visible
from ..terminal import escaped as as_code

_UNSEEN = f"((?!\\t)[{CONTROLS}\xad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u206f\u3164\ufeff\ufff0-\uffff])"
"""Characters that show nothing or change what is around them."""
_STEERS = "(?<=#)#(?=\\[|vso\\[|teamcity\\[)"
"""What a CI server takes for a command where a report goes to its log."""


def escaped(text: str) -> str:
    """Text for one line of HTML, also inside of an attribute; what controls or reorders text is shown as an escape."""
    return escape(re.sub(_UNSEEN, lambda match: as_code(match[0]), visible(text)))


def page_text(text: str) -> str:
    """Text of a page as HTML: each character that cannot be seen is a small code."""
    parts = re.split(_UNSEEN, text)  # every second part is such a character
    shown = "".join(_coded(part) if number % 2 else escape(part) for number, part in enumerate(parts))
    return re.sub(_STEERS, "&#35;", shown)


def _coded(char: str) -> str:
    return f'<span class="code">{as_code(char)}</span>'


def say(message: Message, output: Output) -> str:
    """A message as HTML."""
    return escaped(message.text(output.lang))
