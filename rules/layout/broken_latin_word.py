from __future__ import annotations

from lint_news import Article, Bad, Confidence, Match, Message, Origin, pattern_rule

_DIVIDED = r"(?<![A-Za-z-])[A-Za-z][a-z]+(?P<gap>-[ \t]*\n\s*)[a-z]{2,}(?![-a-z])"


@pattern_rule(
    "broken-latin-word",
    title="外文单词跨行断开",
    help=(
        "外文单词在行末用连字符断开（inter-⏎national），连成一行后连字符就多余了。"
        "本来带连字符的词（Wi-Fi、COVID-19）不在此列。"
    ),
    origin=Origin.EXTRACT,
    patterns=(_DIVIDED,),
    message=Message("外文单词在行末断开，应连成一个词", "a Latin word is divided at a line end: join it"),
    mark="gap",
    replacement="",
    fix_title=Message("去掉连字符，连成一个词", "take out the hyphen and join the word"),
    confidence=Confidence.DOUBTFUL,
    bad=[
        Bad(
            "会议的英文名称是inter-\nnational forum，每年一届。",
            fixed="会议的英文名称是international forum，每年一届。",
            found="-\n",
        ),
    ],
    good=[
        "车上装了Wi-\nFi，乘客可以上网。",
        "他说起了COVID-\n19，说起了那年春天。",
        "这种票叫early-\nbird-ticket，早买早便宜。",
        "型号是state-of-\nthe-art一类的说法。",
        "型号是end-to-\nend的写法。",
    ],
)
def broken_latin_word(_article: Article, _match: Match) -> bool:
    """A Latin word is divided with a hyphen at a line end.

    Doubtful, because some words always have a hyphen.
    """
    return True
