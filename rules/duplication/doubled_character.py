"""A character is typed twice."""

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
    quotations,
    replace,
    rule,
)

from ._content import Habit, habit, replacements
from ._function import PARTICLES
from ._injectors import any_character, function_character

_DOUBLE = r"([\u4e00-\u9fff])\1+"
_CHARS = "".join(particle.char for particle in PARTICLES)
_AA = "的地儿得着了相都皆有"
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤葛"


@rule(
    "doubled-character",
    title="叠字",
    help="一个字连打了两次，或两字词的前一个字错成了后一个字（冻冻食品，应为冷冻食品）。人名、叠词、词与词相接（村|村委会、主任|任职）不在此列。",
    kind=ErrorKind.EXTRA_CHARACTER,
    fold=12,
    injectors=(any_character, function_character),
    bad=[
        *(Bad(p.wrong, fixed=p.wrong.replace(p.char * 2, p.char, 1), found=p.char * 2) for p in PARTICLES),
        Bad("市场上严把冻冻食品的进货关。", fixed="市场上严把冷冻食品的进货关。", found="冻冻"),
        Bad("他说“我的的书不见了”。", fixed="他说“我的书不见了”。"),
        Bad("调解员化解了一起纠纠纷。", fixed="调解员化解了一起纠纷。"),
    ],
    good=[
        *(text for p in PARTICLES for text in p.right),
        "葛丽丽、郑冬冬到村村委会看看，热热闹闹。",
        "不不不，的的的。",
    ],
)
def doubled_character(article: Article) -> Iterator[Finding]:
    """A character is typed twice.

    Function characters by the words that make a double of them right; characters of content by what
    edited text never doubles. Where the pair hides a wrong character (冻冻 for 冷冻) that is the first
    suggestion. Names, reduplication and words that meet are right.
    """
    for particle in PARTICLES:
        if particle.char * 2 in article.text:
            yield from (_too_many(article, match) for match in article.find(particle.pattern))
    for match in article.find(_DOUBLE):
        known = None if match[1] in _CHARS else habit(match[1])
        if known and _is_slip(article, match, known):
            yield _slip(article, match, known)


def _too_many(article: Article, match: Match) -> Finding:
    char, span = article.document.text[match.start], match.span
    quoted = any(span.touches(other) for other in quotations(article))
    message = Message("多一个“{char}”？", "one “{char}” too many?", char=char)
    fix = delete(span.start, span.start + 1, safety=Safety.REVIEW if quoted else Safety.SAFE)
    return Finding(span, message, (fix,), confidence=Confidence.LIKELY if quoted else Confidence.CERTAIN)


def _is_slip(article: Article, match: Match, known: Habit) -> bool:
    """True unless the double is a triple, a name, a reduplication, or two words that meet."""
    text, char, start, end = article.document.text, match[1], match.start, match.end
    left, right = text[max(0, start - 1) : start], text[end : end + 1]
    if end - start != 2 or known.join(left, right):
        return False
    if left in ("", "\n", "一", *_SURNAMES) or right in _AA or not (_is_han(left) and _is_han(right)):
        return False
    in_fours = text[start - 2 : start - 1] == left or text[end + 1 : end + 2] == right
    return not in_fours and article.text.count(char * 2) == 1


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _slip(article: Article, match: Match, known: Habit) -> Finding:
    """A double of a character that is never doubled: what it may be meant for, then one of the two deleted."""
    text, char = article.document.text, match[1]
    others = replacements(known, char, text[match.start - 1], text[match.end])
    fixes = [replace(Span(match.start, match.start + 1), other) for other in others[:2]]
    message = Message("“{pair}”不成词", "“{pair}” is no word", pair=char * 2)
    if others:
        word = others[0] + char
        message = Message("“{pair}”不成词，疑为“{word}”", "“{pair}” is no word: “{word}”?", pair=char * 2, word=word)
    return Finding(match.span, message, (*fixes, delete(match.start, match.start + 1)))
