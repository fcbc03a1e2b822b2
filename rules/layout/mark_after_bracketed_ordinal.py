from __future__ import annotations

from collections.abc import Iterator

from lint_news import BLANK, DIGIT, LETTER, Article, Bad, ErrorKind, Finding, Message, Role, Safety, delete, rule

_NUMBER = f"(?:[{DIGIT}]{{1,2}}|[一二三四五六七八九十]{{1,3}})"
_MARKED = (
    rf"^[{BLANK}\t]*"
    rf"(?:[-–•·*][{BLANK}]+)?"
    rf"(?P<ordinal>[（(]{_NUMBER}[)）]|[①-⑳])"
    r"(?P<mark>[、.．])"
    rf"(?=[{BLANK}]?(?:[《“]|{LETTER}))"
)
_IN_LINE = f"(?<=[：；:;])(?P<ordinal>[（(]{_NUMBER}[)）])(?P<mark>[、.．])(?={LETTER})"


@rule(
    "mark-after-bracketed-ordinal",
    title="带括号的序号后误加标点",
    help=(
        "（一）（1）①后面不再加顿号、下脚点（GB/T 15834—2011 附录 B.3.4，资料性）。"
        "引用条款的“第（一）、（二）项”不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    fold=3,
    patterns=(_MARKED, _IN_LINE),
    profiles={"traditional": False},
    bad=[
        Bad("（一）、报名时间\n（二）、报名地点", fixed="（一）报名时间\n（二）、报名地点", found="、"),
        Bad("(1).报名时间\n(2).报名地点", fixed="(1)报名时间\n(2).报名地点", found="."),
        Bad("（１）．报名时间", fixed="（１）报名时间"),
        Bad("（1）. 报名时间", fixed="（1） 报名时间"),
        Bad("①、报名时间", fixed="①报名时间"),
        Bad("- （一）、“村晚”报名", fixed="- （一）“村晚”报名"),
        Bad("（三）、《村规民约》", fixed="（三）《村规民约》"),
        Bad(
            "有关事项如下：（一）、报名时间为3月；(二)报名地点在东街。",
            fixed="有关事项如下：（一）报名时间为3月；(二)报名地点在东街。",
            found="、",
        ),
        Bad("注意事项:(1)、带好身份证;(2)提前到场。", fixed="注意事项:(1)带好身份证;(2)提前到场。"),
        Bad("带好：身份证；（2）、照片", fixed="带好：身份证；（2）照片"),
    ],
    good=[
        "（一）报名时间\n（二）报名地点",
        "依照第（一）、（二）项办理。",
        "（一）、（二）两项另行通知。",
        "（1），式中的数值见下表。",
        "工程界、商界（一）、医学界都派了代表。",
        "（1）.5折起售",
        "依照：（1）、（2）办理。",
    ],
    injectors=("_list_injectors:mark_after_bracket",),
)
def mark_after_bracketed_ordinal(article: Article) -> Iterator[Finding]:
    """A mark follows an ordinal in brackets or a circle.

    GB/T 15834-2011, annex B.3.4 (informative): such an ordinal has no mark.
    """
    tables = {line.number for line in article.with_role(Role.TABLE_ROW)}
    for pattern, safety in ((_MARKED, Safety.SAFE), (_IN_LINE, Safety.REVIEW)):
        for match in article.find(pattern):
            if article.document.line_at(match.end) not in tables:
                span = match.group("mark")
                yield Finding(span, _MESSAGE, (delete(span.start, span.end, safety=safety),))


_MESSAGE = Message("序号已有括号，后面不再加标点", "the number has its brackets: no mark behind it")
