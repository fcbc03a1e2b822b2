from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, compiled, rule

_SOMEBODY = f"[{HAN}×X]{{0,4}}"
_TRIED = (
    f"判处(?P<a>犯罪嫌疑人)|(?P<b>犯罪嫌疑人){_SOMEBODY}(?:[^，,。；;\n]{{0,6}}，)?(?:因[^，,。；;\n]{{0,14}})?"
    f"(?:被(?:依法)?(?:一审|二审)?判处(?:有期|无期|死刑|拘役|管制)|当庭|服刑|刑满)"
)
_HELD = (
    f"(?:刑事拘留|刑拘|批准逮捕)[^，,。；;\n]{{0,8}}?(?P<a>被告人|罪犯)|(?P<b>被告人|罪犯){_SOMEBODY}被?(?:刑事拘留|刑拘)"
    "|抓获涉嫌[^，,。；;\n]{0,10}?(?P<c>被告人|罪犯)"
)
_CAUGHT = f"(?:抓获|拘留)[^，,。；;\n]{{0,8}}?(?P<a>罪犯)|(?P<b>罪犯){_SOMEBODY}被抓获"
_SEIZED = f"将(?P<a>被告人){_SOMEBODY}(?:抓获|控制|传唤|查获)|(?P<b>被告人){_SOMEBODY}被(?:民警)?(?:抓获|控制|传唤)"
_TRIAL = "法院|检察|公诉|起诉|法庭|庭审|判|审理"
_STAGE = "刑事拘留|刑拘|侦办|侦查"
_DEFENDANT = "被告人"
_CIVIL = "原告|合同纠纷|民事|借贷纠纷|侵权纠纷|离婚纠纷|劳动争议"
_CRIMINAL = "检察|公诉|刑|罪|嫌疑|侦查|抓获|逮捕|自诉"
_OPEN = "可能|应当|或者|或|将|曾|前科|如果|若|建议|依照|规定"
_ESCAPED = "逃|越狱|服刑|监狱|在押|追捕|引渡|通缉"
_NEAR, _FAR = 16, 160


@rule(
    "wrong-stage-term",
    title="刑事诉讼阶段与称谓不符",
    help="刑事诉讼法对人的称谓随阶段而变：立案到起诉前称“犯罪嫌疑人”，起诉后称“被告人”，判决生效后才称“罪犯”。"
    "“判处犯罪嫌疑人有期徒刑”应称被告人；“抓获罪犯”可能说早了，只作提示。民事案件称“原告”“被告”，不称“被告人”。逃犯、服刑的不在此列。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=("犯罪嫌疑人", "告人", "罪犯"),
    injectors=("_independent_injectors:wrong_term_of_stage",),
    bad=[
        Bad("法院判处犯罪嫌疑人张某有期徒刑三年。", found="犯罪嫌疑人"),
        Bad("犯罪嫌疑人张某被判处有期徒刑三年。", found="犯罪嫌疑人"),
        Bad("犯罪嫌疑人张某当庭认罪。", found="犯罪嫌疑人"),
        Bad("检察机关依法批准逮捕被告人张某。", found="被告人"),
        Bad("公安机关将被告人张某刑事拘留。", found="被告人"),
        Bad("民警当场抓获盗窃罪犯张某。", found="罪犯"),
        Bad("两名罪犯被刑事拘留。", found="罪犯"),
        Bad("民警于4日将被告人张某抓获。目前，案件正在侦办中。", found="被告人"),
        Bad("被告人张某被民警抓获，已被刑拘。", found="被告人"),
        Bad("原告称，被告人某合作社拖欠货款。", found="被告人"),
        Bad("在这起合同纠纷中，被告人某公司未到场。", found="被告人"),
    ],
    good=[
        "法院判处被告人张某有期徒刑三年。民警抓获犯罪嫌疑人张某。",
        "犯罪嫌疑人可能被判处有期徒刑以上刑罚。对可能判处犯罪嫌疑人死刑的案件",
        "公安机关抓获被告人后，应当及时讯问。",
        "民警抓获一名脱逃罪犯。",
        "民警将被告人张某抓获。检察机关提起公诉，案件侦办历时一年。",
        "刑事附带民事诉讼的原告要求被告人张某赔偿。原告称，被告某合作社拖欠货款。",
    ],
)
def wrong_stage_term(article: Article) -> Iterator[Finding]:
    """A person is called by the term of another stage of criminal procedure.

    A suspect who is sentenced is a fault; a defendant or a criminal who is caught may be told from a later stage.
    In a civil case there is no 被告人.
    """
    text = article.document.text
    for pattern, confidence, guard in (
        (_TRIED, Confidence.LIKELY, _OPEN),
        (_HELD, Confidence.LIKELY, _ESCAPED),
        (_CAUGHT, Confidence.DOUBTFUL, _ESCAPED),
    ):
        for match in article.find(pattern):
            if not compiled(guard).search(text, max(0, match.start - _NEAR), match.end):
                name = next(key for key, value in match.groups().items() if value)
                yield Finding(match.group(name), _message(match[name]), confidence=confidence)
    for match in article.find(_SEIZED):
        around = text[max(article.span.start, match.start - _FAR) : min(article.span.end, match.end + _FAR)]
        if compiled(_STAGE).search(around) and not compiled(_TRIAL).search(around):
            name = "a" if match["a"] else "b"
            yield Finding(match.group(name), _message(match[name]), confidence=Confidence.LIKELY)
    for match in article.find(_DEFENDANT):
        end = text.find("\n", match.end)
        line = text[text.rfind("\n", 0, match.start) + 1 : end if end >= 0 else len(text)]
        if compiled(_CIVIL).search(line) and not compiled(_CRIMINAL).search(line):
            yield Finding(match.span, _IN_CIVIL_CASE, confidence=Confidence.LIKELY)


_IN_CIVIL_CASE = Message("民事案件称“被告”，不称“被告人”", "in a civil case 被告 is said, not 被告人")


def _message(term: str) -> Message:
    right = {"犯罪嫌疑人": "被告人", "被告人": "犯罪嫌疑人", "罪犯": "犯罪嫌疑人"}[term]
    return Message(
        "这一阶段一般称“{right}”，不称“{term}”", "at this stage {right} is said, not {term}", right=right, term=term
    )
