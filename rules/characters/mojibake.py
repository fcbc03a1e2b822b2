from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, groupby

from lint_news import (
    CJK_MARK,
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Finding,
    Match,
    Message,
    Origin,
    Span,
    is_han,
    replace,
    rule,
)

_REPLACED = "(?:锟斤拷|锟斤|斤拷锟)+[锟斤拷]*|[烫]{4,}|屯{4,}"
_CONTINUED = "\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘-„†-•…‰‹›€™\ufffd"
_LATIN = f"(?:[âãäåæçèéï][{_CONTINUED}]{{2}})+"
_GBK_LATIN = "[\u00a1-\u00fe]{4,}"
_LATIN_1 = "".join(char for char in map(chr, range(0xA1, 0xFF)) if char not in "·×°±")
_LATIN_LETTER = f"[{_LATIN_1}]"
_QUOTES = frozenset("–—‘’“”…")
_UTF8 = (
    b"(?:[\xe3-\xe9\xef][\x80-\xbf]{2}){2,}"
    b"|[\xe3-\xe9][\x80-\xbf]{2}(?:[\xe3-\xe9][\x80-\xbf]?)?(?=[?])"
    b"|\xe2\x80[\x90-\xa6?]"
)
_UTF8_LEADS = frozenset(
    "妗妞妤妫妯妲妾姒姘姝姣姹娆娈娉娌娑娣娲婀婊婕婢宀宄宓宥寤恽悃悌悒悚悛悝悱悴悻惆惚惝惴愀愎愠愣愦"
    "愫慊慵憔搴杈杌杓杩棣棰椁椋椐椤椴椹楂楗楝楣楦楫楱楸榀榇榈榉榘榛榧榫榭槎洄洇洌洎洙洚洧洫洳洵洹浃"
    "浈浍浒浔浜浞"
    "浣浯浼涑涔涠澧澶澹濂濉濞濡濮濯瀣瀵瀹灞琚瑁瑗瑭瑷瑾璎璜璞璩璺瓒甯纭纰绀绁绂绉绋绐绔绗绠绡绨绫绯"
    "绱绲绶绺绻绾缁缂缃缇缈缍褰蹇鈥銆銇銈銉銊銋銌銍銏銐銑銒銓銔銕銖銗銘銙銚銛銜銝銞銟銠銡銢銣銤銥銦"
    "銧鋩鋪鋫鋬鋭"
    "鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜"
    "鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍"
    "鐎鐏鐐鐑鐒鐓"
    "鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃"
    "钄钑钖钘铇铏铓铔铚铦铻锛锜锠閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋"
    "韪骞"
)
"""GBK characters that are the first two bytes of a Han character or mark in UTF-8, without those of `_USED_LEADS`."""
_USED_LEADS = frozenset(
    "姊姗娅娓娴娼婧婵宕宸寮寰恪悖悭惘惬愕憧憬杞楠楹榄榻槌洮浏浠涓涞淇渚濠瀚瀛灏琛瑕瑙瑜璀璁璇璋璐璧璨纾绌绛绮韫韬"
)
"""Such characters that newspapers use: a line needs two of them."""
_LEADS = _UTF8_LEADS | _USED_LEADS
_LEAD, _RARE_LEAD, _USED_LEAD = (f"[{''.join(sorted(leads))}]" for leads in (_LEADS, _UTF8_LEADS, _USED_LEADS))
_TWO_USED = f"{_USED_LEAD}[^\n]*{_USED_LEAD}"
_OFTEN = 9
_SINGLE = {"€": b"\x80", "\ufffd": b"?"}


@rule(
    "mojibake",
    title="乱码",
    help=(
        "按错误的编码读出的文字：“锟斤拷”“烫烫烫”，UTF-8 当成 GBK（鈥、銆、锛），"
        "UTF-8 或 GBK 当成西文（ä½、ÄãºÃ）。能还原的给出原文，其余对照原版。"
    ),
    unit="page",
    triggers="锟烫屯" + _LATIN_1 + "".join(sorted(_LEADS)),
    everywhere=True,
    kind=ErrorKind.WRONG_CHARACTER,
    origin=Origin.EXTRACT,
    explains=("control-character", "lost-character", "traditional-character", "variant-character"),
    profiles={"verbatim": True},
    bad=[
        Bad("会议强锟斤拷锟斤拷，要抓好春耕。", found="锟斤拷锟斤拷"),
        Bad("存储区填的是烫烫烫烫烫。", found="烫烫烫烫烫"),
        Bad("存储区填的是屯屯屯屯。", found="屯屯屯屯"),
        Bad("负责人鏄ヨ€曪紝讲话。", fixed="负责人春耕，讲话。", found="鏄ヨ€曪紝"),
        Bad("负责人搴斿\ufffd\ufffd讲话。", found="搴斿"),
        Bad("负责人æ\x98¥è\x80\x95讲话。", fixed="负责人春耕讲话。", found="æ\x98¥è\x80\x95"),
        Bad("负责人´º¸û讲话。", fixed="负责人春耕讲话。", found="´º¸û"),
    ],
    good=[
        "粥端上来烫烫的，老人直说烫烫烫。",
        "球员莫罗ãõ、Müller、João和Ångström到场。",
        "锟铻是古书上的山名，斤斤计较、鐢、鈥也都是字。",
        "店名是“Café”——法文的咖啡；招牌上Café‘’、Café“”、Café–—、Café……都有。",
        "车开到登瀛村，老人在飲茶，孩子穿过鋼板，读浩瀚典籍。",
    ],
    injectors=(
        "_injectors:utf8_as_gbk",
        "_injectors:utf8_as_latin",
        "_injectors:misread_and_lost",
        "_injectors:gbk_as_latin",
        "_injectors:gbk_as_utf8",
    ),
)
def mojibake(page: Document) -> Iterator[Finding]:
    """Text was decoded with another encoding than it was written in.

    UTF-8 as GBK, UTF-8 and GBK as Latin-1 or Windows-1252, and what U+FFFD and uninitialised memory become
    (锟斤拷, 烫烫烫).
    """
    yield from (Finding(match.span, _BROKEN, confidence=Confidence.CERTAIN) for match in page.find(_REPLACED))
    for span in _lines_with_leads(page):
        yield from _utf8_as_gbk(page.text[span.start : span.end], span.start)
    if any(page.find(_LATIN_LETTER)):
        for match in page.find(_LATIN):
            yield from _utf8_as_latin(match)
        for match in page.find(_GBK_LATIN):
            yield from _gbk_as_latin(match)


def _lines_with_leads(page: Document) -> Iterator[Span]:
    """The lines with a character of _UTF8_LEADS, or with two of _LEADS."""
    if not any(page.find(_RARE_LEAD)) and not any(page.find(_TWO_USED)):
        return
    text = page.text
    leads: dict[int, set[str]] = {}
    for match in page.find(_LEAD):
        leads.setdefault(text.rfind("\n", 0, match.start) + 1, set()).add(match[0])
    for start, chars in leads.items():
        if len(chars) > 1 or not _UTF8_LEADS.isdisjoint(chars):
            yield Span(start, end if (end := text.find("\n", start)) >= 0 else len(text))


def _utf8_as_gbk(line: str, offset: int) -> Iterator[Finding]:
    """Parts of a line whose GBK bytes are valid UTF-8 of several characters; Windows shows a single byte 80 as €."""
    if not any(char in line for char in _SINGLE) and not re.search(_UTF8, line.encode("gb18030", "replace")):
        return
    parts = [_SINGLE.get(char) or char.encode("gb18030", "replace") for char in line]
    ends = list(accumulate(map(len, parts)))
    for start, end, meant in _utf8(b"".join(parts)):
        first, last = bisect_right(ends, start), bisect_left(ends, end)
        span = Span(offset + first, offset + last + 1)
        is_whole = ends[first] - len(parts[first]) == start and ends[last] == end
        yield _finding(span, meant if is_whole else "")


def _utf8(data: bytes) -> Iterator[tuple[int, int, str]]:
    """Start, end and text of valid UTF-8 whose characters are frequent in newspapers and include Han."""
    for match in re.finditer(_UTF8, data):
        at = match.start()
        for is_common, group in groupby(match[0].decode("utf-8", "replace"), _is_common):
            chars = "".join(group)
            end = min(at + 3 * len(chars), match.end())
            is_cut = data[match.end() : match.end() + 1] == b"?"
            if is_common and (len(chars) > 1 or is_cut) and any(map(is_han, chars)):
                yield at, end, chars
            at = end
        if match[0].startswith(b"\xe2"):
            yield match.start(), match.end(), ""


def _is_common(char: str) -> bool:
    """Whether it is a Han character frequent in newspapers, or a Chinese mark."""
    from lint_news import counts

    return counts().level(char) >= _OFTEN if is_han(char) else char in CJK_MARK or "\uff00" <= char <= "\uffef"


def _utf8_as_latin(match: Match) -> Iterator[Finding]:
    """What was written, where Latin characters are the bytes of Han characters in UTF-8.

    Each is an accented letter and two symbols. Closing marks without Han may belong to a foreign name.
    """
    if len(match[0]) > 3 or not {*match[0][1:]} <= _QUOTES:
        parts = b"".join(_latin_byte(char) for char in match[0])
        meant = parts.decode("utf-8", "replace")
        yield _finding(match.span, "" if "\ufffd" in meant else meant)


def _latin_byte(char: str) -> bytes:
    """The byte of a character in Windows-1252, or else in Latin-1; FF where there is none."""
    return char.encode("latin-1") if char <= "\xff" else char.encode("cp1252", "ignore") or b"\xff"


def _gbk_as_latin(match: Match) -> Iterator[Finding]:
    """What was written, where all pairs of bytes are Han characters or marks of GB 2312."""
    meant = match[0].encode("latin-1").decode("gb2312", "replace")
    if all(is_han(char) or char in CJK_MARK for char in meant):
        yield _finding(match.span, meant)


def _finding(span: Span, meant: str) -> Finding:
    """`meant` is the original text, empty where it cannot be restored."""
    message = Message("乱码，原文是“{meant}”", "mojibake: “{meant}”", meant=meant) if meant else _BROKEN
    return Finding(span, message, (replace(span, meant),) if meant else (), confidence=Confidence.CERTAIN)


_BROKEN = Message("乱码，请对照原版", "mojibake: compare the original")
