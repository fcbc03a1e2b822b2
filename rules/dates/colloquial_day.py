from __future__ import annotations

from lint_news import DIGIT, Article, Bad, ErrorKind, Match, Message, Severity, pattern_rule, quotation_at

_DAY = f"(?<![{DIGIT}.])[{DIGIT}]{{1,2}}月[{DIGIT}]{{1,2}}(?P<word>号)(?![楼线院房馆店台文公令地])"


@pattern_rule(
    "colloquial-day",
    title="书面日期用了“号”",
    help="3月18号是口语，书面写作3月18日。引语里的口语不动；8号线、18号楼不在此列。",
    kind=ErrorKind.NUMBER_STYLE,
    cap=Severity.INFO,
    preview=True,
    patterns=(_DAY,),
    message=Message("书面日期用“日”", "a written date takes 日"),
    mark="word",
    replacement="日",
    bad=[
        Bad("比赛于3月18号开始。", fixed="比赛于3月18日开始。", found="号"),
        Bad("比赛于３月１８号开始。", fixed="比赛于３月１８日开始。"),
    ],
    good=[
        "比赛于3月18日开始。",
        "他说：“3月18号就来。”",
        "自3月18号线开通，8号楼启用，1113月18号、12.3月18号。",
    ],
)
def colloquial_day(article: Article, match: Match) -> bool:
    """A written date has the colloquial word for the day, hao, in place of ri.

    In quotations it is right, because people say it so.
    """
    return quotation_at(article, match.span) is None
