from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    CJK_MARK,
    Article,
    Bad,
    Confidence,
    Document,
    ErrorKind,
    ExtractedDocument,
    Finding,
    Match,
    Message,
    Safety,
    delete,
    is_han,
    named,
    replace,
    rule,
)

from ._signs import LONGEST_TITLE, is_cut

_RUN = r"\.{2,}[.…]*|[…⋯]+[.…⋯]*"
_WRONG = r"\.\.|⋯|…(?<!……)(?!…)|………|…\."
"""What every run of dots but …… contains: searched faster."""
_OPENERS, _CLOSERS = "“‘《〈「『【（", "”’》〉」』】）"
_STOPS = "。{3,}|、{3,}|[·・]{3,12}"
_RIGHT = "……"
_HALF_WIDTH = ".,;:?!"
_REACH = 100
"""Code points before and behind the dots that are searched for a Chinese character."""
_LONGEST = 6
_WITH_MARK = (
    r"(?P<dots>……|\.{3,6})[。，、；,;]+(?:[.…⋯]+[。，、；,;]+)*"
    r"|[，、；,;](?:……|\.{3,6})"
)


@rule(
    "ellipsis-form",
    title="省略号形式不规范",
    help=(
        "省略号用六个连点“……”，占两个字的位置（GB/T 15834—2011 4.11），不用“…”“...”“。。。”“···”，"
        "前后一般也不再加点号。英文、目录的引导点、表示省略整段的十二个连点不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(_WRONG, _STOPS, _WITH_MARK),
    injectors=("_injectors:ellipsis", "_injectors:ellipsis_and_stop"),
    profiles={"traditional": False},
    bad=[
        Bad("他想了想…走了。", fixed="他想了想……走了。", found="…"),
        Bad("他想了想...走了。", fixed="他想了想……走了。"),
        Bad("他想了想⋯⋯走了。", fixed="他想了想……走了。"),
        Bad("他想了想……….走了。", fixed="他想了想……走了。"),
        Bad("他想了想......走了。", fixed="他想了想……走了。"),
        Bad("去年挣了500元...今年更多。", fixed="去年挣了500元……今年更多。"),
        Bad("他想了想..走了。", fixed="他想了想……走了。"),
        Bad("他想了想。。。走了。", fixed="他想了想……走了。"),
        Bad("萝卜、白菜、、、都降价了。", fixed="萝卜、白菜……都降价了。"),
        Bad("他想了想···走了。", fixed="他想了想……走了。"),
        Bad("他想了想……，，，；，，走了。", fixed="他想了想……走了。"),
        Bad("他想了想……,.,..,…，走了。", fixed="他想了想……走了。", found="……,.,..,…，"),
        Bad("增长5%..,好于去年。", fixed="增长5%……,好于去年。", found=".."),
        Bad("他想了想…………走了。", fixed="他想了想……走了。"),
        Bad("萝卜、白菜……。", fixed="萝卜、白菜……", found="……。"),
        Bad("萝卜、白菜......，都降价了。", fixed="萝卜、白菜……，都降价了。"),
        Bad("萝卜、白菜，……都降价了。", fixed="萝卜、白菜……都降价了。"),
    ],
    good=[
        "他想了想……走了。",
        "他想了想……\n…………\n后来的事，没有人知道。",
        "第一章 总则......3",
        "第一章 总则..............3",
        "She thought... and left.",
        "见../docs/说明一节。",
        "他想了想……？！",
        "数列1…9和a...z。",
        "会议结束。。",
        "河湾镇排演新戏《渠水...",
        "河湾镇办起“板凳课堂…[详细]",
    ],
)
def ellipsis_form(article: Article) -> Iterator[Finding]:
    """An ellipsis is not written as …….

    GB/T 15834-2011, 4.11. Dots in English, leaders in a table of contents, and twelve dots alone on a line, for
    paragraphs left out, are right. There is no comma or full stop beside an ellipsis.
    """
    text = article.document.text
    for match in article.find(_RUN):
        if (
            match[0] != _RIGHT
            and _stands_in_chinese(text, match)
            and not (_is_leader(text, match) or _ends_cut_title(article.document, match))
        ):
            yield _form(match, safety=Safety.REVIEW if match[0] == ".." else Safety.SAFE)
    for match in article.find(_STOPS):
        yield _form(match, safety=Safety.REVIEW if match[0][0] == "、" else Safety.SAFE)
    for match in article.find(_WITH_MARK):
        if _stands_in_chinese(text, match):
            yield _beside(match)


def _form(match: Match, *, safety: Safety) -> Finding:
    message = Message("省略号写成了{wrong}，应为六个点……", "an ellipsis is ……, not {wrong}", wrong=named(match[0]))
    return Finding(match.span, message, (replace(match.span, _RIGHT, safety=safety),))


def _beside(match: Match) -> Finding:
    if match["dots"]:
        return Finding(match.span, _BESIDE, (delete(match.start + len(match["dots"]), match.end),))
    return Finding(match.span, _BESIDE, (delete(match.start, match.start + 1),), confidence=Confidence.DOUBTFUL)


def _stands_in_chinese(text: str, match: Match) -> bool:
    """Whether Chinese is before or after the run of half-width marks that the match is part of."""
    before = text[max(0, match.start - _REACH) : match.start].rstrip(_HALF_WIDTH)[-1:]
    behind = text[match.end : match.end + _REACH].lstrip(_HALF_WIDTH)[:1]
    return _is_chinese(before) or _is_chinese(behind)


def _is_chinese(char: str) -> bool:
    return is_han(char) or (char != "" and char in CJK_MARK)


def _ends_cut_title(document: Document, match: Match) -> bool:
    """Whether a title is truncated here: inside an open pair of marks, or, in markup, before any sentence ends."""
    line = document.line_span(document.line_at(match.start))
    if line.end - line.start > LONGEST_TITLE:
        return False
    head = document.text[line.start : match.start]
    is_open = any(head.rfind(o) > head.rfind(c) for o, c in zip(_OPENERS, _CLOSERS, strict=True))
    return (is_open or isinstance(document, ExtractedDocument)) and is_cut(
        document.text[line.start : line.end], len(head) - 1
    )


def _is_leader(text: str, match: Match) -> bool:
    """Whether the dots are not an ellipsis: leaders to a number, a path, or paragraphs left out."""
    behind = text[match.end : match.end + 1]
    is_alone = {text[max(0, match.start - 1) : match.start], behind} <= {"", "\n"}
    leads = match[0][0] == "." and (behind.isdigit() or behind == "/")
    return leads or is_alone or match[0].count(".") > _LONGEST


_BESIDE = Message("省略号前后不再用点号", "no other mark beside an ellipsis")
