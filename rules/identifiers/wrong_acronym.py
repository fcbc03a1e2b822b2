from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from lint_news import PAREN_CLOSE, PAREN_OPEN, Article, Bad, ErrorKind, Finding, Message, Span, rule

from ._acronyms import is_confused, name_ending, name_starting

_LETTERS = "[A-ZＡ-Ｚ]{2,7}"
_PARTICLES = r"PM(?:2\.5|10)"
_SIGN = "[A-ZＡ-Ｚ][A-ZＡ-Ｚ]"
_CALLED = "(?:以下)?(?:英文)?(?:简称|缩写|全称)?(?:为|是|即)?[：:“]?"
_BEHIND = f"[{PAREN_OPEN}]{_CALLED}(?P<acronym>{_LETTERS}|{_PARTICLES})”?[{PAREN_CLOSE}，,、]"
_LETTER = "[A-ZＡ-Ｚ]"
_BEFORE = (
    f"{_LETTER}(?<![A-ZＡ-Ｚ/／+＋、].)(?P<rest>{_LETTER}{{1,6}})”?"
    f"(?:[{PAREN_OPEN}]|[，,]?即|，中文名称?(?:为|是)?|是指)(?:中文)?(?:名)?[“]?"
)


@rule(
    "wrong-acronym",
    title="外文缩写与名称不符",
    help=(
        "世界卫生组织是WHO，工业生产者出厂价格指数是PPI，写成世界卫生组织（WTO）、（CPI）就错了。"
        "只查紧挨在一起的名称与缩写；表里没有的名称和缩写不查。"
    ),
    kind=ErrorKind.FACT,
    patterns=(_SIGN,),
    injectors=("_independent_injectors:wrong_acronym", "_independent_injectors:transposed_acronym"),
    bad=[
        Bad("世界卫生组织（WTO）发布了报告。", found="WTO"),
        Bad("工业生产者出厂价格指数(CPI)环比上涨。", found="CPI"),
        Bad("馆里用上了增强现实（简称“VR”）。", found="VR"),
        Bad("乡镇配了自动体外除颤器（ＡＤＥ）。", found="ＡＤＥ"),
        Bad("可吸入颗粒物（PM2.5）浓度下降。", found="PM2.5"),
        Bad("WHO（世界贸易组织）成员开会。", found="WHO"),
        Bad("所谓PPI，即居民消费价格指数。", found="PPI"),
        Bad("会议由亚太经合组织（APE）主办。", found="APE"),
        Bad("国内生产总值（GDB）增长。", found="GDB"),
        Bad("电子不停车收费（ECT）车道已经开通。", found="ECT"),
    ],
    good=[
        "世界卫生组织（WHO）、世界贸易组织(WTO)、生成式人工智能（AIGC）、增强现实（简称“AR”）。",
        "自动体外除颤器（ＡＥＤ），人工智能（甲）级，居民消费价格指数（CPI），世卫组织（SHA）。",
        "WHO（世界卫生组织）、GDP，即国内生产总值，ABC（世界贸易组织），VR/AR（虚拟现实/增强现实）。",
        "细颗粒物（PM2.5）、可吸入颗粒物（PM10）浓度下降，可吸入细颗粒物（PM2.5）。",
        "县医院（WHO）、WTO（某组织）。",
    ],
)
def wrong_acronym(article: Article) -> Iterator[Finding]:
    """An acronym stands beside a name that has another one (rules/identifiers/acronyms.tsv).

    Only acronyms of the table, and those with the letters of the right one in another order, are reported.
    """
    text = article.document.text
    for match in article.find(_BEHIND):
        named = name_ending(text, match.start)
        yield from _checked(match["acronym"], named, match.group("acronym").start)
    for match in article.find(_BEFORE):
        acronym = text[match.start : match.group("rest").end]
        yield from _checked(acronym, name_starting(text, match.end), match.start)


def _checked(acronym: str, named: tuple[str, frozenset[str]] | None, at: int) -> Iterator[Finding]:
    if named and is_confused(normalize("NFKC", acronym).upper(), named[1]):
        message = Message(
            "{name}的缩写是{right}，请核对",
            "the acronym of {name} is {right}",
            name=named[0],
            right="、".join(sorted(named[1])),
        )
        yield Finding(Span(at, at + len(acronym)), message)
