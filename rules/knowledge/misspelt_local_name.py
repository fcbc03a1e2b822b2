from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

from ._local_names import wrong_names


@rule(
    "misspelt-local-name",
    title="当地山川、旧址写错一个字",
    help=(
        "河流、山岳、集镇、旧址的名称写错一个字，文中另有词、或者报头说明是当地的：讲温州写“欧江”（瓯江），讲镇远写“武阳河”（舞阳河），"
        "讲五大连池写“大黑山”（老黑山）。别处真有此名的（江西的武阳河）不报。"
        "表在 rules/knowledge/local_names.tsv。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    requires="_local_names:wrong_names",
    injectors=("_town_injectors:local_name",),
    profiles={"traditional": False},
    bad=[
        Bad("到了温州，渡船停在欧江中间。", fixed="到了温州，渡船停在瓯江中间。", found="欧江"),
        Bad("镇远县城的武阳河上赛龙舟。", fixed="镇远县城的舞阳河上赛龙舟。", found="武阳河"),
        Bad("宝清时讯\n收割机开到饶力河边。", fixed="宝清时讯\n收割机开到挠力河边。", found="饶力河"),
        Bad("汩罗江畔祭屈原。", fixed="汨罗江畔祭屈原。", found="汩罗江"),
    ],
    good=[
        "到了温州，渡船停在瓯江中间。镇远县城的舞阳河上赛龙舟。",
        "运城日报\n收割机开到饶力河边。",
        "欧江是本地人，退休后在武阳河边种菜。",
    ],
)
def misspelt_local_name(article: Article) -> Iterator[Finding]:
    """The name of a river, a mountain or a town has a wrong character, in an article that tells where it is.

    Elsewhere the same characters may be the name of another place.
    """
    for span, one in wrong_names(article):
        message = Message("“{wrong}”疑为“{right}”", "{wrong} is perhaps {right}", wrong=one.wrong, right=one.right)
        yield Finding(span, message, (replace(span, one.right),), confidence=Confidence.LIKELY)
