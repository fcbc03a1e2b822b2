"""Titles: their organ, rank and post, and which titles contradict each other."""

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
    """A title in its parts."""

    organ: str
    rank: str
    post: str


class Wrong(Struct, frozen=True):
    """A wrong title: the code points to report, the right title, and the replacement if it is known.

    The last value is the distance of the reported part from the end of the titles.
    """

    size: int
    right: str
    put: str | None = None
    back: int = 0


def titles_in(titles: str) -> list[str]:
    """The titles in a cell of the list or in a part of the text."""
    return [part for part in compiled("[、，,/ \u3000]").split(titles) if part]


@once
def titles_of(people: tuple[Person, ...]) -> dict[str, list[str]]:
    """The right titles of each name, the most important first."""
    found: dict[str, list[str]] = {}
    for person in people:
        found.setdefault(person.name, []).extend(part for title in person.title for part in titles_in(title))
    return found


def parsed(title: str) -> Title | None:
    """The parts of a title; None if it does not end in a known post."""
    match = compiled(_TITLE).search(title)
    return Title(match["organ"], match["rank"] or "", match["post"]) if match else None


def run_before(text: str, start: int) -> str:
    """The titles directly before a name, joined by 、, with the words before them."""
    match = compiled(_BEFORE).search(text, max(0, start - _REACH), start)
    return match[0] if match else ""


def wrong_before(run: str, right: Sequence[str]) -> Wrong | None:
    """What is wrong with the titles before a name; None if nothing is known to be wrong.

    Beside a right title, another one is reported only for its rank.
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
    """The titles of one person before a name, the last one first; an earlier one only if it ends in a known post."""
    return [match[0] for match in _held(run)]


def _held(run: str) -> Iterator[Match[str]]:
    for match in reversed(list(compiled(_PART).finditer(run))):
        yield match
        if not compiled(f"{POST}$").search(match[0]):
            break


def _given(run: str) -> Iterator[tuple[int, Title]]:
    """The titles at the end of the text, the first one first, each with the number of code points after it."""
    found = [(len(run) - match.end(), title) for match in _held(run) if (title := parsed(match[0]))]
    yield from reversed(found)


def _fits(given: Title, title: Title) -> bool:
    same_rank = given.rank == title.rank or (given.rank, title.rank) == ("副", "常务副")
    return given.post == title.post and same_rank and _same_organ(given.organ, title.organ)


def _same_organ(given: str, organ: str) -> bool:
    """Whether two names may mean one organ: one is the end of the other, at a word boundary."""
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
    """Whether a name of at least three characters consists of characters of a longer one: 中组部, 中央组织部."""
    if not _SHORT <= len(short) < len(long) - 1 or short[-1] != long[-1]:
        return False
    rest = iter(long[long.find(short[0]) :])
    return all(char in rest for char in short)


def _by_rank(given: Title, known: Sequence[tuple[str, Title]]) -> Iterator[Wrong]:
    """The known title with the same organ and post and another rank: 县发展和改革委员会副主任 for its 主任."""
    for text, title in known:
        same = title.post == given.post and _same_organ(given.organ, title.organ)
        if same and (given.organ == title.organ or not compiled(_OTHER).search(given.organ)):
            yield Wrong(len(given.rank) + len(given.post), text, title.rank + title.post)


def _faults(given: Title, known: Sequence[tuple[str, Title]]) -> Iterator[Wrong]:
    """The wrong title if it is the post in another organ, or another principal post."""
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
    """What is wrong with the post after a name (王守诚县长): the person does not hold it. 副 may be left out there."""
    match = compiled(_AFTER).match(text, end)
    known = [(title, t.post) for title in right if (t := parsed(title))]
    if not match or not known or not closes(text, match.end()) or match["post"] in {post for _, post in known}:
        return None
    principal = all(compiled(_PRINCIPAL).fullmatch(post) for post in (match["post"], *(post for _, post in known)))
    return Wrong(len(match[0]), known[0][0], known[0][1]) if principal else None
