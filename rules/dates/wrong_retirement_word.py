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
    Span,
    compiled,
    digits_of,
    rule,
)

from ._time_people import CALLED, OTHERS

_YEAR = f"(?P<year>(?:19|１９)[{DIGIT}]{{2}})年"
_JOINED = (
    f"{_YEAR}(?:(?P<month>[{DIGIT}]{{1,2}})月)?(?:[{DIGIT}]{{1,2}}日)?(?:在[^，,。；;\\n]{{1,12}})?(?:参加革命工作|参加革命|参加工作"
    "|参加中国人民解放军|参加(?:八路军|新四军|解放军)|入伍|参军)"
)
_RETIRED = f"[{DIGIT}]{{4}}年(?:[{DIGIT}]{{1,2}}月)?(?P<word>退休)(?![工职]人)"
_WORD = "(?P<word>离休)(?:老?干部|前|后)|月(?P<word2>离休)"
_OTHER = f"{OTHERS}|[、；]|[分逐]别|一行|慰问|看望|遗属"
_FOUNDED, _MONTH = 1949, 10


@rule(
    "wrong-retirement-word",
    title="“离休”“退休”与参加工作的时间不符",
    help=(
        "1949年9月30日以前参加革命工作的老干部是“离休”，以后参加工作的是“退休”："
        "“1956年8月参加工作……离休干部”、“离休干部……1948年参加革命工作，1988年退休”都要核对。"
        "只看一篇里只写了一个参加工作时间的；建国前的老工人是退休，不报。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=("离休", "退休"),
    injectors=("_lunar_injectors:wrong_retirement_word",),
    bad=[
        Bad("离休干部李明逝世。李明，1956年8月参加工作，享年86岁。", found="离休"),
        Bad("李明，1951年3月参加革命工作，1990年6月离休。", found="离休"),
        Bad("原县供销社离休干部韩怀德同志病逝。\n韩怀德同志1952年3月参加工作，1986年离职。", found="离休"),
        Bad("离休干部韩怀德１９４９年１１月参加革命工作，住在南街。", found="离休"),
        Bad("离休老干部李大爷，1956年参加工作，住在南街。", found="离休"),
        Bad("离休干部李明逝世。1948年9月参加革命工作，1988年12月退休。", found="退休"),
    ],
    good=[
        "离休干部李明逝世。1948年9月参加革命工作，1988年12月离休。",
        "退休干部李明逝世。1956年8月参加工作，1996年退休。",
        "离休干部李明逝世。1949年参加革命工作，1988年离休。",
        "离休干部韩怀德的妻子1952年参加工作。",
        "离休干部韩怀德、退休教师邱桂兰到会，后者1952年参加工作。",
        "原县供销社离休干部韩怀德同志病逝。\n韩怀德同志1948年3月参加革命工作，1952年9月参加工作。",
        "李明，1948年9月参加工作，1988年12月退休。",
        "1948年9月参加革命工作，1956年8月参加工作，离休干部。",
        "慰问离休干部，1988年12月退休工人到会，他1948年9月参加革命工作。",
    ],
)
def wrong_retirement_word(article: Article) -> Iterator[Finding]:
    """The word for retiring does not fit the date on which a cadre joined.

    One who joined after the founding of the state is called 离休, or one who joined before it both 离休 and 退休.
    """
    found = [*article.find(_JOINED)]
    is_early = _is_early(found[0]) if len(found) == 1 else None
    if is_early is None:
        return
    words = [*article.find(_WORD)]
    for match in article.find(_RETIRED) if is_early and words else () if is_early else words:
        key = "word" if match.groups().get("word") else "word2"
        if not is_early and _is_of_others(article, match.group(key), found[0].span):
            continue
        right = "离休" if is_early else "退休"
        message = Message(
            "参加工作的时间在1949年10月以{side}，应为“{right}”，请核对",
            "by the date of joining {right} is right",
            side="前" if is_early else "后",
            right=right,
        )
        yield Finding(match.group(key), message, confidence=Confidence.LIKELY)


def _is_of_others(article: Article, word: Span, joined: Span) -> bool:
    """Whether somebody else is spoken of between the word and the date."""
    first, last = sorted((word, joined), key=lambda span: span.start)
    return compiled(_OTHER).search(compiled(CALLED).sub("", article.document.text[first.end : last.start])) is not None


def _is_early(match: Match) -> bool | None:
    """Whether one joined before the founding of the state; None where the year alone does not say."""
    year, month = int(digits_of(match["year"])), int(digits_of(match.groups().get("month") or "0"))
    if year == _FOUNDED and not month:
        return None
    return (year, month) < (_FOUNDED, _MONTH)
