"""Titles: the organ, the rank and the post of one, and which of two may not both be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match

from msgspec import Struct
from msgspec.structs import replace as replaced

from lint_news import BLANK, compiled

from ._rows import Person, once
from ._slots import POST, closes

_POST = (
    "总书记|书记|县长|市长|区长|省长|州长|旗长|镇长|乡长|村长|主席|主任|部长|局长|厅长|处长|科长|院长|"
    "检察长|秘书长|校长|馆长|站长|行长|社长|台长|总编辑|委员长|总理"
)
_TITLE = f"(?P<organ>[^\\W\\d_]*?)(?P<rank>常务副|党组副|副|代理|代)?(?P<post>{_POST})[{BLANK}]?\\Z"
_PART = "[^、，,/ \u3000]+"
_BEFORE = f"[^\\W\\d_]+(?:、[^\\W\\d_]+)*[{BLANK}]?\\Z"
_AFTER = f"(?P<rank>副)?(?P<post>{_POST})"
_REACH = 30
_SHORT = 3
_PRINCIPAL = "书记|县长|市长|区长|省长|州长|旗长|镇长|乡长|部长|局长|主席"
_ORGANS = (
    "(?:^|[县市区省州旗镇乡])(?:委|政协|人大常委会|人民政府|政府)?$"
    "|(?:组织部|宣传部|统战部|政法委|公安局|教育局|财政局|纪委监委|纪委|监委)$"
)
_OTHER = (
    "(?:原|前|时任|曾任|历任|首任|老|小"
    "|党组|党工委|工委|党委|委员会|支部|总支|第一|团县委|团市委|团省委)$"
    "|原任|时任|曾任"
)
_PLACES = "县市区省镇乡州旗国"


class Title(Struct, frozen=True):
    """One title, taken apart."""

    organ: str
    rank: str
    post: str


class Wrong(Struct, frozen=True):
    """A title that does not fit: how many code points of it to mark, the right one, what to put for the mark if known,
    and how far from the end of the titles the mark ends."""

    size: int
    right: str
    put: str | None = None
    back: int = 0


def parts(title: str) -> list[str]:
    """The titles that one cell of the list or one run of text holds."""
    return [part for part in compiled("[、，,/ \u3000]").split(title) if part]


@once
def titles_of(people: tuple[Person, ...]) -> dict[str, list[str]]:
    """Each right title of each name, the best first."""
    found: dict[str, list[str]] = {}
    for person in people:
        found.setdefault(person.name, []).extend(part for title in person.title for part in parts(title))
    return found


def parsed(title: str) -> Title | None:
    """A title taken apart; None for one that ends in no post known here."""
    match = compiled(_TITLE).search(title)
    return Title(match["organ"], match["rank"] or "", match["post"]) if match else None


def run_before(text: str, start: int) -> str:
    """The titles that stand right before a name, joined by 、, with what else stands before them."""
    match = compiled(_BEFORE).search(text, max(0, start - _REACH), start)
    return match[0] if match else ""


def wrong_before(run: str, right: Sequence[str]) -> Wrong | None:
    """What is wrong with the titles in front of a name; None where nothing is known.

    Beside a title that is right, another is wrong only by its rank.
    """
    run = run.rstrip()
    given = list(_given(run))
    known = [(text, title) for text in right if (title := parsed(text))]
    unfit = [(back, one) for back, one in given if not any(_fits(one, title) for _, title in known)]
    if not unfit or not known or any(run.endswith(text) for text in right if parsed(text) is None):
        return None
    for back, one in unfit:
        if wrong := next(_by_rank(one, known), None):
            return replaced(wrong, back=back)
    return next(_faults(unfit[-1][1], known), None) if len(unfit) == len(given) and not unfit[-1][0] else None


def titles_before(run: str) -> list[str]:
    """The parts of a run of titles that one person holds, the last one first: further to the front only behind a known post."""
    return [match[0] for match in _held(run)]


def _held(run: str) -> Iterator[Match[str]]:
    for match in reversed(list(compiled(_PART).finditer(run))):
        yield match
        if not compiled(f"{POST}$").search(match[0]):
            break


def _given(run: str) -> Iterator[tuple[int, Title]]:
    """The titles that a run ends in, the first one first, each with the code points behind it."""
    found = [(len(run) - match.end(), title) for match in _held(run) if (title := parsed(match[0]))]
    yield from reversed(found)


def _fits(given: Title, title: Title) -> bool:
    same_rank = given.rank == title.rank or (given.rank, title.rank) == ("副", "常务副")
    return given.post == title.post and same_rank and _same_organ(given.organ, title.organ)


def _same_organ(given: str, organ: str) -> bool:
    """Whether two names of an organ may stand for one: one ends in the other, or they part between two words."""
    size = 0
    while size < min(len(given), len(organ)) and given[-size - 1] == organ[-size - 1]:
        size += 1
    if size in (len(given), len(organ)):
        return True
    from lint_news import lexicon

    common = given[len(given) - size :]
    whole = size > 1 and (common in lexicon() or common[0] in _PLACES)
    return whole or _is_short_for(organ, given) or any(_is_short_for(given[at:], organ) for at in range(len(given)))


def _is_short_for(short: str, long: str) -> bool:
    """Whether a name of three characters or more is made of characters of a longer one: 中组部, 中央组织部."""
    if not _SHORT <= len(short) < len(long) - 1 or short[-1] != long[-1]:
        return False
    rest = iter(long[long.find(short[0]) :])
    return all(char in rest for char in short)


def _by_rank(given: Title, known: Sequence[tuple[str, Title]]) -> Iterator[Wrong]:
    """One organ and one post, but another rank: 县发展和改革委员会副主任 is no other office where the list has the 主任 of it."""
    for text, title in known:
        same = title.post == given.post and _same_organ(given.organ, title.organ)
        if same and (given.organ == title.organ or not compiled(_OTHER).search(given.organ)):
            yield Wrong(len(given.rank) + len(given.post), text, title.rank + title.post)


def _faults(given: Title, known: Sequence[tuple[str, Title]]) -> Iterator[Wrong]:
    """The post in another organ, or another principal post."""
    if compiled(_OTHER).search(given.organ):
        return
    post = len(given.rank) + len(given.post)
    for text, title in known:
        if title.post == given.post and given.organ[-1:] == title.organ[-1:]:
            yield Wrong(post + min(len(given.organ), len(title.organ)), text)
    is_held = any(title.post == given.post for _, title in known)
    principal = all(compiled(_PRINCIPAL).fullmatch(post) for post in (given.post, *(t.post for _, t in known)))
    if not is_held and principal and compiled(_ORGANS).search(given.organ):
        yield Wrong(post, known[0][0])


def wrong_after(text: str, end: int, right: Sequence[str]) -> Wrong | None:
    """What is wrong with the post behind a name (王守诚县长): one that the person does not hold. 副 may be left out there."""
    match = compiled(_AFTER).match(text, end)
    known = [(title, t.post) for title in right if (t := parsed(title))]
    if not match or not known or not closes(text, match.end()) or match["post"] in {post for _, post in known}:
        return None
    principal = all(compiled(_PRINCIPAL).fullmatch(post) for post in (match["post"], *(post for _, post in known)))
    return Wrong(len(match[0]), known[0][0], known[0][1]) if principal else None
