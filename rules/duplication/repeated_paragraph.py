"""A paragraph stands twice on a page, or a long sentence twice in a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import Bad, Document, ErrorKind, Finding, Message, Related, Role, Span, articles, delete, rule
from lint_news.chars import HAN, TERMINAL
from lint_news.patterns import compiled

_SENTENCE = "[^。！？!?]+(?P<end>[。！？!?][”’）)]?)?"
_LEAST = 20

_TEXT = "县水利局组织技术人员到城北水库，逐项检查大坝、闸门和泄洪道的安全情况。"


@rule(
    "repeated-paragraph",
    title="段落或句子重复",
    help="同一版面上一段话出现了两次，或一段里一个长句（二十字以上）出现了两次，多为取文字或排版时重复。标签行、图说、标题、诗行不在此列。",
    unit="page",
    kind=ErrorKind.EXTRA_CHARACTER,
    injectors=("_injectors:paragraph",),
    bad=[
        Bad(
            f"防汛检查全面展开\n\n连日来，全县备汛忙。\n\n{_TEXT}\n\n各乡镇也行动起来。\n\n{_TEXT}",
            fixed=f"防汛检查全面展开\n\n连日来，全县备汛忙。\n\n{_TEXT}\n\n各乡镇也行动起来。",
            found=_TEXT,
        ),
        Bad(
            f"连日来，全县备汛忙。{_TEXT}各乡镇也行动起来。{_TEXT}",
            fixed=f"连日来，全县备汛忙。{_TEXT}各乡镇也行动起来。",
        ),
    ],
    good=[
        f"防汛检查全面展开\n\n{_TEXT}各乡镇也行动起来。",
        f"防汛检查全面展开\n\n{_TEXT}\n\n各乡镇也行动起来。\n\n{_TEXT}",
        f"防汛检查全面展开\n\n{_TEXT}\n\n{_TEXT}各乡镇也行动起来。",
        "活动时间：上午9:00开始，请参加人员提前到场签到入座\n活动地点：东街\n活动时间：上午9:00开始，请参加人员提前到场签到入座",
        "他说好。他说好。",
    ],
)
def repeated_paragraph(page: Document) -> Iterator[Finding]:
    """A paragraph stands twice on a page, or a long sentence twice in a paragraph.

    Twenty characters or more that end a sentence; labels, captions, headlines and refrains may repeat, and
    a sentence of the story, or a whole paragraph, may stand in its lead.
    """
    lines = [line for article in articles(page) for line in article.with_role(Role.BODY)]
    yield from _repeated(page, [line.content for line in lines if line.words[-1] in TERMINAL][1:])
    for line in lines:
        sentences = (match for match in compiled(_SENTENCE).finditer(line.words) if match["end"])
        yield from _repeated(page, [Span(*m.span()).shifted(line.content.start) for m in sentences])


def _repeated(page: Document, spans: Sequence[Span]) -> Iterator[Finding]:
    """Those whose words stand in an earlier one of the spans."""
    seen: dict[str, Span] = {}
    for span in spans:
        words = page.text[span.start : span.end]
        if (first := seen.setdefault(words, span)) != span and len(compiled(f"[{HAN}]").findall(words)) >= _LEAST:
            line = page.line_at(first.start)
            message = Message("与第 {line} 行重复", "stands on line {line} already", line=line)
            fix = delete(_before_blanks(page.text, span.start), span.end)
            yield Finding(span, message, (fix,), related=(Related(first),))


def _before_blanks(text: str, end: int) -> int:
    while end and text[end - 1] in "\n\u3000 ":
        end -= 1
    return end
