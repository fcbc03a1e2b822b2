"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, cast

from lint_news import FULL_WIDTH, HAN, Edit, Span, random_match

if TYPE_CHECKING:
    from random import Random

_ZERO_WIDTH = "\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff\u00ad"
_CONTROLS = "\x01\x02\x03\x07\x08\x0e\x10\x13\x1a\x1b\x1c\x1f\x7f\x81\x9d"
_TRIES, _TRADITIONAL = 9, 0.1


@cache
def _converter(name: str) -> Callable[[str], str]:
    import opencc  # pyright: ignore[reportMissingTypeStubs]

    return cast("Callable[[str], str]", opencc.OpenCC(name).convert)  # pyright: ignore[reportUnknownMemberType]


def _converted(name: str, text: str, random: Random) -> Edit | None:
    """Replace one character by what the conversion of the whole text has in its place."""
    other = _converter(name)(text)
    at = [i for i, (a, b) in enumerate(zip(text, other, strict=False)) if a != b] if len(other) == len(text) else []
    i = random.choice(at) if at else 0
    return Edit(Span(i, i + 1), other[i]) if at else None


def traditional_character(text: str, random: Random) -> Edit | None:
    """One character in its Traditional form."""
    return _converted("s2t", text, random)


def traditional_word(text: str, random: Random) -> Edit | None:
    """Two or three neighbours in their Traditional forms."""
    other = _converter("s2t")(text)
    size = random.randint(2, 3)
    if len(other) != len(text):
        return None
    at = [i for i in range(len(text) - size) if all(a != b for a, b in zip(text[i : i + size], other[i : i + size]))]  # noqa: B905
    i = random.choice(at) if at else 0
    return Edit(Span(i, i + size), other[i : i + size]) if at else None


def japanese_form(text: str, random: Random) -> Edit | None:
    """One character in the form that only Japanese has for it."""
    found = _converted("s2t", text, random)
    if found is None:
        return None
    form = _converter("t2jp")(found.text)
    is_known_elsewhere = form == found.text or _converter("t2s")(form) != form
    return None if is_known_elsewhere or form == text[found.span.start] else Edit(found.span, form)


def simplified_character(text: str, random: Random) -> Edit | None:
    """One character of a Traditional text in its Simplified form."""
    changed = sum(a != b for a, b in zip(text, _converter("t2s")(text), strict=False))
    return None if changed < _TRADITIONAL * len(text) else _converted("t2s", text, random)


def _half(mark: str) -> str:
    return next(half for half, full in FULL_WIDTH.items() if full == mark)


def half_width_mark(text: str, random: Random) -> Edit | None:
    """A mark between Chinese made half-width."""
    at = random_match(f"(?<=[{HAN}”》])[，：；？！](?=[{HAN}“《\n])", text, random)
    return Edit(Span(*at.span()), _half(at[0])) if at else None


def half_width_bracket(text: str, random: Random) -> Edit | None:
    """One of two brackets made half-width."""
    at = random_match("（(?=[^（）\n]*）)|(?<=[^\n（）])）", text, random)
    return Edit(Span(*at.span()), _half(at[0])) if at else None


def half_width_brackets(text: str, random: Random) -> Edit | None:
    """Both brackets around Chinese made half-width."""
    at = random_match(f"(?<=[{HAN}])（([{HAN}、]{{2,20}})）(?=[{HAN}，。、])", text, random)
    return Edit(Span(*at.span()), f"({at[1]})") if at else None


def radical(text: str, random: Random) -> Edit | None:
    """A character as the radical that looks like it."""
    from ._forms import table

    return _as_form({meant: form for form, meant in table("radical").items() if form < "\u3000"}, text, random)


def compatibility_ideograph(text: str, random: Random) -> Edit | None:
    """A character as the compatibility ideograph that looks like it."""
    from ._forms import table

    return _as_form({meant: form for form, meant in table("radical").items() if form > "\u3000"}, text, random)


def _as_form(forms: dict[str, str], text: str, random: Random) -> Edit | None:
    at = [i for i, char in enumerate(text) if char in forms]
    i = random.choice(at) if at else 0
    return Edit(Span(i, i + 1), forms[text[i]]) if at else None


def vertical_mark(text: str, random: Random) -> Edit | None:
    """A mark in its vertical or small form."""
    forms = {"，": "︐﹐", "。": "︒｡", "、": "︑﹑", "：": "︓﹕", "（": "︵﹙", "）": "︶﹚", "《": "︽", "》": "︾"}
    at = random_match("[，。、：（）《》]", text, random)
    return Edit(Span(*at.span()), random.choice(forms[at[0]])) if at else None


def _between(chars: Sequence[str], text: str, random: Random) -> Edit | None:
    at = random_match(f"(?<=[{HAN}])(?=[{HAN}])", text, random)
    return Edit(Span(*at.span()), random.choice(chars)) if at else None


def invisible(text: str, random: Random) -> Edit | None:
    """A character without width between two Han characters."""
    return _between(_ZERO_WIDTH, text, random)


def control(text: str, random: Random) -> Edit | None:
    """A control character between two Han characters."""
    return _between(_CONTROLS, text, random)


def line_separator(text: str, random: Random) -> Edit | None:
    """A line separator of another system between two Han characters."""
    return _between("\u2028\u2029\x85\x0b\x0c", text, random)


def _lost(chars: str, text: str, random: Random) -> Edit | None:
    at = random_match(f"[{HAN}]", text, random)
    return Edit(Span(*at.span()), chars) if at else None


def private_use(text: str, random: Random) -> Edit | None:
    """A private-use code point in place of a character."""
    area = random.choice((range(0xE000, 0xF8FF), range(0xF0000, 0xFFFFD), range(0x100000, 0x10FFFD)))
    return _lost(chr(random.choice(area)), text, random)


def replacement(text: str, random: Random) -> Edit | None:
    """One to three U+FFFD in place of a character."""
    return _lost("\ufffd" * random.randint(1, 3), text, random)


def _misread(text: str, random: Random, written: str, read: str, *, lost: bool = False) -> Edit | None:
    """Two to six Han characters decoded with the wrong encoding, some bytes lost or none."""
    for _ in range(_TRIES):
        at = random_match(f"[{HAN}]{{{random.randint(2, 6)}}}[，。]?", text, random)
        wrong = at[0].encode(written, "ignore").decode(read, "replace") if at else ""
        if at and ("\ufffd" in wrong) is lost:
            return Edit(Span(*at.span()), wrong)
    return None


def utf8_as_gbk(text: str, random: Random) -> Edit | None:
    """UTF-8 decoded as GBK."""
    return _misread(text, random, "utf-8", "gbk")


def utf8_as_latin(text: str, random: Random) -> Edit | None:
    """UTF-8 decoded as Latin-1 or Windows-1252."""
    return _misread(text, random, "utf-8", random.choice(("latin-1", "cp1252")))


def misread_and_lost(text: str, random: Random) -> Edit | None:
    """UTF-8 decoded as GBK or Windows-1252, which have no character for some of the bytes."""
    return _misread(text, random, "utf-8", random.choice(("gbk", "cp1252")), lost=True)


def gbk_as_latin(text: str, random: Random) -> Edit | None:
    """GBK decoded as Latin-1."""
    return _misread(text, random, "gbk", "latin-1")


def gbk_as_utf8(text: str, random: Random) -> Edit | None:
    """GBK decoded as UTF-8, encoded, and decoded as GBK: 锟斤拷."""
    at = random_match(f"[{HAN}]{{2,6}}", text, random)
    return Edit(Span(*at.span()), "锟斤拷" * random.randint(1, 4)) if at else None


def entity(text: str, random: Random) -> Edit | None:
    """A mark as an HTML entity."""
    names = {"“": "ldquo", "”": "rdquo", "—": "mdash", "·": "middot", "…": "hellip", "×": "times"}
    at = random_match("[“”—·…×，。、]|(?<=[^ ]) (?=[^ ])", text, random)
    if at is None:
        return None
    name = "nbsp" if at[0] == " " else names.get(at[0], f"#{ord(at[0])}")
    forms = [f"&{name};", *(() if at[0] == " " else (f"&#{ord(at[0])};", f"&#x{ord(at[0]):x};"))]
    return Edit(Span(*at.span()), random.choice(forms))


def tag(text: str, random: Random) -> Edit | None:
    """An HTML tag between two Han characters."""
    names = (
        "<br>",
        "<br/>",
        "<br />",
        "<p>",
        "</p>",
        "<strong>",
        "</span>",
        '<span style="color:red">',
        "<div>",
        "</a>",
    )
    return _between(names, text, random)


def look_alike(text: str, random: Random) -> Edit | None:
    """A letter of a Latin word replaced by a Cyrillic or Greek one that looks the same."""
    like = {"A": "АΑ", "B": "ВΒ", "C": "С", "E": "ЕΕ", "H": "НΗ", "K": "КΚ", "M": "МΜ", "O": "ОΟ", "P": "РΡ", "T": "ТΤ"}
    like |= {"X": "ХΧ", "a": "а", "c": "с", "e": "е", "o": "оο", "p": "р", "x": "х", "y": "у"}
    at = random_match(f"(?<=[A-Za-z])[{''.join(like)}]|[{''.join(like)}](?=[A-Za-z])", text, random)
    return Edit(Span(*at.span()), random.choice(like[at[0]])) if at else None


def kana(text: str, random: Random) -> Edit | None:
    """A Han character replaced by a kana that looks the same."""
    like = dict(zip("力夕二八口工卜一", "カタニハロエトー", strict=True))
    at = random_match(f"(?<=[{HAN}])[力夕二八口工卜一](?=[{HAN}])", text, random)
    return Edit(Span(*at.span()), like[at[0]]) if at else None


def full_width_digits(text: str, random: Random) -> Edit | None:
    """A number in full-width digits."""
    at = random_match("[0-9]+(?:\\.[0-9]+)?", text, random)
    return Edit(Span(*at.span()), _full(at[0])) if at else None


def full_width_letters(text: str, random: Random) -> Edit | None:
    """A Latin word in full-width letters."""
    at = random_match("[A-Za-z]+", text, random)
    return Edit(Span(*at.span()), _full(at[0])) if at else None


def _full(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) for char in text)
