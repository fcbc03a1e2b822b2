from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from lint_news import BLANK, Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Safety, Span, replace, rule

from ._hosts import ASCII, HOST, fault_of

_SCHEME = (
    f"(?<![{ASCII}])"
    f"(?P<scheme>[Hh][TtPp]{{1,4}}[Ss]?|[Tt]{{1,2}}[Pp][Ss]?)"
    f"(?P<mark>[：:;；.。,，]?[{BLANK}]?[/／\\\\]{{1,3}}[{BLANK}]?|[：:])"
    f"(?=[A-Za-z][{ASCII}-]*[.．。，,][{ASCII}])"
)
_WWW = f"(?<![{ASCII}@.-])(?P<www>[Ww]{{2,4}})(?P<mark>[.．。，,、：:;；·{BLANK}]{{1,3}})(?P<host>{HOST})"
_FUSED = (
    f"(?<![{ASCII}@.-])"
    f"(?P<address>[Ww]{{3}}(?P<host>[{ASCII}-]{{2,}}(?:\\.[{ASCII}-]+)*\\.(?:com|cn|net|org)))"
    f"(?![{ASCII}@])"
)
_HOST = f"(?<![{ASCII}])(?:[Hh][Tt]{{2}}[Pp][Ss]?[:：]//(?:[Ww]{{3}}\\.)?)(?P<host>{HOST})"
_BARE = (
    f"(?<![{ASCII}@.．/_-])"
    f"(?P<host>[{ASCII}][{ASCII}-]+(?:\\.[{ASCII}-]+)*[。，,·](?:com|cn|net|org|gov)(?:\\.cn)?)"
    f"(?![{ASCII}@.])"
)
_LABELLED = (
    f"(?:网址|网站|官网|网页|登录)[^\n。；;{ASCII}]{{0,8}}"
    f"(?P<host>[{ASCII}][{ASCII}-]+(?:\\.[{ASCII}-]+)+)"
    f"(?![{ASCII}@])"
)
_FULL = "(?P<address>(?:[ｗＷ]{3}．|[ｈＨ][ｔＴ]{2}[ｐＰ][ｓＳ]?[：:][／/]{2})[Ａ-Ｚａ-ｚ０-９．／－＿]{3,80})"
_SCHEMES = ("http", "https")


@rule(
    "invalid-page-address",
    title="网址写错",
    help=(
        "http:/、htpp://、www，、.con，漏了点，夹了空格或中文标点；征兵网、税务局等的域名是.gov.cn。“http：//”全角冒号只作提示；"
        "句末的标点、中文域名、点评网站的名称不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    triggers="wWｗＷｔＴpPmMnNtTgGvV",
    injectors=("_injectors:page_address",),
    bad=[
        Bad("网址：www.xiaxian.govcn", fixed="网址：www.xiaxian.gov.cn"),
        Bad("网址：http:/www.chengbei.cn", fixed="网址：http://www.chengbei.cn", found="http:/"),
        Bad("网址：htpp://www.chengbei.cn", fixed="网址：http://www.chengbei.cn", found="htpp://"),
        Bad("网址：ttps://www.chengbei.cn", fixed="网址：https://www.chengbei.cn"),
        Bad("网址：http//chengbei.cn", fixed="网址：http://chengbei.cn"),
        Bad("网址：http:www.chengbei.cn", fixed="网址：http://www.chengbei.cn"),
        Bad("网址：http:\\\\www.chengbei.cn", fixed="网址：http://www.chengbei.cn"),
        Bad("网址：http：//www.chengbei.cn", fixed="网址：http://www.chengbei.cn", found="http：//"),
        Bad("网址：ｗｗｗ．ｂｅｉ．ｃｎ。", fixed="网址：www.bei.cn。"),
        Bad("网址：ｈｔｔｐ：／／ｂｅｉ．ｃｎ。", fixed="网址：http://bei.cn。"),
        Bad("登录www，chengbei.cn报名", fixed="登录www.chengbei.cn报名", found="www，"),
        Bad("登录wwww.chengbei.cn报名", fixed="登录www.chengbei.cn报名"),
        Bad("登录www. chengbei.cn报名", fixed="登录www.chengbei.cn报名"),
        Bad("登录wwwchengbei.cn报名", fixed="登录www.chengbei.cn报名", found="wwwchengbei.cn"),
        Bad("登录www.chengbei.con报名", fixed="登录www.chengbei.com报名", found="www.chengbei.con"),
        Bad("登录www.chengbei，com。", fixed="登录www.chengbei.com。"),
        Bad("登录www.chengbei .com。", fixed="登录www.chengbei.com。"),
        Bad("登录https://chengbei.gvo.cn/a。", fixed="登录https://chengbei.gov.cn/a。"),
        Bad("登录www.chengbeicom报名", found="www.chengbeicom"),
        Bad("登录chengbei，com报名", fixed="登录chengbei.com报名", found="chengbei，com"),
        Bad("登录www.chengbei.gov.com查询。", fixed="登录www.chengbei.gov.cn查询。", found="www.chengbei.gov.com"),
        Bad("网址:www.chengbei，com.cn", fixed="网址:www.chengbei.com.cn"),
        Bad("登录www.chengbei.com.com报名", found="www.chengbei.com.com"),
        Bad("登录www.gfbzb.com.cn报名应征。", fixed="登录www.gfbzb.gov.cn报名应征。", found="www.gfbzb.com.cn"),
        Bad("官网：chengbei.cmo", fixed="官网：chengbei.com", found="chengbei.cmo"),
    ],
    good=[
        "登录www.gfbzb.gov.cn报名应征，发票见https://etax.chinatax.gov.cn。",
        "网址：http://www.chengbei.cn，https://chengbei.gov.cn/a/b.html。",
        "登录www.chengbei.com.cn、chengbei.com报名，网址：www.chengbei.top。",
        "登录 WWW.CHENGBEI.COM；登录网站V1.0、index.htm。",
        "速度单位是km/h，and/or，TP/s，ht/m，p/s，tp/ab。",
        "邮箱：cheng@bei，com另告，cheng@www，bei.com、a@wwwbei.com、x-wwwbei.com@y",
        (
            "A.wwwbei.com，awwwbei.com，wwwbei.com@y，wwwbei.comx，文件A.bei，com，@bei，com，bei，"
            "comx，bei，com@y，bei，com.x，/bei，com"
        ),
        "服务器http://192.168.1.1，http://localhost",
        "登录www.chengbei.cn, companies报名，https://chengbei.cn, company",
        "登录chengbei.cmo@x，登录www.mygov.com、www.gov.cn、www.beiedu.com、www.edu.cn。",
        (
            "HTTP/1.1协议，HTTP/ab，登录chengbei.cmos、chengbei.cmo@x、awww，chengbei.cn、@www，"
            "chengbei.cn、x.www，chengbei.cn"
        ),
        "ahttp:/www.chengbei.cn、http://城北.中国，ahttp://x.con",
        "www是万维网的缩写，WWW 2026大会，w.chengbei",
    ],
)
def invalid_page_address(article: Article) -> Iterator[Finding]:
    """A web address has a misspelt scheme, www or ending, a wrong mark or a space, or lacks a dot.

    A full-width colon (http：//) is the style of some papers, and doubtful.
    """
    found = sorted(_faults(article), key=lambda finding: finding.span)
    end = -1
    for finding in found:
        if finding.span.start >= end:
            end = finding.span.end
            yield finding


def _faults(article: Article) -> Iterator[Finding]:
    for match in article.find(_SCHEME):
        yield from _scheme(match)
    for match in article.find(_WWW):
        yield from _www(match)
    for match in article.find(_FUSED):
        here = Span(match.start + 3, match.start + 3)
        yield Finding(match.group("address"), _FUSED_WWW, (replace(here, "."),), confidence=Confidence.CERTAIN)
    for match in article.find(_FULL):
        fix = replace(match.group("address"), normalize("NFKC", match["address"]), safety=Safety.SAFE)
        yield Finding(match.group("address"), _FULL_WIDTH, (fix,))
    for pattern in (_HOST, _BARE, _LABELLED):
        for match in article.find(pattern):
            yield from _host(match)


def _scheme(match: Match) -> Iterator[Finding]:
    scheme, mark = match["scheme"], match["mark"]
    if scheme.lower() in _SCHEMES and mark == "://":
        return
    right = "https://" if scheme[-1:] in "sS" else "http://"
    span = Span(match.group("scheme").start, match.group("mark").end)
    if scheme.lower() in _SCHEMES and mark == "：//":
        yield Finding(span, _WIDE, (replace(span, right, safety=Safety.SAFE),), confidence=Confidence.DOUBTFUL)
    elif len(scheme) > 2:
        yield Finding(span, _BEGINNING, (replace(span, right),), confidence=Confidence.CERTAIN)


def _www(match: Match) -> Iterator[Finding]:
    """A fault of `www.`; if there is none, of the host after it."""
    host = match["host"]
    span = Span(match.group("www").start, match.group("mark").end)
    if len(match["www"]) == 3 and match["mark"] == ".":
        if not host.replace("-", "").isalnum():
            yield from _host(match)
        elif host.lower().endswith(("com", "cn", "net", "org")):
            yield Finding(Span(span.start, match.end), _ENDLESS)
    elif "." in host and fault_of(host) is None:
        yield Finding(span, _BEGINNING, (replace(span, "www."),), confidence=Confidence.CERTAIN)


def _host(match: Match) -> Iterator[Finding]:
    if fault := fault_of(match["host"]):
        fixes = (replace(match.group("host"), fault.right),) if fault.right else ()
        yield Finding(match.group("host"), fault.message, fixes, confidence=Confidence.CERTAIN)


_BEGINNING = Message("网址开头写错", "the beginning of the address is wrong")
_WIDE = Message("网址里的冒号应为半角", "the colon of an address is half-width")
_FULL_WIDTH = Message("网址宜用半角", "an address in full-width letters")
_FUSED_WWW = Message("www后面漏了点", "no dot behind www")
_ENDLESS = Message("网址漏了点或后缀", "the address lacks its dot or its ending")
