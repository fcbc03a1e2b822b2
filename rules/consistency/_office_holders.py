"""Who holds which office, as far as a text names both. Spans count code points of the text."""

from __future__ import annotations

from msgspec import Struct

from lint_news import HAN, Span, compiled, ends_before_word, given_name_level, is_surname, is_word

from ._surnames import rare_surnames

TITLE = "主任|[馆站局院校所社台园行厂部]长|科科长|股股长|庭庭长|处处长|[大支总]队长|主席|检察长|理事长|会长"
HEAD = f"{TITLE}|书记"
"""书记 is a head of a body on a page; over pages it is that of a county or town."""
_LEVELS = "县市区镇乡村"
_KEY = f"(?P<before>[{HAN}]{{0,2}}?)(?P<office>[{_LEVELS}][{HAN}]{{2,12}})\\Z"
_RUN = f"[{HAN}]{{3,16}}\\Z"
OTHER_TIME = (
    "时任|曾任|历任|接任|继任|卸任|离任|首任|任命|免去|辞去|当选|接替|先后|当年|那年|当时|[0-9]年|后来|退休|另一"
    f"|各[{_LEVELS}]|[邻外某][{_LEVELS}]|班\\Z"
)
_FORMER = f"[原前老][{_LEVELS}]|[原代]\\Z"
_SURNAMES = (
    "牧楚铁丘谌揭佟裘仝禤逄訾綦亓邸郦郜邝鄢隗嵇谯逯阚濮冼佘缑糜蔺蒯芮邰扈晁眭茹荀郇钮阙雍鞠尧庹斛狄琚竺栗衡阎屈皮臧敖牟"
    "危桂晏"
)
_CLOSED = (
    "说|表示|介绍|告诉|认为|指出|强调|主持|出席|参加|带领|率|补充|带|到|在|对|的|为|就|要|向|作|把|将|被|和|与|及|等|代表|致辞|宣布|提醒"
    "|通报|坦言|回忆|透露|负责|陪同|调研|检查|讲|听|来|去|赴|是|也|还|[^\u4e00-\u9fff]"
)
PARTS = ("常委会", "常务委员会", "委员会")
_FAR, _REACH, _SIZES = 24, 18, (3, 2)
_DEPUTIES = ("常务副", "副")


_SHORT = (
    ("文化和旅游局", "文旅局"),
    ("教育和体育局", "教体局"),
    ("教育体育局", "教体局"),
    ("卫生健康局", "卫健局"),
    ("卫生健康委", "卫健委"),
    ("发展和改革", "发改"),
    ("住房和城乡建设局", "住建局"),
    ("人力资源和社会保障局", "人社局"),
    ("自然资源和规划局", "资规局"),
    ("退役军人事务局", "退役军人局"),
    ("市场监督管理局", "市场监管局"),
    ("应急管理局", "应急局"),
)
"""The full names of offices of a government and the short ones."""


def short_office(office: str) -> str:
    """An office with the short name of its body: 文旅局局长."""
    for full, short in _SHORT:
        office = office.replace(full, short)
    return office


class Held(Struct, frozen=True):
    """An office as far as it is named, what stands before its level, and who holds it."""

    office: str
    before: str
    name: Span
    is_deputy: bool = False


def held_at(text: str, start: int, end: int) -> Held | None:
    """The office whose title stands at `text[start:end]`; None where it is of another time, or of no body or person."""
    deputy = next((mark for mark in _DEPUTIES if text.startswith(mark, max(0, start - len(mark)))), "")
    run = compiled(_RUN).search(text, max(0, start - _REACH), start - len(deputy))
    key = compiled(_KEY).search(run[0]) if run else None
    if run and compiled(_FORMER).search(run[0]):
        return None
    sentence = max(text.rfind(stop, max(0, start - _FAR), start) for stop in "。！？\n") + 1
    if (
        not key
        or "社区" in f"{key['before']}{key['office']}"[:3]
        or compiled(OTHER_TIME).search(text, max(sentence, start - _FAR), start)
    ):
        return None
    office = key["office"]
    for part in PARTS:
        office = office.replace(part, "")
    office, name = short_office(office), name_at(text, end)
    return Held(office + text[start:end], key["before"], name, bool(deputy)) if name else None


def name_at(text: str, end: int) -> Span | None:
    """The name of two or three characters that stands at an offset; None where none does."""
    closed = [size for size in _SIZES[::-1] if compiled(_CLOSED).match(text, end + size)]
    sizes = [*closed, *(size for size in _SIZES if ends_before_word(text, end + size))]
    size = next((size for size in sizes if end + size <= len(text) and _is_name(text[end : end + size])), 0)
    return Span(end, end + size) if size else None


def _is_name(name: str) -> bool:
    if not name:
        return False
    is_surnamed = is_surname(name[0]) or name[0] in rare_surnames() or name[0] in _SURNAMES
    return is_surnamed and "某" not in name and not is_word(name) and all(map(given_name_level, name[1:]))
