from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

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
    compiled,
    rule,
)

from ._office_holders import TITLE, Held, held_at

_SIGN = f"(?:{TITLE})(?![医护科编记法检技药任])(?=[{HAN}]{{2}})"
"""A title with what may be a name behind it, not 主任医师."""
_LOCAL = "我县|本县|全县|我市|本市|我区|本区|全区"
_NEAR = 160


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
    matches = list(page.find(TITLE))
    titles = Counter(match[0] for match in matches)
    for match in (match for match in matches if titles[match[0]] > 1):
        if (held := held_at(text, match.start, match.end)) and not held.is_deputy:
            by_office[held.office].append(held)
    is_local = any(len(several) > 1 for several in by_office.values()) and compiled(_LOCAL).search(text) is not None
    for several in by_office.values():
        yield from _conflict(text, several, is_local=is_local)


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
