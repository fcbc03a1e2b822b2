"""What a line looks like by itself, without its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from ..match.patterns import compiled
from ..text.chars import SPACE
from ..text.lines import Line, Role
from . import line_roles
from .line_patterns import (
    AUTHOR,
    BARE_CREDIT,
    BULLET,
    BYLINE,
    CAPTION_HEAD,
    CREDIT,
    DESIGNER,
    FURNITURE,
    JOINT_WORK,
    KEY_VALUE,
    LONE_MARKER,
    MARKED_NAME,
    NEWS_LEAD,
    ORDINAL,
    PICTURED,
    RANKED_ROW,
    SECTION_NUMBER,
    SOURCE,
)
from .metadata import is_metadata

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石"
    "姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦管"
    "祝欧宁莫尚覃骆鲍辛路詹柳岳齐窦涂祁毋卫成付柴景荆解畅晋仝薄穆仇邢裴褚卞寇燕冀蔺苗靳阮凌耿霍舒喻宫闫"
)
"""The characters of most surnames."""

_CELL = f"\t+|[{SPACE}]{{2,}}|{SPACE}*[|｜]{SPACE}*"
_SENTENCE = "。|[！？!?；;].*[！？!?，,]"
_HEAD_LENGTH = 45
_SMALL = 70
_NAME_MARKS = "□○◎■●"
_SENTENCE_END = "。！？!?；;，,"
_PARAGRAPH_END = "—？！?!”"
_BARE_END = "，,、；;：:。…"
_COLUMN_BORDERS = ("\t", "|", "｜", "  ", "\u3000\u3000", "\u3000 ", " \u3000", "\xa0\xa0")
_PICTURED_LENGTH = 150
_CREDIT_END = frozenset("摄影道图）)")
_NEWS, _DAY = ("本报", "央视网消息"), 32
"""What a news lead begins with, or within how many characters it has a day."""
_AGENCIES = ("新华社/", "新华社／", "中新社/", "中新社／")
_LIST_START = frozenset(
    "-–•·*0123456789０１２３４５６７８９一二三四五六七八九十（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩第"
)


def cells(line: Line) -> int:
    """How many columns the line has, separated by tabs, bars or at least two spaces."""
    words = line.stripped
    if "。" in words or not _may_have_columns(words) or not any(border in words for border in _COLUMN_BORDERS):
        return 1
    count = len(compiled(_CELL).split(words.strip("|｜")))
    return 1 if count == 2 and "\u3000\u3000" in words[:3] else count


def _may_have_columns(words: str) -> bool:
    """Whether a line has a character of a border of columns."""
    return " " in words or "\u3000" in words or "|" in words or "｜" in words or "\t" in words or "\xa0" in words


def describes_picture(words: str) -> bool:
    """True for a paragraph that may be a caption when a credit follows it."""
    return len(words) <= _PICTURED_LENGTH and compiled(PICTURED).match(words) is not None


def looks_like(line: Line) -> Role | None:
    """The role of a line, by the line alone; None for a short line that may be a head of some kind."""
    return _role(line.stripped, line.begins_with("\u3000\u3000")) if line.stripped else line_roles.BLANK


@lru_cache(1 << 12)
def _role(words: str, is_indented: bool) -> Role | None:
    """The role of a line that is not blank. An editor asks for the same lines at each keystroke."""
    is_small = len(words) <= _SMALL and words[-1] not in _SENTENCE_END
    role = _small(words) if is_small else None
    if role is not line_roles.FURNITURE and is_metadata(words):
        return line_roles.METADATA
    if role := role or _any_length(words):
        return role
    if is_indented and words[-1] in _PARAGRAPH_END:
        return line_roles.BODY
    is_head = len(words) <= _HEAD_LENGTH and words[-1] not in _BARE_END and not compiled(_SENTENCE).search(words)
    return None if is_head and not _opens_news(words) else line_roles.BODY


def _small(words: str) -> Role | None:
    """The role that only a short line can have."""
    for pattern, role, may in _TELLING:
        if may(words) and (compiled(pattern).search if pattern is CREDIT else compiled(pattern).match)(words):
            return role
    is_marked = words[0] in _NAME_MARKS and compiled(MARKED_NAME).match(words)
    return line_roles.BYLINE if is_marked and is_author(words.lstrip(_NAME_MARKS + " \u3000")) else None


def ends_in_credit(line: Line) -> bool:
    """True for a line that ends with who took the picture."""
    return _ends_in_credit(line.stripped)


def _ends_in_credit(words: str) -> bool:
    tail = words[-16:]
    may = tail[-1:] in _CREDIT_END or ("社" in tail and any(agency in tail for agency in _AGENCIES))
    return may and compiled(CREDIT).search(words[-60:]) is not None


def _any_length(words: str) -> Role | None:
    """The role that the end or the start of a line of any length shows."""
    if _ends_in_credit(words):
        return line_roles.CAPTION
    if words[0] in _LIST_START and (compiled(BULLET).match(words) or compiled(ORDINAL).match(words)):
        return line_roles.LIST_ITEM
    head = words[:34]
    if ("：" in head or ":" in head) and compiled(KEY_VALUE).match(words):
        return line_roles.KEY_VALUE
    return line_roles.CAPTION if "图" in words and len(words) < 150 and compiled(CAPTION_HEAD).match(words) else None


def _ends(chars: str) -> Callable[[str], bool]:
    return lambda words: words[-1] in chars


def _may_be_designer(words: str) -> bool:
    return "：" in words or ":" in words


_HEAD_OF_FURNITURE = frozenset("—-0123456789０１２３４５６７８９ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_HEAD_OF_BYLINE = frozenset("文图撰作整")


def _may_be_furniture(words: str) -> bool:
    return "版" in words or "编" in words or words[0] in _HEAD_OF_FURNITURE or "校对" in words or "星期" in words


def _may_be_byline(words: str) -> bool:
    if "员" in words or "记者" in words or "摄影" in words or "/" in words or "／" in words or "实习生" in words:
        return True
    return words.lstrip("（(□○◎■●").lstrip()[:1] in _HEAD_OF_BYLINE


_TELLING: tuple[tuple[str, Role, Callable[[str], bool]], ...] = (
    (DESIGNER, line_roles.BYLINE, _may_be_designer),
    (RANKED_ROW, line_roles.TABLE_ROW, _ends("0123456789０１２３４５６７８９%％")),
    (FURNITURE, line_roles.FURNITURE, _may_be_furniture),
    (LONE_MARKER, line_roles.LIST_ITEM, _ends("-–•·*■●◆▪")),
    (SECTION_NUMBER, line_roles.SUBHEAD, _ends("0123456789０１２３４５６７８９一二三四五六七八九十)）")),
    (JOINT_WORK, line_roles.BYLINE, lambda words: "摄影报道" in words),
    (CREDIT, line_roles.CAPTION, _ends("摄影道图）)")),
    (BYLINE, line_roles.BYLINE, _may_be_byline),
    (SOURCE, line_roles.BYLINE, lambda words: words[-1] in "）)发觉国者文道理" or "来源" in words),
)
"""Pattern, role, and a quick test without which the pattern cannot match; the first match counts. All patterns but
CREDIT begin with `^`: `match` tries the first character alone, `search` each."""


def is_author(words: str) -> bool:
    """True for a name alone, several names, or an office and a name."""
    if not compiled(AUTHOR).match(words):
        return False
    parts = words.split()
    return parts[0][0] in SURNAMES if len(parts[0]) <= 3 else parts[-1][0] in SURNAMES or len(parts[-1]) == 1


def is_bare_credit(words: str) -> bool:
    """True for a line that only says who took the picture."""
    return len(words) <= _HEAD_LENGTH and words[-1] in _CREDIT_END and compiled(BARE_CREDIT).match(words) is not None


def opens_news(line: Line) -> bool:
    """True for the first paragraph of a news item: 本报讯（记者 …）"""
    return _opens_news(line.stripped)


def _opens_news(words: str) -> bool:
    may = words.startswith(_NEWS) or "日" in words[:_DAY]
    return may and compiled(NEWS_LEAD).match(words) is not None
