from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Role,
    Span,
    delete,
    is_han,
    quotations,
    rule,
    simplified,
)

from ._twice import is_run_twice, is_word_twice

_TWICE = f"(?P<phrase>[{HAN}]{{2,30}})(?P=phrase)"
_CLAUSES = f"(?<=[，,、。；;！？\n\u3000])(?P<phrase>[{HAN}{DIGIT}]{{4,30}}+)[，,](?P=phrase)(?=[，,。；;])"
_PHRASES = (
    "(?<=[，、。；\n\u3000要将并和的了在把被以对与从就都也须能来向])"
    f"(?P<phrase>[{HAN}{DIGIT}]{{4,30}}+)"
    "、(?P=phrase)"
    "(?=[，,、。；;])"
)
_ITEMS = f"、(?P<phrase>[{HAN}]{{2,8}}+)、(?P=phrase)(?=[、，,。；;和及等])"
_BEFORE_MARK = r"[，,、](?<=(?P<tail>....).)\w{4,30}+(?<=(?P=tail))(?=[，,、。；;])"
"""The sign of the two patterns of clauses: the four characters before a mark stand before the next mark too."""
_PATTERNS = (_TWICE, _CLAUSES, _PHRASES, _ITEMS)
_ROLES = (Role.BODY, Role.BYLINE, Role.CAPTION, Role.HEADLINE, Role.SUBHEAD, Role.KEY_VALUE, Role.LIST_ITEM)
_WORDS = 3
"""Phrases up to this length are reported only if they are or contain a word."""
_RUN = 5
"""A character repeated this many times is intended: in a couplet, or for a sound."""
_SHOUTED = 7
"""Phrases from this length on are not shouted or sung twice."""
_EACH, _EACH_SIZE = "一每几半", 5
"""Distributive phrases, and their greatest length: 一个问题一个问题地."""


@rule(
    "doubled-phrase",
    title="词语重复",
    help="一个词（采用采用）、一段话连着打了两遍，或顿号、逗号前后相同。“一个一个地”“研究研究”“很多很多”“滴答滴答”、"
    "两词相接（五大队|大队长）、口号、引语中六字以内的反复，诗行中的反复不在此列。",
    kind=ErrorKind.EXTRA_CHARACTER,
    patterns=(_TWICE, _BEFORE_MARK, _ITEMS),
    injectors=("_injectors:phrase", "_injectors:word"),
    bad=[
        Bad(
            "新华社某地2月17日电 （记者某某）记者记者17日从赛事组委会获悉，比赛五月开赛。",
            fixed="新华社某地2月17日电 （记者某某）记者17日从赛事组委会获悉，比赛五月开赛。",
        ),
        Bad("县里举行仪式举行仪式，为先进颁奖。", fixed="县里举行仪式，为先进颁奖。", found="举行仪式举行仪式"),
        Bad("他谈到今年的工作的工作安排。", fixed="他谈到今年的工作安排。", found="的工作的工作"),
        Bad("全村完成了完成了春灌。", fixed="全村完成了春灌。"),
        Bad("他说：“垃圾分类说到底垃圾分类说到底是个习惯。”", fixed="他说：“垃圾分类说到底是个习惯。”"),
        Bad("新站房采用采用装配式结构，工期缩短了两个月。", fixed="新站房采用装配式结构，工期缩短了两个月。"),
        Bad("全县春灌任务任务已经过半。", fixed="全县春灌任务已经过半。", found="任务任务"),
        Bad("水渠负责人负责人到田头查看。", fixed="水渠负责人到田头查看。"),
        Bad("各村抓落实抓落实的办法不同。", fixed="各村抓落实的办法不同。"),
        Bad("各乡镇要抓好落实、抓好落实，不误农时。", fixed="各乡镇要抓好落实，不误农时。", found="抓好落实、抓好落实"),
        Bad("连日来，各村抢修水渠，各村抢修水渠，不误农时。", fixed="连日来，各村抢修水渠，不误农时。"),
        Bad("镇里种了小麦、玉米、玉米和大豆。", fixed="镇里种了小麦、玉米和大豆。", found="玉米、玉米"),
        Bad("他告诉记者：“合作社采用采用滴灌，省了水。”", fixed="他告诉记者：“合作社采用滴灌，省了水。”"),
    ],
    good=[
        "干部们一个问题一个问题地解决。",
        "庙门上的对联：潮水涨涨涨涨涨涨涨退，行云散散散散散散散收。",
        "他每一块田每一块田地查看。",
        "他一拨的一拨的人看过去。",
        "工人们高喊：“使劲拉呀使劲拉呀！”",
        "村里的事大家商量，研究研究，打扫打扫。",
        "县委组织党组织党员学习。",
        "刑警五大队大队长带队，俄罗斯罗斯托夫州派人来访，他们走着走着就到了。",
        "老人连声说：“加油加油，习惯了习惯了，走不动了，走不动了，走不动了。”",
        "看着看着天黑了，救得一个得一个，",
        "大家喊道吃饭啊吃饭啊吃完再干，吃饭呀吃饭呀孩子们，吃饭吧吃饭吧师傅们，吃饭呢吃饭呢别催，吃饭嘛吃饭嘛不急。",
        "走多远走多远都行。请到谁请到谁都行，走到哪走到哪都有人，想怎来想怎来都成，吃点啥吃点啥都好。",
        (
            "他要装修装修，来装修装修，多装修装修，再装修装修，去装修装修，好装修装修，想装修装修，"
            "让装修装修，能装修装修。"
        ),
        "他不妨装修装修，先装修装修，一起装修装修，常装修装修。",
        "标准标准就好，标准标准还不够，标准标准又标准，仓库仓库员在，新标准标准委定。",
        "父亲的父亲的田，儿子的儿子的屋，同学的同学的书。",
        "钟声滴答滴答，一件一件地办，很多很多的人来了。",
        "他是工程处副大队长、大队长。",
        "提纯工序工序长说，现在强调标准标准再标准。",
        "该进城进城，该赶集赶集。",
        "队员喊着传球传球传球。他说：走不动了，走不动了，再也走不动了。镇里种了小麦、玉米、玉米种子也发到了户。",
        "副大队长、大队长都来了；人人抓好落实，抓好落实了才算数。",
        "她是村里朋友的朋友的女儿，从恩戈罗恩戈罗回来，说大家吃饭吧吃饭吧。",
    ],
)
def doubled_phrase(article: Article) -> Iterator[Finding]:
    """A word or a phrase is typed twice.

    A word that is never repeated on purpose (see `_reduplicated`), a phrase of at least three characters, or a clause
    or list item that is repeated after its mark. Distributive phrases (一…一…) are right, and so are shouts and songs
    in quotation marks of up to six characters.
    """
    text = simplified(article.document)
    lines = {line.number for line in article.with_role(*_ROLES)}
    for pattern in _PATTERNS:
        for match in article.find(pattern):
            span, phrase = Span(match.group("phrase").start, match.end), match["phrase"]
            is_slip = _is_slip(text, span, phrase) and not _is_said(article, span, len(phrase))
            if is_slip and article.document.line_at(span.start) in lines:
                message = Message("“{phrase}”重复", "“{phrase}” stands twice", phrase=phrase)
                yield Finding(span, message, (delete(span.start, span.end - len(phrase)),))


def _is_slip(text: str, span: Span, phrase: str) -> bool:
    size = len(phrase)
    if len(set(text[span.start : span.end])) == 1 and span.end - span.start >= _RUN:
        return False
    if text.startswith(phrase, span.end) or span.end - span.start > 2 * size:
        return span.end - span.start > 2 * size
    if size > _WORDS:
        return phrase[0] not in _EACH or size > _EACH_SIZE
    return is_word_twice(text, span.start, size) or (size == _WORDS and is_run_twice(text, span.start))


def _is_said(article: Article, span: Span, size: int) -> bool:
    """Whether it is short, in quotation marks, and a clause or at the edge of one."""
    text = article.document.text
    before, behind = is_han(text[span.start - 1 : span.start]), is_han(text[span.end : span.end + 1])
    if size >= _SHOUTED or (before and behind) or (size > _WORDS and (before or behind)):
        return False
    quoted = quotations(article)
    i = bisect_right(quoted, span.end, key=lambda quotation: quotation.start)
    return i > 0 and quoted[i - 1].touches(span)
