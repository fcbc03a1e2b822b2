from __future__ import annotations

from lint_news import DIGIT, Article, Bad, ErrorKind, Match, Message, Severity, pattern_rule

_WEEK = "(?:星期|礼拜)(?P<digit>[1-6１-６])(?=[，。、；）),;上下晚早中到至举开的\n])"
_FIRST = "第(?P<digit>[1１])(?=书记|时间)"
_OTHER = f"(?<![{DIGIT}.])(?P<digit>[1１])(?=方面[要抓是看有]|系列)"
_NUMERALS = "一二三四五六"


@pattern_rule(
    "digit-in-word",
    title="词语里的数字用了阿拉伯数字",
    help="星期五、第一书记、第一时间、一方面是固定词语，里面的数字用汉字（GB/T 15835—2011）。",
    kind=ErrorKind.NUMBER_STYLE,
    cap=Severity.INFO,
    patterns=(_WEEK, _FIRST, _OTHER),
    message=Message("固定词语里的数字用汉字", "a numeral in a set phrase is written in Chinese"),
    mark="digit",
    replacement=lambda match: _NUMERALS[int(match["digit"]) - 1],
    bad=[
        Bad("定于星期5上午开会。", fixed="定于星期五上午开会。", found="5"),
        Bad("礼拜３，开会。", fixed="礼拜三，开会。"),
        Bad("驻村第1书记", fixed="驻村第一书记"),
        Bad("第1时间赶到。", fixed="第一时间赶到。"),
        Bad("1方面要快，另一方面要稳。", fixed="一方面要快，另一方面要稳。"),
        Bad("出台1系列措施。", fixed="出台一系列措施。"),
    ],
    good=["星期五，第一书记，第1版，第1时段，1号线。", "星期5路车停运。", "11方面军，1.1系列，21方面。"],
)
def digit_in_word(_article: Article, _match: Match) -> bool:
    """An Arabic digit is in a word that is written with a Chinese numeral."""
    return True
