from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Match, Message, Span, compiled, delete, is_han, rule

_PATTERN = r"(?P<dots>……|…|\.{3,6})(?P<deng>等(?![等到着了待我你您他她候一不下级于同来]))"
_AND_SO_ON = "(?P<dots>……|…|\\.{3,6})(?P<deng>等等|什么的|之类|诸如此类)(?P<behind>[，。；！？”）\n]|.{1,2}|$)"
_VERB = "我你您他她它咱再看吧呀啊别让先说就都还没听不大"
_LISTED = "、"
_NEAR = 40


@rule(
    "ellipsis-with-deng",
    title="省略号和“等”连用",
    help="省略号和“等”“等等”都表示列举未尽，只用一个。“……等等，我还没说完”这样的“等”是等待，不在此列。",
    kind=ErrorKind.PUNCTUATION,
    patterns=(_PATTERN, _AND_SO_ON),
    profiles={"traditional": False},
    bad=[
        Bad("苹果、梨……等水果都降价了。", fixed="苹果、梨等水果都降价了。", found="……等"),
        Bad("降价的有苹果、梨...等，买的人不少。", fixed="降价的有苹果、梨等，买的人不少。"),
        Bad("降价的有苹果、梨、枣……等等。", fixed="降价的有苹果、梨、枣等等。"),
        Bad("降价的有苹果、梨、枣……等等", fixed="降价的有苹果、梨、枣等等"),
        Bad("展出的有犁、耙……等等农具。", fixed="展出的有犁、耙等等农具。", found="……等等"),
        Bad("他买了犁、耙……什么的，堆了一屋。", fixed="他买了犁、耙什么的，堆了一屋。"),
    ],
    good=[
        "他种过玉米、红薯……什么的都难不倒他。",
        "他走了……等等农具厂的人吧。",
        "他说了春灌、夏种……等等看吧。",
        "苹果、梨……都降价了。",
        "“别走……等等，我还没说完。”",
        "他站在路口……等到天亮才走。",
    ],
)
def ellipsis_with_deng(article: Article) -> Iterator[Finding]:
    """An ellipsis is before a word that means the same.

    Both …… and 等 say that the list continues; one is enough. 等 as a verb, to wait, is right.
    """
    done = set[int]()
    for match in article.find(_PATTERN):
        dots, deng = match.group("dots"), match.group("deng")
        ends = match["deng"] == "等等" or article.document.text[match.end : match.end + 1] in "，。；,;\n"
        done.add(match.start)
        fixes = (delete(dots.start, dots.end), delete(deng.start, deng.end))
        yield Finding(match.span, _MESSAGE, fixes if ends else fixes[:1])
    for match in article.find(_AND_SO_ON):
        if match.start not in done and _closes_list(article.document.text, match):
            dots, deng = match.group("dots"), match.group("deng")
            yield Finding(Span(dots.start, deng.end), _MESSAGE, (delete(dots.start, dots.end),))


def _closes_list(text: str, match: Match) -> bool:
    """Whether a list is before the dots, and 等 after them is not speech, as in wait or no matter."""
    before = text[max(0, match.start - _NEAR) : match.start]
    clause = compiled("[，。；：！？\n“]").split(before)[-1]
    is_verb = match["behind"][:1] in tuple(_VERB) or (match["deng"] == "等等" and match["behind"][:1] == "！")
    ends = match["deng"] != "什么的" or not is_han(match["behind"][:1])
    return _LISTED in clause and not is_verb and ends


_MESSAGE = Message("省略号和“等”只用一个", "an ellipsis and 等: one is enough")
