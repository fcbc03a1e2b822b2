from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Related,
    Span,
    is_han,
    quotations,
    rule,
    simplified,
)

from ._works import are_like_events, are_like_titles, are_of_one_work, have_one_noun, is_work

_SHORTEST, _LONGEST, _MOST, _FEW = 4, 24, 120, 5
_WORDS = f"[^“”‘’「」《》，。、：！？\n]{{{_SHORTEST},{_LONGEST}}}"
_NAME = f"“{_WORDS}”|‘{_WORDS}’|「{_WORDS}」|《{_WORDS}》"
_TITLE = f"《{_WORDS}》"
_ALIKE = 0.8


@rule(
    "term-variant",
    title="引号、书名号里的名称前后不一",
    help=(
        "一篇里两个带引号或书名号的名称（四字以上）只差一个音同或形近的字，或邻近两字颠倒，"
        "可能是一个名称写成了两样。新书、影片的名字前后差几个字、少一个字的（《青桥渡口的灯》《青桥渡口的船》）也查；"
        "文件名、同一作者的几部作品、同一句里并提的不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_NAME,),
    bad=[
        Bad("全镇推行“六送服务”。开春以来，“六宋服务”送到了家门口。", found="“六宋服务”"),
        Bad("他写了《城北水利记》。去年，《城北水力记》再版。", found="《城北水力记》"),
        Bad("全镇发展“农文旅体商”。“农文旅商体”连成一片。", found="“农文旅商体”"),
        Bad("他写了《城北水利》。他说：“《城北水力》里都是老人的话。”", found="《城北水力》"),
        Bad("县里作家新著《青桥渡口旁的灯》出版。《青桥渡口旁的船》写了三百个故事。", found="《青桥渡口旁的船》"),
        Bad("散文集《青桥河畔》昨天首发。读者说，《青桥河边》情真。", found="《青桥河边》"),
        Bad("散文集《青桥南岸的老屋》出版。许言曾任教师多年。《青桥南岸的老宅》语言质朴。", found="《青桥南岸的老宅》"),
        Bad("新书《青桥渡口的灯》昨天首发。读者说，《青桥渡口灯》好看。", found="《青桥渡口灯》"),
        Bad("新书《青桥的灯》昨天首发。读者说，《青桥之灯》好看。", found="《青桥之灯》"),
        Bad("“墨润青禾”书法展开展。\n“墨满青禾”书法作品展在县美术馆开展。", found="“墨满青禾”"),
        Bad("“书香青禾”全民阅读工程走进课堂，“书香满禾”全民阅读工程办公室送来了书。", found="“书香满禾”"),
    ],
    good=[
        "“书香青禾”全民阅读工程和“书香满禾”全民阅读工程都走进课堂。",
        "“书香青禾”全民阅读工程走进课堂，“书香满禾”周末读书工程送来了书。",
        "“墨润青禾”书法展开展。\n“笔润青禾”摄影大赛在县美术馆颁奖。“墨润青禾”书法展到月底。",
        "“墨润三禾”书法展开展。\n“墨润五禾”书法展在县美术馆开展。",
        "县里作家新著《青桥渡口旁的灯》出版。他还写过《青桥渡口旁的船》。",
        "县里作家新著《青桥渡口旁的灯》出版。他曾写《青桥渡口旁的船》，曾获奖。",
        "县里作家新著《青桥渡口旁的灯》出版，《青桥渡口旁的船》也出版。",
        "县里出版《青桥渡口管理办法》。《青桥航道管理办法》写了三百个故事。",
        "县里作家新著《青桥渡口旁的春》出版。《青桥渡口旁的秋》写了三百个故事。",
        "大家读《青桥渡口旁的灯》。《青桥渡口旁的船》写了三百个故事。",
        "全镇推行“六送服务”。开春以来，“六送服务”送到了家门口。",
        "从“我要脱贫”到“要我脱贫”，不能倒过来。",
        "先有“城北制造”！再有“六送服务”？后有“城南智造”。",
        "会上评出“文明家庭”和“文明家园”。",
        "先办“一心服务”，再办“一新服务”。".replace("一新服务", "一站服务"),
        "“东湾小区”和“南湾小区”都装了灯。",
        "“第二小学”开学。“第七小学”也开学。",
        "他说“好人”。她说“好仁”。",
    ],
)
def term_variant(article: Article) -> Iterator[Finding]:
    """A name in quotation or title marks has two forms that differ in one character.

    The characters that differ sound or look alike, or two adjacent ones are swapped. One form occurs once, and not
    in a sentence with the other.
    """
    text = simplified(article.document)
    names = dict.fromkeys(text[match.start : match.end] for match in article.find(_NAME))
    if len(names) <= _MOST and not any(_may_be_one(a, b) for a, b in combinations(names, 2)):
        return
    first: dict[str, list[Span]] = {}
    for span in sorted({*quotations(article), *(Span(found.start, found.end) for found in article.find(_TITLE))}):
        words = text[span.start : span.end]
        if _SHORTEST <= len(words) - 2 <= _LONGEST and all(map(is_han, words[1:-1])):
            first.setdefault(words, []).append(span)
    for one, other in combinations(list(first)[:_MOST], 2):
        if _are_forms(one, other) and min(len(first[one]), len(first[other])) == 1:
            usual, rare = sorted((one, other), key=lambda form: (-len(first[form]), first[form]))
            if not any(_side_by_side(text, a, b) for a in first[usual] for b in first[rare]):
                yield _finding(article, first[usual][0], first[rare][0])
        elif _may_be_one(one, other) and len(first[one]) + len(first[other]) <= _FEW:
            early, late = sorted((first[one][0], first[other][0]))
            is_near = _side_by_side(text, early, late) and not have_one_noun(text, early, late)
            if not is_near and _are_one(text, early, late):
                yield _finding(article, early, late)


def _are_one(text: str, early: Span, late: Span) -> bool:
    """Whether two like names are those of one work, or of one event."""
    if text[early.start] == "《":
        names = [text[span.start : span.end] for span in (early, late)]
        return are_like_titles(*names) and are_of_one_work(text, early, late)
    return are_like_events(text, early, late)


def _may_be_one(one: str, other: str) -> bool:
    return _are_forms(one, other) or are_like_titles(one, other) or _differ_once(one, other)


def _differ_once(one: str, other: str) -> bool:
    """Whether two names in quotation marks differ in one character."""
    return one[0] != "《" and len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _are_forms(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    differ = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differ) == 1:
        from lint_news import similarity

        return similarity(one[differ[0]], other[differ[0]]) >= _ALIKE
    return (
        len(differ) == 2
        and differ[1] == differ[0] + 1
        and one[differ[0]] == other[differ[1]]
        and one[differ[1]] == other[differ[0]]
    )


def _side_by_side(text: str, a: Span, b: Span) -> bool:
    """Whether two names are in one sentence: then they are two names, one an allusion to the other."""
    return not any(stop in text[min(a.end, b.end) : max(a.start, b.start)] for stop in "。！？\n")


def _finding(article: Article, usual: Span, rare: Span) -> Finding:
    text = article.document.text
    message = Message(
        "别处作{usual}，这里作{rare}，请核对",
        "{usual} elsewhere, {rare} here",
        usual=text[usual.start : usual.end],
        rare=text[rare.start : rare.end],
    )
    confidence = Confidence.LIKELY if is_work(text[rare.start : rare.end]) else Confidence.DOUBTFUL
    return Finding(rare, message, (), (Related(usual, Message("另一种写法", "the other form")),), confidence)
