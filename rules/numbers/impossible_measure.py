from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Span, compiled, rule

from .._numerals import NUMERAL
from ._amounts import amounts
from ._limits import LIMITS, SPEED, Limit
from ._more_limits import MORE_LIMITS
from ._sized import SIGN, wrong_sizes

_ALL = (*LIMITS, *MORE_LIMITS)
_GAP = "[的已达到为约是有超过近高仅只增至突破平均最设计可将共累日大时速升降涨退完成实现卖保持稳定在]{0,6}"
_NUMBER = f"[{DIGIT}]+(?:[.．][{DIGIT}]+)?|{NUMERAL}"
_WORDS = "|".join(dict.fromkeys(limit.words for limit in _ALL))
_FROM = f"(?:[{DIGIT}.．]{{1,6}}[至到—～~-]{{1,2}})?"
_MEASURE = (
    f"(?:{_WORDS})(?:曾?一度)?{_GAP}{_FROM}(?:{_NUMBER})[万亿]{{0,2}}[℃度摄级微毫厘平立千公克斤吨米升元亩分兆人%％]"
)
_HOURLY = f"(?P<speed>(?P<number>[{DIGIT}]+)米(?:/|每)小时)"
_PER_SECOND = f"(?P<speed>[{DIGIT}]+(?:[.．][{DIGIT}]+)?(?P<unit>公里|千米)(?:/|每)秒)"
_ON_ROADS = "[客货轿汽卡]车|公交|大巴|摩托|电动车|列车|动车|高铁|限速|超速|车辆|车速|骑行"
_IN_SPACE = "火箭|卫星|飞船|[行流彗恒]星|太空|宇宙|陨|光速|导弹|地震|[震冲]波|轨道|探测器|空间站"
_SLOW = 20
"""The most metres an hour that are worth saying."""
_END = "[。；;！？!?\n]"
_REACH = 24
_FOLLOWED = f"^(?:民币|[{DIGIT}/每乘宽长见×x*至到—～~-]|小时|·时)"
"""What makes the unit part of another: 1米78, 20米/秒, 30米见方, 千瓦小时."""
_DENSITY = ("/10", "/立方", "每立方")
"""What may stand behind the unit that is judged: 克/100毫升, 毫克/立方米."""


@rule(
    "impossible-measure",
    title="单位或数值不可能",
    help=(
        "降雨量用毫米不用毫升，时速用公里不用米，婴儿体重3.2克、身高1.75厘米、北纬135度、亩产480吨都不可能，"
        "发电量的单位是千瓦时（度）不是千瓦。界限比世界纪录宽得多；雕像、动物、火箭和别的行星不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_MEASURE, "米(?:/|每)小时", "公里(?:/|每)秒|千米(?:/|每)秒", SIGN),
    injectors=("_independent_unit_injectors:impossible_unit",),
    bad=[
        Bad("全县葡萄种植面积达7.1亩。", found="7.1亩"),
        Bad("全县柠檬种植面积达48万公顷。", found="48万公顷"),
        Bad("我县茶园面积达到３２０万亩。", found="３２０万亩"),
        Bad("今年全国粮食产量保持在1.3万亿公斤以上。", found="1.3万亿公斤"),
        Bad("全市完成造林面积３.５亩。", found="３.５亩"),
        Bad("去年这里每亩收稻谷550吨，另收稻花鱼30公斤。", found="550吨"),
        Bad("每亩可产小麦480吨。", found="480吨"),
        Bad("货车时速一度达到128米。", found="128米"),
        Bad("县城24小时降雨量达86毫升。", found="86毫升"),
        Bad("预计18日有小雨，降水量5至10厘米。", found="10厘米"),
        Bad("哨所建在雪山上，海拔高达12300米。", found="12300米"),
        Bad("新线路设计时速为350米，下月通车。", found="350米"),
        Bad("产妇顺利生下一名男婴，体重3.2克。", found="3.2克"),
        Bad("中锋马春身高192米，独得24分。", found="192米"),
        Bad("他今年18岁，身高１.７５厘米，体重七十吨。", found="１.７５厘米"),
        Bad("小麦平均亩产480吨。", found="480吨"),
        Bad("社里的杏园平均亩产鲜杏约2000吨。", found="2000吨"),
        Bad("全县农民人均可支配收入达到1.86元，一般公共预算收入完成8.6元。", found="1.86元"),
        Bad("项目总投资3.2元，全县固定资产投资完成36亿吨。", found="3.2元"),
        Bad("新住宅每平方米6500万元，西瓜每公斤卖到6万元。", found="6500万元"),
        Bad("工人月工资4500万元，全县常住人口45.6人，全县粮食总产量32亿吨。", found="4500万元"),
        Bad("全县人均生产总值达到6.2亿元。", found="6.2亿元"),
        Bad("村道路面宽6.5公里，灌区渠道全长３６厘米，水井井深120毫米。", found="6.5公里"),
        Bad("大楼建筑面积1.2万平方公里，广场占地8000立方米。", found="1.2万平方公里"),
        Bad("城区日供水5万平方米，主变容量5万千瓦时。", found="5万平方米"),
        Bad("火龙果单果重500公斤，这条鲤鱼重达12吨。", found="500公斤"),
        Bad("一辆货车满载15公斤煤炭，驶过限重10米、限高4.5吨的桥。", found="15公斤"),
        Bad("小区绿化率达到35℃，景区门票60米。", found="35℃"),
        Bad("书屋面积80平方公里，藏书六千册。", found="80平方公里"),
        Bad("电站去年累计发电1200万千瓦。", found="1200万千瓦"),
        Bad("全县用电量达到3亿千瓦，同比增长5%。", found="3亿千瓦"),
        Bad("当地最高气温达380℃。", found="380℃"),
        Bad("渔船在北纬135度附近遇险。", found="135度"),
        Bad("电站总装机容量8兆瓦时，去年并网。", found="8兆瓦时"),
        Bad("全县光伏装机规模达到３２万千瓦时。", found="３２万千瓦时"),
        Bad("大棚番茄每亩年产量可达9000吨。", found="9000吨"),
        Bad("新架线路电压等级为35千瓦。", found="35千瓦"),
        Bad("村子海拔1280公里，冬天很长；积雪深度达15米；这次地震最大烈度为17度。", found="1280公里"),
        Bad("孩子体温升到39.5%，连夜送医。", found="39.5%"),
        Bad("PM2.5平均浓度为35毫克/立方米。", found="35毫克"),
        Bad("全程马拉松42.195米，半程21公里。", found="42.195米"),
        Bad("广场占地面积3000米。", found="3000米"),
        Bad("水库库容300万平方米。", found="300万平方米"),
        Bad("血液酒精含量为120克/100毫升。", found="120克"),
        Bad("新路全长12平方公里。", found="12平方公里"),
        Bad("这辆货车时速高达1200公里。", found="1200公里"),
        Bad("货车以80米/小时的时速通过路口。", found="80米/小时"),
        Bad("一辆轿车在限速路段以158公里/秒的速度行驶。", found="158公里/秒"),
        Bad("轿车以每小时120米的速度行驶。", found="120米"),
        Bad("全市电网最大用电负荷达到586万千瓦时。", found="586万千瓦时"),
        Bad("这台机组出力60万千瓦时。", found="60万千瓦时"),
        Bad("水库下泄流量达3200米。", found="3200米"),
        Bad("水位涨到32.5立方米，湿度85℃，能见度200平方米，库容达1200万千瓦。", found="32.5立方米"),
        Bad("全县粮食总产达到32万亩。", found="32万亩"),
        Bad("当日最高气温38毫米。", found="38毫米"),
        Bad("台风中心最大风力12度，年天然气用量3000万平方米，污水处理能力5万平方米。", found="12度"),
        Bad("这台机器自重25公里，震级为4.5度。", found="25公里"),
        Bad("县城在两省交界处，全县总面积2300平方米。", found="2300平方米"),
        Bad("跨河大桥全长1280公里，双向四车道。", found="1280公里"),
        Bad("女婴出生时身长50米。", found="50米"),
        Bad("古树树高28公里，枝叶繁茂。", found="28公里"),
        Bad("银杏胸径2.1公里。", found="2.1公里"),
        Bad("夜间湿度120%。", found="120%"),
        Bad("旧路面铣刨后，加铺5米厚的沥青面层。", found="5米"),
        Bad("村里修了一条6公里宽的村道。", found="6公里"),
        Bad("村里修了一条４５００米宽的水泥路，渠边立着1．2毫米高的护栏。", found="４５００米"),
    ],
    good=[
        "全县葡萄种植面积达7.1万亩，全县人均耕地面积1.3亩，全县每户造林面积3.5亩，村里茶园面积12亩；每亩收稻谷550公斤，每亩可收青贮玉米4吨。",
        "货车时速一度达到128公里，每亩收玉米鲜穗、秸秆共4吨，每亩收玉米4吨（青贮）。",
        "全县柠檬种植面积达48万亩，全县粮食播种面积48万公顷；全国粮食产量保持在1.3万亿斤以上，全球粮食产量2.8万亿公斤。",
        "我县茶园面积达到32万亩，近十年累计新建果园面积18万公顷。",
        "千亩产粮四十万公斤，每亩产量增加5.8公斤，亩产鲜杏约2000公斤；瓦匠月收入只有2000人民币；快递业单月收入超60亿元。",
        "全县农民人均可支配收入达到1.86万元，人均纯收入占三分之一，一般公共预算收入增长8.6%，税收收入每人增加200元。",
        "新住宅每平方米6500元，松茸每公斤卖到6万元；全县常住人口45.6万人，某村总人口326人；全县粮食总产量32万吨。",
        "村道路面宽6.5米，灌区渠道全长36公里，鲤鱼全长36厘米，大楼建筑面积1.2万平方米，新城建筑面积1.2平方公里，广场占地300米见方。",
        "主变容量5万千伏安，火龙果单果重500克，这条鲤鱼重达12公斤，这车鲤鱼重达12吨，电动货车装载40公斤快递，绿化率达到35%。",
        "全县总面积2300平方公里，跨河大桥全长1280米，女婴身长50厘米。",
        "水电站坝身高达230米，塔身高度108米，墙身高12米；盾构机机体重800吨，负责人王先生到场。",
        "加铺5厘米厚的沥青面层，修了4.5米宽的水泥路；沙盘上有一条3厘米长的公路；在地下钻进5米厚的油层。",
        "古树树高28米、胸径210厘米，夜间湿度95%，土壤湿度120%，大象生下女婴般的小象，身长1.2米。",
        "预计18日有小雨，降水量5至10毫米，降雪量2～3厘米。",
        "客机在海拔11000米的高空飞越雪山，哨所海拔5300米。",
        "全市电网最大用电负荷达到586万千瓦，机组出力60万千瓦，储能电站出力60万千瓦时。",
        "水库流量每秒3200立方米，车流量达3000米长，河边拥堵。",
        "当日最高气温38℃，风力12级，震级为4.5级，天然气用量3000万立方米，机器自重25吨，载重汽车3米宽。",
        "水位涨到32.5米，湿度85%，能见度200米，粮食总产32万吨，储能负荷8兆瓦时，他体力出力60度。",
        "县城24小时降雨量达86毫米；新线路设计时速为350公里；女婴体重3.2千克；他身高1米78，身高175厘米，体重70公斤。",
        "护鸟员救下一只小鸟，体重3.2克；塑像身高12米；佛像身高108米；蜗牛时速80米；磁浮列车时速800公里。",
        "小麦平均亩产480公斤，甘蔗亩产8吨；书屋面积80平方米，湖水面积80平方公里；累计发电1200万千瓦时，用电量3亿千瓦·时。",
        "最高气温达38℃，金星气温达460℃；渔船在北纬35度、东经135度遇险；火炮时速1200米/秒。",
        "广场占地面积3000平方米，展位面积3米见方；水库库容300万立方米；酒精含量120毫克；播种面积每亩用种10公斤。",
        "盾构机每小时掘进30米，掘进速度30米/小时；降温管道流速5米/小时；日处理污水3万立方米；房子面积80多平方米。",
        "探测器以16.7公里/秒的速度飞行；轿车大小的陨石以20公里/秒的速度落下；货车以80公里/小时的速度行驶。",
        "这所小学有6间教室，湖水面积80平方公里。",
        "电站总装机容量8兆瓦，储能装机规模100兆瓦/200兆瓦时，总装机300台。",
        "大棚番茄每亩年产量可达9吨，每亩产值9000元。",
        "PM2.5平均浓度为35微克/立方米；全程马拉松42.195公里；PM10浓度日均超过60微克/立方米。",
        "孩子体温升到39.5℃，连夜送医；气温较常年偏高，湿度60%。",
        "线路电压等级为35千伏，电机功率35千瓦；卫星在海拔500公里的轨道上；积雪深度达15厘米，冰川上积雪15米。",
        "新路全长12公里，这辆货车时速80公里；最大负荷日发电出力1200万千瓦；风力发电装机容量1200万千瓦。",
    ],
)
def impossible_measure(article: Article) -> Iterator[Finding]:
    """A quantity has a unit that it is never given in, or a value that it cannot have."""
    text = article.document.text
    for match in article.find(_HOURLY):
        if Decimal(match["number"]) > _SLOW and not compiled(SPEED.unless).search(
            text[max(0, match.start - 20) : match.end]
        ):
            yield Finding(match.group("speed"), _message(match["speed"], "公里/小时", "米"))
    for match in article.find(_PER_SECOND):
        sentence = _sentence(article, match)
        words = text[sentence.start : sentence.end]
        if compiled(_ON_ROADS).search(words) and not compiled(_IN_SPACE).search(words):
            yield Finding(match.group("speed"), _message(match["speed"], f"{match['unit']}/小时", ""))
    for span, thing in wrong_sizes(article):
        yield Finding(span, Message("{thing}不会有这样的尺寸，请核对", "no such thing has this size", thing=thing))
    for match in article.find(_MEASURE):
        found = amounts(text, Span(match.start, min(article.span.end, match.end + _REACH)))
        if (
            not found
            or not found[0].span.start < match.end - 1 <= found[0].span.end
            or _is_followed(text, found[0].span.end)
        ):
            continue
        amount = found[0]
        for limit in _limits(text, match, _sentence(article, match)):
            if not limit.allows(amount.value, amount.unit):
                message = _message(text[amount.span.start : amount.span.end], limit.right, amount.unit)
                yield Finding(amount.span, message)
                break


def _message(said: str, right: str, unit: str) -> Message:
    if right == unit:
        return Message("不会是“{said}”，请核对", "this cannot be {said}", said=said)
    return Message("不会是“{said}”，应是{right}？", "this cannot be {said}; {right} perhaps", said=said, right=right)


def _is_followed(text: str, end: int) -> bool:
    """Whether the unit is part of another one, except those of a density."""
    return compiled(_FOLLOWED).match(text[end : end + 3]) is not None and not text.startswith(_DENSITY, end)


def _sentence(article: Article, match: Match) -> Span:
    """The sentence of a match."""
    text = article.document.text
    start = max(text.rfind(mark, article.span.start, match.start) for mark in "。；;！？!?\n")
    end = compiled(_END).search(text, match.end, article.span.end)
    return Span(max(start + 1, article.span.start), end.start() if end else article.span.end)


def _limits(text: str, match: Match, span: Span) -> Iterator[Limit]:
    """The limits of a quantity in its sentence."""
    sentence, before = text[span.start : span.end], text[span.start : match.end]
    for limit in _ALL:
        if (
            compiled(limit.words).match(text, match.start)
            and (not limit.near or compiled(f"{limit.near}[^，,、]*$").search(before))
            and (not limit.needs or compiled(limit.needs).search(sentence))
            and not (limit.behind and before[-1 - len(match[0]) : -len(match[0])] in tuple(limit.behind))
            and not (limit.unless and compiled(limit.unless).search(sentence))
        ):
            yield limit
