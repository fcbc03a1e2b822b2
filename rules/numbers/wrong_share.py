from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import Article, Bad, ErrorKind, Finding, Message, Related, rule

from ._amounts import Amount
from ._figures import PORTION, paragraphs, priced
from ._fractions import fractions
from ._other_readings import is_share, without_held
from ._portions import portions
from ._ratios import shares
from ._sentences import LONG_END, SEVERAL
from ._shares import SIGN, loose_shares, shares_of
from ._skeletons import Skeleton, skeletons, without_ages
from ._slips import is_slip
from ._team_points import SIGN as OF_TEAM
from ._team_points import team_shares
from ._tolerance import agrees
from ._verdicts import unreported

_WHOLE = Decimal("0.5")
"""Half of the place value of a share in whole percent."""


@rule(
    "wrong-share",
    title="占比与两数不符",
    help=(
        "全村320户，其中240户种茶，占75%，不是80%。占比、合格率、出席率、完成计划的百分之几，几成、几分之几都看。"
        "约数、单位不同、指另一总数（占全省的三成）的不在此列，容许四舍五入的出入。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(*SEVERAL, PORTION, OF_TEAM),
    injectors=(
        "_reckoning_injectors:wrong_share",
        "_independent_injectors:wrong_share_of_whole",
    ),
    bad=[
        Bad("全县完成投资82.5亿元，其中制造业投资26.4亿元，占全部投资的23%。", found="23%"),
        Bad("全县工业产值120亿元，其中食品产值36亿元，占全部工业产值的40%。", found="40%"),
        Bad("收回的180份有效问卷中，有126位家长表示满意，占75%。", found="75%"),
        Bad("全县2184人参加高考，1372人达到本科线，上线率68.2%，比去年提高1.6个百分点。", found="68.2%"),
        Bad("全村320户中有240户种茶，占总户数的80%。", found="80%"),
        Bad("停车场设120个车位，其中充电车位40个，占四分之一。", found="四分之一"),
        Bad("全县耕地45万亩，其中高标准农田27万亩，占七成。", found="七成"),
        Bad("学员２００人(其中女学员６０人,占４０％)。", found="４０％"),
        Bad("总投资12亿元，已完成9亿元，完成年度计划的85%。", found="85%"),
        Bad("种茶的有240户，占全村320户的九成。", found="九成"),
        Bad("抽检200批次，合格190批次，合格率为98%。", found="98%"),
        Bad("村里286户人家，外出务工的有143户，占了六成。", found="六成"),
        Bad("60批次样品中，59批次合格，合格率为96.3%。", found="96.3%"),
        Bad("法院受理案件3250件，审结2860件，结案率78%。", found="78%"),
        Bad("应到代表200名，实到186名，出席率95%。", found="95%"),
        Bad("全校教师200名，其中男教师占55%，有120名。", found="55%"),
        Bad("全村320户，其中75%的农户（250户）种茶。", found="75%"),
        Bad("全校200人，其中男生120人，占60%；女生80人，占45%。", found="45%"),
        Bad("收入1.28亿元，其中税收收入9600万元，税收占比57%。", found="57%"),
        Bad("全镇有公路120公里，硬化路面90公里，硬化路占比85%。", found="85%"),
        Bad("全县28个乡镇，已有21个乡镇完成任务，完成率达85%。", found="85%"),
        Bad("全年366天中优良天数302天，优良率92.5%。", found="92.5%"),
        Bad("社员三百户，其中养蜂的六十户，占百分之三十。", found="百分之三十"),
        Bad("竞买起始价800万元，保证金180万元（为起始价的20%）。", found="20%"),
        Bad("果苗共5700棵，其中三分之一、即1700棵是晚熟品种。", found="1700棵"),
        Bad("街上36盏路灯有12盏不亮，占了四成。", found="四成"),
        Bad("收购苹果120吨，其中一级果78吨，占比68%。", found="68%"),
        Bad("全县体检9000人，其中65岁以上老年人5400人，占66%。", found="66%"),
        Bad("累计接种疫苗8000剂次，其中60岁及以上老年人接种3200剂次，占45%。", found="45%"),
        Bad("起拍价60万元。竞买人应于7日前交纳保证金，保证金为起拍价的20%，即15万元。", found="15万元"),
        Bad("合同总价款５０万元，违约金为合同总价款的１０％（即５０万元）。", found="５０万元"),
        Bad("今年计划改造农村公路85公里，截至9月底已完成68公里，占年度计划的85%。", found="85%"),
        Bad("上半年完成工业投资12.6亿元，同比增长8.6%，占全年目标任务20亿元的73%。", found="73%"),
        Bad("建成养老服务站86个，覆盖全县172个行政村的60%。", found="60%"),
        Bad("审结案件后判处罪犯212人，其中判处五年以上刑罚59人，重刑率为37.8%。", found="37.8%"),
        Bad("报名2150人，实考1980人，参考率为82.1%。", found="82.1%"),
        Bad("每亩稻谷收入2700元，养鱼收入1200元，养鸭收入900元，合计4800元，其中养鱼收入占35%。", found="35%"),
        Bad(
            "公司注册资本5000万元，其中县产业集团出资3000万元，占60%；一家科技公司出资1250万元，占25%；核心团队出资750万元，占25%。",
            found="25%",
        ),
        Bad("全村有人口2400人，其中60岁以上老人600人，占总人口的35%。", found="35%"),
        Bad("柳湾队以75比68战胜杏坪队。许言独得30分，占全队得分的30%。", found="30%"),
    ],
    good=[
        "去年出口额1080万元，占产值的60%；内销720万元，占40%。",
        "血压偏高的有96人，占30.0%；这96人中，服药的60人，占62.5%；服药者中血压达标的36人，占60.0%。",
        "全县完成投资82.5亿元，其中制造业投资26.4亿元，占全部投资的32%；收回的180份有效问卷中，有126位家长表示满意，占70%。",
        "收到180份材料，其中有126位家长，占75%；全县2184人参加高考，1372人达到本科线，上线率62.8%。",
        "柳湾队以75比68战胜杏坪队。许言独得30分，占全队得分的40%；贺春得17分，占球队总得分的25%。",
        "全县体检9000人，其中65岁以上老年人5400人，占60%；累计接种疫苗8000剂次，其中60岁及以上老年人接种3200剂次，占40%。",
        "起拍价60万元。保证金为起拍价的20%，即12万元；税款为合同总价款50万元的10%，即5万元。",
        "起拍价60万元。保证金不低于起拍价的20%，即15万元。",
        "起拍价为每亩3万元，共60万元。保证金为起拍价的20%，即12万元；保证金为评估价的20%，即15万元。",
        "全村有人口2400人，其中60岁以上老人600人，占总人口的25%，占总户数的35%。",
        "公司注册资本5000万元，其中县产业集团出资3000万元，占60%；一家科技公司出资1250万元，占25%；核心团队出资750万元，占15%。",
        "每亩稻谷收入2700元，养鱼收入1200元，养鸭收入900元，合计4800元，其中养鱼收入占25%；另有600元，养鱼收入占35%。",
        "判处罪犯212人，其中判处五年以上刑罚59人，重刑率为27.8%；企业达333家，其中规上企业166家，复工率达到57%。",
        "贷款户212户，其中大户59户，增长率为37.8%；案件约212件，其中大案59件，重案率37.8%；耕地212亩，其中桑园59户，栽桑率37.8%。",
        "上半年完成工业投资12.6亿元，同比增长8.6%，占全年目标任务20亿元的63%；建成服务站86个，覆盖全县172个行政村的50%。",
        "果苗共5700棵，其中三分之一、即1900棵是晚熟品种，三成、即1700棵种在坡上。",
        "路灯36盏，12盏不亮，占了三分之一；保证金160万元（为起始价800万元的20%）；建成大棚250座，用77座，占用地的60%。",
        "旅馆1300家、茶馆470家，覆盖率为46%；园区收入82亿元、支出85亿元，利润占比达92.5%。",
        "全村320户中有240户种茶，占总户数的75%；全县耕地45万亩，其中高标准农田27万亩，占六成。",
        "会员12211人，其中女会员1464人，占比12%；近120户中有40户种茶，占四分之一。",
        "取消27类，整合22类，取消和整合率达89.79%；全村320户，其中240户种茶，占全镇的8%。",
        "全村320户，其中240人务工，占80%；全村320户，其中400户次受益，占80%；参训200人，其中女60人，约占四成。",
        "今年计划改造农村公路85公里，截至9月底已完成68公里，占年度计划的80%。",
        "全校200人，其中男生120人，占60%；女生80人，占40%。贷款45万元，其中27万元，占比提高5个百分点。",
        "收入1.28亿元，其中税收收入9600万元，税收占比75%。",
        "收入1.28亿元，其中税收收入9600万元，增值税占比57%。",
        "全村320户，其中400户种茶，占80%。",
        "共有1286人报名，实际到考1213人，缺考73人，到考率94.3%。",
        "村里286户人家，外出务工的有143户，占五成；60批次样品中，59批次合格，合格率为98.3%。",
    ],
)
def wrong_share(article: Article) -> Iterator[Finding]:
    """The share of a part in its whole is not that of the two amounts."""
    found = list(without_held(article, _framed(article), is_share))
    yield from found
    for span, points in team_shares(article):
        yield Finding(span, _TEAM, related=(Related(points),))
    yield from unreported(article, shares, found, _SAID)
    yield from unreported(article, fractions, found, _SAID)
    for read in (paragraphs, priced):
        yield from unreported(article, portions, found, _PORTION, read)


def _framed(article: Article) -> Iterator[Finding]:
    """The shares in the usual wordings, which need not be wrong by one digit alone."""
    for read in skeletons(article, SIGN, LONG_END):
        made, seen = without_ages(read), set[int]()
        for whole, part, share in shares_of(made):
            if share.span.start in seen or not _is_part(made, part, whole) or not 0 < part.value <= whole.value:
                continue
            seen.add(share.span.start)
            if not agrees(share, _percentage, part, whole):
                made_share = f"{float(_percentage(part.value, whole.value)):.4g}%"
                message = Message(_SAID.zh, _SAID.en, made=made_share)
                yield Finding(share.span, message, related=(Related(whole.span), Related(part.span)))
        yield from _loose(made, seen)


def _is_part(made: Skeleton, part: Amount, whole: Amount) -> bool:
    """Whether they have one unit; those who fill in forms are counted as people."""
    are_forms = whole.unit == "份" and part.unit == "人" and "问卷" in made.text
    return whole.unit == part.unit or are_forms


def _loose(made: Skeleton, seen: set[int]) -> Iterator[Finding]:
    """The shares with a name of their own, which must be wrong by one digit."""
    for whole, part, share in loose_shares(made):
        is_new = share.span.start not in seen and whole.unit == part.unit and 0 < part.value <= whole.value
        made_share = _percentage(part.value, whole.value) if is_new else share.value
        has_decimals = share.half < _WHOLE
        if (
            has_decimals
            and is_slip(share.value, made_share, 2 * share.half)
            and not agrees(share, _percentage, part, whole)
        ):
            message = Message(_SAID.zh, _SAID.en, made=f"{float(made_share):.4g}%")
            yield Finding(share.span, message, related=(Related(whole.span), Related(part.span)))


def _percentage(part: Decimal, whole: Decimal) -> Decimal:
    return part / whole * 100


_PORTION = Message("按所说的百分比应是{made}，请核对", "so many percent are {made}")
_SAID = Message("按两数算是{made}，请核对", "the two amounts make {made}")
_TEAM = Message("按比分算不是这个占比，请核对", "no score of the match makes this share")
