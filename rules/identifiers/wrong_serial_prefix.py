from __future__ import annotations

from collections.abc import Iterator

from lint_news import BLANK, DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

_TO = f"(?:编号|号)?(?:为|是)?[：:（({BLANK}]{{0,3}}"
_DASH = "[-－‐–—]"
_NATIONAL = f"统一(?:连续出版物号|刊号){_TO}(?P<said>(?!CN)[A-Z]{{2,4}}){_TO}[{DIGIT}]"
_INTERNATIONAL = f"国际(?:标准)?(?:连续出版物号|刊号){_TO}(?P<said>CN){_TO}[{DIGIT}]"
_AS_NATIONAL = f"(?P<said>ISSN){_TO}[{DIGIT}]{{2}}{_DASH}[{DIGIT}]{{4}}(?![{DIGIT}-])"
_AS_INTERNATIONAL = f"刊号{_TO}(?P<said>CN){_TO}[{DIGIT}]{{4}}{_DASH}[{DIGIT}]{{3}}[{DIGIT}XxＸ](?![{DIGIT}-])"
_RIGHT = {_NATIONAL: "CN", _AS_NATIONAL: "CN", _INTERNATIONAL: "ISSN", _AS_INTERNATIONAL: "ISSN"}
"""The prefix that a number has by its name, or by its form."""


@rule(
    "wrong-serial-prefix",
    title="刊号的CN、ISSN写错",
    help=(
        "国内统一连续出版物号以CN开头，后面是两位和四位数字（CN 14-0012）；国际标准连续出版物号以ISSN开头，"
        "后面是四位和四位（ISSN 1674-5671）。名称、号码的样式与开头的字母不合的才报。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=tuple(_RIGHT),
    bad=[
        Bad("国内统一连续出版物号：ISSN 14-0012", found="ISSN", fixed="国内统一连续出版物号：CN 14-0012"),
        Bad("国内统一刊号ISBN１４－００１２", found="ISBN", fixed="国内统一刊号CN１４－００１２"),
        Bad("全国统一刊号：GN14-0012", found="GN", fixed="全国统一刊号：CN14-0012"),
        Bad("本刊ISSN 14-0012，双月出版。", found="ISSN", fixed="本刊CN 14-0012，双月出版。"),
        Bad("国际标准刊号：CN 1674-5671", found="CN", fixed="国际标准刊号：ISSN 1674-5671"),
        Bad("刊号：CN 1674-567X", found="CN", fixed="刊号：ISSN 1674-567X"),
    ],
    good=[
        "国内统一连续出版物号：CN 14-0012。国内统一刊号CN14-0012，国际标准连续出版物号：ISSN 1674-5671。",
        "刊号：CN 14-0012/G2。邮发代号21-39，刊号ISSN 1674-5671/CN 14-0012。",
        "ISSN 14-00125，ISSN 14-0012-3，刊号CN 1674-56712，刊号CN 1674-5671-2。",
    ],
)
def wrong_serial_prefix(article: Article) -> Iterator[Finding]:
    """The number of a periodical has the letters of another kind of number."""
    seen: set[int] = set()
    for pattern, right in _RIGHT.items():
        for match in article.find(pattern):
            said = match.group("said")
            if said.start not in seen:
                seen.add(said.start)
                message = Message("这个号应以{right}开头", "this number begins with {right}", right=right)
                yield Finding(said, message, (replace(said, right),), confidence=Confidence.LIKELY)
