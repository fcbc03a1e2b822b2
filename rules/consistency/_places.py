"""Messages of rules that find one thing in two places of a page."""

from __future__ import annotations

from lint_news import Document, Message, Span


def in_two_places(page: Document, there: Span, here: Span, thing: str) -> Message:
    """Say that the page has the thing, an English noun, in one place there and in another one here."""
    return Message(
        "别处在“{known}”，这里在“{here}”，请核对",
        "{known} elsewhere, {here} here: one {thing} in two places?",
        known=page.text[there.start : there.end],
        here=page.text[here.start : here.end],
        thing=thing,
    )
