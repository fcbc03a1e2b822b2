from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, replace, rule

_NUMERALS = "一二三四五六七八九十"
_ORDINAL = (
    f"(?:第[{_NUMERALS}]|其[{_NUMERALS}]|首先|其次|再次|最后)(?P<mark>、)(?![第其{_NUMERALS}首最再])"
    "(?:(?<=[。；：:！？\\n“　][第其].、)|(?<=[。；：:！？\\n“　][首其再最][先次后]、))"
)


@rule(
    "dunhao-after-ordinal",
    title="“第一”“其一”“首先”后用了顿号",
    help=(
        "“第”字头、“其”字头和“首先”一类的序次语后用逗号：第一，提高认识；不写“第一、提高认识”（GB/T 15834—2011）。"
        "“一、二、三”后才用顿号；“第一、第二产业”是列举，不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    cap=Severity.WARNING,
    patterns=(_ORDINAL,),
    profiles={"traditional": False},
    bad=[
        Bad("要严守纪律。第一、提高认识。", fixed="要严守纪律。第一，提高认识。", found="、"),
        Bad("原因有三：其一、天旱；地薄。", fixed="原因有三：其一，天旱；地薄。"),
        Bad("办法如下：首先、把人选好。", fixed="办法如下：首先，把人选好。"),
        Bad("人已选好。最后、把账算清。", fixed="人已选好。最后，把账算清。"),
    ],
    good=[
        "要严守纪律。第一，提高认识。第一、第二产业发展快。第一、二、三组先走。",
        "他两次获奖：第一、最后一次都在本县。获第一、二名的是县队。",
        "一、提高认识。首先、其次、最后，三步都要稳。他在全县第一、全市第三。其一、其二都说过。",
        "县队夺得第一、市队第二。",
    ],
)
def dunhao_after_ordinal(article: Article) -> Iterator[Finding]:
    """A mark of enumeration, not a comma, stands behind an ordinal word at the beginning of a sentence.

    GB/T 15834-2011 asks for a comma behind 第一, 其一 and 首先.
    """
    for match in article.find(_ORDINAL):
        span = match.group("mark")
        yield Finding(span, _MESSAGE, (replace(span, "，"),), confidence=Confidence.LIKELY)


_MESSAGE = Message("“第一”“其一”“首先”后面用逗号，不用顿号", "a comma stands behind these ordinals")
