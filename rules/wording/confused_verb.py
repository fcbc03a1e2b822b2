from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
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

from ._words import hits

_IN = "[^，,。；;：:！？“”、\n]"
_SHOWN = (
    "变化|面貌|生活|精神|现实|情况|心声|愿望|意愿|关系|水平|特点|历史|风貌|状况|心愿|问题|需求|诉求|呼声|民意|规律|本质"
    "|思想|主题|矛盾|趋势|现状|时代|发展|文化|风情|故事|成就|成果|事迹|心情|风俗|全貌|追求|担当|态度|差距|不足|短板"
)
_ASKED = "问题|情况|困难|意见|建议|诉求|呼声|心声|民意|愿望|线索|需求|实情|难处|事情|难题"
_WHOSE = "[一这那]?[个些件项点]|有关|上述|相关|真实|各类|存在的|(?:自己|群众|居民|村民|我们|大家|老年人|业主)的"
_REACTS = "反应"
_SHOWS = f"(?:了|出了?|着){_IN}{{1,16}}(?:{_SHOWN})"
_ASKS = f"[过了]?(?:{_WHOSE}){_IN}{{0,6}}(?:{_ASKED})|了?一下|上[来去]|如下"
_SAYS = "[，：,:说称]|[过了](?![度激头来])|的(?:问题|情况|意见|最多)|[较最]多|最集中"
_TELLER = (
    "(?:读者|市民|群众|村民|居民|业主|网友|乘客|家长|用户|顾客|消费者|职工|代表|委员|老人|女士|先生|有人|商户|农户|师生|旅客|游客)"
    "(?:们|纷纷|多次|普遍|来电|来信|来访|打电话|打来电话|致电本报|拨打热线)?$"
)
_CAUSED = "引起|激起|引发|得到|看|观察|留意|关注|根据|期待|等待"
_TO = rf"向(?!好){_IN}{{1,12}}$"
_REACTING = "(?:应激|应急|快速|[的锁学敏性核热化副物])$"
_REACTION = "堆|器|釜|炉|小组|部队|能力|机制|时间|速度|迅速|[快慢灵敏迟冷热平激强不]|过[激度]"
_CROSSES = "渡过"
_DAYS = (
    "春秋|寒暑|岁月|时光|时间|童年|少年|青年|青春|一生|余生|后半生|晚年|暮年|生日|节日|佳节|假期|长假|周末|寒假|暑假|夏天|冬天|春天|秋天"
    "|严冬|寒冬|炎夏|盛夏|酷暑|时刻|夜晚|下午|上午|早晨|清晨|黄昏|光阴|[一半]辈子|生涯|中秋|端午|元宵|除夕|国庆|新年|春节|大年"
    "|汛期|孕期|蜜月|学期|[年天日夜晚月节]|日子|小时|分钟|(?:大学|军营|军旅|校园|退休|牧场)生活"
)
_PASSES = rf"(?:了|的|着)?{_IN}{{0,14}}(?:{_DAYS})(?:[，,。；;！？、”\n]|$)"
_PASSED = rf"(?:一生|时光|岁月|童年|青春|晚年|假期|周末|暑假|寒假|春节|余生)(?:都|就|也|全)?[是在]{_IN}{{1,10}}$"
_HARD = "难(?![忘得])|[危困险关劫灾厄逆苦艰河江海湖溪峡洋洪病疫]"
_REACH = 18


@rule(
    "confused-verb",
    title="反映、反应，度过、渡过用混",
    help=(
        "向上说情况、表现面貌用“反映”（向镇里反映路灯不亮、照片反映了山乡变化）；受了刺激而动用“反应”。"
        "时光用“度过”（度过童年），江河、难关用“渡过”。“群众反应强烈”两可，“渡过困难时期”通行，不报。繁体文本不查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    patterns=(_REACTS, _CROSSES),
    injectors=("_grammar_injectors:confused_verb",),
    bad=[
        Bad("渠边的农户多次向水管站反应闸门漏水。", fixed="渠边的农户多次向水管站反映闸门漏水。", found="反应"),
        Bad("想请贵报反应一下老街缺灯的事。", fixed="想请贵报反映一下老街缺灯的事。"),
        Bad("剧本反应了窑工的喜怒和时代的变化。", fixed="剧本反映了窑工的喜怒和时代的变化。"),
        Bad("有居民来电反应，井盖不见了。", fixed="有居民来电反映，井盖不见了。"),
        Bad("我在会上反应一个问题。", fixed="我在会上反映一个问题。"),
        Bad("他在山上渡过了难忘的八个寒暑，共三千天。", fixed="他在山上度过了难忘的八个寒暑，共三千天。", found="渡过"),
        Bad("孩子们在牧场渡过了一个难得的周末。", fixed="孩子们在牧场度过了一个难得的周末。"),
        Bad("他的童年是在船上渡过的。", fixed="他的童年是在船上度过的。"),
    ],
    good=[
        "农户向水管站反映闸门漏水，居民来电反映，井盖不见了，照片反映了山乡的变化。",
        "群众反应强烈，这话引起网友反应，两种药起了反应，老人一时没反应过来，病人反应了一阵。",
        "飞机向核电站反应堆投弹，向受灾县派出应急反应小组，市场有向好反应，工厂向村民反应迅速。",
        "红军渡过金沙江，小厂渡过难关，全家渡过艰难的三年，他在船上度过童年。",
        "船渡过浅滩，两天后靠岸；一家人渡过危机后的第一年。",
        "村民反应过度，市民反应过激，老人反应过头。",
    ],
)
def confused_verb(article: Article) -> Iterator[Finding]:
    """A verb stands for one of the same sound: to react for to report, to cross for to spend."""
    if is_traditional(article.document):
        return
    told = [hit.span for hit in hits(article)]
    for pattern, right, is_wrong in ((_REACTS, "反映", _reflects), (_CROSSES, "度过", _is_time)):
        for match in article.find(pattern):
            text, start, end = article.document.text, match.start, match.end
            before, behind = text[max(article.span.start, start - _REACH) : start], text[end : end + _REACH]
            if is_wrong(before, behind) and not any(match.span.overlaps(span) for span in told):
                yield _finding(match.span, right)


def _reflects(before: str, behind: str) -> bool:
    """Whether somebody tells or shows what stands behind."""
    if compiled(_REACTING).search(before) or compiled(_REACTION).match(behind):
        return False
    if compiled(f"{_SHOWS}|{_ASKS}").match(behind) or compiled(_TO).search(before):
        return True
    is_teller = compiled(_TELLER).search(before) and not compiled(_CAUSED).search(before)
    return bool(is_teller and compiled(_SAYS).match(behind))


def _is_time(before: str, behind: str) -> bool:
    """Whether what is passed is time, and nothing hard."""
    passes = compiled(_PASSES).match(behind)
    if passes and not compiled(_HARD).search(passes[0]):
        return True
    return bool(compiled(_PASSED).search(before) and compiled("的?[，,。；;！？]").match(behind))


def _finding(span: Span, right: str) -> Finding:
    wrong = {"反映": "反应", "度过": "渡过"}[right]
    message = Message("这里的“{wrong}”应为“{right}”", "{wrong} should be {right} here", wrong=wrong, right=right)
    return Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)
