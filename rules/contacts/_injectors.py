"""Faults of this family for `lint-news measure`, in a number or address of the text or in an invented one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import Edit, Span, compiled, random_match

from ._invented import figures, new_landline, new_mobile, new_name, new_service_number

if TYPE_CHECKING:
    import re
    from collections.abc import Callable
    from random import Random

    Spoil = Callable[[str, Random], str]

_LANDLINE = "0(?:10|2[0-9]|[3-9][0-9]{2})[-—][2-8][0-9]{6,7}"
_MOBILE = "1[3-9][0-9]{9}"
_SERVICE = "[48]00-[0-9]{3,4}-?[0-9]{3,4}"
_MAIL = "[A-Za-z0-9_.]+@[A-Za-z0-9]+(?:\\.[a-z]{2,4})+"
_PAGE = "(?:https?://|www\\.)[a-z0-9.-]+\\.(?:com|cn|net|org)"
_BODY = "[。！？]$"
_LEADS = (
    "",
    "有意者请",
    "详情可",
    "市民如有疑问，可",
    "需要帮助的群众可",
    "即日起，",
    "为方便办理，单位公布了联系方式，",
    "\n",
)
_PHONES = (
    "电话：",
    "联系电话：",
    "咨询电话为",
    "热线电话：",
    "拨打",
    "拨打电话",
    "报名电话:",
    "致电",
    "传真：",
    "举报电话：",
    "联系人：高远 ",
    "客服电话（",
    "手机：",
)
_MAILS = ("邮箱：", "投稿邮箱:", "电子邮箱为", "发送至邮箱", "请将材料发至", "E-mail：", "联系邮箱（", "信箱：")
_PAGES = ("网址：", "登录", "官网", "访问网站", "请登录官方网站（", "详见", "网址为", "可在")
_ENDS = ("。", "咨询。", "，欢迎参与。", "，工作日受理。", "\n")
_LETTERS = {"0": "OoＯ", "1": "lI", "2": "Z", "5": "S", "8": "B"}
_HOTLINE_LIST = "12345 12315 12333 12388 12306 12348 12369 12328 96120 96110 95598 95533 12320 12338 95588"
_HOTLINES = tuple(_HOTLINE_LIST.split())
_ENDINGS = (("com", "con"), ("com", "cmo"), ("com", "comm"), ("com", "cpm"), (".cn", ".cnn"))
"""Right and wrong endings of e-mail hosts."""
_SCHEMES = ("http:/", "http//", "htpp://", "htttp://", "http:// ", "http;//", "http:\\\\", "hppt://")
_LABELS = {"com": ("con", "cmo", "cpm", "comm"), "net": ("nte", "ent"), "org": ("ogr",)}
"""Misspelt last labels of web addresses."""
_MAIL_HOST_LIST = "126.com 163.com qq.com sina.com sohu.com 139.com people.cn gmail.com yuncheng.gov.cn fudan.edu.cn"
_MAIL_HOSTS = tuple(_MAIL_HOST_LIST.split())


def _inject(  # noqa: PLR0913, PLR0917
    text: str, random: Random, place: str, words: tuple[str, ...], new: Callable[[Random], str], spoil: Spoil
) -> Edit | None:
    """Spoil one that the text has (half of the time), or else a new one in a clause after a paragraph.

    `place` is the pattern of those in the text, `words` may announce a new one, `new` makes it, `spoil` spoils it.
    """
    own = list(compiled(place).finditer(text))
    if own and random.random() < 0.5:
        one = random.choice(own)
        return Edit(Span(*one.span()), spoil(one[0], random))
    ends: list[re.Match[str]] = list(compiled(_BODY).finditer(text))
    if not ends:
        return None
    at, word = random.choice(ends).end(), random.choice(words)
    close = "）" if word.endswith("（") else ""
    clause = f"{random.choice(_LEADS)}{word}{spoil(new(random), random)}{close}{random.choice(_ENDS)}"
    return Edit(Span(at, at), clause.rstrip("\n"))


def _lost(number: str, random: Random) -> str:
    at = random.choice([i for i, char in enumerate(number) if char.isdigit()])
    return number[:at] + number[at + 1 :]


def _added(number: str, random: Random) -> str:
    at = random.choice([i for i, char in enumerate(number) if char.isdigit()])
    return number[:at] + random.choice((number[at], figures(random, 1))) + number[at:]


def _lettered(number: str, random: Random) -> str:
    places = [i for i, char in enumerate(number) if char in _LETTERS]
    if not places:
        return _lost(number, random)
    at = random.choice(places)
    return number[:at] + random.choice(_LETTERS[number[at]]) + number[at + 1 :]


def _separated(number: str, random: Random) -> str:
    dash = max(number.find("-"), number.find("—"))
    return number[:dash] + random.choice(("--", "，", "。", ".", "_", "：", "- ", "、")) + number[dash + 1 :]


def landline(text: str, random: Random) -> Edit | None:
    """A landline with a digit missing or added, or a wrong mark after the area code."""
    return _inject(text, random, _LANDLINE, _PHONES[:-1], new_landline, random.choice((_lost, _added, _separated)))


def mobile(text: str, random: Random) -> Edit | None:
    """A mobile number with a digit missing or added, or an impossible prefix."""

    def begun_wrong(number: str, random: Random) -> str:
        return random.choice(("12", "11", "23", "33", "73")) + number[2:]

    return _inject(text, random, _MOBILE, _PHONES, new_mobile, random.choice((_lost, _added, begun_wrong)))


def service_number(text: str, random: Random) -> Edit | None:
    """A 400 or 800 number with a digit missing or added."""

    def spoil(number: str, random: Random) -> str:
        return number[:3] + random.choice((_lost, _added))(number[3:], random)

    return _inject(text, random, _SERVICE, _PHONES[:-2], new_service_number, spoil)


def hotline(text: str, random: Random) -> Edit | None:
    """A hotline of five digits with one missing or added."""
    words = ("热线", "拨打", "热线电话：", "投诉电话：", "服务热线", "举报热线：", "请拨打")
    return _inject(text, random, "(?!)", words, lambda r: r.choice(_HOTLINES), random.choice((_lost, _added)))


def letter(text: str, random: Random) -> Edit | None:
    """A letter in place of a similar digit, in a phone number."""
    place, new = random.choice(((_LANDLINE, new_landline), (_MOBILE, new_mobile), (_SERVICE, new_service_number)))
    return _inject(text, random, place, _PHONES[:-1], new, _lettered)


def year_letter(text: str, random: Random) -> Edit | None:
    """A letter in place of a digit of a year or an amount."""
    found = [m for m in compiled("[0-9]{2,}(?=[年月日元万亿人])").finditer(text) if "0" in m[0] or "1" in m[0]]
    if not found:
        return None
    one = random.choice(found)
    places = [i for i, char in enumerate(one[0]) if char in "01"]
    at = one.start() + random.choice(places)
    return Edit(Span(at, at + 1), random.choice(_LETTERS[text[at]]))


def postcode(text: str, random: Random) -> Edit | None:
    """A postcode with a digit missing or added."""
    words = ("邮编：", "邮政编码：", "邮编", "（邮编：")

    def new(random: Random) -> str:
        return random.choice(("0", "1", "3", "4", "6", "7")) + figures(random, 5)

    return _inject(text, random, "(?!)", words, new, random.choice((_lost, _added)))


def email(text: str, random: Random) -> Edit | None:
    """An e-mail address without its @ or dot, with a wrong mark, a space, two @, or a misspelt ending."""

    def new(random: Random) -> str:
        host = random.choice(_MAIL_HOSTS)
        return f"{new_name(random)}@{host}"

    return _inject(text, random, _MAIL, _MAILS, new, _spoilt_email)


def _spoilt_email(address: str, random: Random) -> str:
    name, host = address.split("@")
    first, rest = host.split(".", 1)
    mark = random.choice("，。,、")
    choices = [
        name + host,
        f"{name}@@{host}",
        f"{name}＠{host}",
        f"{name}@{first}{rest}",
        f"{name}@{first}{mark}{rest}",
    ]
    choices += [f"{name} @{host}", f"{name}@ {host}", f"{name}@{first}. {rest}", f"{name}@{first}..{rest}"]
    wrong = [host[: -len(old)] + new for old, new in _ENDINGS if host.endswith(old)]
    spoilt = random.choice(choices)
    return random.choice((spoilt, f"{name}@{random.choice(wrong)}")) if wrong else spoilt


def page_address(text: str, random: Random) -> Edit | None:
    """A web address with a misspelt scheme, www or ending, a wrong mark, or a space."""

    def new(random: Random) -> str:
        host = new_name(random) + random.choice((".com", ".cn", ".gov.cn", ".com.cn", ".org", ".net", ".edu.cn"))
        return random.choice(("http://www.", "https://www.", "www.", "www.", "http://")) + host

    return _inject(text, random, _PAGE, _PAGES, new, _spoilt_page)


def _spoilt_page(address: str, random: Random) -> str:
    scheme, _, rest = address.rpartition("://")
    if scheme:
        choices = [f"{wrong}{rest}" for wrong in _SCHEMES]
    else:
        mark = random.choice("，。,、：")
        wrongs = ("www", "www" + mark, "www..", "www. ", "wwww.", "ww.")
        choices = [address.replace("www.", wrong, 1) for wrong in wrongs]
    first, last = address.rsplit(".", 1)
    choices += [f"{first}{mark}{last}" for mark in ("，", "。", " .", "..")]
    choices += [f"{first}.{wrong}" for wrong in _LABELS.get(last, ())]
    return random.choice(choices)


def mismatch(text: str, random: Random) -> Edit | None:
    """A phone number, repeated one paragraph later with one digit replaced or two swapped."""
    number = random.choice((new_landline, new_mobile))(random)
    at = random.randrange(6, len(number) - 1)
    digit = random.choice([d for d in "0123456789" if d != number[at]])
    other = number[:at] + digit + number[at + 1 :]
    ends = [m.end() for m in compiled(_BODY).finditer(text)]
    if len(ends) < 2:
        return None
    first = random.randrange(len(ends) - 1)
    label = random.choice(("咨询电话：", "报名电话：", "联系电话：", "举报电话："))
    return Edit(
        Span(ends[first], ends[first + 1]), f"{label}{number}。{text[ends[first] : ends[first + 1]]}{label}{other}。"
    )


def mismatched_hotline(text: str, random: Random) -> Edit | None:
    """A public service number for another service, in an invented sentence."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    service, number = random.choice(
        (("火警电话", "120"), ("工会维权热线", "12315"), ("法律援助热线", "12338"), ("公积金热线", "12366"))
    )
    return Edit(Span(at.end(), at.end()), f"{service}{number}全天有人接听。") if at else None
