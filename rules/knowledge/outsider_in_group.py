from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

from .._table_rows import alternatives, table_rows
from ._present import is_quoted

_PROVINCES = (
    "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海"
    "|内蒙古|广西|西藏|宁夏|新疆|北京|天津|上海|重庆|香港|澳门|台湾"
)
_CITIES = "汕头|湛江|韶关|梅州|厦门|福州|南宁|南昌|潮州|揭阳|茂名|徐州|扬州|莆田|三明|龙岩"
_LAKES = "青海湖|滇池|微山湖|白洋淀|黄山|庐山|雁荡山|长白山|五台山|峨眉山|鹳雀楼|蓬莱阁|渡江战役|汉江|赣江|湘江|闽江"


@cache
def groups() -> Mapping[str, frozenset[str]]:
    """The members of each group, by each of its names."""
    rows = table_rows(Path(__file__).with_name("groups.tsv"))
    return {name: frozenset(members.split("|")) for names, members in rows for name in names.split("|")}


def _known() -> str:
    members = {one for found in groups().values() for one in found}
    return alternatives(members.union(_PROVINCES.split("|"), _CITIES.split("|"), _LAKES.split("|")))


_ITEM = f"(?:{_known()})(?:[省市]|自治区)?"
_ROW = f"(?P<row>{_ITEM}(?:[、和]{_ITEM})+)"
_GROUP = f"(?P<group>{alternatives(groups())})"
_BEHIND = f"{_GROUP}(?:[（(：:]|——|即|包括|是指|分别[是为])(?:即|指)?{_ROW}(?![{HAN}])"
_BEFORE = f"(?<![{HAN}、]){_ROW}(?:等)?{_GROUP}"


@rule(
    "outsider-in-group",
    title="地区、名胜的并称里列了外人",
    help=(
        "“东北三省（辽宁、吉林、内蒙古）”：第三个是黑龙江。只查表 rules/knowledge/groups.tsv 里成员固定的并称，"
        "后面括号、冒号、“包括”列出的，或者紧挨在前面列出的；引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_GROUP,),
    profiles={"traditional": False},
    bad=[
        Bad("东北三省（辽宁、吉林、内蒙古）降雪。", found="内蒙古"),
        Bad("五大淡水湖包括鄱阳湖、洞庭湖、青海湖。", found="青海湖"),
        Bad("山西、安徽、陕西等中部六省开会。", found="陕西"),
    ],
    good=[
        "东北三省（辽宁、吉林、黑龙江）降雪。五大淡水湖包括鄱阳湖、洞庭湖、太湖。山西、安徽等中部六省开会。",
        "内蒙古和东北三省降雪。东北三省是辽宁、吉林、黑龙江。粮食主产区有山东、河南、东北三省。",
        "从广东、内蒙古、吉林等东北三省以外的地方来，产粮大省山东、陕西等中部六省开会。",
        "他说：“东北三省（辽宁、吉林、内蒙古）降雪。”《东北三省（辽宁、吉林、内蒙古）》。",
        "东北三省包括辽宁、吉林、内蒙古东部。",
    ],
)
def outsider_in_group(article: Article) -> Iterator[Finding]:
    """A member of a row is none of the group that the row is said to be.

    Rows of rules/knowledge/groups.tsv; only names that stand in that table, or are those of provinces.
    """
    for pattern in (_BEHIND, _BEFORE):
        for match in article.find(pattern):
            row, members, start = match["row"], groups()[match["group"]], match.group("row").start
            for item in compiled(_ITEM).finditer(row):
                name = compiled("(?:[省市]|自治区)\\Z").sub("", item[0])
                span = Span(start + item.start(), start + item.end())
                if name not in members and item[0] not in members and not is_quoted(article, span):
                    message = Message(
                        "{group}没有{name}，请核对", "{name} is not one of {group}", group=match["group"], name=item[0]
                    )
                    yield Finding(span, message, confidence=Confidence.LIKELY)
