from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Related, Span, compiled, numeral, rule

from .._sentence import sentence_at
from ._counts import COUNT, count
from ._days import NUMBER, existing
from ._due_terms import DUE, wrong_ends

_SIGN = "止(?<=[日月]止)"
_RANGE = (
    f"(?P<year>[{DIGIT}]{{4}})年(?P<month>{NUMBER})月(?:(?P<day>{NUMBER})日)?(?:起|开始|始)?[，,]?[至到—]"
    f"(?:(?P<year2>[{DIGIT}]{{4}})年)?(?P<month2>{NUMBER})月(?:(?P<day2>{NUMBER})日)?(?:止|(?=[，。；、）)\n]))"
)
_WORD = (
    "有期徒刑|拘役|管制|刑期|缓刑|考验期|试用期?|租期|租赁期?|租用期?|聘期|聘用期?|聘任|任期|合同期?|有效期|保[修质]期|质保期?|服务期?"
    "|挂职期?|承包期?|经营期?|期限|为期|共计?|总计|考察期|工期|供暖期|禁[渔猎牧火]期?|封[山育闭]期?|贷款|借款|托管|监管期"
)
_DURATION = (
    f"(?:{_WORD})[为是共：:]?(?:(?P<years>{COUNT})年(?P<half>半)?(?:零?(?P<months>{COUNT})个月)?"
    f"|(?P<alone>{COUNT})个(?P<half2>半)?月|(?P<halfyear>半)年)(?P<more>[多余内])?"
)
_SIGN_TERM = (
    f"(?:{_WORD})[为是共：:]?(?:[{DIGIT}一二两三四五六七八九十]{{1,3}}(?:年|个半?月)|半年)"
    f"[^。；\n]{{0,12}}?[{DIGIT}]{{4}}年"
)
_SENTENCED = _DURATION.replace(_WORD, "有期徒刑|拘役")
"""A term of prison, which may stand some paragraphs before its days where it is the only one."""
_BEFORE = 90
_SLACK = 20
"""Days by which the end may be off: parts of a month, and days that are not counted."""
_MONTH = 30


@rule(
    "wrong-term-end",
    title="期限与起止日期不符",
    help=(
        "判处有期徒刑三年六个月，刑期自2026年4月10日起，应至2029年10月9日止；试用期、租期、聘期、有效期同理。"
        "任期、合同何年何月届满、到期的也算。刑期不会多出几天，别的期限相差二十天以内的不查；写了几个期限的，合上一个就算对。"
    ),
    kind=ErrorKind.NUMBER,
    explains=("wrong-length-of-time", "wrong-day-count", "wrong-year-count"),
    patterns=(_SIGN, _SIGN_TERM, DUE),
    bad=[
        Bad(
            "被告人甘某被判处有期徒刑三年六个月，并处罚金。刑期自2026年4月10日起至2028年10月9日止。",
            found="三年六个月",
        ),
        Bad(
            "蒋某犯诈骗罪，被判处有期徒刑三年六个月。\n\n案发后家属退赔。\n\n刑期自2025年9月11日起至2028年3月10日止。",
            found="三年六个月",
        ),
        Bad("被判处有期徒刑一年六个月，刑期自2022年9月10日起至2024年3月19日止。", found="一年六个月"),
        Bad("被判处拘役四个月，刑期自2025年9月10日起至2026年1月12日止。", found="四个月"),
        Bad("试用期自2026年6月1日起，至2026年11月30日止，共五个月。", found="五个月"),
        Bad("门面房租期２年，从２０２６年５月１日到２０２９年４月３０日止。", found="２年"),
        Bad("供暖期为四个半月，自2026年11月15日起至次年，即2026年11月15日至2027年4月30日止。", found="四个半月"),
        Bad("禁渔期半年，自2026年3月1日起至6月30日止。", found="半年"),
        Bad("证书有效期两年，自2026年9月1日至2027年8月31日。", found="两年"),
        Bad("公司租期三年（2026年9月1日至2028年8月31日）。", found="三年"),
        Bad("2021年1月当选村主任的左新华，五年任期将于2025年1月届满。", found="2025年1月"),
        Bad("２０２３年６月，他签下三年合同，２０２７年６月到期。", found="２０２７年６月"),
        Bad("证书2022年5月核发，有效期四年，将于2027年5月期满。", found="2027年5月"),
    ],
    good=[
        "被判处有期徒刑一年六个月，刑期自2022年9月10日起至2024年3月9日止；刑期自2022年9月10日起至2024年2月25日止（先行羁押十二日已折抵）。",
        "租期一年六个月，自2022年9月10日起至2024年3月19日止；有效期四个月，自2025年9月10日起至2026年1月12日止。",
        "2021年1月当选村主任的左新华，五年任期将于2026年1月届满；2023年6月，他签下三年合同，2026年6月到期。",
        "2021年1月当选村主任的左新华连任一届，五年任期将于2031年1月届满；证书2022年5月核发，有效期五年多，将于2028年5月期满。",
        "2018年建站，2022年5月核发证书，有效期四年，2026年5月期满；十二五年期国债2019年发行，2023年到期。",
        "蒋某被判处有期徒刑三年六个月，姜某被判处有期徒刑一年。\n\n刑期自2025年9月11日起至2026年9月10日止。",
        "被告人甘某被判处有期徒刑三年六个月，缓刑四年。刑期自2026年4月10日起至2029年10月9日止。",
        "被告人甘某被判处有期徒刑一年，拘役四个月。刑期自2026年4月10日起至2027年4月9日止。",
        "试用期自2026年6月1日起，至11月30日止，共六个月。",
        "合同期三年多，自2026年6月1日起至2031年5月31日止。租期2年，2026年2月30日起至2026年5月1日止。",
        "聘期二三年，自2026年6月1日起至2036年5月31日止。",
        "门面房租期２年，从２０２６年５月到２０２８年４月止。禁渔期4个月，自2026年3月1日起至6月30日止。",
        "证书有效期两年，自2026年9月1日至2028年8月31日。公司租期三年（2026年9月1日至2029年8月31日）。",
        "租期2年，自2026年5月1日至2026年9月1日期间装修，装修期间免租。",
        "征集自2026年3月1日起至6月30日止，建设工期两年。",
    ],
)
def wrong_term_end(article: Article) -> Iterator[Finding]:
    """A term in years and months does not go with the full dates between which it runs.

    The term stands before the dates, in their sentence or the one before, or directly behind them.
    """
    text = article.document.text
    for match in article.find(_RANGE):
        first, last = _ends(match)
        if first is None or last is None or last <= first:
            continue
        terms = _terms(article, text, match)
        wanted = [_months(term) for term in terms]
        if terms and all(
            months and (not _fits(first, last, months, match) or _is_past(article, match, first, last, months))
            for months in wanted
        ):
            message = Message(
                "与起止日期（{first}至{last}）不符，请核对",
                "not by {first} to {last}",
                first=first.isoformat(),
                last=last.isoformat(),
            )
            term = terms[-1]
            at = next(term.group(name) for name in ("years", "alone", "halfyear") if term[name])
            yield Finding(Span(at.start, term.end), message, related=(Related(match.span, _DATES),))
    yield from _due(article)


def _due(article: Article) -> Iterator[Finding]:
    """The terms that are said to be over, and are not."""
    text = article.document.text
    for first, last, length in wrong_ends(article):
        said, began = (text[span.start : span.end] for span in (length.span, first.span))
        message = Message("从{began}起{said}，不是这时，请核对", "not {said} from {began}", began=began, said=said)
        yield Finding(last.span, message, related=(Related(first.span, _DATES), Related(length.span)))


_DATES = Message("起止日期", "the days that it runs from and to")


def _terms(article: Article, text: str, match: Match) -> list[Match]:
    """The terms before the dates in their sentence, or directly behind them; for 刑期 those of the sentence before."""
    sentence, pattern = sentence_at(article, match.start), compiled(_DURATION)
    found = list(pattern.finditer(text, sentence.start, match.start))
    behind = pattern.match(text, match.end + 1) if not found else None
    if not found and behind is None and "刑期" in text[sentence.start : match.start]:
        start = max(article.span.start, text.rfind("\n", 0, match.start) + 1, match.start - _BEFORE)
        found = list(pattern.finditer(text, start, match.start))
    if not found and behind is None and "刑期" in text[sentence.start : match.start]:
        found = list(compiled(_SENTENCED).finditer(text, article.span.start, match.start))
        found = found if len(found) == 1 else []
    return [Match(one) for one in (found if behind is None else [behind])]


def _ends(match: Match) -> tuple[date | None, date | None]:
    """The first and the last day; a month without a day begins on its first, and ends on its last one."""
    year, month, month2 = int(match["year"]), numeral(match["month"]), numeral(match["month2"])
    year2 = int(match["year2"] or year + (month2 < month))
    first = existing(year, month, numeral(match["day"] or "1"))
    if match["day2"]:
        return first, existing(year2, month2, numeral(match["day2"]))
    after = existing(year2 + month2 // 12, month2 % 12 + 1, 1)
    return first, after and after - timedelta(days=1)


def _months(term: Match) -> float:
    """A term in months; 0 for an estimate."""
    if term["more"]:
        return 0
    if term["halfyear"]:
        return 6
    if term["alone"]:
        return (count(term["alone"]) or 0) + bool(term["half2"]) / 2
    years, months = count(term["years"]), count(term["months"]) if term["months"] else 0
    return 12 * years + months + 6 * bool(term["half"]) if years and months is not None else 0


def _is_past(article: Article, match: Match, first: date, last: date, months: float) -> bool:
    """Whether a term of prison ends some days too late: it ends on the day before that on which it began."""
    text, sentence = article.document.text, sentence_at(article, match.start)
    if not (match["day2"] and months == int(months) and "刑期" in text[sentence.start : match.start]):
        return False
    year, month = divmod(first.month - 1 + int(months), 12)
    end = existing(first.year + year, month + 1, first.day)
    return end is not None and (last - end).days > 0


def _fits(first: date, last: date, months: float, match: Match) -> bool:
    days = (last - first).days + 1
    slack = _SLACK if match["day"] and match["day2"] else _MONTH + 1
    return abs(days - months * 365.2425 / 12) <= slack
