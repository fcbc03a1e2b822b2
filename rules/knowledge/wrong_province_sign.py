from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, rule

from ._named_at import place_ending, regions_of, sole
from ._present import is_quoted

_SIGNS = {
    "11": "京",
    "12": "津",
    "13": "冀",
    "14": "晋",
    "15": "内蒙古|蒙",
    "21": "辽",
    "22": "吉",
    "23": "黑",
    "31": "沪|申",
    "32": "苏",
    "33": "浙",
    "34": "皖",
    "35": "闽",
    "36": "赣",
    "37": "鲁",
    "41": "豫",
    "42": "鄂",
    "43": "湘",
    "44": "粤",
    "45": "桂",
    "46": "琼",
    "50": "渝",
    "51": "川|蜀",
    "52": "贵|黔",
    "53": "云|滇",
    "54": "藏",
    "61": "陕|秦",
    "62": "甘|陇",
    "63": "青",
    "64": "宁",
    "65": "新",
}
"""The signs of provinces, by the first digits of their codes."""
_ALL = "".join(sorted({char for sign in _SIGNS.values() for char in sign if char not in "内古|"}))
_CALLED = f"(?:[，,]|[（(])?简称(?:为|是)?[“‘]?(?P<sign>[{_ALL}])(?=[”’）)，,。；;、或\\s]|$)"


@rule(
    "wrong-province-sign",
    title="省份简称写错",
    help="“湖南省简称鄂”：湖南简称湘，鄂是湖北。省、自治区、直辖市名后面写明“简称”的都查；引语和书名里的不查。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_CALLED,),
    profiles={"traditional": False},
    bad=[
        Bad("湖南省简称鄂，省会长沙。", found="鄂"),
        Bad("江西（简称“皖”）水系发达。", found="皖"),
        Bad("贵州，简称滇，多山。", found="滇"),
        Bad("湖南省简称鄂", found="鄂"),
    ],
    good=[
        "湖南省简称湘，江西（简称“赣”）水系发达，贵州简称黔或贵，四川简称蜀。某公司简称鄂钢，湖南省简称鄂钢的公司。",
        "他说：“湖南省简称鄂。”《湖南省简称鄂》。",
    ],
)
def wrong_province_sign(article: Article) -> Iterator[Finding]:
    """A province is said to have the sign of another one."""
    for match in article.find(_CALLED):
        province = place_ending(article.document.text, match.start)
        right = _SIGNS.get(sole(regions_of(province.name)), "") if province else ""
        if province and right and match["sign"] not in right and not is_quoted(article, province.span):
            message = Message(
                "{province}简称{right}，请核对",
                "the sign of {province} is {right}",
                province=province.name,
                right=right.replace("|", "或"),
            )
            yield Finding(match.group("sign"), message, confidence=Confidence.LIKELY)
