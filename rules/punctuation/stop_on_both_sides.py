from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Fix,
    Match,
    Message,
    delete,
    is_traditional,
    placed,
    replace,
    rule,
)

_PATTERN = "(?P<inner>[。！？…])(?P<closing>[”’」』）])(?P<outer>[。，；])"
_PAIRS = {"”": "“", "’": "‘", "」": "「", "』": "『", "）": "（"}
_REACH = 200


@rule(
    "stop-on-both-sides",
    title="引号、括号里外都用了句末点号",
    help=(
        "引文末尾的句号在引号里，外面不再用句号、逗号：“路修好了。”，“路修好了。”。都不对。"
        "冒号后独立引用的问句、叹句，引号外也不再用句号。引语作句子成分、以问号叹号结尾的，"
        "引号外可以再用点号，不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(_PATTERN,),
    bad=[
        Bad("许言高兴地说：“路修好了。”。", fixed="许言高兴地说：“路修好了。”", found="。”。"),
        Bad("（春灌已经结束。）。", fixed="（春灌已经结束。）"),
        Bad("许言问：“渠水到了吗？”。", fixed="许言问：“渠水到了吗？”"),
        Bad("“路修好了。”，许言说。", fixed="“路修好了，”许言说。"),
        Bad("河湾镇今天开闸（详见第二版。）。", fixed="河湾镇今天开闸（详见第二版）。"),
    ],
    good=[
        "许言高兴地说：“路修好了。”",
        "他问的是“渠水到了吗？”。",
        "句末用“。”，句中用“，”。",
        "他说“算了……”，转身走了。",
        "他又问（真的吗？），没有人答。",
    ],
)
def stop_on_both_sides(article: Article) -> Iterator[Finding]:
    """A stop is inside a closing mark and another directly after it.

    GB/T 15834-2011, 4.8 and its annex: an independent quotation has its stop inside and none outside; one that is part
    of a sentence has its stop outside. A stop may follow the question mark of a quoted part.
    """
    text = article.document.text
    for match in article.find(_PATTERN):
        before = text[max(0, match.start - _REACH) : match.start]
        opening = before.rfind(_PAIRS[match["closing"]])
        if (
            opening >= 0
            and before[opening + 1 :].strip()
            and (fix := _outer_or_inner(match, before[:opening])) is not None
        ):
            place = placed(text, match.group("closing").start, match.group("closing").end)
            message = Message(
                "{place}里外都用了点号，只留一个", "a stop on both sides of {place}: one is enough", place=place
            )
            is_style = match["outer"] != "。" and is_traditional(article.document)
            yield Finding(
                match.span, message, (fix,), confidence=Confidence.DOUBTFUL if is_style else Confidence.LIKELY
            )


def _outer_or_inner(match: Match, before: str) -> Fix | None:
    """The fix, or None if both stops are right. A quotation after a colon or at the beginning keeps its inner stop."""
    inner, closing, outer = match.group("inner"), match["closing"], match.group("outer")
    is_alone = before.rstrip(" \u3000")[-1:] in ("", "\n", "：", ":", "。")
    if match["inner"] != "。":
        is_speech = before[-1:] in ("：", ":") and match["inner"] in "！？" and match["outer"] == "。"
        return delete(outer.start, outer.end) if is_speech else None
    if match["outer"] != "。" and closing != "）":
        return replace(match.span, match["outer"] + closing)
    return delete(outer.start, outer.end) if is_alone else delete(inner.start, inner.end)
