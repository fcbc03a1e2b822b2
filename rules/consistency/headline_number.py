from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    LaidLine,
    Message,
    Related,
    Role,
    compiled,
    replace,
    rule,
)

from ._headline_findings import OTHERWISE
from ._headline_labels import labelled_conflict
from ._headline_numerals import small_conflicts
from ._headline_scales import scale_conflict
from ._headline_slips import is_told, slip_conflict
from ._headline_sums import sum_conflict
from ._numbers import Quantity, quantities

_MOST, _START = 12, 6
"""The most numbers of a headline that are checked; characters by which rows of a list are known."""
_TOLD = Message("正文里的数字", "the story's number")


@rule(
    "headline-number",
    title="标题数字与正文不一致",
    help="标题里的数字正文没有，正文里同一量词的数字只差一位（标题145名、正文154名），请核对是标题错还是正文错。"
    "“超40万吨”而正文不到、丢了小数点、万写成亿的也报；“近”“超”“多”等约数、万和亿的换算、年份、年龄、届次、“1+3+N”不在此列。",
    kind=ErrorKind.NUMBER,
    triggers="0123456789０１２３４５６７８９两二三四五六七八九十",
    injectors=("_injectors:headline_number",),
    bad=[
        Bad(
            "城北镇154名河长集中培训\n\n本报讯（记者 许言）3月17日，城北镇145名河长走进课堂，学习巡河护河的本领。",
            fixed=(
                "城北镇145名河长集中培训\n\n本报讯（记者 许言）3月17日，城北镇145名河长走进课堂，学习巡河护河的本领。"
            ),
            found="154",
        ),
        Bad(
            "我县新增３２个充电站\n\n本报讯 今年以来，全县各乡镇加快建设，新增３６个充电站，群众出行更加方便。",
            found="３２",
            fixed="我县新增36个充电站\n\n本报讯 今年以来，全县各乡镇加快建设，新增３６个充电站，群众出行更加方便。",
        ),
        Bad("醉驾司机被判拘役四个月\n\n本报讯 县法院审理此案，以危险驾驶罪判处李某拘役三个月。", found="四个月"),
        Bad("盗窃财物获刑1年\n\n本报讯 县法院审理此案，以盗窃罪判处李某有期徒刑二年。", found="1年"),
        Bad(
            "粮食总产量达4.6万吨\n\n本报讯 记者从县农业农村局获悉，今年粮食总产量4.8万吨，比去年增加0.2万吨。",
            found="4.6万",
            fixed="粮食总产量达4.8万吨\n\n本报讯 记者从县农业农村局获悉，今年粮食总产量4.8万吨，比去年增加0.2万吨。",
        ),
        Bad(
            "西湾镇修好3座便桥\n\n本报讯 连日来，西湾镇组织人力，在汛期到来之前修好5座便桥，方便群众过河种地。",
            found="3",
            fixed="西湾镇修好5座便桥\n\n本报讯 连日来，西湾镇组织人力，在汛期到来之前修好5座便桥，方便群众过河种地。",
        ),
        Bad(
            "山货节引来超9605人次\n\n本报讯 为期三天的山货节日前闭幕，据统计，共接待超9685人次，销售额创下新高。",
            found="9605",
            fixed="山货节引来超9685人次\n\n本报讯 为期三天的山货节日前闭幕，据统计，共接待超9685人次，销售额创下新高。",
        ),
        Bad(
            (
                "我县新增32个充电站\n\n本报讯 连日来，各乡镇加快建设，群众出行更加方便。\n\n"
                "截至3月32日，共新增36个充电站，还有2个在建。"
            ),
            found="32",
            fixed=(
                "我县新增36个充电站\n\n本报讯 连日来，各乡镇加快建设，群众出行更加方便。\n\n"
                "截至3月32日，共新增36个充电站，还有2个在建。"
            ),
        ),
        Bad(
            "县农业农村局：70条措施管好春耕\n\n本报讯 县里昨天发布20条措施，从种子到农机都有新办法，各乡镇正在落实。",
            found="70",
            fixed=(
                "县农业农村局：20条措施管好春耕\n\n本报讯 县里昨天发布20条措施，"
                "从种子到农机都有新办法，各乡镇正在落实。"
            ),
        ),
        Bad(
            (
                "大雪致22户农家受困\n\n本报讯 昨夜大雪，东山乡26户农家受困，县里派出救援人员，"
                "正在赶路。\n\n西山乡2019年有25户农家受困。"
            ),
            found="22",
            fixed=(
                "大雪致26户农家受困\n\n本报讯 昨夜大雪，东山乡26户农家受困，县里派出救援人员，"
                "正在赶路。\n\n西山乡2019年有25户农家受困。"
            ),
        ),
        Bad(
            "我县表彰100名技术能手\n\n本报讯 昨天，县里授予20人“金牌工匠”、50人“技术标兵”、40人“岗位能手”称号。",
            found="100",
        ),
        Bad(
            "县图书馆新增图书1.2万册\n\n本报讯 县图书馆今年新购文学书5000册、科技书4000册、少儿书4000册，读者踊跃。",
            found="1.2万",
        ),
        Bad(
            "全县6420人报名\n\n本报讯 今年全县共有6240名考生报名，设十二个考点，老师都已到位。",
            found="6420",
            fixed="全县6240人报名\n\n本报讯 今年全县共有6240名考生报名，设十二个考点，老师都已到位。",
        ),
        Bad(
            "春运 青桥站发送旅客1.84万人次\n\n本报讯 前八天，青桥站发送旅客1.6万人次，到达旅客1.84万人次。",
            found="1.84万",
            fixed="春运 青桥站发送旅客1.6万人次\n\n本报讯 前八天，青桥站发送旅客1.6万人次，到达旅客1.84万人次。",
        ),
        Bad("县里通报3起典型问题\n\n本报讯 昨天，县里通报两起违反工作纪律的典型问题，要求各镇引以为戒。", found="3起"),
        Bad("柳湾乡12万吨金桔上市\n\n本报讯 今年全乡投产的桔园总产量可达1.2万吨，村民们都很高兴。", found="12万"),
        Bad(
            "我县3.6万元项目集中开工\n\n本报讯 昨天，全县重点项目集中开工，总投资3.6亿元，涵盖工业、农业。",
            found="3.6万",
        ),
        Bad("柳湾乡1.2万斤金桔上市\n\n本报讯 今年全乡投产的桔园总产量可达1.2万吨，村民们都很高兴。", found="1.2万"),
        Bad("全县粮食总产量超40万吨\n\n本报讯 记者获悉，今年全县粮食总产量达31.6万吨，再获丰收。", found="40万"),
        Bad("全县粮食总产量近30万吨\n\n本报讯 记者获悉，今年全县粮食总产量达31.6万吨，再获丰收。", found="30万"),
        Bad("县医院一季度接诊2.3万人次\n\n本报讯 记者获悉，县医院一季度共接诊32160人次，比去年多。", found="2.3万"),
        Bad("国内生产总值超104万亿元\n\n本报讯 记者获悉，去年国内生产总值1401879亿元，比上年增长。", found="104万亿"),
        Bad("我县三名教师受表彰\n\n本报讯 近日，省里公布名单，我县四名教师受表彰，他们长期在山村教书。", found="三名"),
        Bad(
            "五县师生同上一课\n\n本报讯 昨天，三个邻县的师生来到我县，四县共120名师生参加，课堂上很热闹。", found="五县"
        ),
    ],
    good=[
        "醉驾司机被判拘役四个月\n\n本报讯 县法院审理此案，以危险驾驶罪判处李某拘役4个月，缓刑六个月。",
        "两人获刑二年\n\n本报讯 县法院审理此案，判处李某有期徒刑二年零一个月、刘某有期徒刑三年。",
        "两人获刑五年\n\n本报讯 县法院审理此案，判处李某有期徒刑两年，判处刘某有期徒刑三年。",
        "男子被判缓刑一年\n\n本报讯 县法院审理此案，判处李某有期徒刑二年，缓刑期满前不得离县。",
        "男子获刑三年\n\n本报讯 县法院审理此案，判处李某有期徒刑三年零二个月。",
        "男子获刑三年半\n\n本报讯 县法院审理此案，判处李某有期徒刑四十二个月。",
        "柳湾乡1.2万吨金桔上市\n\n本报讯 今年全乡投产的桔园总产量可达12000吨，村民们都很高兴，去年是12万吨。",
        "柳湾乡12万吨金桔上市\n\n本报讯 今年桔园总产量可达十二万吨，其中柳湾村1.2万吨，村民们都很高兴。",
        "全县粮食总产量超30万吨\n\n本报讯 今年全县粮食总产量达31.6万吨，去年全县粮食总产量29.8万吨。",
        "超40名选手参赛\n\n本报讯 昨天县里办农技比赛，现场有31名裁判、36名选手的家属，热闹非凡。",
        "我市第五校师生同上一课\n\n本报讯 昨天，三个邻校的师生来到第五中学，四校共120名师生参加，课堂上很热闹。",
        "青桥站发送旅客1.84万人次\n\n本报讯 前八天，青桥站发送旅客1.84万人次，到达旅客1.6万人次，都很平安。",
        "县里通报三起典型问题\n\n本报讯 昨天，县里通报两起公款吃喝的典型问题，还有一起公车私用的问题。",
        "我县第三名教师受表彰\n\n本报讯 近日，省里公布名单，我县四名教师受表彰，他们长期在山村教书。",
        "我县三名教师受表彰\n\n本报讯 近日，省里公布名单，我县3名教师受表彰，其中两名教师在山村教书。",
        "两家企业上榜\n\n本报讯 近日名单公布，我县许记竹业、方圆铸造上榜。全县已有14家。去年，14家企业销路都好。",
        "我县三名教师受表彰\n\n本报讯 近日，省里公布名单，我县四名厨师受表彰，第四名教师没有到场。",
        "我县表彰100名技术能手\n\n本报讯 昨天，县里授予20人“金牌工匠”称号、50人“技术标兵”称号、30人“岗位能手”称号。",
        "我县表彰100名技术能手\n\n本报讯 昨天，县里授予20人“金牌工匠”称号，其中50人年轻，比去年多40人。",
        "我县表彰100名技术能手\n\n本报讯 昨天，20人到会。镇里50人领奖。村里40人观看，大家都很高兴。",
        "各2000元（5人）：许言、方圆、石开\n各1000元（12人）：高远、白鹭、安然\n各500元（10人）：文静、和平、年华",
        "上海路桥队3：12名将告负\n\n本报讯 昨天的比赛里，上海路桥队派出22名将出战，三局过后告负，观众仍报以掌声。",
        "大雪致22户农家受困\n\n本报讯 昨夜大雪，东山乡26户农家、西山乡25户农家受困，县里派出救援人员，正在赶路。",
        "城北镇145名河长集中培训\n\n本报讯（记者 许言）3月17日，城北镇145名河长走进课堂，学习巡河护河的本领。",
        "城北镇145名河长集中培训\n\n本报讯（记者 许言）3月17日，河长145人走进课堂，其中154名是新手，要补的课不少。",
        "近290名河长集中培训\n\n本报讯（记者 许言）3月17日，全镇291名河长走进课堂，学习巡河护河的本领。",
        "290余名河长集中培训\n\n本报讯（记者 许言）3月17日，全镇291余名河长走进课堂，学习巡河护河的本领。",
        "绿化2160万亩\n\n本报讯 三年来，全省各地造林绿化，共完成2159.67万亩，另有2161万亩列入规划，成效明显。",
        "1.5万株果苗下乡\n\n本报讯 开春以来，县里组织技术员把15000株果苗送到农户手中，另有1.6万株正在培育。",
        "西湾镇修好3座便桥\n\n本报讯 连日来，西湾镇组织人力，在汛期到来之前修好三座便桥，另有5座便桥待修。",
        "12座便桥通车\n\n本报讯 连日来，西湾镇组织人力，在汛期到来之前修好十二座便桥，另有15座便桥待修。",
        "20座便桥通车\n\n本报讯 连日来，西湾镇组织人力，在汛期到来之前修好二十座便桥，另有25座便桥待修。",
        "2座便桥通车\n\n本报讯 连日来，西湾镇组织人力，在汛期到来之前修好两座便桥，另有5座便桥待修。",
        "大雪致87人受困\n\n本报讯 昨夜大雪，东山乡有83人受困，西山乡有4人受困，救援人员正在赶路。",
        "第12届庙会开幕\n\n本报讯 以民俗为题的庙会日前开幕，第11届庙会曾吸引众多游客，今年更加热闹。",
        "大雪致2死逾200人受困\n\n本报讯 昨夜大雪，东山乡2人死亡，全县290人受困，县里派出救援人员，正在赶路。",
        "第12个充电站建成\n\n本报讯 以民俗为题的充电站日前建成，第11个充电站去年建成，群众出行更加方便。",
        "2026年3月庙会开幕\n\n本报讯 以民俗为题的庙会日前开幕，2025年3月庙会曾吸引众多游客，今年更加热闹。",
        "“1+3+5个”网格上线\n\n本报讯 今年以来，全镇推行网格管理，设了6个网格，群众办事更加方便。",
        "西湾镇3座便桥开工\n\n本报讯 连日来，西湾镇组织人力，在汛期到来之前清理河道。\n\n镇里有5座水闸，都已检修。",
        "为25个村修路\n\n本报讯 年初以来，全县为21个乡修了路，为35个镇装了灯，群众出行更加方便。",
    ],
)
def headline_number(article: Article) -> Iterator[Finding]:
    """A number of the headline differs by one digit from the story's, which never has the headline's.

    Both have the same measure word. The story has the headline's number also if it has it in other units, in
    Chinese numerals, before rounding, or as the sum of adjacent numbers. For single digits the noun must be equal too.
    """
    lines = [line for line in article.lines if line.role is not Role.HEADLINE]
    small = list(_of_numerals(article, lines))
    yield from small
    starts = {_start(line.text) for line in lines}
    heads = [
        (quantity, line)
        for line in article.with_role(Role.HEADLINE)
        if _start(line.text) not in starts
        for quantity in quantities(line.text, line.span.start)
        if not any(found.span.start <= quantity.span.start < found.span.end for found in small)
    ]
    if not heads:
        return
    body = "\n".join(line.text for line in lines)
    told = [q for line in lines for q in quantities(line.text, line.span.start)]
    lead = next((line.span for line in article.with_role(Role.BODY)), article.span)
    for head, line in heads[:_MOST]:
        if named := labelled_conflict(article, head, told, line.text, head.span.start - line.span.start):
            yield _finding(head, named, Confidence.LIKELY)
        elif scaled := scale_conflict(head, line.text, head.span.start - line.span.start, told, body):
            yield _otherwise(head, scaled)
        elif is_told(head, body, told):
            continue
        elif parts := sum_conflict(article, head, told):
            yield _finding_of_sum(head, *parts)
        elif found := slip_conflict(head, told, lead):
            yield _finding(head, *found)


def _of_numerals(article: Article, lines: Sequence[LaidLine]) -> Iterator[Finding]:
    """The small numbers of the headline in Chinese numerals."""
    text = article.document.text
    for found in small_conflicts(list(article.with_role(Role.HEADLINE)), lines):
        head, told = (text[span.start : span.end] for span in found)
        message = Message(*OTHERWISE, head=head, told=told)
        yield Finding(found.head, message, related=(Related(found.told, _TOLD),))


def _start(line: str) -> str:
    """How a line begins, whatever its digits are: a row of a list begins as the next one does."""
    return compiled(f"[{DIGIT}]+").sub("0", line)[:_START]


def _finding_of_sum(head: Quantity, parts: Sequence[Quantity], total: Decimal) -> Finding:
    made = f"{(total / head.factor).normalize():f}{head.scale}{head.unit}"
    message = Message(
        "标题为“{head}”，正文各项相加是{made}，请核对", "the parts make {made}", head=head.text, made=made
    )
    return Finding(head.span, message, related=tuple(Related(part.span) for part in parts))


def _otherwise(head: Quantity, told: Quantity) -> Finding:
    """A finding at a number that is of another size or unit."""
    message = Message(*OTHERWISE, head=head.text, told=told.text)
    return Finding(head.span, message, related=(Related(told.span, _TOLD),))


def _finding(head: Quantity, told: Quantity, sure: Confidence) -> Finding:
    message = Message(*OTHERWISE, head=head.text, told=told.text)
    related = Related(told.span, _TOLD)
    return Finding(head.span, message, (replace(head.span, told.digits + told.scale),), (related,), sure)
