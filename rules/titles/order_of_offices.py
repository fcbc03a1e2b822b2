from __future__ import annotations

from lint_news import HAN, SURNAMES, Article, Bad, ErrorKind, Match, Message, Severity, pattern_rule

_LEVEL = "[省市县区州旗镇乡]"
_RARE = "楼费谈盘俸侬粟宾阙揭蔺仝晁亓郄逄蹇昝笪阚隗佴洪严"
_NAME = f"[{''.join(sorted(SURNAMES.difference('和于时向师解连全方安成应党司')))}{_RARE}][{HAN}]"
"""A surname that is seldom a word behind an office, and a character."""
_ORDER = (
    f"长(?<={_LEVEL}长)[、兼](?:{_LEVEL}委|镇党委|乡党委|党委)(?:副书记|常委|委员)(?={_NAME})"
    f"|主席(?<=自治区主席)[、兼](?:自治区|区)?党委(?:副书记|常委)(?={_NAME})"
    f"|长(?:(?<=[织传战装]部长)|(?<=[织传战装]部部长))[、兼]{_LEVEL}委常委(?={_NAME})"
)


@pattern_rule(
    "order-of-offices",
    title="党政职务的顺序不对",
    help="一人兼有党政职务，党内职务在前：“县长、县委副书记王守诚”应为“县委副书记、县长王守诚”；“常务副县长、县委常委”同此。"
    "只查行政首长、党委部长和党委副书记、常委连着写、后面是姓名的；两个人各有一职（“县长李明、县委副书记王守诚”）不在此列。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_ORDER,),
    message=Message(
        "党内职务在前：“县委副书记、县长”“县委常委、副县长”", "the office in the party usually comes first"
    ),
    injectors=("_injectors:order_of_offices",),
    bad=[
        Bad("县长、县委副书记王守诚主持会议。", found="长、县委副书记"),
        Bad("镇长、镇党委副书记阮明到会。", found="长、镇党委副书记"),
        Bad("县长、县委副书记盘守诚到会。", found="长、县委副书记"),
        Bad("常务副县长、县委常委楼建明到会。", found="长、县委常委"),
        Bad("副镇长、镇党委委员阮明到会。", found="长、镇党委委员"),
        Bad("组织部部长、县委常委王守诚到会。", found="长、县委常委"),
        Bad("宣传部长、县委常委王守诚到会。", found="长、县委常委"),
        Bad("自治区主席、自治区党委副书记王守诚到会。", found="主席、自治区党委副书记"),
    ],
    good=[
        "县委副书记、县长王守诚主持会议。县长李明、县委副书记王守诚到会。",
        "公安局局长、县委副书记王守诚到会。县委书记、县长、县委副书记参加。局长、党组副书记王守诚到会。",
        "常务副县长王守诚、县委常委李明到会。副县长、县委常委参加。副县长、县委常委和各镇书记参加。商务部部长、省委常委王守诚到会。组织部部长、县委常委参加。",
        "工会主席、自治区党委副书记王守诚到会。自治区主席、自治区党委副书记到会。",
    ],
)
def order_of_offices(_article: Article, match: Match) -> bool:
    """Somebody has an office of government, or of a department, named before that in the committee of the party."""
    return bool(match[0])
