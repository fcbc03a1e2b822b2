from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Span, delete, rule

from ._approximate import ABOUT, LENGTH_OF_TIME, NEAR, NUMBER, NUMERALS

_COUNTED = f"[{DIGIT}十百千万]"
_LESS = f"(?P<first>不到|不足)(?P<number>{NUMBER})(?P<second>[多余])"
_ABOUT_MORE = f"(?P<first>超过?|逾|{ABOUT})(?P<number>{NUMERALS})(?P<second>[多余])"
_NEAR_MORE = f"(?P<first>{NEAR})(?P<number>{NUMBER})(?P<second>[多余])(?!{LENGTH_OF_TIME})"
_FEW = f"(?:{NUMBER}|[一二两三四五六七八九][个年天户人名里斤亩元吨米小分位岁])"
_UNIT = f"[^\n，。；、：,;:{DIGIT}（）()是的在]{{0,5}}"
_OR_SO = "(?P<second>左右|上下)(?![两手邻侧岸逢开打楼为])"
_AROUND = f"(?P<first>{ABOUT}|{NEAR}|超过?|逾)(?P<number>有?{_FEW}{_UNIT}){_OR_SO}"
_AROUND_BEHIND_VERB = (
    "(?P<first>(?<![节签履预公条特违邀相合和誓契制赴民婚大])约)"
    f"(?P<number>[需要占为在合能可花用是得达走坐开][需要有占到在走坐花用]?了?{_FEW}{_UNIT}){_OR_SO}"
)
_AROUND_BEHIND_WORDS = (
    "(?P<first>大约|大概)"
    f"(?P<number>(?!有?{_FEW})[^\n，。；、：,;:{DIGIT}（）()“”从由的和与及]{{1,6}}"
    f"{_FEW}{_UNIT}){_OR_SO}"
)
_ABOUT_NEAR = f"(?P<first>{ABOUT})(?P<number>有?)(?P<second>将?近)(?={NUMBER})"
_OR_MORE = (
    "(?P<first>超过?|逾|至少|最少|最多|不[低少多高]于)"
    f"(?P<number>(?:[要有需能][需要有坐]?)?{_FEW}[^\n，。；、：,;:{DIGIT}（）()是的在级岁度及零]{{0,4}})"
    "(?P<second>以上|以下)"
)
_MORE_AROUND = (
    f"(?P<first>[多余])(?<={_COUNTED}.)"
    "(?P<number>万?(?:[个名人户位亩元米吨斤株棵台辆头只件次]|公里|公斤|公顷|平方米))"
    "(?P<second>左右|上下|以上)[，。；]"
)
_PATTERNS = (
    _LESS,
    _ABOUT_MORE,
    _NEAR_MORE,
    _AROUND,
    _AROUND_BEHIND_VERB,
    _AROUND_BEHIND_WORDS,
    _ABOUT_NEAR,
    _OR_MORE,
    _MORE_AROUND,
)


@rule(
    "doubled-approximation",
    title="约数重复",
    help=(
        "近1000多、不到20余、约500左右、超过3万以上，“近”和“多”、“约”和“左右”、“超过”和“以上”只留一个。"
        "“近10多年”（最近）、节约500元左右、至少1名中级以上职称人员不在此列。"
    ),
    kind=ErrorKind.EXTRA_CHARACTER,
    patterns=_PATTERNS,
    injectors=("_injectors:doubled_approximation",),
    bad=[
        Bad("近1000多人参加。", fixed="近1000人参加。", found="近1000多"),
        Bad("不到20多天就建成了。", fixed="不到20天就建成了。"),
        Bad("大概52万吨左右。", fixed="大概52万吨。", found="大概52万吨左右"),
        Bad("零件大约有两千个左右。", fixed="零件大约有两千个。", found="大约有两千个左右"),
        Bad("进城约需两个小时左右。", fixed="进城约需两个小时。", found="约需两个小时左右"),
        Bad("从村里到县城大约要走４０分钟左右。", fixed="从村里到县城大约要走４０分钟。"),
        Bad("看戏的约近千人。", fixed="看戏的约千人。", found="约近"),
        Bad("至少要两年以上才能挂果。", fixed="至少要两年才能挂果。"),
        Bad("栽树200余株以上。", fixed="栽树200余株。", found="余株以上"),
        Bad("来了三十多人左右。", fixed="来了三十多人。", found="多人左右"),
        Bad("接近50米上下。", fixed="接近50米。"),
        Bad("至少3人以上参加。", fixed="至少3人参加。"),
        Bad("最多3米以下。", fixed="最多3米。"),
        Bad("近百余户农家参加。", fixed="近百户农家参加。", found="近百余"),
        Bad("大约两百人左右报名。", fixed="大约两百人报名。", found="大约两百人左右"),
        Bad("至少二十户以上报名。", fixed="至少二十户报名。"),
        Bad("逾三百余人参加。", fixed="逾三百人参加。"),
        Bad("不足三千余人。", fixed="不足三千人。"),
    ],
    good=[
        "签约需100人左右，节约能源10吨左右，婚约为5年左右，大约从30分钟降到20分钟左右，大约要10人的左右两侧。",
        "约需3只左右手，约有3米左右侧，大约要3个左右打手，签约近百家，节约近千元。",
        "200余株，三十多人，很多人以上，10多个左右手，20多米左右两岸，很多户左右，",
        "近1000人参加，1000多人参加，约500人，500人左右，3万人以上。",
        "近10多年、近20多天、近10多个月、近10多日、近3多周、近10余载、近10多小时、近2多个世纪、近3多代人的努力。",
        "节约500元左右，签约10户左右，履约10天左右，预约10人左右，公约10条左右，条约10款左右，特约10人左右。",
        (
            "违约10户左右，邀约10人左右，相约10点左右，合约10页左右，和约10条左右，誓约10条左右，"
            "契约10页左右，制约10户左右，赴约10人左右。"
        ),
        "最近10多公里，最近10公里左右，附近10米左右，邻近10户左右，临近10点左右，靠近10米左右。",
        (
            "约10人的左右两侧，约10米左右两侧，约3只左右手，约3户左右邻居，约3米左右侧，约3米左右岸，"
            "约3次左右逢源，约3扇左右开的门，约3个左右打手，约3层左右楼。"
        ),
        "近百户，百余户，大约两百人，至少二十户，近十余年，近百多天，近三千里路。",
        (
            "远近百余里的人都来，就近百余户受益，新近百余人入会，村规民约三十余条，节约三百余元，"
            "签约十余户，履约百余次，预约千余人，公约十余条，条约百余款，特约十余人，违约百余户，"
            "邀约百余人，相约十余次，合约百余份，和约十余条，誓约十余条，契约百余份，制约百余户，"
            "赴约十余次，婚约十余份，大约十分左右为难。"
        ),
        (
            "不少于2名副高级以上人员，超过3万人在零度以下，至少2名60岁以上老人，超过2人是县级以上，"
            "至少2成及以上，超2米的3级以上大风。"
        ),
    ],
)
def doubled_approximation(article: Article) -> Iterator[Finding]:
    """A number is marked as approximate twice: about and more, about and or so, over and upwards.

    近 before a length of time means the last: 近10多年 is right.
    """
    for pattern in _PATTERNS:
        for match in article.find(pattern):
            second = match.group("second")
            message = Message(
                "“{first}”与“{second}”重复，留一个",
                "{first} and {second} say the same",
                first=match["first"],
                second=match["second"],
            )
            fixes = (delete(second.start, second.end), delete(match.start, match.group("first").end))
            yield Finding(Span(match.start, second.end), message, fixes)
