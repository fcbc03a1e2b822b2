from __future__ import annotations

from lint_news import HAN, Article, Bad, ErrorKind, Match, Message, Severity, compiled, pattern_rule

from ._offices import is_exempt

_PUBLIC = "政务(?:处分)?(?P<kind>严重警告|留党察看|撤销党内职务|开除党籍|免职|诫勉)"
_PARTY = "党[内纪](?:处分)?(?P<kind2>记过|记大过|降级|降职|撤职|开除公职)"
_NO_PENALTY = "(?P<kind3>诫勉谈话|诫勉|谈话提醒|提醒谈话|批评教育|责令检查|书面检查)处分"
_AND = f"(?P<kind4>(?:留党察看|撤销党内职务)(?:[{HAN}]{{1,2}}年)?)政务处分|(?P<kind5>记大过|记过)党[纪内]处分"
_LAST = 4


@pattern_rule(
    "wrong-sanction",
    title="党纪处分、政务处分的种类有误",
    help=(
        "党纪处分是警告、严重警告、撤销党内职务、留党察看、开除党籍；政务处分是警告、记过、记大过、降级、撤职、开除。"
        "“政务严重警告”“党内记过”没有这种处分；诫勉、谈话提醒、批评教育是组织处理，不是处分。"
        "见《中国共产党纪律处分条例》、《公职人员政务处分法》。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_PUBLIC, _PARTY, _NO_PENALTY, _AND),
    message=Message("“{match}”：没有这种处分，请核对", "there is no such sanction: {match}"),
    injectors=("_injectors:wrong_sanction",),
    bad=[
        Bad("某街道办事处干部公车私用，受到政务严重警告处分。", found="政务严重警告"),
        Bad("李某被给予政务留党察看一年处分。", found="政务留党察看"),
        Bad("张某受到党内记过处分。", found="党内记过"),
        Bad("张某受到党纪撤职处分。", found="党纪撤职"),
        Bad("张某受到诫勉谈话处分。", found="诫勉谈话处分"),
        Bad("给予李某批评教育处分。", found="批评教育处分"),
        Bad("李某受到撤销党内职务政务处分。", found="撤销党内职务政务处分"),
        Bad("张某受到记大过党纪处分。", found="记大过党纪处分"),
    ],
    good=[
        "李某受到党内严重警告、政务记过处分，张某受到留党察看一年、政务撤职处分，王某被开除党籍、开除公职。",
        "李某受到党内警告处分，被批评教育；张某被诫勉谈话。党纪政务处分，给予党内处分。",
        "“政务严重警告”的写法有误。",
        "公安机关对其治安警告处分，学校给予记过处分。",
    ],
)
def wrong_sanction(article: Article, match: Match) -> bool:
    """A sanction of the party is told of the public service, the other way round, or what is none is called one."""
    return compiled(".").match(match[0]) is not None and not is_exempt(article.document.text, match.start, match.end)
