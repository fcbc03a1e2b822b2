from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Related,
    Severity,
    compiled,
    rule,
)

_AGE = f"[{DIGIT}]{{2}}(?<![{DIGIT}.].{{2}})(?:岁|年(?<=活了.{{3}}))(?!以[上下])"
_LIVED = f"活了[{DIGIT}]|我(?:今年|已经?|都|也?快)*[{DIGIT}]"
"""The age of the speaker."""
_PERSON = "女士|先生|大[娘爷妈叔伯婶姐哥]|奶奶|爷爷|婆婆|阿姨|阿婆|老汉|师傅|某某?"
_WHO = f"(?:高龄)?的[^，。；、：！？“”\n]{{0,14}}?(?P<who>[{HAN}](?:{_PERSON}))"
_ALONE = "(?:高龄)?的?(?:老人|男子|女子|老汉|大[爷娘妈伯]|老太|阿婆|奶奶|爷爷|男童|女童|女士|先生)"
_RELATED = "女儿|儿子|母女|母子|父子|父女|夫妻|夫妇|妻子|丈夫|兄弟|姐妹|孙|当年|那年|时年"
"""Who may have the other age, or when."""
_PAIR, _SELF = 2, 6


@rule(
    "age-reversed",
    title="同一人的年龄前后数字颠倒",
    help=(
        "一篇里前面是“46岁的王女士”，后面成了“64岁的王女士”；“72岁的石大爷”说“我活了27年”；题目是“79岁老人”，文中只有97岁：两个数字颠倒，"
        "多半有一处写反了，请核对。文中还有别的岁数的、提到儿女夫妻的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_AGE,),
    profiles={"traditional": False},
    bad=[
        Bad("46岁的岑女士接到电话。民警来了。“钱回来了。”64岁的岑女士说。", found="64岁"),
        Bad("今年72岁的柏大爷第一个领钱。“我活了27年，头一回。”他说。", found="27年"),
        Bad("62岁的村民岑小兰来看病，老伴陪着。“我今年26岁了。”她说。", found="26岁"),
        Bad("79岁老人迷路　民警寻回\n本报讯 97岁的岑老太出门时没有带手机。", found="97岁"),
    ],
    good=[
        "46岁的岑女士接到电话。民警来了。“钱回来了。”46岁的岑女士说。",
        "46岁的岑女士接到电话。64岁的柏女士来了。",
        "46岁的岑女士和女儿来了。64岁的岑女士走了。",
        "46岁的岑女士来了。30岁的柏女士来了。64岁的岑女士走了。",
        "今年72岁的柏大爷领钱，女儿来了。“我活了27年，头一回。”她说。",
        "今年72岁的柏大爷领钱。厂子办了27年。27岁以下免费。",
        "79岁老人迷路　民警寻回\n本报讯 79岁的岑老太出门，97岁的柏老太也出门。",
        "62岁的岑女士来了。画上写着126岁的岑女士。",
        "今年72岁的柏大爷来了。他说：“我27年没有离开村子。”",
        "今年62岁的柏大爷来了。他说：“我26岁以上的亲人都在。”",
    ],
)
def age_reversed(article: Article) -> Iterator[Finding]:
    """Two ages of one person have the same two digits the other way round.

    The same words stand behind both, or the second is that of a speaker, or the first is the headline's. No other
    age stands in the story.
    """
    ages = list(article.find(_AGE))
    values = {match[0][:_PAIR] for match in ages}
    if len(values) != _PAIR or len({"".join(sorted(value)) for value in values}) > 1:
        return
    first = ages[0]
    later = [match for match in ages if match[0][:_PAIR] != first[0][:_PAIR]]
    if _are_one(article, ages, later):
        one, other = first[0], later[0][0]
        message = Message("前面是“{one}”，这里是“{other}”，请核对", "{one} before, {other} here", one=one, other=other)
        yield Finding(later[0].span, message, related=(Related(first.span),), confidence=Confidence.LIKELY)


def _are_one(article: Article, ages: Sequence[Match], later: Sequence[Match]) -> bool:
    """Whether two ages are said of one person."""
    text, span = article.document.text, article.span
    if compiled(_RELATED).search(text, span.start, span.end):
        return False
    whos = [compiled(_WHO).match(text, match.end) for match in (ages[0], later[0])]
    before = max(span.start, later[0].start - _SELF)
    is_speaker = compiled(_LIVED).search(text, before, later[0].end) is not None
    return (
        is_speaker
        or (None not in whos and len({who["who"] for who in whos if who}) == 1)
        or _is_headline(article, ages)
    )


def _is_headline(article: Article, ages: Sequence[Match]) -> bool:
    """Whether the first age, which stands once, is that of somebody in the headline."""
    text, start, first = article.document.text, article.span.start, ages[0]
    line = text.find("\n", start, article.span.end)
    is_once = sum(match[0][:_PAIR] == first[0][:_PAIR] for match in ages) == 1
    return is_once and start <= first.start < line and compiled(_ALONE).match(text, first.end) is not None
