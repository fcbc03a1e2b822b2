"""A run of words is typed twice."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Role, delete, quotations, rule
from lint_news.chars import HAN

_LONG = f"(?P<phrase>(?![一每几半])[{HAN}]{{4,12}})(?P=phrase)"
_WITH_PARTICLE = f"(?P<phrase>[的了在和与][{HAN}]{{2}}|(?![一每几半])[{HAN}]{{2}}[的了在和与])(?P=phrase)"
_ROLES = (Role.BODY, Role.CAPTION, Role.HEADLINE, Role.SUBHEAD, Role.KEY_VALUE, Role.LIST_ITEM)

_SHOUTED = 7
"""Characters from which nobody shouts or sings it twice in one breath."""


@rule(
    "doubled-phrase",
    title="词语重复",
    help="三字以上的一段话连着打了两遍。“一个一个地”“一户一户地”、口号、引语中六字以内的反复，诗行中的反复不在此列。",
    kind=ErrorKind.EXTRA_CHARACTER,
    injectors=("_injectors:phrase",),
    bad=[
        Bad("县里举行仪式举行仪式，为先进颁奖。", fixed="县里举行仪式，为先进颁奖。", found="举行仪式举行仪式"),
        Bad("他谈到今年的工作的工作安排。", fixed="他谈到今年的工作安排。", found="的工作的工作"),
        Bad("全村完成了完成了春灌。", fixed="全村完成了春灌。"),
        Bad("他说：“垃圾分类说到底垃圾分类说到底是个习惯。”", fixed="他说：“垃圾分类说到底是个习惯。”"),
    ],
    good=[
        "干部们一个问题一个问题地解决。",
        "他每一块田每一块田地查看。",
        "他一拨的一拨的人看过去。",
        "工人们高喊：“使劲拉呀使劲拉呀！”",
        "村里的事大家商量，研究研究，打扫打扫。",
        "县委组织党组织党员学习。",
    ],
)
def doubled_phrase(article: Article) -> Iterator[Finding]:
    """A run of words is typed twice.

    Four characters or more, or three with a particle at one end. Distributive 一…一…, and what people shout
    or sing in quotation marks, up to six characters, is right.
    """
    lines = {line.number for line in article.with_role(*_ROLES)}
    for pattern in (_LONG, _WITH_PARTICLE):
        for match in article.find(pattern):
            is_said = len(match["phrase"]) < _SHOUTED and any(q.touches(match.span) for q in quotations(article))
            if not is_said and article.document.line_at(match.start) in lines:
                message = Message("“{phrase}”重复", "“{phrase}” stands twice", phrase=match["phrase"])
                yield Finding(match.span, message, (delete(match.start, match.start + len(match["phrase"])),))
