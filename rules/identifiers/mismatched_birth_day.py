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
    compiled,
    digits_of,
    paper_date,
    rule,
)

_SIGN = "身份证|身份号"
_NUMBER = (
    f"(?:身份证|身份号)[^。；\\n{DIGIT}]{{0,12}}[{DIGIT}]{{6}}"
    f"(?P<birth>(?:19|20|１９|２０)[{DIGIT}]{{6}})(?:[{DIGIT}]{{2}}(?P<sex>[{DIGIT}])[{DIGIT}XxＸｘ]|[{DIGIT}]{{0,3}}[*＊×]{{2,6}})"
)
_DAY = f"([{DIGIT}]{{4}})年([{DIGIT}]{{1,2}})月([{DIGIT}]{{1,2}})日"
_MONTH = f"([{DIGIT}]{{4}})年([{DIGIT}]{{1,2}})月"
_BORN = (f"{_DAY}(?:出生|生)(?![前活产日])", f"出生日期[为是：:]?{_DAY}")
_BORN_IN = (f"{_MONTH}(?:出生|生)(?![前活产日])", f"出生年月[为是：:]?{_MONTH}(?![{DIGIT}])")
_AGE = f"(?<=[，,（(])(?:现年)?(?P<age>[{DIGIT}]{{1,2}})岁(?=[，,）)])"
_SEX = "(?<=[，,（(])(?P<sex>[男女])(?=[，,）)])"
_REACH = 60
_MOST = 2
"""Years between an age and what the number gives: counted by birthdays, by years, and in a report on the past year."""


@rule(
    "mismatched-birth-day",
    title="身份证号码与出生日期、年龄、性别不符",
    help=(
        "身份证号码第7至14位是出生年月日，第17位单数是男、双数是女：号码里是12月15日，文中写11月15日出生；"
        "号码里1978年生，文中26岁；写明“女”，号码却是男的，有一处抄错了。只查同一句里只有一个号码、一个出生日期的。"
    ),
    kind=ErrorKind.NUMBER,
    everywhere=True,
    patterns=(_SIGN,),
    bad=[
        Bad("杜某（1978年11月15日出生，身份证号14270119781215****）遗失房产证。", found="19781215"),
        Bad("失主身份证号142701１９９００１０１****，出生日期：1990年10月1日。", found="１９９００１０１"),
        Bad("杜某（1978年11月生，身份证号14270119781215****）遗失房产证。", found="19781215"),
        Bad("2026年3月4日 星期三 第2版\n\n杜某，男，26岁，身份证号14270119781215****，遗失房产证。", found="19781215"),
        Bad("杜某，女，身份证丢失，号码：142701199001010015，声明作废。", found="1"),
    ],
    good=[
        "杜某（1978年12月15日出生，身份证号14270119781215****）遗失房产证。",
        "杜某（1978年12月生，身份证号14270119781215****）与其子（1999年3月生）登记。",
        "杜某（身份证号14270119781215****）遗失房产证。其子1990年3月2日出生。",
        "杜某（1978年11月15日出生）与石某（1979年12月15日出生，身份证号14270119791215****）登记。",
        "杜某（1978年11月15日生产的设备，身份证号14270119781215****）。",
        "杜某（1978年11月生产的设备，身份证号14270119781215****）。",
        "2026年3月4日 星期三 第2版\n\n杜某，男，47岁，身份证号14270119781215****，遗失房产证。",
        "2026年3月4日 星期三 第2版\n\n经办26岁以上人员，身份证号14270119781215****。",
        "2026年3月4日 星期三 第2版\n\n杜某，26岁的店主，身份证号14270119781215****。",
        "2026年3月4日 星期三 第2版\n\n有意者26岁，凭身份证号14270119781215****报名。",
        "杜某，26岁，身份证号14270119781215****，遗失房产证。",
        "杜某，男，身份证丢失，号码：142701199001010015，声明作废。男女不限，男，女，凭身份证号142701199001010015报名。",
        "限女性报名，石某，女性，身份证号142701199001010015。石某是女，身份证号142701199001010015。某女，身份证号142701199001010015。",
    ],
)
def mismatched_birth_day(article: Article) -> Iterator[Finding]:
    """An identity number has another day of birth, age or sex than the sentence says (GB 11643-1999, digits 7 to 17).

    The number may have its end masked. Sentences with several numbers or days of birth are left alone.
    """
    for match in article.find(_NUMBER):
        sentence = _sentence(article, match)
        if len(compiled(_SIGN).findall(sentence)) > 1:
            continue
        birth = digits_of(match["birth"])
        days = {_day(*found.groups()) for pattern in _BORN for found in compiled(pattern).finditer(sentence)}
        months = {_day(*found.groups()) for pattern in _BORN_IN for found in compiled(pattern).finditer(sentence)}
        is_other = len(days) == 1 and birth not in days
        if is_other or (not days and len(months) == 1 and birth[:6] not in months):
            yield Finding(match.group("birth"), _MESSAGE, confidence=Confidence.LIKELY)
        elif not days and not months and _is_of_other_age(article, sentence, birth):
            yield Finding(match.group("birth"), _OTHER_AGE, confidence=Confidence.LIKELY)
        sexes = {found["sex"] for found in compiled(_SEX).finditer(sentence)}
        if match["sex"] and len(sexes) == 1 and "女男"[int(digits_of(match["sex"])) % 2] not in sexes:
            yield Finding(match.group("sex"), _OTHER_SEX, confidence=Confidence.LIKELY)


def _sentence(article: Article, match: Match) -> str:
    """The sentence around a number, cut off where it is long."""
    text = article.document.text
    start = max(text.rfind(mark, article.span.start, match.start) for mark in "。；\n") + 1
    stops = [at for mark in "。；\n" if (at := text.find(mark, match.end)) >= 0]
    return text[max(start, match.start - _REACH) : min([*stops, match.end + _REACH])]


def _is_of_other_age(article: Article, sentence: str, birth: str) -> bool:
    """Whether the one age in a sentence is not that of somebody born on a day, when the paper is printed."""
    ages = {digits_of(found["age"]) for found in compiled(_AGE).finditer(sentence)}
    printed = paper_date(article.document)
    if printed is None or len(ages) != 1:
        return False
    return abs(printed.year - int(birth[:4]) - int(ages.pop())) > _MOST


def _day(year: str, month: str, day: str = "") -> str:
    return (
        f"{digits_of(year)}{digits_of(month):0>2}{digits_of(day):0>2}"
        if day
        else f"{digits_of(year)}{digits_of(month):0>2}"
    )


_MESSAGE = Message("身份证号码里的出生日期与文中的不同", "the identity number has another day of birth")
_OTHER_AGE = Message(
    "身份证号码里的出生年与文中的年龄不合", "the year of birth in the identity number is of another age"
)
_OTHER_SEX = Message("身份证号码第17位与写明的性别不合", "the identity number is that of the other sex")
