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
    rule,
)

from ._offices import is_exempt

_N = f"[{DIGIT}一二两三四五六七八九十]{{1,3}}"
_TERM = f"(?:(?P<years>{_N})年)?(?:零?(?P<months>{_N})个?月)?"
_STAY = f"(?:(?P<more_years>{_N})年)?(?:零?(?P<more_months>{_N})个?月)?"
_GIVEN = "(?:判处|处|获刑|判)(?:其|被告人?|了)?[^，,。；;\n]{0,6}"
_PENALTIES = {
    "拘役": (1, 6, 12, "拘役是一个月以上六个月以下（数罪并罚不超过一年）"),
    "管制": (3, 24, 36, "管制是三个月以上二年以下（数罪并罚不超过三年）"),
    "有期徒刑": (6, 180, 300, "有期徒刑是六个月以上十五年以下（数罪并罚不超过二十五年）"),
}
_PENALTY = f"(?P<kind>拘役|管制|有期徒刑){_TERM}"
_PROBATION = f"(?P<kind>拘役|有期徒刑){_TERM}(?:[，,、]|并)?(?:宣告)?缓刑{_STAY}"
_DETENTION = f"(?P<kind>行政|治安|司法)拘留(?P<days>{_N})[日天]"
_RIGHTS = f"(?P<kind>无期徒刑|死刑|有期徒刑|拘役)[^。；;\n死无]{{0,30}}剥夺政治权利(?P<years>{_N})年"
_REPRIEVE = f"死刑[，,]?缓期(?P<years>{_N})年"
_MIXED = f"死刑[，,]?缓刑|有期徒刑{_TERM}[，,]?缓期{_N}年"
_SEVERAL = "数罪|并罚|合并|总和|罪[、和及]|罪[^。\n]{0,40}罪"
_CHANGED = "减|折抵|加重|假释|以上|以下|左右|余|多个|不得|可以|可能|法定|量刑"
_NEAR, _REACH = 40, 6
_DAYS, _ALL_DAYS = 15, 20
_MOST_PROBATION = {"拘役": (2, 12, 12), "有期徒刑": (12, 60, 36)}
"""The least and the most months of probation, and the most of a sentence that may have one."""
_RIGHTS_MOST = 5


@rule(
    "impossible-penalty",
    title="刑期、拘留天数不合法律",
    help=(
        "刑法：拘役一至六个月，管制三个月至二年，有期徒刑六个月至十五年（数罪并罚分别不超过一年、三年、二十五年）；"
        "缓刑只用于拘役和三年以下徒刑，考验期不短于原判刑期，徒刑的不少于一年、不超过五年；死缓是缓期二年；剥夺政治权利一年至五年，死刑、无期徒刑的终身。"
        "行政拘留不超过十五日（合并执行二十日）。减刑、数罪、法条、国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=("拘役", "管制", "徒刑", "拘留", "缓期", "死刑"),
    bad=[
        Bad("法院以容留他人吸毒罪判处其拘役十个月。", found="拘役十个月"),
        Bad("张某认罪认罚，法院以容留他人吸毒罪判处其拘役十个月，缓刑一年。", found="拘役十个月"),
        Bad("张某被判处管制一个月。", found="管制一个月"),
        Bad("法院判处张某管制四年。", found="管制四年"),
        Bad("法院以盗窃罪判处张某有期徒刑四个月。", found="有期徒刑四个月"),
        Bad("法院以抢劫罪判处张某有期徒刑18年。", found="有期徒刑18年"),
        Bad("张某犯数罪，合并执行有期徒刑三十年。", found="有期徒刑三十年"),
        Bad("张某被判处有期徒刑四年，缓刑五年。", found="有期徒刑四年，缓刑五年"),
        Bad("张某被判处有期徒刑三年，缓刑二年。", found="有期徒刑三年，缓刑二年"),
        Bad("张某被判处有期徒刑一年，缓刑六年。", found="有期徒刑一年，缓刑六年"),
        Bad("张某被判处拘役四个月，缓刑三个月。", found="拘役四个月，缓刑三个月"),
        Bad("张某被行政拘留25日。", found="行政拘留25日"),
        Bad("张某被处行政拘留十八日。", found="行政拘留十八日"),
        Bad("张某被判处无期徒刑，剥夺政治权利五年。", found="无期徒刑，剥夺政治权利五年"),
        Bad("张某被判处有期徒刑十年，剥夺政治权利八年。", found="有期徒刑十年，剥夺政治权利八年"),
        Bad("张某被判处死刑，缓期三年执行。", found="死刑，缓期三年"),
        Bad("张某被判处死刑，缓刑二年。", found="死刑，缓刑"),
        Bad("张某被判处有期徒刑二年，缓期三年执行。", found="有期徒刑二年，缓期三年"),
    ],
    good=[
        "张某被判处拘役六个月，缓刑一年；李某被判处管制二年；王某被判处有期徒刑六个月，周某被判处有期徒刑两年。",
        "张某被判处有期徒刑三年，缓刑三年；李某被判处有期徒刑十五年，剥夺政治权利五年。",
        "张某被判处无期徒刑，剥夺政治权利终身；李某被判处死刑，缓期二年执行；王某被行政拘留十五日。",
        "张某犯盗窃罪、抢劫罪，数罪并罚，判处有期徒刑二十年，拘役十个月。",
        "张某获减刑，减去有期徒刑四个月。行政拘留合并执行二十日。",
        "交通管制一个月，实行管制三十天。",
        "韩国一法院判处前总统有期徒刑三十年。1952年，张某被判处有期徒刑二十年。",
        "处三年以上有期徒刑、拘役或者管制。判处有期徒刑十年以上。死刑缓期执行，有期徒刑执行，拘役期满。",
        "张某被判处死刑，缓期二年执行；减为有期徒刑二十五年，剥夺政治权利改为八年。",
    ],
)
def impossible_penalty(article: Article) -> Iterator[Finding]:
    """A penalty is longer or shorter than the law allows, or probation goes with a sentence that can have none.

    The limits are those of the criminal law (arts. 38 to 77) and of the law on penalties for public security.
    """
    for pattern, judge in (
        (_PROBATION, _wrong_probation),
        (_RIGHTS, _wrong_rights),
        (_PENALTY, _wrong_term),
        (_DETENTION, _wrong_days),
        (_REPRIEVE, _wrong_reprieve),
        (_MIXED, _wrong_mixture),
    ):
        for match in article.find(pattern):
            around = _around(article, match)
            if (right := judge(match, around)) and not is_exempt(article.document.text, match.start, match.end):
                message = Message("{right}，请核对", "the law says otherwise: {right}", right=right)
                yield Finding(match.span, message, confidence=Confidence.LIKELY)


def _around(article: Article, match: Match) -> str:
    """The words before a match in its line, and a few behind it, without 认罪, which is no second offence."""
    text = article.document.text
    start = max(article.span.start, match.start - _NEAR, text.rfind("\n", 0, match.start) + 1)
    return text[start : match.end + _REACH].replace("认罪", "")


def _months(years: str | None, months: str | None) -> int:
    return int(numeral(years or "0")) * 12 + int(numeral(months or "0"))


def _wrong_term(match: Match, around: str) -> str:
    if match["kind"] == "管制" and not compiled("处[^，,。；;、]{0,6}管制").search(around):
        return ""
    least, most, whole, right = _PENALTIES[match["kind"]]
    months = _months(match["years"], match["months"])
    if not months or compiled(_CHANGED).search(around):
        return ""
    limit = whole if compiled(_SEVERAL).search(around) or (match["kind"] == "有期徒刑" and "罪" not in around) else most
    return "" if least <= months <= limit else right


def _wrong_probation(match: Match, around: str) -> str:
    least, most, longest = _MOST_PROBATION[match["kind"]]
    term, stay = _months(match["years"], match["months"]), _months(match["more_years"], match["more_months"])
    if not term or not stay or compiled(_CHANGED).search(around):
        return ""
    if term > longest:
        return "三年以上的徒刑不适用缓刑"
    if stay < term:
        return "缓刑考验期不短于原判刑期"
    return "" if least <= stay <= most else "缓刑考验期：拘役二个月至一年，徒刑一年至五年"


def _wrong_rights(match: Match, around: str) -> str:
    if compiled(_CHANGED).search(around):
        return ""
    if match["kind"] in ("无期徒刑", "死刑"):
        return "无期徒刑、死刑的，剥夺政治权利终身"
    return "" if numeral(match["years"]) <= _RIGHTS_MOST else "剥夺政治权利是一年以上五年以下"


def _wrong_days(match: Match, around: str) -> str:
    is_whole = match["kind"] != "司法" and compiled("合并|并罚|分别|两项|数").search(around)
    most = _ALL_DAYS if is_whole else _DAYS
    return "" if numeral(match["days"]) <= most else "行政拘留、司法拘留不超过十五日（行政拘留合并执行二十日）"


def _wrong_reprieve(match: Match, _around: str) -> str:
    return "" if numeral(match["years"]) == 2 else "死刑缓期执行是缓期二年"


def _wrong_mixture(match: Match, _around: str) -> str:
    return "死刑是“缓期二年执行”，不是缓刑" if match[0].startswith("死刑") else "徒刑是“缓刑”，不是缓期"
