from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    compiled,
    replace,
    rule,
)

from .._table_rows import alternatives

_VEHICLES = "货车|客车|轿车|汽车|卡车|摩托车|电动车|三轮车|公交车|面包车|救护车|消防车|出租车|警车"
_BUILDINGS = "水库|大坝|大山|高山|山峰|城市|县城|小城|古城|楼房|厂房|工厂|寺庙|古庙|古塔|水塔|宝塔|凉亭|村庄"
_TEAMS = "队伍|球队|部队|军队|代表队|医疗队|服务队|小分队|参赛队|乐队|突击队|工作队|考察队|救援队"
_OFFENDERS = "犯罪嫌疑人|嫌疑人|犯罪分子|歹徒|罪犯|小偷|逃犯|骗子|窃贼|毒贩|嫌犯|扒手|吸毒人员|违法人员|涉案人员|老赖"
_BRIDGES = "大桥|石桥|桥梁|天桥|立交桥|石拱桥|拱桥|廊桥|木桥|铁桥|古桥|老桥|新桥|小桥|浮桥|人行桥|便桥|独木桥|桥"
_CARDS = (
    "银行卡|电话卡|手机卡|身份证|信用卡|储蓄卡|社保卡|门票|车票|电影票|选票|彩票|奖状|照片|海报|桌子|课桌|办公桌"
    "|床|病床|地图|传单|报名表|问卷"
)
_SETS = "枚尊艘棵顶匹辆座"
"""Measures of coins, statues, ships, trees, hats, horses, cars and bridges, which count nothing else."""
_TABLE = (
    ("辆", "只匹头条俩驾", _VEHICLES),
    ("架", "只匹头条驾", "飞机|直升机|无人机|客机|战机"),
    ("艘", "匹头搜", "渔船|货船|游船|客船|轮船|军舰|快艇|货轮|游轮|游艇|船"),
    ("头", "匹辆座", "黄牛|肉牛|奶牛|水牛|耕牛|牦牛|小牛|牛犊|老牛|牛|生猪|母猪|猪"),
    ("只", "匹辆座", "山羊|绵羊|羊羔|羊|狗|猫|兔子|鸡|鸭|鹅"),
    ("匹", "头辆条", "骏马|战马|白马|马"),
    ("峰", "辆座", "骆驼"),
    ("条", "头匹座辆", "草鱼|鲤鱼|鲫鱼|鲢鱼|鲈鱼|鱼"),
    ("支", "头匹座辆", "步枪|手枪|冲锋枪|枪"),
    ("架", "头匹辆条", "钢琴|古筝|手风琴|风琴|电子琴"),
    ("座", "只头匹间辆坐尊枚艘棵顶所栋幢户", _BRIDGES),
    ("座", "坐匹尊枚艘棵顶", _BUILDINGS),
    ("口", "头匹辆条", "水井|机井|古井|井"),
    ("棵", "头匹座辆", "大树|古树|小树|松树|柳树|果树|树"),
    ("部", "头匹座辆", "电影|影片|纪录片|电视剧|电视连续剧"),
    ("首", "头匹座辆", "诗|诗歌|古诗|歌曲|歌谣"),
    ("份", "头匹座辆", "报纸"),
    ("床", "头匹座辆", "被子|棉被"),
    ("顶", "头匹座辆", "帽子|草帽"),
    ("把", "匹座辆", "扇子|雨伞|剪刀|锁|椅子"),
    ("盏", "匹辆", "台灯|路灯|灯笼|灯"),
    ("条", "头匹座辆", "河流|小河|河"),
    ("条", "头匹座辆", "毛巾|裤子"),
    ("台", "头辆", "机器|机床|电脑|电视机|洗衣机|冰箱"),
    ("颗", "头匹座辆", "子弹|炮弹"),
    ("封", "头匹座辆", "书信|信"),
    ("道", "头匹辆", "围墙|墙"),
    ("批", "匹", "货物|物资|救灾物资|学员|干部|游客|项目|设备|新生|志愿者|疫苗|药品|农产品|专家|人才"),
    ("幢", "撞", "楼房|居民楼|教学楼|办公楼|宿舍楼|住宅楼|小楼|别墅"),
    ("株", "珠", "树苗|幼苗|牡丹|兰花|月季|松树|柳树|古树|柏树"),
    ("尊", "樽", "佛像|雕像|铜像|塑像|石像|观音像"),
    ("支", "枝", _TEAMS),
    ("名", "位", _OFFENDERS),
    ("张", _SETS, _CARDS),
    ("部", _SETS, "手机|智能手机|对讲机|座机|电话机"),
    (
        "台",
        _SETS,
        "拖拉机|收割机|插秧机|旋耕机|挖掘机|推土机|装载机|水泵|抽水机|打印机|复印机|空调|呼吸机|变压器|烘干机|电风扇",
    ),
    ("本", _SETS, "图书|书籍|笔记本|字典|词典|日记|相册|画册|教材|课本|绘本|存折|户口簿|护照"),
    ("件", _SETS, "衣服|毛衣|棉衣|大衣|衬衫|羽绒服|救生衣|旗袍|行李|文物|礼物|快递"),
    ("双", _SETS, "鞋|鞋子|布鞋|棉鞋|皮鞋|运动鞋|胶鞋|雨靴|袜子|筷子|手套|鞋垫"),
    ("家", "枚尊艘棵顶匹辆", "企业|公司|工厂|商店|超市|饭店|餐馆|医院|银行|合作社|民宿|旅馆|酒店|书店|药店"),
    ("所", "枚尊艘棵顶匹辆", "学校|小学|中学|大学|高校|幼儿园|职业学校|养老院"),
    (
        "条",
        "枚尊艘棵顶",
        "公路|道路|水渠|渠道|小路|山路|小巷|街道|街巷|铁路|隧道|高速公路|生产线|建议|意见|线索|标语|横幅|围巾|项链",
    ),
    ("幅", _SETS, "画|国画|油画|书画|字画|书法作品|版画|年画|壁画|山水画|画作|剪纸"),
    ("把", "枚尊艘棵顶匹辆", "锄头|镰刀|铁锹|钥匙|菜刀|二胡|小提琴|吉他|雨伞|扫帚"),
    ("支", "枚尊艘棵顶匹辆", "钢笔|铅笔|毛笔|圆珠笔|牙膏|香烟|疫苗|温度计"),
    ("面", "枚尊艘棵顶匹辆", "锦旗|红旗|国旗|党旗|旗帜|彩旗|镜子|铜镜|铜锣|大鼓"),
    ("枚", "尊艘棵顶匹辆座头株", "金牌|银牌|铜牌|奖牌|奖章|勋章|纪念章|邮票|硬币|铜钱|印章|戒指|徽章|导弹"),
    ("位", _SETS, "老人|老师|教师|医生|村民|专家|客人|市民|学者|游客|党员|志愿者|代表|委员|农民|先生|女士|老兵"),
    ("户", "枚尊艘棵顶匹辆座", "人家|居民|农户|脱贫户|贫困户|村民"),
    ("栋", "枚尊艘棵顶匹辆", "居民楼|教学楼|办公楼|宿舍楼|住宅楼|别墅"),
    ("棵", "枚尊艘顶匹辆座", "白菜|茶树|桃树|梨树|苹果树|柑橘树|橙树|银杏|榕树|槐树|樟树|香樟|柏树|杨树|桂花树"),
)
"""The measure word for things, those that never count them and characters that are typed for it, and the things."""
_RIGHT = {(word, noun): right for right, words, nouns in _TABLE for word in words for noun in nouns.split("|")}
_NOUNS = alternatives({noun for _, noun in _RIGHT})
_COUNTS = f"{DIGIT}一二两三四五六七八九十几多首"
_MISUSED = (
    f"(?P<word>[只匹辆头条座间俩搜驾坐撞珠樽枝位枚尊艘棵顶所栋幢户])(?<=[{_COUNTS}].)[新老大小旧]?"
    f"(?P<noun>{_NOUNS})(?:[从向驶停横被在落因]|[^{HAN}、]|$)"
)
_BEHIND = "(?P<word>[枚尊艘棵顶匹])(?=[，。；、,;])"
"""A measure word behind its number: the things are named before both."""
_COUNTED = f"(?P<noun>{_NOUNS})[{_COUNTS}百千万余]{{1,6}}$"
"""The noun ends the phrase; in 一条汽车生产线 it only tells what kind of thing is counted."""
_REACH = 12
_AFTER_VERB = "是有了着见来出买送，。：“\n"


@rule(
    "misused-measure-word",
    title="量词用错",
    help=(
        "这个量词不能用来数后面的事物：一只汽车（辆）、一匹黄牛（头）、一头渔船（艘）；"
        "或是打成了形近、音近的字：三俩轿车（辆）、一坐大桥（座）、五搜渔船（艘）、一匹货物（批）。"
        "名词后面另有中心语的（一条汽车生产线）、“公路两头汽车排队”之类，不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_MISUSED, _BEHIND),
    injectors=("_independent_injectors:wrong_measure_word",),
    bad=[
        Bad("院里停着一只汽车。", fixed="院里停着一辆汽车。", found="只"),
        Bad("机场停着３只客机。", fixed="机场停着３架客机。"),
        Bad("村里新修了两只大桥。", fixed="村里新修了两座大桥。"),
        Bad("老李牵着一匹老黄牛。", fixed="老李牵着一头老黄牛。", found="匹"),
        Bad("他家养了30匹山羊，", fixed="他家养了30只山羊，"),
        Bad("首匹救灾物资从县城运出。", fixed="首批救灾物资从县城运出。"),
        Bad("牧民送来五辆牦牛。", fixed="牧民送来五头牦牛。"),
        Bad("草场上有十多辆骏马。", fixed="草场上有十多匹骏马。"),
        Bad("学校添置了一辆钢琴。", fixed="学校添置了一架钢琴。"),
        Bad("门口停着一头货车。", fixed="门口停着一辆货车。"),
        Bad("码头上有20头渔船。", fixed="码头上有20艘渔船。"),
        Bad("空中飞来三头直升机。", fixed="空中飞来三架直升机。"),
        Bad("他从塘里钓上3头草鱼。", fixed="他从塘里钓上3条草鱼。"),
        Bad("牧民牵来一头骏马。", fixed="牧民牵来一匹骏马。"),
        Bad("路上有几条卡车驶过。", fixed="路上有几辆卡车驶过。"),
        Bad("机库里有2条战机。", fixed="机库里有2架战机。"),
        Bad("车队又添了三俩轿车。", fixed="车队又添了三辆轿车。"),
        Bad("港内停了5搜渔船。", fixed="港内停了5艘渔船。"),
        Bad("门外停着两驾货车。", fixed="门外停着两辆货车。"),
        Bad("天上飞过一驾飞机。", fixed="天上飞过一架飞机。"),
        Bad("河上架起一坐石桥。", fixed="河上架起一座石桥。"),
        Bad("县里建成三坐水库。", fixed="县里建成三座水库。"),
        Bad("小区新建两撞居民楼。", fixed="小区新建两幢居民楼。"),
        Bad("学生们栽下一百二十珠柏树。", fixed="学生们栽下一百二十株柏树。"),
        Bad("殿里有一樽佛像。", fixed="殿里有一尊佛像。"),
        Bad("照片上是一匹电影。", fixed="照片上是一部电影。"),
        Bad("村里打了三头水井。", fixed="村里打了三口水井。"),
        Bad("他写了两座诗。", fixed="他写了两首诗。"),
        Bad("路边装了20辆路灯。", fixed="路边装了20盏路灯。"),
        Bad("村口有一尊石拱桥，", fixed="村口有一座石拱桥，"),
        Bad("抽屉里有五枚银行卡。", fixed="抽屉里有五张银行卡。"),
        Bad("民警查获银行卡20枚，手机3部。", fixed="民警查获银行卡20张，手机3部。", found="枚"),
        Bad("社区发出雨伞二百顶，", fixed="社区发出雨伞二百把，"),
        Bad("社里添了两艘拖拉机。", fixed="社里添了两台拖拉机。"),
        Bad("老人收到一棵锦旗。", fixed="老人收到一面锦旗。"),
        Bad("他捐了十顶图书。", fixed="他捐了十本图书。"),
        Bad("河上有三间桥。", fixed="河上有三座桥。"),
        Bad("民警当场抓获两位犯罪嫌疑人。", fixed="民警当场抓获两名犯罪嫌疑人。"),
        Bad("泮池上架着一所石拱桥，", fixed="泮池上架着一座石拱桥，", found="所"),
        Bad("渠上新修两幢廊桥。", fixed="渠上新修两座廊桥。"),
        Bad("县里组建了一枝突击队。", fixed="县里组建了一支突击队。"),
    ],
    good=[
        "院里停着一辆汽车。",
        "民警抓获两名嫌疑人，请来两位医生。",
        "老李牵着一头老黄牛，学校添置了一架钢琴。",
        "河上架起一座石桥。",
        "一条汽车生产线建成。",
        "厂里有一条汽车、摩托车装配线。",
        "公路两头汽车排起长队。",
        "桥的一头汽车停满了，公路两头汽车在等候。",
        "一匹布、三匹马、两只羊、四条鱼、一只渔船。",
        "这俩汽车在前，七座轿车在后。",
        "他只汽车、飞机两样没有学会。",
        "领头马在前，飞驰的列车头，客人只汽车。",
        "省里有一座飞机场，三座电影院。",
        "赛场上杀出一匹黑马，一座大山横在面前。",
        "两匹狼、三头驴、五条枪。",
        "奖牌三枚，帽子五顶。",
        "他用手机一枚枚拍下邮票，老人一顶草帽戴了十年。",
        "佛像两尊，桂花树十棵。",
        "一尊铜像、三枚邮票、两顶草帽、五艘渔船。",
        "一枝牡丹插在瓶里，一珠露水。一驾马车从村口来。",
    ],
)
def misused_measure_word(article: Article) -> Iterator[Finding]:
    """A measure word never counts the things behind it, or is typed as a character like it."""
    text = article.document.text
    for match in article.find(_MISUSED):
        if not _is_place(text, match.start):
            yield from _found(match.group("word"), match["word"], match["noun"])
    for match in article.find(_BEHIND):
        counted = compiled(_COUNTED).search(text, max(article.span.start, match.start - _REACH), match.start)
        if counted:
            yield from _found(match.group("word"), match["word"], counted["noun"])


def _found(span: Span, word: str, noun: str) -> Iterator[Finding]:
    """What is found where a noun is counted with a word."""
    if right := _RIGHT.get((word, noun)):
        message = Message("{noun}的量词用“{right}”", "{noun} is counted with {right}", noun=noun, right=right)
        yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)


def _is_place(text: str, at: int) -> bool:
    """Whether 一头 or 两头 at `at` may be an end of something: 公路两头汽车排队."""
    ends = text[at] == "头" and text[at - 1] in "一两"
    return ends and at > 1 and text[at - 2] not in _AFTER_VERB
