from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint_news import (
    Article,
    Bad,
    Document,
    ErrorKind,
    Finding,
    Message,
    Severity,
    articles,
    compiled,
    given_name_level,
    is_han,
    is_surname,
    is_word,
    lexicon,
    local_view,
    people,
    rule,
    runs_into_word,
)

from ._page_names import are_swapped
from ._spellings import name_similarity, ranked, spelling_at, two_spellings
from ._surnames import are_confused
from ._told_apart import told_apart

_CAPTION = "[ \u3000]*[（(]?[上下左右]?图[为①-⑨0-9：是（(]"
_CREDIT = "[摄文图]|供图|报道|通讯员|记者"
_SAID = Message(
    "正文里是“{right}”（{n} 处），图片说明是“{wrong}”，请核对",
    "{right} in the story ({n} times), {wrong} in the caption: one person?",
)
_SIZE, _GIVEN, _WORD, _ALIKE, _MOST = 3, 2, 6, 0.8, 40


def _page(story: str, caption: str) -> str:
    head = f"孩子们又有了新去处\n\n本报讯 {story}每天放学以后，大家都到这里来，从不叫苦，老师都很高兴。"
    return f"{head}\n图为{caption}许言 摄\n\n"


@rule(
    "caption-name-variant",
    title="图片说明里的人名与正文不一",
    help=(
        "图片说明里的人名正文一次也没有，和正文里的一个人名只差一个音同或形近的字，或者名字两字颠倒（孟子涵、孟涵子），"
        "多半是一个人写成了两样，请核对。署名、说明是亲属或两个人的不在此列。"
    ),
    unit="page",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=("图[为①-⑨0-9：是（(]",),
    profiles={"traditional": False},
    bad=[
        Bad(_page("十岁的孟雨涵是队里最小的队员。", "教练指导孟涵雨练球。"), found="孟涵雨"),
        Bad(_page("村民孟秀珍说，剪纸要用心。", "孟秀真教孩子剪纸。"), found="孟秀真"),
        Bad(_page("村民章秀珍说，剪纸要用心。", "张秀珍教孩子剪纸。"), found="张秀珍"),
    ],
    good=[
        _page("十岁的孟雨涵是队里最小的队员。", "教练指导孟雨涵练球。"),
        _page("十岁的孟雨涵是队里最小的队员。", "孟雨涵在练球。孟雨函 摄"),
        _page("十岁的孟雨涵和双胞胎妹妹都来练球。", "孟雨涵和妹妹孟雨函练球。"),
        _page("十岁的孟雨涵是队里最小的队员。", "教练指导孟雨晴练球。"),
        _page("十岁的孟雨涵和孟雨函都是队里的队员。", "教练指导孟雨函练球。"),
        _page("村民孟秀珍说，剪纸要用心。", "林秀珍教孩子剪纸。"),
    ],
)
def caption_name_variant(page: Document) -> Iterator[Finding]:
    """The caption below a story has the name of a person of the story in another spelling.

    Names of three characters that differ in one which sounds or looks alike, or that have the given name swapped; the
    story never has the caption's form.
    """
    text = page.text
    for story, caption in pairwise(articles(page)):
        if not compiled(_CAPTION).match(caption.text):
            continue
        for name in _names(story)[:_MOST]:
            ones = [story.span.start + at for at in _places(story.text, name)]
            for at in _variants(caption.text, name, story.text):
                other = caption.text[at : at + _SIZE]
                others = [caption.span.start + at]
                if not told_apart(text, (name, ones), (other, others)):
                    yield two_spellings(*ranked(spelling_at(name, ones), spelling_at(other, others)), _SAID)


def _names(story: Article) -> Sequence[str]:
    """The names of three characters of a story: those behind titles and before speech, and those that it has between
    marks and words."""
    named = dict.fromkeys(person.name for person in people(story) if len(person.name) == _SIZE)
    return [*(named | dict.fromkeys(_marked_names(story)))]


@local_view
def _marked_names(story: Article) -> Sequence[str]:
    marked = compiled("(?:^|[。，、；：“”的 \u3000]|图为)(?=([\u4e00-\u9fff]{3}))").finditer(story.text)
    return [match[1] for match in marked if _is_name(match[1])]


def _is_name(name: str) -> bool:
    """Whether a surname and two characters of given names stand there, and no words."""
    is_given = is_surname(name[0]) and all(given_name_level(char) >= _GIVEN for char in name[1:])
    return is_given and not is_word(name) and max(map(lexicon().level, (name[:2], name[1:]))) <= _WORD


def _places(text: str, name: str) -> Sequence[int]:
    return [match.start() for match in compiled(name).finditer(text)]


def _variants(caption: str, name: str, story: str) -> Iterator[int]:
    """Where a caption has another spelling of a name, which the story never has."""
    for at in (*_places(caption, name[0]), *(at - 1 for at in _places(caption, name[1:]) if at)):
        other = caption[at : at + _SIZE]
        if len(other) == _SIZE and all(map(is_han, other)) and _is_variant(name, other) and other not in story:
            is_credit = compiled(f"[ \u3000/／]*(?:{_CREDIT})").match(caption, at + _SIZE) is not None
            if not is_credit and not runs_into_word(caption, at + _SIZE):
                yield at


def _is_variant(name: str, other: str) -> bool:
    differ = [at for at in range(_SIZE) if name[at] != other[at]]
    if differ == [0]:
        return are_confused(name[0], other[0])
    is_alike = len(differ) == 1 and name_similarity(name[differ[0]], other[differ[0]]) >= _ALIKE
    return is_alike or are_swapped(name, other)
