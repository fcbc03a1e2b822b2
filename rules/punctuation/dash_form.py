from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    BLANK,
    CJK_MARK,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Safety,
    Span,
    compiled,
    is_han,
    named,
    range_joint,
    replace,
    rule,
)

_WRONG = (
    f"(?P<indent>^[{BLANK}]+)?[{BLANK}]?"
    "(?P<dash>"
    "--+"
    "|－－+"
    "|––+"
    f"|―+(?:[{BLANK}]?―+)?"
    "|[─━]+"
    f"|—{{3,}}"
    f"|(?<!—[{BLANK}])—[{BLANK}]—(?![{BLANK}]—)"
    f"|-[{BLANK}]-"
    ")"
    f"[{BLANK}]?"
)
_ANY_WRONG = f"--|－－|––|[―─━]|———|—[{BLANK}]—|-[{BLANK}]-"
"""What every match of _WRONG contains: searched faster."""
_RANGE = "(?<=[0-9])——(?=[0-9])"
_SINGLE = "—(?!—)"
_AT_EDGE = "[，。！？；：、”》]—(?!—)|—(?<!——)(?:[“《]|$)|^[^\\S\n]*—(?!—)"
"""Where a single — may be cut short: beside a mark, or at an end of a line."""
_STOPS = "，。！？；：、"
_NUMERAL = f"^[{BLANK}]*(?P<dash>一一)(?:记|访|来自|写在|写给|评|谈|纪念|探访|走进|献给)"
_LONGEST, _REACH = 4, 8
_BELOW_ZERO = r"[-−－][0-9０-９.]+(?:℃|度|°C|%|％)?\Z"


@rule(
    "dash-form",
    title="破折号形式不规范",
    help=(
        "破折号用“——”，占两个字的位置（GB/T 15834—2011 4.10），不用“--”“－－”“──”“———”，"
        "也不用汉字“一一”；日期、时间、地点、数额的起止用一字线“—”（4.13.3）。"
        "一字线“—”（中国—东盟）、英文、表格线、命令行的“--”不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(_ANY_WRONG, _RANGE, _AT_EDGE, _NUMERAL),
    injectors=("_injectors:dash",),
    profiles={"traditional": False},
    bad=[
        Bad("他给记者算了一笔账--去年翻了一番。", fixed="他给记者算了一笔账——去年翻了一番。", found="--"),
        Bad("他给记者算了一笔账 -- 去年翻了一番。", fixed="他给记者算了一笔账——去年翻了一番。"),
        Bad("算好一笔账\n　　--记城北社区会计许言", fixed="算好一笔账\n　　——记城北社区会计许言", found="--"),
        Bad("他给记者算了一笔账－－去年翻了一番。", fixed="他给记者算了一笔账——去年翻了一番。"),
        Bad("他给记者算了一笔账──去年翻了一番。", fixed="他给记者算了一笔账——去年翻了一番。"),
        Bad("他给记者算了一笔账———去年翻了一番。", fixed="他给记者算了一笔账——去年翻了一番。"),
        Bad("他给记者算了一笔账— —去年翻了一番。", fixed="他给记者算了一笔账——去年翻了一番。"),
        Bad("规划期为2021─2026年。", fixed="规划期为2021—2026年。"),
        Bad("规划期为2021——2026年。", fixed="规划期为2021—2026年。", found="——"),
        Bad("春灌从4月2日--9日。", fixed="春灌从4月2日—9日。", found="--"),
        Bad("门诊时间为8时－－下午5时。", fixed="门诊时间为8时—下午5时。"),
        Bad("大棚周二--周日开放。", fixed="大棚周二—周日开放。"),
        Bad("桃子每筐30元 -- 45元。", fixed="桃子每筐30元—45元。"),
        Bad("兰州--西宁的列车晚点。", fixed="兰州—西宁的列车晚点。"),
        Bad("河湾小学一年级--三年级放假。", fixed="河湾小学一年级—三年级放假。"),
        Bad("主队以3--2取胜。", fixed="主队以3—2取胜。"),
        Bad("灯会路线：文化馆--图书馆。", fixed="灯会路线：文化馆—图书馆。"),
        Bad("大家到了河湾镇--全县的大镇。", fixed="大家到了河湾镇——全县的大镇。"),
        Bad("大家想起了兰州--西宁的风光。", fixed="大家想起了兰州—西宁的风光。"),
        Bad("一筐只卖45元--2021年能卖90块。", fixed="一筐只卖45元——2021年能卖90块。"),
        Bad("他算了算，—去年翻了一番。", fixed="他算了算，——去年翻了一番。"),
        Bad("他算了一笔账—“去年翻了一番。”", fixed="他算了一笔账——“去年翻了一番。”"),
        Bad("“去年翻了一番”—他算了一笔账。", fixed="“去年翻了一番”——他算了一笔账。"),
        Bad("他算了一笔账—\n去年翻了一番。", fixed="他算了一笔账——\n去年翻了一番。"),
        Bad("算好一笔账\n—记城北社区会计许言", fixed="算好一笔账\n——记城北社区会计许言"),
        Bad("算好一笔账\n一一记城北社区会计许言", fixed="算好一笔账\n——记城北社区会计许言", found="一一"),
    ],
    good=[
        "他给记者算了一笔账——去年翻了一番。",
        "中国—东盟博览会在南宁开幕。",
        "“一带”—“一路”两条线。",
        "规划期为2021—2026年。",
        "一一对应，一一查看。",
        "| --- | --- |",
        "----------",
        "请用 --fix 参数。",
        "电话————待定",
        "增速为2%，—3%者少。",
        "编号A--B。",
        "规划——2026年编成。",
        "规划期到2026——还有几年。",
        "电话0359--2666099",
        "气温为-5--10℃。",
        "城北社区\n— — — — —\n图文：许言",
    ],
)
def dash_form(article: Article) -> Iterator[Finding]:
    """A dash is not written as ——.

    GB/T 15834-2011, 4.10. A single — joins (中国—东盟) and is reported only if it cannot join anything: beside a mark,
    at the beginning or the end of a line. Between two numbers a single one is right.
    """
    text = article.document.text
    for match in article.find(_WRONG):
        if _is_dash(text, match):
            yield _finding(text, match)
    for match in article.find(_RANGE):
        yield Finding(match.span, _TOO_LONG, (replace(match.span, "—"),))
    for match in article.find(_SINGLE):
        if _is_cut_short(text, match.start):
            yield Finding(match.span, _TOO_SHORT, (replace(match.span, "——"),))
    for match in article.find(_NUMERAL):
        yield Finding(match.group("dash"), _TOO_SHORT, (replace(match.group("dash"), "——"),))


def _is_dash(text: str, match: Match) -> bool:
    """Whether it is beside Chinese, and not before a word of another script or in the line of a table."""
    before, behind = text[max(0, match.start - 1) : match.start], text[match.end : match.end + 1]
    if behind.isdigit() and compiled(_BELOW_ZERO).search(text[max(0, match.start - _REACH) : match.start]):
        return False  # -5--10℃: the second hyphen is a minus
    is_ascii = (before + behind).strip().isascii() and range_joint(text, match.start, match.end) is None
    if len(match[0].strip()) >= _LONGEST or (match[0].strip()[0] == "-" and is_ascii):
        return False
    is_latin = behind.isascii() and behind.isalpha() and match[0].strip()[0] == "-"
    return not is_latin and (
        _is_chinese(before) or _is_chinese(behind) or range_joint(text, match.start, match.end) is not None
    )


def _is_cut_short(text: str, at: int) -> bool:
    """Whether a single — joins nothing: after a stop, between words and a quotation, at an end of a line."""
    before, behind = text[max(0, at - 1) : at].strip(), text[at + 1 : at + 2]
    if not before:
        head = text.rfind("\n", 0, at) + 1
        return not text[head:at].strip() and (is_han(behind) or behind in ("“", "《"))
    if is_han(before):
        return behind in ("", "\n", "“", "《")
    return (before in _STOPS and not behind.isdigit()) or (before in "”》" and is_han(behind))


def _is_chinese(char: str) -> bool:
    return is_han(char) or (char != "" and char in CJK_MARK)


def _finding(text: str, match: Match) -> Finding:
    """The finding: a connecting mark is one character wide, a dash two."""
    wrong, joins = match[0].strip(), range_joint(text, match.start, match.end)
    right = "——" if joins is None else "—"
    is_safe = len(wrong) > 1 and joins in (None, Confidence.CERTAIN)
    safety = Safety.SAFE if is_safe else Safety.REVIEW
    name = Message("破折号", "a dash") if right == "——" else Message("连接号", "a dash that joins")
    message = Message(
        "{name}写成了{wrong}，应为{right}", "{name} is {right}, not {wrong}", name=name, wrong=named(wrong), right=right
    )
    span = Span(match.start + len(match["indent"]), match.end)
    return Finding(span, message, (replace(span, right, safety=safety),))


_TOO_LONG = Message("数字起止用一字线（—），不用破折号（——）", "numbers are joined by —, not by a dash")
_TOO_SHORT = Message("这里像是破折号，应占两个字：——", "this seems to be a dash: ——")
