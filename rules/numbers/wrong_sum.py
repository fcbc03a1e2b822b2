from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise, zip_longest

from lint_news import Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, rule

from ._amounts import Amount, has_several
from ._partitions import TOO_MUCH, is_more, is_whole
from ._sentences import SEVERAL, counted, signed_sentences
from ._skeletons import skeleton_of
from ._sums import (
    NOT_PARTS,
    OF_WHICH,
    broken_down,
    counted_parts,
    is_equal,
    leads_to_total,
    listed,
    may_lead_to_total,
    shares,
    sum_of,
)

_CUE = "[共总合占]|弃权|反对|满意|其中|包括|加起来|加在|分别|[（(：:]|[增减多少降提升缩扩]"
_HEAD, _WHOLE, _MUCH = 14, 100, 135
_FEW = 3
"""The least number of amounts of a change and of a list of shares."""
_MOST, _NEAR = Decimal(3), Decimal("1.4")
"""The largest factor between a total and the sum of its parts; beyond it they are of different things.
The second is the same where the words may be about a larger whole."""
_CLOSE = Decimal("0.75")
"""Parts that are said to be all of the total make at least this share of it, or they are of something else."""

_WORKS, _PIECES = "作品|来稿|稿件|投稿|征文|应征", ("篇", "首", "幅", "件", "部", "份")
"""Words of a sentence about works, and the measure words of works."""


@rule(
    "wrong-sum",
    title="分项与合计不符",
    help=(
        "男15人，女20人，共40人：加起来是35。总数在前（“其中”“包括”“分别为”、冒号、括号）在后都看，"
        "汉字数字也看；“其中”的一项比总数还大、一组占比超过100%，也报。约数、重复计算的项目（党员、妇女）、"
        "单位不同的不在此列；带小数或万、亿的容许四舍五入的出入。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(*SEVERAL, *OF_WHICH),
    injectors=(
        "_injectors:wrong_sum",
        "_independent_injectors:wrong_sum_of_parts",
        "_independent_injectors:share_over_whole",
    ),
    bad=[
        Bad("参赛规模分别为1500人和3500人，总计5100名。", found="5100名"),
        Bad("其中男15人，女20人，共40人。", found="40人"),
        Bad("来了15位医生、20名护士，一共36位。", found="36位"),
        Bad("来了15名医生、20名护士，一共36人。", found="36人"),
        Bad("小麦１５亩,玉米２０亩,合计４０亩。", found="４０亩"),
        Bad("全班40人，其中男15人，女20人。", found="40人"),
        Bad("全班40人(男生15人,女生20人)。", found="40人"),
        Bad("一期投资1.5亿元，二期投资2.3亿元，两项共计4.8亿元。", found="4.8亿元"),
        Bad("总投资3000万元，其中财政资金1.2亿元。", found="1.2亿元"),
        Bad("全村种地100亩，其中小麦60亩、玉米70亩。", found="100亩"),
        Bad("产粮100吨，其中小麦60吨、玉米70吨。", found="100吨"),
        Bad("捐款100元，其中甲60元、乙70元。", found="100元"),
        Bad("捐款1,500元、2,500元，共计5,000元。", found="5,000元"),
        Bad("全班40人（其中男15人、女20人）。", found="40人"),
        Bad("全镇共修水渠65公里：东片15公里，中片20公里，西片20公里。", found="65公里"),
        Bad("三个村共栽树650棵，分别为120棵、230棵和330棵。", found="650棵"),
        Bad("三个村分别栽树120、230和330棵，总数为650棵。", found="650棵"),
        Bad("收到建议360条，其中交通类120条、教育类100条、医疗类150条。", found="360条"),
        Bad("主渠十二公里，支渠十公里，共二十公里。", found="二十公里"),
        Bad("2019年20户、2020年30户，共60户。", found="60户"),
        Bad("办理案件450件，其中已审结390件、未审结50件。", found="450件"),
        Bad("社员有200人，其中老年60人，中年70人，青年50人。", found="200人"),
        Bad("抽检样品200批次，其中合格180批次，不合格15批次。", found="200批次"),
        Bad("抽检样品200份，其中合格180份，不合格15份。", found="200份"),
        Bad("调查农户200户，其中有意愿150户、没有意愿40户。", found="200户"),
        Bad("共得奖牌90枚，其中金牌20枚、银牌22枚、铜牌33枚。", found="90枚"),
        Bad("他买了100元的化肥，又买了200元的种子，一共花了320元。", found="320元"),
        Bad("一等奖10名、二等奖20名、三等奖30名，共70名获奖者。", found="70名"),
        Bad("共评出70名，其中一等奖10名、二等奖20名、三等奖30名。", found="70名"),
        Bad("全镇260家店，其中饭馆90家，其他店铺180家。", found="260家"),
        Bad("收到建议360条，包括交通类120条、教育类100条、医疗类150条。", found="360条"),
        Bad("组织医生十五人、护士二十人，共投入三十六人。", found="三十六人"),
        Bad("县里出资120万元，镇里出资80万元，村里自筹30万元，加起来250万元。", found="250万元"),
        Bad("种粮的占45%，种菜的占30%，种果的占35%。", found="35%"),
        Bad("种粮、种菜、种果的分别占45%、30%和35%。", found="35%"),
        Bad("路分三段，分别长17公里、19公里和12公里，全长46公里。", found="46公里"),
        Bad("上午收粮86车，下午收粮74车，全天共170车。", found="170车"),
        Bad("三人分别被骗4.2万元、3.6万元和1.9万元，合计9.9万元。", found="9.9万元"),
        Bad("开工项目20个，其中产业项目10个、基础设施项目5个、民生项目3个。", found="20个"),
        Bad("查处违法行为86起，其中超速41起、闯红灯27起、酒驾16起。", found="86起"),
        Bad("得金牌5枚、银牌7枚、铜牌4枚，奖牌总数达到17枚。", found="17枚"),
        Bad("1月接待1.2万人次，2月接待1.9万人次，前两个月共计3.4万人次。", found="3.4万人次"),
        Bad("东村120户，西村80户，两个村合计300户。", found="300户"),
        Bad("收入1亿2000万元，支出8000万元，合计2.5亿元。", found="2.5亿元"),
        Bad("到会的24名委员中，投满意票的20人、基本满意票3人、不满意票3人。", found="24名"),
        Bad("参加投票的40人中，赞成30人、反对5人、弃权3人。", found="40人"),
        Bad("收到来稿156篇，其中散文98篇、诗歌37首、摄影作品31幅。", found="156篇"),
        Bad("年初有企业88家，加上本季度新办的12家，总数已达110家。", found="110家"),
        Bad("本次比赛设一等奖3名，二等奖6名，三等奖10名，共有20人获奖。", found="20人"),
        Bad("得金牌6枚、银牌4枚、铜牌9枚，奖牌总数20枚。", found="20枚"),
        Bad("代表共86人，其中党员52人，群众44人。", found="86人"),
        Bad("发出选票156张，收回156张，其中有效票152张，无效票6张。", found="156张"),
        Bad("60岁以上老人占21.5%，15—59岁占62.3%，14岁以下占17.2%。", found="17.2%"),
        Bad("参保的城镇居民200户、农村居民300户，共600户。", found="600户"),
    ],
    good=[
        "参赛规模分别为1500人和3500人，总计5000名。其中男15人，女20人，共35人。",
        "全班40人，其中党员15人，女20人；另一班40人，其中男15人、女25人。",
        "全班40人（男15人、女25人），全厂40人（含党员5人，女10人）。",
        "一期1.5亿元，二期2.34亿元，共计3.8亿元。",
        "男15人，女约20人，共40人。男15人，女20人，共约40人。男15人，女20人，共40人以上。",
        "每村15人，两村20人，共40人。各村15人、20人，共60人。",
        "现有党员15人，群众20人，共3000人。",
        "党员15人，其中女5人，共15人。",
        "种树15棵，栽花20盆，共种40棵，共计40亩。",
        "到会40人，男15人，女20人，共35人。",
        "总投资3000万元，其中财政资金1200万元。全村种地100亩，其中小麦60亩。",
        "比去年增加5人，其中男10人。",
        "乘客5名，机组4名，其中多达13名受伤，乘客5名和机组4名，其中外国人8名。",
        "收到建议360条，其中交通类120条、教育类100条；收到来信90封，包括农家来信40封、厂里来信30封。",
        "报名的有40人，其中党员30人、教师35人；出来务工的40人，其中已回来20人、已上岗25人。",
        "遇险的有11人（东岸救起7人，西岸救起4人，共11人）。",
        "共有三十万零七百四十棵树，其中山上有二十万棵；共投入六十八点七万元，其中捐款十万元。",
        "指数为49.5%，其中生产指数为50.9%。评出3项工程：推动100项提升、推动90项改造。",
        (
            "种粮的占45.5%，种菜的占30.3%，种果的占24.3%；办厂的占45%，开店的占30%，务工的占26%；"
            "粮占全镇的45%，菜占全镇的60%。"
        ),
        "男女分别占45%和55%，青年占60%。二三十人、十五人，共四十人。",
        "镇里有两台机器、一名师傅，三名徒弟，共四名。",
        "种地100亩，其中小麦60亩、玉米40亩，浇水70亩。",
        "参加的有1万五千人，其中男8000人。",
        "甲乡3项，乙乡5项，三个乡共计20项；1月12万人次，2月19万人次，前两个月共计32万人次。",
        "乘客5名，其中两人被多达13名队员救出。",
        "3—5人，15人，共40人。",
        "甲组15人，乙组、丙组20人，共40人。",
        "大蒜7元，花菜6元……合计65元。确诊380人（重症15人，危重8人）。分为3个组，其中甲组5人。",
        "住院49人，其中重症8人、危重4人，护理50人。",
        "到会的24名委员中，投满意票的20人、基本满意票3人、不满意票1人；全班40人中，赞成30人、反对5人，去年反对8人。",
        "收到作品156件，其中散文98篇、诗歌37首、摄影21幅；收到书信156件，其中散文98篇、诗歌37首、画31幅。",
        "年初有企业88家，加上本季度新办的12家，总数已达100家。",
        "设9个项目，其中我队夺冠8个、领先5个。",
        "会费15元（每人2元，学生1元）。",
        "甲区10亩，乙区20亩，总面积60亩；三个班分别有1.2万元、1.3万元和1.4万元，合计3.8万元；达到三级医院水平的占60%，其中2家。",
        "场馆15个（3个在城区，4个在乡镇，由县里修建）。",
    ],
)
def wrong_sum(article: Article) -> Iterator[Finding]:
    """The sum of parts is not their total.

    Only exact amounts of one unit in one sentence, in a list without interruption, with the total before or after
    them; also shares of a whole. Amounts with decimals may be rounded. Parts that
    may overlap are not checked, nor are parts after 其中 whose sum is clearly less.
    """
    text = article.document.text
    for sentence in _sentences(article):
        if compiled(_CUE).search(text, sentence.start, sentence.end):
            read = list(_as_works(text, sentence, list(skeleton_of(article, sentence).amounts.values())))
            counts = {after.span.start: n for one, after in pairwise(read) if (n := counted_parts(text, one))}
            found = [one for one, after in zip_longest(read, read[1:]) if not after or after.span.start not in counts]
            yield from _in_sentence(text, sentence, found, counts)
            if len(found) >= _FEW:
                yield from _over_100(shares(text, sentence.start, [one for one in found if one.unit == "%"]))


def _sentences(article: Article) -> Iterator[Span]:
    """The sentences with three amounts and a sign of a total, and those with two and a part."""
    text = article.document.text
    of_which = (sentence for sentence in signed_sentences(article, OF_WHICH) if has_several(text, sentence))
    return iter(sorted({*counted(article), *of_which}))


def _as_works(text: str, sentence: Span, read: Sequence[Amount]) -> Iterator[Amount]:
    """The amounts of a sentence; where it is about works, poems and pictures are pieces, as the total is."""
    are_works = compiled(_WORKS).search(text, sentence.start, sentence.end) is not None
    for amount in read:
        unit = "件" if are_works and amount.unit in _PIECES else amount.unit
        yield Amount(amount.span, amount.value, amount.half, unit, amount.is_exact)


def _in_sentence(text: str, sentence: Span, found: Sequence[Amount], counts: Mapping[int, int]) -> Iterator[Finding]:
    """The totals of a sentence; `counts` says how many parts some of them have, by the offset of the total."""
    for i, total in enumerate(found):
        before = Span(found[i - 1].span.end if i else sentence.start, total.span.start)
        is_said = i > 1 and leads_to_total(text, before)
        if is_said or (i > 1 and may_lead_to_total(text, before)):
            parts = listed(text, found[:i][::-1])[::-1]
            head = Span(max(sentence.start, parts[0].span.start - _HEAD), parts[0].span.start)
            others = found[: i - len(parts)]
            words = text[head.start : head.end].replace("其中", "") + text[before.start : before.end]
            is_counted = counts.get(total.span.start, len(parts)) == len(parts)
            is_clear = not any(o.unit == total.unit for o in others) and not compiled(NOT_PARTS).search(words)
            if is_counted and is_clear and not any(is_equal(total, parts[n:]) for n in range(1, len(parts) - 1)):
                yield from _unless_equal(total, parts, most=_MOST if is_said else _NEAR)
        elif i + 1 < len(found) and not any(o.unit == total.unit and o.value != total.value for o in found[:i]):
            yield from _of_total(
                text, Span(max(before.start, total.span.start - 6), total.span.start), total, found[i + 1 :]
            )


def _of_total(text: str, head: Span, total: Amount, rest: Sequence[Amount]) -> Iterator[Finding]:
    """A total whose parts follow."""
    parts = broken_down(text, total, rest)
    if parts is None or total.unit == "%" or compiled(NOT_PARTS).search(text[head.start : head.end]):
        return
    if parts.are_all and parts.ends:
        if _CLOSE * total.value <= sum_of(parts.amounts) <= TOO_MUCH * total.value:
            yield from _unless_equal(total, parts.amounts)
        return
    larger = next((p for p in parts.amounts if _is_comparable(total, (p,)) and p.value > total.value), None)
    if larger:
        message = Message("其中一项比总数还大，请核对", "a part is larger than its total")
        yield from [Finding(larger.span, message, related=(Related(total.span),))] * parts.are_of_which
    elif any(is_equal(total, parts.amounts[:n]) for n in range(2, len(parts.amounts))):
        return
    elif is_whole(text, total, parts) or is_more(text, total, parts.amounts):
        yield from _unless_equal(total, parts.amounts)


def _over_100(parts: Sequence[Amount]) -> Iterator[Finding]:
    """At least three shares whose sum is above 100 %, by more than rounding and less than shares of several wholes."""
    made, slack = sum_of(parts), sum(part.half for part in parts)
    if len(parts) > 2 and _WHOLE + slack < made <= _MUCH and all(part.is_exact for part in parts):
        message = Message(
            "各项占比相加是{made}%，超过100%，请核对", "the shares make {made} %", made=f"{float(made):g}"
        )
        yield Finding(parts[-1].span, message, related=tuple(Related(part.span) for part in parts[:-1]))


def _unless_equal(total: Amount, parts: Sequence[Amount], most: Decimal = Decimal(0)) -> Iterator[Finding]:
    made = sum_of(parts)
    if len(parts) < 2 or not _is_comparable(total, parts) or is_equal(total, parts):
        return
    if most and not made <= most * total.value <= most * most * made:
        return
    message = Message(
        "各项相加是{made}，与合计不符，请核对", "the parts make {made}, not this", made=_shown(made, total)
    )
    yield Finding(total.span, message, related=tuple(Related(part.span) for part in parts))


def _shown(value: Decimal, total: Amount) -> str:
    """The sum with the total's 万 or 亿."""
    scale = next((f for f, _ in _SCALES if total.half and total.value >= f), 1)
    name = dict(_SCALES).get(scale, "")
    return f"{float(value / scale):g}{name}"


_SCALES = ((10**8, "亿"), (10**4, "万"))


def _is_comparable(total: Amount, parts: Sequence[Amount]) -> bool:
    return total.is_exact and all(part.is_exact and part.unit == total.unit for part in parts)
