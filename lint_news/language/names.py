"""The names of people in an article: behind a title or a mark, before a verb of speech or another mark.

Names are a surname of the table and one or two characters; compound surnames, names of four characters and
foreign names are not taken. Offsets are code points of the document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from ..match.patterns import compiled
from ..model import Span
from ..text.chars import is_han
from ..text.lines import Article
from ..text.neighbours import Neighbours
from ..text.views import view
from .lexicon import lexicon
from .people import RARE, SURNAMES, given_levels, given_name_level, is_surname
from .script import simplified

_TITLES = (
    "记者|通讯员|书记|支书|主任|主席|总统|总理|部长|局长|院长|校长|县长|市长|省长(?!沙)|州长|区长|镇长|乡长|村长|厅长|司长|处长|科长|所长|站长"
    "|队长|组长|会长|社长|馆长|行长|署长|园长|秘书长|理事长|董事长|经理|总裁|总监|委员|代表|常委|干事|教授|研究员|工程师|医生|医师"
    "|护士|教师|老师|学者|专家|院士|博士|村民|居民|市民|农民|工人|民警(?!卫)|警察|战士|职工|员工|学生|负责人|先生|女士|同志|司机|演员"
    "|导演|作家|诗人|画家|律师|法官|检察官|运动员|教练|选手|队员|志愿者|发言人|党员|老人|群众|户主|小伙|姑娘|养殖户|贫困户|种植户"
    "|经营户|网格员|辅警|店主|业主|创始人|传承人|老兵|村医|农民工|厂长|班长|连长|店长|台长|庭长|船长|技术员|护林员|驾驶员|快递员|厨师|摄影|作者|编辑|代表人|家长|妻子|丈夫"
)
_TITLE_WORDS = tuple(_TITLES.replace("(?!沙)", "").replace("(?!卫)", "").split("|"))
_TITLE_CHARACTERS = frozenset("".join(_TITLE_WORDS))
_TITLES_BY_END = {end: tuple(word for word in _TITLE_WORDS if word[-1] == end) for end in {w[-1] for w in _TITLE_WORDS}}
_SURNAME, _RARE = "".join(sorted(SURNAMES)), "".join(sorted(RARE))
_TITLE_ENDS, _BETWEEN = "".join(sorted(_TITLES_BY_END)), " \u3000：:"
_ANY_SURNAME = SURNAMES | RARE
_TITLED = Neighbours(_TITLE_ENDS, f"{_BETWEEN}{_SURNAME}{_RARE}")
_MARKS = "。，,、；;“”‘’：:（()）！!？? \u3000■□"
_ANY_MARK = f"[{_MARKS}]"
_MARKED = Neighbours(_MARKS, _SURNAME)
"""What a name may follow, apart from the start of a line."""
SPEECH_VERBS = (
    "说|表示|介绍|告诉|认为|指出|强调|坦言|回忆|称|感慨|透露|要求|主持|出席|参加|摄"
    "|带领|率|一行|讲述|解释|分析|笑着|激动|高兴"
)
_SPEECH = f"(?:{SPEECH_VERBS})"
_RIGHT = f"{SPEECH_VERBS}|[在的等和与对从将是向同是有又就把被]|[^\u4e00-\u9fff·•]|$"
_NEVER = "某的了是在第这那不没么所"
_VERBS = "任于和向应时全连成从关同包"
"""Surnames that are common words too: 任|海南, 和|军人."""
_COMMON, _GIVEN = 8, 3
_AGAIN = 3
_CLOSED = f"{SPEECH_VERBS}|[^\u4e00-\u9fff·•]|$"


class NamedPerson(Struct, frozen=True):
    """A name of a person: its span, the name in Simplified characters, the title before it, whether speech follows."""

    span: Span
    name: str
    title: str
    speaks: bool

    @property
    def is_sure(self) -> bool:
        """Whether a title or speech shows that it is a person."""
        return bool(self.title) or self.speaks


@view
def name_openings(article: Article) -> tuple[tuple[int, str], ...]:
    """Offsets where names may begin, behind a mark or a title, with that title; a surname stands at each."""
    text, start, end = simplified(article.document), article.span.start, article.span.end
    titles = dict(_titles(text, start, end))
    rare = {text[at : at + 3] for at in titles if text[at] in RARE and _is_confirmed(text, at, end)}
    marks = (
        (m.start() for m in compiled(_ANY_MARK).finditer(text, start, end))
        if rare
        else _MARKED.places(text, start, end)
    )
    places = {
        at
        for at in (line.span.start for line in article.lines)
        if (rare or text[at : at + 1] in SURNAMES) and not compiled(_TITLES).match(text, at, end)
    }
    places.update((at + 1 for at in marks), titles)
    return tuple(
        (at, titles.get(at, ""))
        for at in sorted(places)
        if at < end and (text[at] in SURNAMES or (rare and any(_is_near(text[at : at + 3], name) for name in rare)))
    )


def _titles(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Offsets of the surnames behind titles, with the titles.

    Of two titles that overlap, as in 书记者, the first is meant: the search for it begins where no title runs on.
    """
    past = start
    for last in _TITLED.places(text, start, end):
        if not text.endswith(_TITLES_BY_END[text[last]], past, last + 1):
            continue
        surname = last + 1
        while surname < end and text[surname] in _BETWEEN:
            surname += 1
        if surname < end and text[surname] in _ANY_SURNAME:
            first = last
            while first > past and text[first - 1] in _TITLE_CHARACTERS:
                first -= 1
            for title in compiled(_TITLES).finditer(text, first, min(end, last + 2)):
                if title.end() <= last + 1:
                    past = title.end()
                if title.end() == last + 1:
                    yield surname, title[0]


def _is_confirmed(text: str, at: int, end: int) -> bool:
    """Whether a name with a rare surname, behind a title, is before speech, or stands in the article twice more."""
    name = text[at : at + 3]
    if not _is_name(name):
        return False
    return compiled(_SPEECH).match(text, at + 3) is not None or (
        text.count(name, at, end) >= _AGAIN and not is_word(name) and lexicon().level(name[1:]) < _COMMON
    )


def _is_near(one: str, other: str) -> bool:
    """Whether two strings have their first character and all but one in common."""
    return one[:1] == other[0] and sum(a != b for a, b in zip(one, other, strict=False)) <= 1


@view
def people(article: Article) -> tuple[NamedPerson, ...]:
    """The names of an article, in order."""
    text = simplified(article.document)
    given = _given_characters()
    starts = [(at, title) for at, title in name_openings(article) if text[at + 1 : at + 2] in given]
    usual = Counter([text[at : at + 3] for at, _ in starts])
    for at, title in starts:
        if title and not is_surname(text[at]):
            usual[text[at : at + 3]] = text.count(text[at : at + 3], article.span.start, article.span.end)
    return tuple(named for at, title in starts if (named := _named(text, at, title, usual)))


def _named(text: str, at: int, title: str, usual: Counter[str]) -> NamedPerson | None:
    """The name at `at`: three characters where a word ends it or the article has it again, else two characters."""
    for size in (3, 2):
        name, end = text[at : at + size], at + size
        if len(name) == size and _is_name(name) and _ends(text, end, name, title, usual):
            return NamedPerson(Span(at, end), name, title, compiled(_SPEECH).match(text, end) is not None)
    return None


def _ends(text: str, end: int, name: str, title: str, usual: Counter[str]) -> bool:
    if len(name) == 2:
        return compiled(_CLOSED).match(text, end) is not None
    return (
        usual[name] > 1 or bool(title and ends_before_word(text, end)) or compiled(_RIGHT).match(text, end) is not None
    )


@cache
def _given_characters() -> frozenset[str]:
    """The characters that names have behind the surname."""
    return frozenset(given_levels()) - frozenset(_NEVER)


def _is_name(name: str) -> bool:
    """Whether a surname and what follows are a surname and characters of given names."""
    if not _given_characters().issuperset(name[1:]):
        return False
    if len(name) == 2 and (given_name_level(name[1]) < _GIVEN or lexicon().level(name) >= _COMMON):
        return False
    return name[0] not in _VERBS or lexicon().level(name[1:]) < _COMMON


def is_word(name: str) -> bool:
    """Whether a name is a word of the lexicon, or begins with a common one: 文艺家, 关键时."""
    level = lexicon().level
    return level(name) > 0 or level(name[:2]) >= _COMMON


def runs_into_word(text: str, end: int) -> bool:
    """Whether the character before `end` is more likely the beginning of a word: 晏家|杨梅."""
    return lexicon().level(text[end - 1 : end + 1]) >= _COMMON


def ends_before_word(text: str, end: int) -> bool:
    """Whether a name may end at `end`: a word of two characters, a mark or what is in no name follows."""
    following = text[end : end + 1]
    return not is_han(following) or not given_name_level(following) or lexicon().level(text[end : end + 2]) >= _COMMON


def surname_places(article: Article, surname: str) -> Iterator[int]:
    """Every place of a character in an article."""
    text, at = simplified(article.document), article.span.start - 1
    while (at := text.find(surname, at + 1, article.span.end)) >= 0:
        yield at
