from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, compiled, digits_of, rule

_SIGN = "身份证|身份号"
_NUMBER = (
    f"(?:身份证|身份号)[^。；\\n{DIGIT}]{{0,8}}[{DIGIT}]{{6}}"
    f"(?P<birth>(?:19|20|１９|２０)[{DIGIT}]{{6}})(?:[{DIGIT}]{{3}}[{DIGIT}Xx]|[{DIGIT}]{{0,3}}[*＊×]{{2,6}})"
)
_DAY = f"([{DIGIT}]{{4}})年([{DIGIT}]{{1,2}})月([{DIGIT}]{{1,2}})日"
_BORN = (f"{_DAY}(?:出生|生)(?![前活产日])", f"出生日期[为是：:]?{_DAY}")
_REACH = 60


@rule(
    "mismatched-birth-day",
    title="身份证号码与出生日期不符",
    help="身份证号码第7至14位是出生年月日：号码里是12月15日，文中写11月15日出生，有一处抄错了。只查同一句里只有一个号码和一个出生日期的。",
    kind=ErrorKind.NUMBER,
    everywhere=True,
    patterns=(_SIGN,),
    bad=[
        Bad("杜某（1978年11月15日出生，身份证号14270119781215****）遗失房产证。", found="19781215"),
        Bad("失主身份证号142701１９９００１０１****，出生日期：1990年10月1日。", found="１９９００１０１"),
    ],
    good=[
        "杜某（1978年12月15日出生，身份证号14270119781215****）遗失房产证。",
        "杜某（身份证号14270119781215****）遗失房产证。其子1990年3月2日出生。",
        "杜某（1978年11月15日出生）与石某（1979年12月15日出生，身份证号14270119791215****）登记。",
        "杜某（1978年11月15日生产的设备，身份证号14270119781215****）。",
    ],
)
def mismatched_birth_day(article: Article) -> Iterator[Finding]:
    """An identity number has another day of birth than the sentence says (GB 11643-1999, digits 7 to 14).

    The number may have its end masked. Sentences with several numbers or days of birth are left alone.
    """
    text = article.document.text
    for match in article.find(_NUMBER):
        start = max(text.rfind(mark, article.span.start, match.start) for mark in "。；\n") + 1
        stops = [at for mark in "。；\n" if (at := text.find(mark, match.end)) >= 0]
        sentence = text[max(start, match.start - _REACH) : min([*stops, match.end + _REACH])]
        days = {_day(*found.groups()) for pattern in _BORN for found in compiled(pattern).finditer(sentence)}
        birth = digits_of(match["birth"])
        if len(days) == 1 and birth not in days and len(compiled(_SIGN).findall(sentence)) == 1:
            yield Finding(match.group("birth"), _MESSAGE, confidence=Confidence.LIKELY)


def _day(year: str, month: str, day: str) -> str:
    return f"{digits_of(year)}{digits_of(month):0>2}{digits_of(day):0>2}"


_MESSAGE = Message("身份证号码里的出生日期与文中的不同", "the identity number has another day of birth")
