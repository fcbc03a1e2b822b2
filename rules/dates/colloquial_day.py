from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Severity, quotation_at, replace, rule

_DAY = f"(?<![{DIGIT}.])[{DIGIT}]{{1,2}}月[{DIGIT}]{{1,2}}(?P<word>号)(?![楼线院房馆店台文公令地])"


@rule(
    "colloquial-day",
    title="书面日期用了“号”",
    help="3月18号是口语，书面写作3月18日。引语里的口语不动；8号线、18号楼不在此列。",
    kind=ErrorKind.NUMBER_STYLE,
    cap=Severity.INFO,
    preview=True,
    patterns=(_DAY,),
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
def colloquial_day(article: Article) -> Iterator[Finding]:
    """A written date has the colloquial word for the day, hao, in place of ri.

    In quotations it is right, because people say it so.
    """
    for match in article.find(_DAY):
        if quotation_at(article, match.span) is None:
            yield Finding(match.group("word"), _MESSAGE, (replace(match.group("word"), "日"),))


_MESSAGE = Message("书面日期用“日”", "a written date takes 日")
