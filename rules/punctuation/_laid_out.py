"""Spaces that belong to the layout: after a dateline, a label or a date, in a padded name, before a signature.

Offsets count code points of a line's stripped text.
"""

from __future__ import annotations

from re import Pattern

from lint_news import BLANK, DIGIT, HAN, LETTER, Article, LaidLine, compiled, is_han

from .._measure_signs import is_angle, measures

_LAID_OUT = (
    f"(?:记者|通讯员|作者|日[电讯]|第{LETTER}{{1,3}}[条章节款编篇]|[（(][^）)]*|[）)〕][{HAN}{DIGIT}]{{4,16}}号)$"
)
_PADDED = f"(?:^|[{BLANK}、，：:；（(]){LETTER}$"
_UNSURE = f"^{LETTER}{{0,4}}$|[{BLANK}、，：:；（(]{LETTER}$"
_OFTEN = 10
_SIGNED = f"[。！？…”][{BLANK}]?[{HAN}]{{2,12}}[{BLANK}]$"
_SIGNER = f"^[{HAN}]{{2,4}}$"
_DECLARED = "(?:作废|[特专]此(?:声明|公告|通知|通告|公示|启事))[。！]$"
"""The last words of a notice, behind which another one may stand in the same line."""
_NOTICE = f"(?:[特专]此[{HAN}]{{1,2}}|敬请周知|敬请谅解)[。！]$"
_UNDERSIGNED = f"^[{HAN}（）()]{{2,24}}$"
_BODY = (
    f"^[{HAN}（）()]{{2,20}}(?:公司|[局委厅院馆站所处社厂店队行]|政府|中心|学校|办公室)(?:[{DIGIT}年月日]{{4,12}})?$"
)
_WRITER = (
    f"^[{HAN}]{{0,8}}(?:读者|市民|居民|村民|网友|家长|业主|乘客|顾客|患者|家属|教师|学生|职工|同志|作者|听众|观众|游客)"
    f"[{BLANK}：:]?[{HAN}]{{2,4}}$"
)
"""Who signs a letter to the paper: 读者 许言."""
_LABEL = f"^[{HAN}]{{2,8}}[{BLANK}]"
"""A word that stands before a paragraph as a label does: 森林防火 本周火险等级为四级。"""
_LABELS = 3
_BRIEF = f"^[^，。；：！？、\n{BLANK}]{{6,22}}\u3000"
"""The headline of a brief and its text in one line."""
"""The lines of an article with a label from which it is not a slip."""
_COUNT = f"(?:[{DIGIT}]{{1,4}}|[〇一二三四五六七八九十元廿]{{1,4}})"
_DAY = f"(?:[{HAN}]{{0,4}}{_COUNT}年)?(?:正月|腊月|{_COUNT}月)?(?:初?{_COUNT}日?)?"
_ENTRY = f"^(?:{_DAY}(?:[至—～-]{_DAY})?[春夏秋冬初末底]?|(?:[上下中]午|凌晨|晚上?)?{_COUNT}时)[{BLANK}]"
"""The date at the beginning of a chronicle's entry."""
_DATELINE = (
    f"^[^。，；]{{0,24}}"
    f"(?:讯|[日号][电電]|消息|^据?(?:{LETTER}{{2,3}}社|本报){LETTER}{{0,8}}[电電])"
    f"(?:[（(][^）)]{{0,30}}[）)])?$"
)
_BOOK = f"^《[^》]*》[{BLANK}][^。{BLANK}]+[{BLANK}]"
_OFFICE, _SPEAKER = f"^{LETTER}{{2,20}}$", f"^(?:{LETTER}|·){{2,14}}[：:]"

_FAR = 1_000
"""Code points on both sides of a space that are looked at: brackets may be open for so long."""


def is_laid_out(words: str, at: int) -> bool:
    """Whether the space is right: after 记者, 第一条 or a dateline, in brackets, in a padded name, before a signature.

    Also after a label or a single character, unless the characters around it are one word.
    """
    before, after = words[max(0, at - _FAR) : at], words[at + 1 : at + 1 + _FAR]
    behind = after[:2]
    if compiled(_LAID_OUT).search(before) or compiled(_DATELINE).search(before):
        return True
    if compiled(_SIGNED).search(before + words[at]) and compiled(_SIGNER).search(after):
        is_name = _is_surname(after[0]) and not _is_one_word(before[-2:], behind)
        if words[at] == "\u3000" or is_name:
            return True
    if compiled(_OFFICE).search(before) and compiled(_SPEAKER).search(after):
        return True
    if compiled(_PADDED).search(before) and _is_surname(before[-1]):
        return not (is_han(behind[-1]) and _is_one_word(before[-1:], behind))
    return compiled(_UNSURE).search(before) is not None and not _is_one_word(before[-2:], behind)


def is_before_signature(words: str, at: int) -> bool:
    """Whether only a name follows the last words of a notice (特此通知。), or only that of a body a sentence.

    Also whether a wide space parts a notice from the next.
    """
    rest = words[at + 1 :]
    if words[at] == "\u3000" and compiled(_DECLARED).search(words[max(0, at - _FAR) : at]):
        return True
    if words[at - 1] in "。！？…”" and (compiled(_BODY).search(rest) or compiled(_WRITER).search(rest)):
        return True
    is_closed = compiled(_NOTICE).search(words[max(0, at - _FAR) : at]) is not None
    return is_closed and compiled(_UNDERSIGNED).search(words[at + 1 :]) is not None


def is_behind_inches(words: str, at: int) -> bool:
    """Whether the sign at an offset is that of inches: a space behind it is a matter of style."""
    return words[at] in "’”" and (is_angle(words, at) or at in measures(words))


def is_entry(article: Article, line: LaidLine, at: int) -> bool:
    """Whether the space follows the date of an entry: it is full-width, or another line begins in the same way.

    Also behind a label, where three lines have one, and behind the headline of a brief, where it is full-width.
    """
    if (head := compiled(_BRIEF).match(line.stripped)) and head.end() == at + 1:
        return True
    date, label = compiled(_ENTRY), compiled(_LABEL)
    if (head := label.match(line.stripped)) and head.end() == at + 1 and _count(article, label) >= _LABELS:
        return True
    if not (head := date.match(line.stripped)) or head.end() != at + 1:
        return False
    return line.stripped[at] == "\u3000" or _count(article, date) > 1


def _count(article: Article, pattern: Pattern[str]) -> int:
    """How many lines of the article begin with a pattern."""
    return sum(pattern.match(line.stripped) is not None for line in article.lines)


def is_notice_of_a_book(words: str) -> bool:
    """Whether the line begins with a title, an author, a publisher and the like, with spaces between them."""
    return compiled(_BOOK).search(words) is not None


def is_title_entry(words: str, at: int) -> bool:
    """Whether a wide space follows a title that begins the line: an entry in a list of books."""
    return words[at] == "\u3000" and words[0] == "《" and words.find("》") == at - 1


def _is_surname(char: str) -> bool:
    from lint_news import is_surname

    return is_surname(char)


def _is_one_word(before: str, behind: str) -> bool:
    """Whether the characters on both sides are often together."""
    from lint_news import counts

    level, pair = counts().level, before[-1:] + behind[:1]
    longer = (text for text in (before + behind[:1], before[-1:] + behind) if len(text) > len(pair))
    return (len(before) > 1 and level(pair) >= _OFTEN) or any(level(text) > 0 for text in longer)
