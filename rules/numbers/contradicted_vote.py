from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, rule

_N = f"[{DIGIT}]{{1,4}}"
_AGAINST = f"(?:反对|弃权|不赞成|不同意)票?(?:为|有)?(?P<behind>{_N})票|(?P<before>{_N})票(?:反对|弃权|不赞成|不同意)"
_ALL = "全票(?:通过|赞成|同意|当选)|一致(?:通过|赞成|同意)"
_QUORUM = "(?:符合|达到|超过)(?:了)?法定(?:到会)?人数|过半数|超过(?:了)?(?:一半|半数)"
_CALLED = (
    f"应[到出参][席加]?[^，。；\n{DIGIT}]{{0,12}}(?P<called>{_N})[人名位][^。；\n{DIGIT}]{{0,10}}"
    f"实[到出际参][^，。；\n{DIGIT}]{{0,10}}(?P<present>{_N})[人名位]"
)
_SENTENCE = "[。；！？\n]"
_BACK = 90
_SIGNS = (_ALL, _QUORUM)
_OTHER = "其余|另|余下|其他|第[二三四]"
"""Words with which the votes against are of another motion."""


@rule(
    "contradicted-vote",
    title="票数、人数与“全票”“法定人数”矛盾",
    help=(
        "有反对票、弃权票就不是全票、一致通过；应到35人、实到16人不到半数，不符合法定人数。"
        "同一句里说到几项表决的不在此列。"
    ),
    kind=ErrorKind.FACT,
    patterns=_SIGNS,
    bad=[
        Bad("会议以28票赞成、1票反对，全票通过了决定。", found="全票通过"),
        Bad("表决结果为赞成27票、反对0票、弃权１票，一致通过。", found="一致通过"),
        Bad("常委会组成人员应到35人，实到16人，符合法定人数。", found="16人"),
        Bad("应到会代表１８０名，实到８６名，超过半数。", found="８６名"),
    ],
    good=[
        "会议以28票赞成、0票反对，全票通过了决定；表决结果为赞成27票、反对0票、弃权0票，一致通过。",
        "常委会组成人员应到35人，实到31人，符合法定人数；应到35人，实到31人，第二项有1票反对，其余各项一致通过。",
        "会议以28票赞成、1票反对通过了决定。会议还一致通过了公报。",
    ],
)
def contradicted_vote(article: Article) -> Iterator[Finding]:
    """There are votes against beside a unanimous decision, or fewer than half of those called beside a quorum."""
    for match in article.find(_ALL):
        before = _before(article, match.start)
        against = list(compiled(_AGAINST).finditer(article.document.text, before.start, before.end))
        votes = [found for found in against if int(found["behind"] or found["before"])]
        if votes and not compiled(_OTHER).search(article.document.text, before.start, before.end):
            message = Message("有反对或弃权票，不是“{said}”，请核对", "there are votes against", said=match[0])
            yield Finding(match.span, message, related=tuple(Related(Span(*found.span())) for found in votes))
    for match in article.find(_QUORUM):
        before = _before(article, match.start)
        for found in compiled(_CALLED).finditer(article.document.text, before.start, before.end):
            if 2 * int(found["present"]) <= int(found["called"]):
                called, present = (Span(found.start(name), found.end(name) + 1) for name in ("called", "present"))
                yield Finding(present, Message("不到应到的一半，请核对", "fewer than half"), related=(Related(called),))


def _before(article: Article, at: int) -> Span:
    """The sentence before an offset."""
    start = max(article.span.start, at - _BACK)
    marks = [found.end() for found in compiled(_SENTENCE).finditer(article.document.text, start, at)]
    return Span(marks[-1] if marks else start, at)
