"""Things that are divided into groups of one size: 12支队伍分成4个小组，每组4支."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Span, compiled

from .._numerals import NUMERAL, numeral_value

_ANY = f"[{DIGIT}]{{1,4}}|{NUMERAL}"
_GAP = f"[^，,。；：、\n{DIGIT}]"
_INTO = "组|班|队|排|桌|批|片区|片|赛区|考场|小队|连|路|车"
_UNIT = "支|名|人|位|户|个|本|件|台|辆|只|头|棵|株|亩|对|幅|副|间|张"
_PEOPLE = frozenset("名人位")
_PARTS = f"(?P<number>{_ANY})个?(?:小|代表)?(?P<each>{_INTO}){_GAP}{{0,6}}?"
_SIZE = (
    f"[，,（(；]?{_GAP}{{0,4}}?每个?(?:小|代表)?(?P=each){_GAP}{{0,2}}?(?P<rate>{_ANY})(?P<same>{_UNIT})"
    f"(?![{DIGIT}左以至到—～~多余])"
)
_TOTAL = f"(?P<total>{_ANY})(?P<unit>{_UNIT}){_GAP}{{0,12}}?[，,]?{_GAP}{{0,8}}?"
_DIVIDED = f"{_TOTAL}(?:平均|均|等|随机|抽签)?分(?:别)?(?:为|成|作|到|在)?{_PARTS}{_SIZE}"
SIGN = f"每个?(?:小|代表)?(?:{_INTO}){_GAP}{{0,2}}[{DIGIT}两三四五六七八九十]"
_NOT = "约|近|余|左右|最多|不[超少]|至少|以上|其中|各|另|超|多名|多人|比|第"
_BACK, _AHEAD = 50, 12


def divisions(article: Article) -> Iterator[tuple[Span, int, Span, Span]]:
    """The sizes of groups that do not make the total: the span of each, what it should be (0 where it is no whole
    number), and the spans of the total and of the number of groups."""
    text = article.document.text
    for sign in article.find(SIGN):
        start, end = max(article.span.start, sign.start - _BACK), min(article.span.end, sign.end + _AHEAD)
        for match in compiled(_DIVIDED).finditer(text, start, end):
            total, number, rate = (_value(match[name]) for name in ("total", "number", "rate"))
            words = text[max(start, match.start() - 2) : match.end()]
            is_same = match["unit"] == match["same"] or {match["unit"], match["same"]} <= _PEOPLE
            if is_same and min(total, number, rate) > 1 and total != number * rate and not compiled(_NOT).search(words):
                of_total, of_number = (Span(*match.span(name)) for name in ("total", "number"))
                right = total // number * (total % number == 0)
                yield Span(match.start("rate"), match.end()), right, of_total, of_number


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else int(numeral_value(number.replace("两", "二")) or 0)
