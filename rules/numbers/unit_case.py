from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Safety,
    is_traditional,
    replace,
    rule,
)

_LETTERS = "A-Za-zμµ"
_UNIT = (
    f"(?<![{_LETTERS}{DIGIT}.-])[{DIGIT}]+"
    f"(?:[.．][{DIGIT}]+)?[万亿多余]?"
    f"(?P<unit>[{_LETTERS}]{{2,4}}(?:/[{_LETTERS}]{{1,3}})?)"
    f"(?![{_LETTERS}{DIGIT}/-])"
)
_SYMBOLS = "km cm mm kg mg kW kWh kV kVA kJ kcal kPa MPa Hz kHz MHz GHz dB mL mmol"
_RIGHT = {symbol.upper(): symbol for symbol in _SYMBOLS.split()}
"""The right form of each unit, by the unit in capitals."""
_ALLOWED = frozenset(("ml", "Mm", "mpa"))
"""Other right forms, or other units: millilitre, megametre, millipascal."""
_MICROGRAM = frozenset(("ug", "μg", "µg"))
_BELOW = {"H": "h", "S": "s", "D": "d", "MIN": "min", "KG": "kg", "G": "g", "L": "L"}
"""The right form of each denominator, by the denominator in capitals."""


@rule(
    "unit-case",
    title="计量单位大小写不对",
    help=(
        "km、kg、mm、kW、kWh、mg、mL、Hz各有固定的大小写，km/h、mg/kg整个看；"
        "10KM应为10km，30KWH应为30kWh。型号（A5KM）、MB、K不在此列，繁体文只提示。"
    ),
    kind=ErrorKind.NUMBER_STYLE,
    patterns=(_UNIT,),
    injectors=("_injectors:unit_case",),
    bad=[
        *(
            Bad(f"全程10{wrong}的路", fixed=f"全程10{right}的路", found=wrong)
            for wrong, right in {"KM": "km", "Km": "km", "KG": "kg", "MM": "mm", "Kw": "kW", "ML": "mL"}.items()
        ),
        Bad("全程２１.0975KM。", fixed="全程２１.0975km。"),
        Bad("时速限60KM/H。", fixed="时速限60km/h。", found="KM/H"),
        Bad("时速限60km/H。", fixed="时速限60km/h。"),
        Bad("日发电30KWH。", fixed="日发电30kWh。"),
        Bad("全年发电12万KWH。", fixed="全年发电12万kWh。"),
        Bad("用电30kwh。", fixed="用电30kWh。", found="kwh"),
        Bad("含糖30MG/KG。", fixed="含糖30mg/kg。"),
        Bad("检出12ug/kg。", fixed="检出12μg/kg。"),
        Bad("检出12μg/KG。", fixed="检出12μg/kg。"),
        Bad("检出12µg/KG。", fixed="检出12μg/kg。"),
        Bad("频率50HZ。", fixed="频率50Hz。"),
    ],
    good=[
        "全程10km，重5kg，功率3kW，用电5kWh，500mL，500ml，50Hz，60dB，时速60km/h，检出0.5mg/L、5μg/kg。",
        "型号A5KM、A-5KG、5KM-2、5KMX、A1.5KM，存储10MB、下载10MB/S、10Mm、10CL，10KM/A9。",
        "10K赛，5KM2，5KM/2。",
        "下载速度100M/S。",
        "黏度3mpa。",
        "每分钟10ml/min，流速5L/S。",
        "3D5KM。",
        "全年发电12万kWh。",
        "5公里、5千米。",
    ],
)
def unit_case(article: Article) -> Iterator[Finding]:
    """A unit is written in capitals that has small letters.

    GB 3100-1993. A compound unit is checked as a whole, and not at all if one of its parts is unknown.
    """
    confidence = Confidence.DOUBTFUL if is_traditional(article.document) else Confidence.LIKELY
    for match in article.find(_UNIT):
        right = _right(match["unit"])
        if right not in ("", match["unit"]):
            message = Message("单位应写作“{unit}”", "write the unit as {unit}", unit=right)
            fix = replace(match.group("unit"), right, safety=Safety.SAFE)
            yield Finding(match.group("unit"), message, (fix,), confidence=confidence)


def _right(unit: str) -> str:
    """The unit in its right form; empty if one of its parts is unknown."""
    above, line, below = unit.partition("/")
    numerator = _numerator(above)
    denominator = below if below.islower() else _BELOW.get(below.upper(), "")
    return numerator + line + denominator if numerator and (denominator or not line) else ""


def _numerator(symbol: str) -> str:
    if symbol in _ALLOWED:
        return symbol
    return "μg" if symbol in _MICROGRAM else _RIGHT.get(symbol.upper(), "")
