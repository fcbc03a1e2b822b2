from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Finding,
    Related,
    Severity,
    Span,
    articles,
    compiled,
    local_view,
    rule,
)

from ._places import in_two_places

_ENDS = "文化节|艺术节|旅游节|丰收节|美食节|采摘节|音乐节|啤酒节|[桃梨梅荷菊]花节|灯会|庙会|博览会|展销会|马拉松"
_VERBS = "开幕|举行|举办|启动|闭幕|鸣枪"
_PLACE = f"在(?P<place>[{HAN}]{{2}}[镇乡村县区市])(?P<verb>{_VERBS})"
_AFTER = f"[”》]?将?[^。，；、\n]{{0,20}}?{_PLACE}"
_BEFORE = f"{_PLACE}的(?:第[^届。]{{1,3}}届|首届|本届)?[“《]?(?P<name>[{HAN}]{{0,6}})\\Z"
_KIND, _REACH = 2, 28
"""Characters before the end of an event's name that tell it from another one: 稻蟹."""
_OTHER_TIME = "去年|前年|上届|往年|往届|首届|曾|[0-9]{4}年"
_MANY = "分会场|巡演|巡展|分别|轮流|各镇|各乡|系列活动|两地|多地"


@rule(
    "event-in-two-places",
    title="同一活动写在两个地方",
    help=(
        "一版上一处写“稻蟹文化节在柳湾镇开幕”，一处写“在青桥镇开幕的稻蟹文化节”，多半有一处写错了地方，请核对。"
        "有分会场的、轮流办的、动词不同的（一处开幕、一处闭幕）不在此列。"
    ),
    unit="page",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_ENDS,),
    profiles={"traditional": False},
    bad=[
        Bad(
            "第三届稻蟹文化节将于8月28日在柳湾镇开幕。\n28日多云，在青桥镇开幕的稻蟹文化节不会受影响。", found="青桥镇"
        ),
    ],
    good=[
        "第三届稻蟹文化节将于8月28日在柳湾镇开幕。\n28日多云，在柳湾镇开幕的稻蟹文化节不会受影响。",
        "第三届稻蟹文化节将于8月28日在柳湾镇开幕。\n28日多云，在青桥镇开幕的油菜文化节不会受影响。",
        "第三届稻蟹文化节将于8月28日在柳湾镇开幕。\n28日多云，在青桥镇闭幕的稻蟹文化节不会受影响。",
        "第三届稻蟹文化节将于8月28日在柳湾镇开幕。\n28日多云，在青桥村开幕的稻蟹文化节不会受影响。",
        "第三届稻蟹文化节将于8月28日在柳湾镇开幕。\n分会场设在邻镇，在青桥镇开幕的稻蟹文化节不会受影响。",
        "第三届稻蟹文化节将于8月28日在柳湾镇开幕。\n去年，在青桥镇开幕的稻蟹文化节来了八千人。",
    ],
)
def event_in_two_places(page: Document) -> Iterator[Finding]:
    """One festival or fair is held in two places on a page, with the same verb.

    Both places are of one level; pages that speak of branches are left alone.
    """
    first: dict[tuple[str, ...], Span] = {}
    told = [(key, span.shifted(a.span.start)) for a in articles(page) for key, span in _events(a)]
    if len(told) < _KIND or compiled(_MANY).search(page.text):
        return
    for key, span in told:
        there = first.setdefault(key, span)
        if page.text[there.start : there.end] != page.text[span.start : span.end]:
            message = in_two_places(page, there, span, "event")
            yield Finding(span, message, related=(Related(there),), confidence=Confidence.LIKELY)


@local_view
def _events(article: Article) -> Sequence[tuple[tuple[str, ...], Span]]:
    """The end of the name of each event with two characters before it, the verb and the level of the place; and the
    span of the place, from the start of the article."""
    text, start, found = article.document.text, article.span.start, list[tuple[tuple[str, ...], Span]]()
    for end in article.find(_ENDS):
        name = text[max(start, end.start - _KIND) : end.end]
        told = compiled(_BEFORE).search(text, max(start, end.start - _REACH), end.start)
        told = told or compiled(_AFTER).match(text, end.end)
        if told and not compiled(_OTHER_TIME).search(text, max(start, end.start - _REACH), max(told.end(), end.end)):
            span = Span(*told.span("place")).shifted(-start)
            found.append(((name, told["verb"], told["place"][-1]), span))
    return found
