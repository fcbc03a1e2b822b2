from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, compiled, rule

from ._offices import is_exempt

_IN = "[^，,。；;：:、\n]"
_FINING = "交警|公安|民警|派出所|市场监管|城管|执法|生态环境|应急管理|税务|烟草|消防救援|监管总?局|证监局"
_ACTS = (
    ("院(?<=法院)(?:依法|已|日前)?(?:以|因|对)[^，,。；;\n检]{2,24}(?P<act>提起公诉)", "提起公诉的是检察院", ""),
    (
        "抗诉(?<=提[出起]抗诉)(?<!起抗诉)|抗诉(?<=提起抗诉)",
        "被告人、当事人提出的是上诉，抗诉由检察院提出",
        "被告人?[^。；;\n]{0,30}\\Z|(?:当事人|原告|上诉人|罪犯)[^。；;\n]{0,20}\\Z",
    ),
    (f"检察(?:院|机关)(?!公益){_IN}{{0,16}}提[出起](?P<act>上诉)", "检察院提出的是抗诉", ""),
    ("(?P<act>提请(?:批准)?逮捕)(?:的?决定|令)", "作出决定的是检察院，应为批准逮捕", ""),
    ("(?:审判长|审判员|书记员|陪审员|法官)(?:当庭)?宣读了?(?P<act>起诉书)", "起诉书由公诉人宣读", ""),
    ("(?:公诉人|检察官|检察员|辩护人)(?:当庭)?(?P<act>宣读了?判决书|宣判)", "判决由审判长、法官宣读", ""),
    (
        f"(?:{_FINING}){_IN}{{0,14}}(?<!判)处以?(?P<act>罚金)",
        "行政处罚是罚款，罚金是法院判处的刑罚",
        "",
    ),
    ("行政(?:处罚|拘留)[^。；;\n判罪]{0,16}(?:处以?|并处)(?P<act>罚金)", "行政处罚是罚款，罚金是法院判处的刑罚", ""),
    ("(?:拘役|管制|徒刑|缓刑)[^。；;\n]{0,30}[并单]处(?:人民币)?(?P<act>罚款)", "刑罚是罚金，罚款是行政处罚", ""),
    ("判处(?:其)?(?P<act>罚款)", "刑罚是罚金，罚款是行政处罚", ""),
    ("判处(?:其)?(?P<act>(?:行政|治安|司法|民事)?拘留)", "拘留不是刑罚，不能“判处”", ""),
    ("(?P<act>(?:行政|民事)逮捕|民事拘留)", "没有这种强制措施", ""),
    (f"(?:公安局|公安机关|派出所|检察院|法院){_IN}{{0,10}}采取(?P<act>留置)措施", "留置由监察机关决定", ""),
    (f"法院{_IN}{{0,8}}(?P<act>行政拘留|刑事拘留)(?!所)", "行政拘留、刑事拘留由公安机关决定", ""),
    (
        f"选举{_IN}{{2,10}}为{_IN}{{0,6}}(?P<act>副[县市区省州旗]长)",
        "人大常委会决定任命，选举由代表大会进行",
        "人大常委会[^。；;\n]{0,40}\\Z",
    ),
    (f"人大代表{_IN}{{0,6}}(?:提交|递交|提出)了?{_IN}{{0,10}}(?P<act>提案)(?!人)", "人大代表提的是议案、建议", ""),
    (f"政协委员{_IN}{{0,6}}(?:提交|递交|提出)了?{_IN}{{0,30}}(?P<act>议案)(?![人件])", "政协委员提的是提案", ""),
    (
        f"政协[全会次]{_IN}{{0,8}}(?:提交|递交|提出|撰写)了?{_IN}{{0,30}}(?P<act>议案)(?![人件])",
        "政协会上提的是提案",
        "",
    ),
    ("(?<!行)政协(?:委员的?)?(?P<act>议案)(?![人件])", "政协委员提的是提案", ""),
    (
        f"人(?:代会|民代表大会|大会议){_IN}{{0,8}}(?:提交|递交|提出)了?{_IN}{{0,30}}(?P<act>提案)(?!人)",
        "人大代表提的是议案、建议",
        "",
    ),
    ("政协(?:委员|全会|会议)?(?:分组)?(?P<act>审议)政府工作报告", "政协是讨论、协商，审议的是人大", ""),
)
_OTHER = (
    "法院[、和与及]|检察院[、和与及]|政协委员|人大代表|公益诉讼|代表大会|检察|检方|公诉机关|向|经|报|由|提请|建议|申请"
)
_THEIRS = "检察|检方|公诉机关|代表大会"
_REACH, _NEAR = 40, 8


@rule(
    "mismatched-act",
    title="程序用语与机关、身份不符",
    help=(
        "法院“提起公诉”（检察院）、被告人“提出抗诉”（上诉）、审判长宣读起诉书（公诉人）、交警“处以罚金”（罚款）、"
        "公安机关“留置”（监察机关）、人大常委会“选举”副县长（决定任命）、政协委员提“议案”（提案）。"
        "几个机关并提的、国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=tuple(pattern for pattern, _, _ in _ACTS),
    bad=[
        Bad("县人民法院以涉嫌诈骗罪对李某提起公诉。", found="提起公诉"),
        Bad("一审宣判后，被告人冯某不服，提出抗诉。", found="抗诉"),
        Bad("原告不服，提起抗诉。", found="抗诉"),
        Bad("县检察院认为量刑过轻，县检察院依法提出上诉。", found="上诉"),
        Bad("检察机关认为事实清楚，依法作出提请逮捕决定。", found="提请逮捕"),
        Bad("审判长宣读了起诉书。", found="起诉书"),
        Bad("公诉人当庭宣读判决书。", found="宣读判决书"),
        Bad("丁某被交警处以罚金1500元。", found="罚金"),
        Bad("刘某被判处有期徒刑一年，并处罚款五千元。", found="罚款"),
        Bad("李某犯危险驾驶罪，判处拘役二个月，并处罚款4000元。", found="罚款"),
        Bad("法院判处罚款五千元。", found="罚款"),
        Bad("法院判处其行政拘留十日。", found="行政拘留"),
        Bad("张某被行政逮捕。", found="行政逮捕"),
        Bad("县生态环境局对这家公司处以罚金5万元。", found="罚金"),
        Bad("张某被行政拘留十日，并处罚金500元。", found="罚金"),
        Bad("县公安机关对其采取留置措施。", found="留置"),
        Bad("张某被县法院行政拘留十日。", found="行政拘留"),
        Bad("县人大常委会举行会议，选举白鹤鸣为副县长。", found="副县长"),
        Bad("人大代表李明远提交了三件提案。", found="提案"),
        Bad("县政协委员李明远提出两件议案。", found="议案"),
        Bad("她在县政协全会上提交了《关于保护古桥的议案》。", found="议案"),
        Bad("政协议案有了回音。", found="议案"),
        Bad("他在县人代会上提交了《关于修路的提案》。", found="提案"),
        Bad("县政协委员审议政府工作报告。", found="审议"),
    ],
    good=[
        "县检察院以诈骗罪向县人民法院提起公诉，县人民法院对检察院提起公诉的案件开庭。",
        "被告人不服，提出上诉，检察机关提出抗诉。",
        "被告人冯某不服，检察机关也提出抗诉，二审法院审理。检察院公益诉讼起诉人提出上诉。",
        "公安机关提请批准逮捕，检察机关批准逮捕。公诉人宣读起诉书，审判长宣读判决书。",
        "交警处以罚款，法院并处罚金。监委采取留置措施，公安局执行拘留。",
        "县人民代表大会选举白鹤鸣为县长，县人大常委会筹备，代表大会选举白鹤鸣为副县长。",
        "人大代表提出议案，政协委员提交提案，人大代表、政协委员提出的议案和提案。政协委员讨论政府工作报告。",
        "判处拘役二个月，并处罚金4000元。处以罚款、行政拘留十日，并处罚款500元。",
        "法院判处罚金五千元。行政协议案由不止一种。政协委员提出的议案件数、政协全会上提出的议案人。",
        "公安机关查明的张某被判处罚金。",
        "他在县政协全会上提交提案，在县人代会上提交议案。",
        "韩国首尔市法院以受贿罪对其提起公诉。1952年，县公安局处以罚金。",
    ],
)
def mismatched_act(article: Article) -> Iterator[Finding]:
    """A word of procedure does not go with the body or the person that does it."""
    text = article.document.text
    for pattern, right, before in _ACTS:
        for match in article.find(pattern):
            act = match.group("act") if match.groups().get("act") else match.span
            start = max(article.span.start, match.start - _REACH)
            sentence = max(start, text.rfind("。", start, match.start) + 1, text.rfind("\n", start, match.start) + 1)
            is_said = _is_said(text[sentence : match.start], before) and not is_exempt(text, match.start, match.end)
            if is_said:
                message = Message("{right}，请核对", "another body does this: {right}", right=right)
                yield Finding(act, message, confidence=Confidence.LIKELY)


def _is_said(before: str, needed: str) -> bool:
    """Whether what is needed stands before the act in its sentence, and no other body is named there."""
    if compiled(_OTHER).search(before[-_NEAR:]):
        return False
    found = compiled(needed).search(before)
    return found is not None and (not needed or not compiled(_THEIRS).search(found[0]))
