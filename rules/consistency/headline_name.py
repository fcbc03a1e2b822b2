from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from lint_news import Article, Bad, ErrorKind, Finding, Message, Related, Role, Span, is_han, replace, rule, simplified

_ALIKE = 0.8
_RARE, _WORD = 6, 3
_LINES, _LENGTH = 6, 60
_TWICE, _SHARE = 2, 0.8


@rule(
    "headline-name",
    title="标题里的名称与正文差一个字",
    help="标题里的地名、单位名在正文里一次也没有，正文里两次以上的写法只差一个音同或形近的字（标题“积山”"
    "、正文“稷山”），请核对。"
    "人名由 name-variant 报告；常用的词（“多种”“多重”）不在此列。",
    kind=ErrorKind.WRONG_CHARACTER,
    injectors=("_injectors:headline_name",),
    bad=[
        Bad(
            "积山马拉松开跑\n\n本报讯 昨天，稷山马拉松在后土广场开跑。稷山马拉松已办四届，吸引了许多跑友前来。",
            fixed="稷山马拉松开跑\n\n本报讯 昨天，稷山马拉松在后土广场开跑。稷山马拉松已办四届，吸引了许多跑友前来。",
            found="积",
        ),
        Bad(
            "杏被社区办起食堂\n\n本报讯 昨天，杏北社区食堂开张。杏北社区老人多，大家盼着这一天，都说方便。",
            fixed="杏北社区办起食堂\n\n本报讯 昨天，杏北社区食堂开张。杏北社区老人多，大家盼着这一天，都说方便。",
            found="被",
        ),
        Bad(
            (
                "稷山馬拉松開跑\n\n本報訊 昨天，積山馬拉松在後土廣場開跑。"
                "積山馬拉松已經辦過四屆，吸引了許多國內跑友來參加。"
            ),
            fixed=(
                "積山馬拉松開跑\n\n本報訊 昨天，積山馬拉松在後土廣場開跑。"
                "積山馬拉松已經辦過四屆，吸引了許多國內跑友來參加。"
            ),
            found="稷",
        ),
    ],
    good=[
        "稷山马拉松开跑\n\n本报讯 昨天，稷山马拉松在后土广场开跑。稷山马拉松已办四届，吸引了许多跑友前来。",
        "多种因素致粮价上扬\n\n本报讯 多重因素使粮价上扬。专家说，多重因素还会持续，农户不必着急卖粮。",
        "积山马拉松开跑\n\n本报讯 昨天，稷山马拉松在后土广场开跑，积山村村民都来助威，吸引了许多跑友前来。",
        "积山马拉松开跑\n\n本报讯 昨天，稷山马拉松在后土广场开跑，华山马拉松、泰山马拉松的选手都来参加。",
        "全县秋收大评比综述\n\n本报讯 昨天，评比组走进田间。评比组看了四个乡，农户盼着这一天，都说公道。",
        "清明敬祖的人多起来\n\n本报讯 昨天，各民族的人都到陵园来。园里说，少数民族的人来得最早，大家盼着天晴。",
        "张家湾修路\n\n本报讯 昨天，李家湾修好了进村的路。去年，李家湾还修了渠，群众盼了多年，都说方便。",
    ],
)
def headline_name(article: Article) -> Iterator[Finding]:
    """A name of the headline differs from the story's in one character that sounds or looks alike.

    The story has the other character beside the same neighbours at least twice, and the headline's pair is rare in
    newspapers: 积山 is not a word, but 多种 and 多重 both are.
    """
    heads = list(islice(article.with_role(Role.HEADLINE), _LINES))
    if not heads:
        return
    from lint_news import lexicon

    text, level = simplified(article.document), lexicon().level
    body = "\n".join(text[line.span.start : line.span.end] for line in article.lines if line.role is not Role.HEADLINE)
    for line in heads:
        words = text[line.content.start : line.content.end][:_LENGTH]
        pairs = (words[i : i + 2] for i in range(len(words) - 1))
        told = [False, *(pair in body or level(pair) >= _WORD for pair in pairs), False]
        for i, char in enumerate(words):
            if not (told[i] or told[i + 1]) and is_han(char) and (found := _in_story(words, i, body)):
                yield _finding(article, line.content.start + i, *found)


def _in_story(words: str, i: int, body: str) -> tuple[str, int] | None:
    """What the story has instead: `words[i]` replaced by another character, beside two neighbours.

    Also gives which of the three characters it is.
    """
    before, behind = words[max(0, i - 2) : i], words[i + 1 : i + 3]
    for left, right in (("", behind), (before, ""), (before[-1:], behind[:1])):
        if len(left + right) == 2 and all(map(is_han, left + right)) and not _in_other_word(words, i, left, right):
            others = _others(left, right, body)
            other, times = others.most_common(1)[0] if others else ("", 0)
            if times >= max(_TWICE, _SHARE * others.total()) and _is_slip(
                words[i], other, f"{left[-1:]}{words[i]}{right[:1]}"
            ):
                return f"{left}{other}{right}", len(left)
    return None


def _in_other_word(text: str, at: int, left: str, right: str) -> bool:
    """Whether the character forms a word with the neighbour outside the three: 督查|综述, 淬炼|过硬."""
    from lint_news import lexicon

    pair = text[at : at + 2] if not right else text[max(0, at - 1) : at + 1] if not left else ""
    return len(pair) == 2 and pair in lexicon()


def _others(left: str, right: str, body: str) -> Counter[str]:
    """The characters between `left` and `right` in the story, one of which may be empty; none of another word."""
    found, at = Counter[str](), body.find(left or right)
    while at >= 0:
        place = at + len(left) if left else at - 1
        if place >= 0 and body.startswith(right, place + 1):
            found["" if _in_other_word(body, place, left, right) else body[place : place + 1]] += 1
        at = body.find(left or right, at + 1)
    return found


def _is_slip(char: str, other: str, pair: str) -> bool:
    from lint_news import counts, similarity

    return other not in ("", char) and similarity(char, other) >= _ALIKE and counts().level(pair) <= _RARE


def _finding(article: Article, at: int, whole: str, nth: int) -> Finding:
    text, span = article.document.text, Span(at, at + 1)
    place = next(
        found
        for line in article.lines
        if line.role is not Role.HEADLINE
        and (found := simplified(article.document).find(whole, line.span.start, line.span.end)) >= 0
    )
    told = text[place : place + len(whole)]
    message = Message(
        "正文里都是“{told}”，标题作“{char}”，请核对",
        "the story has {told}, the headline {char}",
        told=told,
        char=text[at],
    )
    related = Related(Span(place, place + len(whole)), Message("正文里的写法", "as the story has it"))
    return Finding(span, message, (replace(span, told[nth]),), (related,))
