from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Safety,
    Span,
    delete,
    named,
    replace,
    rule,
)

from .._measure_signs import is_angle

_SAME = "(?<![A-Za-z0-9 ，。、；：,;])(?P<mark>[，。、；：,;])(?P=mark)(?![，。、；：,;])"
_MIXED = r"(?<![\x00-\x7f，。、；：])[，。、；：,;]{2,}(?![!-~，。、；：])"
_PAIR = "(?P<mark>[“”《》])(?P=mark)"
_MANY = "[！!]{4,}|[？?]{4,}"
_MOST = 3


@rule(
    "doubled-mark",
    title="标点重复",
    help=(
        "两个标点连用：“，，”“。。”“、，”“““”。问号、叹号最多叠用三个（GB/T 15834—2011 4.2.3.3、"
        "4.3.3.3）。省略号、破折号、三个以内的问号和叹号不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    injectors=("_injectors:mark", "_injectors:two_marks"),
    patterns=(_SAME, _MIXED, _PAIR, _MANY),
    bad=[
        Bad("会议强调，，要抓好春耕。", fixed="会议强调，要抓好春耕。", found="，，"),
        Bad("会议强调,,要抓好春耕。", fixed="会议强调,要抓好春耕。"),
        Bad("会议结束。。", fixed="会议结束。"),
        Bad("白菜、，萝卜都降价了。", fixed="白菜，萝卜都降价了。", found="、，"),
        Bad("会议结束，。\n大家散去。", fixed="会议结束。\n大家散去。", found="，。"),
        Bad("会议结束。，大家散去。", fixed="会议结束。大家散去。"),
        Bad("会议结束，，；；、。，，，，，，大家散去。", fixed="会议结束。大家散去。"),
        Bad("会议强调：，要抓好春耕。", fixed="会议强调：要抓好春耕。"),
        Bad("他说：““路修好了。”", fixed="他说：“路修好了。”"),
        Bad("渠水到了！！！！！", fixed="渠水到了！！！", found="！！！！！"),
        Bad("谁关的闸？？？？", fixed="谁关的闸？？？"),
        Bad("增长5%，，好于去年。", fixed="增长5%，好于去年。"),
    ],
    good=[
        "路修好了吗？！",
        "他想了想……走了。",
        "他站在那里——没有动。",
        "会议结束。。。",
        "渠水到了！！！",
        "路，，，远着呢。",
        "数组a,,b为空。",
        "数组a,;中国为空，中国,;b为空。",
        "“哥哥身高6’2””，许言说。",
    ],
)
def doubled_mark(article: Article) -> Iterator[Finding]:
    """Two marks stand where one belongs.

    Deleting one of two equal marks is safe; of different marks an editor chooses one. GB/T 15834 allows only question
    and exclamation marks together.
    """
    for pattern in (_SAME, _MIXED, _PAIR):
        for match in article.find(pattern):
            if pattern is _MIXED and len(set(match[0])) == 1:
                continue
            if pattern is not _PAIR or not is_angle(article.document.text, match.start):
                yield _finding(match, same=pattern is _SAME)
    for match in article.find(_MANY):
        yield Finding(match.span, _TOO_MANY, (delete(match.start + _MOST, match.end),))


def _finding(match: Match, *, same: bool) -> Finding:
    first, second = match[0][0], match[0][-1]
    message = Message("{marks}连用，只留一个", "{marks}: one is enough", marks=named(match[0]))
    if len(set(match[0])) == 1:
        fix = delete(match.start, match.start + 1, safety=Safety.SAFE if same else Safety.REVIEW)
        return Finding(match.span, message, (fix,), confidence=Confidence.CERTAIN if same else Confidence.LIKELY)
    kept = next((mark for mark in "：:。" if mark in match[0]), second)
    others = tuple(replace(match.span, mark) for mark in dict.fromkeys((kept, second, first)))
    return Finding(Span(match.start, match.end), message, others)


_TOO_MANY = Message("问号、叹号最多叠用三个", "three question or exclamation marks at most")
