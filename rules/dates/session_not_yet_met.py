from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, paper_date, quotation_at, rule

from ._sessions import NAME, group, has_not_met, is_of_others, session_of

_AFTER = "(?:会议)?的?(?:精神|公报|部署|胜利闭幕|闭幕|《决定》|《建议》)"
_SIGN = f"(?:全会|会议|大会|大){_AFTER}"
_FIRST_MONTH = 3


@rule(
    "session-not-yet-met",
    title="会议还没有召开",
    help=(
        "报纸出版时会议还没有开，稿子却在学习它的精神：2024年11月的报纸写“学习贯彻党的二十届四中全会精神”（2025年10月召开），"
        "多是届次写错。按报纸日期和rules/dates/sessions.tsv判断，引语里的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    injectors=("_session_injectors:session_not_yet_met",),
    bad=[
        Bad("2024年11月8日 星期五 第2版\n\n本报讯 市委学习贯彻党的二十届四中全会精神。", found="党的二十届四中全会"),
        Bad("2025年2月8日 星期六 第2版\n\n本报讯 各村宣讲十四届全国人大三次会议精神。", found="十四届全国人大三次会议"),
        Bad("2025年11月8日 星期六 第2版\n\n本报讯 支部学习党的二十届五中全会精神。", found="党的二十届五中全会"),
        Bad("2022年9月8日 星期四 第2版\n\n本报讯 支部学习党的二十大精神。", found="党的二十大"),
    ],
    good=[
        "2024年11月8日 星期五 第2版\n\n本报讯 市委学习贯彻党的二十届三中全会精神。他说：“党的二十届四中全会精神。”",
        "2026年12月8日 星期二 第2版\n\n本报讯 支部学习党的二十届五中全会精神。",
        "1982年3月8日 星期一 第2版\n\n本报讯 支部学习国民党十二届三中全会精神的材料。",
        "2025年10月28日 星期二 第2版\n\n本报讯 各村学习党的二十届四中全会精神。",
        "本报讯 市委学习贯彻党的二十届四中全会精神。",
        "2022年9月8日 星期四 第2版\n\n本报讯 支部以实际行动迎接党的二十大胜利召开。",
    ],
)
def session_not_yet_met(article: Article) -> Iterator[Finding]:
    """The results of a session are studied in a paper that is older than the session."""
    paper = paper_date(article.document)
    for match in article.find(f"{NAME}{_AFTER}") if paper else ():
        session, span = session_of(match), match.group("name")
        if paper is None or is_of_others(article.document.text, match) or quotation_at(article, span) is not None:
            continue
        if has_not_met(match, paper.year):
            yield Finding(span, _UNMET, confidence=Confidence.LIKELY)
        if session is None:
            continue
        if (paper.year, paper.month) < (session.year, session.first or _FIRST_MONTH):
            message = Message(
                "{name}是{year}年{month}月召开的，报纸出版时还没有开，请核对",
                "it met in {year}-{month}, later than the paper",
                name=group(match, "name"),
                year=session.year,
                month=session.first or _FIRST_MONTH,
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)


_UNMET = Message("报纸出版时还没有开这次全会，请核对", "this session had not met when the paper appeared")
