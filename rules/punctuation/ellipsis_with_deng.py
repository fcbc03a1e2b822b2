"""An ellipsis and the word for "and so on" together."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, delete, rule

_PATTERN = r"(?P<dots>……|…|\.{3,6})(?P<deng>等(?![等到着了待我你您他她候一不下级于同来])|等等(?=[。；;]|$))"


@rule(
    "ellipsis-with-deng",
    title="省略号和“等”连用",
    help="省略号和“等”“等等”都表示列举未尽，只用一个。“……等等，我还没说完”这样的“等”是等待，不在此列。",
    kind=ErrorKind.PUNCTUATION,
    patterns=(_PATTERN,),
    triggers="….",
    bad=[
        Bad("苹果、梨……等水果都降价了。", fixed="苹果、梨等水果都降价了。", found="……等"),
        Bad("降价的有苹果、梨...等，买的人不少。", fixed="降价的有苹果、梨等，买的人不少。"),
        Bad("降价的有苹果、梨、枣……等等。", fixed="降价的有苹果、梨、枣等等。"),
        Bad("降价的有苹果、梨、枣……等等", fixed="降价的有苹果、梨、枣等等"),
    ],
    good=["苹果、梨……都降价了。", "“别走……等等，我还没说完。”", "他站在路口……等到天亮才走。"],
)
def ellipsis_with_deng(article: Article) -> Iterator[Finding]:
    """An ellipsis stands before a word that means the same.

    ……等: both mean that the list goes on; one is enough. 等 as a verb, to wait, is right.
    """
    for match in article.find(_PATTERN):
        dots, deng = match.group("dots"), match.group("deng")
        ends = match["deng"] == "等等" or article.document.text[match.end : match.end + 1] in "，。；,;\n"
        fixes = (delete(dots.start, dots.end), delete(deng.start, deng.end))
        yield Finding(match.span, _MESSAGE, fixes if ends else fixes[:1])


_MESSAGE = Message("省略号和“等”只用一个", "an ellipsis and 等: one is enough")
