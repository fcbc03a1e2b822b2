from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Related,
    Severity,
    Span,
    compiled,
    is_word,
    lexicon,
    people,
    replace,
    rule,
)

_SAYS = "说|表示|介绍|告诉|坦言|认为|指出|强调|提醒|回忆|建议|感慨|解释|补充|呼吁|表态|致辞"
_WHEN = "(?:[赛会事随后课]后|后来|接着|最后|笑着|还|也|又|则)?"
_BARE = f"(?:[。，！？；”\n \u3000]|^)(?P<name>[{HAN}]{{2}}){_WHEN}\\Z"
"""A name of two characters between a mark and a verb of speech."""
_FULL, _REACH = 3, 10


@rule(
    "shortened-name",
    title="三字姓名漏了一个字",
    help=(
        "前面写了“村民孟宪堂”，后面没有交代是谁就成了“孟堂说”“孟宪说”，全篇只此一处，多半漏了一个字，请核对。"
        "另有介绍的、出现几次的、名字是常用词的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SAYS,),
    profiles={"traditional": False},
    bad=[
        Bad("村民孟宪堂种了十亩莲。\n“今年雨水好。”孟堂说，明年还种。", found="孟堂"),
        Bad(
            "村民孟宪堂种了十亩莲。孟宪堂天天下田。\n“今年雨水好。”孟宪笑着说，明年还种。",
            found="孟宪",
            fixed="村民孟宪堂种了十亩莲。孟宪堂天天下田。\n“今年雨水好。”孟宪堂笑着说，明年还种。",
        ),
    ],
    good=[
        "村民孟宪堂种了十亩莲。\n“今年雨水好。”孟宪堂说，明年还种。",
        "村民孟宪堂种了十亩莲。\n“今年雨水好。”邻居孟堂说，明年还种。孟堂说，好。",
        "村民孟宪堂种了十亩莲。\n“今年雨水好。”孟和说，明年还种。",
        "村民高宪明种了十亩莲。\n“今年雨水好。”高明说，明年还种。",
        "村民孟宪出席会议。孟宪出席，大家高兴。\n“今年雨水好。”孟宪说，明年还种。",
        "“今年雨水好。”孟堂说，明年还种。\n村民孟宪堂种了十亩莲。",
    ],
)
def shortened_name(article: Article) -> Iterator[Finding]:
    """A name of three characters stands once with two, before a verb of speech, where nobody is introduced.

    The story names the person in full before, and has the short form at that place alone.
    """
    text, start = article.document.text, article.span.start
    full = {named.name: named.span for named in reversed(people(article)) if len(named.name) == _FULL and named.is_sure}
    for says in article.find(_SAYS) if full else ():
        match = compiled(_BARE).search(text, max(start, says.start - _REACH), says.start)
        known = [name for name in full if match and _is_short(article, name, match["name"])]
        if not match or len(known) != 1 or is_word(match["name"]):
            continue
        span, there = Span(*match.span("name")), full[known[0]]
        times = article.text.count(match["name"]) - article.text.count(known[0]) * known[0].startswith(match["name"])
        if times == 1 and there.start < span.start:
            yield _finding(article, known[0], there, span)


def _is_short(article: Article, name: str, short: str) -> bool:
    """Whether a name has lost its second character, or its last one: then the story must have it twice in full, with
    no word that begins with its last character."""
    if short == name[0] + name[2]:
        return True
    places = [match.start() for match in compiled(name).finditer(article.text)]
    words = (article.text[at + 2 : at + 4] for at in places)
    return short == name[:2] and len(places) > 1 and not any(map(lexicon().level, words))


def _finding(article: Article, name: str, there: Span, span: Span) -> Finding:
    message = Message("前面是“{name}”，这里漏了一个字？请核对", "{name} before: is a character lost here?", name=name)
    fixes = (replace(span, name),) if article.text.count(name) > 1 else ()
    return Finding(span, message, fixes, (Related(there),), Confidence.LIKELY)
