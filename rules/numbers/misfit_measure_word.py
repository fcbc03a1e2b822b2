from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, compiled, replace, rule

_COUNT = f"[{DIGIT}一二两三四五六七八九十百千万几多余这那每]"
_ANY = "[^，。；、：！？“”（）《》\n]{0,12}的"
_PICTURES = "油画|国画|书画|水彩画|版画|山水画|年画|漫画|字画|画作|画像|壁画|照片|地图|锦旗|挂图"
_PAIRS = "春联|对联|门联|眼镜|手套|扑克|担架|手铐|棋"
_VEHICLES = "货车|客车|轿车|汽车|卡车|摩托车|自行车|电动车|三轮车|公交车|面包车|火车|救护车|消防车"
_SHIPS = "渔船|货船|游船|客船|轮船|军舰|快艇|货轮|游轮|游艇|皮划艇"
_PLANTS = "果树|大树|小树|古树|松树|柳树|杨树|树苗|苗木|槐树|柏树|桃树|苹果树|梨树|枣树|核桃树|银杏|白菜|小草"
_ANIMALS = "山羊|绵羊|羊羔|黄牛|肉牛|奶牛|水牛|耕牛|生猪|猪仔|仔猪|土鸡|母鸡|公鸡|鸭子|鹅|兔子|羊"
_TEAMS = "队伍|球队|部队|军队|代表队|医疗队|志愿服务队|小分队|参赛队|乐队|突击队|工作队|考察队|救援队"
_TABLE = (
    ("副", _PICTURES, "幅"),
    ("幅", _PAIRS, "副"),
    ("艘", f"{_VEHICLES}|飞机|直升机|列车", "辆"),
    ("辆", _SHIPS, "艘"),
    ("辆", "飞机|直升机|无人机|客机", "架"),
    ("颗", _PLANTS, "棵"),
    ("棵", "子弹|炮弹|珍珠|牙齿|卫星|爱心|心脏|纽扣", "颗"),
    ("尾", _ANIMALS, "只"),
    ("头", "鸡|鸭|鹅|兔子|土鸡|母鸡", "只"),
    ("只", _TEAMS, "支"),
    ("只", "粉笔|钢笔|铅笔|毛笔|步枪|手枪|歌曲|乐曲|舞蹈|蜡烛", "支"),
)
"""A measure word, the things that it does not count, and the one that does."""
_NOUNS = "|".join(nouns for _, nouns, _ in _TABLE)
_MISFIT = f"(?P<word>[副幅艘辆颗棵尾头只])(?<={_COUNT}.)(?P<adjective>{_ANY}|[新老大小旧女男]?)(?P<noun>{_NOUNS})"
_WITH_OTHER = "[^，,。；、：！？“”（）《》\n的]{0,2}(?:的|[队轮船场馆店人员员主师手客商站厂库车])"
"""What behind the noun makes another one of it: 一艘运汽车的船, 三只乐队歌手."""


@rule(
    "misfit-measure-word",
    title="量词与名词不配",
    help=(
        "画用“幅”，对联、眼镜用“副”；车用“辆”，船用“艘”，飞机用“架”；树用“棵”，珍珠用“颗”；鱼用“尾”，羊用“只”；"
        "队伍、笔、歌曲用“支”。名词后面另有中心语的（一艘运汽车的船）不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_MISFIT,),
    injectors=("_reckoning_injectors:misfit_measure_word",),
    bad=[
        Bad("展厅里挂着三十多副油画。", fixed="展厅里挂着三十多幅油画。", found="副"),
        Bad("他写了2幅春联。", fixed="他写了2副春联。"),
        Bad("一艘满载蔬菜的货车驶进市场。", fixed="一辆满载蔬菜的货车驶进市场。", found="艘"),
        Bad("码头停着五辆渔船。", fixed="码头停着五艘渔船。"),
        Bad("机场来了３辆直升机。", fixed="机场来了３架直升机。"),
        Bad("村里栽下500颗果树。", fixed="村里栽下500棵果树。"),
        Bad("牧民给每户送去两尾山羊。", fixed="牧民给每户送去两只山羊。"),
        Bad("县里组建一只医疗队。", fixed="县里组建一支医疗队。"),
        Bad("她买了十只铅笔。", fixed="她买了十支铅笔。"),
        Bad("爷爷掉了两棵牙齿。", fixed="爷爷掉了两颗牙齿。"),
    ],
    good=[
        "展厅里挂着三十多幅油画，门口贴着两副春联，一辆满载蔬菜的货车驶进市场。",
        "一艘运送汽车的货轮靠岸，一艘装满货车的滚装船出港；五辆渔船运输车上路。",
        "每户两尾鱼苗、两只山羊，十支铅笔。",
        "村里栽下500棵果树，县里组建一支医疗队；请来三只乐队的鼓；船头山羊，木头鸡，一头牛。",
        "副油画家，只医疗队在场，幅员眼镜形。",
    ],
)
def misfit_measure_word(article: Article) -> Iterator[Finding]:
    """A measure word does not count the noun behind it."""
    text = article.document.text
    for match in article.find(_MISFIT):
        if compiled(_WITH_OTHER).match(text, match.end):
            continue
        rights = (right for word, nouns, right in _TABLE if word == match["word"] and match["noun"] in nouns.split("|"))
        for right in rights:
            span = match.group("word")
            message = Message(
                "{noun}的量词用“{right}”", "{noun} is counted with {right}", noun=match["noun"], right=right
            )
            yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)
