from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, paper_date, rule

from ._law_names import STATE, ended, is_foreign
from ._present import is_later, is_past

_GRACE = 2
"""In how many years after its end a law may still be applied to what was done before."""
_VERB = (
    "依照|依据|根据|按照|遵照|参照|适用|违反|触犯|宣传"
    "|学习|讲解|解读|宣讲|普及|贯彻|落实|执行|实施|遵守|援引|新(?:修订|修改|颁布|出台|施行)的"
)
_CITED = f"(?:{_VERB}|《[^《》]{{2,20}}》[和、及与]?)了?《(?:{STATE})?\\Z"
_REACH = 34
_OLD = "修订前|修正前|原《|废止|旧法|当时|施行前|签订于|取代|替代|改为"


def _titles() -> tuple[str, ...]:
    return tuple(f"{name}》" for name in ended())


@rule(
    "outdated-law",
    title="引用已经废止的法律",
    help=(
        "报纸出版时，所引的法律、条例早已由别的代替：依据《治安管理处罚条例》（2006年起为《治安管理处罚法》）、"
        "根据《婚姻法》（2021年起为《民法典》）。只在报纸日期晚两年以上、写明依据、宣传、学习的地方报；讲过去的事不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=_titles(),
    profiles={"traditional": False},
    bad=[
        Bad("2026年5月27日 星期三\n\n本报讯 警方依据《治安管理处罚条例》予以拘留。", found="治安管理处罚条例"),
        Bad("2026年5月27日 星期三\n\n本报讯 法院根据《中华人民共和国婚姻法》判决。", found="婚姻法"),
        Bad("2026年5月27日 星期三\n\n本报讯 新修订的《治安管理处罚条例》今年施行。", found="治安管理处罚条例"),
        Bad("2026年5月27日 星期三\n\n本报讯 律师宣传《民法典》《信访条例》。", found="信访条例"),
        Bad("2026年5月27日 星期三\n\n本报讯 法官援引《民法通则》释理。", found="民法通则"),
    ],
    good=[
        "2026年5月27日 星期三\n\n本报讯 警方依据《治安管理处罚法》予以拘留，1994年发布了《治安管理处罚条例》。",
        "2005年5月27日 星期五\n\n本报讯 警方依据《治安管理处罚条例》予以拘留。",
        "2026年5月27日 星期三\n\n本报讯 1998年，警方依据《治安管理处罚条例》予以拘留。",
        "2026年5月27日 星期三\n\n本报讯 根据原《婚姻法》，根据修订前的《信访条例》。",
        "2026年5月27日 星期三\n\n本报讯 台湾依据《婚姻法》。",
        "警方依据《治安管理处罚条例》予以拘留。",
    ],
)
def outdated_law(article: Article) -> Iterator[Finding]:
    """A text of today cites a law that another one has replaced.

    Laws and regulations of rules/knowledge/laws.tsv and regulations.tsv with the year of their end.
    """
    text = article.document.text
    if paper_date(article.document) is None:
        return
    for name, (until, today) in ended().items():
        for match in article.find(f"{name}》") if f"{name}》" in article.text else ():
            before = text[max(article.span.start, match.start - _REACH) : match.start]
            span = Span(match.start, match.end - 1)
            is_cited = compiled(_CITED).search(before) and not compiled(_OLD).search(before)
            is_of_today = is_later(article, span, until + _GRACE) and not is_past(article, span, until)
            if is_cited and is_of_today and not is_foreign(article, match.start):
                message = Message(
                    "《{name}》{until}年后已由《{today}》代替，请核对",
                    "replaced by {today} after {until}",
                    name=name,
                    until=str(until),
                    today=today,
                )
                yield Finding(span, message, confidence=Confidence.LIKELY)
