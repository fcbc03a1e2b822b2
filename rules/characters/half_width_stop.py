from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Safety,
    compiled,
    is_foreign_name,
    replace,
    rule,
)

from .._points import POINT_BEHIND_CHINESE

_STOP = (
    f"(?P<before>[{HAN}”’」』）)》％%])(?P<stop>[.．])(?P<behind>[ \\u3000]*[{HAN}“‘「『《（]|[”’」』）)]|[ \\u3000]*$)"
)
_LABEL = (
    r"^[（(]?"
    r"(?:"
    r"[一二三四五六七八九十百]{1,3}"
    r"|[甲乙丙丁戊己庚辛壬癸]"
    r"|第[一二三四五六七八九十]{1,3}[章节条]?"
    r"|附[件表录]?[一二三四五六七八九十]?"
    r")"
    r"[)）]?$"
)
_CLAUSE_END = "[。！？；，、：,;:!?“”‘’「」『』《》（）()\\s.．]"
_IN_TITLE = "[「『《【〈][^」』》】〉]*$"
_CLAUSE = 4


@rule(
    "half-width-stop",
    title="句号写成了小圆点",
    help=(
        "中文的句号用“。”（GB/T 15834—2011 4.1），不用“.”“．”。"
        "序号（一.、1.）、网址、文件名、人名和“一二·九”一类的点不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(POINT_BEHIND_CHINESE,),
    bad=[
        Bad("河湾镇的春灌全部结束.", fixed="河湾镇的春灌全部结束。", found="."),
        Bad("参加春灌的有两百多人（含民兵）.", fixed="参加春灌的有两百多人（含民兵）。"),
        Bad("老支书说：“今年的渠水真清.”", fixed="老支书说：“今年的渠水真清。”"),
        Bad("河湾镇开了动员会． 村民都来了。", fixed="河湾镇开了动员会。 村民都来了。", found="．"),
        Bad("河湾镇的春灌已经开始.各村都在抢时间。", fixed="河湾镇的春灌已经开始。各村都在抢时间。"),
        Bad("今年的产量比去年提高了5%.", fixed="今年的产量比去年提高了5%。"),
    ],
    good=[
        "河湾镇的春灌全部结束。",
        "一.修路\n（二）.引水\n第三章.附则\n附件一.",
        "网址：www.河湾.中国",
        "请打开春灌.doc，另见春灌.pdf。",
        "列夫.托尔斯泰的小说。",
        "渠水...",
        "城北社区.城南社区",
        "春灌.夏种.秋收",
        "社员看了新戏《一渠清水．流到村口》，都说好。",
    ],
)
def half_width_stop(article: Article) -> Iterator[Finding]:
    """A point ends a Chinese sentence.

    GB/T 15834-2011, 4.1: the full stop is 。. The points of labels, names, addresses and numbers are right.
    """
    text = article.document.text
    for match in article.find(_STOP):
        if text[match.group("stop").start - 2 : match.group("stop").start - 1] != "." and _ends_sentence(text, match):
            stop = match.group("stop")
            is_sure = not match["behind"].strip() or match["behind"] in "”’」』"
            safety = Safety.SAFE if is_sure else Safety.REVIEW
            yield Finding(stop, _MESSAGE, (replace(stop, "。", safety=safety),), confidence=Confidence.LIKELY)


def _ends_sentence(text: str, match: Match) -> bool:
    """Whether the point ends a sentence: it is not behind a label, and Chinese that follows is a clause."""
    stop = match.group("stop")
    line = text[text.rfind("\n", 0, stop.start) + 1 : stop.start].lstrip(" \u3000")
    if len(line) <= 1 or compiled(_LABEL).match(line):
        return False
    behind = match["behind"]
    if not behind.strip() or behind in "”’」』）)":
        return True
    if is_foreign_name(text, stop.start) or compiled(_IN_TITLE).search(line):
        return False
    rest = text[stop.end : stop.end + 40].split("\n", maxsplit=1)[0]
    clauses = compiled(_CLAUSE_END).split(line)[-1], compiled(_CLAUSE_END).split(rest.lstrip(" \u3000“‘「『《（"))[0]
    has_stop = (
        compiled("[。，！？；,]").search(text[stop.end : (text.find("\n", stop.end) + 1 or len(text) + 1)]) is not None
    )
    return all(len(clause) >= _CLAUSE for clause in clauses[: 2 if behind[0] not in " \u3000" else 1]) and has_stop


_MESSAGE = Message("句号写成了小圆点，应为圆圈（。）", "a full stop is 。 in Chinese text")
