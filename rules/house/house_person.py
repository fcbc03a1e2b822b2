from __future__ import annotations

from collections.abc import Collection, Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    compiled,
    is_surname,
    lexicon,
    replace,
    rule,
)

from ._people import SHORT, Near, found_in
from ._posts import parsed, run_before, titles_before, titles_of
from ._rows import Person
from ._slots import POST, Slot, slot_of

_COMMON = ("记者", "通讯员")
"""Titles of many people: a similar name may be another person's."""
_LEADERS = {
    "people": [
        {"name": "王守诚", "title": ["青禾县委书记"], "rank": 1},
        {"name": "李明远", "title": ["青禾县委副书记、县长"], "rank": 2},
        {"name": "张玮", "title": ["县委常委、宣传部部长"], "rank": 3},
        {"name": "欧阳静宜", "title": ["副县长"], "forms": ["欧阳静仪"]},
        {"name": "许言明", "title": ["记者"]},
        {"name": "何方舟", "title": ["通讯员"]},
        {"name": "沈立果", "title": ["县水利局局长", "县水利局党组书记"]},
        {"name": "高文"},
    ]
}


@rule(
    "house-person",
    title="名单上的人名写错",
    help="与人物名单（lists.people）上的姓名差一个字，又站在人名的位置上：职务后面、“说”“主持”前面、署名和名单里。"
    "名单上没有的同音姓名若确有其人，请加进名单。",
    everywhere=True,
    kind=ErrorKind.FACT,
    fold=0,
    explains=("name-variant",),
    lists=("people",),
    example_lists=_LEADERS,
    bad=[
        Bad("县委书记王守城主持会议。", fixed="县委书记王守诚主持会议。", found="王守城"),
        Bad("县委书记王守仁主持会议。", fixed="县委书记王守诚主持会议。"),
        Bad("县长 李名远到西河镇调研。", fixed="县长 李明远到西河镇调研。"),
        Bad("李远明说，要抓好春耕。", fixed="李明远说，要抓好春耕。", found="李远明"),
        Bad("出席会议的有王首诚、李明远。", fixed="出席会议的有王守诚、李明远。", found="王首诚"),
        Bad("宣传部部长张炜说，要用好新媒体。", fixed="宣传部部长张玮说，要用好新媒体。", found="张炜"),
        Bad("副县长欧阳静谊，汪守诚同志到会。", fixed="副县长欧阳静宜，汪守诚同志到会。", found="欧阳静谊"),
        Bad("县长李明瑗通报情况。", fixed="县长李明远通报情况。"),
        Bad("王守城书记到会。", fixed="王守诚书记到会。"),
        Bad(
            "县水利局党组书记、局长沈立国介绍，水库已经加固。", fixed="县水利局党组书记、局长沈立果介绍，水库已经加固。"
        ),
        Bad(
            "宣传部部长张玮到会。\n会后，张炜表示，要用好新媒体。",
            fixed="宣传部部长张玮到会。\n会后，张玮表示，要用好新媒体。",
        ),
        Bad("县委书记、县人武部党委第一书记王守仁到会。", fixed="县委书记、县人武部党委第一书记王守诚到会。"),
        Bad("专班在王守城带领下进村。", fixed="专班在王守诚带领下进村。", found="王守城"),
        Bad("欧阳静宜王守城会见来宾", fixed="欧阳静宜王守诚会见来宾", found="王守城"),
        Bad("王守城李明远", fixed="王守诚李明远", found="王守城"),
        Bad("大家学习李名远同志的做法。", fixed="大家学习李明远同志的做法。", found="李名远"),
        Bad("李明远到会。\n进行李名远新春讲话宣讲。", fixed="李明远到会。\n进行李明远新春讲话宣讲。", found="李名远"),
    ],
    good=[
        "县委书记王守诚主持会议。",
        "村民王守城说，今年收成好。",
        "县长李明远、副县长欧阳静仪出席。",
        "王守仁说，知行合一。",
        "“90后”小伙李明元回乡创业。",
        "县委书记\n王守仁",
        "张炜说，他种了十亩地。",
        "宣传部部长张玮到会。\n会后，张炜表示，要多画家乡。\n院长张炜说，画展月底开幕。",
        "高文参加抢修。\n当天，高温、大风一起来了。",
        "县委书记王守成立专班的建议。",
        "县委书记王守到会。",
        "人大代表在王守城关镇调研。",
        "王守诚到会。\n村民王守城新年上岗。",
        "王守诚到会。\n代表在王守城关镇调研。",
        "李明远到会。\n电站为李明元旦值班点赞。",
        "王守诚到会。\n书中讲各国王守城新法。",
        "党组书记、局长马立果到会。",
        "县供电公司党组书记沈立民到会。",
        "为何方州来人了？",
        "李明远到会。\n旅客提行李名远，站台空了。",
        "宣传部部长张三丰说，要用好新媒体。",
        "县委书记李守诺到会。",
        "县委书记者守诚到会。",
    ],
    injectors=("_injectors:listed_name",),
)
def house_person(article: Article, *, people: tuple[Person, ...] = ()) -> Iterator[Finding]:
    """A name of the house's list of people is misspelt.

    One character differs, or two are swapped. Beside the person's own title any character may differ. Elsewhere the
    characters must sound or look alike, and the name must be between a mark, a title or a preposition and a mark or
    a verb, or between any words of a story that has the right name elsewhere. Names of two characters are reported
    beside their title, or in such a place of a story that has the right name.
    """
    text, past = article.document.text, article.span.start
    found = found_in(article, people)
    named = {person.name for name in found.named for person in name.people}
    borders = {at for name in found.named for at in (name.start, name.end)}
    others = {text[near.start : near.end] for near in found.near if _is_other(text, near)}
    for near in found.near:
        if near.start < past:
            continue
        is_other = text[near.start : near.end] in others
        slot = slot_of(text, near.start, near.end, borders)
        confidence = _beside_title(text, near, slot, people) or _in_slot(text, near, slot, named, is_other=is_other)
        if confidence is not None:
            past = near.end
            span = Span(near.start, near.end)
            fix = replace(span, near.person.name)
            yield Finding(span, _message(text[span.start : span.end], near.person), (fix,), confidence=confidence)


def _is_other(text: str, near: Near) -> bool:
    """Whether a post that the listed person does not have is before the name."""
    return bool(near.person.title and compiled(f"{POST}\\Z").search(run_before(text, near.start).rstrip()))


def _beside_title(text: str, near: Near, slot: Slot, people: tuple[Person, ...]) -> Confidence | None:
    """How sure it is that this is the listed person, whose own title is beside the name; None if it is not."""
    title = _title_at(text, near, people)
    if not title or not (near.alike or (_is_long(near) and is_surname(text[near.start]))):
        return None
    if slot.closed or (_is_long(near) and _parts_words(text, near.end, near.alike)):
        return Confidence.LIKELY if title in _COMMON else Confidence.CERTAIN
    return None


def _in_slot(text: str, near: Near, slot: Slot, named: Collection[str], *, is_other: bool) -> Confidence | None:
    """How sure it is that this is the listed person, without the title; None if it is not.

    `named` are the people whose right names the story has; `is_other` says that the name has another person's post.
    """
    word, is_named = text[near.start : near.end], near.person.name in named
    stands = slot.opened and slot.closed
    if not _is_long(near):
        is_slip = near.alike and stands and is_named and not is_other and word not in lexicon()
        return Confidence.LIKELY if is_slip else None
    repeated = is_named and slot.clear and word[1:] not in lexicon()
    if not near.alike or not (stands or slot.amid_words or repeated):
        return None
    return Confidence.LIKELY if (stands or is_named) and not is_other else Confidence.DOUBTFUL


def _is_long(near: Near) -> bool:
    return near.end - near.start > SHORT


def _parts_words(text: str, end: int, alike: bool) -> bool:
    """Whether no word extends over the end of the name; if the characters are not alike, a word must begin there."""
    return text[end - 1 : end + 1] not in lexicon() and (alike or text[end : end + 2] in lexicon())


def _title_at(text: str, near: Near, people: tuple[Person, ...]) -> str:
    """The person's own title directly before the name, or its post directly after it; empty if there is none."""
    before = run_before(text, near.start).rstrip()
    last, *others = titles_before(before) or [""]
    for title in titles_of(people)[near.person.name]:
        held = parsed(title)
        if _is_written(title, last) or any(_is_same(title, other) for other in others):
            return title
        if held and text.startswith(held.post, near.end):
            return title
        if held and held.organ and before.endswith(f"、{held.rank}{held.post}") and held.organ in before:
            return title
    return ""


def _is_written(title: str, last: str) -> bool:
    """Whether the written title is the end of the person's own; 党委书记 must be of the same place, if one is named."""
    short = _short(title)
    if short.startswith("党") and not (title.endswith(last) or last.endswith(title)):
        return False
    return last.endswith(short)


def _is_same(title: str, written: str) -> bool:
    """Whether the titles are equal or one is the end of the other; 党委书记 alone may be anybody's."""
    short, long = sorted((title, written), key=len)
    return long.endswith(short) and not short.startswith("党")


def _short(title: str) -> str:
    """A title without the name of the place: 青禾县委书记 may be written 县委书记."""
    return title[-4:] if len(title) > 4 else title


def _message(written: str, person: Person) -> Message:
    title = Message("（{title}）", " ({title})", title=person.title[0]) if person.title else ""
    return Message(
        "“{written}”疑为“{name}”{title}之误，见 {where}",
        "{written}: probably {name}{title}, see {where}",
        written=written,
        name=person.name,
        title=title,
        where=person.where,
    )
