from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, compiled, paper_date, quotation_at, rule

from ._counts import COUNT, count, sentence_at

_SIGN = f"今年[^。；，]{{0,4}}第[{DIGIT}一二三四五六七八九十]{{1,3}}届"
_NOW = f"今年(?:已经?|也|正|又|将)?(?:是|为|迎来|举办|进入|办到)?(?:了)?(?P<nth>第(?P<count>{COUNT})届)"
_FIRST = (
    f"(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})年(?:[{DIGIT}]{{1,2}}月)?[^。；，{DIGIT}]{{0,6}}?"
    "(?:首[次届办]|第一届|创办|开办|起|举办首届)"
)
_YEARLY = "每年|年年|一年一[届度]|从未[间中]断|从不间断|连年|连续"
_NOT = "两年|隔年|三年|四年|停办|停[了一]|中断[了过]"


@rule(
    "wrong-edition",
    title="届数与首届年份不符",
    help="每年一届、2011年首次举办的梨花节，2026年是第16届，写成第15届就错了。句里写明每年举办、从未间断的才查。",
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN,),
    bad=[
        Bad(
            "2026年4月11日 星期六 第2版\n\n本报讯 每年一届的梨花节自2011年首次举办，今年已是第15届，客流更多。",
            found="第15届",
        ),
    ],
    good=[
        "2026年4月11日 星期六 第2版\n\n本报讯 每年一届的梨花节自2011年首次举办，今年已是第16届。",
        "2026年4月11日 星期六 第2版\n\n本报讯 梨花节自2011年首次举办，今年已是第8届。",
        "2026年4月11日 星期六 第2版\n\n本报讯 “每年一届，2011年首办，今年第15届。”",
        "2026年4月11日 星期六 第2版\n\n本报讯 梨花节2011年首办，每年一届，疫情时停办两次，今年是第14届。",
        "每年一届的梨花节自2011年首次举办，今年已是第15届。",
    ],
)
def wrong_edition(article: Article) -> Iterator[Finding]:
    """The number of this year's edition does not go with the year of the first one, of what is held every year."""
    paper, text = paper_date(article.document), article.document.text
    for match in article.find(_NOW) if paper else ():
        sentence = sentence_at(article, match.start)
        limits = (text, sentence.start, sentence.end)
        first = list(compiled(_FIRST).finditer(*limits))
        if len(first) != 1 or not compiled(_YEARLY).search(*limits) or compiled(_NOT).search(*limits):
            continue
        number, right = count(match["count"]), (paper.year if paper else 0) - int(first[0]["year"]) + 1
        if number and number != right and quotation_at(article, match.span) is None:
            message = Message("按首届年份是第{right}届，请核对", "it is number {right}", right=right)
            yield Finding(match.group("nth"), message)
