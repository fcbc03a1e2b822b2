from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint_news import Article, Bad, Edit, ErrorKind, Finding, Fix, Message, Related, Severity, Span, compiled, rule

from ._people import Named, found_in
from ._rows import Person
from ._slots import POST

_LIST = "[、 \u3000]|[、和与及 \u3000]+"
_GAP = (
    f"(?:[、 \u3000和与及]|以及)+(?:[^\\W\\d_的]{{2,4}}[、 \u3000])*(?:[^\\W\\d_的]{{0,16}}{POST}[、 \u3000]?){{0,3}}"
)
_AFTER_COMMA = f"[，,](?:[^\\W\\d_的]{{0,16}}{POST}[、 \u3000]?){{1,3}}"
_UNORDERED = "姓氏|笔画|笔划|音序|排名不分|不分先后"
_LONGEST = 60


@rule(
    "house-order",
    title="领导名单顺序不对",
    help="人物名单（lists.people）上填了“排序”的人，并列时先后与排序不符：李明远、王守诚（王守诚在前）。"
    "只看用顿号、空格、“和”连起来的名单和一一带职务的并列；按姓氏笔画排的，不在此列。",
    everywhere=True,
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    fold=0,
    lists=("people",),
    example_lists={
        "people": [
            {"name": "王守诚", "title": ["县委书记"], "rank": 1},
            {"name": "李明远", "title": ["县长"], "rank": 2},
            {"name": "赵启文", "title": ["组织部部长"], "rank": 3},
            {"name": "孙伯年", "rank": 3},
            {"name": "高文", "rank": 4},
            {"name": "许言", "title": ["记者"]},
        ]
    },
    bad=[
        Bad("李明远、王守诚出席会议。", fixed="王守诚、李明远出席会议。", found="李明远、王守诚"),
        Bad("县领导王守诚 赵启文 李明远到会。", fixed="县领导王守诚 李明远 赵启文到会。", found="赵启文 李明远"),
        Bad("高　文　孙伯年到会。", fixed="孙伯年　高　文到会。", found="高　文　孙伯年"),
        Bad("县长李明远、县委书记王守诚出席。", found="李明远、县委书记王守诚"),
        Bad("县长李明远,县委书记王守诚出席。", found="李明远,县委书记王守诚"),
        Bad("出席的有赵启文、何方舟、李明远。", found="赵启文、何方舟、李明远"),
        Bad("李明远和县委书记王守诚出席。", found="李明远和县委书记王守诚"),
    ],
    good=[
        "王守诚、李明远、赵启文出席会议。",
        "孙伯年、赵启文出席会议。",
        "县长李明远主持会议，县委书记王守诚讲话。",
        "李明远陪同县委书记王守诚调研。",
        "李明远与来访的县委书记王守诚座谈。",
        "李明远。王守诚出席。",
        "李明远，王守诚讲话的要点如下。",
        "许言、王守诚、李明远出席。",
        "出席的有（按姓氏笔画为序）：李明远、王守诚。",
    ],
    injectors=("_injectors:turned_order",),
)
def house_order(article: Article, *, people: tuple[Person, ...] = ()) -> Iterator[Finding]:
    """People of the house's list are named in another order than the list's.

    Only people with a rank, of one file, with only marks, titles and other names between them.
    """
    text = article.document.text
    named = [n for n in found_in(article, people).named if _rank(n) is not None]
    if len(named) < 2 or compiled(_UNORDERED).search(text, article.span.start, article.span.end):
        return
    for group in _groups(text, named):
        for one, other in pairwise(group):
            if _is_inverted(one, other):
                span = Span(one.start, other.end)
                yield Finding(span, _message(text, one, other), _fixes(text, group), (Related(other.span),))
                break


def _rank(name: Named) -> int | None:
    return name.people[0].rank if len(name.people) == 1 else None


def _groups(text: str, named: Sequence[Named]) -> Iterator[list[Named]]:
    """Groups of at least two names that the text has in one list."""
    group = list(named[:1])
    for one, other in pairwise(named):
        if not _joined(text, one, other):
            yield group
            group = []
        group.append(other)
    yield group


def _joined(text: str, one: Named, other: Named) -> bool:
    gap = text[one.end : other.start]
    return len(gap) <= _LONGEST and any(compiled(pattern).fullmatch(gap) for pattern in (_GAP, _AFTER_COMMA))


def _is_inverted(one: Named, other: Named) -> bool:
    first, second = one.people[0], other.people[0]
    return first.source == second.source and (first.rank or 0) > (second.rank or 0)


def _fixes(text: str, group: Sequence[Named]) -> tuple[Fix, ...]:
    """The names of a plain list in the right order; no fix if there are titles or other names between them."""
    if not all(compiled(_LIST).fullmatch(text[a.end : b.start]) for a, b in pairwise(group)):
        return ()
    ordered = sorted(group, key=lambda name: name.people[0].rank or 0)
    put = [(place.span, text[name.start : name.end]) for place, name in zip(group, ordered, strict=True)]
    return (Fix(tuple(Edit(span, name) for span, name in put if text[span.start : span.end] != name), title=_IN_ORDER),)


_IN_ORDER = Message("按名单的排序排列", "put them in the list's order")


def _message(text: str, one: Named, other: Named) -> Message:
    first, second = (text[n.start : n.end] for n in (one, other))
    return Message(
        "“{second}”应在“{first}”之前，见 {where}",
        "{second} comes before {first}: see {where}",
        first=first,
        second=second,
        where=other.people[0].where,
    )
