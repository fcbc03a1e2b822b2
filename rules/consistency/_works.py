"""Titles of one book, film or song that a story has in two forms: 《青桥渡口的灯》, 《青桥渡口的船》."""

from __future__ import annotations

from itertools import takewhile

from lint_news import Span, compiled, is_han

_DOCUMENT = (
    "法|条例|规定|规范|标准|办法|意见|通知|方案|规划|计划|公报|决定|报告|公约|协议|协定|声明|宣言|纲要|细则|要点|指南|清单|目录|名录|制度"
    "|准则|章程|建议|决议|批复|函|公告|通告|通报|白皮书|蓝皮书|倡议|倡议书|草案|解释|导则|指引|预案|手册|日报|晚报|周刊|杂志|合同|承诺书|证|书"
)
_NO_WORK = f"(?:{_DOCUMENT})\\Z|关于|中华人民共和国|年"
_NEW = (
    "新著|新书|新作|专著|著作|散文集|诗集|文集|小说|传记|回忆录|报告文学|纪录片|电影|影片|话剧|歌曲|编著|主编|出版|首发"
    "|上映|首映|首演"
)
_OTHER = (
    "还[有著写创出]|又[著写出]|另[有一]|续[集篇]|姊妹|系列|部曲|先后|以及|第[二三]|分别|同名|代表作|原名|又名|改名|后来|等书"
    "|多部|两部|三部|曾(?:经|[著写创出获编])"
)
_FREE = "一二三四五六七八九十上中下东西南北春夏秋冬前后新老大小"
_DIGITS = "0123456789第届期号"
_EVENT = (
    "[\u4e00-\u9fff]{0,6}?(?P<event>作品展|书法展|摄影展|画展|图片展|展览|特展|灯会|庙会|展|文化节|艺术节|旅游节|美食节|音乐节|马拉松|大赛|联赛|晚会|行动"
    "|志愿服务队|工作室|品牌|工程|项目|计划|活动|平台|驿站|课堂|讲堂|基地|模式|工作法|机制|论坛|书屋|食堂|服务队|品牌|主题)"
)
_SAME = 4
"""How many characters behind two like names in one sentence are equal: 全民阅读工程."""
_TITLE, _LEAST, _RUN, _BEFORE, _AFTER, _FAR = 3, 5, 3, 16, 24, 800


def is_work(name: str) -> bool:
    """Whether a name with its marks is the title of a work, and not that of a document."""
    return name[0] == "《" and compiled(_NO_WORK).search(name[1:-1]) is None


def are_like_titles(one: str, other: str) -> bool:
    """Whether two strings in title marks differ in one short run of characters, or in a character that one lacks."""
    if not (is_work(one) and is_work(other)):
        return False
    start = _common(one, other)
    end = _common(one[start:][::-1], other[start:][::-1])
    shared, runs = start + end - 2, (one[start : len(one) - end], other[start : len(other) - end])
    if abs(len(one) - len(other)) == 1 and "" in runs:
        return shared >= _LEAST - 1 and start > 1 and end > 1 and not any(char in _FREE for char in "".join(runs))
    size = len(runs[0])
    if set(runs) == {"的", "之"}:
        return shared > size + 1
    is_short = size == len(runs[1]) and 0 < size <= _RUN and shared >= (_TITLE if size == 1 else max(_LEAST, 2 * size))
    return is_short and not any(char in _FREE for char in "".join(runs))


def are_like_events(text: str, one: Span, other: Span) -> bool:
    """Whether two names in quotation marks differ in one character before one kind of event: “墨润青禾”书法展."""
    names = [text[span.start + 1 : span.end - 1] for span in (one, other)]
    pairs = [a + b for a, b in zip(*names, strict=False) if a != b]
    if len(names[0]) != len(names[1]) or len(pairs) != 1 or _are_numbered(pairs[0]):
        return False
    events = [compiled(_EVENT).match(text, span.end) for span in (one, other)]
    return len({event["event"][-1] if event else "" for event in events} | {""}) == len(names) and all(events)


def _are_numbered(pair: str) -> bool:
    """Whether two characters tell names of one series apart."""
    return all(char in _FREE for char in pair) or any(char in _DIGITS for char in pair)


def have_one_noun(text: str, one: Span, other: Span) -> bool:
    """Whether the same words stand behind two names in quotation marks, which no word joins."""
    behind = [text[span.end : span.end + _SAME] for span in (one, other)]
    is_same = behind[0] == behind[1] and len(behind[0]) == _SAME and all(map(is_han, behind[0]))
    return is_same and not compiled("[、和与及到而]|不是|还是").search(text, one.end + _SAME, other.start)


def _common(one: str, other: str) -> int:
    """How many characters two strings begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def are_of_one_work(text: str, one: Span, other: Span) -> bool:
    """Whether the first title is that of a work which the story introduces, and nothing says that the second is of
    another one."""
    around = text[max(0, one.start - _BEFORE) : one.start] + text[one.end : one.end + _AFTER]
    between = text[one.end : other.start]
    return (
        one.end <= other.start
        and len(between) <= _FAR
        and compiled(_NEW).search(around) is not None
        and not compiled(_OTHER).search(text, one.end, other.end + _BEFORE)
        and text[other.start - 1 : other.start] not in ("、", "》", "和", "与", "及")
    )
