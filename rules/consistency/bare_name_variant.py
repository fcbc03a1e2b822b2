from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lint_news import (
    HAN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Severity,
    compiled,
    given_name_level,
    is_han,
    is_surname,
    is_word,
    lexicon,
    rule,
    runs_into_word,
    similarity,
    surname_places,
)

from ._spellings import ranked, spelling_at, two_spellings
from ._told_apart import told_apart

_MARK = "[。，、“：；！？\n\u3000 的命导望访问领]"
"""What a name stands behind: a mark, or the end of 任命, 指导, 看望, 采访, 慰问, 带领."""
_CLOSED = "[把的说在将被是给向对和就也又从都还却正没有已来去很以一，。、：；“”作为等颁]|表示|介绍|告诉|带|练"
_SIGN = f"{_MARK}(?=[{HAN}]{{3}}(?:{_CLOSED}))"
_BESIDE = "[^。！？\n]{0,11}"
_JOINED = "[^，,；;：:。！？\n]{0,40}[、和与及][^，,；;：:。！？\n]{0,40}"
_KIN = "[兄弟姐妹哥]|父亲|母亲|儿子|女儿|爷爷|奶奶|双胞胎|同名|原名|化名|改名|同事|战友|同学|邻居"
_NO_NAME = "是时说的在了某曾真正又有也以才已没都就还便却仍更再要会能可最很太将向对被把让给到来去"
"""Characters that no given name has."""
_SIZE, _REACH, _MOST = 3, 4, 30
_GIVEN, _ALIKE, _WORD = 2, 0.9, 4


@rule(
    "bare-name-variant",
    title="没有职务的人名前后写法不一",
    help=(
        "一篇里没有职务的人名（董筱月把粉笔收好……董晓月的眼泪）只差一个音同或形近的字，或者名字两字颠倒，多半是一个人写成了两样，请核对。"
        "紧挨着的、并列的、说明是亲属或同伴的不在此列；有职务的由 name-variant 报告。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("支教两年的董筱月把粉笔收好。孩子们不走，董晓月的眼泪落了下来。", found="董晓月"),
        Bad("村里的鲍长贵在镇上开店。去年，大家看见，鲍常贵回了家。", found="鲍常贵"),
        Bad(
            "村里的鲍长贵在镇上开店。后来，鲍长贵把店关了。今年，鲍常贵又开了店。",
            found="鲍常贵",
            fixed="村里的鲍长贵在镇上开店。后来，鲍长贵把店关了。今年，鲍长贵又开了店。",
        ),
        Bad("会议决定任命董桂芬为镇长。董桂芳作表态发言。", found="董桂芳"),
        Bad("十岁的董子涵是年龄最小的队员。\n图为教练指导董涵子练球。", found="董涵子"),
        Bad("最先报名的邱明贵、董筱月说走就走。来年春天，大家看见董晓月的背影。", found="董晓月"),
    ],
    good=[
        "支教两年的董筱月把粉笔收好。孩子们不走，董筱月的眼泪落了下来。",
        "支教两年的董筱月笑，董晓月的眼泪落了下来。支教两年的董筱月笑着迎来和她一起的董晓月把粉笔收好。",
        "支教两年的董筱月把粉笔收好。妹妹董晓月的眼泪落了下来。",
        "支教两年的董筱月把粉笔收好。孩子们不走，董晓月的眼泪落了下来。两个名字读音一样，信常常送错。",
        "支教两年的董筱月、王守成。董晓月、李明远来了。",
        "支教两年的董大月把粉笔收好。孩子们不走，董晓月的眼泪落了下来。",
        "孩子们不走，董筱月笑着。后来，董晓月哭着。",
        "支教两年的刘佳时正讲课。大家说，刘佳是个好老师。",
        "大家说，董月晓。老师董晓月笑着。董筱曾说，好。后来，董筱真的来了。",
    ],
)
def bare_name_variant(article: Article) -> Iterator[Finding]:
    """A name of three characters without a title stands in two spellings that differ in one character.

    One stands between a mark or a particle and what closes a name, the other has one of the two. Two side by side, in
    lists, or relatives, are two people.
    """
    names = _names(article)
    seen: set[frozenset[str]] = set()
    for name in [*names][:_MOST]:
        for other, places in _others(article, name).items():
            key = frozenset((name, other))
            if key in seen:
                continue
            seen.add(key)
            own = _places(article, name)
            if not _are_two(article, own, places) and not _are_told_apart(article, name, own, other, places):
                yield two_spellings(*ranked(spelling_at(name, own), spelling_at(other, places)))


def _names(article: Article) -> dict[str, None]:
    """The strings that are names between a mark and what closes a name."""
    text = article.document.text
    starts = (match.start + 1 for match in article.find(_SIGN))
    return {text[at : at + _SIZE]: None for at in starts if _is_name(text, at)}


def _is_name(text: str, at: int) -> bool:
    """Whether a surname and characters of given names stand at an offset, and no words."""
    name = text[at : at + _SIZE]
    if len(name) < _SIZE or not is_surname(name[0]) or any(char in _NO_NAME for char in name):
        return False
    if any(given_name_level(char) < _GIVEN for char in name[1:]) or not all(map(is_han, name)):
        return False
    is_other = is_word(name) or lexicon().level(name[:2]) > _WORD or lexicon().level(name[1:]) > _WORD
    return not is_other and not runs_into_word(text, at + _SIZE)


def _others(article: Article, name: str) -> Mapping[str, Sequence[int]]:
    """The other spellings of a name behind a mark, or before what closes a name, with their offsets."""
    text = article.document.text
    found: dict[str, list[int]] = {}
    for at in surname_places(article, name[0]):
        other = text[at : at + _SIZE]
        if _is_variant(name, other) and _is_bounded(text, at) and _is_name(text, at):
            found.setdefault(other, []).append(at)
    return found


def _is_variant(name: str, other: str) -> bool:
    """Whether two strings have the given name swapped, or differ in one character of it that sounds or looks alike."""
    if name[0] == other[:1] and name[1:] == other[:0:-1] != name[:0:-1]:
        return True
    if len(other) < _SIZE or name[0] != other[0] or (name[1] != other[1]) + (name[2] != other[2]) != 1:
        return False
    at = 1 if name[1] != other[1] else 2
    return similarity(name[at], other[at]) >= _ALIKE


def _is_bounded(text: str, at: int) -> bool:
    before = at == 0 or compiled(_MARK).match(text, at - 1) is not None
    return before or compiled(_CLOSED).match(text, at + _SIZE) is not None


def _places(article: Article, name: str) -> Sequence[int]:
    text = article.document.text
    return [at for at in surname_places(article, name[0]) if text.startswith(name, at)]


def _are_told_apart(article: Article, name: str, own: Sequence[int], other: str, places: Sequence[int]) -> bool:
    """Whether the story says that they are two."""
    start, text = article.span.start, article.text
    return told_apart(text, (name, [at - start for at in own]), (other, [at - start for at in places]))


def _are_two(article: Article, ones: Sequence[int], others: Sequence[int]) -> bool:
    """Whether two names at these offsets are side by side or in lists, or a word for a relative is before one."""
    text = article.document.text
    for a in ones:
        for b in others:
            between = text[min(a, b) : max(a, b)]
            if compiled(_BESIDE).fullmatch(between) or compiled(_JOINED).fullmatch(between, _SIZE):
                return True
    listed = [all("、" in text[at - 1] + text[at + _SIZE : at + _SIZE + 1] for at in found) for found in (ones, others)]
    return all(listed) or any(compiled(_KIN).search(text, max(0, at - _REACH), at) for at in (*ones, *others))
