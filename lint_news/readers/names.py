"""The kind of an element of HTML by its names (class, id, role, itemprop), in English and in pinyin."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from ..match.patterns import compiled


class Kind(Enum):
    """The kind of an element."""

    PLAIN = ""
    COMMENTS = "comments"
    FURNITURE = "furniture"
    HEADER = "header"
    ICON = "icon"
    BODY = "body"
    ARTICLE = "article"
    TITLE = "title"


_COMMENTS = r"comment|disqus|gentie|pinglun|liuyan|guestbook|(?<![a-z])(?:reply|replies|respond)(?![a-z])"
_FURNITURE = (
    r"share|sharing|jiathis|breadcrumb|paginat|pagenav|pagebar|pagelist|sidebar|copyright|recommend|related"
    r"|toolbar|navbar|navigation|footer|qrcode|erweima|friendlink|advert|subscri|newsletter|social|cookie|popup"
    r"|fontsize|zihao|langswitch|hotnews|xiangguan|tuijian"
    r"|dqwz|weizhi|youqing|fenxiang|daohang|skip(?:to|link|nav)|mostread|readmore|prevnext|nextprev|wumii|ujian"
    r"|(?<![a-z])(?:"
    r"nav|subnav|topnav|mainnav|menu|crumbs?|pager|pages|foot|ads?|adbox|rank|ranking|search|login|tags|taglist"
    r"|print|dayin|ewm|langs?|language|languages"
    r"|links|aside|modal|toc|tool|tools|follow|sponsor|sponsored|promo|widget|banner|topbar|next|prev|previous"
    r"|related|hot|like|likes|vote|rating|feedback|app|download|back|gotop|totop|backtop"
    r")(?![a-z])"
)
_HEADER = r"(?<![a-z])(?:header|head|masthead|top|logo|site)(?![a-z])"
_ICON = r"icon|glyph|(?<![a-z])(?:fa|fas|far|fab|ico|bi|mdi|ri|ti|pi)(?![a-z])"
_BODY = (
    r"trs_?editor|articlebody|article[-_ ]?(?:content|body|text|main)|artibody"
    r"|entry[-_ ]?content|post[-_ ]?(?:content|body)|story[-_ ]?(?:body|content)"
    r"|news[-_ ]?(?:content|body|text)|(?:detail|text|main|pages|info|xl|wz|zw)[-_ ]?content"
    r"|content[-_ ]?(?:article|text|body|main|detail)|rich[-_]media[-_]content|ucap[-_]content"
    r"|(?<![a-z])(?:"
    r"zoom|fontzoom|articlecontent|newscontent|vsb_content|zhengwen|rwb_zw|left_zw|content_area|post_text|endtext"
    r"|artical|p-detail"
    r")(?![a-z])"
)
_ARTICLE = r"(?<![a-z])(?:article|artical|articlebox)(?![-_a-z])"
_TITLE = r"(?<![a-z])(?:title|headline|biaoti|bt|tit)(?![a-z])"
_NOT_BODY = r"title|head|meta|foot|info(?![a-z])(?![-_ ]?content)|tool|btn|nav"
_CAMEL = "(?<=[a-z0-9])(?=[A-Z])"
_SWITCHED = (
    r"(?<![a-z])(?:no|has|with|without|hide|show|is|can|enable|disable)[-_][a-z]+(?:[-_](?:left|right))?"
    r"|[a-z]+[-_](?:open|closed|on|off|enabled|disabled|active|visible)(?![a-z])"
)
"""A name that says that a page has something (comments-open, has-sidebar), and is not the thing itself."""


@lru_cache(maxsize=4096)
def named(names: str) -> Kind:
    """The kind that class and id, joined by a space, say."""
    lowered = compiled(_SWITCHED).sub(" ", compiled(_CAMEL).sub("-", names).lower())
    if compiled(_COMMENTS).search(lowered):
        return Kind.COMMENTS
    if compiled(_BODY).search(lowered) and not compiled(_NOT_BODY).search(lowered):
        return Kind.BODY
    for pattern, kind in _KINDS:
        if compiled(pattern).search(lowered):
            return kind
    return Kind.PLAIN


_KINDS = (
    (_FURNITURE, Kind.FURNITURE),
    (_ICON, Kind.ICON),
    (_ARTICLE, Kind.ARTICLE),
    (_TITLE, Kind.TITLE),
    (_HEADER, Kind.HEADER),
)
_FURNITURE_ROLES = (
    *("navigation", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar"),
    *("dialog", "alertdialog", "tablist", "button", "form", "doc-toc", "doc-endnotes"),
)
_BY_ROLE = {
    **dict.fromkeys(_FURNITURE_ROLES, Kind.FURNITURE),
    "banner": Kind.HEADER,
    "article": Kind.ARTICLE,
    "main": Kind.ARTICLE,
}
_BY_TAG = {
    **dict.fromkeys(("nav", "aside", "footer", "button", "select", "dialog", "search", "menu"), Kind.FURNITURE),
    "header": Kind.HEADER,
    "article": Kind.ARTICLE,
    "main": Kind.ARTICLE,
}
_PRIVATE = "[\ue000-\uf8ff]"


def kind_of(tag: str, attrs: dict[str, str]) -> Kind:
    """The kind of an element by its names, its role and its tag, in this order."""
    if not attrs:
        return _BY_TAG.get(tag, Kind.PLAIN)
    if "articleBody" in attrs.get("itemprop", ""):
        return Kind.BODY
    if (said := attrs.get("itemprop", "")) in ("comment", "relatedLink", "breadcrumb"):
        return Kind.COMMENTS if said == "comment" else Kind.FURNITURE
    if tag in ("html", "body", "h1"):
        return Kind.PLAIN
    by_name = (
        named(f"{attrs.get('class', '')} {attrs.get('id', '')}") if "class" in attrs or "id" in attrs else Kind.PLAIN
    )
    if by_name is Kind.COMMENTS:
        return by_name
    by_tag = _BY_ROLE.get(attrs.get("role", "")) or _BY_TAG.get(tag, Kind.PLAIN)
    return by_name if by_tag is Kind.PLAIN else by_tag


def is_hidden(attrs: dict[str, str]) -> bool:
    """Whether an element is hidden from readers."""
    if "hidden" in attrs or attrs.get("aria-hidden", "").lower() == "true":
        return True
    style = attrs.get("style", "")
    return bool(style) and re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", style, re.IGNORECASE) is not None
