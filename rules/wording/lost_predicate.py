from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Span, rule

_OFFER = r"将[为向给](?P<part>[^，。；：“”\n的了]{2,20}的(?:服务|帮助|培训|指导|保障))(?=[。，；])"
_GIVES = (
    *("提供", "开展", "给予", "带来", "推出", "打造", "建立", "提高", "作出", "做好", "成立", "组织", "出台", "完善"),
    *("优化", "推行", "改进"),
)
_PLAN = r"了(?<![作做行出过了成好有].)(?:专门|周密|具体|详细|专题|再)部署(?=[。，；])"
_TOWARDS = "对就为"
_STATE = (
    r"(?:井井有条|有条不紊|红红火火|有声有色|热热闹闹|干干净净|整整齐齐|清清楚楚|明明白白|一清二楚|风生水起|服服帖帖)"
    r"(?=[。，；])"
)
_NEAR = 16


@rule(
    "lost-predicate",
    title="谓语残缺",
    help=(
        "“县里将为老人上门理发的服务”缺“提供”，“对防汛工作了专门部署”缺“作”，“把日子井井有条”缺“过得”。补上动词。"
        "已有动词的（将为老人提供上门理发的服务、作了专门部署、把日子过得井井有条）不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_OFFER, _PLAN, _STATE),
    bad=[
        Bad("镇里将为独居老人上门理发的服务。", found="为独居老人上门理发的服务"),
        Bad("县教育局对校园防汛了专门部署，各校排查隐患。", found="了专门部署"),
        Bad("她把小院子井井有条。", found="井井有条"),
    ],
    good=[
        "镇里将为独居老人提供上门理发的服务，将给常年上门理发的服务队发奖牌。",
        "县防汛办对各乡镇下达了专门部署夜间巡堤的通知，她把井井有条的小院租给了村里。",
        "县教育局对校园防汛作了专门部署，各校排查隐患。",
        "会上听取了汇报，了专门部署。",
        "她把小院子收拾得井井有条，村里井井有条。",
        "他把话说明白，院子整整齐齐。",
        "会议通过了再部署。",
    ],
)
def lost_predicate(article: Article) -> Iterator[Finding]:
    """The verb of a sentence is lost: what is offered, what was done about something, how something was handled."""
    for match in article.find(_OFFER):
        if not any(verb in match["part"] for verb in _GIVES):
            yield _finding(Span(match.start + 1, match.end), "提供")
    for match in article.find(_PLAN):
        if set(_TOWARDS) & set(_clause(article, match)):
            yield _finding(match.span, "作")
    for match in article.find(_STATE):
        clause = _clause(article, match)
        if "把" in clause and "得" not in clause and len(clause) - clause.rindex("把") <= len("把一座小院子"):
            yield _finding(match.span, "过得、管得")


def _clause(article: Article, match: Match) -> str:
    """The words before a match, up to the nearest mark."""
    before = article.document.text[max(0, match.start - _NEAR) : match.start]
    return before[max(before.rfind(mark) for mark in "，。；：！？、\n") + 1 :]


def _finding(span: Span, verb: str) -> Finding:
    message = Message("缺动词（{verb}）", "the verb is lost ({verb})", verb=verb)
    return Finding(span, message, confidence=Confidence.LIKELY)
