from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from lint_news import Article, Bad, ErrorKind, Finding, Message, Related, rule

from . import _change_values as values
from ._amounts import Amount, shown
from ._changes import SIGN, changes, grown, is_past
from ._directions import SIGNS, TURNED_RATIO, is_against, reversed_changes, turned_ratios
from ._ratios import changes as ratios_of_change
from ._sentences import SEVERAL
from ._skeletons import Relation, Skeleton, skeletons, whole_before
from ._tolerance import agrees
from ._verdicts import unreported

_OVER = ("超", "超过", "逾")
_NEARLY, _AT_LEAST = (Decimal("0.7"), Decimal("1.05")), (Decimal("0.95"), Decimal(2))
"""How many times the amount that is said, after 近 and after 超过, the right one may be."""


@rule(
    "wrong-change",
    title="增减数、增幅与前后两数不符",
    help=(
        "由A增加到B，所说的增加数、增幅、倍数、百分点或“翻番”应与两数相符："
        "由120千克降到90千克是下降25%；由8万人增到24万人是增加2倍，是原来的3倍。"
        "约数、年均增幅和另有所指的比较不在此列，容许四舍五入的出入。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(*SEVERAL, *SIGNS, TURNED_RATIO),
    explains=("wrong-difference",),
    injectors=(
        "_reckoning_injectors:wrong_change",
        "_independent_injectors:wrong_growth",
        "_independent_injectors:wrong_doubling",
        "_independent_injectors:wrong_multiple",
        "_independent_injectors:wrong_difference",
    ),
    bad=[
        Bad("城乡居民收入比由上年同期的2.71扩大到2.66。", found="扩大"),
        Bad("城乡居民收入比由2.35∶1缩小为2.41∶1。", found="缩小"),
        Bad("6月接待游客12万人次，而5月为3万人次，6月是5月的3倍。", found="3倍"),
        Bad("5月份接报事故29起，4月份为38起，环比减少11起。", found="11起"),
        Bad("10月接待游客８.６万人次,9月接待６.２万人次,环比增加３.４万人次。", found="３.４万人次"),
        Bad("预算收入完成3.62亿元，上年同期为3.18亿元，同比增收0.54亿元。", found="0.54亿元"),
        Bad("上半年支出８.６亿元,去年同期为９.２亿元,同比减支０.８亿元。", found="０.８亿元"),
        Bad("粮食总产36万吨，其中夏粮12万吨，比上年的30万吨增长50%。", found="50%"),
        Bad("2024年销售额为120万元，2025年达到180万元，增长60%。", found="60%"),
        Bad("灌溉面积由1200亩增加到1500亩，增加了400亩。", found="400亩"),
        Bad("水库总库容1200万立方米，灌区从2万亩扩大到8万亩，翻了四番。", found="四番"),
        Bad("用时由6天缩短到3天，少了4天。", found="4天"),
        Bad("参赛队今年32个，去年25个，比去年多9个。", found="9个"),
        Bad("参赛队去年25个，今年32个，增加9个。", found="9个"),
        Bad("合格率由86%提高到95%，提高12个百分点。", found="12个百分点"),
        Bad("合格率由86%提高到95%，提高25%。", found="25%"),
        Bad("普及率由30%提高到45%，提高15%。", found="15%"),
        Bad("每吨能耗由120千克降至90千克，下降30%。", found="30%"),
        Bad("每吨能耗由１２０千克降至９０千克,下降３０％。", found="３０％"),
        Bad("产值5.4亿元，比上年的4.5亿元增长25%。", found="25%"),
        Bad("游客由去年的8万人次增至24万人次，是去年的4倍。", found="4倍"),
        Bad("产量从150吨增加到300吨，增长了两倍。", found="两倍"),
        Bad("产量从2020年的150吨提高到2025年的600吨，翻了一番。", found="一番"),
        Bad("社员由三十户发展到九十户，增加了三倍。", found="三倍"),
        Bad("村集体收入由20万元涨到50万元（增长150万元）。", found="150万元"),
        Bad("收入由2亿元增加到2.4亿元，增长30%。", found="30%"),
        Bad("游客由2021年的0.8万人次增至2025年的3.2万人次，四年翻了三番。", found="三番"),
        Bad("去年卖茶收入8万元，今年12万元，多出近一倍。", found="一倍"),
        Bad("产量由150吨提高到180吨，增长超过三成。", found="三成"),
        Bad("粮食总产3.6亿斤，同比增加0.2亿斤，增长15%。", found="15%"),
        Bad("全年发案90起，比上年减少30起，下降30%。", found="30%"),
        Bad("开工只用了61天，比约定的90天缩短了39天。", found="39天"),
        Bad("成立时入社农户只有42户，如今已有336户，增长了8倍。", found="8倍"),
        Bad("去年的成绩是1小时10分05秒，今年7月跑出1小时08分32秒，快了2分33秒。", found="2分33秒"),
        Bad("她家去年收入4.6万元，比前年的4万元多了8000元。", found="8000元"),
        Bad("现有学生860人，比去年减少40人，去年为920人。", found="40人"),
        Bad("路程由35公里缩短为22公里，少走15公里；去年12秒85，今年12秒36，提高0.59秒。", found="15公里"),
        Bad("药价从每盒80元降到60元，降了四成。", found="四成"),
        Bad("建议每天食盐少于5克，镇上的人均摄入量10.5克，是这一标准的3.1倍。", found="3.1倍"),
        Bad("老桥限载15吨，新桥限载45吨，承重能力是老桥的4倍。", found="4倍"),
        Bad("三季度用电1860万千瓦时，二季度1550万千瓦时，环比增长25%。", found="25%"),
        Bad("粮食总产量25.6万吨，比上年增产1.2万吨，增长5.9%。", found="5.9%"),
        Bad("蓄水量由5月的1.2亿立方米降至8月的0.9亿立方米，减少四分之三。", found="四分之三"),
        Bad("灌溉面积由1500亩增加到1200亩。", found="增加"),
        Bad("办理时限从３天缩短至６天。", found="缩短"),
        Bad("产值5.4亿元，比上年的6.5亿元增长17%。", found="增长"),
        Bad("2020年，销售收入6400万元；2025年达到1.92亿元，比2020年增长了3倍。", found="3倍"),
        Bad("游客比去年的20万人次翻了一番，达到90万人次。", found="一番"),
        Bad("平均浓度32毫克，同比下降20%，去年为36毫克。", found="20%"),
        Bad("工业增加值增长7.2%，增速比1至9月的6.8%提高0.4%。", found="0.4%"),
        Bad("景区接待游客30万人次，日均6万人次，比去年同期的24万人次增长35%。", found="35%"),
        Bad("种植面积由800亩扩大到2400亩，翻了两番。", found="两番"),
        Bad("立案90起，去年同期为120起，减少30起，同比下降35%。", found="35%"),
        Bad("立案90起，去年同期为120起，增加30起。", found="30起"),
        Bad("城镇人均收入32000元，比农村的18000元少14000元。", found="14000元"),
        Bad("产值由8亿元增加到10亿元，增长25个百分点。", found="25个百分点"),
        Bad("新入驻企业18家，比去年的9家翻了两番。", found="两番"),
        Bad("公司去年产值2.5亿元，今年产值翻了一番，达到4亿元。", found="一番"),
        Bad("参赛队今年32个，比去年的25个多四成。", found="四成"),
        Bad("产值4.5亿元，同比多五成，去年为4亿元。", found="五成"),
        Bad("每户用水由120吨节约到90吨，节约20吨。", found="20吨"),
    ],
    good=[
        "城乡居民收入比由上年同期的2.71缩小到2.66，发病系数从1.2扩大到0.8%，收入比由2.71扩大到2.66∶1.2，比值由2.5缩小到2.55.1。",
        "5月份接报事故29起，4月份为38起，环比减少9起；10月接待游客8万人次，9月接待6万人次，环比增加2万人次。",
        "6月接待游客12万人次，而5月为3万人次，6月是5月的4倍；预算收入完成3.62亿元，上年同期为3.18亿元，同比增收0.44亿元。",
        "全县有白鹭1249只，其中东湖595只、西湖492只、南湖162只，较2017年的1012只增长23.4%；出口8亿元，其中鲜果1.2亿元，比上年的1亿元增长20%。",
        "粮食总产36万吨，其中夏粮12万吨，比上年的30万吨增长20%。",
        "公司去年产值2.5亿元，今年产值翻了一番，达到5亿元；新入驻企业18家，比去年的9家翻了一番；立案90起，去年同期为120起，减少30起；路程由5分钟降到3分钟，提高2分钟。",
        "立案90起，去年同期为120起，减少30起，同比下降25%。",
        "种植面积由800亩扩大到3100亩，翻了两番。",
        "景区接待游客30万人次，日均6万人次，比去年同期的24万人次增长25%；增加值增长7.2%，增速比1至9月的6.8%提高0.4个百分点。",
        "识别精度从30米提高到15米，办理时限由6天提升至3天，由第9名升到第2名，气温由零下5℃升到3℃，等级由9级升到3级。",
        "2020年，销售收入6400万元；2025年达到1.92亿元，比2020年增长了2倍；面积由1200亩增加到1500亩，由9户增加到3人。",
        "蓄水量由5月的1.2亿立方米降至8月的0.9亿立方米，减少四分之一；由6月1日的20人增至30日的30人，增加10人。",
        "粮食总产量25.6万吨，比上年增产1.2万吨，增长4.9%；油料总产3.6万吨，比上年减产0.4万吨，下降10%。",
        "铁路有13.2万公里，航道有12.7万公里，是1949年的1.7倍；三季度用电1860万千瓦时，二季度1550万千瓦时，环比增长20%。",
        "五月客流1万人次，改造后收入增长45%，七月客流5万人次，同比增长40%；两村分别产粮120吨、180吨，是从前的2.5倍。",
        "配速从4分15秒到7分，用时1:25:30、90分和100分，比去年多10分。",
        "2024年销售额为120万元，2025年达到180万元，增长50%。2025年卖了180万元，2024年卖了120万元，增长50%。",
        "灌溉面积由1200亩增加到1500亩，增加了300亩；用时由6天缩短到3天，少了3天，缩短一半。",
        "参赛队今年32个，去年25个，比去年多7个；去年25个，今年32个，增加28%。",
        "收入由1.26万元增加到1.5万元，增加了0.2万元；合格率由86%提高到95%，提高9个百分点。",
        "游客由去年的8万人次增至24万人次，是去年的3倍，增长两倍；产量从150吨增加到310吨，翻了一番。",
        "产量从150吨增加到400吨，增长近两倍；从150吨增加到200吨，年均增长5%；社员由30户增至90户，产值增长30%。",
        "出口4.64万元，比上个月多3.05万元，比上年同期多1.56万元；比上年增加94万元，增幅达15%。",
        "贷款由30户增至90户，增加5万元；利率从4%降到2%，下降50%；由0户增至9户，增加3倍。",
        "粮食总产3.6亿斤，同比增加0.2亿斤，增长6%；全年发案90起，比上年减少30起，下降25%；新建90间，比上年增加30户，增长10%。",
        "去年收入8万元，今年15万元，多出近一倍；由2亿元增加到2.4亿元，增长23%。",
        "煤炭比重降到50%，新能源比重由15%提高到20%；她家去年收入4.6万元，比前年的4万元多了6000元。",
        "粮价去年每斤1.2元，今年1.5元，涨了0.3元；收入4.6万元，比前年的4万元多6000元。",
        "现有学生860人，比去年减少40人，去年为900人；去年12秒85，今年12秒36，提高0.49秒；只有42户，如今336户，增长7倍。",
        "收入由8万元增至10万元，增长超过两成；由2亿元增至3万亿元，增长约一倍。",
        "支出由20万元减到5万元，减少了三倍。",
    ],
)
def wrong_change(article: Article) -> Iterator[Finding]:
    """The values.difference, the values.percentage or the multiple of a change is not that of its two amounts."""
    turned = list(_turned(article))
    yield from turned
    spans = [other.span for one in turned for other in one.related]
    found = [one for one in _framed(article) if not any(other.span in spans for other in one.related)]
    yield from found
    yield from unreported(article, ratios_of_change, [*turned, *found], _SAID)


def _turned(article: Article) -> Iterator[Finding]:
    """The changes whose verb says the opposite of the two amounts."""
    pairs = [(span, before.span, after.span) for span, before, after in reversed_changes(article)]
    for span, before, after in (*pairs, *turned_ratios(article)):
        verb = article.document.text[span.start : span.end]
        message = Message("前后两数与“{verb}”方向相反，请核对", "the amounts go the other way", verb=verb)
        yield Finding(span, message, related=(Related(before), Related(after)))


def _framed(article: Article) -> Iterator[Finding]:
    """The changes in the usual wordings, which need not be wrong by one digit alone."""
    for made in skeletons(article, SIGN):
        for growth in grown(made):
            yield from _of_growth(made, growth)
        seen = set[int]()
        for change in changes(made):
            before, after = change.amounts["before"], change.amounts["after"]
            said = next(change.amounts[name] for name in ("by", "of", "doubled", "nearly") if name in change.amounts)
            if said.span.start in seen or before.unit != after.unit or not before.value or not after.value:
                continue
            seen.add(said.span.start)
            wrong = _wrong(change, before, after, said)
            whole = whole_before(made, change.span.start) if wrong else None
            if not wrong and is_against(change, made.text[change.span.start : change.span.end]):
                wrong = Message(
                    "前后两数与“{verb}”方向相反，请核对", "the amounts go the other way", verb=change.words["verb"]
                )
            if wrong and not (whole and not _wrong(change, before, whole, said)):
                yield Finding(said.span, wrong, related=(Related(before.span), Related(after.span)))


def _of_growth(made: Skeleton, growth: Relation) -> Iterator[Finding]:
    """The percentage of a growth that its amounts do not make."""
    after, by, said = (growth.amounts[name] for name in ("after", "diff", "rate"))
    compute = values.fallen if "减" in made.text[growth.span.start : growth.span.end] else values.grown
    compute = values.of_past if is_past(made, growth.span.start) else compute
    if after.unit == by.unit and by.value < after.value and not agrees(said, compute, after, by):
        share = shown(compute(after.value, by.value), "%")
        message = Message(_SAID.zh, _SAID.en, made=share)
        yield Finding(said.span, message, related=(Related(after.span), Related(by.span)))


def _wrong(change: Relation, before: Amount, after: Amount, said: Amount) -> Message | None:
    """What is wrong about a change; None where nothing is, or where it cannot be told."""
    if "of" in change.amounts:
        compute = values.ratio if said.unit == "倍" else values.percentage
    elif said.unit == "番":
        compute = values.doublings
    elif said.unit == "个百分点" and before.unit != "%":
        return _of_amounts(before, after, said)
    elif said.unit == "倍":
        compute = values.growth if after.value > before.value else None
    elif said.unit == "%":
        compute = values.growth_percentage
    else:
        compute = values.difference if {said.unit, before.unit} in ({before.unit}, {"个百分点", "%"}) else None
    if compute is None or _agrees(change, said, compute, before, after):
        return None
    if said.unit == before.unit == "%":
        return _of_percentages(before, after, said)
    made = compute(before.value, after.value)
    return Message(_SAID.zh, _SAID.en, made=shown(made, said.unit))


def _agrees(change: Relation, said: Amount, compute: Callable[..., Decimal], *given: Amount) -> bool:
    """Whether the amounts agree with what is said of them; nearly so with 近 and 超过."""
    if "nearly" not in change.amounts:
        return agrees(said, compute, *given)
    low, high = _AT_LEAST if change.words["how"] in _OVER else _NEARLY
    made = compute(*(amount.value for amount in given))
    return low * said.value <= made <= high * said.value


def _of_amounts(before: Amount, after: Amount, said: Amount) -> Message | None:
    """Amounts grow by percent, not by points."""
    made = values.growth_percentage(before.value, after.value)
    percent = Amount(said.span, said.value, said.half, "%", is_exact=True)
    is_meant = agrees(percent, values.growth_percentage, before, after)
    return Message("两数不是百分数，应说“{made}%”", "amounts grow by percent", made=f"{made:.3g}") if is_meant else None


def _of_percentages(before: Amount, after: Amount, said: Amount) -> Message:
    """Two percentages differ by points."""
    made = shown(values.difference(before.value, after.value), "个百分点")
    if agrees(said, values.difference, before, after):
        return Message("两个百分数之差应说“{made}”", "two percentages differ by points: {made}", made=made)
    return Message("两个百分数相差{made}，请核对", "the two percentages differ by {made}", made=made)


_SAID = Message("按前后两数算是{made}，请核对", "the two amounts make {made}")
