from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import Article, Bad, ErrorKind, Finding, Message, Span, compiled, replace, rule

from ._leaders import AFTER_OFFICE, holders, is_after_table, names, offices

_OFFICES = ("中共中央总书记", "国家主席", "中央军委主席")
_EACH = f"(?:{'|'.join(_OFFICES)})"
_ORDER = "主席(?<=国家主席|军委主席)[、,，](?=中共中央总书记)|主席(?<=中央军委主席)[、,，](?=国家主席)"
_RUN = f"(?P<offices>{_EACH}(?:[、,，]{_EACH}){{1,2}})(?P<name>习近平|胡锦涛|江泽民)"
_RANKED = ("习近平", "李强", "赵乐际", "王沪宁", "蔡奇", "丁薛祥", "李希")
_CUE = "乐际(?<=赵乐际)|沪宁(?<=王沪宁)|薛祥(?<=丁薛祥)"
_NO_OFFICE = "国家总理|国务院主席|国家总书记|全国政协委员长|中共中央主席"
_MISNAMED = f"(?P<office>{_NO_OFFICE})(?:{'|'.join(_RANKED)}|李克强|温家宝|胡锦涛|江泽民)"
_MISNAMED_CUE = (
    "总理(?<=国家总理)|主席(?<=国务院主席)|总书记(?<=国家总书记)|委员长(?<=全国政协委员长)|主席(?<=中共中央主席)"
)
_NEVER = {
    "习近平": "总理|委员长",
    "李强": "委员长|总书记",
    "赵乐际": "主任|主席|总理|总书记",
    "王沪宁": "委员长|总理|总书记",
    "栗战书": "主席|总理|总书记",
    "李克强": "委员长|总书记",
    "温家宝": "主席|委员长|总书记",
    "吴邦国": "主席|总书记",
    "胡锦涛": "总理|委员长",
    "江泽民": "总理|委员长",
    "朱镕基": "主席|委员长|总书记",
    "毛泽东": "总理|委员长",
    "周恩来": "总书记|委员长",
}
"""Offices that are not said behind a leader's name, because he never held them."""
_CALLED = "|".join(f"{name}(?:{offices})" for name, offices in _NEVER.items())
_NAME = f"(?:{'|'.join(_RANKED)})"
_LIST = f"{_NAME}(?:[、,，]{_NAME}){{2,}}"


@rule(
    "wrong-leader-office",
    title="领导人职务不符、排序有误",
    help=(
        "职务前后的领导人从未任过这一职务（国务院总理赵乐际、赵乐际主任）；总书记、国家主席、中央军委主席三个职务的顺序颠倒；"
        "现任常委的名单没有按顺序排列。历任名单截至2025年11月，2027年5月以后的报纸和外国领导人不在此列。"
    ),
    kind=ErrorKind.FACT,
    patterns=(AFTER_OFFICE, _ORDER, _CUE, _MISNAMED_CUE, _CALLED),
    injectors=("_injectors:wrong_leader_office",),
    bad=[
        Bad("国务院总理赵乐际主持会议。", found="赵乐际"),
        Bad("赵乐际主任主持会议。", found="主任"),
        Bad("习近平总理、温家宝委员长到会。", found="总理"),
        Bad("国家总理李强主持会议。", found="国家总理李强"),
        Bad("国务院主席李强到会。", found="国务院主席李强"),
        Bad("国家总书记习近平讲话。", found="国家总书记习近平"),
        Bad("中共中央主席习近平讲话。", found="中共中央主席习近平"),
        Bad("全国政协委员长王沪宁讲话。", found="全国政协委员长王沪宁"),
        Bad("全国政协主席李强主持会议。", found="李强"),
        Bad(
            "国家主席、中共中央总书记、中央军委主席习近平出席。",
            fixed="中共中央总书记、国家主席、中央军委主席习近平出席。",
            found="国家主席、中共中央总书记、中央军委主席",
        ),
        Bad(
            "中共中央总书记、中央军委主席、国家主席习近平出席。",
            fixed="中共中央总书记、国家主席、中央军委主席习近平出席。",
            found="中共中央总书记、中央军委主席、国家主席",
        ),
        Bad(
            "习近平、李强、王沪宁、赵乐际、蔡奇出席。",
            fixed="习近平、李强、赵乐际、王沪宁、蔡奇出席。",
            found="习近平、李强、王沪宁、赵乐际、蔡奇",
        ),
    ],
    good=[
        "国务院总理李强、全国人大常委会委员长赵乐际、全国政协主席王沪宁、国务院总理温家宝出席。",
        "中共中央总书记、国家主席、中央军委主席习近平，国家主席、中央军委主席习近平出席。",
        "习近平、李强、赵乐际、王沪宁、蔡奇、丁薛祥、李希、韩正出席；习近平、李强、蔡奇、韩正出席。",
        "李克强、栗战书、汪洋、王沪宁、赵乐际、韩正出席。",
        "赵乐际委员长、习近平主席、习近平总书记、周恩来总理到会。",
        "两国家总理会晤，中共中央主席毛泽东，该国国家总理。",
        "国务院总理特使、国家主席李氏朝鲜。",
    ],
)
def wrong_leader_office(article: Article) -> Iterator[Finding]:
    """A leader stands behind an office that he never held, or offices or leaders stand in another order.

    Offices and holders of rules/knowledge/leaders.tsv; papers more than 18 months later than the table are left alone.
    """
    text = article.document.text
    for match in article.find(_RUN):
        yield from _unordered(match.group("offices"), match["offices"], _OFFICES)
    for match in article.find(_MISNAMED):
        message = Message("没有“{office}”这一职务，请核对", "there is no office {office}", office=match["office"])
        yield Finding(match.span, message)
    if is_after_table(article):
        return
    for match in article.find(_CALLED):
        name = next(name for name in _NEVER if match[0].startswith(name))
        yield _finding(Span(match.start + len(name), match.end), name, match[0].removeprefix(name))
    for office, end in offices(article):
        yield from _never_held(text, office, end)
    for match in article.find(_LIST):
        yield from _unordered(match.span, match[0], _RANKED)


def _never_held(text: str, office: str, start: int) -> Iterator[Finding]:
    name = next((name for name in names() if text.startswith(name, start)), None)
    if name and name not in holders()[office]:
        yield _finding(Span(start, start + len(name)), name, office)


def _finding(span: Span, name: str, office: str) -> Finding:
    return Finding(
        span, Message("{name}未任{office}，请核对", "{name} has not been {office}", name=name, office=office)
    )


def _unordered(span: Span, listed: str, ranked: Sequence[str]) -> Iterator[Finding]:
    """Names or offices that are not in their order, or are listed twice."""
    found = compiled("[、,，]").split(listed)
    right = sorted(found, key=ranked.index)
    if found != right:
        message = Message("排序应为{right}", "the order is {right}", right="、".join(right))
        yield Finding(span, message, (replace(span, "、".join(right)),))
