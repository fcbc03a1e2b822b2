from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from msgspec import Struct

from lint_news import (
    HAN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    LaidLine,
    Message,
    Role,
    Severity,
    Span,
    compiled,
    place_names,
    rule,
    similarity,
)

from ._headline_findings import OTHERWISE, differs

_OFFICIAL = "法官|法院|检察官|检察院|警方|民警|交警|公安"
_AGENCY = "(?:人民)?法院|(?:人民)?检察院|公安局"
_LEVEL = "[镇乡]|街道|社区|村"
_START = f"(?:^|[ \u3000：:—|]|(?:[{HAN}]{{2}}[市县区]))"
_TOWN = f"{_START}(?P<place>[{HAN}]{{2,3}})(?P<level>{_LEVEL})"
_ROAD = "公路|大道|高速|铁路|航线|隧道|线路|班列|公交|快线|动车|路段|旅游路|扶贫路"
_ROUTE = f"(?P<one>[{HAN}]{{2}})至(?P<two>[{HAN}]{{2}})(?P<road>{_ROAD}|[{HAN}]{{2}}?(?:{_ROAD}))"
_ANY = "各该全乡本每两三四五六七八九十多小集城县个农山渔古老新个整进入到在驻联"
"""What stands before 镇 or 村 where none is named."""
_SAME = "我县|我市|我区|全县|全市|全区|本县"
_TOLD = Message("正文里的地名", "the place in the story")
_COUNTIES = "县市区旗"
_SIZE, _TWICE, _ALIKE = 2, 2, 0.8


class Route(Struct, frozen=True):
    """A road from one place to another, and where both stand."""

    ends: tuple[str, str]
    road: str
    spans: tuple[Span, Span]


@rule(
    "headline-place",
    title="标题里的地名与正文不一致",
    help=(
        "标题写甲县法官、甲镇，正文里一次也没有，写的都是乙县法院、乙镇；标题是“甲至乙公路”，正文是“甲至丙公路”，"
        "多半有一处写错了地方，请核对。正文两地都提到的、正文有几个同级地名的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_OFFICIAL, _LEVEL, f"至(?=[{HAN}]{{2,4}}(?:{_ROAD}))"),
    profiles={"traditional": False},
    bad=[
        Bad(
            "榕江法官下乡调解\n\n本报讯 昨天，从江县人民法院的法官到村里调解，两家人给县法院送了锦旗，都很满意。",
            found="榕江",
        ),
        Bad(
            "柳湾镇办起食堂\n\n本报讯 昨天，青桥镇的老人食堂开张。青桥镇老人多，大家盼着这一天，都说方便。",
            found="柳湾镇",
        ),
        Bad(
            "青桥至柳湾公路通车\n\n本报讯 昨天，青桥至白石公路通车。路通以后，柳湾乡的群众进城近了，大家都说方便。",
            found="柳湾",
        ),
        Bad(
            "青桥至朗湾公路通车\n\n本报讯 昨天，青桥至郎湾公路通车。路通以后，各乡的群众进城近了，大家都说方便。",
            found="朗湾",
        ),
    ],
    good=[
        "榕江法官下乡调解\n\n本报讯 昨天，榕江县人民法院的法官到从江县人民法院参观，两地还签了协议，大家都很满意。",
        "榕江法官下乡调解\n\n本报讯 昨天，从江县人民法院、黎平县人民法院的法官到村里，调解了纠纷，大家都很满意。",
        "榕江法官下乡调解\n\n本报讯 昨天，我县的法官来到从江县人民法院，一同为两家人调解了纠纷，大家都很满意。",
        "柳湾镇办起食堂\n\n本报讯 昨天，柳湾镇的老人食堂开张。青桥镇老人多，大家也来参观，都说方便，想学着办。",
        "柳湾镇办起食堂\n\n本报讯 昨天，老人食堂开张。全镇老人多，该镇干部说，大家盼着这一天，都说方便，都很满意。",
        "柳湾镇办起食堂\n\n本报讯 昨天，老人食堂开张。大家盼着这一天。青桥镇的干部也来学，都说方便，都很满意。",
        "柳湾镇办起食堂\n\n本报讯 昨天，青桥镇和白石镇的老人食堂开张。青桥镇老人多，白石镇路远，都说方便，满意。",
        "青桥至柳湾公路通车\n\n本报讯 昨天，青桥至柳湾公路通车。青桥至白石公路还在修，大家盼着这一天，都说方便。",
        "青桥至柳湾公路通车\n\n本报讯 昨天，两条路通车。青桥至白石公路还在修，路长九公里，大家盼着这一天，方便。",
        "青桥至柳湾公路通车\n\n本报讯 昨天，青桥至白石铁路通车，两地柳湾、白石的群众进城近了，大家都说方便，满意。",
        "青桥至柳湾公路通车\n\n本报讯 昨天，高坪至白石公路通车，柳湾、青桥的群众进城近了，大家都说方便，很是满意。",
    ],
)
def headline_place(article: Article) -> Iterator[Finding]:
    """The headline names a place that the story never names, which has another one of the kind instead.

    Counties before their judges and police, towns and villages, and the ends of a road.
    """
    text = article.document.text
    heads, bodies = list(article.with_role(Role.HEADLINE)), list(article.with_role(Role.BODY))
    if not heads or not bodies:
        return
    body = "\n".join(line.text for line in bodies)
    for line in heads:
        for head, told in (*_officials(line, bodies, body), *_towns(line, bodies, body), *_routes(line, bodies, body)):
            yield differs(text, head, told, _TOLD, OTHERWISE)


def _officials(line: LaidLine, bodies: Sequence[LaidLine], body: str) -> Iterator[tuple[Span, Span]]:
    """A county before its judges or police, and the only one whose court or police the story names."""
    match = compiled(f"(?:^|[ \u3000：])(?P<place>[{HAN}]{{2}})(?:{_OFFICIAL})").search(line.text)
    if not match or not _is_county(match["place"]) or match["place"] in body or compiled(_SAME).search(body):
        return
    named = _named(bodies, f"(?P<place>[{HAN}]{{2}})[{_COUNTIES}](?:{_AGENCY})")
    told = [(name, span) for name, span in named if _is_county(name)]
    if len({name for name, _ in told}) == 1:
        yield Span(*match.span("place")).shifted(line.span.start), told[0][1]


def _is_county(name: str) -> bool:
    return any(name + level in place_names() for level in _COUNTIES)


def _towns(line: LaidLine, bodies: Sequence[LaidLine], body: str) -> Iterator[tuple[Span, Span]]:
    """A town that the story never names, and the only other one of its level, which it names twice."""
    for match in compiled(_TOWN).finditer(line.text):
        place, level = match["place"][-_SIZE:], match["level"]
        if place in body or place[-1] in _ANY:
            continue
        told = [
            (name, span) for name, span in _named(bodies, f"(?P<place>[{HAN}]{{2}}){level}") if name[-1] not in _ANY
        ]
        if len({name for name, _ in told}) == 1 and len(told) >= _TWICE:
            head = Span(match.start("place"), match.end()).shifted(line.span.start)
            yield head, Span(told[0][1].start, told[0][1].end + len(level))


def _named(bodies: Sequence[LaidLine], pattern: str) -> Sequence[tuple[str, Span]]:
    """The places of a pattern in the lines, with their spans."""
    found = ((line, match) for line in bodies for match in compiled(pattern).finditer(line.text))
    return [(match["place"], Span(*match.span("place")).shifted(line.span.start)) for line, match in found]


def _routes(line: LaidLine, bodies: Sequence[LaidLine], body: str) -> Iterator[tuple[Span, Span]]:
    """An end of a road, and the other one that the story gives the same road."""
    told = [route for one in bodies for route in _of_line(one)]
    for head, route in product(_of_line(line), told):
        at = next((at for at in (0, 1) if head.ends[at] != route.ends[at]), 0)
        is_one_road = head.road == route.road and head.ends[1 - at] == route.ends[1 - at]
        if (
            is_one_road
            and all(head.ends != other.ends for other in told)
            and _are_one(head.ends[at], route.ends[at], body)
        ):
            yield head.spans[at], route.spans[at]
            return


def _of_line(line: LaidLine) -> Sequence[Route]:
    at = line.span.start
    return [
        Route(
            (match["one"], match["two"]),
            match["road"],
            (Span(*match.span("one")).shifted(at), Span(*match.span("two")).shifted(at)),
        )
        for match in compiled(_ROUTE).finditer(line.text)
    ]


def _are_one(head: str, told: str, body: str) -> bool:
    """Whether two places are alike, or the story names the headline's elsewhere, and its own only as an end."""
    is_alike = sum(a != b for a, b in zip(head, told, strict=True)) == 1 and any(
        similarity(a, b) >= _ALIKE for a, b in zip(head, told, strict=True) if a != b
    )
    return is_alike or (head in body and body.count(told) == 1)
