from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, is_traditional, rule

from ._fixes import confidence_at, fixes_for
from ._words import hits_of


@rule(
    "misspelt-place",
    title="地名、景点写错字",
    help=(
        "表中所列名胜、江河、山岳、城市、国家和大学的常见错字：武候祠（武侯祠）、黄鹤搂（黄鹤楼）、云岗石窟（云冈石窟）、随洲（随州）。"
        "黄埔军校、广州黄埔区，跨在两个词之间的（所谓｜南方）不算。繁体文本不查。"
    ),
    requires="_words:hits",
    kind=ErrorKind.WRONG_CHARACTER,
    injectors=("_injectors:misspelt_place",),
    profiles={"traditional": False},
    bad=[
        Bad("客人参观了武候祠。", fixed="客人参观了武侯祠。", found="武候祠"),
        Bad("孩子们登上黄鹤搂。", fixed="孩子们登上黄鹤楼。", found="黄鹤搂"),
        Bad("云岗石窟在大同。", fixed="云冈石窟在大同。"),
        Bad("客商来自随洲。", fixed="客商来自随州。"),
    ],
    good=[
        "客人参观了武侯祠，游船驶过黄浦江，云冈石窟在大同，客商来自随州。",
        "黄埔军校旧址在广州黄埔区，株洲、满洲里、葛洲坝、湄洲岛、橘子洲。",
        "所谓南方，指的是长江以南。",
    ],
)
def misspelt_place(article: Article) -> Iterator[Finding]:
    """A well-known place has a wrong character.

    Names of rules/wording/places.tsv: sights, rivers, mountains, cities, countries, universities.
    """
    if is_traditional(article.document):
        return
    for hit in hits_of(article, "places"):
        wrong, right = hit.entry.wrong, hit.entry.right[0]
        message = Message("“{wrong}”疑为“{right}”", "{wrong} is perhaps {right}", wrong=wrong, right=right)
        yield Finding(hit.span, message, fixes_for(article, hit), confidence=confidence_at(article, hit))
