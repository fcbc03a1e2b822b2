from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Span, numeral, rule

_NAME = "(?:血压|收缩压|舒张压|高压|低压)"
_GAP = f"[^，。；{DIGIT}]{{0,10}}"
_PAIR = (
    f"血压{_GAP}(?P<value>(?P<high>[{DIGIT}]{{2,4}})[/／](?P<low>[{DIGIT}]{{2,4}})"
    "(?P<unit>毫米汞柱|毫米水柱|千帕|毫升|厘米|毫克)?)"
)
_ONE = f"{_NAME}{_GAP}(?P<value>(?P<one>[{DIGIT}]{{2,3}})(?:厘米|分米|米|公分|毫克|毫升|升)汞柱)"
_KILOPASCAL, _RIGHT = "千帕", "毫米汞柱"
_LIMITS = {_KILOPASCAL: (4, 45), _RIGHT: (30, 330), "": (4, 330)}
"""The least and the greatest value in each unit; in no unit it may be either."""
_NO_PRESSURE = 1000


@rule(
    "impossible-blood-pressure",
    title="血压数值或单位不可能",
    help=("血压的单位是毫米汞柱，或千帕（16/10千帕）：“165/95厘米汞柱”不可能。收缩压在前、舒张压在后，不会前小后大。"),
    kind=ErrorKind.FACT,
    patterns=("(?:血压|收缩压|舒张压|高压|低压)",),
    bad=[
        Bad("老人的血压是165/95厘米汞柱，医生劝他按时吃药。", found="165/95厘米"),
        Bad("收缩压达１８０厘米汞柱，需住院。", found="１８０厘米汞柱"),
        Bad("量得血压为150／90千帕。", found="150／90千帕"),
        Bad("血压90/150毫米汞柱，偏高。", found="90/150毫米汞柱"),
        Bad("血压降到了138/920，还需服药。", found="138/920"),
        Bad("高压160毫克汞柱，低压90毫升汞柱。", found="160毫克汞柱"),
    ],
    good=[
        "老人的血压是165/95毫米汞柱，换算成22/13千帕；血压平稳，身高165厘米。",
        "血压16/10千帕；血压150/90。",
        "高压水枪射程120厘米，高压锅120千帕，低压65毫米汞柱，大气压76厘米汞柱；血压门诊2026/12排班表。",
    ],
)
def impossible_blood_pressure(article: Article) -> Iterator[Finding]:
    """A blood pressure has a unit that it is never given in, or values that it cannot have."""
    for match in article.find(_PAIR):
        if not _is_possible(match):
            yield _finding(match.group("value"), article)
    for match in article.find(_ONE):
        yield _finding(match.group("value"), article)


def _is_possible(match: Match) -> bool:
    """Whether a systolic and a diastolic pressure can be these; what is larger than a thousand is no pressure."""
    high, low, unit = numeral(match["high"]), numeral(match["low"]), match.groups().get("unit") or ""
    if max(high, low) >= _NO_PRESSURE:
        return True
    least, most = _LIMITS.get(unit, (1, 0))
    return least <= low < high <= most


def _finding(span: Span, article: Article) -> Finding:
    said = article.document.text[span.start : span.end]
    message = Message("血压不会是“{said}”，请核对", "no blood pressure is {said}", said=said)
    return Finding(span, message)
