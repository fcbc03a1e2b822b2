from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, compiled, replace, rule

_YEARS = f"[{DIGIT}〇零一二三四五六七八九十百]{{2,4}}"
_MEDALS = "(?P<medal>(?:荣誉)?(?:勋章|奖章|徽章|奖牌|证书|奖状)|纪念[牌币品])"
_EVENT = "(?:抗日战争(?:暨世界反法西斯战争)?胜利|中华人民共和国成立|抗美援朝出国作战|红军长征胜利)"
_ABROAD, _REACH = "俄罗斯|苏联|白俄|朝鲜|越南|古巴", 16
_RIGHT = {
    f"光荣在党(?:50|５０|五十)年[”’]?{_MEDALS}": "纪念章",
    f"{_EVENT}{_YEARS}周年[”’]{_MEDALS}": "纪念章",
    "光荣之家[”’]?(?P<medal>奖[状章牌]|勋章|锦旗|证书|纪念章)": "光荣牌",
    "共和国(?P<medal>奖[章状牌]|纪念章|徽章)(?<=“共和国..)”": "勋章",
    "七一(?P<medal>奖[章状牌]|纪念章|徽章)(?<=“七一..)”": "勋章",
    "人民(?P<medal>英模|劳模|勇士)[”’]国家荣誉称号": "英雄",
    "乡村学校从教(?:30|３０|三十)年[”’]?(?P<medal>奖[章状牌]|勋章|纪念章)": "荣誉证书",
}


@rule(
    "misnamed-medal",
    title="纪念章、勋章、证书混淆",
    help=(
        "“光荣在党50年”和抗战胜利、抗美援朝、国庆逢十的是纪念章，“共和国”“七一”“友谊”的是勋章，“光荣之家”的是光荣牌，"
        "乡村学校从教30年的是荣誉证书。依据中共中央、国务院、退役军人事务部和教育部的颁发办法。国外的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=tuple(_RIGHT),
    bad=[
        Bad("老人领到了“光荣在党50年”勋章。", found="勋章", fixed="老人领到了“光荣在党50年”纪念章。"),
        Bad("老人领到了“光荣在党五十年”荣誉证书。", fixed="老人领到了“光荣在党五十年”纪念章。"),
        Bad(
            "老人获颁“中国人民抗日战争胜利70周年”奖章。",
            found="奖章",
            fixed="老人获颁“中国人民抗日战争胜利70周年”纪念章。",
        ),
        Bad("民政干部送来“光荣之家”奖牌。", found="奖牌", fixed="民政干部送来“光荣之家”光荣牌。"),
        Bad("他是“共和国奖章”获得者。", found="奖章", fixed="他是“共和国勋章”获得者。"),
        Bad("她是“七一奖章”获得者。", found="奖章", fixed="她是“七一勋章”获得者。"),
        Bad("他获颁“人民英模”国家荣誉称号。", fixed="他获颁“人民英雄”国家荣誉称号。", found="英模"),
        Bad("她获得乡村学校从教30年奖章。", fixed="她获得乡村学校从教30年荣誉证书。", found="奖章"),
    ],
    good=[
        "老人领到了“光荣在党50年”纪念章。老人获颁“中国人民抗日战争胜利70周年”纪念章。",
        "他是“共和国勋章”“七一勋章”获得者，家门口挂着“光荣之家”光荣牌。",
        "他获颁“人民英雄”国家荣誉称号，她获得乡村学校从教30年荣誉证书。",
        "该国“法兰西共和国奖章”、“十七一奖章”不在此列。",
        "俄罗斯“中华人民共和国成立70周年”奖章。",
    ],
)
def misnamed_medal(article: Article) -> Iterator[Finding]:
    """A medal that commemorates is called an order, or an order, a plate or a certificate is called another thing."""
    for pattern, right in _RIGHT.items():
        for match in article.find(pattern):
            span = match.group("medal")
            if not compiled(_ABROAD).search(article.document.text, max(0, match.start - _REACH), match.start):
                message = Message(
                    "“{wrong}”应为“{right}”，请核对", "{wrong} should be {right}", wrong=match["medal"], right=right
                )
                yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)
