"""What a measured quantity can be: the units that it is given in, and the values that occur.

Limits are far beyond the records, so that no record breaks them: the tallest person was 2.72 m, the highest air
temperature 56.7 °C, the highest rice harvest of a season about 1,200 kg a mu, the fastest train 603 km/h.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Limit(Struct, frozen=True):
    """A quantity: the words before its amount, its right units with the least and greatest value of each.

    `wrong` are units that it never has; other units say nothing. `near` must be in the clause, `needs` in the
    sentence, and `unless` must not be in it; no character of `behind` may stand before the words. `right` is the unit
    that the text probably means.
    """

    words: str
    units: dict[str, tuple[float, float]]
    wrong: str
    right: str
    near: str = ""
    needs: str = ""
    unless: str = ""
    behind: str = ""

    def allows(self, value: Decimal, unit: str) -> bool:
        """Whether the quantity can have this value in this unit."""
        low, high = self.units.get(unit, (0, float("inf")))
        return unit not in self.wrong.split() and low <= value <= high


_BABY = "[男女]婴|婴儿|新生儿|宝宝|早产|产妇|顺产|剖[宫腹]产"
_THINGS = "坝墙塔桥楼船机车树碑堤门炉柱杆闸井罐瓶窑炮壶钟鼎殿洞窟阁亭梁架箱柜树竹琴全"
"""What 身高 is the height of where it stands behind one of them: 坝身高达230米."""
_BODIES = "箱机碑整单船车罐柜石柱炉球墙桥坝塔钟鼎钢物壳舱梁"
"""What 体重 is the weight of where it stands behind one of them: 箱体重达30吨."""
_YIELD = "亩均年?产量?|每亩(?:地|田|大棚)?(?:[年均季单]{0,2}产量?|[可能]产|收获)"
_GRAIN = "稻|麦|玉米|大豆|高粱|谷|油菜|花生|粮"
FIELDS = "千百万十亿半两0123456789"
"""What 亩 belongs to where it stands behind one of them: 千亩产粮四十万公斤."""
_ROOM = (
    "书屋|教室|图书室|阅览室|展[厅馆室]|办公[室楼]|食堂|宿舍|厨房|车间|厂房|仓库|病房|门店|超市|商铺|店铺|住[房宅]|房屋|大棚|泳池|游泳馆|"
    "篮球[场馆]|足球场|停车场|体育馆|活动[室中心]|服务中心|幼儿园|民宿|院[落子]|书店|书房|剧场|礼堂|餐厅|文化站|卫生[室院]|村委会"
)
_CROPS = "稻谷|水稻|小麦|玉米|大豆|高粱|谷子|油菜籽?|花生|茶园|果园|耕地"
SPEED = Limit(
    "时速|每小时",
    {"公里": (0, 40000), "米": (0, 20)},
    "厘米 千克 分钟",
    "公里",
    unless="蜗牛|乌龟|掘进|蚂蚁|爬|推进|上升|下降|流量|海拔|[钻打凿]|前行",
)
_LAND = "[山峰岭村乡镇寨]|高原|县城|景区|草原|牧场|哨所|公路|隧道|垭口|湖"
LIMITS = (
    Limit("降[雨水]量|雨量", {"毫米": (0, 4000)}, "厘米 米 毫升 升 平方米 千克 克 吨 公里", "毫米"),
    Limit("降雪量", {"毫米": (0, 400), "厘米": (0, 200)}, "毫升 升 平方米 千克 克 吨 公里", "毫米"),
    SPEED,
    Limit(
        "时速",
        {"公里": (0, 420)},
        "",
        "公里",
        needs="汽车|轿车|货车|客车|大巴|公交|面包车|卡车",
        unless="火箭|喷气|飞机|赛车",
    ),
    Limit(
        "时速",
        {"公里": (0, 150)},
        "",
        "公里",
        needs="电动(?:自行)?车|自行车|三轮车|拖拉机|行人",
        unless="汽车|轿车|火车|高铁",
    ),
    Limit("时速", {"公里": (0, 660)}, "", "公里", needs="高铁|列车|动车|地铁|火车", unless="飞机|磁|真空|音速|管道"),
    Limit(
        "身高|个头|个子",
        {"厘米": (25, 280), "米": (0, 2.9)},
        "毫米 公里 千克 克 平方米",
        "厘米",
        unless="[像佛塑偶鹿龙象兽马鸟]|巨人|模型|机器|吉祥",
        behind=_THINGS,
    ),
    Limit("身高|个头|个子", {"米": (0, 99)}, "", "厘米", unless="[像佛塑]|巨人", behind=_THINGS),
    Limit(
        "体重",
        {"克": (300, 9000), "千克": (0.3, 700), "斤": (0.6, 1400)},
        "米 厘米 升 毫升 吨 毫克",
        "千克",
        needs=f"{_BABY}|身高|岁|体检|先生|女士|小伙",
        behind=_BODIES,
    ),
    Limit(
        "体重",
        {"千克": (0.3, 9), "斤": (0.6, 18), "克": (300, 9000)},
        "吨",
        "千克",
        needs=_BABY,
        unless="年后|岁|产妇体重|孕妇|长到",
    ),
    Limit(
        "气温",
        {"摄氏度": (-95, 60), "℃": (-95, 60), "度": (-95, 60)},
        "毫米 厘米 米 千克 公里 平方米",
        "摄氏度",
        unless="火星|金星|月[球面]|太空|行星|华氏",
    ),
    Limit(
        "体温", {"摄氏度": (14, 46), "℃": (14, 46), "度": (14, 46)}, "% 厘米 千克 级", "摄氏度", unless="华氏|鸟|恐龙"
    ),
    Limit("亩产", {"千克": (2, 40000), "斤": (4, 80000), "吨": (0, 40)}, "克 毫升 米 公里", "千克", behind=FIELDS),
    Limit(
        "亩产",
        {"千克": (10, 2600), "斤": (20, 5200), "吨": (0, 2.6)},
        "",
        "千克",
        needs=_GRAIN,
        unless="番茄|西瓜|红薯|马铃薯|土豆|蔬菜|青贮|秸秆|两季|甘蔗|果",
        behind=FIELDS,
    ),
    Limit(_YIELD, {"千克": (0, 40000), "斤": (0, 80000), "吨": (0, 40)}, "", "千克", unless="[鱼虾蟹菌菇]|立体"),
    Limit(
        "海拔",
        {"米": (-12000, 40000), "公里": (0, 60)},
        "厘米 平方米 千克",
        "米",
        unless="太空|卫星|火箭|轨道|飞船|空间站",
    ),
    Limit("海拔", {"米": (-200, 8849)}, "", "米", needs=_LAND, unless="飞|航|空|气球|无人机|火箭|大气|轨道|星"),
    Limit("北纬|南纬", {"度": (0, 90)}, "", "度"),
    Limit("东经|西经", {"度": (0, 180)}, "", "度"),
    Limit("风力", {"级": (0, 18)}, "度 ℃ 公里 毫米", "级"),
    Limit("烈度", {"级": (0, 12), "度": (0, 12)}, "", "度"),
    Limit(
        "积雪(?:深度|厚度)?", {"厘米": (0, 600), "米": (0, 6)}, "千克 吨 升 毫升 公里", "厘米", unless="冰川|雪山|累计"
    ),
    Limit("震级", {"级": (0, 10)}, "度 公里 米", "级"),
    Limit("酒精含量", {"毫克": (0, 1500)}, "克 千克 升", "毫克", unless="[酒饮]品|白酒|啤酒|葡萄酒"),
    Limit("PM2[.]5(?:平均)?浓度|PM10(?:平均)?浓度", {"微克": (0, 3000)}, "毫克 克 千克", "微克"),
    Limit("马拉松", {"米": (1000, 100000)}, "", "公里", unless="迷你|亲子|折返|往返|处|前|后"),
    Limit("面积", {}, "米 立方米 千克 吨 厘米 升", "平方米", unless="见方|×|[xX*]"),
    Limit(
        "面积",
        {"亩": (100, float("inf"))},
        "",
        "亩",
        near=f"全[县市省州][^，,、]{{0,10}}(?:{_CROPS}|种植|播种|造林|栽培)面积",
        unless="[人户村平]均|每",
    ),
    Limit(
        f"每亩(?:地|田)?可?[收产打](?:{_CROPS}|粮食?)",
        {"千克": (0, 2600), "斤": (0, 5200), "吨": (0, 2.6)},
        "",
        "千克",
        unless="青贮|鲜|秸秆",
    ),
    Limit("面积", {}, "平方公里", "平方米", near=f"(?:{_ROOM})(?:的|总|占地|使用|建筑|营业)*面积"),
    Limit("全长|总长|总里程", {}, "平方米 平方公里 立方米 千克 吨 亩", "公里"),
    Limit("容积|库容|蓄水量|土方量|用水量|供水量|处理污水", {}, "平方米 平方公里 米 公里 亩", "立方米"),
    Limit(
        "装机容量|装机规模|装机",
        {},
        "千瓦时 兆瓦时 度 吨 公里",
        "千瓦",
        unless="储能|电池|/",
    ),
    Limit("库容|蓄水量", {}, "千瓦 千瓦时 吨公里 毫米 人", "立方米"),
    Limit("(?:用电|供电|电网|最[大高](?:用电|供电)?)负荷", {}, "千瓦时 兆瓦时 度", "千瓦", unless="温度|角度|储能|/"),
    Limit("出力", {}, "千瓦时 兆瓦时 度", "千瓦", needs="机组|电站|电厂|风电|光伏|发电", unless="储能|/"),
    Limit(
        "流量",
        {},
        "米 公里 毫米 平方米 千克 平方公里 千瓦",
        "立方米/秒",
        needs="[河江水库洪坝闸渠]",
        unless="车流|客流",
    ),
    Limit("粮食产量|粮食总产量?", {}, "亩 公顷 平方米", "吨", unless="亩产"),
    Limit("水位", {}, "立方米 平方米 毫升 升 千克 吨 平方公里", "米"),
    Limit("湿度", {}, "℃ 摄氏度 毫米 米", "%"),
    Limit("能见度", {}, "平方米 毫米 ℃ 立方米 千克", "米"),
    Limit("(?:天然气)?(?:用气|供气|产气)量|天然气用量", {}, "平方米 米 千瓦", "立方米"),
    Limit("污水处理能力|处理污水能力", {}, "平方米 平方公里 米 公里", "立方米"),
    Limit("净重|自重|载重|毛重", {}, "公里 米 平方米 立方米 毫米", "千克", unless="载重汽车"),
    Limit("电压(?:等级)?", {}, "千瓦 千瓦时 兆瓦 度 安", "千伏"),
    Limit("功率", {}, "千瓦时 兆瓦时 度", "千瓦", unless="温度|角度|储能|/"),
    Limit("发电量|用电量|耗电量|上网电量|售电量|充电量", {}, "千瓦 兆瓦 公里 吨", "千瓦时"),
    Limit(
        "发电|用电|耗电|节电|充电",
        {},
        "千瓦",
        "千瓦时",
        near="(?:累计|[全去今每]年|年|月|日|每天)(?:发|用|耗|节|充)电",
        unless="最大|瞬时|能力|负荷|装机|出力",
    ),
    Limit(
        "面积",
        {"平方米": (10**6, float("inf"))},
        "",
        "平方公里",
        near="(?:全[县市州]|[县市]域|行政区域|幅员)(?:的|总|土地)*面积",
    ),
    Limit("全长|总长", {"公里": (0, 170)}, "", "米", near="(?:大桥|隧道|廊桥|栈道)(?:的|主桥)*(?:全长|总长)"),
    Limit("湿度", {"%": (0, 100)}, "", "%", unless="土壤|含水"),
    Limit("身长", {"厘米": (20, 75)}, "米 毫米 公里", "厘米", needs=_BABY, unless="[象鲸鹿虎豹熊猫]"),
    Limit("树高|株高", {"米": (0, 130)}, "公里 千克 平方米", "米"),
    Limit("胸径|胸围|树围", {"米": (0, 40), "厘米": (0, 4000)}, "公里 千克 平方米 毫升", "厘米"),
)
