from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from lint_news import Article, Bad, ErrorKind, Finding, Match, Message, compiled, rule

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PLATE = (
    f"[{_PROVINCES}][A-ZＡ-Ｚ][·•.－ -]?(?P<number>[A-Z0-9Ａ-Ｚ０-９-]{{3,8}})(?P<kind>[挂学警领港澳使]?)"
    "(?![A-Za-z0-9*＊×#＃])"
)
_SIGN = f"[A-ZＡ-Ｚ](?<=[{_PROVINCES}].)[·•.－ -]?[A-Z0-9Ａ-Ｚ０-９-]{{3}}"
_RIGHT = "[A-HJ-NP-Z0-9]{5}|[A-HJ-NP-Z][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJ-NP-Z]"
_CUE_BEFORE = (
    "(?:(?:车牌|号牌|牌照|车号|牌号)(?:号码|号|照)?(?:为|是|：|:)?|车辆|驾驶|驾乘|驾着|肇事车|轿车|货车|客车)[“（(]?$"
)
_CUE_BEHIND = (
    "^[”）)]?号?的?(?:小型|大型|重型|轻型|中型|普通|白色|黑色|红色|蓝色|银色|灰色)?"
    "(?:轿车|客车|货车|面包车|越野车|摩托车|牵引车|出租车|小汽车|小车|车辆|半挂车|汽车|皮卡)"
)
_REACH = 14


@rule(
    "invalid-plate",
    title="车牌号码不对",
    help=(
        "车牌是省份简称、一个字母和5位字母、数字（新能源6位，首位或末位是字母），不用I和O（GA 36—2018）。"
        "只看“车牌”“驾驶”和车型旁边的号码；隐去几位的不查。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN,),
    injectors=("_independent_injectors:wrong_plate",),
    bad=[
        Bad("民警拦下车牌号为晋M1234的面包车。", found="晋M1234"),
        Bad("驾驶晋M·123456小型客车超员。", found="晋M·123456"),
        Bad("号牌为晋M12I45的货车被查。", found="晋M12I45"),
        Bad("肇事车辆晋M1234567已被扣留。", found="晋M1234567"),
        Bad("一辆晋Ｍ１２３４号轿车追尾。", found="晋Ｍ１２３４"),
        Bad("车牌号晋M12-34被查。", found="晋M12-34"),
    ],
    good=[
        "车牌号为晋M12345、晋MD12345、晋M·12345F、号牌为晋M1234挂的货车，驾驶晋M1234警的警车。",
        "车牌号为晋M123**、车牌晋M12x的。",
        "基金川A1234，编号晋M1234。",
    ],
)
def invalid_plate(article: Article) -> Iterator[Finding]:
    """A number plate has a wrong length, or I or O (GA 36-2018).

    Only beside words for a plate, a vehicle or driving. Plates with a word at the end have four characters before it.
    """
    text = article.document.text
    for match in article.find(_PLATE):
        before, behind = text[max(0, match.start - _REACH) : match.start], text[match.end : match.end + _REACH]
        is_plate = compiled(_CUE_BEFORE).search(before) or compiled(_CUE_BEHIND).search(behind)
        if is_plate and not _is_right(match):
            message = Message(
                "车牌的位数或字母不对，请核对", "a plate has five characters, or six, and neither I nor O"
            )
            yield Finding(match.span, message)


def _is_right(match: Match) -> bool:
    number = normalize("NFKC", match["number"])
    return compiled(_RIGHT).fullmatch(number + ("A" if match["kind"] else "")) is not None
