from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, quotation_at, replace, rule

_ROWS = (
    *("中国人民政治协商会[议]", "中国共[产]党", "中国共产[党]第", "中国共产[党]章程", "中国共产[党]成立"),
    *("中华人民共和[国]", "人民代表[大]会常务", "届人[民]代表大会", "人民代[表]大会", "次代[表]大会", "次代表大[会]"),
    *("大会常务委员[会]第", "大会常务委员[会]主任", "大会常务委员[会]副主任", "监察委[员]会", "监[察]委员会"),
    *("纪律检查委[员]会", "纪律检[查]委员会", "村民委[员]会", "居民委[员]会", "省人[大]常委会", "市人[大]常委会"),
    *("县人[大]常委会", "区人[大]常委会", "州人[大]常委会", "县[人]大常委会", "市[人]大常委会", "人大常[委]会"),
    *("政府办公[室]主任", "委办公[室]主任", "局办公[室]主任", "最高人民法[院]", "高级人民法[院]", "中级人民法[院]"),
    *("人民检察[院]提起", "人民检察[院]依法", "人民检察[院]批准", "人民检察[院]检察长", "妇女联合[会]主席"),
    *("妇女联合[会]副主席", "残疾人联合[会]理事长", "中央广播电视总[台]"),
)
"""Names of bodies and meetings, with the character in brackets that is lost."""
_WITH = "同议商诊见签谈晤计将向在对把按依被定和及与加派员场"
"""What makes another word with 会, or goes on behind 监察委: 监察委会同公安局."""
_OTHER = "局庭"
"""What makes another body: 中央广播电视总局."""


def _written() -> dict[str, tuple[str, str]]:
    """By what is written the lost character and the right name."""
    parts = [(row, *row.replace("]", "[").split("[")) for row in _ROWS]
    return {before + after: (lost, before + lost + after) for _, before, lost, after in parts}


@rule(
    "lost-character-in-body",
    title="机构、会议名称漏字",
    help=(
        "地方机构、会议名称漏了一字：中国人民政治协商会某县委员会（会议）、县第十八届人代表大会（人民）、县人常委会（人大）、"
        "中级人民法开庭（法院）、村民委会（委员会）。“监察委会同公安局”一类的另一种断句，引语里的，不在此列。"
    ),
    kind=ErrorKind.MISSING_CHARACTER,
    patterns=tuple(_written()),
    profiles={"traditional": False},
    bad=[
        Bad("中国人民政治协商会平川县委员会。", fixed="中国人民政治协商会议平川县委员会。", found="中国人民政治协商会"),
        Bad("县第十八届人代表大会开幕。", fixed="县第十八届人民代表大会开幕。", found="届人代表大会"),
        Bad("县第十四次代大会开幕。", fixed="县第十四次代表大会开幕。", found="次代大会"),
        Bad("县人常委会副主任到会。", fixed="县人大常委会副主任到会。", found="县人常委会"),
        Bad("市中级人民法开庭审理。", fixed="市中级人民法院开庭审理。", found="中级人民法"),
        Bad("县监察委会发布消息。", fixed="县监察委员会发布消息。", found="监察委会"),
        Bad("县政府办公主任到会。", fixed="县政府办公室主任到会。", found="政府办公主任"),
    ],
    good=[
        "中国人民政治协商会议平川县委员会，县第十八届人民代表大会，县人大常委会，市中级人民法院，县监察委员会。",
        "县监察委会同公安局查办，村民委会议室，县监察委会商。中央广播电视总局。",
        "他把稿子念成“县第十八届人代表大会”。",
    ],
)
def lost_character_in_body(article: Article) -> Iterator[Finding]:
    """A name of a body or a meeting has lost one character, beside the name of a place or a number."""
    text = article.document.text
    for written, (lost, right) in _written().items():
        for match in article.find(written) if written in article.text else ():
            behind = text[match.end : match.end + 1]
            is_other = behind == lost or behind in _OTHER or (written.endswith("会") and behind in _WITH)
            if not (behind and is_other) and quotation_at(article, match.span) is None:
                message = Message("应为“{right}”，疑漏“{lost}”", "{lost} is lost in {right}", right=right, lost=lost)
                yield Finding(match.span, message, (replace(match.span, right),), confidence=Confidence.LIKELY)
