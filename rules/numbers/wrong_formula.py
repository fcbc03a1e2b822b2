from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import Article, Bad, ErrorKind, Finding, Message, Related, rule

from ._amounts import shown
from ._formulas import SIGNS, stated
from ._skeletons import pair_skeletons

_SLACK = Decimal("0.03")
"""The largest error, as a share of what is computed, of sides, prices and ratios that are rounded."""


@rule(
    "wrong-formula",
    title="面积、折扣、比例算错",
    help=(
        "长60米、宽40米，面积应是2400平方米；原价200元打七五折是150元；男女比例3比2，男90人则女60人。"
        "出入在百分之三以内的、约数和不规则的地块不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=SIGNS,
    injectors=("_reckoning_injectors:wrong_formula",),
    bad=[
        Bad("广场长60米、宽40米，占地面积2800平方米。", found="2800平方米"),
        Bad("水池长5米，宽4米，深2米，容积50立方米。", found="50立方米"),
        Bad("围巾原价200元，打七五折，售价160元。", found="160元"),
        Bad("围巾原价２００元,打8折后售价150元。", found="150元"),
        Bad("冷库占地3600平方米，长90米、宽50米。", found="3600平方米"),
        Bad("一件原价260元的马甲打七折后卖208元。", found="208元"),
        Bad("该书定价58元，即日起到月底，凭本报到书店购买，可享八折优惠，每本只需48.4元。", found="48.4元"),
        Bad("门票每张50元，团体票享受八折优惠，每张45元。", found="45元"),
        Bad("男女比例为3比2，其中男选手90人，女选手45人。", found="45人"),
        Bad("男女比例是三比二，男90人、女45人。", found="45人"),
    ],
    good=[
        "广场长60米、宽40米，占地面积2400平方米；水池长5米，宽4米，深2米，容积40立方米。",
        "水渠长2公里，宽5米，占地面积1公顷；展厅长60.5米，宽40.3米，面积2438平方米。",
        "沙漠长400公里，宽240公里，总面积4.92万平方公里。",
        "该书定价58元，即日起到月底，凭本报到书店购买，可享八折优惠，每本只需46.4元；门票每张50元，老人六折，孩子每张20元；门票每张50元，老人半价25元，学生八折，套票每张90元。",
        "围巾原价200元，打七五折，售价150元；外套原价200元，打85折，售价170元。",
        "男女比例为3比2，其中男选手90人，女选手60人；广场长约60米、宽40米，面积2800平方米。",
        "男女比例为3比2，其中男选手90人，女子单打45组；长5盘、宽3盘，面积20平方米。",
    ],
)
def wrong_formula(article: Article) -> Iterator[Finding]:
    """An area, a reduced price or the second part of a ratio is not what the other amounts make."""
    for made in pair_skeletons(article, SIGNS):
        for said, value, given in stated(made):
            if abs(said.value - value) > _SLACK * value + said.half:
                message = Message(
                    "按所给的数算是{made}，请核对",
                    "the given amounts make {made}",
                    made=shown(value, said.unit),
                )
                yield Finding(said.span, message, related=tuple(Related(amount.span) for amount in given))
