from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Span, compiled, replace, rule

_GAP = "[^，。；、：！？“”的和与及并提升高强增加改善促进推动建设形成扩打造完成使让能会要被]{0,8}(?:建设)?的?"
_VERBS = {
    "条件": ("提高|提升|增强|加强|加大|扩大", "改善"),
    "水平": ("加强|加大|扩大|增强", "提高"),
    "质量": ("加强|加大|扩大|缩小", "提高"),
    "效率": ("加强|加大|扩大|缩小", "提高"),
    "步伐": ("加大|加强|扩大|提高|提升", "加快"),
    "进度": ("加大|加强|增强|提高|增加", "加快"),
    "成本": ("缩短|缩小", "降低"),
    "权利": ("履行", "行使"),
    "义务": ("行使", "履行"),
    "作用": ("发扬|取得|做出", "发挥"),
    "优势": ("发扬", "发挥"),
    "贡献": ("起到", "作出"),
}
"""By object, the verbs that edited text hardly ever has before it though it has both often, and the usual one."""
_KINDS = {"条件": "(?:生活|居住|办学|办公|医疗|出行|交通|卫生|住房|学习|就医|教学|生产)"}
_OBJECT = f"(?P<noun>{'|'.join(_VERBS)})[，。；！？]"
_REACH = 16


@rule(
    "unfit-object",
    title="动宾搭配不当",
    help=(
        "动词带不了这个宾语：提高居住条件（改善）、加强教学质量（提高）、加大建设步伐（加快）、履行权利（行使）、发扬作用（发挥）。"
        "只查报纸文字里几乎从不这样搭配的；中间另有动词、并列的（加强学习和提高水平）不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_OBJECT,),
    bad=[
        Bad("镇里想方设法提高村民的居住条件。", fixed="镇里想方设法改善村民的居住条件。", found="提高"),
        Bad("学校要加强教学质量，办好食堂。", fixed="学校要提高教学质量，办好食堂。", found="加强"),
        Bad("县里提高了农村公路建设步伐。", fixed="县里加快了农村公路建设步伐。", found="提高"),
        Bad("县里加大了修路步伐。", fixed="县里加快了修路步伐。", found="加大"),
        Bad("村民可以依法履行监督的权利；", fixed="村民可以依法行使监督的权利；", found="履行"),
        Bad("合作社发扬了带头作用！", fixed="合作社发挥了带头作用！", found="发扬"),
    ],
    good=[
        "镇里想方设法改善村民的居住条件，学校要提高教学质量，县里加快修路步伐。",
        "公司加强管理、提高质量。学校加强管理和教学质量。他们履行了义务，行使权利。",
        "扩大生产是必要条件，为提高收入创造居住条件，加强学习后进步很快，都说是质量。",
        "发扬传统，起了带头作用。",
    ],
)
def unfit_object(article: Article) -> Iterator[Finding]:
    """A verb stands before an object that it never has."""
    for match in article.find(_OBJECT):
        verb = _verb(article.document.text, match)
        if verb:
            right = _VERBS[match["noun"]][1]
            message = Message("“{noun}”一般用“{right}”", "{noun} goes with {right}", noun=match["noun"], right=right)
            yield Finding(verb, message, (replace(verb, right),), confidence=Confidence.LIKELY)


def _verb(text: str, match: Match) -> Span | None:
    """The verb that does not go with the noun of a match, near before it in its clause."""
    noun = match["noun"]
    pattern = f"(?P<verb>{_VERBS[noun][0]})了?{_GAP}{_KINDS.get(noun, '')}$"
    found = compiled(pattern).search(text, max(0, match.start - _REACH), match.start)
    return Span(*found.span("verb")) if found else None
