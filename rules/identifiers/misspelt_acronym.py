from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, replace, rule

from ._acronyms import misspellings

_LETTERS = "[A-Z][A-Z]{2,6}"
_ALONE = f"(?<![A-Za-z{DIGIT}_./@-]){_LETTERS}(?![A-Za-z{DIGIT}_./@-])"
_LETTERS_SIGN = "[A-Z][A-Z](?:[A-Z]| ?2)"
_PARTICLES = f"PM ?2[、，,·。]?5(?![{DIGIT}.])"


@rule(
    "misspelt-acronym",
    title="外文缩写字母错位",
    help=(
        "GDP写成GPD，APEC写成AEPC，PM2.5写成PM25。只查常用缩写里两个字母对调、而且别无他解的写法；"
        "型号、网址、更长的词里的字母不查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_LETTERS_SIGN,),
    injectors=("_injectors:misspelt_acronym",),
    bad=[
        Bad("全市GPD突破三千亿元。", fixed="全市GDP突破三千亿元。", found="GPD"),
        Bad("AEPC会议在京举行。", fixed="APEC会议在京举行。"),
        Bad("城区PM25平均浓度下降。", fixed="城区PM2.5平均浓度下降。", found="PM25"),
        Bad("城区PM2，5平均浓度下降。", fixed="城区PM2.5平均浓度下降。"),
    ],
    good=[
        "全市GDP突破三千亿元，APEC会议，PM2.5、PM10，公交车装了GPS。",
        "型号GPD-3、GPD3、AGPD、3GPD、-GPD、www.GPD.com、GPDa、GPD_A、GPD/A、x/GPD、a@GPD、GPD@a、_GPD、GPD.A。",
        "型号PM250、PM25.4。",
    ],
)
def misspelt_acronym(article: Article) -> Iterator[Finding]:
    """Two letters of a common acronym are swapped, or the point of PM2.5 is lost.

    Only forms of rules/identifiers/acronyms.tsv, which stand for nothing else.
    """
    for match in article.find(_ALONE):
        right = misspellings().get(match[0])
        if right:
            message = Message("“{wrong}”疑为“{right}”", "{wrong} is perhaps {right}", wrong=match[0], right=right)
            yield Finding(match.span, message, (replace(match.span, right),))
    for match in article.find(_PARTICLES):
        message = Message("应为“PM2.5”", "PM2.5")
        yield Finding(match.span, message, (replace(match.span, "PM2.5"),))
