from __future__ import annotations

from lint_news import HAN, Article, Bad, ErrorKind, Match, Message, Severity, compiled, pattern_rule

from ._offices import clause_start, is_exempt

_LAWFULLY = "(?:依法|已|也|随后|日前|昨日|昨天|当日|近日|对其|将其|正式|公开|一审|二审|当庭|作出|决定|经?审查后?){0,3}"
_TO = "(?:对[^，,。；;：:\n检不已未被经需拟请的]{1,10}?)?"
_FOR = "(?:以(?:涉嫌)?[^，,。；;\n]{2,14}罪)?"
_COURT = "(?:人民法院|[省市县区州旗]法院|中级法院|高级法院)"
_JUDGED = f"检察(?:院|机关){_LAWFULLY}{_TO}(?P<act>判处|宣判|开庭审理)"
_ARRESTED = f"{_COURT}{_LAWFULLY}{_TO}(?:作出)?(?P<act>批准逮捕|批捕)"
_POLICE = (
    f"(?:公安[{HAN}]{{0,2}}局|公安机关|派出所|警方){_LAWFULLY}{_FOR}{_LAWFULLY}{_TO}(?:作出)?"
    "(?P<act>批准逮捕|批捕|提起公诉|判处有期徒刑|判处死刑|宣判)"
)
_BY = "(?:被(?![告害])|由)(?:(?!检察)[^，,。；;：:\n向]){0,16}"
_CHARGED = f"{_BY}{_COURT}{_LAWFULLY}(?:以[^，,。；;\n]{{2,14}}罪)?(?P<act>提起公诉|起诉)(?![书状至到])"
_APPROVED = (
    "经(?:[^，,。；;\n检]{0,12}法院|公安[^，,。；;\n检]{0,3}|[^，,。；;\n检]{1,8}公安(?:分?局|机关))"
    "(?P<act>批准)[^。；;\n检]{0,24}逮捕"
)
_APPROVED_OTHER = (
    "经[^，,。；;\n]{0,12}检察(?:院|机关)(?:依法)?批准[，,]?(?:(?!逮捕)[^。；;\n]){0,14}?"
    "(?P<act>拘役|刑事拘留|行政拘留|判刑|判处)"
)
_ASKED = "[提报]请[^，,。；;\n]{0,8}法院(?P<act>批准逮捕)"
_TO_PROSECUTION = f"向[^，,。；;\n院]{{0,8}}检察院{_LAWFULLY}(?P<act>提起公诉)"
_MOVED = f"移送[^，,。；;\n院]{{0,8}}法院{_LAWFULLY}(?P<act>审查起诉)"
_SUPERVISION = f"(?:监委|监察委员会){_LAWFULLY}{_TO}(?:采取)?(?P<act>提起公诉|批准逮捕|执行逮捕|刑事拘留|判处)"
_EXECUTED = f"检察(?:院|机关){_LAWFULLY}{_TO}(?P<act>执行逮捕|作出(?:一审|二审|终审)?判决)"
_DETAINED = f"检察(?:院|机关){_LAWFULLY}{_FOR}{_LAWFULLY}{_TO}(?P<act>批准(?:刑事)?拘留|批准刑拘)"
_INVESTIGATED = f"{_COURT}{_LAWFULLY}(?P<act>立案侦查|侦查终结)"
_FINED = f"{_COURT}{_LAWFULLY}{_TO}(?:作出|给予)(?P<act>行政处罚|治安处罚)"
_ARBITRATED = f"仲裁(?:委员会|委|院){_LAWFULLY}(?P<act>判决|宣判)"
_BY_PERSON = "(?:被害人|受害人|当事人|原告)[^，,。；;\n检院罪]{0,12}(?P<act>提起公诉)"
_LISTED = "法院[、和与及]?[^，,。；;\n]{0,6}检察院|检察院[、和与及][^，,。；;\n]{0,6}法院"
_REQUEST = "提请|报请|建议|申请|请求|要求|监督|向|经|[在到]\\Z"


@pattern_rule(
    "act-of-other-body",
    title="机关与职权不符",
    help="依照刑事诉讼法，批准逮捕、提起公诉是检察院的事，审理、判决是法院的事，侦查、拘留是公安机关的事。"
    "“检察院判处”“经法院批准逮捕”“公安局批捕”“被法院提起公诉”“移送法院审查起诉”“仲裁委判决”说错了机关。"
    "“向法院提起公诉”“提请批准逮捕”、几个机关并提的、国外和历史上的不在此列。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(
        *(_JUDGED, _ARRESTED, _POLICE, _CHARGED, _APPROVED, _ASKED, _TO_PROSECUTION, _MOVED),
        *(_SUPERVISION, _EXECUTED, _DETAINED, _INVESTIGATED, _ARBITRATED, _FINED, _BY_PERSON, _APPROVED_OTHER),
    ),
    message=Message("“{act}”不是这个机关的职权，请核对", "this body has no power for this act"),
    mark="act",
    injectors=("_injectors:act_of_other_body",),
    bad=[
        Bad("县人民检察院依法判处张某有期徒刑三年。", found="判处"),
        Bad("张某被县人民法院批准逮捕。", found="批准逮捕"),
        Bad("嫌疑人张某被市公安局批捕。", found="批捕"),
        Bad("张某被公安机关依法提起公诉。", found="提起公诉"),
        Bad("张某被县人民法院以盗窃罪提起公诉。", found="提起公诉"),
        Bad("6月8日，经县人民法院批准，3名犯罪嫌疑人被依法执行逮捕。", found="批准"),
        Bad("经县公安局批准，张某被依法逮捕。", found="批准"),
        Bad("经县人民检察院批准，张某已被依法拘役。", found="拘役"),
        Bad("由县人民法院提起公诉的一起盗窃案昨天开庭。", found="提起公诉"),
        Bad("公安机关提请县人民法院批准逮捕张某。", found="批准逮捕"),
        Bad("公安机关向县人民检察院提起公诉。", found="提起公诉"),
        Bad("案件已移送县人民法院审查起诉。", found="审查起诉"),
        Bad("县监委对张某提起公诉。", found="提起公诉"),
        Bad("县人民检察院依法执行逮捕。", found="执行逮捕"),
        Bad("县公安局依法对张某作出批准逮捕的决定。", found="批准逮捕"),
        Bad("县公安局以涉嫌诈骗罪对张某提起公诉。", found="提起公诉"),
        Bad("县监委对张某采取刑事拘留措施。", found="刑事拘留"),
        Bad("县人民检察院对张某作出一审判决。", found="作出一审判决"),
        Bad("县人民法院依法立案侦查。", found="立案侦查"),
        Bad("经审查，县人民法院决定对其批准逮捕。", found="批准逮捕"),
        Bad("检察机关一审判处张某有期徒刑三年。", found="判处"),
        Bad("县人民检察院依法对张某判处缓刑。", found="判处"),
        Bad("县人民法院对张某作出行政处罚。", found="行政处罚"),
        Bad("县劳动仲裁委员会依法判决公司支付工资。", found="判决"),
        Bad("受害人张某提起公诉。", found="提起公诉"),
        Bad("县人民检察院以涉嫌诈骗罪依法对犯罪嫌疑人张某批准拘留。", found="批准拘留"),
        Bad("检察机关已批准刑事拘留。", found="批准刑事拘留"),
        Bad("法院审理了一起由白河市公安局提起公诉的盗窃案。", found="提起公诉"),
    ],
    good=[
        "经县人民检察院批准，张某已被依法逮捕；经县人民检察院批准逮捕，张某后来被判处拘役；由县人民检察院向县人民法院提起公诉。",
        "经县人民检察院批准，3名犯罪嫌疑人被公安机关执行逮捕。经县人民法院批准，公司延期交费。案件移送检察院审查起诉。",
        "公安机关对不批准逮捕的人、对已批准逮捕的人分别处理。检察院对一审判决提出抗诉。",
        "公安机关对检察院批准逮捕的人执行逮捕，对检察机关提起公诉的案件作了总结。",
        "公安机关抓获3人。检察院批准逮捕2人。",
        "公安机关提请检察院批准逮捕，检察院向法院提起公诉。检察院以故意伤害被害人罪提起公诉。被害人要求检察院提起公诉。",
        "张某被县人民检察院批准逮捕，县人民法院判处其有期徒刑三年。",
        "检察院向县人民法院提起公诉。经公安机关提请批准逮捕。",
        "张某被检察院向县人民法院提起公诉。被害人到县人民法院起诉。",
        "县人民法院、县人民检察院宣判大会召开。",
        "有人被告到县人民法院提起公诉。张某被检察院在县人民法院提起公诉。",
        "韩国首尔市法院批准逮捕前总统。",
        "1951年，北京市公安局宣判一批案件。",
        "“公安局批捕”的说法是错误的。",
        "被告人被县人民法院起诉书所指的罪名惊呆。",
    ],
)
def act_of_other_body(article: Article, match: Match) -> bool:
    """An act of criminal procedure is told of a body that has no power for it."""
    text, start = article.document.text, match.start
    clause = clause_start(text, start)
    return not (
        is_exempt(text, start, match.end)
        or compiled(_LISTED).search(text, clause, match.end)
        or compiled(_REQUEST).search(text, max(clause, start - 6), start)
    )
