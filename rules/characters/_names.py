"""Whether a character of the other script is part of a word, or of a name (company, brand, user, script)."""

from __future__ import annotations

from lint_news import Article, Span, compiled, given_name_level, is_han, is_surname

from ._forms import table

_NAME, _GIVEN = 3, 5
_USERS = (
    r"(?:[网網](?:友|民|名)|用[户戶]|[昵暱][称稱]|[博播]主|主播|[账帳賬][号號]|公[众眾][号號]|[专專"
    r"][页頁]|[乐樂][队隊]|品牌|店名|@)"
    r"[：:“「『\"]?[^，。；！？、,;!?\s“”「」『』]{0,6}"
)
_SCRIPTS = r"[繁簡简正][體体](?:中文|字|版)?|[繁簡简]"
_WIDTH, _NEAR, _SHORT, _BEFORE = 8, 2, 12, 14
_COMMON, _STRAY, _PARTICLE = 13.5, 15.0, 10.0
"""Limits in bits of information: for a character that is a word by itself, for a character beside it, and for a
surname that is more often a particle."""


def is_known(text: str, span: Span, meant: str) -> bool:
    """Whether the standard character is part of a word here, or is itself a common word among common characters.

    A rare character beside it suggests a name.
    """
    from lint_news import bigrams, cheapest_reading, folded_forms

    first = max(0, span.start - _WIDTH)
    window = _plain(text[first : span.start]) + meant + _plain(text[span.end : span.end + _WIDTH])
    reading = cheapest_reading(folded_forms(window), lambda _, __: True, bigrams())
    words, start, end = reading.words if reading else (), span.start - first, span.start - first + len(meant)
    touched = [at for at, (a, b, _) in enumerate(words) if a < end and b > start]
    if all(words[at][1] - words[at][0] > 1 for at in touched):
        return bool(touched) and not any(_is_name(window[a:b]) for a, b, _ in (words[at] for at in touched))
    near = words[max(0, touched[0] - 1) : touched[-1] + 2]
    alone = [(a, bigrams().alone(token)) for a, b, token in near if b - a == 1 and is_han(window[a])]
    return all(
        bits <= (_COMMON if start <= a < end else _STRAY)
        and not (a < end and is_surname(window[a]) and bits > _PARTICLE)
        for a, bits in alone
    )


def _is_name(word: str) -> bool:
    """Whether a word of the lexicon is a person's name: 张建国."""
    return len(word) == _NAME and is_surname(word[0]) and all(given_name_level(char) >= _GIVEN for char in word[1:])


def _plain(text: str) -> str:
    simplified, restored = table("traditional"), table("restored")
    return "".join(simplified.get(char, restored.get(char, char)) for char in text)


def names(article: Article, span: Span) -> bool:
    """Whether the span is in the name of a user, a page or a brand, or names a script (繁體 | 简体, a link)."""
    document = article.document
    line = document.line_span(document.line_at(span.start))
    shown = document.text[line.start : line.end].strip()
    if len(shown) <= _SHORT and any(
        match.start() <= shown.find(document.text[span.start : span.end]) < match.end()
        for match in compiled(_SCRIPTS).finditer(shown)
    ):
        return True
    return (
        compiled(f"(?:{_USERS})$").search(document.text, max(line.start, span.start - _BEFORE), span.start) is not None
    )


def is_beside_unknown(text: str, span: Span, kind: str) -> bool:
    """Whether a nearby character of the other script is not part of a word either: both are of a name (誠品書店)."""
    forms = table(kind)
    near = [*range(max(0, span.start - _NEAR), span.start), *range(span.end, min(len(text), span.end + _NEAR))]
    others = (Span(at, at + 1) for at in near if text[at] in forms)
    return any(not is_known(text, other, forms[text[other.start]]) for other in others)
