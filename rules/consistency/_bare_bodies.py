"""Heads of bodies that are named without their county or town: 反诈中心主任, 纪念馆馆长. Spans are of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from lint_news import HAN, Article, Document, Span, articles, compiled, is_han, local_view

from ._office_holders import OTHER_TIME, TITLE, name_at

_RUN = f"[{HAN}]{{3,16}}\\Z"
_CUT = "的在到是由和与及向从对了就有为让把被来去给于说将以跟使这那该本各每全所些后时前日上称请据经并当某"
"""What the name of a body does not contain: it begins behind it."""
_KINDS = "科室心馆所站队股庭厂园院校社"
"""How bodies end that have one head."""
_MANY = "居委会|村委会|委员会|办公室|小学|中学|学校|医院|卫生院|派出所|合作社|中队"
"""Bodies of which a story may have several without saying whose they are."""
_UNIT = f"[{HAN}]{{2}}(?:局|医院|[一二三四五六七八九]院|法院|公司|厂|[县市区乡镇]人民)"
"""The ends of names of units that have bodies of one name."""
_LEVELS = "县市区州旗镇乡村"
_DEPUTY = ("副", "前", "原", "老")
_VERBS = (
    "参观",
    "走进",
    "来到",
    "走访",
    "建成",
    "开放",
    "免费",
    "全国",
    "当地",
    "进入",
    "前往",
    "这座",
    "记者",
    "成立",
    "设立",
)
_LEAST, _FULL, _FAR = 3, 4, 24


class Head(Struct, frozen=True):
    """The head of a body: its name with words before it, the title, the name of the person and its span, and the
    number of the story."""

    body: str
    title: str
    name: str
    span: Span
    story: int


def one_body(page: Document) -> Iterator[tuple[Head, Head, str]]:
    """Each head with one of another name before that is of the same body, and the body, named in full or not."""
    stories = [article.text for article in articles(page)]
    heads = [head for number, article in enumerate(articles(page)) for head in _in_story(article, number)]
    told = set[str]()
    for number, head in enumerate(heads):
        for known in heads[:number]:
            body = _common(known, head)
            if body + head.title in told or not body or not _are_one(stories, known, head, body):
                continue
            if known.story == head.story and _names_other(page.text[known.span.end : head.span.start], known.body):
                continue
            told.add(body + head.title)
            yield known, head, body


def _in_story(article: Article, number: int) -> Sequence[Head]:
    start = article.span.start
    return [Head(h.body, h.title, h.name, h.span.shifted(start), number) for h in _heads(article)]


@local_view
def _heads(article: Article) -> Sequence[Head]:
    """The heads of a story, with offsets from its start."""
    text, start, found = article.document.text, article.span.start, list[Head]()
    for title in article.find(TITLE):
        run = compiled(_RUN).search(text, max(start, title.start - 16), title.start)
        name = name_at(text, title.end) if run and not run[0].endswith(_DEPUTY) else None
        if run and name and not _is_of_other_time(text, title.start):
            body = _without_words_before(run[0])
            found.append(Head(body, title[0], text[name.start : name.end], name.shifted(-start), 0))
    return found


def _is_of_other_time(text: str, at: int) -> bool:
    sentence = max(text.rfind(stop, max(0, at - _FAR), at) for stop in "。！？\n") + 1
    return compiled(OTHER_TIME).search(text, max(sentence, at - _FAR), at) is not None


def _without_words_before(run: str) -> str:
    """A body without what stands before it: 对于家长关心的基础教育科 is 基础教育科."""
    cut = max(run.rfind(char, 0, len(run) - 1) for char in _CUT)
    return run[cut + 1 :]


def _common(one: Head, other: Head) -> str:
    """The body of both, where one of them says no more than what both say; empty where there is none."""
    if one.title != other.title or one.name.startswith(other.name) or other.name.startswith(one.name):
        return ""
    short, long = sorted((one.body, other.body), key=len)
    is_one = len(short) >= _LEAST and long.endswith(short) and long[: -len(short)][-1:] not in _DEPUTY
    has_head = short[-1:] in _KINDS or one.title[0] == one.title[1]  # 基础教育|科科长
    is_single = has_head and short[:1] not in _LEVELS and not compiled(_MANY).search(short)
    return short if is_one and is_single else ""


def _are_one(stories: Sequence[str], one: Head, other: Head, body: str) -> bool:
    """Whether the stories name no second body of this name, and each of two stories says whose it is."""
    befores = [_before(stories[head.story], body) for head in (one, other)]
    if one.story == other.story:
        return len(befores[0]) <= 1 and (len(body) >= _FULL or len(befores[0]) == 1)
    return len(befores[0]) == 1 and befores[0] == befores[1]


def _names_other(between: str, body: str) -> bool:
    """Whether what stands between two heads of a story names a unit that is not that of the first one."""
    return any(unit[0] not in body for unit in compiled(_UNIT).finditer(between))


def _before(story: str, body: str) -> set[str]:
    """The two characters before a body wherever a story has it, but those that are words apart."""
    found, at = set[str](), story.find(body)
    while at >= 0:
        before = story[max(0, at - 2) : at]
        if len(before) == 2 and all(map(is_han, before)) and before not in _VERBS and not set(before) & set(_CUT):
            found.add(before)
        at = story.find(body, at + 1)
    return found
