"""Features of a doubled character from the rest of its article: the same pair elsewhere, and quotation marks around it.

In the names of features X is the doubled character, K and L are the two before it, R and S the two after it.
"""

from __future__ import annotations

from .window import Window


def repetition_features(window: Window, article: str) -> dict[str, float]:
    """How often the pair stands elsewhere in the article, alone and with its neighbours (counts up to 9)."""
    text, at = window.text, window.at
    pair = text[at : at + 2]
    elsewhere = min(9, article.count(pair) - 1)
    left, right = text[max(0, at - 1) : at], text[at + 2 : at + 3]
    dropped = pair[0] + text[at + 2 : at + 4]
    return {
        "same_pair": elsewhere,
        "same_LXX": min(9, article.count(left + pair) - 1) if elsewhere else 0,
        "same_XXR": min(9, article.count(pair + right) - 1) if elsewhere else 0,
        "KLX_in_article": min(9, article.count(text[max(0, at - 2) : at + 1]) - 1),
        "XRS_in_article": min(9, article.count(text[at + 1 : at + 4]) - 1),
        "LXR_in_article": min(9, article.count(left + pair[0] + right)),
        "KLXR_in_article": min(9, article.count(text[max(0, at - 2) : at] + dropped[:2])),
    }


def quotation_features(text: str, at: int, start: int, end: int) -> dict[str, float]:
    """Whether the pair at `at` stands inside quotation marks or a title, and how far away the marks are.

    Distances are in code points, at most 30; `start` and `end` bound the paragraph.
    """
    opened, closed = text.rfind("“", start, at), text.rfind("”", start, at)
    title, untitle = text.rfind("《", start, at), text.rfind("》", start, at)
    inside = opened > closed
    ahead = text.find("”", at, end) if inside else -1
    return {
        "in_quotes": inside,
        "from_opening": min(30, at - opened) if inside else 31,
        "to_closing": min(30, ahead - at) if ahead >= 0 else 31,
        "in_title": title > untitle,
        "from_start": min(20, at - start),
        "to_end": min(20, end - at),
    }
