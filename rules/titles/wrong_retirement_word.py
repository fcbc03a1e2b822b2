from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Severity, digits_of, rule

_YEAR = f"(?P<year>(?:19|１９)[{DIGIT}]{{2}})年"
_JOINED = (
    f"{_YEAR}(?P<month>[{DIGIT}]{{1,2}})月(?:[{DIGIT}]{{1,2}}日)?(?:在[^，,。；;\\n]{{1,12}})?(?:参加革命工作|参加革命|参加工作"
    "|参加中国人民解放军|参加(?:八路军|新四军|解放军)|入伍|参军)"
)
_RETIRED = f"[{DIGIT}]{{4}}年(?:[{DIGIT}]{{1,2}}月)?(?P<word>退休)(?![工职]人)"
_WORD = "(?P<word>离休)(?:干部|老干部|前|后)|月(?P<word2>离休)"
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
    injectors=("_injectors:wrong_retirement_word",),
    bad=[
        Bad("离休干部李明逝世。李明，1956年8月参加工作，享年86岁。", found="离休"),
        Bad("李明，1951年3月参加革命工作，1990年6月离休。", found="离休"),
        Bad("离休干部李明逝世。1948年9月参加革命工作，1988年12月退休。", found="退休"),
    ],
    good=[
        "离休干部李明逝世。1948年9月参加革命工作，1988年12月离休。",
        "退休干部李明逝世。1956年8月参加工作，1996年退休。",
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
    if len(found) != 1:
        return
    is_early = _is_early(found[0])
    words = [*article.find(_WORD)]
    for match in article.find(_RETIRED) if is_early and words else () if is_early else words:
        key = "word" if match.groups().get("word") else "word2"
        right = "离休" if is_early else "退休"
        message = Message(
            "参加工作的时间在1949年10月以{side}，应为“{right}”，请核对",
            "by the date of joining {right} is right",
            side="前" if is_early else "后",
            right=right,
        )
        yield Finding(match.group(key), message, confidence=Confidence.LIKELY)


def _is_early(match: Match) -> bool:
    return (int(digits_of(match["year"])), int(digits_of(match["month"]))) < (_FOUNDED, _MONTH)
