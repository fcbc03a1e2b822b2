from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Related, Span, compiled, rule

from .._sentence import sentence_at
from ._time_points import Point, points

_FORCE = "起(?:正式|开始)?(?:施行|生效)"
_ADOPTED = (
    "(?:表决|审议|投票|全票|高票|日|议|并)通过了?[^。；]{2,24}?(?:(?<!办)法|法典|条例)》?(?=[，（(])"
    "|(?:公布|签署|颁布)了?[^。；修]{2,24}?(?:(?<!办)法|法典|条例)》?(?=[，（(])"
)
_REVISED = "修[改订正]|废止|原有|曾|以来|决定|现行|此前|旧"
_REACH = 60


@rule(
    "in-force-before-adoption",
    title="法律施行在通过之前",
    help=(
        "“9月12日表决通过国家公园法，该法自2024年1月1日起施行”（2025年的报纸）：法律、条例不会在通过、公布以前施行，施行的年份写错了。"
        "通过的日子没写年份的，按报纸日期算；修改、修订的不查（原来的法律早已施行）。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_FORCE,),
    profiles={"traditional": False},
    bad=[
        Bad("会议2024年3月28日表决通过水利促进条例，该条例自2023年5月1日起施行。", found="2023年5月1日"),
        Bad(
            "2026年9月10日 星期四 第2版\n\n本报讯 市人大常委会8月28日审议通过《市养犬条例》，自2025年10月1日起施行。",
            found="2025年10月1日",
        ),
        Bad(
            "２０２４年９月８日，市政府公布了《古桥保护条例》，将于２０２４年３月１日起施行。",
            found="２０２４年３月１日",
        ),
        Bad("会议2024年3月28日表决通过节水法实施条例，该条例自2023年5月1日起施行。", found="2023年5月1日"),
        Bad("市政府2024年3月28日公布森林法实施条例，该条例自2023年5月1日起施行。", found="2023年5月1日"),
    ],
    good=[
        "会议2024年3月28日表决通过水利促进条例，该条例自2024年5月1日起施行。2024年3月28日公布了《古桥保护条例》，自公布之日起施行。",
        "会议2024年3月28日表决通过修订后的水利促进条例，该条例自2013年5月1日起施行。",
        "会议2024年9月28日表决通过水利促进条例，该条例自1月1日起施行。2024年3月28日，县里公布补贴办法，自2024年1月1日起施行。",
        "2024年3月28日，县里审议通过补贴办法，自2024年1月1日起施行。",
        "2026年9月10日 星期四 第2版\n\n本报讯 市人大常委会8月28日审议通过《市养犬条例》，自10月1日起施行。",
        "会议2024年3月28日表决通过水利促进条例，全民阅读条例自2023年5月1日起施行。3月28日的会议通过议案，条例自1月1日起施行。",
    ],
)
def in_force_before_adoption(article: Article) -> Iterator[Finding]:
    """A law is said to be in force from a day before the one on which it was adopted."""
    for match in article.find(_FORCE):
        sentence = sentence_at(article, match.start)
        text, begin = article.document.text, max(sentence.start, match.start - 2 * _REACH)
        adopted = [Span(*one.span()) for one in compiled(_ADOPTED).finditer(text, begin, match.start)]
        if len(adopted) != 1 or compiled(_REVISED).search(text, begin, match.start):
            continue
        near = [one for one in points(article) if sentence.start <= one.span.start and one.span.end <= match.start]
        before = [one for one in near if one.span.end <= adopted[0].end]
        force = near[-1] if near and near[-1].span.end == match.start else None
        if before and force and _is_of_it(text[adopted[0].end : force.span.start]) and _is_before(force, before[-1]):
            message = Message("施行在通过、公布之前，请核对", "in force before it was adopted")
            yield Finding(force.span, message, related=(Related(before[-1].span),), confidence=Confidence.LIKELY)


def _is_of_it(between: str) -> bool:
    """Whether nothing but words for the law just named stands between its adoption and the day."""
    return (
        compiled("[，（(](?:该|本|此|这部|新)?(?:法律|法规|条例|法)?(?:将|已)?(?:自|从|于)?").fullmatch(between)
        is not None
    )


def _is_before(force: Point, adopted: Point) -> bool:
    """Whether every reading of the one is before every one of the other, by days or months that are written."""
    if force.unit != "日" or adopted.unit == "年" or not force.is_dated:
        return False
    return max(last for _, last in force.readings) < min(first for first, _ in adopted.readings)
