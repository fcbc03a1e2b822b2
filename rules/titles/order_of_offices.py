from __future__ import annotations

from lint_news import Article, Bad, ErrorKind, Match, Message, Severity, pattern_rule

from ._people import NAME

_LEVEL = "[省市县区州旗镇乡]"
_ORDER = (
    f"长(?<={_LEVEL}长)[、兼](?:{_LEVEL}委|镇党委|乡党委|党委)副书记(?={NAME})"
    f"|主席(?<=自治区主席)[、兼](?:自治区|区)?党委副书记(?={NAME})"
)


@pattern_rule(
    "order-of-offices",
    title="党政职务的顺序不对",
    help="一人兼有党政职务，党内职务在前：“县长、县委副书记王守诚”应为“县委副书记、县长王守诚”。"
    "只查正职行政首长和党委副书记连着写、后面是姓名的；两个人各有一职（“县长李明、县委副书记王守诚”）不在此列。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_ORDER,),
    message=Message("党内职务一般在前：“县委副书记、县长”", "the office in the party usually comes first"),
    injectors=("_injectors:order_of_offices",),
    bad=[
        Bad("县长、县委副书记王守诚主持会议。", found="长、县委副书记"),
        Bad("镇长、镇党委副书记阮明到会。", found="长、镇党委副书记"),
        Bad("自治区主席、自治区党委副书记王守诚到会。", found="主席、自治区党委副书记"),
    ],
    good=[
        "县委副书记、县长王守诚主持会议。县长李明、县委副书记王守诚到会。",
        "公安局局长、县委副书记王守诚到会。县委书记、县长、县委副书记参加。局长、党组副书记王守诚到会。",
        "工会主席、自治区党委副书记王守诚到会。自治区主席、自治区党委副书记到会。",
    ],
)
def order_of_offices(_article: Article, match: Match) -> bool:
    """The head of a government is named before his office in the committee of the party."""
    return bool(match[0])
