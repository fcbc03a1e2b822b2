"""What injectors of several families share: sentences put into a text, and made-up names, places and numbers."""

# ruff: noqa: E501, SIM905 word lists, an entry a word

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from lint_news import Edit, Span, random_match

_PARAGRAPH_END = r"[。！？](?=\s*(?:\n|$))"
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
_GIVEN = "建国志强海燕立新春梅玉兰晓峰文博雪莹庆丰子涵远航秀英德胜红霞振华思源家栋小雨俊杰桂芳永清佳怡长贵凤琴守义明辉"
_RIVERS = "沣漳溱沮涑滏澧淇洹汾沁浍"
_SITES = "阳川溪源安平宁岭"
_TOWNS = "双河 白杨 栗树坪 观音桥 青石岭 龙泉铺 柳林 大坪 金竹 黄泥坝 石板沟 桥头 杉树岭 土城 马鞍山 杨家湾 清水塘 枣园".split()
_DIGITS = "〇一二三四五六七八九"
_TEN = 10


def insert_sentence(text: str, sentence: str, random: Random) -> Edit | None:
    """Insert a sentence at the end of a paragraph drawn at random; None where no paragraph ends in a stop."""
    end = random_match(_PARAGRAPH_END, text, random)
    return Edit(Span(end.end(), end.end()), sentence) if end else None


def insert_one(text: str, sentences: Sequence[str], random: Random) -> Edit | None:
    """Insert one of the sentences."""
    return insert_sentence(text, random.choice(sentences), random)


def exchange(text: str, forms: Mapping[str, Sequence[str]], random: Random) -> Edit | None:
    """Exchange one occurrence of a right form for one of its wrong forms; None where no right form stands."""
    pattern = "|".join(sorted(forms, key=len, reverse=True))
    match = random_match(pattern, text, random)
    if match is None:
        return None
    return Edit(Span(match.start(), match.end()), random.choice(forms[match[0]]))


def person(random: Random) -> str:
    """A name of two or three characters."""
    return random.choice(_SURNAMES) + "".join(random.sample(_GIVEN, random.choice((1, 2, 2))))


def county(random: Random) -> str:
    """The name of a county that does not exist."""
    return f"{random.choice(_RIVERS)}{random.choice(_SITES)}县"


def towns(random: Random, number: int) -> list[str]:
    """The names of towns, all different, without the word for town."""
    return random.sample(_TOWNS, number)


def numeral(number: int) -> str:
    """A number below a hundred in Chinese."""
    tens, ones = divmod(number, _TEN)
    head = "" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones or not tens else "")


def other(right: int, random: Random, most: int = 9) -> int:
    """Another number near `right`, above 0, as a slip gives it."""
    steps = [step for step in range(-most, most + 1) if step and right + step > 0]
    return right + random.choice(steps)


def lose_character(phrase: str, random: Random) -> str:
    """The phrase without one of its inner characters."""
    at = random.randrange(1, len(phrase) - 1)
    return phrase[:at] + phrase[at + 1 :]


def swap_characters(phrase: str, random: Random) -> str:
    """The phrase with two neighbours swapped that differ."""
    at = random.choice([i for i in range(len(phrase) - 1) if phrase[i] != phrase[i + 1]])
    return phrase[:at] + phrase[at + 1] + phrase[at] + phrase[at + 2 :]


def other_digits(digits: str, random: Random) -> str:
    """The digits with one of them changed."""
    at = random.choice([i for i, c in enumerate(digits) if c.isdigit()])
    return digits[:at] + random.choice([d for d in "0123456789" if d != digits[at]]) + digits[at + 1 :]
