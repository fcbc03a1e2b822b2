from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, compiled, quotation_at, rule

from .._sentence import sentence_at

_MODERN = (
    "改革开放|人民公社|生产队|大集体|包产到户|包干|承包|责任制|社员|村支书|村党支部|村委会|党支部|县委|市委|公社|知青|插队|下乡|返城|高考|中专|退伍|转业"
    "|下岗|打工|务工|农民工|个体户|乡镇企业|国企|改制|下海|万元户|电视|录音机|收音机|拖拉机|手扶|缝纫机|塑料|大棚|砖瓦厂|砖厂|供销社|国营|集体企业"
    "|新中国|解放军|计划生育|计划经济|粮票|扶贫|脱贫|经商潮|外出打拼|民办教师|代课|职工|厂长|通了电|自来水|电话|摩托|联产|特区"
)
_NEW = (
    "互联网|电脑|手机|网络|微信|网购|电商|直播|高铁|新农村|脱贫|乡村振兴"
    "|新能源|数字|高速公路|西部大开发|信息技术|智能|退耕还林|城镇化"
)
_OLD = (
    "清[代朝政末廷]?|道光|咸丰|同治|光绪|鸦片|洋务|维新|传教|殖民|西方|欧|英[国人]|法[国人]|德[国意]|俄|美国|日本|印度|意大利|工业革命|印象派"
    "|诗人|作家|小说|画家|音乐|科学家|发明|发现|理论|学派|皇|帝国|华侨|下南洋|老字号|始建|创建于|建于|古|百年"
)
_AHEAD = "将|到|预计|未来|目标|有望|规划|展望|之前|左右"
_TENS = f"(?:[{DIGIT}][0０]|[一二三四五六七八九]十)年代"
_CENTURY = f"(?P<century>19|１９|十九)世纪{_TENS}"
_ENTERED = f"(?:进入|步入|跨入|迈入|跨进)(?P<century>20|２０|二十)世纪(?![{DIGIT}一二三四五六七八九初末中后下前])"
_TO_COME = "(?P<century>21|２１|二十一)世纪(?:[3-9３-９][0０]|[三四五六七八九]十)年代"
_KINDS = ((_CENTURY, _MODERN, _OLD, "20"), (_ENTERED, _NEW, _AHEAD, "21"), (_TO_COME, f"{_MODERN}|了|曾", _AHEAD, "20"))


@rule(
    "impossible-century",
    title="世纪写错",
    help=(
        "“19世纪80年代，他承包荒山”“进入20世纪，互联网普及”，世纪各错了一百年：承包、打工、电视，互联网、高铁是后一世纪的事。"
        "句中说的是清代、外国、老字号或文艺科学史的，不查。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(f"世纪{_TENS}", _ENTERED),
    profiles={"traditional": False},
    injectors=("_session_injectors:impossible_century",),
    bad=[
        Bad("退伍后的19世纪80年代，他承包了村后两百亩荒山。", found="19"),
        Bad("十九世纪九十年代，村里办起砖厂，年轻人外出打工。", found="十九"),
        Bad("进入20世纪，互联网走进千家万户。", found="20"),
        Bad("21世纪70年代，他当上了生产队长。", found="21"),
    ],
    good=[
        "退伍后的20世纪80年代，他承包了荒山。19世纪80年代，他承包了荒山上的古寺。",
        "进入21世纪，互联网走进千家万户。进入20世纪90年代，互联网出现。进入20世纪，铁路修到县城。",
        "到21世纪70年代，荒漠将变成绿洲。19世纪80年代，英国人修了铁路，没有承包。",
        "他在文章里写道：“19世纪80年代，承包荒山。”",
    ],
)
def impossible_century(article: Article) -> Iterator[Finding]:
    """A century stands with things that there were only in the next one, or with what is over in one to come."""
    text = article.document.text
    for pattern, words, others, right in _KINDS:
        for match in article.find(pattern):
            sentence = sentence_at(article, match.start)
            is_told = compiled(words).search(text, match.end, sentence.end)
            is_other = compiled(others).search(text, sentence.start, sentence.end)
            if is_told and not is_other and quotation_at(article, match.span) is None:
                message = Message("应为{right}世纪？请核对", "the {right}th century?", right=right)
                yield Finding(match.group("century"), message, confidence=Confidence.LIKELY)
