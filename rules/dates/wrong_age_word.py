from __future__ import annotations

from collections.abc import Iterator

from lint_news import BLANK, DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, compiled, paper_date, rule

from .._sentence import sentence_at
from ._counts import COUNT, YEAR, count, year_of
from ._days import is_mentioned

_WORDS = "豆蔻|及笄|弱冠|而立|不惑|知天命|天命之年|半百|花甲|耳顺|古稀|耄耋|期颐|[四五六七八九]旬"
_WORD = f"(?P<word>{_WORDS})"
_NEAR = "(?P<near>年?近|将[近至]|临近|接近|即将步入|快到)?"
_FIRST = f"(?P<count>{COUNT})岁(?:高龄)?(?P<between>[^。；;\n{DIGIT}岁{BLANK}]{{0,16}}?){_NEAR}(?P<word>{_WORDS})"
_SECOND = f"{_NEAR}(?P<word>{_WORDS})(?P<between>[^。；;\n{DIGIT}岁{BLANK}]{{0,12}}?)(?P<count>{COUNT})岁"
_AGES = {
    "豆蔻": (11, 16),
    "及笄": (13, 17),
    "弱冠": (18, 22),
    "而立": (28, 39),
    "不惑": (38, 49),
    "知天命": (48, 59),
    "天命之年": (48, 59),
    "半百": (48, 59),
    "花甲": (58, 69),
    "耳顺": (58, 69),
    "古稀": (68, 79),
    "耄耋": (76, 99),
    "期颐": (98, 120),
}
"""The ages that each word may mean, by either count of years (《礼记》, 《论语》, 《现代汉语词典》, 7th edition)."""
_BEFORE = 8
"""Years before it in which one is said to be near an age."""
_OTHERS = (
    "父亲|母亲|父母|双亲|[爸妈公婆爷奶哥弟姐妹]{2}|儿子|孙|妻子|丈夫|岳|老伴|爱人|女儿|徒弟|老师"
    "|[约近多余]|第一次|首次|年前|年后|时|到|从|至|、|和|与|曾"
)
_BORN = (
    f"生于(?P<after>{YEAR})|(?P<before>{YEAR})[^。；，{DIGIT}]{{0,3}}(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?"
    "(?:出生|生)"
)
_NOW = "今年|如今|现|已|了"
_REACH = 6
_END = "[，。；！？\n]"


@rule(
    "wrong-age-word",
    title="年龄称谓与岁数不符",
    help=(
        "花甲是六十岁，古稀是七十岁，耄耋是八九十岁，而立是三十岁，不惑是四十岁："
        "65岁写成古稀之年、82岁写成年过花甲就错了。句里另有他人的不查。"
    ),
    everywhere=True,
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_WORDS,),
    injectors=("_independent_injectors:wrong_age_word",),
    bad=[
        Bad("今年65岁的赵大爷已是耄耋之年，仍在种树。", found="65岁的赵大爷已是耄耋"),
        Bad("82岁的她年过花甲，还在教书法。", found="82岁的她年过花甲"),
        Bad("年逾古稀的李师傅今年６３岁。", found="古稀的李师傅今年６３岁"),
        Bad("刚到而立之年的他，今年四十五岁。", found="而立之年的他，今年四十五岁"),
        Bad("71岁的陈大娘年逾耄耋，还在纳鞋底。", found="71岁的陈大娘年逾耄耋"),
        Bad("63岁的她年过半百，还在学画。", found="63岁的她年过半百"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 1966年出生的老校长，今年已是耄耋之年，还在练字。", found="耄耋"),
        Bad("年逾八旬的张老汉今年76岁。", found="八旬的张老汉今年76岁"),
        Bad("58岁的他年近古稀。", found="58岁的他年近古稀"),
    ],
    good=[
        "今年85岁的赵大爷已是耄耋之年，62岁的她年过花甲，年逾古稀的李师傅今年７３岁，刚到而立之年的他，今年三十岁。",
        "65岁的她照顾着耄耋之年的母亲，65岁的他还不到古稀之年。64岁的他年近古稀。",
        "有人写“年过古稀的65岁老人”，同样不妥。有的稿子把“65岁的耄耋老人”写进标题，用错了词。",
        "2026年9月10日 星期四 第2版\n\n本报讯 1936年出生的老校长，今年已是耄耋之年。1966年出生的他，年近古稀。",
        "2026年9月10日 星期四 第2版\n\n本报讯 1966年出生的他，照顾已是耄耋的父亲。1966年生的他2006年过了不惑。",
        "年过七旬的老人今年75岁，年近六旬的他今年57岁，58岁的他年近六旬。",
        "18岁第一次下乡，如今，年近半百又下乡。",
        "最小的23岁，最大的赵师傅年过半百，54岁。",
        "百岁不算老　耄耋仍有为。年近花甲，今年57岁。古稀老人三四十岁时种的树。",
    ],
)
def wrong_age_word(article: Article) -> Iterator[Finding]:
    """A word for an age stands beside another age of the same person."""
    right = _right(article)
    for pattern in (_FIRST, _SECOND):
        for match in article.find(pattern):
            if match.group("word").start in right or is_mentioned(article, match.span):
                continue
            right.add(match.group("word").start)
            age = count(match["count"])
            behind = match["between"] + compiled(_END).split(article.document.text[match.end : match.end + _REACH])[0]
            if age and not compiled(_OTHERS).search(behind) and not _fits(match, age):
                yield _finding(match)
    yield from _by_birth(article)


def _finding(match: Match) -> Finding:
    first, last = _ages(match["word"])
    message = Message(
        "“{word}”指{first}至{last}岁，请核对",
        "{word} means an age of {first} to {last}",
        word=match["word"],
        first=first,
        last=last,
    )
    return Finding(match.span, message)


def _by_birth(article: Article) -> Iterator[Finding]:
    """Words that stand with the only year of a sentence, one of birth: 1950年出生的他已是耄耋之年."""
    paper, text = paper_date(article.document), article.document.text
    for match in article.find(_WORD) if paper else ():
        sentence = sentence_at(article, match.start)
        limits = (text, sentence.start, sentence.end)
        born = list(compiled(_BORN).finditer(*limits))
        years = list(compiled(YEAR).finditer(*limits))
        if len(born) != 1 or sum(one[0] != "今年" for one in years) != 1:
            continue
        words = text[min(born[0].end(), match.end) : max(match.end + _REACH, born[0].start())]
        year = year_of(article, born[0]["after"] or born[0]["before"])
        is_now = compiled(_NOW).search(words) and not compiled(_OTHERS).search(words)
        is_now = is_now and "岁" not in text[sentence.start : sentence.end]
        if paper and year and is_now and not any(_may_be(match["word"], paper.year - year - by) for by in (-1, 0, 1)):
            yield _finding(match)


def _right(article: Article) -> set[int]:
    """Where the words are that go with an age on either side."""
    matches = (match for pattern in (_FIRST, _SECOND) for match in article.find(pattern))
    return {match.group("word").start for match in matches if _fits(match, count(match["count"]) or 0)}


def _ages(word: str) -> tuple[int, int]:
    """The ages that a word may mean."""
    if word.endswith("旬"):
        tens = 10 * "〇一二三四五六七八九".index(word[0])
        return (tens - 1, tens + 9)
    return _AGES[word]


def _may_be(word: str, age: int) -> bool:
    """Whether a word may mean an age, or one that is near."""
    first, last = _ages(word)
    return first - _BEFORE <= age <= last


def _fits(match: Match, age: int) -> bool:
    first, last = _ages(match["word"])
    return first - _BEFORE <= age <= first + 2 if match["near"] else first <= age <= last
