from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, place_names, rule

from ._offices import is_exempt

_TOWN = "[镇乡]"
_BODIES = {
    "人大常委会": "乡镇人大设主席、副主席，不设常委会",
    "政协主席": "乡镇不设政协委员会",
    "政协委员会": "乡镇不设政协委员会",
    "人民法院": "乡镇设人民法庭，不设法院",
    "人民检察院": "乡镇不设检察院",
    "检察院": "乡镇不设检察院",
    "公安局": "乡镇设派出所，不设公安局",
    "党工委": "乡镇设党委，不设党工委",
    "党组书记": "乡镇设党委，不设党组",
    "街道人大主席": "街道设人大工委，负责人称主任",
    "街道人大常委会": "街道设人大工委，不设常委会",
}
_PATTERN = "|".join(
    [
        *(f"{body[-2:]}(?<={_TOWN}{body})" for body in _BODIES if body[0] != "街"),
        *(f"{body[-2:]}(?<={body})" for body in _BODIES if body[0] == "街"),
    ]
)
_BOTH = ("街", "乡")
"""What stands before 镇 where sub-districts are meant as well: 街镇党工委."""
_STEMS = (1, 2, 3)
_LONGEST_FIRST = sorted(_BODIES, key=len, reverse=True)
_OF_STREET = "|".join(body for body in _LONGEST_FIRST if body[0] == "街")
_BODY = f"{_TOWN}(?P<body>{'|'.join(_LONGEST_FIRST)})|(?P<of_street>{_OF_STREET})"


@rule(
    "body-of-town",
    title="乡镇、街道没有这个机构",
    help=(
        "乡镇人大只有主席、副主席，没有常委会；乡镇不设政协、法院、检察院、公安局（有人民法庭、派出所）、党工委、党组（有党委）；"
        "街道设人大工委，负责人称主任。“景德镇”“桐乡”一类的市县名、国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_PATTERN,),
    bad=[
        Bad("青桥镇人大常委会主席介绍了情况。", found="人大常委会"),
        Bad("白石乡政协主席到会。", found="政协主席"),
        Bad("青桥镇人民法院开庭。", found="人民法院"),
        Bad("青桥镇人民检察院来人。", found="人民检察院"),
        Bad("青桥镇公安局来人。", found="公安局"),
        Bad("青桥镇党工委书记到会。", found="党工委"),
        Bad("青桥乡党组书记到会。", found="党组书记"),
        Bad("滨河街道人大主席到会。", found="街道人大主席"),
    ],
    good=[
        "青桥镇人大主席、县人大常委会主任、县政协主席到会。滨河街道人大工委主任到会。",
        "全区街镇党工委书记、各街道乡镇党工委书记到会。",
        "景德镇人大常委会、桐乡公安局、东乡检察院来人。",
        "1952年，青桥镇公安局来人。",
    ],
)
def body_of_town(article: Article) -> Iterator[Finding]:
    """A body that towns and sub-districts do not have stands behind the name of one."""
    text = article.document.text
    for match in compiled(_BODY).finditer(text, article.span.start, article.span.end):
        body = match["body"] or match["of_street"]
        is_of_both = body == "党工委" and text[match.start() - 1 : match.start()] in _BOTH
        if not (is_of_both or _is_of_city(text, match.start()) or is_exempt(text, *match.span())):
            message = Message("{right}，请核对", "a town has no {body}", right=_BODIES[body], body=body)
            yield Finding(Span(match.end() - len(body), match.end()), message, confidence=Confidence.LIKELY)


def _is_of_city(text: str, at: int) -> bool:
    """Whether the name that ends at an offset is that of a city or county: 景德镇, 桐乡."""
    stems = (text[at - size : at + 1] for size in _STEMS if at >= size)
    return any(f"{stem}{level}" in place_names() for stem in stems for level in ("市", "县", "区"))
