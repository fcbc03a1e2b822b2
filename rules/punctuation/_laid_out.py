"""Spaces that belong to the layout: after a dateline, a label or a date, in a padded name, before a signature.

Offsets count code points of a line's stripped text.
"""

from __future__ import annotations

from lint_news import BLANK, DIGIT, HAN, LETTER, Article, LaidLine, compiled, is_han

_LAID_OUT = f"(?:记者|通讯员|作者|日[电讯]|第{LETTER}{{1,3}}[条章节款编篇]|[（(][^）)]*)$"
_PADDED = f"(?:^|[{BLANK}、，：:；（(]){LETTER}$"
_UNSURE = f"^{LETTER}{{0,4}}$|[{BLANK}、，：:；（(]{LETTER}$"
_OFTEN = 10
_SIGNED = f"[。！？…”][{HAN}]{{2,12}}[{BLANK}]$"
_SIGNER = f"^[{HAN}]{{2,4}}$"
_NOTICE = f"(?:[特专]此[{HAN}]{{1,2}}|敬请周知|敬请谅解)[。！]$"
_UNDERSIGNED = f"^[{HAN}（）()]{{2,24}}$"
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
    """Whether only a name follows the last words of a notice: 特此通知。"""
    is_closed = compiled(_NOTICE).search(words[max(0, at - _FAR) : at]) is not None
    return is_closed and compiled(_UNDERSIGNED).search(words[at + 1 :]) is not None


def is_entry(article: Article, line: LaidLine, at: int) -> bool:
    """Whether the space follows the date of an entry: it is full-width, or another line begins in the same way."""
    date = compiled(_ENTRY)
    if not (head := date.match(line.stripped)) or head.end() != at + 1:
        return False
    return line.stripped[at] == "\u3000" or sum(date.match(other.stripped) is not None for other in article.lines) > 1


def is_notice_of_a_book(words: str) -> bool:
    """Whether the line begins with a title, an author, a publisher and the like, with spaces between them."""
    return compiled(_BOOK).search(words) is not None


def _is_surname(char: str) -> bool:
    from lint_news import is_surname

    return is_surname(char)


def _is_one_word(before: str, behind: str) -> bool:
    """Whether the characters on both sides are often together."""
    from lint_news import counts

    level, pair = counts().level, before[-1:] + behind[:1]
    longer = (text for text in (before + behind[:1], before[-1:] + behind) if len(text) > len(pair))
    return (len(before) > 1 and level(pair) >= _OFTEN) or any(level(text) > 0 for text in longer)
