from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, quotation_at, rule

_OFFICES = (
    "台湾(?:的)?(?:政府|行政院|立法院|监察院|司法院|考试院|外交部|国防部|教育部|内政部|经济部|国会|总统府)(?!门|广场)"
    "|台湾国(?=的|，|。|、|客商|代表|选手|游客|留学)"
)
_SOVEREIGNTY = "(?:香港|澳门)(?:的)?主权(?:移交|交接|回归|转移|交还)|收回了?(?:香港|澳门)(?:的)?主权"
_MAINLAND = "内地[和与]台湾|台湾[和与]内地"
_INLAND = "大陆[和与](?:香港|澳门)|(?:香港|澳门)[和与]大陆"
_ABROAD = (
    "港澳台(?:外宾|外商|等外国|等外宾|等国外|等海外国家)|(?:香港|澳门|台湾)(?:等|、[^，。；\\n]{1,10}等)(?:外国|国外)"
    "|出国(?:到|去|赴|前往|至)(?:香港|澳门|台湾)"
)
_NAMES = (
    "(?:香港|澳门)行政特区|(?:香港|澳门)省(?![内外级])|台湾特别行政区|(?:香港|澳门)自治区|(?:香港|澳门)特别市|海峡两边"
    "|(?:香港|澳门)特别行政市"
)
_TERMS = (
    (_OFFICES, "涉台机构、职务应加引号，或写“台湾当局”“台湾有关部门”", "an office of Taiwan stands in quotation marks"),
    (_SOVEREIGNTY, "规范说法是中国政府对香港、澳门“恢复行使主权”", "China resumed the exercise of sovereignty"),
    (_MAINLAND, "与台湾并列应写“大陆”", "beside Taiwan: 大陆"),
    (_INLAND, "与香港、澳门并列应写“内地”", "beside Hong Kong and Macao: 内地"),
    (_ABROAD, "港澳台不是外国，应写“境外”或分开写", "no foreign country: 境外"),
    (_NAMES, "应为“特别行政区”“海峡两岸”，请核对", "this is not its name"),
)


@rule(
    "misnamed-region",
    title="涉港澳台用语有误",
    help=(
        "涉港澳台的规范用语：与台湾并列写“大陆”，与港澳并列写“内地”；不说香港“主权移交”“收回主权”；台湾当局的机构要加引号；"
        "港澳台同胞不是“外宾”，到港澳台不是“出国”；“香港行政特区”“海峡两边”是误写。引语、书名不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=tuple(pattern for pattern, *_ in _TERMS),
    profiles={"traditional": False},
    bad=[
        Bad("台湾外交部发表声明。", found="台湾外交部"),
        Bad("他来自台湾国，想看看长城。", found="台湾国"),
        Bad("今年是香港主权回归29周年。", found="香港主权回归"),
        Bad("1997年中国收回香港主权。", found="收回香港主权"),
        Bad("内地与台湾的青年一起登台。", found="内地与台湾"),
        Bad("台湾和内地的青年一起登台。", found="台湾和内地"),
        Bad("大陆和香港的青年一起登台。", found="大陆和香港"),
        Bad("香港与大陆的青年一起登台。", found="香港与大陆"),
        Bad("接待港澳台外宾三百人。", found="港澳台外宾"),
        Bad("学生到香港等国外城市交流。", found="香港等国外"),
        Bad("暑假出国到香港游玩。", found="出国到香港"),
        Bad("香港行政特区政府发表声明。", found="香港行政特区"),
        Bad("海峡两边青年联欢。", found="海峡两边"),
    ],
    good=[
        "台湾“外交部”发表声明，台湾当局、台湾教育部门，台湾总统府广场，台湾国民党。",
        "中国政府对香港恢复行使主权，香港回归祖国29周年，澳门回归。",
        "大陆与台湾，内地与香港，内地和澳门的青年一起登台。",
        "接待外宾和港澳台同胞三百人，港澳台及外商投资企业。",
        "香港特别行政区政府，澳门特别行政区，海峡两岸青年联欢，香港省内外。",
        "他说：“香港主权回归那天我在场。”书名是《大陆与香港》。",
        "台湾国语、台湾国际书展，香港市民。",
    ],
)
def misnamed_region(article: Article) -> Iterator[Finding]:
    """Taiwan, Hong Kong or Macao, or what belongs to it, is called by words that are not used in China."""
    for pattern, chinese, english in _TERMS:
        for match in article.find(pattern):
            if quotation_at(article, match.span) is None:
                yield Finding(match.span, Message(chinese, english), confidence=Confidence.LIKELY)
