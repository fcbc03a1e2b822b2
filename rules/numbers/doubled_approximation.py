"""An approximate number that is marked as one twice."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, delete, rule
from lint_news.chars import DIGIT

_NUMBER = f"[{DIGIT}]+(?:[.．,][{DIGIT}]+)*[十百千万亿]*"
_ABOUT = "(?<![节签履预公条特违邀相合和誓契制赴])约|大概"
_NEAR = "(?<![最附邻临靠])近|将近|接近"
_OVER = "超过?|逾|不到|不足"
_TIME = "(?!年|天|日|个?(?:月|小时|世纪)|周|载|代)"
_MORE = f"(?P<first>{_OVER}|{_ABOUT})(?P<number>{_NUMBER})(?P<second>[多余])"
_NEAR_MORE = f"(?P<first>{_NEAR})(?P<number>{_NUMBER})(?P<second>[多余]){_TIME}"
_AROUND = f"(?P<first>{_ABOUT}|{_NEAR}|超过?|逾)(?P<number>{_NUMBER}[^\n，。；、：,;:{DIGIT}（）()是的在]{{0,5}})(?P<second>左右|上下)(?![两手邻侧岸逢开打楼])"
_OR_MORE = f"(?P<first>超过?|逾|至少|最少|最多|不[低少多高]于)(?P<number>{_NUMBER}[^\n，。；、：,;:{DIGIT}（）()是的在级岁度及零]{{0,4}})(?P<second>以上|以下)"


@rule(
    "doubled-approximation",
    title="约数重复",
    help="近1000多、约500左右、超过3万以上，“近”和“多”、“约”和“左右”、“超过”和“以上”只留一个。“近10多年”（最近）、节约500元左右、至少1名中级以上职称人员不在此列。",
    kind=ErrorKind.EXTRA_CHARACTER,
    cap=Severity.INFO,
    patterns=(_MORE, _NEAR_MORE, _AROUND, _OR_MORE),
    triggers="约概近超逾至最不",
    injectors=("_injectors:doubled_approximation",),
    bad=[
        Bad("近1000多人参加。", fixed="近1000人参加。", found="近1000多"),
        Bad("超过１０００余人参加。", fixed="超过１０００人参加。"),
        Bad("不到20多天就建成了。", fixed="不到20天就建成了。"),
        Bad("约1000多人参加。", fixed="约1000人参加。"),
        Bad("大概52万吨左右。", fixed="大概52万吨。", found="大概52万吨左右"),
        Bad("接近50米上下。", fixed="接近50米。"),
        Bad("至少3人以上参加。", fixed="至少3人参加。"),
        Bad("最多3米以下。", fixed="最多3米。"),
    ],
    good=[
        "近1000人参加，1000多人参加，约500人，500人左右，3万人以上。",
        "近10多年、近20多天、近10多个月、近10多日、近3多周、近10余载、近10多小时、近2多个世纪、近3多代人的努力。",
        "节约500元左右，签约10户左右，履约10天左右，预约10人左右，公约10条左右，条约10款左右，特约10人左右。",
        "违约10户左右，邀约10人左右，相约10点左右，合约10页左右，和约10条左右，誓约10条左右，契约10页左右，制约10户左右，赴约10人左右。",
        "签约10多户，最近10多公里，最近10公里左右，附近10米左右，邻近10户左右，临近10点左右，靠近10米左右。",
        "约10人的左右两侧，约10米左右两侧，约3只左右手，约3户左右邻居，约3米左右侧，约3米左右岸，约3次左右逢源，约3扇左右开的门，约3个左右打手，约3层左右楼。",
        "不少于2名副高级以上人员，超过3万人在零度以下，至少2名60岁以上老人，超过2人是县级以上，至少2成及以上，超2米的3级以上大风。",
    ],
)
def doubled_approximation(article: Article) -> Iterator[Finding]:
    """An approximate number is marked as one twice: about and more, about and or so, over and upwards.

    近 before a length of time means the last: 近10多年 is right.
    """
    for pattern in (_MORE, _NEAR_MORE, _AROUND, _OR_MORE):
        for match in article.find(pattern):
            second = match.group("second")
            message = Message(
                "“{first}”与“{second}”重复，留一个",
                "{first} and {second} say the same",
                first=match["first"],
                second=match["second"],
            )
            fixes = (delete(second.start, second.end), delete(match.start, match.group("first").end))
            yield Finding(match.span, message, fixes, confidence=Confidence.LIKELY)
