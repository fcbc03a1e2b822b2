from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from lint_news import (
    BLANK,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Fix,
    Match,
    Message,
    Safety,
    Span,
    compiled,
    replace,
    rule,
)

from ._hosts import ASCII, HOST, PROVIDERS, fault_of, is_one_slip

_HOSTS = ("126\\.com", "163\\.com", "qq\\.com", "sina\\.com", "sohu\\.com", "139\\.com", "189\\.cn", "foxmail\\.com")
_NAME = f"(?P<name>[{ASCII}_](?:[{ASCII}_.+%．-]{{0,40}}[{ASCII}_.-])?)"
_MAIL = (
    f"(?<![{ASCII}@＠/.])"
    f"(?P<mail>{_NAME}(?P<at>[{BLANK}]{{0,2}}[@＠]+[{BLANK}]{{0,2}})(?P<host>{HOST})(?P<more>[@＠]?))"
)
_LABEL = "(?:邮箱|信箱|电子邮件|[Ee]-?[Mm][Aa][Ii][Ll])(?:地址)?[:：为是至到]{0,2}[“（( ]?"
_NO_AT = (
    f"{_LABEL}"
    f"(?P<mail>(?!www|mail\\.)[{ASCII}_][{ASCII}_.#&$%*+-]{{0,40}}(?P<dot>[.。，,](?:com|cn|net|org)))"
    f"(?![{ASCII}@＠.])"
)
_WRONG_AT = (
    f"(?<![{ASCII}@＠/._-])"
    f"(?P<mail>[{ASCII}_][{ASCII}_.-]{{1,40}}(?P<mark>[#＃&$%*!！]|[(（]at[)）]|\\(a\\))(?P<host>{'|'.join(_HOSTS)}))"
    f"(?![{ASCII}@＠.])"
)
"""Another mark, before the host of a provider."""
_SENT = "(?:发送|传送|邮寄|投递|[发传寄投])(?:到|至)[：:“（(]?"
_SENT_TO = (
    f"{_SENT}(?P<mail>(?!www|mail)[{ASCII}_][{ASCII}_.-]{{1,40}}?(?P<dot>)(?:{'|'.join(_HOSTS)}))(?![{ASCII}@＠.])"
)
_NO_NAME = f"{_LABEL}(?P<mail>[@＠][{ASCII}-]+\\.(?:com|cn|net|org))(?![{ASCII}])"
_FULL = "(?P<mail>[Ａ-Ｚａ-ｚ０-９＿．－]{2,40}[@＠][Ａ-Ｚａ-ｚ０-９－]{2,30}(?:[.．][Ａ-Ｚａ-ｚ０-９]{2,10}){1,3})"
_MISSPELT_LIST = "qq.com sina.com 126.com 163.com gmail.com hotmail.com foxmail.com outlook.com yahoo.com aliyun.com"
_MISSPELT = tuple(_MISSPELT_LIST.split())
_ELSEWHERE = {
    **{f"{name}.{end}": f"{name}.com" for name in ("qq", "126", "foxmail", "hotmail", "139") for end in ("cn", "net")},
    **{f"{name}.com.cn": f"{name}.com" for name in ("qq", "126", "163", "139", "foxmail", "hotmail", "gmail")},
    "189.com": "189.cn",
    "163.cn": "163.com",
    "gmail.cn": "gmail.com",
    "189.com.cn": "189.cn",
}
"""Hosts of providers with an ending that they do not have for mail."""
_REAL = ("263.com", "email.com", "mail.com", "ymail.com")
"""Existing hosts that are one slip from a provider's."""


@rule(
    "invalid-email",
    title="电子邮箱写错",
    help=(
        "漏了@或点、两个@、全角＠、夹了空格或中文标点、.con、gmial.com。"
        "微博账号（@某某）、价格（@5元）、句末的标点不在此列。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_MAIL, _NO_AT, _NO_NAME, _FULL, _WRONG_AT, _SENT_TO),
    injectors=("_injectors:email",),
    bad=[
        Bad("投稿邮箱：hedong@sian.com", fixed="投稿邮箱：hedong@sina.com"),
        Bad("投稿邮箱：chengbei2026@126.con", fixed="投稿邮箱：chengbei2026@126.com", found="chengbei2026@126.con"),
        Bad("投稿邮箱:chengbei_2026＠126.com。", fixed="投稿邮箱:chengbei_2026@126.com。"),
        Bad("邮箱：ｂｅｉ２６＠ｙｕｎ．ｇｏｖ．ｃｎ。", fixed="邮箱：bei26@yun.gov.cn。"),
        Bad("请发送至chengbei@@126.com。", fixed="请发送至chengbei@126.com。"),
        Bad("请发送至cheng@bei@126.com。", found="cheng@bei@"),
        Bad("邮箱：chengbei@126com", fixed="邮箱：chengbei@126.com"),
        Bad("邮箱：chengbei@126", fixed="邮箱：chengbei@126.com"),
        Bad("邮箱：chengbei@people", found="chengbei@people"),
        Bad("邮箱：chengbei@yunchenggovcn", found="chengbei@yunchenggovcn"),
        Bad("邮箱：chengbei @126.com", fixed="邮箱：chengbei@126.com"),
        Bad("邮箱：chengbei@126。com", fixed="邮箱：chengbei@126.com"),
        Bad("邮箱：chengbei@126，com。", fixed="邮箱：chengbei@126.com。"),
        Bad("邮箱：chengbei@126. com", fixed="邮箱：chengbei@126.com"),
        Bad("邮箱：chengbei@yuncheng.gov.cnn", fixed="邮箱：chengbei@yuncheng.gov.cn"),
        Bad("邮箱：chengbei@yuncheng.gvo.cn", fixed="邮箱：chengbei@yuncheng.gov.cn"),
        Bad("邮箱：chengbei@gmial.com", fixed="邮箱：chengbei@gmail.com"),
        Bad("邮箱：chengbei@162.com", found="chengbei@162.com"),
        Bad("邮箱：cheng..bei@126.com", found="cheng..bei@126.com"),
        Bad("电子邮箱为chengbei126.com。", fixed="电子邮箱为chengbei@126.com。", found="chengbei126.com"),
        Bad("Email: chengbei#people.cn", found="chengbei#people.cn"),
        Bad("简历请投至chengbei#126.com。", fixed="简历请投至chengbei@126.com。", found="chengbei#126.com"),
        Bad("有意者联系cheng_bei（at）qq.com。", fixed="有意者联系cheng_bei@qq.com。"),
        Bad("照片发送至chengbei26163.com。", fixed="照片发送至chengbei26@163.com。", found="chengbei26163.com"),
        Bad("邮箱：chengbei@qq.cn", fixed="邮箱：chengbei@qq.com"),
        Bad("邮箱：@126.com", found="@126.com"),
        Bad("邮箱：chengbei@126，cn。", fixed="邮箱：chengbei@126.cn。", found="chengbei@126，cn"),
    ],
    good=[
        "投稿邮箱：chengbei2026@126.com。",
        "邮箱：cheng.bei_2026@yuncheng.gov.cn，电话另告",
        "邮箱chengbei@139.com、chengbei@188.com、chengbei@263.net、chengbei@mail.com、chengbei@yeah.net",
        "邮箱chengbei@263.com、chengbei@21cn.com、chengbei@189.cn、chengbei@email.com、chengbei@ymail.com",
        "邮箱：chengbei@126.com，bei2026@163.com、bei@qq.com。Tel另告",
        "网友@高远 说好，网友@Bart Sluimer说好，Bart @Sluimer，限价@5元，Dance@Beijing音乐节。",
        "登录邮箱www.chengbei.com、邮箱http://mail.chengbei.com、邮箱mail.chengbei.com。",
        "邮箱chengbei126.comic、chengbei126.com.x、邮箱chengbei126.com@y.net",
        "附件发至www.bei126.com，附件发至mail.126.com，另发至bei126.com.x、bei126.com@y.cn，页面bei/xia#126.com、xia#126.com.x。",
        "请发至邮箱chengbei@shop.vip、chengbei@yuncheng.top。",
        "邮箱chengbei@shop.bet，邮箱chengbei@shop.pet，邮箱chengbei@shop.vet",
        "邮箱chengbei@shop.new，邮箱chengbei@shop.ong，邮箱chengbei@shop.cam",
        "网址https://x.com/a@126.con，邮箱chengbei@126.com, company另告，邮箱：@126.comx",
    ],
)
def invalid_email(article: Article) -> Iterator[Finding]:
    """An e-mail address lacks its @ or a dot, has two @, a space, a Chinese mark, or a misspelt host.

    User names (@name) are not addresses, and a mark after an address ends the sentence.
    """
    for match in article.find(_MAIL):
        yield from _fault_with_at(article, match)
    for match in article.find(_WRONG_AT):
        fix = replace(match.group("mark"), "@")
        yield Finding(match.group("mail"), _OTHER, (fix,), confidence=Confidence.CERTAIN)
    yield from _without_at(article)
    for match in article.find(_FULL):
        fix = replace(match.group("mail"), normalize("NFKC", match["mail"]), safety=Safety.SAFE)
        yield Finding(match.group("mail"), _FULL_WIDTH, (fix,))
    for match in article.find(_NO_NAME):
        yield Finding(match.group("mail"), _NAMELESS, confidence=Confidence.CERTAIN)


def _without_at(article: Article) -> Iterator[Finding]:
    """Addresses without @, and without another mark in its place."""
    seen: set[Span] = set()
    for pattern in (_NO_AT, _SENT_TO):
        for match in article.find(pattern):
            span = match.group("mail")
            if span not in seen and not compiled(_WRONG_AT).match(article.document.text, span.start):
                seen.add(span)
                yield Finding(span, _AT, tuple(_with_at(match)), confidence=Confidence.CERTAIN)


def _fault_with_at(article: Article, match: Match) -> Iterator[Finding]:
    """The first fault of an address with an @."""
    span, at, name = match.group("mail"), match["at"], match["name"]
    host_span, host = match.group("host"), match["host"]
    if match["more"]:
        yield Finding(span, _TWO, confidence=Confidence.CERTAIN)
    elif "." not in (plain := _plain(host)):
        yield from _missing_dot(article, match)
    elif at != "@":
        yield _wrong_at(match)
    elif fault := fault_of(host):
        fixes = (replace(host_span, fault.right),) if fault.right else ()
        yield Finding(span, fault.message, fixes, confidence=Confidence.CERTAIN)
    elif ".." in name or name.endswith("."):
        yield Finding(span, _NAME_DOTS)
    elif right := _ELSEWHERE.get(plain):
        message = Message("“{host}”疑为“{near}”", "“{host}” for “{near}”?", host=host, near=right)
        yield Finding(span, message, (replace(host_span, right),))
    elif plain not in _REAL and (near := [real for real in _MISSPELT if is_one_slip(plain, real)]):
        fixes = (replace(host_span, near[0]),) if len(near) == 1 else ()
        message = Message("“{host}”疑为“{near}”", "“{host}” for “{near}”?", host=host, near="、".join(near))
        yield Finding(span, message, fixes)


def _missing_dot(article: Article, match: Match) -> Iterator[Finding]:
    if right := _completed(match["host"]):
        fix = replace(match.group("host"), right)
        yield Finding(match.group("mail"), _DOT, (fix,), confidence=Confidence.CERTAIN)
    elif match["at"] in "@＠" and _is_labelled(article, match):
        yield Finding(match.group("mail"), _DOT, confidence=Confidence.CERTAIN)


def _wrong_at(match: Match) -> Finding:
    at = match["at"]
    safety = Safety.SAFE if at == "＠" else Safety.REVIEW
    message = _TWO if at.count("@") + at.count("＠") > 1 else _SPACE if at.strip("@＠") else _WIDE
    confidence = Confidence.LIKELY if message is _SPACE else Confidence.CERTAIN
    return Finding(
        match.group("mail"), message, (replace(match.group("at"), "@", safety=safety),), confidence=confidence
    )


def _plain(host: str) -> str:
    return "".join("." if char in "．。，,、·" else char for char in host).replace(" ", "").lower()


def _completed(host: str) -> str | None:
    """The provider's host of which the dot or the ending is missing."""
    complete = (real for real in PROVIDERS if host.lower() in (real.replace(".", ""), real[:-4]))
    return next(complete, None)


def _is_labelled(article: Article, match: Match) -> bool:
    before = article.document.text[max(0, match.start - 12) : match.start]
    return any(word in before for word in ("邮箱", "信箱", "邮件", "mail", "MAIL", "投稿"))


def _with_at(match: Match) -> Iterator[Fix]:
    """The address with an @ before the host of a common provider."""
    mail, span = match["mail"], match.group("mail")
    host = next((host for host in PROVIDERS if mail.endswith(host) and len(mail) > len(host)), None)
    if host and mail[-len(host) - 1] not in "#&$%*":
        yield replace(Span(span.end - len(host), span.end - len(host)), "@")


_FULL_WIDTH = Message("邮箱宜用半角", "an e-mail address in full-width letters")
_AT = Message("邮箱漏了@号", "an e-mail address without @")
_OTHER = Message("邮箱里的@号写成了别的符号", "another mark stands for the @ of an e-mail address")
_TWO = Message("邮箱里有两个@号", "two @ in an e-mail address")
_DOT = Message("邮箱域名漏了点或后缀", "the host of an e-mail address lacks its dot or its ending")
_WIDE = Message("邮箱里的@号应为半角", "a full-width @ in an e-mail address")
_SPACE = Message("邮箱里夹了空格", "a space in an e-mail address")
_NAMELESS = Message("邮箱漏了@号前面的用户名", "an e-mail address without the name before @")
_NAME_DOTS = Message("邮箱用户名里的点不对", "dots in the name of an e-mail address")
