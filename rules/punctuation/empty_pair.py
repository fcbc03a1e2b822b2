from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Match, Message, compiled, is_han, named, rule

_PAIR = "(?P<pair>“”|‘’|「」|『』|《》|〈〉|【】|〔〕|（）|\\(\\))"
_OF_MARKS = "(?:引号|书名号|括号|标点|符号|号|记号|字符)[：:是为（(]?$|(?:用|加)$"
_MARKS_BEHIND = "(?:来|表示|标示|内|里|中|号|符号|和|与|、[“‘「『《〈【〔（(]|之[间中内])"
_OPTION = "[A-DＡ-Ｄ][.．、：:]|[（(][ \u3000]*[)）]|下列|选择题|填空|判断题|____|括号[里内]|正确的是|错误的是"
_NEAR = 6


@rule(
    "empty-pair",
    title="成对标点里面是空的",
    help=(
        "引号、书名号、括号里什么也没有，多半漏了字，或改稿时没有删净。"
        "留给人填写的括号、讲标点用法的文字、程序里的“()”不在此列。"
    ),
    kind=ErrorKind.MISSING_CHARACTER,
    patterns=(_PAIR,),
    bad=[
        Bad("通知上写着：“”谁也看不明白。", found="“”"),
        Bad("河湾剧团演出了《》，座无虚席。"),
        Bad("老支书许言（）说，路修好了。"),
    ],
    good=[
        "通知上写着：“开闸”，谁也看不明白。",
        "引号“”和书名号《》不要用错。",
        "并列的“”之间不加顿号，书名要加《》来标示。",
        "调用open()函数，请填写（）内的内容。",
        "春灌用的是（）。A.渠水 B.井水",
        "乡镇长（）  签字（）",
    ],
)
def empty_pair(article: Article) -> Iterator[Finding]:
    """A pair of marks is empty.

    Blanks to be filled in, marks that the text is about, and code are right.
    """
    text = article.document.text
    for match in article.find(_PAIR):
        if not _is_meant(text, match):
            message = Message(_MESSAGE.zh, _MESSAGE.en, mark=named(match[0][0]))
            yield Finding(match.span, message)


def _is_meant(text: str, match: Match) -> bool:
    """Whether the text is about the marks, or is a blank to be filled in, or code."""
    start, end = text.rfind("\n", 0, match.start) + 1, text.find("\n", match.end)
    line = text[start : end if end >= 0 else len(text)]
    before, behind = text[start : match.start], text[match.end : match.end + 1]
    speaks = compiled(_MARKS_BEHIND).match(text, match.end) or compiled(_OF_MARKS).search(before[-_NEAR:])
    if match[0] in ("（）", "()"):
        is_in_sentence = is_han(before[-1:]) and (is_han(behind) or behind in tuple("，。"))
        return bool(speaks) or not is_in_sentence or _is_form(line, match[0], behind)
    return bool(speaks) or compiled("标点|引号|书名号|括号").search(line) is not None


def _is_form(line: str, pair: str, behind: str) -> bool:
    return behind == "。" or line.count(pair) > 1 or compiled(_OPTION).search(line.replace(pair, "")) is not None


_MESSAGE = Message(
    "{mark}里面是空的，漏了字，或标点没有删净", "nothing stands inside {mark}: words are lost, or the pair is left over"
)
