from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Severity,
    compiled,
    replace,
    rule,
)

from ._offices import clause_start

_BUDDHIST = "住持|方丈|主持(?=[、，,。；;])|法师|和尚|喇嘛|活佛"
_TAOIST = "道长|道士"
_CHRISTIAN = "牧师|神父|主教"
_OF_RELIGION = {
    f"(?:清真大?寺(?:里|内)?|伊斯兰教)的?(?P<a>{_BUDDHIST}|{_TAOIST}|{_CHRISTIAN})": "清真寺的教职人员称阿訇",
    f"天主(?:教堂?|堂)的?(?P<a>{_BUDDHIST}|{_TAOIST}|牧师|阿訇)": "天主教的教职人员称主教、神父",
    f"基督教堂?的?(?P<a>{_BUDDHIST}|{_TAOIST}|阿訇)": "基督教的教职人员称牧师、长老",
    f"教堂(?<=[^督主]教堂)(?:里|内)?的?(?P<a>{_BUDDHIST}|{_TAOIST}|阿訇)": "教堂的教职人员称牧师或神父",
    f"道[观教](?:里|内)?的?(?P<a>{_CHRISTIAN}|阿訇|和尚|喇嘛|活佛)": "道观的教职人员称道长、住持",
    f"(?:佛教|寺[院庙]|佛寺|禅寺|尼姑庵)(?:里|内)?的?(?P<a>{_CHRISTIAN}|{_TAOIST}|阿訇)": "佛寺的教职人员称住持、法师",
}
_HOST = (
    f"主持(?=[{HAN}]{{1,3}}(?:法师|禅师|和尚|师父))"
    "|主持(?<=[寺庙庵]主持|[寺禅]院主持|[寺庙庵]的主持|[寺禅]院的主持)(?=[，,。；;、]|叫|说)"
)
_EVENT = (
    f"[{HAN}]{{1,3}}(?:法师|禅师|和尚|师父)[{HAN}]{{0,6}}"
    "(?:纪念|诞辰|圆寂|追思|生平|像|舍利|仪式|法会|典礼|会议?|活动|葬礼)"
)
"""What is presided over."""
_MONK = f"[{HAN}]{{1,3}}(?:法师|禅师|和尚|师父)"
_LISTED = "[寺庙观庵堂教][、和与及]\\Z"
_BY = "由|与|和|同"


@rule(
    "wrong-clergy",
    title="宗教教职的称谓不符",
    help=(
        "清真寺的教职人员称阿訇，佛寺、道观的负责人称住持（不写“主持”），基督教堂的称牧师，天主教堂的称神父："
        "“清真寺住持”“某寺主持释某法师”写错了。见国家宗教事务局《宗教教职人员管理办法》和各宗教团体的办法。"
        "几处场所并提的、“由某寺主持”不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(*_OF_RELIGION, _HOST),
    bad=[
        Bad("清真寺的住持、今年68岁的马老先生来了。", found="住持"),
        Bad("南关清真寺主持，马老先生。", found="主持"),
        Bad("伊斯兰教牧师到会。", found="牧师"),
        Bad("天主教堂的牧师到会。", found="牧师"),
        Bad("基督教堂方丈到会。", found="方丈"),
        Bad("大教堂的住持到会。", found="住持"),
        Bad("道观的神父到会。", found="神父"),
        Bad("寺院的阿訇到会。", found="阿訇"),
        Bad("山上小寺的主持，八十多岁。", found="主持", fixed="山上小寺的住持，八十多岁。"),
        Bad("白云寺主持，年逾八旬。", found="主持", fixed="白云寺住持，年逾八旬。"),
        Bad("白云禅院主持，年逾八旬。", found="主持", fixed="白云禅院住持，年逾八旬。"),
        Bad("他是白云庵的主持；年逾八旬。", found="主持", fixed="他是白云庵的住持；年逾八旬。"),
        Bad("他是白云禅院的主持。", found="主持", fixed="他是白云禅院的住持。"),
        Bad("白云寺主持叫明净。", found="主持", fixed="白云寺住持叫明净。"),
        Bad("白云寺主持说，寺里有井。", found="主持", fixed="白云寺住持说，寺里有井。"),
        Bad("小寺里，主持明净法师年逾八旬。", found="主持", fixed="小寺里，住持明净法师年逾八旬。"),
        Bad(
            "他与县佛教协会会长、白云寺主持明净法师交谈。",
            found="主持",
            fixed="他与县佛教协会会长、白云寺住持明净法师交谈。",
        ),
        Bad("小寺里，主持明净禅师年逾八旬。", found="主持", fixed="小寺里，住持明净禅师年逾八旬。"),
        Bad("小寺里，主持明净和尚年逾八旬。", found="主持", fixed="小寺里，住持明净和尚年逾八旬。"),
        Bad("小寺里，主持释明净师父年逾八旬。", found="主持", fixed="小寺里，住持释明净师父年逾八旬。"),
    ],
    good=[
        "清真寺的阿訇、佛寺的住持到会。",
        "道观的道长、天主教堂的神父、基督教堂的牧师到会。",
        "佛寺、清真寺住持、阿訇到会。",
        "在清真寺主持礼拜的是阿訇，清真寺主持会议。",
        "救主教堂和尚未开放的展厅都在修，督教堂的和尚。",
        "法会由白云寺主持，白云寺主持人到会。白云寺主持重修。",
        "他主持玄奘法师纪念活动，主持玄奘法师诞辰会，主持明净和尚升座仪式。",
        "他主持，下午散会。主持叫停，主持说明会。",
        "天主堂的神父、道教协会会长到会。",
        "经县法院主持，双方达成协议。",
    ],
)
def wrong_clergy(article: Article) -> Iterator[Finding]:
    """The clergy of a religion is called by the title of another, or the head of a temple is said to preside."""
    text = article.document.text
    for pattern, right in _OF_RELIGION.items():
        for match in article.find(pattern):
            if not compiled(_LISTED).search(text, clause_start(text, match.start), match.start):
                span = match.group("a")
                message = Message("{right}，请核对", "clergy of another religion: {right}", right=right)
                yield Finding(span, message, confidence=Confidence.LIKELY)
    for match in article.find(_HOST):
        if not _is_verb(text, match):
            yield Finding(match.span, _HEAD, (replace(match.span, "住持"),), confidence=Confidence.LIKELY)


def _is_verb(text: str, match: Match) -> bool:
    """Whether something is presided over, or the temple does it."""
    if compiled(_EVENT).match(text, match.end):
        return True
    if compiled(_MONK).match(text, match.end):
        return False
    return compiled(_BY).search(text, clause_start(text, match.start), match.start) is not None


_HEAD = Message("寺庙的负责人称“住持”，不称“主持”", "the head of a temple is 住持, not 主持")
