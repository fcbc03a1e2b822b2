"""Private numbers: where they stand in a document, and everything that is shown of it without their digits.

Identity cards, bank cards and mobiles that nobody announces are masked in every excerpt, message, title and
failure, whatever the finding is about. A fix that would write one is dropped where findings come in, so no format
and no program can print it. Offsets count code points of the document's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace as replaced

from .chars import DIGIT
from .document import Document, view
from .model import Edit, Failure, Finding, Fix, Message, Related, Span
from .patterns import compiled

_GATE = f"[{DIGIT}]{{3,}}[ -]?[{DIGIT}]{{4}}"
_LONG = f"[{DIGIT}][{DIGIT}OoIlSZB]{{13,}}[{DIGIT}XxＸｘ]"
_GROUPED_CARD = f"[3-9３-９][{DIGIT}]{{3}}(?:(?P<mark>[ \u3000·-])[{DIGIT}]{{4}}){{3}}(?:(?P=mark)?[{DIGIT}]{{1,3}})?"
_GROUPED_IDENTITY = f"[{DIGIT}]{{6}}[ \u3000·\n-](?:[{DIGIT}]{{8}}[ \u3000·\n-]?[{DIGIT}]{{3}}[{DIGIT}XxＸｘ])"
_BROKEN = f"[{DIGIT}]{{3,17}}\n[{DIGIT}]{{1,17}}[{DIGIT}XxＸｘ]"
_MOBILE = f"1[3-9][{DIGIT}](?P<mark>[ -]?)[{DIGIT}]{{4}}(?P=mark)[{DIGIT}]{{4}}|１[３-９][{DIGIT}]{{9}}"
_ANNOUNCED = "(?:电话|手机|热线|联系人|联系方式|传真|[Tt][Ee][Ll])[^，。\n]{0,10}[:：]|拨打|致电|来电|咨询|报名|联系|客服|举报|投诉|预约|报修|電話|致電|查詢"
_REACH = 40
_LEAST = 15
"""Digits from which a figure is taken for a number of an identity card or a bank card."""
_FRAGMENT = 6
"""Digits of a private number that are masked wherever they are shown."""
_HEAD, _TAIL = 3, 2
_ASCII = str.maketrans("０１２３４５６７８９Ｘｘx", "0123456789XXX")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


class Private(Struct, frozen=True):
    """A private number: where it stands, and its digits in ASCII (X for the check character)."""

    span: Span
    digits: str


def digits_of(text: str) -> str:
    """The digits of a text in ASCII, with the X that an identity number may end in."""
    return "".join(char for char in text.translate(_ASCII) if char in "0123456789X")


def is_identity_number(digits: str) -> bool:
    """True when the check character of 18 is right (GB 11643, ISO 7064 MOD 11-2)."""
    if len(digits) != 18 or not digits[:17].isdigit():
        return False
    return _CHECKS[sum(w * int(d) for w, d in zip(_WEIGHTS, digits[:17], strict=True)) % 11] == digits[17]


def is_card_number(digits: str) -> bool:
    """True for 16 to 19 digits whose last one is right (Luhn)."""
    if not (16 <= len(digits) <= 19 and digits.isdigit()):
        return False
    doubled = (int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


@view
def private_numbers(document: Document) -> tuple[Private, ...]:
    """Private numbers in order, none overlapping another. A document without a long figure costs one search."""
    if compiled(_GATE).search(document.text) is None:
        return ()
    found: list[Private] = []
    for private in sorted(_candidates(document), key=lambda p: (p.span.start, -p.span.end)):
        if not found or found[-1].span.end <= private.span.start:
            found.append(private)
    return tuple(found)


def _candidates(document: Document) -> Iterator[Private]:
    for match in document.find(_LONG):
        yield Private(match.span, digits_of(match[0]))
    for match in document.find(_GROUPED_CARD):
        digits = digits_of(match[0])
        if digits.startswith("62") or is_card_number(digits) or is_card_number(digits[:16]):
            yield Private(match.span, digits)
    for match in document.find(_GROUPED_IDENTITY):
        if digits_of(match[0])[6:8] in ("19", "20"):
            yield Private(match.span, digits_of(match[0]))
    for match in document.find(_BROKEN):
        digits = digits_of(match[0])
        if is_identity_number(digits) or (digits.startswith("62") and is_card_number(digits)):
            yield Private(match.span, digits)
    for match in document.find(_MOBILE):
        if not _is_part(document, match.span) and not is_announced(document, match.start):
            yield Private(match.span, digits_of(match[0]))


def _is_part(document: Document, span: Span) -> bool:
    """True for a piece of a longer figure."""
    around = document.text[max(0, span.start - 1) : span.start] + document.text[span.end : span.end + 1]
    return any(char.isdigit() for char in around)


def is_announced(document: Document, at: int) -> bool:
    """True where the words before, in the same sentence, offer a number to the reader: a notice, not a story."""
    before = document.text[max(0, at - _REACH) : at]
    sentence = before[max(before.rfind("。"), before.rfind("\n")) + 1 :]
    return compiled(_ANNOUNCED).search(sentence) is not None


@view
def shown_text(document: Document) -> str:
    """The document's text, as long as it is, as anything of it may be shown: private digits as stars."""
    parts, at = list[str](), 0
    for private in private_numbers(document):
        parts += document.text[at : private.span.start], _starred(document.text[private.span.start : private.span.end])
        at = private.span.end
    return "".join(parts) + document.text[at:] if parts else document.text


def _starred(text: str) -> str:
    """All but the first three and the last two characters of a number as stars; marks in it stay."""
    inner = range(_HEAD, len(text) - _TAIL)
    return "".join("*" if i in inner and char.isalnum() else char for i, char in enumerate(text))


def masked(document: Document, text: str) -> str:
    """Words about a document without its private numbers, nor pieces of them of six digits or more."""
    if not private_numbers(document):
        return text
    return compiled(_FIGURE).sub(lambda match: _shown(document, match[0]), text)


def _shown(document: Document, figure: str) -> str:
    digits = digits_of(figure)
    is_private = len(digits) >= _LEAST or not _fragments(document).isdisjoint(_windows(digits))
    return _starred(figure) if is_private else figure


@view
def _fragments(document: Document) -> frozenset[str]:
    """Every run of six digits in a private number."""
    return frozenset(window for private in private_numbers(document) for window in _windows(private.digits))


def _windows(digits: str) -> Iterator[str]:
    return (digits[i : i + _FRAGMENT] for i in range(len(digits) - _FRAGMENT + 1))


_FIGURE = f"[{DIGIT}](?:[ \u3000·-]?[{DIGIT}OoIl]){{{_FRAGMENT - 2},}}[{DIGIT}XxＸｘ]"


def masked_message(document: Document, message: Message) -> Message:
    """A message whose templates and values are masked."""
    if not private_numbers(document):
        return message
    values = {key: _masked_value(document, value) for key, value in message.values.items()}
    return Message(masked(document, message.zh), masked(document, message.en), **values)


def _masked_value(document: Document, value: object) -> object:
    if isinstance(value, Message):
        return masked_message(document, value)
    shown = masked(document, str(value))
    return value if shown == str(value) else shown


def without_private(document: Document, finding: Finding) -> Finding:
    """The finding as it may be told: messages masked, without the fixes that would write a private number."""
    if not private_numbers(document):
        return finding
    return replaced(
        finding,
        message=masked_message(document, finding.message),
        related=tuple(_related(document, r) for r in finding.related),
        fixes=tuple(_fix(document, f) for f in finding.fixes if not _writes_private(document, f)),
    )


def _related(document: Document, related: Related) -> Related:
    return replaced(related, message=masked_message(document, related.message)) if related.message else related


def _fix(document: Document, fix: Fix) -> Fix:
    return replaced(fix, title=masked_message(document, fix.title)) if fix.title else fix


def _writes_private(document: Document, fix: Fix) -> bool:
    return any(masked(document, edit.text) != edit.text for edit in fix.edits)


def changes_private(document: Document, edits: Iterable[Edit]) -> bool:
    """Whether edits of the input take something of a private number away: what was there must then be kept nowhere."""
    numbers = [document.places(private.span) for private in private_numbers(document)]
    return any(
        max(start.offset, edit.span.start) < min(end.offset, edit.span.end) for start, end in numbers for edit in edits
    )


def masked_failure(document: Document, failure: Failure) -> Failure:
    """A failure whose error quotes nothing private."""
    return replaced(failure, error=masked(document, failure.error))
