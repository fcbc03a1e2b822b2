from __future__ import annotations

from lint_news import Article, Bad, ErrorKind, Match, Message, Severity, pattern_rule

from ._offices import is_exempt

_FACING = "(?:面向|面对|对着|朝着)(?:[鲜红艳庄严神圣的着]{1,6})?"
_IN = "[^。；;\n党团队]{0,14}"
_PARTY = f"{_FACING}(?P<thing>团旗|队旗|宪法){_IN}入党誓[词言]"
_LEAGUE = f"{_FACING}(?P<thing>党旗|队旗|宪法){_IN}入团誓[词言]"
_PIONEERS = f"{_FACING}(?P<thing>党旗|团旗){_IN}(?:入队誓[词言]|呼号)"
_STATE = (
    "(?:任命的?(?:人员|干部|同志|国家机关)|国家工作人员|国家机关工作人员|审判员|检察员|人民陪审员|人民监督员)"
    "[^。；;\n党团宪]{0,20}?(?:面向|面对|对着|向)(?:[鲜红艳庄严神圣的着]{1,6})?(?P<thing>党旗|党章|党徽|团旗|军旗|宪章)"
    "[^。；;\n党团宪]{0,8}宣誓"
)
_CEREMONY = "(?P<thing>党章|宪章|法律|国法)宣誓(?:仪式|制度)"
_RIGHT = {"入党": "党旗", "入团": "团旗", "入队": "队旗", "呼号": "队旗"}


def _right(match: Match) -> str:
    return next((right for oath, right in _RIGHT.items() if oath in match[0]), "宪法")


@pattern_rule(
    "wrong-oath",
    title="宣誓的对象不符",
    help=(
        "党员面向党旗重温入党誓词，团员面向团旗，少先队员面向队旗；经人大及其常委会选举、任命的国家工作人员向宪法宣誓："
        "“面向团旗重温入党誓词”“新任命人员向党旗宣誓”说错了。"
        "依据党章、团章、少先队章程和全国人大常委会关于实行宪法宣誓制度的决定。国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_PARTY, _LEAGUE, _PIONEERS, _STATE, _CEREMONY),
    message=Message("这里应是“{replacement}”，请核对", "{replacement} is meant here"),
    mark="thing",
    replacement=_right,
    bad=[
        Bad("党员们面向鲜红的团旗，重温入党誓词。", found="团旗", fixed="党员们面向鲜红的党旗，重温入党誓词。"),
        Bad("新团员面对党旗，高声宣读入团誓词。", found="党旗", fixed="新团员面对团旗，高声宣读入团誓词。"),
        Bad("少先队员面向团旗，举手呼号。", found="团旗", fixed="少先队员面向队旗，举手呼号。"),
        Bad("新任命人员面向党旗宣誓。", found="党旗", fixed="新任命人员面向宪法宣誓。"),
        Bad("会后举行了党章宣誓仪式。", found="党章", fixed="会后举行了宪法宣誓仪式。"),
    ],
    good=[
        "党员们面向鲜红的党旗，举起右手，重温入党誓词。新团员面对团旗，高声宣读入团誓词。少先队员面向队旗呼号。",
        "面对国旗、党旗，他们重温入党誓词。新任命人员向宪法宣誓。会后举行了宪法宣誓仪式。",
        "新任命人员面向国旗，左手抚按宪法，庄严宣誓。新任命的党员干部面向党旗宣誓。",
        "越南青年面向党旗宣读入团誓词。",
    ],
)
def wrong_oath(article: Article, match: Match) -> bool:
    """An oath is taken before the flag of another body, or on another text than the constitution."""
    return not is_exempt(article.document.text, match.start, match.end)
