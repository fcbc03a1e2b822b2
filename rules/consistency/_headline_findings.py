"""What a headline has otherwise than its story, as a finding of several rules."""

from __future__ import annotations

from lint_news import Confidence, Finding, Message, Related, Span

OTHERWISE = "标题为“{head}”，正文为“{told}”，请核对", "{head} in the headline, {told} in the story"
"""The message in Chinese and English."""


def differs(text: str, head: Span, told: Span, related: Message, message: tuple[str, str] = OTHERWISE) -> Finding:
    """A finding at what a headline has, with what the story has beside it; `related` says what that is."""
    zh, en = message
    said = Message(zh, en, head=text[head.start : head.end], told=text[told.start : told.end])
    return Finding(head, said, related=(Related(told, related),), confidence=Confidence.LIKELY)
