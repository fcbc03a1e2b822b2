from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, HAN, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, rule

from .._sentence import sentence_text
from ._amounts import shown
from ._divisions import SIGN as DIVIDED
from ._divisions import divisions
from ._figures import PER_HEADS, PRICE, RATED, paragraphs, priced
from ._other_readings import is_product, without_held
from ._per_heads import wrong_per_heads
from ._period_means import period_means
from ._periods import period_products
from ._product_evidence import products as search
from ._rates import SIGN, Product, products
from ._sentences import SEVERAL
from ._skeletons import skeletons
from ._tolerance import agrees, rough
from ._verdicts import unreported

_RATES = f"[{DIGIT}][{HAN}]{{1,2}}每"
"""A number of units and a rate of each."""


@rule(
    "wrong-product",
    title="单价、数量与总数不符",
    help=(
        "每亩300元，120亩，应共3.6万元；8人共得72分，平均每人9分。单价、均价、人均、户均、每吨、"
        "时速与数量、总数都看，单位换算后再比。约数、纯收入、另有所指的比较不在此列，容许四舍五入的出入。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(*SEVERAL, PRICE, RATED, PER_HEADS, DIVIDED),
    injectors=(
        "_reckoning_injectors:wrong_product",
        "_independent_injectors:wrong_average",
    ),
    bad=[
        Bad("去年产茶1800吨，均价50元/公斤，产值19000万元。", found="19000万元"),
        Bad("6支工作队共走访群众1500户，平均每队走访350户。", found="350户"),
        Bad("全镇15个工作组走访群众4500户，平均每组走访400户。", found="400户"),
        Bad("执法人员查扣过期饮料36瓶，每瓶售价12元，货值金额342元。", found="342元"),
        Bad("执法人员查扣香烟２０条，每条进价１５０元，涉案金额４０００元。", found="４０００元"),
        Bad("上半年接待游客86.4万人次，实现旅游花费4.32亿元，人均花费50元。", found="50元"),
        Bad("接待游客20万人次，旅游综合收入1.6亿元，人均消费80元。", found="80元"),
        Bad("种植玉米158万亩，平均亩产1200斤，总产量可达18.96亿公斤。", found="18.96亿公斤"),
        Bad("种植小麦30万亩，平均亩产420公斤，总产量1.26亿斤。", found="1.26亿斤"),
        Bad("12支队伍平均分成4个小组，每组4支，先打小组赛。", found="4支"),
        Bad("48位学员分成6个组，每组9人，分头走访。", found="9人"),
        Bad("全校480名学生分为十二个班，每班45人。", found="45人"),
        Bad("超市以每公斤2元的价格收购白菜500公斤，支付货款1万元。", found="1万元"),
        Bad("村里有240户种茶，面积1920亩，户均18亩。", found="18亩"),
        Bad("县队8名选手共得72分，平均每人8分。", found="8分"),
        Bad("合作社卖出柑橘50吨，每公斤均价6元，收入3万元。", found="3万元"),
        Bad("流转土地120亩，每亩租金800元，共收入9.8万元。", found="9.8万元"),
        Bad("每亩补助３００元,１２０亩共补助３.８万元。", found="３.８万元"),
        Bad("他家种了15亩西瓜，亩产3000公斤，总产量50吨。", found="50吨"),
        Bad("学校买了120本图书，单价25元，共花3200元。", found="3200元"),
        Bad("全村1200人，全年总收入3600万元，人均收入2.5万元。", found="2.5万元"),
        Bad("每户发放200元，共发放50户1.2万元。", found="1.2万元"),
        Bad("两城相距180公里，汽车以每小时90公里匀速行驶，需3小时。", found="180公里"),
        Bad("苹果6元/公斤，卖了500公斤，得款3500元。", found="3500元"),
        Bad("他每天跑十公里，三十天共跑了四百公里。", found="四百公里"),
        Bad("他献血28次，每次400毫升，累计献血12200毫升。", found="12200毫升"),
        Bad("地块面积4000平方米，起拍价每平方米1500元，起拍总价60万元。", found="60万元"),
        Bad("每亩增收800元，120亩共增收8.6万元。", found="8.6万元"),
        Bad("4个人凑了60万元，人均12万元。", found="12万元"),
        Bad("基地有大棚200亩，亩均产值6200元，一年产值142万元。", found="6200元"),
        Bad("全镇苹果面积2.1万亩，其中挂果1.4万亩，占三分之二。平均亩产2.6公斤，总产量3.64万吨。", found="2.6公斤"),
        Bad("核桃每斤3.5元，2400斤卖了8600元。", found="8600元"),
        Bad("展馆开放26天，接待观众93600人次，平均每天3900人次。", found="3900人次"),
        Bad("他家七口人种了21亩地，人均4亩。", found="4亩"),
        Bad("医疗队共看病人360人次，12名医生平均每名看病人20人次。", found="20人次"),
        Bad("公益岗位护理员1560名，每人每月领补贴120元，全年共需资金242.64万元。", found="242.64万元"),
        Bad("全镇低保对象240人，每人每月领救助金650元，半年共发放94.6万元。", found="94.6万元"),
        Bad("每名学生每学期补助500元，全校860名学生一年共补助68万元。", found="68万元"),
        Bad("“客商上门收，每斤4.2元。”他刚卖掉3500斤枇杷，拿到货款17400元。", found="17400元"),
        Bad("合作社流转稻田1500亩。经测产，亩均产稻谷620公斤，总产量约93吨。", found="93吨"),
        Bad("剧团共演出150场，观众4.5万人次，场均350人次。", found="350人次"),
        Bad("药房有门店36家，营业额1080万元，店均40万元。", found="40万元"),
        Bad(
            "全市有执业医师12600人。按常住人口350万人计算，每万人口拥有执业医师3.6名。",
            found="每万人口拥有执业医师3.6名",
        ),
        Bad("全县户籍人口60万人，民警480名，每万人口警力80人。", found="每万人口警力80人"),
        Bad("全市常住人口400万人，床位2.4万张，每千人口床位9张。", found="每千人口床位9张"),
        Bad("厂里全年用电36万千瓦时，月均用电4万千瓦时。", found="4万千瓦时"),
        Bad("窗口上半年办件4320件，平均每月办件620件。", found="620件"),
        Bad("家里用水50吨，水价每吨2.8元，应缴水费150元。", found="150元"),
        Bad("公开拍卖门市房一处，建筑面积120平方米，起拍价96万元，折合每平方米800元。", found="800元"),
        Bad("全校1200名学生享受补助，每生每天5元，合计每天6500元。", found="6500元"),
        Bad("水费每吨3.2元，她家上月用水15吨，交水费58元。", found="58元"),
        Bad(
            "“今年一共打了220.5吨。”社长捧起一把豆粒。他笑得合不拢嘴。社长说，按每公斤3.8元算，毛收入能达到837.9万元。",
            found="837.9万元",
        ),
        Bad("帮工32人，每人每天180元，干了5天，共付工钱38800元。", found="38800元"),
        Bad("施肥每亩40公斤，50亩用肥3吨。", found="3吨"),
    ],
    good=[
        "共有126人献血，其中81人每人献400毫升，30人每人献300毫升，15人每人献200毫升，总量为44400毫升。",
        "去年产茶1800吨，均价每公斤50元，产值9000万元；售价为每斤3元，卖了2吨，收入1.2万元；产茶1800吨，均价50元/公斤，产值9000万元。",
        "6支工作队共走访群众1500户，平均每队走访250户；查扣过期饮料36瓶，每瓶售价12元，货值金额432元；查扣4支枪，扣2元，共计9元。",
        "接待游客20万人次，旅游收入1.6亿元，人均消费800元；接待游客20万人次，旅游收入1.6亿元，人均收入3000元；参训20人次，收入160元，人均收入10元。",
        "种植玉米158万亩，平均亩产1200斤，总产量可达18.96亿斤；种植小麦30万亩，平均亩产420公斤，总产量1.26亿公斤。",
        "12支队伍平均分成4个小组，每组3支，先打小组赛；全校480名学生分为十二个班，每班40人；50名学员分成4个组，每组约12人；13支队伍分成4个组，每组3至4支；13支队伍分成4个组，每组3支至4支。",
        "施肥每亩40公斤，50亩用肥2吨。",
        "盒饭定价16元。全价的卖了205份，八折的410份，七折的615份，半价的820份，收入合计21976元，平均每份10.72元。",
        "门票定价30元，全价的卖了210张，半价的卖了400张，卖票得款6600元。甲站卖了120箱，乙站卖了85箱，共收入9225元，平均每箱45元。",
        "门市房建筑面积120平方米，起拍价96万元，折合每平方米8000元；1200名学生，每生每天5元，合计每天6000元；帮工32人，每人每天180元，干了5天，共付工钱28800元。",
        "厂里全年用电36万千瓦时，月均用电3万千瓦时；全年用电35万千瓦时，月均用电2.9万千瓦时；上半年办件4320件，比去年多，月均办件620件。",
        "合作社流转稻田1500亩。经测产，亩均产稻谷620公斤，总产量约930吨，约900吨；剧团共演出150场，观众4.5万人次，场均300人次。",
        "全市有执业医师12600人。按常住人口350万人计算，每千人口拥有执业医师3.6名。",
        "全县户籍人口60万人，民警480名，辅警600名，每万人口警力80人；常住人口400万人，床位2.4万张，每千人口增加床位9张。",
        "合作社有24户56人。销售额11万元，社员人均分红600元。种植面积25万亩，年产花生4万吨。亩均增产100公斤。",
        "全县人口60万人。每千平方米种树36棵，每万人口目标36人，每万人口约36人。",
        "“客商上门收，每斤4.2元。”他刚卖掉3500斤枇杷，拿到货款14700元，比去年多2400元。",
        "公益岗位护理员1560名，每人每月领补贴120元，全年共需资金224.64万元；低保对象240人，每人每月650元，全年共发放救助金15.6万元。",
        "护理员1560名，每人每月领补贴120元，全年另需培训资金242.64万元；每名学生每学期补助500元，860名学生共补助53万元。",
        "他家种了12亩西瓜，亩产3500公斤，按每公斤1.6元算，毛收入6.72万元。",
        "工期10个月的放线只用5个月，创造了单月放线60.5公里的纪录，平均速度为每月30公里；3亩地种青稞和小麦，亩产分别只有300斤和400斤，卖钱不多。",
        "选举中，295名代表每人1票，各社另有295票，合计590票；27名社员每人每月收入2800元至6000元；核桃每斤3.5元，2400斤卖了8400元。",
        "商店日均营业额突破1亿元，假期前6天，海岛商店销售额突破19亿元；机场日均进出港旅客1.24万人次，共18.7万人次。此后7天旅客不多。",
        "县队8名选手共得72分，平均每人9分；卖出柑橘50吨，每公斤均价6元，收入30万元。",
        "种地120亩，每亩租金800元，收入9.6万元；全村1200人，全年总收入3600万元，人均收入3万元。",
        "种了50亩西瓜，每亩产值6000元，比去年增加2万元；每亩补贴200元，种了50亩，贷款5万元；卖了50吨，每吨2000元，净收入3万元。",
        "全村300人，集体经济60万元，人均收入1.2万元；8人共得71分，平均每人9分。",
        "租地120亩，租期5年，每亩租金800元，共付48万元；每人每天50元，10人共花1500元；每户3人，50户共发放2万元。",
        "选派干部1195人、支委1435人，组建322个班，平均每个8人；亩产568公斤，5亩增产200公斤；户均增收4156元、人均增收2042元、2人。",
        "共支出基金624亿元，发给330万人，年人均支出1.4万元。",
        "老周家有四口人，头6天用水2.4立方米，平均每人每天100升；食堂5天用米300公斤，人均每天10公斤。",
        "线路长180公里，设计时速240公里，运行1小时。单价25元，打八折，共付20元。",
    ],
)
def wrong_product(article: Article) -> Iterator[Finding]:
    """A rate times the number of units is not the product."""
    yield from (one for one in _found(article) if not _is_of_several(article, one.span))


def _found(article: Article) -> Iterator[Finding]:
    found = list(without_held(article, _framed(article), is_product))
    yield from found
    yield from unreported(article, search, found, _SAID)
    yield from unreported(article, search, found, _SAID, priced)
    yield from unreported(article, period_products, found, _SAID)
    for read in (paragraphs, priced):
        yield from unreported(article, period_means, found, _SAID, read)
    for size, should_be, *others in divisions(article):
        said = _SIZE if should_be else _UNEVEN
        message = Message(said.zh, said.en, made=should_be)
        yield Finding(size, message, related=tuple(map(Related, others)))
    for wrong in wrong_per_heads(article):
        made = f"{float(wrong.made):.4g}"
        message = Message("按两数算每{base}人是{made}，请核对", "the two make {made}", base=wrong.base, made=made)
        others = (wrong.number, wrong.population)
        yield Finding(wrong.span, message, related=tuple(Related(one.amount.span) for one in others))


def _framed(article: Article) -> Iterator[Finding]:
    """The products of three amounts in a row, which need not be wrong by one digit alone."""
    for made in skeletons(article, SIGN):
        for found in products(made):
            rate = rough(found.rate) if found.is_average else found.rate
            if agrees(found.total, _product, rate, found.number) or agrees(rate, _quotient, found.total, found.number):
                continue
            yield _finding(found)


def _is_of_several(article: Article, span: Span) -> bool:
    """Whether its sentence has several rates: 81人每人献400毫升，15人每人献200毫升，总量为35400毫升."""
    return len(compiled(_RATES).findall(sentence_text(article, span))) > 1


def _finding(found: Product) -> Finding:
    wrong, others = (found.rate, found.total) if found.is_average else (found.total, found.rate)
    value = found.total.value / found.number.value if found.is_average else found.rate.value * found.number.value
    message = Message(_SAID.zh, _SAID.en, made=shown(value, wrong.unit))
    return Finding(wrong.span, message, related=(Related(found.number.span), Related(others.span)))


def _product(rate: Decimal, number: Decimal) -> Decimal:
    return rate * number


def _quotient(total: Decimal, number: Decimal) -> Decimal:
    return total / number if number else Decimal(0)


_SIZE = Message("平均分应是每份{made}，请核对", "divided into groups of one size, these have {made} each")
_UNEVEN = Message("总数与份数、每份数不符，请核对", "the groups do not make the total")
_SAID = Message("按另两数算是{made}，请核对", "the other two amounts make {made}")
