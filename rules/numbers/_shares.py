"""Shares: a whole, an amount that is part of it, and the share of the whole that the text says it is."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, HAN, compiled

from ._amounts import Amount
from ._skeletons import COUNT, GAP, POINTS, SHARE, Relation, Skeleton, relation_at, relations

_PLAIN = f"[^，,、：:；;（）(){DIGIT}{COUNT}-{POINTS}比较]"
_DATED = f"(?:{_PLAIN}|[{DIGIT}]{{1,4}}[年月日])"
_WHOLE, _PART, _SHARE = f"(?P<whole>{COUNT})", f"(?P<part>{COUNT})", f"(?P<share>{SHARE})"
_OF_ALL = (
    "(?:了|到|到了)?(?:其|全部(?:工业|农业|税收)?(?:投资|耕地|人口|产值|收入|产量)?|整个)?的?(?:(?P<place>[全本][省市县区镇乡村校班厂院国队社矿街馆厅台])的?)?"
    "(?:总[产数量人户件面积额重价款投资耕地员口栋次]{1,4}|应[到出]席?(?:人数|代表)|(?:年度|全年|年初|原)?"
    "(?:总?计划|目标任务|任务|目标)|比[重例]?|份额){0,2}的?(?:比[重例]|份额)?(?:为|达|达到|是)?"
)
_TAKES = f"(?:占|完成){_OF_ALL}{_SHARE}"
_RATED = f"(?P<rate>[{HAN}]{{2}})[率度](?:为|达到?|是|仅|只有)?"
_ATTENDED = (
    f"(?:应[到出参考]|报[名考]){GAP}{{0,6}}{_WHOLE}{GAP}{{0,6}}"
    f"[，,、]实[到出际参考]{GAP}{{0,6}}{_PART}{GAP}{{0,6}}[，,]"
)
_OF_WHICH = "(?:[，,：:（(]?(?:其中|当中)[，,]?|[里中][，,]?有?|[，,]有)"
_NAMED = f"{_PLAIN}{{0,6}}(?P<about>[{HAN}]{{2}})(?P<kind>[{HAN}]{{0,4}}?)占比(?:为|达到?|是)?{_SHARE}"
"""A share that is named after its part: 税收占比75%."""
_GREW = f"(?:[，,](?:同比|比上?[去年]年?同?期?){GAP}{{0,4}}[{SHARE}{POINTS}])?"
"""How an amount has grown, between it and the words for its share."""
_FORMS = (
    f"{_WHOLE}{GAP}{{0,12}}{_OF_WHICH}{_PLAIN}{{0,14}}{_PART}{GAP}{{0,10}}[，,（(](?:正好|恰好|共|已)?{_TAKES}",
    (
        f"(?P<said>[总共全计应划设村镇乡县校里])(?:{GAP}|[{DIGIT}]{{4}}年){{0,10}}{_WHOLE}{GAP}{{0,8}}[，,]"
        f"{_DATED}{{0,14}}{_PART}{GAP}{{0,10}}[，,（(](?:正好|恰好|共|已)?{_TAKES}"
    ),
    f"{_WHOLE}{GAP}{{0,12}}(?:{_OF_WHICH}|[，,])(?P<verb>{_PLAIN}{{2,14}}){_PART}{GAP}{{0,10}}[，,（(]{_NAMED}",
    f"{_PART}{GAP}{{0,8}}{_GREW}[，,（(]?(?:占|完成|覆盖|达到?)了?{GAP}{{0,10}}{_WHOLE}{GAP}{{0,6}}的(?:比[重例])?(?:为|达)?{_SHARE}",
    f"{_WHOLE}{GAP}{{0,12}}(?:[，,：:（(]|[中里][，,]?)(?P<verb>{_PLAIN}{{0,10}}){_PART}(?P<done>{GAP}{{0,8}})[，,（(]{_RATED}{_SHARE}",
    f"{_ATTENDED}[{HAN}]{{2}}率(?:为|达到?|是)?{_SHARE}",
    f"{_WHOLE}{GAP}{{0,12}}{_OF_WHICH}{_PLAIN}{{0,10}}占{_OF_ALL}{_SHARE}[，,](?:共有?|有|为|计)?{_PART}",
    f"{_WHOLE}{GAP}{{0,12}}{_OF_WHICH}?{_PLAIN}{{0,8}}{_SHARE}{GAP}{{0,8}}[（(](?:共|即|有)?{_PART}[)）]",
)
_LOOSE = (
    f"{_WHOLE}{GAP}{{0,12}}[，,]?其中{GAP}{{0,22}}{_PART}{GAP}{{0,8}}[，,（(]"
    f"(?P<any>[{HAN}]{{2,3}})率(?:为|达到?|是)?{_SHARE}"
)
"""A rate whose name is not said of the whole or the part: 其中判处五年以上的31人，重刑率为27.7%."""
_SAID_AS = {"上线": "线", "录用": "录"}
"""Names of rates, and what of them is said of the part: 1372人达到本科线，上线率68.2%."""
_LABEL = 14
"""The code points before a whole in which its name is."""
_NEXT = f"[)）]?[；;，,、]{_PLAIN}{{0,14}}{_PART}{GAP}{{0,10}}[，,（(]{_TAKES}"
"""The next part of the same whole."""
SIGN = f"[占率]|完成|覆盖|{SHARE}[^，,、。；\n（(]{{0,8}}[（(]"
"""A sign of a share."""


def shares_of(made: Skeleton) -> Iterator[tuple[Amount, Amount, Amount]]:
    """The whole, the part and the share of each relation of a sentence."""
    for form in _FORMS:
        for found in relations(made, form):
            words = found.words
            before = made.text[max(0, found.span.start - _LABEL) : found.span.end].rpartition("率")[0]
            rate = _SAID_AS.get(words.get("rate", ""), words.get("rate", ""))
            is_named = set(rate) <= set(before.rpartition(words.get("rate", "-"))[0] or before)
            is_named &= words.get("about", "") in words.get("verb", "")
            if is_named and words.get("place", "") in made.text[: found.span.start + 1]:
                yield found.amounts["whole"], found.amounts["part"], found.amounts["share"]
                yield from _others(made, found)


def loose_shares(made: Skeleton) -> Iterator[tuple[Amount, Amount, Amount]]:
    """The same of the relations in which the name of the share says nothing of the part."""
    for match in compiled(_LOOSE).finditer(made.text):
        whole, part, share = (made.amounts[match.start(name)] for name in ("whole", "part", "share"))
        is_exact = whole.is_exact and part.is_exact and share.is_exact
        if is_exact and not set(match["any"]) & set("增降涨跌减完计同环利税"):
            yield whole, part, share


def _others(made: Skeleton, found: Relation) -> Iterator[tuple[Amount, Amount, Amount]]:
    """The other parts of the same whole."""
    whole, after = found.amounts["whole"], found
    while after := relation_at(made, _NEXT, after.span.end):
        yield whole, after.amounts["part"], after.amounts["share"]
