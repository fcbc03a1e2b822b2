"""Verbs with 的 before a word of degree, where only 得 can stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from lint_news import Article, Occurrence, Span, compiled

from .._strings import occurrences

_VERBS = (
    "说讲写画唱演种做干办修盖搞穿吃听看买卖养打摘绣挖铺装洗扫摆炒煮蒸晒烤熬炸腌喝照磨挂谈聊站坐睡躺爬跳飞长变跑玩住走忙笑哭冻"
    "学起刮吹编排抓飘涨搭"
)
_HAPPENS = "雨下|雪下|日子过|生活过|年过|节过|假期过|周末过|每天过|寒假过|暑假过|晚年过|期过"
_DONE = (
    "准备|安排|布置|收拾|打扫|打理|装扮|装修|表现|发挥|恢复|配合|处理|解决|落实|介绍|讲解|解释|回答|总结|保存|修复|保养|经营|运行|运转|相处|磨合|掌握"
    "|设计|打造|掌控|打磨|讨论|照顾|隐藏|训练|休息|考虑|描述|描写|刻画|表达|规划|打扮|养护|开展|进行"
)
_DEGREES = (
    "格外|越来越|更加|更为|十分|非常|特别|异常|分外|极其|极为|相当|这么|很是"
    "|很|挺|比较|有点|越|愈发|愈加|越发|尤其|尤为|不太|不够|还算"
)
_MORE = "更|太"
"""Words that stand before a noun as well (更新, 太阳): only behind verbs of one character."""
_OF_THINGS = {
    "路桥渠坝堤墙": "修铺砌",
    "房楼屋|房子|新房|厕所": "盖建修",
    "稼稻麦苗菜瓜果树柿花蟹虾鱼鸡鸭牛羊猪草藕|稻子|麦子|玉米|柿子|苹果|柑橘|孩子|娃娃|河蟹|蟹子|果子|葡萄|草莓|西瓜": (
        "长结挂开养"
    ),
    "年节|日子|生活": "过",
    "雨雪": "下",
    "风": "刮吹",
    "菜饭面肉汤|豆腐|馒头|腊肉|油茶|饭菜": "做炒煮炖熬蒸烧",
    "地田": "种",
    "活事|生意|买卖|工作|活动|产业|厂子|农家乐": "干做办搞",
    "字诗|文章|作文|对联": "写",
    "画": "画",
    "歌戏|山歌": "唱演",
    "舞": "跳",
    "话|道理|政策|故事": "说讲",
    "服|院子|屋子|街道|房间|教室|村子|屋里|院里|家里|环境": "洗|打扫|布置|装扮|变|整治|收拾",
}
"""Things that do nothing themselves, and verbs of what is done to them: what stands between is no attribute."""
_LEADS_TO = (
    "(?:又[^，。；的]{1,3}又[^，。；的]{1,3}|比[^，。；的例重方]{2,7}[好大高快多贵甜香早强红美亮干净]+了?|一[年天]比一[年天][^，。；的]{1,3}"
    "|像[^，。；\n]{1,8}|(?P<one>[^，。；])(?P=one)(?P<two>[^，。；])(?P=two)的?|[^，。；的](?P<twice>[^，。；])(?P=twice)的?"
    "|通俗易懂|金黄透亮|结结实实|好|旺|壮|肥|红火|宽敞|平整|漂亮|热闹|舒心|踏实|滋润|茂盛|喜人|不错|清楚|明白|整洁|干净|实在|精彩)"
    "[，。；！？”]"
)
_OVER = "忙累热冷甜香苦远急乱多大快好难贵早晚害闹便楚"
_MARKS = "，。；！？"
_NOUNS = (
    "[小传学据听]说|[好难观查]看|[部市省县区镇乡村局院校队组班团站处科所厂社会馆州厅行董学家酋船机营连排师军增专身助米里丈尺特擅漫狭全首延细冗校成生长]长"
    "|[合]唱|[举承主创开]办|[维检进必翻]修|[骨若饼树才能]干|[覆]盖|[苏主]打|[包服安武组]装|[大小中文科数化医哲法入开升留教上放同求]学|[发引]起|[居入]住"
    "|[改转应演不]变|[执护拍]照|[漫国绘油字壁年动版书民图]画|[好动]听|[好小]吃|[修营]养|[减]排|[生]活"
)
"""Words that end with such a verb and are none."""
_AS_IT_IS = (
    "(?![是在要会能被把让从对将与和等于之多少新改湖空阳平极浦端地限拔立行规])(?!有(?![道味板力劲趣序声条节生]))(?!来越)"
    "[^，。；！？的\n“”（）]{1,6}[，。；！？”]"
)


@cache
def listed_strings() -> Sequence[str]:
    """Verbs with 的 and degrees, for the table that is shared with other lists."""
    degrees = _DEGREES.split("|")
    acts = [*_VERBS, *_HAPPENS.split("|")]
    before = [f"{act}的{degree}" for act in acts for degree in (*degrees, *_MORE.split("|"))]
    before += [f"{act}的{degree}" for act in _DONE.split("|") for degree in degrees]
    before += [f"{thing}{verb}的" for thing, verb in _acts_on()]
    return [*before, *(f"{quality}的很{mark}" for quality in _OVER for mark in _MARKS)]


def _acts_on() -> Iterator[tuple[str, str]]:
    """Things with the verbs of what is done to them; those of one character stand without a mark between them."""
    for things, verbs in _OF_THINGS.items():
        for thing in _split(things):
            yield from ((thing, verb) for verb in _split(verbs))


def _split(words: str) -> Iterator[str]:
    """Words of one character, then longer ones behind the first mark."""
    singles, *longer = words.split("|")
    yield from (*singles, *longer)


def before_degrees(article: Article) -> Iterator[Span]:
    """Each 的 behind a verb and before a word of degree, or what the act leads to, with which the clause ends."""
    first = article.span.start
    found = {_particle(article, number, first + start, first + end) for number, start, end in _listed(article)}
    yield from (Span(at, at + 1) for at in sorted(found - {-1}))


def _listed(article: Article) -> Sequence[Occurrence]:
    return occurrences(article, "wording._degrees")


def _particle(article: Article, number: int, start: int, end: int) -> int:
    """The offset of the particle in a listed string at an offset; -1 where it is right."""
    text, listed = article.document.text, listed_strings()[number]
    at = start + listed.index("的")
    if listed[-1] in _MARKS:
        return at
    if listed[-1] == "的":
        return at if compiled(_LEADS_TO).match(text, end) else -1
    is_noun = compiled(f"(?:{_NOUNS})$").search(text, max(article.span.start, at - 2), at)
    return at if not is_noun and compiled(_AS_IT_IS).match(text, end) else -1


def has_degree(article: Article) -> bool:
    """Whether an article has such a 的."""
    return any(before_degrees(article))
