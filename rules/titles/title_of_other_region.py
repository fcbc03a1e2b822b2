from __future__ import annotations

from lint_news import Article, Bad, ErrorKind, Match, Message, Severity, pattern_rule

from ._offices import is_exempt

_REGION = "自治区省(?:委|长|政府|人民政府|人大|政协)"
_CITY = "省(?<=北京市省|天津市省|上海市省|重庆市省)(?:委|长|政府|人民政府)"
_SPECIAL = "特别行政区(?:政府)?(?:省长|市长|区长|主席|行政首长|总督)|香港(?:市长|省长|省委)|澳门(?:市长|省长|省委)"
_PREMIER = "院总书记(?<=国务院总书记)|院委员长(?<=国务院委员长)|军委总书记|军委总理|中央总理(?<=中共中央总理)"


@pattern_rule(
    "title-of-other-region",
    title="省、自治区、直辖市、特别行政区的职务混淆",
    help=(
        "自治区没有省委、省长（党委书记、主席），直辖市没有省委、省长（市委书记、市长），特别行政区的首长是行政长官；"
        "国务院没有总书记。国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_REGION, _CITY, _SPECIAL, _PREMIER),
    message=Message("没有“{match}”这一说法，请核对", "there is no such office"),
    bad=[
        Bad("广西壮族自治区省委书记到会。", found="自治区省委"),
        Bad("重庆市省委书记到会。", found="省委"),
        Bad("北京市省政府发了通知。", found="省政府"),
        Bad("上海市省委书记到会。", found="省委"),
        Bad("天津市省长到会。", found="省长"),
        Bad("香港特别行政区市长到会。", found="特别行政区市长"),
        Bad("国务院总书记到会。", found="院总书记"),
    ],
    good=[
        "广西壮族自治区党委书记、自治区主席、重庆市委书记、香港特别行政区行政长官、国务院总理到会。",
        "各省、自治区、直辖市的省委书记到会，自治区省际通道。1946年，新疆维吾尔自治区省长。",
        "江西省委书记到会。屏幕中央总理正在作报告。",
        "走进乡卫生院总书记问药价，走进敬老院委员长问冷暖。",
    ],
)
def title_of_other_region(article: Article, match: Match) -> bool:
    """An office or a committee of a province is told of a region, a municipality or a special region."""
    return not is_exempt(article.document.text.replace("香港", "  ").replace("澳门", "  "), match.start, match.end)
