from __future__ import annotations

from lint_news import Article, Bad, Confidence, ErrorKind, Match, Message, pattern_rule

_PATTERN = (
    "(?:说|道|表示|介绍|指出|强调|告诉记者)[：:]“[^“”\n]{2,80}[，,；;][^“”\n]{2,80}[^“”\n。！？…!?—](?P<marks>”。)"
)


@pattern_rule(
    "stop-outside-quote",
    title="完整引语的句号放在引号外",
    help=(
        "冒号后独立引用完整的话，句末点号放在引号内：他说：“路修好了，渠也通了。”引语作为句子成分的，"
        "句号放在引号外，不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(_PATTERN,),
    message=Message("引的是完整的话，句号宜放在下引号前面", "the stop of a whole speech stands inside the marks"),
    mark="marks",
    replacement="。”",
    confidence=Confidence.DOUBTFUL,
    bad=[
        Bad("老支书说：“路修好了，渠也通了”。", fixed="老支书说：“路修好了，渠也通了。”", found="”。"),
        Bad("老支书说:“路修好了,渠也通了”。", fixed="老支书说:“路修好了,渠也通了。”"),
    ],
    good=[
        "老支书说：“路修好了，渠也通了。”",
        "老支书说，这叫“路修好了，渠也通了”。",
        "老支书说：“路修好了”。",
        "老支书说：“路修好了，渠也通了……”。",
    ],
)
def stop_outside_quote(_article: Article, _match: Match) -> bool:
    """The full stop of a whole quoted sentence is outside its quotation marks.

    A speech of several clauses after a colon has its stop inside the marks. An info, because house styles differ.
    """
    return True
