from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

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
    rule,
)

from ._appointments import NOTICE, Change, changes, contradicted
from ._bare_bodies import one_body
from ._office_holders import HEAD, Held, held_at

_SIGN = f"(?:{HEAD})(?![医护科编记法检技药任])(?=[{HAN}]{{2}})"
"""A title with what may be a name behind it, not 主任医师."""
_LOCAL = "我县|本县|全县|我市|本市|我区|本区|全区"
_NEAR = 160


def _page(*texts: str) -> str:
    return "\n\n\n\n".join(f"城北今天有好消息\n\n本报讯 {text}" for text in texts)


@rule(
    "office-held-by-two",
    title="一个单位写了两位负责人",
    help=(
        "一版上同一单位的同一职务跟着两个姓名：“县供销社主任岑立群”“县供销社主任郑培”，多半有一处漏了“副”或写错了人，请核对。"
        "没有写明地名的机构（反诈中心主任、纪念馆馆长），文中只有一个时也查；版上任免名单任命了别人、免去了这人，别的稿件仍写旧职的，列为存疑。"
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
        Bad("全县征兵。县人武部部长岑立群到会。\n\n县人武部部长郑培勉励新兵。", found="郑培"),
        Bad(
            "青桥县教育局基础教育科科长岑立群说，九月开学。\n家长问起转学，基础教育科科长郑培解释，可以网上办。",
            found="郑培",
        ),
        Bad(
            _page(
                "青桥革命纪念馆开馆。纪念馆馆长岑立群说，周一闭馆。",
                "青桥革命纪念馆免费开放。纪念馆馆长郑培提醒，请预约。",
            ),
            found="郑培",
        ),
        Bad("县公安局刑侦大队大队长岑立群说，案子破了。县公安局刑侦大队大队长郑培说，好。", found="郑培"),
        Bad(
            _page("决定任命：岑立群为青桥县民政局局长。", "县民政局局长郑培看望老人。县文旅局局长路静到会。"),
            found="郑培",
        ),
        Bad(
            _page("免去：\n郑培的青桥县民政局局长职务；\n路静的青桥县文旅局局长职务。", "县文旅局局长路静到会。"),
            found="路静",
        ),
        Bad("全县修路。青桥镇党委书记岑立群到会。\n\n青桥镇党委书记郑培带队。", found="郑培"),
        Bad("青桥镇人大常委会主席汤小满到会。\n\n青桥镇人大主席汤小曼带领代表调研。", found="汤小曼"),
        Bad("县文化和旅游局局长岑立群介绍了情况。随后，县文旅局局长郑培带记者看了剧场。", found="郑培"),
    ],
    good=[
        "县供销社主任岑立群介绍了情况。县供销社主任岑立群带记者看了仓库。",
        "县供销社主任岑立群介绍了情况。县供销社副主任郑培到会。县供销社原主任郑培到会。",
        "青桥县供销社主任岑立群到会。白石县供销社主任郑培到会。",
        "县供销社主任岑立群到会。\n县供销社主任郑培到会。",
        "全县修路。青桥镇党委书记岑立群到会。\n\n白石镇党委书记郑培带队。青桥镇党委副书记路静到会。",
        "全区修路。和平社区党委书记岑立群到会。\n\n朝阳社区党委书记郑培带队。",
        "县第一小学班主任岑立群到会。县第一小学班主任郑培到会。",
        "2016年，县供销社主任岑立群到会。县供销社主任郑培到会。",
        "镇卫生院院长岑立群到会。青桥镇卫生院院长郑培到会。",
        "县供销社主任和两位县供销社主任",
        _page(
            "决定任命：岑立群为青桥县民政局局长，郑培为青桥县民政局副局长。",
            "县民政局局长岑立群看望老人。副局长郑培到会。",
        ),
        _page("任命：岑立群为青桥县民政局局长助理。", "县民政局局长郑培看望老人。县文旅局局长路静到会。"),
        _page("免去：郑培的青桥县民政局局长助理职务。", "县民政局局长郑培看望老人。县文旅局局长路静到会。"),
        _page("免去：郑培的青桥县民政局局长职务。", "县民政局原局长郑培看望老人。青桥县审计局局长路静到会。"),
        _page("决定任命：岑立群为青桥县民政局局长。", "白石县民政局局长郑培看望老人。白石县文旅局局长路静到会。"),
        _page("青桥革命纪念馆开馆。纪念馆馆长岑立群说，好。", "白石抗战纪念馆开馆。纪念馆馆长郑培说，好。"),
        _page("纪念馆馆长岑立群说，好。", "纪念馆馆长郑培说，好。"),
        "反诈中心主任岑立群说，好。反诈中心副主任郑培说，好。反诈中心原主任路静说，好。",
        "青桥中心医院心血管内科主任岑立群说，要限盐。到了柳湾医院，心血管内科主任郑培也说，要限盐。",
        "柳湾派出所所长岑立群说，好。派出所所长郑培说，好。",
        "县农业农村局科长岑立群说，好。县农业农村局科长郑培说，好。",
        "城东供电所供电，城西供电所检修。供电所所长岑立群说，好。供电所所长郑培说，好。",
        "2016年，反诈中心主任岑立群说，好。反诈中心主任郑培说，好。",
    ],
)
def office_held_by_two(page: Document) -> Iterator[Finding]:
    """The head of one body has two names on a page.

    Bodies of a county or town, with the place before them where they name one. Bodies that name none are compared in
    one paragraph, or on a page that speaks of 我县. Former and deputy holders and years are left alone.
    """
    text = page.text
    by_office: defaultdict[str, list[Held]] = defaultdict(list)
    matches = list(page.find(HEAD))
    titles = Counter(match[0] for match in matches)
    for match in (match for match in matches if titles[match[0]] > 1):
        if (held := held_at(text, match.start, match.end)) and not held.is_deputy:
            by_office[held.office].append(held)
    is_local = any(len(several) > 1 for several in by_office.values()) and compiled(_LOCAL).search(text) is not None
    for several in by_office.values():
        yield from _conflict(text, several, is_local=is_local)
    for known, head, body in one_body(page):
        yield _finding(body + head.title, known.name, head.name, known.span, head.span)
    yield from _against_notices(page, by_office)


def _conflict(text: str, several: Sequence[Held], *, is_local: bool) -> Iterator[Finding]:
    first = several[0]
    known = text[first.name.start : first.name.end]
    for held in several[1:]:
        name = text[held.name.start : held.name.end]
        if name.startswith(known) or known.startswith(name) or not _is_one_body(text, first, held, is_local=is_local):
            continue
        yield _finding(held.office, known, name, first.name, held.name)
        return


def _finding(office: str, known: str, name: str, first: Span, span: Span) -> Finding:
    message = Message(
        "“{office}”一处是{known}，一处是{name}，请核对",
        "{office}: {known} and {name}?",
        office=office,
        known=known,
        name=name,
    )
    return Finding(span, message, related=(Related(first),), confidence=Confidence.LIKELY)


def _against_notices(page: Document, by_office: Mapping[str, Sequence[Held]]) -> Iterator[Finding]:
    """The first holder of each office whom a notice of the page contradicts."""
    told = changes(page) if any(page.find(NOTICE)) else ()
    for several in by_office.values() if told else ():
        for held in several:
            name = page.text[held.name.start : held.name.end]
            if change := contradicted(held, name, told):
                yield _against(held, name, change)
                break


def _against(held: Held, name: str, change: Change) -> Finding:
    if change.is_removal:
        message = Message(
            "任免名单已免去{name}的“{office}”，这里仍这样称呼，请核对",
            "{name} is removed as {office} on this page",
            office=held.office,
            name=name,
        )
    else:
        message = Message(
            "任免名单上“{office}”是{known}，这里是{name}，请核对",
            "{office}: {known} is appointed on this page, {name} here",
            office=held.office,
            known=change.name,
            name=name,
        )
    return Finding(held.name, message, related=(Related(change.span),), confidence=Confidence.DOUBTFUL)


def _is_one_body(text: str, one: Held, other: Held, *, is_local: bool) -> bool:
    """Whether two offices of one name are those of one body: of one place, or near each other without any."""
    if one.office[0] in "镇乡村":
        return bool(one.before) and one.before == other.before
    if one.before and other.before:
        return one.before == other.before
    between = text[one.name.end : other.name.start]
    return is_local or ("\n" not in between and len(between) <= _NEAR)
