"""Names and set phrases of _phrase_tables that stand in a text with one character or a word wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from lint_news import (
    Article,
    Fix,
    Span,
    Straddling,
    is_han,
    is_traditional,
    lexicon,
    replace,
    similarity,
    simplified,
    straddles,
    view,
)

from ._fluent import FUNCTION, words_in
from ._one_edit import Edit, Variant, variant_at
from ._phrase_counts import is_right_variant, unvaried, usual_ends
from ._phrase_tables import Phrase, is_right_form, part_lines, phrase, slip_lines
from ._strings import occurrences

_ALIKE, _HEARD = 0.7, 1.0
"""The least similarity of two characters, one written for the other: at an end of a phrase; where both make words."""
_NAMES = frozenset({"knowledge/bodies"})
"""Tables of names, which nobody varies as speakers vary a phrase."""
_LINES, _HALF = "knowledge/quotations", "半句"
"""Lines of poems: every other character is a misquotation; in half a line one like the right, or another order."""
_SAID, _UNVARIED = "knowledge/set_phrases", 9
"""The table of set phrases, and the length from which a character lost inside is a fault, though words are left."""
_LEFT_OUT = "大新其总全"
"""What speakers leave out of such a phrase: 八项规定及实施细则精神, 百年未有之变局."""
_KEPT = (Edit.LOST, Edit.ADDED)
_PARTICLES = "也之者而其故矣乎兮则以"
_MARK, _MARKS = "、", ",， \u3000"
"""What stands between members of a phrase, which are not varied by a character (治理有序), and what stands for it."""
_ENDS = frozenset("国中新市县区省部局院会全各人大家一学")
"""Ends of other words too: where the character beside one is lost, what stands there may be right (法国|统计局)."""
_LONG, _LOCAL, _ORDERED = 7, "地方机构", ("执法", "旅游")
_AROUND = 30
"""Characters around a phrase with which it is read: more than what is read."""
_BEFORE = frozenset("省市县区旗盟由到在和与经向从对本各原请让")
"""What stands before the name of a local body: 美国|退伍军人事务局 is none."""
_FREE = frozenset("的地得了着和与及跟等前副原新代各")
"""What may be put into a phrase, and leaves it right: 中国特色的社会主义, 联合国前秘书长, 交通运输等部."""


class Near(Struct, frozen=True):
    """A phrase of a table in a text, with one character or a word wrong; offsets are code points of the document."""

    span: Span
    name: str
    edit: Edit
    at: int

    @property
    def phrase(self) -> Phrase:
        """The row of the table."""
        return phrase(self.name)

    @property
    def fix(self) -> Fix:
        """What makes it right: one character put in, taken out or replaced, two swapped, or the whole phrase."""
        if self.edit is Edit.NONE:
            return replace(self.span, self.name)
        index = self.at - self.span.start
        past = self.at + {Edit.LOST: 0, Edit.SWAPPED: 2}.get(self.edit, 1)
        meant = self.name[index : index + {Edit.ADDED: 0, Edit.SWAPPED: 2}.get(self.edit, 1)]
        return replace(Span(self.at, past), meant)


@cache
def _uses(number: int) -> tuple[int, Sequence[tuple[int, str]]]:
    """The length of a part, and its phrases with its offset in each."""
    part, *uses = part_lines()[number].split("\t")
    return len(part), [(int(use.partition(":")[0]), use.partition(":")[2]) for use in uses]


@view
def near_phrases(article: Article) -> Mapping[str, Sequence[Near]]:
    """By table, the phrases that stand in an article with one character or a word wrong, the longest at each place."""
    found = occurrences(article, "_phrase_tables")
    if not found or is_traditional(article.document):
        return {}
    past = len(part_lines())
    parts = [one for one in found if one[0] < past]
    exact, near = compared(article.text, parts)
    slips = _with_word_wrong(article, found) if len(parts) < len(found) else ()
    if not near and not slips:
        return {}
    wrong: dict[str, list[Near]] = {}
    for one in _longest([*(_wrong(article, exact, near) if near else ()), *slips]):
        wrong.setdefault(one.phrase.table, []).append(one)
    return wrong


def _with_word_wrong(article: Article, found: Iterable[tuple[int, int, int]]) -> Iterator[Near]:
    """The forms with a word wrong; that of a local body only where a name may begin."""
    first, text = article.span.start, article.text
    for number, start, end in found:
        if number >= len(part_lines()):
            _, _, name = slip_lines()[number - len(part_lines())].partition("\t")
            before = text[start - 1 : start] or " "
            is_free = phrase(name).meaning != _LOCAL or not is_han(before) or before in _BEFORE
            if is_free and not _has_one_more(text[start : end + 1], name):
                yield Near(Span(first + start, first + end), name, Edit.NONE, first + start)


def _has_one_more(written: str, name: str) -> bool:
    """Whether what is written is the phrase with one character put in: another edit, which others judge."""
    return any(written[:at] + written[at + 1 :] == name for at in range(len(name)))


def _wrong(article: Article, exact: Iterable[tuple[int, int]], near: Iterable[tuple[str, Variant]]) -> Iterator[Near]:
    """Of the phrases with an edit those that are wrong by it."""
    first, text = article.span.start, article.text
    for name, variant in near:
        is_listed = text[variant.start : variant.past] in phrase(name).wrong
        is_covered = not is_listed and any(covers(span, variant) for span in exact)
        if not is_covered and _is_wrong(text, name, variant):
            span = Span(first + variant.start, first + variant.past)
            one = Near(span, name, variant.edit, first + variant.at)
            is_sure = is_listed or one.phrase.table == _LINES or variant.edit is Edit.NONE
            if is_sure or not _is_right(simplified(article.document), one):
                yield one


def compared(text: str, found: Iterable[tuple[int, int, int]]) -> tuple[set[tuple[int, int]], set[tuple[str, Variant]]]:
    """Where phrases stand as they should, and those that stand with one edit, by the parts found in a text."""
    exact: set[tuple[int, int]] = set()
    near: set[tuple[str, Variant]] = set()
    plain = folded(text)
    for number, start, _ in found:
        size, uses = _uses(number)
        for offset, name in uses:
            place = start - offset
            if place >= 0 and plain.startswith(name, place):
                exact.add((place, place + len(name)))
            elif variant := variant_at(name, plain, start, offset, size):
                near.add((name, variant))
    return exact, near


def folded(text: str) -> str:
    """A text with one mark between members. `str.translate` takes thirty times as long for Chinese text."""
    for mark in _MARKS:
        text = text.replace(mark, _MARK)
    return text


def covers(span: tuple[int, int], variant: Variant) -> bool:
    """Whether another phrase stands, as it should, where the edit is."""
    start, end = span
    return start < variant.at < end or (variant.edit is not Edit.LOST and start == variant.at)


def _is_wrong(text: str, name: str, variant: Variant) -> bool:
    """Whether the variant is in the list of wrong ones, or in no list of right ones and has a fault inside."""
    row, written = phrase(name), text[variant.start : variant.past]
    if written in row.wrong:
        return True
    is_right = is_right_variant(written) or is_right_form(folded(written))
    if variant.edit is Edit.NONE and row.table != _LINES:
        return not is_right and written not in unvaried(name) and not any(word in name for word in _ORDERED)
    return not is_right and is_broken(text, name, variant)


def is_broken(text: str, name: str, variant: Variant) -> bool:
    """Whether the edit is more than a word or a mark that may stand in the phrase, or another beginning or end."""
    seen = text[variant.at : variant.at + 1]
    meant = name[variant.at - variant.start : variant.at - variant.start + 1]
    end = variant.end(len(name))
    if phrase(name).table == _LINES:
        return _is_misquoted(name, variant, seen, meant)
    if end == ">" and _is_whole_word(name, variant) and is_han(seen):
        return True
    if end and end not in usual_ends(name):
        if variant.edit is Edit.LOST and end in "<>":
            return text[variant.start if end == "<" else variant.past - 1] not in _ENDS
        return variant.edit is Edit.EXCHANGED and seen not in FUNCTION and similarity(seen, meant) >= _ALIKE
    if variant.edit is Edit.ADDED:
        return is_han(seen) and seen not in _FREE
    return is_han(meant) and (variant.edit is Edit.LOST or is_han(seen))


def _is_misquoted(name: str, variant: Variant, seen: str, meant: str) -> bool:
    """Whether an edit in a line of a poem is more than a particle that people leave out or put in."""
    if phrase(name).meaning == _HALF:
        return variant.edit not in _KEPT and (variant.edit is not Edit.EXCHANGED or similarity(seen, meant) >= _ALIKE)
    if variant.edit is Edit.LOST:
        return not variant.end(len(name)) and is_han(meant) and meant not in _PARTICLES
    return variant.edit is Edit.SWAPPED or (variant.edit is Edit.EXCHANGED and is_han(seen) and is_han(meant))


def _is_whole_word(name: str, variant: Variant) -> bool:
    """Whether the last character but one of an office has no other in its place: 社会保局, 资源和规则局."""
    if len(name) < _LONG or name[-1] not in "局厅部" or name[-2] == "总":
        return False
    return variant.edit is Edit.LOST or (variant.edit is Edit.EXCHANGED and phrase(name).meaning == _LOCAL)


def _longest(found: Iterable[Near]) -> Iterator[Near]:
    """Of those that overlap, the one of the longest phrase."""
    taken: list[Near] = []
    for one in sorted(found, key=lambda near: (-len(near.name), near.span, near.name, near.at)):
        if not any(one.span.start < other.span.end and other.span.start < one.span.end for other in taken):
            taken.append(one)
    yield from sorted(taken, key=lambda near: near.span)


def _is_right(text: str, near: Near) -> bool:
    """Whether what stands there reads as words of its own, rather than as the phrase with a fault."""
    span, edit = near.span, near.fix.edits[0]
    if straddles(text, span.start, span.end, (near.name,)) is Straddling.STRADDLES:
        return True
    written = words_in(text, span.start, span.end)
    if written.is_crossed:
        return True
    first, last = max(0, span.start - _AROUND), span.end + _AROUND
    meant = text[first : edit.span.start] + edit.text + text[edit.span.end : last]
    alone = words_in(meant, span.start - first, span.start - first + len(near.name)).alone
    seen = text[edit.span.start : edit.span.end]
    if written.alone > alone or _is_lost_inside(near) or (seen not in FUNCTION and _is_fixed(near)):
        return False
    if near.edit is Edit.EXCHANGED and (_MARK in near.name or similarity(seen, edit.text) >= _HEARD):
        return False
    if near.phrase.table not in _NAMES or near.edit is Edit.LOST:
        return near.edit is not Edit.SWAPPED or near.phrase.table not in _NAMES
    at = edit.span.start
    is_in_word = text[at - 1 : at + 1] in lexicon() or text[at : at + 2] in lexicon()
    return seen in FUNCTION and edit.text not in FUNCTION and not is_in_word


def _is_fixed(near: Near) -> bool:
    """Whether an edit is of a character for which, one for one, edited text has no other, and not none."""
    meant, at = near.fix.edits[0].text, near.at - near.span.start
    if near.edit is Edit.LOST and (meant in FUNCTION or meant in _LEFT_OUT or at >= len(near.name) - 1):
        return False
    return near.edit in {Edit.LOST, Edit.EXCHANGED} and unvaried(near.name)[0][at : at + 1] == meant


def _is_lost_inside(near: Near) -> bool:
    """Whether a long set phrase has lost a character inside, also where what is left is words: 民族共同意识."""
    edit = near.fix.edits[0]
    if near.edit is not Edit.LOST or near.phrase.table != _SAID or len(near.name) < _UNVARIED:
        return False
    return edit.text not in FUNCTION and edit.text not in _LEFT_OUT and edit.span.start < near.span.end - 1
