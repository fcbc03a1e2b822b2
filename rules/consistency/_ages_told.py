"""Persons of a story with the ages that it tells of them. Offsets are code points of the document."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lint_news import DIGIT, HAN, Article, Match, Span, compiled, digits_of, given_name_level, is_surname, lexicon

from .._sentence import sentence_at

AGE = f"[{DIGIT}]{{2,3}}岁(?![以之左多至到半—～~-])"
_ROUGH = f"(?:[享终]年|时年|那年|年仅|年近|[未不]满|近|约|超过?|刚过|[{DIGIT}.．第百—～~-])\\Z"
"""What stands before an age that is rough, or of another time."""
_CALLED = "某[某甲乙丙丁]?|女士|先生|大[娘爷妈叔伯婶姐哥]|奶奶|爷爷|婆婆|阿姨|阿婆|老汉|师傅"
_BEHIND = f"的?(?P<told>[{HAN}“”]{{2,14}})"
"""What may have the name behind an age: 62岁的村民岑小兰."""
_ENDED = f"(?P<told>[{HAN}]{{2,3}})"
_BEFORE = f"{_ENDED}(?:[（(，,](?:[男女][，,])?|[^，。；！？\n]{{0,14}}出?生[于，,]{{1,2}})?(?:(?:现年|今年)已?经?)?\\Z"
"""What has the name before an age: 岑小兰（女，62岁）, 岑小兰今年62岁."""
_THEN = "时|[那当]年|[就便起参入上嫁考去随开]|的"
"""What stands behind an age of another time, or of another person: 岑小兰62岁时, 岑小兰62岁的母亲."""
_TIME = (
    f"[{DIGIT}]{{4}}年(?![{DIGIT}月]{{0,4}}出?生)|[{DIGIT}一二三四五六七八九十]年[前后]"
    f"|[去前那当时]年|当时|后来|曾经|以前|[{DIGIT}]0年代"
)
"""What tells that a sentence is of another time."""
_VERBS = "[带和与跟给把被说在对向为是了着过有]|[父母儿孙妻夫妹弟]|老伴|爱人|女儿"
"""What stands between an age and the name of another person."""
_OPEN, _GIVEN, _USUAL, _WORD = 24, 2, 5, 4


class Told(Struct, frozen=True):
    """An age: its number, its span, and the strings beside it of which one is the name of who has it."""

    number: int
    span: Span
    names: frozenset[str]


def told(article: Article) -> Iterator[Told]:
    """The ages of an article that are those of today, with the strings that may be names."""
    text = article.document.text
    for match in article.find(AGE):
        start = sentence_at(article, match.start).start
        before = text[max(start, match.start - _OPEN) : match.start]
        if compiled(_ROUGH).search(before) or compiled(_TIME).search(text, start, match.end):
            continue
        if names := frozenset((*_behind(text, match), *_before(text, match, before))):
            yield Told(int(digits_of(match[0][:-1])), match.span, names)


def _behind(text: str, match: Match) -> Iterator[str]:
    """The strings behind an age that may be names, up to a verb or a relative."""
    found = compiled(_BEHIND).match(text, match.end)
    run = found["told"] if found else ""
    verb = compiled(_VERBS).search(run)
    run = run[: verb.start()] if verb else run
    start, last = match.end + len(found[0]) - len(found["told"]) if found else 0, len(run)
    for at in range(len(run)):
        for size in (3, 2) if at < last else ():
            name = run[at : at + size]
            if len(name) == size and _may_be_name(name) and text[start + at + size] != "的":
                last = min(last, at + size) if is_surname(name[0]) else last
                yield name


def _before(text: str, match: Match, before: str) -> Iterator[str]:
    """The strings before an age that may be names."""
    found = None if compiled(_THEN).match(text, match.end) else compiled(_BEFORE).search(before)
    run = found["told"] if found else ""
    yield from (run[-size:] for size in (3, 2) if len(run) >= size and _may_be_name(run[-size:]))


def _may_be_name(name: str) -> bool:
    """Whether a string may be a name of three characters, or a surname with 某 or what elders are called."""
    if compiled(_CALLED).fullmatch(name, 1):
        return is_surname(name[0])
    if len(name) < len("三个字") or any(given_name_level(char) < _GIVEN for char in name[1:]):
        return False
    is_sure = is_surname(name[0]) and all(given_name_level(char) >= _USUAL for char in name[1:])
    return all(lexicon().level(word) <= _WORD for word in (name, *([] if is_sure else [name[:2], name[1:]])))
