from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Severity,
    Span,
    compiled,
    rule,
)

from ._offices import is_exempt

_SOMEBODY = f"[{HAN}×X]{{0,4}}"
_SEVERAL = f"[{HAN}×X]{{0,4}}(?:等[{DIGIT}{HAN}]{{1,3}}[人名])?"
_TRIED = (
    f"判处(?P<a>犯罪嫌疑人)|(?P<b>犯罪嫌疑人){_SOMEBODY}(?:[^，,。；;\n]{{0,6}}，)?(?:因[^，,。；;\n]{{0,14}})?"
    f"(?:被(?:依法)?(?:一审|二审)?判处(?:有期|无期|死刑|拘役|管制)|当庭|服刑|刑满)"
)
_HELD = (
    f"(?:刑事拘留|刑拘|批准逮捕)[^，,。；;\n]{{0,8}}?(?P<a>被告人|罪犯)|(?P<b>被告人|罪犯){_SOMEBODY}(?:被(?:依法)?)?(?:刑事拘留|刑拘)"
    "|抓获涉嫌[^，,。；;\n]{0,10}?(?P<c>被告人|罪犯)"
)
_CAUGHT = f"(?:抓获|拘留)[^，,。；;\n]{{0,8}}?(?P<a>罪犯)|(?P<b>罪犯){_SOMEBODY}被抓获"
_SEIZED = (
    f"将(?P<a>被告人){_SEVERAL}(?:抓获|控制|传唤|查获)"
    f"|(?P<b>被告人){_SEVERAL}(?:已|现|均|先后)?被(?:民警|警方|公安机关)?(?:依法|当场|成功)?(?:抓获|控制|传唤|刑事拘留|刑拘|采取刑事强制措施|取保候审)"
    f"|(?P<d>被告人){_SEVERAL}(?:已|均|全部|先后|主动)?(?:落网|归案|到案|投案自首)"
    "|(?:抓获|抓捕|控制|查获|传唤|锁定|押解)[^，,。；;\n罪将被]{0,8}?(?P<c>被告人)"
)
_POLICE = "可能|应当|如果|建议|依照|规定|公安|民警|侦查|检察|抓获|逮捕"
_SAME = "[^。\\n]"
_IN_COURT = (
    f"(?:法院{_SAME}{{0,20}}(?:审理|开庭|宣判)|庭审|法庭上){_SAME}{{0,30}}?(?P<a>犯罪嫌疑人)"
    f"|(?P<b>犯罪嫌疑人){_SAME}{{0,120}}法院{_SAME}{{0,24}}判处(?:其|被告人)?(?:有期|无期|死刑|拘役|管制)"
)
_SUSPECT = "犯罪嫌疑人"
_OR_DEFENDANT = f"[、和或及]被告人|{_SOMEBODY}[（(，]?(?:另案|在逃|已判|均?已)"
_BY_COURT = (
    f"(?:法院|本院|法庭|合议庭|审理|庭审)后?认为{_SAME}{{0,40}}?(?P<a>{_SUSPECT})|审理后?查明{_SAME}{{0,60}}?(?P<b>{_SUSPECT})"
    f"|(?:公诉机关|公诉人|起诉书|检察院|检察机关)指控{_SAME}{{0,30}}?(?P<c>{_SUSPECT})"
    f"|(?:开庭审理|公开审理|审结|宣判)了?[^，,。；;\n]{{0,12}}?(?P<d>{_SUSPECT})|(?:判决|判令)(?P<e>{_SUSPECT})"
    f"|(?P<f>{_SUSPECT}){_SOMEBODY}(?:不服[^。；;\n]{{0,12}}上诉|[^，,。；;\n]{{0,6}}(?:受审|最后陈述|被告席))"
    f"|对(?P<g>{_SUSPECT}){_SOMEBODY}(?:[^，,。；;\n]{{0,8}}[一二]审判决|宣告缓刑|从[轻宽]判处)"
)
_NARRATED = "可能|应当|如果|建议|公安|民警|侦查|抓获|逮捕|警方|立案|被告人|检察(?:院|机关)(?!指控)"
_CAUGHT_AS = (
    f"(?P<a>罪犯){_SOMEBODY}[^，,。；;\n]{{0,4}}被(?:警方|民警|公安机关|公安民警)(?:当场|依法|成功)?(?:控制|制服|带回|传唤|刑拘|查获)"
    f"|(?P<b>罪犯){_SOMEBODY}(?:如实|到案后)?[^。；;\n]{{0,12}}供认不讳|取保候审的?(?P<c>罪犯)"
    f"|对(?P<d>罪犯){_SOMEBODY}(?:依法|以[^，,。；;\n]{{2,10}})?(?:提起公诉|审查起诉|批准逮捕)"
)
_SUED = "原告[^。；;\n]{1,40}?[与和诉](?P<a>被告人)|(?P<b>被告人)[^，,。；;\n]{1,30}纠纷一?案"
_ACCUSED = (
    f"(?P<a>被告)(?![人席]){_SOMEBODY}因?犯[^，,。；;\n]{{2,14}}罪|判处(?P<b>被告)(?![人席])[^，,。；;\n]{{0,8}}(?:有期|无期|死刑|拘役)"
    f"|(?P<c>被告)(?![人席]){_SOMEBODY}被?(?:一审|二审|依法)?判处(?:有期|无期|死刑|拘役|管制)"
)
_TRIAL = "法院|检察|公诉|起诉|法庭|庭审|判|审理"
_STAGE = "刑事拘留|刑拘|侦办|侦查|侦破|破获"
_HANDED = "移送[^，,。；;\\n]{0,12}审查起诉"
_DEFENDANT = "被告人"
_NAMED_DEFENDANT = "被告人(?!数)"
_CIVIL = (
    "原告|合同纠纷|民事|借贷纠纷|侵权纠纷|离婚纠纷|劳动争议|侵权责任|诉至法院|告上法[庭院]|民初|民法典"
    "|(?:赔偿|返还|支付)[^。；;\n]{0,16}(?:损失|费|货款|工资|借款)"
)
_SUIT = "原告|告上法[庭院]|诉至法院|民法典|民初"
_JOINED = "刑事|附带|自诉|罪"
_CRIMINAL = "检察|看守所|羁押|公诉|刑|罪|嫌疑|侦查|抓获|逮捕|自诉"
_OPEN = "可能|应当|或者|或|将|曾|前科|如果|若|建议|依照|规定"
_ESCAPED = "逃|越狱|服刑|监狱|在押|追捕|引渡|通缉"
_NEAR, _REACH, _FAR, _STORY = 16, 40, 160, 300


@rule(
    "wrong-stage-term",
    title="刑事诉讼阶段与称谓不符",
    help="刑事诉讼法对人的称谓随阶段而变：立案到起诉前称“犯罪嫌疑人”，起诉后称“被告人”，判决生效后才称“罪犯”。"
    "“判处犯罪嫌疑人有期徒刑”应称被告人；“抓获罪犯”可能说早了，只作提示。民事案件称“原告”“被告”，不称“被告人”。逃犯、服刑的不在此列。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=("犯罪嫌疑人", "告人", "罪犯", "被告"),
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
        Bad("8月2日，被告人张某等4人被依法刑事拘留，案件正在侦办。", found="被告人"),
        Bad("5名被告人全部落网，案件正在进一步侦办中。", found="被告人"),
        Bad("县公安局打掉一个窝点，抓获被告人7名，目前7人已被刑事拘留。", found="被告人"),
        Bad("县公安局侦破一起诈骗案，抓获被告人冯某等3人。该案已移送检察机关审查起诉。", found="被告人"),
        Bad("原告称，被告人某合作社拖欠货款。", found="被告人"),
        Bad("在这起合同纠纷中，被告人某公司未到场。", found="被告人"),
        Bad("本院受理原告某公司与被告人张某买卖合同纠纷一案，检察院监督。", found="被告人"),
        Bad("本院受理被告人张某借款纠纷一案，检察院监督。", found="被告人"),
        Bad("老人把邻居告上法庭。\n庭审中，被告人薛某辩称没有责任。", found="被告人"),
        Bad("在县法院审理的一起案件中，犯罪嫌疑人冯某认罪。", found="犯罪嫌疑人"),
        Bad("犯罪嫌疑人冯某两次盗窃，县法院以盗窃罪判处其有期徒刑一年。", found="犯罪嫌疑人"),
        Bad("庭审中，犯罪嫌疑人冯某认罪。", found="犯罪嫌疑人"),
        Bad("法院认为，犯罪嫌疑人冯某明知是赃物，仍然收购。", found="犯罪嫌疑人"),
        Bad("经审理查明，2025年7月，犯罪嫌疑人冯某租下仓库。", found="犯罪嫌疑人"),
        Bad("公诉机关指控，犯罪嫌疑人冯某三次盗窃。", found="犯罪嫌疑人"),
        Bad("检察院指控犯罪嫌疑人冯某三次盗窃。", found="犯罪嫌疑人"),
        Bad("县法院公开审理犯罪嫌疑人冯某盗窃一案。", found="犯罪嫌疑人"),
        Bad("县法院判令犯罪嫌疑人冯某退赔。", found="犯罪嫌疑人"),
        Bad("犯罪嫌疑人冯某不服判决，提出上诉。", found="犯罪嫌疑人"),
        Bad("对犯罪嫌疑人冯某作出一审判决。", found="犯罪嫌疑人"),
        Bad("罪犯冯某被民警控制。", found="罪犯"),
        Bad("警方找到了取保候审的罪犯冯某。", found="罪犯"),
        Bad("县检察院对罪犯冯某依法提起公诉。", found="罪犯"),
        Bad("罪犯冯某到案后对盗窃供认不讳。", found="罪犯"),
        Bad("被告张某犯盗窃罪，刑期一年。", found="被告"),
        Bad("法院以盗窃罪判处被告张某有期徒刑一年。", found="被告"),
        Bad("被告张某一审判处有期徒刑一年。", found="被告"),
    ],
    good=[
        "法院判处被告人张某有期徒刑三年。民警抓获犯罪嫌疑人张某。",
        "犯罪嫌疑人可能被判处有期徒刑以上刑罚。对可能判处犯罪嫌疑人死刑的案件",
        "公安机关抓获被告人后，应当及时讯问。",
        "民警抓获一名脱逃罪犯。",
        "民警将被告人张某抓获。检察机关提起公诉，案件侦办历时一年。",
        "被告人张某犯盗窃罪，法院判处被告人张某有期徒刑一年。被告席上的张某犯盗窃罪。法院判处被告席上的人有期徒刑。",
        "被告人张某一审判处有期徒刑一年。被告席一审判处有期徒刑。",
        "公安机关抓获犯罪嫌疑人冯某，法院判处其有期徒刑一年。",
        "法院审理查明，民警将犯罪嫌疑人冯某带走。法院审理查明，公安局将犯罪嫌疑人冯某带走。",
        "庭审查明，侦查机关将犯罪嫌疑人冯某带走。法院审理查明，检察院将犯罪嫌疑人冯某带走。",
        "法院审理查明，抓获的犯罪嫌疑人冯某没有反抗。犯罪嫌疑人冯某被逮捕，县法院判处其有期徒刑一年。",
        "日本一法院判处被告有期徒刑一年。附带民事诉讼的原告与被告人张某达成协议。",
        "刑事附带民事诉讼的原告要求被告人张某赔偿。原告称，被告某合作社拖欠货款。",
        "原告按被告人数提交副本。",
        "法院认为，讯问犯罪嫌疑人、被告人应当录像。公诉机关指控，讯问犯罪嫌疑人和被告人要合法。",
        "审理查明，被告人冯某把银行卡借给犯罪嫌疑人张某。审理查明，冯某把银行卡借给犯罪嫌疑人张某（另案处理）。",
        "审理查明，民警把犯罪嫌疑人冯某带走。",
        "犯罪嫌疑人冯某因盗窃被刑事拘留。在逃罪犯冯某被民警控制。",
    ],
)
def wrong_stage_term(article: Article) -> Iterator[Finding]:
    """A person is called by the term of another stage of criminal procedure.

    A suspect who is sentenced is a fault; a defendant or a criminal who is caught may be told from a later stage.
    In a civil case there is no 被告人.
    """
    seen: set[Span] = set()
    for find in (_of_other_stage, _seized, _in_civil_case, _in_criminal_case):
        for one in find(article):
            if one.span not in seen:
                seen.add(one.span)
                yield one


def _of_other_stage(article: Article) -> Iterator[Finding]:
    text = article.document.text
    for pattern, confidence, guard, before in (
        (_TRIED, Confidence.LIKELY, _OPEN, _NEAR),
        (_HELD, Confidence.LIKELY, _ESCAPED, _NEAR),
        (_CAUGHT, Confidence.DOUBTFUL, _ESCAPED, _NEAR),
        (_IN_COURT, Confidence.LIKELY, _POLICE, _REACH),
        (_BY_COURT, Confidence.LIKELY, _NARRATED, 0),
        (_CAUGHT_AS, Confidence.LIKELY, _ESCAPED, _NEAR),
    ):
        for match in article.find(pattern):
            start = max(0, match.start - before, text.rfind("\n", 0, match.start))
            span = _group(match)
            is_of_law = compiled(_OR_DEFENDANT).match(text, span.end) is not None
            if not is_of_law and not compiled(guard).search(text, start, match.end):
                yield Finding(span, _message(text[span.start : span.end]), confidence=confidence)


def _seized(article: Article) -> Iterator[Finding]:
    text = article.document.text
    for match in article.find(_SEIZED):
        around = text[max(article.span.start, match.start - _FAR) : min(article.span.end, match.end + _FAR)]
        if compiled(_STAGE).search(around) and not compiled(_TRIAL).search(compiled(_HANDED).sub("", around)):
            yield Finding(_group(match), _message(_DEFENDANT), confidence=Confidence.LIKELY)


def _in_civil_case(article: Article) -> Iterator[Finding]:
    """Where 被告人 stands beside a plaintiff, or in a paragraph, or a story, of a civil case alone."""
    text = article.document.text
    for match in article.find(_SUED):
        if not compiled(_JOINED).search(_sentence(text, match.span)):
            yield Finding(_group(match), _IN_CIVIL_CASE, confidence=Confidence.LIKELY)
    for match in article.find(_NAMED_DEFENDANT):
        line, story = _line(text, match.span), _around(article, match.span)
        is_civil = any(
            compiled(civil).search(part) and not compiled(_CRIMINAL).search(part)
            for civil, part in ((_CIVIL, line), (_SUIT, story))
        )
        if is_civil:
            yield Finding(match.span, _IN_CIVIL_CASE, confidence=Confidence.LIKELY)


def _in_criminal_case(article: Article) -> Iterator[Finding]:
    text = article.document.text
    for match in article.find(_ACCUSED):
        if "原告" not in _line(text, match.span) and not is_exempt(text, match.start, match.end):
            yield Finding(_group(match), _IN_CRIMINAL_CASE, confidence=Confidence.LIKELY)


def _group(match: Match) -> Span:
    """The span of the group that the match has."""
    return match.group(next(key for key, value in match.groups().items() if value))


def _line(text: str, span: Span) -> str:
    end = text.find("\n", span.end)
    return text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]


def _around(article: Article, span: Span) -> str:
    text, whole = article.document.text, article.span
    return text[max(whole.start, span.start - _STORY) : min(whole.end, span.end + _STORY)]


def _sentence(text: str, span: Span) -> str:
    start = max(text.rfind(mark, 0, span.start) for mark in "。\n") + 1
    return text[start : span.end + _NEAR]


_IN_CRIMINAL_CASE = Message("刑事案件称“被告人”，不称“被告”", "in a criminal case 被告人 is said, not 被告")
_IN_CIVIL_CASE = Message("民事案件称“被告”，不称“被告人”", "in a civil case 被告 is said, not 被告人")


def _message(term: str) -> Message:
    right = {"犯罪嫌疑人": "被告人", "被告人": "犯罪嫌疑人", "罪犯": "犯罪嫌疑人"}[term]
    return Message(
        "这一阶段一般称“{right}”，不称“{term}”", "at this stage {right} is said, not {term}", right=right, term=term
    )
