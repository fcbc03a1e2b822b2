from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lint_news import HAN, Article, Bad, ErrorKind, Finding, Severity, Span, compiled, is_surname, rule

from ._spellings import Spelling, two_spellings

_MASKED = f"[{HAN}]某[某甲乙丙丁]?"
_ACCUSED = "(?:犯罪嫌疑人|嫌疑人|被告人?|违法行为人|违法嫌疑人|嫌犯|男子|女子|司机|驾驶员)\\Z"
"""What stands before the person whom a story accuses."""
_TOLD = (
    "(?:[经据][^，。]{0,4}(?:审讯|讯问|审查|询问|调查|审理)[^，。]{0,6}，|(?:到|归)案后，|目前，|随后，|法院(?:审理|经审理)?认为，|证据面前，)"
    "(?:犯罪嫌疑人|嫌疑人|被告人?|违法行为人)?\\Z"
)
"""What stands before somebody whom the story has accused already."""
_CONFESSES = (
    "(?:归案后|到案后)?(?:对[^，。]{0,16}(?:供认不讳|事实)|如实(?:供述|交代)|以非法占有|的行为(?:已|构成)|违反|为谋取|因涉嫌"
    "|交代了|供述|承认|[已因][^，。]{0,10}(?:刑事拘留|行政拘留|逮捕|取保候审|移送))"
)
_OTHERS = (
    "同案|同伙|另案|[二两三四五六七八九十0-9][名人]|等人|分别|共同|伙同|其中|合伙|团伙|主犯|从犯|化名|案例|自称|另一"
    "|上线|下线|夫妻|夫妇|父子|兄弟"
)
_REACH, _BESIDE = 220, 12


@rule(
    "accused-surname-differs",
    title="嫌疑人、被告人的姓前后不一",
    help=(
        "一篇里抓获的是“犯罪嫌疑人马某”，接着“经审讯，冯某对犯罪事实供认不讳”，全篇冯某只出现这一次，也没有说明是另一个人，"
        "多半是写错了姓，请核对。提到同伙、另案处理、几人的不在此列；姓音同、常混的由 masked-name-variant 报告。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(f"某[某甲乙丙丁]?{_CONFESSES}",),
    explains=("masked-name-variant",),
    profiles={"traditional": False},
    bad=[
        Bad("民警将犯罪嫌疑人岑某抓获。经审讯，犯罪嫌疑人柏某对诈骗事实供认不讳。", found="柏某"),
        Bad(
            "民警锁定犯罪嫌疑人岑某。民警截停货车。经讯问，柏某对盗窃事实供认不讳。目前，岑某被拘留。",
            found="柏某",
            fixed="民警锁定犯罪嫌疑人岑某。民警截停货车。经讯问，岑某对盗窃事实供认不讳。目前，岑某被拘留。",
        ),
        Bad("经审理查明，被告人岑某某潜入工地。法院认为，被告人柏某某以非法占有为目的，构成盗窃罪。", found="柏某某"),
        Bad("民警查获酒驾男子岑某。目前，柏某已被依法刑事拘留。", found="柏某"),
        Bad("醉驾司机岑某被查获。到案后，柏某如实供述了经过。", found="柏某"),
    ],
    good=[
        "民警将犯罪嫌疑人岑某抓获。经审讯，犯罪嫌疑人岑某对诈骗事实供认不讳。",
        "民警将犯罪嫌疑人岑某及同伙抓获。经审讯，柏某对诈骗事实供认不讳。",
        "民警将犯罪嫌疑人岑某抓获。经审讯，柏某对诈骗事实供认不讳。柏某退了赃。",
        "民警将犯罪嫌疑人岑某抓获。村民柏某承认，门没有锁。村民柏某因涉嫌盗窃被带走。",
        "村民岑某报警。经审讯，犯罪嫌疑人柏某对诈骗事实供认不讳。",
        "村民柏某来了。民警将犯罪嫌疑人岑某抓获。经审讯，柏某对诈骗事实供认不讳。",
        "犯罪嫌疑人岑某到案后，柏某承认门没有锁。民警将犯罪嫌疑人岑某抓获。目前，柏某承认门没有锁，岑某走了。",
        "民警将犯罪嫌疑人岑某抓获。" + "雨下了很久。" * 40 + "经审讯，柏某对诈骗事实供认不讳。",
    ],
)
def accused_surname_differs(article: Article) -> Iterator[Finding]:
    """Somebody who is named once confesses or is judged, where the story has accused one other person only."""
    text = article.document.text
    found = _masked(article)
    if compiled(_OTHERS).search(text, article.span.start, article.span.end):
        return
    for name, spans in found.items():
        if len(spans) != 1 or not _is_told(article, spans[0]):
            continue
        accused = [other for other in found if other != name and _is_accused(article, found[other], spans[0])]
        if len(accused) == 1 and len(accused[0]) == len(name):
            yield two_spellings(Spelling(accused[0], found[accused[0]]), Spelling(name, spans))


def _masked(article: Article) -> Mapping[str, Sequence[Span]]:
    """The masked names of a story and where they stand."""
    text, found = article.document.text, defaultdict[str, list[Span]](list)
    for match in compiled(_MASKED).finditer(text, article.span.start, article.span.end):
        if is_surname(match[0][0]):
            found[match[0]].append(Span(*match.span()))
    return found


def _is_told(article: Article, span: Span) -> bool:
    """Whether somebody confesses or is judged who, as the words before say, is known already."""
    text = article.document.text
    before = max(article.span.start, span.start - 2 * _BESIDE)
    return bool(compiled(_CONFESSES).match(text, span.end)) and bool(compiled(_TOLD).search(text, before, span.start))


def _is_accused(article: Article, spans: Sequence[Span], later: Span) -> bool:
    """Whether somebody is accused before a place, not far from it, and not in its sentence."""
    text, first = article.document.text, spans[0]
    before = max(article.span.start, first.start - _BESIDE)
    return (
        first.end < later.start
        and later.start - first.end <= _REACH
        and any(mark in text[first.end : later.start] for mark in "。！？\n")
        and compiled(_ACCUSED).search(text, before, first.start) is not None
    )
