from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from lint_news import BLANK, DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Span, compiled, places_named, rule

from ._codes import is_book_number, is_serial_number

_TO = f"(?:编号|号)?(?:为|是)?[：:（({BLANK}]{{0,3}}"
_DASH = f"[-－‐–—{BLANK}]?"
_BOOK = (
    f"(?:ISBN|标准书号|书号){_TO}(?:ISBN)?{_TO}"
    f"(?P<code>[{DIGIT}](?:{_DASH}[{DIGIT}]){{7,15}}(?:{_DASH}[XxＸ])?)(?![{DIGIT}*A-Za-z–—－-])"
)
_SERIAL = (
    f"(?:ISSN|(?:标准|国际)连续出版物号){_TO}(?:ISSN)?{_TO}"
    f"(?P<code>[{DIGIT}]{{3,5}}{_DASH}[{DIGIT}]{{2,5}}[XxＸ]?)(?![{DIGIT}*A-Za-z])"
)
_CHINESE = (
    f"(?:CN|ＣＮ)[{BLANK}：:]{{0,2}}(?P<region>[{DIGIT}]{{1,3}})[-－–—](?P<code>[{DIGIT}]{{3,5}})"
    f"(?:/[A-Z]{{1,2}})?(?![{DIGIT}*A-Za-z-])"
)
_JOINED = f"(?:CN|ＣＮ)[{BLANK}：:]{{0,2}}(?P<code>[{DIGIT}]{{6}})(?:/[A-Z]{{1,2}})?(?![{DIGIT}*A-Za-z—-])"
_REGIONS = "10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82"
"""The first two digits of a CN number: 10, or the code of a province (GB/T 9999.1-2018, GB/T 2260)."""
_SIGNS = ("IS[BS]N", "书号", "连续出版物号", f"(?:CN|ＣＮ)[{BLANK}：:]{{0,2}}[{DIGIT}]")
_HOME = f"(?:社址|地址|中共)[：:{BLANK}]{{0,2}}(?P<province>[\u4e00-\u9fff]{{2,3}}(?:省|(?:壮族|回族|维吾尔)?自治区))"
_PUBLISHED = "在(?P<province>[\u4e00-\u9fff]{2,6})(?:编辑)?(?:出版|编印)的"
"""Words that say where a periodical is published: 在太原出版的月刊."""
_NATIONAL = ("10", "11")
_LABELS = ("刊号", "出版物号", "报号")
_REACH = 12


@rule(
    "invalid-book-number",
    title="书号、刊号不对",
    help=(
        "ISBN是13位（旧书10位），ISSN是8位，末位是校验码；CN号前两位是省份代码，后面4位。"
        "只看“ISBN”“书号”“ISSN”“刊号”后面的号码；隐去几位的不查。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=("|".join(_SIGNS),),
    injectors=("_independent_injectors:wrong_book_number",),
    bad=[
        Bad("该书ISBN 978-7-01-234567-2，定价58元。", found="978-7-01-234567-2"),
        Bad("书号为ISBN978701234567。", found="978701234567"),
        Bad("国际标准书号：978-7-01-23456-1。", found="978-7-01-23456-1"),
        Bad("ISSN 1674-5672", found="1674-5672"),
        Bad("国际标准连续出版物号为ISSN１６７４－５６７。", found="１６７４－５６７"),
        Bad("国内统一连续出版物号：CN 97-0012", found="97-0012"),
        Bad("国内统一连续出版物号：CN 43-0012　社址：山西省运城市河东街16号", found="43-0012"),
        Bad("在太原出版的月刊，国内统一连续出版物号为CN 41-1418/K。", found="41-1418"),
        Bad("国内统一刊号 CN14-00123", found="14-00123"),
        Bad("国内统一刊号CN140012", found="140012"),
    ],
    good=[
        "该书ISBN 978-7-01-234567-1，书号为7-00-012345-1，ISSN 1674-5671。",
        "国内统一连续出版物号：CN 14-0012　社址：山西省运城市河东街16号，国内统一刊号CN11-0012　社址：山西省运城市。",
        "刊号：CN 43-0012　地址：河东街16号",
        "在太原出版的月刊，刊号为CN 14-1418/K。",
        "在某城出版的月刊，刊号为CN 41-1418/K。",
        "国内统一连续出版物号：CN 14-0012、刊号CN11-1234/G2。",
        "ISBN 978-7-01-2345**，ISBN 978-7-01-234567-2A，ISSN 1674-56**，刊号CN97-0012A，航班CN 97-0012。",
        "刊号CN140012A，型号CN140012。",
    ],
)
def invalid_book_number(article: Article) -> Iterator[Finding]:
    """An ISBN or ISSN has a wrong length or check digit, or a CN number a region or a length that there is not."""
    for pattern, is_right in ((_BOOK, is_book_number), (_SERIAL, is_serial_number)):
        for match in article.find(pattern):
            if not is_right(_plain(match["code"])):
                message = Message("位数或校验码不符，请核对", "a wrong length or check digit")
                yield Finding(match.group("code"), message)
    yield from _joined(article)
    for match in article.find(_CHINESE):
        region = normalize("NFKC", match["region"])
        is_known = region in _REGIONS.split() and len(match["code"]) == 4
        if not is_known and _is_announced(article, match):
            message = Message("CN号由两位省份代码和四位序号组成，请核对", "a CN number has a region and four digits")
            yield Finding(Span(match.group("region").start, match.group("code").end), message)
        elif is_known and region not in _NATIONAL and _is_announced(article, match):
            yield from _away(article, match, region)


def _joined(article: Article) -> Iterator[Finding]:
    """CN numbers that have lost the hyphen behind the region."""
    for match in article.find(_JOINED):
        if _is_announced(article, match):
            message = Message("CN号的省份代码和序号之间有连字符", "a hyphen stands behind the region of a CN number")
            yield Finding(match.group("code"), message)


def _away(article: Article, match: Match, region: str) -> Iterator[Finding]:
    """The number of another province than that of the paper's address on the same line."""
    text = article.document.text
    start, end = text.rfind("\n", 0, match.start) + 1, text.find("\n", match.end)
    past = end if end > 0 else len(text)
    homes = {found["province"] for at in (_HOME, _PUBLISHED) for found in compiled(at).finditer(text, start, past)}
    codes = {place.code[:2] for home in homes for place in places_named(home)}
    if len(codes) == 1 and region not in codes:
        message = Message(
            "{home}的CN号以{code}开头，请核对",
            "a CN number of {home} begins with {code}",
            home=homes.pop(),
            code=codes.pop(),
        )
        yield Finding(Span(match.group("region").start, match.group("code").end), message)


def _plain(code: str) -> str:
    return "".join(char for char in normalize("NFKC", code).upper() if char in "0123456789X")


def _is_announced(article: Article, match: Match) -> bool:
    before = article.document.text[max(article.span.start, match.start - _REACH) : match.start]
    return any(label in before for label in _LABELS)
