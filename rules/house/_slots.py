"""Name slots: the places in a sentence where a person's name is likely.

All offsets count code points of the text.
"""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from lint_news import BLANK, compiled

POST = (
    "(?:(?:总|副)?书记|主任|主席|县长|市长|区长|省长|州长|旗长|镇长|乡长"
    "|部长|局长|厅长|处长|科长|股长|院长|检察长|秘书长|理事长|会长|校长|馆长|站长"
    "|所长|行长|社长|台长|园长|队长|组长|总经理|董事长|经理|总编辑|总理|委员长|委员|常委"
    "|代表|教授|记者|通讯员|编辑|摄影|摄)"
)
_FOLLOWS = (
    "(?:说|表示|介绍|指出|强调|要求|认为|告诉|同志|先生|女士|主持|出席|参加"
    "|在|到|来|率|带|赴|一行|等|和|与|及|作|向|对|为|从|同|应|将|谈|宣|讲|致|深入"
    "|调研|检查|督导|督促|看望|慰问|走访|会见|是|的|也|还|已|都|就|把|被"
    "|当选|担任|任|因|以|代表|陪同|随|分别|先后|实地|详细|听取|签|受|获|摄"
    f"|文|图|报道|编|{POST})"
)
_CLOSED = f"(?:$|[^\\w·]|{_FOLLOWS})"
_OPENED = f"(?:^|[^\\w·]|[和与及同由向对有]|{POST})[{BLANK}]?\\Z"
_LED = "[以在是用应为被把让给从跟受随]\\Z"
"""Words of one character before a name, unless they begin a longer word."""
_PRIVATE = f"(?:[民户人员生工客友者手师嫂哥姐叔伯爷奶妈爸兵伙娘]|群众|司机|教练|家长|叫|名为|姓名)[{BLANK}]?\\Z"
"""Words before the name of another person with a similar name: 村民, 学生, 老人, 一个叫."""
_REACH = 12


class Slot(Struct, frozen=True):
    """The context of a string that may be a name.

    - `opened`: a mark, a title, a preposition or a name is before it.
    - `closed`: a mark, a verb, a title or a name is after it.
    - `amid_words`: one of these or a word is on both sides, no word extends over an end, and no word before it shows
      that it is another person.
    - `clear`: no word extends over an end, or a word ends where the name begins (落实|施平, not 落|实施|平).
    """

    opened: bool
    closed: bool
    amid_words: bool
    clear: bool


def closes(text: str, end: int) -> bool:
    """Whether a name may end here: before a mark, a verb, a title."""
    return bool(compiled(_CLOSED).match(text, end))


def slot_of(text: str, start: int, end: int, borders: Collection[int]) -> Slot:
    """The slot of `text[start:end]`; at `borders` other names begin or end."""
    from lint_news import lexicon

    words = lexicon()
    over_start, over_end = (text[at - 1 : at + 1] in words for at in (start, end))
    word_before, word_behind = text[start - 2 : start] in words, text[end : end + 2] in words
    is_private = bool(compiled(_PRIVATE).search(text, max(0, start - _REACH), start))
    led = not over_start and bool(compiled(_LED).search(text, max(0, start - 1), start))
    opened = start in borders or led or bool(compiled(_OPENED).search(text, max(0, start - _REACH), start))
    closed = end in borders or closes(text, end)
    clear = not is_private and not over_end and (word_before or not over_start)
    amid_words = clear and not over_start and (opened or word_before) and (closed or word_behind)
    return Slot(opened, closed, amid_words, clear)
