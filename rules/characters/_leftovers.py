"""The suffix 着 written as 著.

Converters from Traditional to Simplified leave 著 unchanged, because it is the standard character in 著名, 著作, 显著.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Span, is_han

from ._forms import all_forms, places

FORM, MEANT = "著", "着"
_NEW, _HAS = "新", "有"
"""Characters before 著 as a noun (新著), and after 著 as a verb, to write (著有)."""
JUDGED = "於徵乾夥麽祕蒐"
"""Characters that the standard table restored, which are right in some words."""
_OTHERS = f"[{''.join(sorted({*all_forms('traditional'), *JUDGED} - {FORM}))}]"
_SUFFIXED, _USUAL = 2, 6


def leftovers(article: Article) -> Iterator[Span]:
    """Every 著 that is a verb's suffix: 笑著对他说, 随著春天到来."""
    text = article.document.text
    for at in places(article.text, {FORM}, article.span.start) if FORM in article.text else ():
        if _is_suffix(text, at):
            yield Span(at, at + 1)


def has_slip(article: Article) -> bool:
    """Whether an article has another form of the tables than 著, or 著 as a suffix."""
    return any(article.find(_OTHERS)) or any(leftovers(article))


def _is_suffix(text: str, at: int) -> bool:
    from lint_news import counts, lexicon

    known, before, behind = lexicon().level, text[at - 1 : at], text[at + 1 : at + 2]
    if not is_han(before) or not is_han(behind) or behind == _HAS:
        return False
    if any(known(word) for word in (before + FORM, FORM + behind, text[at - 2 : at + 1], text[at - 3 : at + 1])):
        return False
    if known(before + MEANT) >= _SUFFIXED:
        return True
    return before != _NEW and counts().level(before + MEANT) >= _USUAL
