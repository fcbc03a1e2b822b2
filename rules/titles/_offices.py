"""Which offices a body has, and what stands around an office.

Offsets count code points of the document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from msgspec import Struct

from lint_news import DIGIT, HAN, Confidence, Document, Span, compiled, paper_date

from .._table_rows import table_rows

RANK = "(?:党[组委](?:副?书记|成员|委员)[、,，])?(?:原|首任|第一任|前任|时任|现任)?(?:常务副|副|代)?"
"""What may stand between a body and an office: 县政协党组书记、副主席."""
_PARTY = ("党组", "党委")
_WILD, _COMMITTEE = "…", "~"
_COMMITTEE_NAME = f"(?!常务|代表|委员)(?:(?!机关|纪律)[{HAN}]){{2,14}}(?<![省市县区州旗盟国届])"
_RECENT, _EVER, _SINCE = "recent", "ever", 2010
_NO_TITLE = (
    "(?:科员|督学|委员|编辑|记者|[医护技药]师|会计师|律师|团|台|令|国|级|制|员|处|助理|会议|办公|座谈|培训|论坛|们"
    "|(?<=长)(?:[期途远]|江学者)|织|法医)"
)
"""What makes another word of the office before it: 主任科员, 主席团, 书记员, 院长期."""
_LISTED = f"(?:(?:(?<![常主政编])委|(?<!干)部|[府院会厅局协联处大校学所园])[、和与及][{HAN}]{{0,4}}|法院)\\Z"
"""A body before the body, to which the office may belong: 法院、检察院院长, 法院检察院院长."""
_ABROAD = (
    "[美日英法德俄韩]军|(?<![中全我祖爱各])国(?<!中华人民共和国)(?![家务资有土税防企民共])"
    "|越南|朝鲜|老挝|柬埔寨|古巴|苏联|南斯拉夫|蒙古人民|缅甸|南越|阵线|日本|印度|俄罗斯"
    "|香港|澳门|台[湾北中南]|[旅驻][印日美英法德韩]"
)
_NAMED = f"(?:主[任席]|书记|长)(?!访)[{HAN}]{{2,3}}[、和]"
"""An office and who has it, whose name may have 国 in it: 主任何建国."""
_BORN = f"(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?出?生(?![产活意])"
_ERAS = "民国|解放前|建国前|新中国成立前|苏维埃|边区|根据地|国民党|土改"
_OLD = f"[1１][9９](?:[0-7０-７][{DIGIT}]|[8８][0-3０-３])年(?!{_BORN})|{_ERAS}"
"""What tells of the time before the constitution of 1982, whose offices and bodies are those of today."""
_TOLD = "误|写成|错|应为|应是|改为|改称|不是|不叫|而非|并非|所谓"
_BEFORE, _AFTER, _FAR, _CLAUSE = 12, 12, 40, 20
_CLAUSE_END = "[，,。；;：:！!？?\n]"


class Body(Struct, frozen=True):
    """A row of the table: endings of names of bodies, offices that these do not have, and the one that they have."""

    bodies: tuple[str, ...]
    wrong: tuple[str, ...]
    right: str
    confidence: str
    before: tuple[str, ...]
    bad: str
    good: tuple[str, ...]
    law: str

    def confidence_in(self, document: Document) -> Confidence:
        """How sure the fault is in a paper of its day."""
        if _RECENT not in self.confidence:
            return Confidence(self.confidence)
        day = paper_date(document)
        return Confidence.LIKELY if day and day.year >= _SINCE else Confidence.DOUBTFUL


class Misplaced(Struct, frozen=True):
    """A body's name and an office that it does not have."""

    body: Span
    office: Span
    row: Body


@cache
def rows() -> Sequence[Body]:
    """The rows of offices.tsv."""
    return [_row(fields) for fields in table_rows(Path(__file__).with_name("offices.tsv"))]


def _row(fields: Sequence[str]) -> Body:
    bodies, wrong, right, confidence, before, bad, good, law = fields
    several = [tuple(filter(None, field.split("|"))) for field in (bodies, wrong, before, good)]
    return Body(several[0], several[1], right, confidence, several[2], bad, several[3], law)


@cache
def gate() -> str:
    """A pattern for the last character of a body and an office that some body with that ending does not have.

    The character before the last one is looked at after it, so that the pattern begins with one of few characters.
    """
    wrong: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows():
        for body in row.bodies:
            wrong[body[-2:]].update(row.wrong)
    ends: defaultdict[str, defaultdict[tuple[str, ...], str]] = defaultdict(lambda: defaultdict(str))
    for body, offices in sorted(wrong.items()):
        ends[body[-1]][tuple(sorted(offices, reverse=True))] += body[0]
    return "|".join(f"{end}(?:{'|'.join(_after(end, offices))})" for end, offices in sorted(ends.items()))


def _after(end: str, offices: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    """For each group of characters before the last one: what must not follow."""
    for words, before in offices.items():
        yield f"(?<=[{before}]{end}){RANK}(?:{'|'.join(words)})"


@lru_cache(1 << 10)
def _bodies(ends: str, office: str) -> Sequence[tuple[str, Body]]:
    """The bodies with two last characters that do not have an office, the longest first."""
    found = [(body, row) for row in rows() if office in row.wrong for body in row.bodies if body[-2:] == ends]
    return sorted(found, key=lambda one: -len(one[0]))


def misplaced(text: str, found: str, start: int, end: int) -> Misplaced | None:
    """What is wrong with a match of `gate()` at `text[start:end]`; None where it is right or cannot be decided."""
    rank, at = compiled(RANK).match(found, 1), start + 1
    office = start + rank.end() if rank else at
    places = [Span(office, end)] + ([Span(at, at + 2)] if found.startswith(_PARTY, 1) else [])
    for place in places:
        for body, row in _bodies(text[at - 2 : at], text[place.start : place.end]):
            begin = _begins(text, body, at)
            if begin is not None and not text.endswith(row.before, 0, begin):
                return None if _is_right(text, begin, place.end, row) else Misplaced(Span(begin, at), place, row)
    return None


def _begins(text: str, body: str, end: int) -> int | None:
    """Where the body that ends at `end` begins; None if another text ends there."""
    first, wild, last = body.partition(_COMMITTEE if _COMMITTEE in body else _WILD)
    if not wild:
        return end - len(body) if text.endswith(body, 0, end) else None
    between = f"[{HAN}]{{1,8}}[省市县区州旗盟]" if wild == _WILD else _COMMITTEE_NAME
    match = compiled(f"{first}{between}{last}\\Z").search(text, max(0, end - 24), end)
    return match.start() if match else None


def _is_right(text: str, begin: int, end: int, row: Body) -> bool:
    """Whether what stands around a body and an office makes them right, or leaves it open."""
    return (
        compiled(_NO_TITLE).match(text, end) is not None
        or compiled(_LISTED).search(text, clause_start(text, begin), begin) is not None
        or is_exempt(text, begin, end, is_of_history=_EVER in row.confidence)
    )


def is_exempt(text: str, begin: int, end: int, *, is_of_history: bool = False) -> bool:
    """Whether text is about another country, about history (if that makes it right), or about the words themselves."""
    first, last = text.rfind("\n", 0, begin) + 1, text.find("\n", end)
    past = min(end + _FAR, last) if last >= 0 else end + _FAR
    return (
        compiled(_ABROAD).search(compiled(_NAMED).sub("", text[clause_start(text, begin) : end])) is not None
        or (not is_of_history and compiled(_OLD).search(text, max(first, begin - _FAR), past) is not None)
        or compiled(_TOLD).search(text, max(0, begin - _BEFORE), end + _AFTER) is not None
    )


def clause_start(text: str, begin: int) -> int:
    """Where the clause before a body begins, at most some characters before it."""
    start = max(0, begin - _CLAUSE)
    return max([start, *(match.end() for match in compiled(_CLAUSE_END).finditer(text, start, begin))])


def faulty(text: str, offsets: Iterator[tuple[int, int]]) -> Iterator[Misplaced]:
    """The faults among matches of `gate()`."""
    for start, end in offsets:
        found = misplaced(text, text[start:end], start, end)
        if found:
            yield found
