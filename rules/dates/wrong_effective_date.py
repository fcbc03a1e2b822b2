from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Severity,
    compiled,
    numeral,
    paper_date,
    quotation_at,
    rule,
)

from ._laws import Law, law_at, law_before

_DAY = (
    f"(?P<day>(?:(?P<year>[{DIGIT}]{{4}})年|(?P<word>[今去明前])年的?)?"
    f"(?P<month>[{DIGIT}]{{1,2}})月(?P<date>[{DIGIT}]{{1,2}})日)"
)
_FORCE = "(?:正式|开始|全面)*(?:施行|实施|生效)"
_AFTER = f"[法典例]》?，?(?:已|将)?(?:自|从|于)?{_DAY}起?{_FORCE}"
"""A day behind a law: 《…法》自…起施行."""
_BEFORE = f"{_DAY}(?:起?(?P<of>{_FORCE}的)|起，?)(?:新修[订改]的|新版|新|我国首部|首部|国务院)?"
"""A day before a law: 今年5月20日起，…法正式施行; 5月20日起施行的…法."""
_BEHIND = f"》?(?:也|就|才|已|将)?{_FORCE}"
_SIGN = f"[日起](?<=[{DIGIT}]日|.日起){_FORCE}"
_SIGN_BEFORE = "日起(?:，|新|《|[国我首]|[中保反]|[^，。]{1,8}[法例])"
_FROM_PAPER = {"今": 0, "去": -1, "明": 1, "前": -2}


@rule(
    "wrong-effective-date",
    title="法律施行日期不对",
    help=(
        "民法典自2021年1月1日起施行，不是2020年；民营经济促进法2025年5月20日起施行，2025年的报纸写“去年5月20日起”就错了。"
        "法律名称与施行日期紧挨着的才查，“今年”“去年”按报纸日期算；表里没有的法律不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN, _SIGN_BEFORE),
    profiles={"traditional": False},
    bad=[
        Bad("《中华人民共和国民法典》自2020年1月1日起施行。", found="2020年1月1日"),
        Bad("《长江保护法》已于２０２１年５月１日正式实施。", found="２０２１年５月１日"),
        Bad("新修订的慈善法自9月15日起施行，社区办了讲座。", found="9月15日"),
        Bad(
            "2025年6月30日 星期一 第2版\n\n本报讯 “去年5月20日起，民营经济促进法正式施行，心里更踏实。”厂长说。",
            found="去年5月20日",
        ),
        Bad("2025年9月3日 星期三 第2版\n\n本报讯 今年7月1日起施行的学前教育法写明了收费办法。", found="今年7月1日"),
        Bad("2026年3月3日 星期二 第2版\n\n本报讯 《住房租赁条例》今年9月15日起施行。", found="今年9月15日"),
    ],
    good=[
        "《中华人民共和国民法典》自2021年1月1日起施行，《长江保护法》已于2021年3月1日正式实施。",
        "《食品安全法》自2009年6月1日起施行。《某地长江保护办法》自2020年1月1日起施行。",
        "《中华人民共和国民法典》于2020年5月28日通过。新修订的慈善法自9月5日起施行，县慈善法自9月15日起施行。",
        "2025年6月30日 星期一 第2版\n\n本报讯 今年5月20日起，民营经济促进法正式施行，5月20日起施行的民营经济促进法。",
        "2025年6月30日 星期一 第2版\n\n本报讯 信里写着：“学前教育法自今年6月2日起施行。”",
        "2025年6月30日 星期一 第2版\n\n本报讯 今年7月1日起，学前教育法宣传月开始。6月1日起施行的学前教育法实施办法。",
        "2020年1月1日起，《中华人民共和国民法典（草案）》施行前的准备。去年5月20日起，民营经济促进法正式施行。",
    ],
)
def wrong_effective_date(article: Article) -> Iterator[Finding]:
    """A law is said to be in force from another day than it was (rules/dates/laws_in_force.tsv).

    This year and last year are those of the paper; of a day without a year only the month and the day are compared.
    """
    text = article.document.text
    for match in article.find(_AFTER):
        yield from _checked(article, match, law_before(text, match.start + 1))
    for match in article.find(_BEFORE):
        law = law_at(text, match.end)
        if law and (match["of"] or compiled(_BEHIND).match(text, law.end)):
            is_longer = match["of"] and text[law.end : law.end + 2] in ("实施", "施行")
            yield from () if is_longer else _checked(article, match, law)


def _checked(article: Article, match: Match, law: Law | None) -> Iterator[Finding]:
    """The day of a match, if the law did not come into force on it."""
    if law is None or _is_right(article, match, law.days):
        return
    right = "、".join(f"{int(y)}年{int(m)}月{int(d)}日" for y, m, d in (day.split("-") for day in law.days))
    message = Message("这部法律自{right}起施行，请核对", "in force from {right}", right=right)
    yield Finding(match.group("day"), message, confidence=Confidence.LIKELY)


def _is_right(article: Article, match: Match, days: tuple[str, ...]) -> bool:
    """Whether a law came into force on the day of a match: a day without a year may be of any."""
    day = f"{numeral(match['month']):02}-{numeral(match['date']):02}"
    paper, word, known = paper_date(article.document), match["word"], {one[5:] for one in days}
    if word and (paper is None or (day not in known and quotation_at(article, match.span))):
        return True
    year = numeral(match["year"] or "0")
    if word and paper:
        year = paper.year + _FROM_PAPER[word]
    return any(day == one[5:] and (not year or year == int(one[:4])) for one in days)
