from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, is_traditional, rule

from ._lost_verbs import lost_verbs


@rule(
    "lost-verb",
    title="漏动词",
    help=(
        "“会议了县政府的报告”漏“听取”，“带领乡亲3公里机耕道”漏“修建”。"
        "“大家了解”“群众如愿”一类，“了”是别的词的一部分，不报。"
    ),
    requires="_lost_verbs:has_lost_verb",
    kind=ErrorKind.MISSING_CHARACTER,
    profiles={"traditional": False},
    injectors=("_grammar_injectors:lost_verb",),
    bad=[
        Bad("会议了县政府的工作报告。", found="会议了"),
        Bad("志愿者们了一场义演。", found="志愿者们了"),
        Bad("县法院了《家庭教育令》。", found="法院了"),
        Bad("老石带领乡亲3公里水渠，浇上了坡地。", found="带领乡亲"),
        Bad("与会人员围绕如何修好水渠了热烈的讨论。", found="了热烈的讨论"),
        Bad("两人对修渠的事了认真讨论。", found="了认真讨论"),
    ],
    good=[
        "会议听取了县政府的工作报告，大家了解情况，群众了如指掌，想他们了就打电话，双方了一桩心事。",
        "黄大妈带着大伙一个个落实。老石带领乡亲修了3公里水渠，两人对修渠的事作了认真讨论。",
        "与会人员围绕如何修好水渠展开了热烈的讨论，听到了热烈的讨论。",
    ],
)
def lost_verb(article: Article) -> Iterator[Finding]:
    """A verb is lost: between somebody and the particle of what is done, or before what was made."""
    if is_traditional(article.document):
        return
    for span, verb in lost_verbs(article):
        message = Message("这里漏了动词（{verb}）？", "is a verb lost here ({verb})?", verb=verb)
        yield Finding(span, message, confidence=Confidence.LIKELY)
