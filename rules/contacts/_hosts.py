"""Faults in the host of an e-mail or web address."""

from __future__ import annotations

from typing import NamedTuple

from lint_news import Message

ASCII = "A-Za-z0-9"
HOST = (
    f"[{ASCII}][{ASCII}-]*(?:[.．]{{1,3}}[{ASCII}][{ASCII}-]*)*"
    f"(?:[.．。，,、· ]{{1,3}}(?:com|cn|net|org|gov|edu)(?:[.．]cn)?(?![{ASCII}@]))?"
)
"""A host, right or wrong: before a well-known ending any mark may replace the dot."""

_GENERIC = ("com", "net", "org", "gov", "edu")
_KNOWN = ("bet", "pet", "vet", "new", "ong", "cam")
"""Existing endings that are one slip from a generic one."""
_TWO = ("nt", "or", "og", "rg", "ed", "du", "go", "gv", "ov", "cm", "om", "nc")
"""Two letters that are a misspelt generic ending or cn, and no country's ending, or a very rare one here."""
_ENDINGS = {
    **dict.fromkeys(("gov.com", "gov.net", "gov.org", "gov.com.cn", "gov.cn.com", "com.gov", "cn.gov"), "gov.cn"),
    **dict.fromkeys(("edu.com", "edu.net", "edu.org", "edu.com.cn", "edu.cn.com", "cn.edu"), "edu.cn"),
    **dict.fromkeys(("com.com", "com.net", "cn.com.cn"), ""),
}
"""Endings of which the parts do not go together, and the right ones."""
_JOINED = (".govcn", ".comcn", ".educn", ".orgcn", ".netcn")
"""Endings that have lost their inner dot."""
_PROVIDER_LIST = """
126.com 163.com qq.com sina.com sohu.com 139.com 189.cn gmail.com hotmail.com foxmail.com
outlook.com yahoo.com aliyun.com 188.com yeah.net 21cn.com sina.cn tom.com 263.net people.cn
"""
PROVIDERS = tuple(_PROVIDER_LIST.split())
"""The most common e-mail providers."""


_GOVERNMENT = "gfbzb chinatax mohrss mohurd nhsa samr gsxt mofcom cnipa nmpa ccdi"
"""Names of sites of the state under .gov.cn that no well-known company has."""


class Fault(NamedTuple):
    """What is wrong with a host, and the right host where it is determined."""

    message: Message
    right: str | None = None


def is_one_slip(text: str, word: str) -> bool:
    """Whether one letter is missing, added or replaced, or two adjacent ones are swapped."""
    if text == word or abs(len(text) - len(word)) > 1:
        return False
    if len(text) == len(word):
        differ = [i for i, (a, b) in enumerate(zip(text, word, strict=True)) if a != b]
        swapped = (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and text[differ[0]] == word[differ[1]]
            and text[differ[1]] == word[differ[0]]
        )
        return len(differ) == 1 or swapped
    long, short = (text, word) if len(text) > len(word) else (word, text)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def misspelt(label: str) -> str | None:
    """The generic ending that a last label misspells; None for a right one, or for one that is not similar."""
    if label in _GENERIC or label in _KNOWN or (len(label) == 2 and label not in _TWO) or label.isdigit():
        return None
    return next((word for word in _GENERIC if is_one_slip(label, word)), "cn" if label in ("nc", "cnn", "c") else None)


def fault_of(host: str) -> Fault | None:
    """The first fault of a host: wrong dots, spaces, an ending that is missing or misspelt."""
    plain = "".join("." if char in "．。，,、·" else char for char in host if char != " ")
    right = ".".join(part for part in plain.split(".") if part)
    right = f"{right[:-2]}.cn" if right.lower().endswith(_JOINED) else right
    if host != right:
        return Fault(_DOTS, right)
    parts = host.lower().split(".")
    if len(parts) > 1 and (word := misspelt(parts[-1])):
        return Fault(_ending(parts[-1], word), host[: -len(parts[-1])] + word)
    for wrong, whole in _ENDINGS.items():
        if host.lower().endswith("." + wrong):
            return Fault(_ending(wrong, whole or "com"), host[: -len(wrong)] + whole if whole else None)
    if whole := _government(host):
        return Fault(Message("这个网站的域名是{right}", "the host of this site is {right}", right=whole), whole)
    inner = parts[-2] if len(parts) > 2 and parts[-1] == "cn" else ""
    if len(inner) == 3 and (word := misspelt(inner)):
        return Fault(_ending(inner, word), f"{host[: -len(inner) - 3]}{word}.cn")
    return None


def _government(host: str) -> str | None:
    """The right host where a site of the government has an ending of companies: gfbzb.com.cn for gfbzb.gov.cn."""
    *_, name, ending = ("", "", *host.lower().removesuffix(".cn").rsplit(".", 1))
    name = name.rpartition(".")[2]
    is_wrong = name in _GOVERNMENT.split() and ending in {"com", "net", "org"}
    return f"{host[: host.lower().rindex(name) + len(name)]}.gov.cn" if is_wrong else None


def _ending(wrong: str, word: str) -> Message:
    return Message("域名“.{wrong}”疑为“.{word}”", "“.{wrong}” for “.{word}”?", wrong=wrong, word=word)


_DOTS = Message("网址、邮箱里只用半角下脚点，不用逗号、句号和空格", "a host has dots alone: no other marks, no spaces")
