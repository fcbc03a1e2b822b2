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
    Related,
    compiled,
    numeral,
    rule,
)

from ._time_people import CALLED, OTHERS

_CADRE = "离休(?:老)?干部"
_JOINED = (
    f"(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})年(?:(?P<month>[{DIGIT}]{{1,2}})月)?(?:[{DIGIT}]{{1,2}}日)?"
    "参加(?:革命)?工作"
)
_OTHER = f"{OTHERS}|[、；]|退休|[分逐]别|一行|慰问|看望|遗属"
_REACH = 160
_NEW_STATE = (1949, 10)
"""Those who worked from this month on retire in the common way (退休)."""


@rule(
    "late-retired-cadre",
    title="离休干部的参加工作时间不对",
    help="离休只适用于1949年9月30日以前参加革命工作的干部：写“离休干部……1952年参加工作”，身份或时间有一个错了。两者之间提到别人的不查。",
    kind=ErrorKind.FACT,
    patterns=(_CADRE,),
    injectors=("_lunar_injectors:late_retired_cadre",),
    bad=[
        Bad("原县供销社离休干部韩怀德同志因病逝世。\n韩怀德同志1952年3月参加工作，1986年离职。", found="1952"),
        Bad("离休干部韩怀德１９４９年１１月参加革命工作，住在南街。", found="１９４９"),
    ],
    good=[
        "原县供销社离休干部韩怀德同志因病逝世。\n韩怀德同志1948年3月参加革命工作，1949年9月参加工作。",
        "离休干部韩怀德的妻子1952年参加工作。离休干部韩怀德、退休教师邱桂兰，1952年参加工作。",
    ],
)
def late_retired_cadre(article: Article) -> Iterator[Finding]:
    """A cadre who retired as one of the revolution is said to have begun to work after the founding of the state."""
    text, end = article.document.text, article.span.end
    for match in article.find(_CADRE):
        found = compiled(_JOINED).search(text, match.end, min(end, match.end + _REACH))
        joined = Match(found) if found else None
        between = compiled(CALLED).sub("", text[match.end : joined.start]) if joined else ""
        if joined is None or compiled(_OTHER).search(between):
            continue
        if (numeral(joined["year"]), numeral(joined["month"] or "1")) >= _NEW_STATE:
            message = Message("离休干部应在1949年9月30日前参加革命工作，请核对", "they worked before October 1949")
            related = (Related(match.span, _CALLED),)
            yield Finding(joined.group("year"), message, confidence=Confidence.LIKELY, related=related)


_CALLED = Message("离休干部", "a cadre of the revolution")
