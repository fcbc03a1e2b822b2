from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, compiled, rule

from ._offices import is_exempt
from ._people import NAME

_SAID = {
    "公司": ("校长|市长|台长|行长", "经理、董事长"),
    "园": ("校长|院长|局长|所长", "园长"),
    "校": ("园长|局长|行长|台长", "校长"),
    "院": ("校长|局长|台长|园长|经理", "院长"),
    "局": ("厅长|校长|院长|台长|署长", "局长"),
    "厅": ("局长|校长|院长|台长", "厅长"),
    "镇": ("乡长|县长|市长|区长", "镇长"),
    "乡": ("镇长|县长|市长|区长", "乡长"),
    "县": ("市长|区长|州长|旗长", "县长"),
    "区": ("县长|州长|旗长", "区长"),
    "市": ("县长|州长|旗长", "市长"),
    "村": ("镇长|乡长|局长", "村委会主任、村党支部书记"),
    "社区": ("镇长|乡长|村长|局长", "居委会主任、社区书记"),
    "街道": ("村长|区长", "办事处主任"),
    "馆": ("院长|局长|校长|台长|所长", "馆长"),
    "所": ("局长|院长|校长|馆长", "所长"),
    "站": ("局长|院长|校长|馆长", "站长"),
    "行": ("局长|校长|院长", "行长"),
}
"""By what stands behind 该: heads that it has none of, and its own."""
_NOT = tuple("们期远途势")
"""What makes another word of the head before it."""
_SAID_HEAD = "|".join(f"该{body}副?(?P<h{at}>{wrong})" for at, (body, (wrong, _)) in enumerate(_SAID.items()))
_RIGHT = [right for _, right in _SAID.values()]
_HEAD = "校长"
_STARTS = tuple("。！？”\n\u3000")
"""What stands before a sentence."""
_SCHOOL = "学校|小学|中学|大学|学院|党校|高中|初中|职中|校区|[一二三四五六七八九十]中|母校|校园"
_NURSERY, _REACH = "幼儿园", 150


@rule(
    "title-of-said-body",
    title="职务与前文的机构不符",
    help=(
        "“该公司”“该园”“该镇”后面的职务是它没有的：该公司行长、该园校长、该乡镇长；"
        "通篇只说幼儿园，句首的“校长”应为“园长”。几所学校并提的、国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SAID_HEAD, _HEAD),
    bad=[
        Bad("县供电公司开展特巡。该公司行长李明远介绍了情况。", found="行长"),
        Bad("县第一幼儿园举办家长会。该园校长李明远讲了话。", found="校长"),
        Bad("白石乡栽桑。该乡副镇长李明远介绍了情况。", found="镇长"),
        Bad("县第一幼儿园举办家园共育会。校长李明远讲了陪伴孩子的方法。", found="校长"),
        Bad("县第一幼儿园开园。\n　　校长李明远讲了话。", found="校长"),
    ],
    good=[
        "该公司总经理李明远、该园园长王守诚、该乡乡长赵启文、该合作社理事长、该局局长到会。",
        "该镇乡长们、该院校长期合作。县第一幼儿园举办家长会。园长李明远讲了话。",
        "县第一幼儿园和城关小学联谊。校长李明远讲了话。",
        "县一中办了幼儿园。校长李明远讲了话。镇里只有幼儿园。校长途客车站。",
        "美国的该镇市长李明远到会。",
    ],
)
def title_of_said_body(article: Article) -> Iterator[Finding]:
    """The body that is spoken of has a head of another kind, also a nursery school, the only school of a story."""
    text = article.document.text
    for match in article.find(_SAID_HEAD):
        key = next(key for key, value in match.groups().items() if value)
        span = match.group(key)
        if not text.startswith(_NOT, match.end) and not is_exempt(text, match.start, match.end):
            yield Finding(span, _message(_RIGHT[int(key[1:])]), confidence=Confidence.LIKELY)
    for match in article.find(_HEAD) if _NURSERY in article.text else ():
        before = text[max(article.span.start, match.start - _REACH) : match.start]
        is_named = before.endswith(_STARTS) and compiled(NAME).match(text, match.end) is not None
        if is_named and _NURSERY in before and not compiled(_SCHOOL).search(article.text):
            yield Finding(match.span, _message("园长"), confidence=Confidence.LIKELY)


def _message(right: str) -> Message:
    return Message("前面说的机构，负责人称“{right}”，请核对", "its head is called {right}", right=right)
