"""A unit in capitals that has small letters."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Safety, Severity, replace, rule
from lint_news.chars import DIGIT

_UNITS = {"KM": "km", "Km": "km", "KG": "kg", "Kg": "kg", "CM": "cm", "MM": "mm", "Kw": "kW", "KW": "kW", "ML": "mL"}
_UNIT = f"(?<![A-Za-z{DIGIT}.-])[{DIGIT}]+(?:\\.[{DIGIT}]+)?(?P<unit>[KCM][MGgmWwL])(?![A-Za-z{DIGIT}-])"


@rule(
    "unit-case",
    title="计量单位大小写不对",
    help="km、kg、cm、mm、kW、mL各有固定的大小写；10KM应为10km。型号（A5KM）、MB、K不在此列。",
    kind=ErrorKind.NUMBER_STYLE,
    cap=Severity.INFO,
    patterns=(_UNIT,),
    triggers="KMC",
    bad=[
        *(Bad(f"全程10{wrong}的路", fixed=f"全程10{right}的路", found=wrong) for wrong, right in _UNITS.items()),
        Bad("全程２１.0975KM。", fixed="全程２１.0975km。"),
    ],
    good=[
        "全程10km，重5kg，功率3kW，500mL。",
        "型号A5KM、A-5KG、5KM-2、5KMX、A1.5KM，存储10MB、10Mm、10CL。",
        "10K赛，5KM2。",
        "3D5KM。",
        "5公里、5千米。",
    ],
)
def unit_case(article: Article) -> Iterator[Finding]:
    """A unit stands in capitals that has small letters."""
    for match in article.find(_UNIT):
        right = _UNITS.get(match["unit"])
        if right:
            message = Message("单位应写作“{unit}”", "write the unit as {unit}", unit=right)
            yield Finding(match.group("unit"), message, (replace(match.group("unit"), right, safety=Safety.SAFE),))
