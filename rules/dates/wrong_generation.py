from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Span, compiled, numeral, paper_date, rule

from .._sentence import sentence_at
from ._counts import COUNT, count

_DECADE = "[05０５]后"
_NAME = "(?P<decade>[05-9０５-９][05０５])$"
_BORN = f"(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})年(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?(?:出?生)"
_AGED = f"(?:今年|现年|年仅|才|刚满)(?:已经?|刚满?|才)?(?P<age>{COUNT})岁"
_OTHERS = "[父母爷奶儿孙妻夫哥弟姐妹岳叔舅姨嫂]|姑[姑父妈]|女儿|师傅|徒弟|、|和|与|同|带|教|比|到"
_YEARS = 10


@rule(
    "wrong-generation",
    title="“90后”一类与出生年份不符",
    help="“90后”是1990年至1999年出生的人：1988年出生的写成“90后”，或2026年38岁的写成“90后”，就错了。句里另有他人的不查。",
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_DECADE,),
    bad=[
        Bad("“90后”村支书秦越1988年出生，返乡八年。", found="90后"),
        Bad("1992年出生的００后姑娘，第一次站上讲台。", found="００后"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 “90后”村医秦越今年38岁，天天走山路。", found="90后"),
    ],
    good=[
        "“90后”村支书秦越1992年出生。1999年出生的95后。“95后”秦越2003年出生。",
        "2026年3月19日 星期四 第2版\n\n本报讯 “90后”村医秦越今年36岁，“80后”秦明今年36岁。“90后”秦越才四五岁。",
        "“90后”秦越带着1968年出生的师傅上山。“90后”秦越的母亲1968年出生。",
        "“90后”村医秦越今年38岁，天天走山路。",
    ],
)
def wrong_generation(article: Article) -> Iterator[Finding]:
    """A word for those born in a decade stands with another year of birth, or with an age that is not of it."""
    text, paper = article.document.text, paper_date(article.document)
    for sign in article.find(_DECADE):
        sentence, start = sentence_at(article, sign.start), sign.start - 1
        found = compiled(_NAME).search(text[max(0, start) : sign.end - 1])
        limits = (text, sentence.start, sentence.end)
        born = [Match(one) for one in compiled(_BORN).finditer(*limits)]
        aged = [Match(one) for one in compiled(_AGED).finditer(*limits)]
        if found is None or len(born) + len(aged) != 1:
            continue
        fact = (born or aged)[0]
        low, high = min(start, fact.start), max(sign.end, fact.end)
        if compiled(_OTHERS).search(text, low, high):
            continue
        years = {int(born[0]["year"])} if born else _years(paper, count(aged[0]["age"]))
        first = _first(numeral(found["decade"]))
        if years and all(not first <= year < first + _YEARS for year in years):
            name = text[start : sign.end]
            message = Message("“{name}”是{first}年起出生的，请核对", "born from {first} on", name=name, first=first)
            yield Finding(Span(start, sign.end), message)


def _years(paper: date | None, age: int | None) -> set[int]:
    """The years in which one may be born who has an age on the day of the paper."""
    return {paper.year - age, paper.year - age - 1} if paper and age else set()


def _first(decade: int) -> int:
    return (1900 if decade >= 50 else 2000) + decade
