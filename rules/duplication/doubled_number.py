from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Safety, delete, rule, told

_YEAR = f"(?P<twice>(?:19|20)[{DIGIT}]{{2}})(?<![{DIGIT}.]....)(?P=twice)(?=年)"
_DATE_UNIT = f"(?<=[{DIGIT}])(?P<twice>[年月])(?P=twice)(?=[{DIGIT}])"
_UNIT = (
    f"(?<=[{DIGIT}万亿])"
    "(?P<twice>元|吨|公里|千米|公斤|千克|平方米|立方米|亩|小时|分钟)"
    "(?P=twice)"
    "(?=[，。、；：）,;)的以左和及\n])"
)
_UNIT_ENDS = "元元|吨吨|亩亩|里公|米千|斤公|克千|米平|米立|时小|钟分"
"""The end of one unit and the beginning of the next."""
_PERCENT = "(?P<twice>[%％‰])(?P=twice)"


@rule(
    "doubled-number",
    title="数字或单位重复",
    help="年份、计量单位、百分号打了两遍：20262026年、100元元、5%%。“2018年年底”“3月月底”“个个”是对的。",
    kind=ErrorKind.NUMBER,
    patterns=(_YEAR, _DATE_UNIT, _UNIT_ENDS, _PERCENT),
    explains=("doubled-character",),
    injectors=("_injectors:unit", "_injectors:year"),
    bad=[
        Bad("20262026年3月开工。", fixed="2026年3月开工。", found="20262026"),
        Bad("2026年年3月开工。", fixed="2026年3月开工。", found="年年"),
        Bad("3月月18日开工。", fixed="3月18日开工。"),
        Bad("每亩增收100元元。", fixed="每亩增收100元。", found="元元"),
        Bad("总投资3亿元元，当年完工。", fixed="总投资3亿元，当年完工。"),
        Bad("同比增长5%%。", fixed="同比增长5%。"),
        Bad("全程21公里公里的赛道", fixed="全程21公里的赛道"),
    ],
    good=[
        "2018年年底开工，2019年年初完工。",
        "编号120262026年检合格",
        "密码20262026已改",
        "每盏100元元宵灯",
        "代码0.20262026年",
        "金元元，元元都好。",
        "3月月底，年年3月开工。",
        "口令是%s",
        "201920192年",
    ],
)
def doubled_number(article: Article) -> Iterator[Finding]:
    """A year, a unit or a percent sign is typed twice.

    Years and months between digits, and units before a mark; 2018年年底 is right.
    """
    for pattern in (_YEAR, _DATE_UNIT, _UNIT, _PERCENT):
        for match in article.find(pattern):
            twice = match["twice"]
            safety = Safety.SAFE if pattern is _PERCENT else Safety.REVIEW
            fix = delete(match.start, match.start + len(twice), safety=safety)
            message = Message("{twice}重复", "{twice} stands twice", twice=told(twice))
            yield Finding(match.span, message, (fix,), confidence=Confidence.CERTAIN)
