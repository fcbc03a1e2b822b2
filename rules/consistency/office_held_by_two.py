from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lint_news import (
    HAN,
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Finding,
    Message,
    Related,
    Severity,
    Span,
    compiled,
    ends_before_word,
    given_name_level,
    is_surname,
    is_word,
    rule,
)

from ._surnames import rare_surnames

_TITLE = "主任|[馆站局院校所社台园行厂]长|主席|检察长|理事长"
_SIGN = f"(?:{_TITLE})(?![医护科编记法检技药任])(?=[{HAN}]{{2}})"
"""A title with what may be a name behind it, not 主任医师."""
_LEVELS = "县市区镇乡村"
_KEY = f"(?P<before>[{HAN}]{{0,2}}?)(?P<office>[{_LEVELS}][{HAN}]{{2,12}})\\Z"
_RUN = f"[{HAN}]{{3,16}}\\Z"
_OTHER_TIME = (
    "时任|曾任|历任|接任|继任|卸任|离任|首任|任命|免去|辞去|当选|接替|先后|当年|那年|当时|[0-9]年|后来|退休|另一"
    f"|各[{_LEVELS}]|[邻外某][{_LEVELS}]|班\\Z"
)
_FORMER = f"[原前老][{_LEVELS}]|[原副代]\\Z"
_LOCAL = "我县|本县|全县|我市|本市|我区|本区|全区"
_SURNAMES = (
    "牧楚铁丘谌揭佟裘仝禤逄訾綦亓邸郦郜邝鄢隗嵇谯逯阚濮冼佘缑糜蔺蒯芮邰扈晁眭茹荀郇钮阙雍鞠尧庹斛狄琚竺栗衡阎屈皮臧敖牟"
    "危桂晏"
)
_CLOSED = (
    "说|表示|介绍|告诉|认为|指出|强调|主持|出席|参加|带领|率|补充|带|到|在|对|的|为|就|要|向|作|把|将|被|和|与|及|等|代表|致辞|宣布|提醒"
    "|通报|坦言|回忆|透露|负责|陪同|调研|检查|讲|听|来|去|赴|是|也|还|[^\u4e00-\u9fff]"
)
_PARTS = ("常委会", "常务委员会", "委员会")
_FAR, _REACH, _NEAR, _SIZES = 24, 18, 160, (3, 2)


class Held(Struct, frozen=True):
    """An office as far as it is named, what stands before its level, and who holds it."""

    office: str
    before: str
    name: Span


@rule(
    "office-held-by-two",
    title="一个单位写了两位负责人",
    help=(
        "一版上同一单位的同一职务跟着两个姓名：“县供销社主任岑立群”“县供销社主任郑培”，多半有一处漏了“副”或写错了人，请核对。"
        "“原”“副”“时任”、写明年份的、地名不同的、隔得远又不是本地报纸的，不在此列。"
    ),
    unit="page",
    kind=ErrorKind.FACT,
    explains=("office-conflict",),
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("县供销社主任岑立群介绍了情况。随后，县供销社主任郑培带记者看了仓库。", found="郑培"),
        Bad("新任县图书馆馆长罗清和表示，要办好书屋。座谈中，县图书馆馆长路静说，好。", found="路静"),
        Bad("我县开会。县交通运输局局长卢江北介绍了进度。\n\n县交通运输局局长曹惠民带队检查。", found="曹惠民"),
        Bad("青桥镇人大常委会主席汤小满到会。\n\n青桥镇人大主席汤小曼带领代表调研。", found="汤小曼"),
    ],
    good=[
        "县供销社主任岑立群介绍了情况。县供销社主任岑立群带记者看了仓库。",
        "县供销社主任岑立群介绍了情况。县供销社副主任郑培到会。县供销社原主任郑培到会。",
        "青桥县供销社主任岑立群到会。白石县供销社主任郑培到会。",
        "县供销社主任岑立群到会。\n县供销社主任郑培到会。",
        "县第一小学班主任岑立群到会。县第一小学班主任郑培到会。",
        "2016年，县供销社主任岑立群到会。县供销社主任郑培到会。",
        "镇卫生院院长岑立群到会。青桥镇卫生院院长郑培到会。",
        "县供销社主任和两位县供销社主任",
    ],
)
def office_held_by_two(page: Document) -> Iterator[Finding]:
    """The head of one body has two names on a page.

    Bodies of a county or town, with the place before them where they name one. Bodies that name none are compared in
    one paragraph, or on a page that speaks of 我县. Former and deputy holders and years are left alone.
    """
    text = page.text
    by_office: defaultdict[str, list[Held]] = defaultdict(list)
    matches = list(page.find(_TITLE))
    titles = Counter(match[0] for match in matches)
    for match in (match for match in matches if titles[match[0]] > 1):
        if held := _held(text, match.start, match.end):
            by_office[held.office].append(held)
    is_local = any(len(several) > 1 for several in by_office.values()) and compiled(_LOCAL).search(text) is not None
    for several in by_office.values():
        yield from _conflict(text, several, is_local=is_local)


def _held(text: str, start: int, end: int) -> Held | None:
    """The office whose title stands at `text[start:end]`; None where it is of another time, or of no body or person."""
    run = compiled(_RUN).search(text, max(0, start - _REACH), start)
    key = compiled(_KEY).search(run[0]) if run else None
    if run and compiled(_FORMER).search(run[0]):
        return None
    sentence = max(text.rfind(stop, max(0, start - _FAR), start) for stop in "。！？\n") + 1
    if not key or compiled(_OTHER_TIME).search(text, max(sentence, start - _FAR), start):
        return None
    office = key["office"]
    for part in _PARTS:
        office = office.replace(part, "")
    closed = [size for size in _SIZES[::-1] if compiled(_CLOSED).match(text, end + size)]
    sizes = [*closed, *(size for size in _SIZES if ends_before_word(text, end + size))]
    size = next((size for size in sizes if _is_name(text[end : end + size])), 0)
    return Held(office + text[start:end], key["before"], Span(end, end + size)) if size else None


def _is_name(name: str) -> bool:
    if not name:
        return False
    is_surnamed = is_surname(name[0]) or name[0] in rare_surnames() or name[0] in _SURNAMES
    return is_surnamed and "某" not in name and not is_word(name) and all(map(given_name_level, name[1:]))


def _conflict(text: str, several: Sequence[Held], *, is_local: bool) -> Iterator[Finding]:
    first = several[0]
    known = text[first.name.start : first.name.end]
    for held in several[1:]:
        name = text[held.name.start : held.name.end]
        if name.startswith(known) or known.startswith(name) or not _is_one_body(text, first, held, is_local=is_local):
            continue
        message = Message(
            "“{office}”一处是{known}，一处是{name}，请核对",
            "{office}: {known} and {name}?",
            office=held.office,
            known=known,
            name=name,
        )
        yield Finding(held.name, message, related=(Related(first.name),), confidence=Confidence.LIKELY)
        return


def _is_one_body(text: str, one: Held, other: Held, *, is_local: bool) -> bool:
    """Whether two offices of one name are those of one body: of one place, or near each other without any."""
    if one.office[0] in "镇乡村":
        return bool(one.before) and one.before == other.before
    if one.before and other.before:
        return one.before == other.before
    between = text[one.name.end : other.name.start]
    return is_local or ("\n" not in between and len(between) <= _NEAR)
