"""The list of what was found on a page: number, place, words, why, and what is suggested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...authoring.plugins import Output
from ...model import SEVERITY_NAMES, Diagnostic, Message
from ..concise import listed
from ..full import cure
from ..places import in_brackets
from .pages import Numbered
from .words import escaped, page_text, say

_PLACES = 20
"""The most other places of a finding that are listed."""
_LONGEST = 60
"""The most characters of the words that are shown."""


def entries(numbered: Sequence[Numbered], output: Output) -> Iterator[str]:
    """The list; where nothing was found, a line that says so."""
    if not numbered:
        yield f'<p class="none">{say(_NOTHING, output)}</p>\n'
        return
    yield f'<ol class="found" aria-label="{say(_LIST, output)}">\n'
    for one in numbered:
        yield _entry(one, output)
    yield "</ol>\n"


_NOTHING = Message("没有发现问题。", "nothing found.")
_LIST = Message("查到的问题", "what was found")


def _entry(one: Numbered, output: Output) -> str:
    d, severity = one.found, one.found.severity
    at = f"{d.location.start.line}:{d.location.start.column}{in_brackets(d.location.place, output.lang)}"
    return (
        f'<li id="f{one.number}" class="{severity.value}">'
        f'<a class="n {severity.value}" href="#m{one.number}" aria-label="{say(_label(one), output)}">{one.number}</a> '
        f'<b>{say(SEVERITY_NAMES[severity], output)}</b> <span class="at">{escaped(at)}</span> {_words(d)}'
        f"<code>{escaped(d.rule)}</code>\n"
        f"<p>{escaped(d.message.text(output.lang))}</p>\n{''.join(_notes(d, output))}</li>\n"
    )


def _label(one: Numbered) -> Message:
    return Message("第{n}处，到版面上去看", "finding {n}, show on the page", n=one.number)


def _words(d: Diagnostic) -> str:
    words = d.excerpt.text[d.excerpt.start : d.excerpt.end]
    if not words.strip():
        return ""
    shown = page_text(words[:_LONGEST]) + "…" * (len(words) > _LONGEST)
    return f"<q><bdi>{shown}</bdi></q> "


def _notes(d: Diagnostic, output: Output) -> Iterator[str]:
    """Suggestions, and the other places."""
    for fix in d.fixes:
        yield f'<p class="fix">{say(cure(fix), output)}</p>\n'
    if d.related:
        places = listed(d.related, output, _PLACES)
        said = Message("同样的还有", "also at") if d.count > 1 else Message("另见", "see also")
        yield f'<p class="also">{say(Message("{s}：{p}", "{s}: {p}", s=said, p=places), output)}</p>\n'
