from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    compiled,
    is_traditional,
    replace,
    rule,
)

from ._particles import BESIDE, EFFECTS, EVEN, POTENTIAL, acts, complements, listed_strings, results

_ACTS = frozenset(
    "变走跑说读写讲学干做搞玩住睡过考卖买来吃穿用看听唱跳飞起坐站躺长打洗扫擦种建修改画演教练开摆放收拾背算答抓管忙累笑乐"
    "冻吓气热疼急饿晒烧烤照磨刷涂雕逗引哭红黑亮弄撞毁砸佩哄呛辣馋挥现示达淋压抽投射踢"
)
"""Ends of verbs, and of adjectives that lead to something."""
_STATES = "致苦累忙静暗黑饿冷热动瘦弱小紧穷急气细真干熟"
"""Ends of adjectives that are so much that not even something else is."""
_NOUNS = (
    *(
        "未来",
        "将来",
        "由来",
        "本来",
        "后来",
        "从来",
        "寓教于乐",
        "音乐",
        "快乐",
        "小学",
        "大学",
        "科学",
        "文学",
        "上学",
        "发烧",
    ),
    "燃烧",
    *("剧种", "品种", "树种", "物种", "种种", "一种", "这种", "那种", "各种", "多种"),
)
_BEFORE_NOUN = f"[的地{HAN}]"
_ALSO = f"[{HAN}]{{1,3}}得[{HAN}]"
_SO = "[^，。；、\n]{1,8}[都也][^，。；]{0,2}[不没]"


@rule(
    "misused-complement-particle",
    title="补语前该用得",
    help=(
        "动词、形容词和说明程度、结果的词语之间用“得”：走得很慢、卖得怎么样、红得发亮、读得慢一些、细致得连一个标点也不放过。"
        "“将来的好日子”“带来的早点”之类，不在此列。繁体文本不查。"
    ),
    requires="_particles:acts",
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    injectors=("_independent_injectors:particle_before_complement",),
    bad=[
        Bad("樱桃红的发亮，游客抢着摘。", fixed="樱桃红得发亮，游客抢着摘。", found="的"),
        Bad("菜价降了，市民买的放心。", fixed="菜价降了，市民买得放心。"),
        Bad("六号队员跑的快、投得准。", fixed="六号队员跑得快、投得准。", found="的"),
        Bad("六号队员跑得快，投的准，", fixed="六号队员跑得快，投得准，"),
        Bad("今年茶叶卖的怎么样？", fixed="今年茶叶卖得怎么样？"),
        Bad("他把字写的很漂亮。", fixed="他把字写得很漂亮。"),
        Bad("老人读的慢一些，心里亮堂。", fixed="老人读得慢一些，心里亮堂。"),
        Bad("浓烟呛的直流眼泪。", fixed="浓烟呛得直流眼泪。"),
        Bad("老汉乐的合不拢嘴。", fixed="老汉乐得合不拢嘴。", found="的"),
        Bad("医生忙的不可开交。", fixed="医生忙得不可开交。"),
        Bad("他高兴的跳了起来。", fixed="他高兴得跳了起来。"),
        Bad("他高兴的像个孩子。", fixed="他高兴得像个孩子。"),
        Bad("孩子们听的入了迷。", fixed="孩子们听得入了迷。"),
        Bad("西红柿长的又大又红。", fixed="西红柿长得又大又红。"),
        Bad("路口堵的水泄不通。", fixed="路口堵得水泄不通。"),
        Bad("木偶演的活灵活现，孩子们拍手。", fixed="木偶演得活灵活现，孩子们拍手。"),
        Bad("果农摘的飞快，筐子满了。", fixed="果农摘得飞快，筐子满了。"),
        Bad("有了保险，老人放的下心。", fixed="有了保险，老人放得下心。"),
        Bad("这样的房子村民买的起吗？", fixed="这样的房子村民买得起吗？"),
        Bad("事情说清楚了，老人也睡的着。", fixed="事情说清楚了，老人也睡得着。"),
        Bad("屋里收拾的井井有条。", fixed="屋里收拾得井井有条。"),
        Bad("她批改作业细致的连一个标点都不放过。", fixed="她批改作业细致得连一个标点都不放过。"),
        Bad("那几年家里穷的连盐都买不起。", fixed="那几年家里穷得连盐都买不起。"),
        Bad("阅览室静的连翻书声也不大有。", fixed="阅览室静得连翻书声也不大有。"),
    ],
    good=[
        "樱桃红得发亮。",
        "果农摘得飞快，老人放得下心。",
        "这样的房子村民买得起吗？",
        "茶叶卖得怎么样？他走得很慢，细致得连标点都不放过。",
        "这是最让人入迷的入迷，种的又大又甜，看得入神。",
        "他演的活灵活现的人物很多，看到古老剧种的酣畅淋漓。",
        "大家说的上、下两册，买的起重机，看的到底是什么，用的上海货，住的下午就走。",
        "买的好、坏都有，跑得快、投得准。",
        "这是未来的好，也是昨天的好。",
        "他们有的连晚饭都没吃。",
        "这是村里最静的连廊，夜里都不锁门。",
        "她画了一本细致的连环画。",
        "老汉合不拢嘴，全村干得热火朝天，一派风生水起的景象，到处是井井有条的院子，又是小王的合不拢嘴。",
        "寓教于乐的很好方式，未来的好，上学的很高兴，燃烧的香，发烧的通红小脸。",
    ],
)
def misused_complement_particle(article: Article) -> Iterator[Finding]:
    """The particle between a verb or an adjective and what it leads to is another one of the same sound."""
    if is_traditional(article.document):
        return
    text, first, even = article.document.text, article.span.start, len(complements())
    for number, start, _ in acts(article):
        at = first + start
        if text.endswith(_NOUNS, 0, at):
            continue
        said = listed_strings()[number][1:]
        if said[-1:] == BESIDE and not compiled(_ALSO).match(text, at + 1 + len(said)):
            continue
        if said in results() and compiled(_BEFORE_NOUN).match(text, at + 1 + len(said)):
            continue
        ends = EFFECTS.get(said) or POTENTIAL.get(said[:-1], _ACTS)
        is_state = number == even and text[at - 1] in _STATES and compiled(_SO).match(text, at + len(EVEN))
        if is_state or (number < even and text[at - 1] in ends):
            span = Span(at, at + 1)
            message = Message("这里的“的”应为“得”", "的 should be 得 here")
            yield Finding(span, message, (replace(span, "得"),), confidence=Confidence.LIKELY)
