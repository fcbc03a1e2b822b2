from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, rule

from ._amounts import Amount, shown
from ._balances import SIGN as BALANCE_SIGN
from ._balances import reversed_balances
from ._differences import SIGN, differences
from ._gaps import gaps
from ._sentences import SEVERAL
from ._skeletons import skeletons
from ._slips import is_scale_slip
from ._tolerance import agrees
from ._verdicts import unreported

_EACH, _EACH_REACH = "各自?[^，。；各袋类项种]{0,3}$", 5
"""What says that an amount is that of each of several."""
_MOST = 3
"""The most times what is said that the difference of two amounts is; else they are of different things."""


@rule(
    "wrong-difference",
    title="差额、余数与两数不符",
    help=(
        "应到156人，实到148人，缺席8人，不是10人；98分对89分领先9分。余下、尚欠、缺席、领先、相差、"
        "甲比乙多几、原价与现价之差都看。约数和同去年的比较不在此列，容许四舍五入的出入。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(*SEVERAL, BALANCE_SIGN),
    explains=("wrong-sum",),
    injectors=("_reckoning_injectors:wrong_difference",),
    bad=[
        Bad("全年出生人口32.6万人，死亡人口35.1万人，年末人口比上年末增加2.5万人。", found="增加"),
        Bad("工程概算2.6亿元，实际投资2.4亿元，节约200万元。", found="200万元"),
        Bad("水文站水位27.35米，低于32.50米的警戒水位6.15米。", found="6.15米"),
        Bad("库水位达86.4米，高出85.0米的汛限水位2.4米。", found="2.4米"),
        Bad("会议应到代表156人，实到148人，缺席10人。", found="10人"),
        Bad("总投资8.6亿元，已完成5.9亿元，尚余2.9亿元。", found="2.9亿元"),
        Bad("借款３００００元,已还１２０００元,尚欠１９０００元。", found="１９０００元"),
        Bad("主队得到98分，客队得到89分，主队以11分优势取胜。", found="11分"),
        Bad("甲队98分，乙队89分，领先11分。", found="11分"),
        Bad("男生668人，女生582人，男生比女生多96人。", found="96人"),
        Bad("原价200元，现在优惠30元，现价180元。", found="30元"),
        Bad("原价200元，现价160元，便宜了50元。", found="50元"),
        Bad("进价80元，售价120元，每件赚50元。", found="50元"),
        Bad("男生比女生多20人，男生320人，女生310人。", found="20人"),
        Bad("两村相距18公里，已修通12公里，还有8公里没修。", found="8公里"),
        Bad("领到棉被四十床，已发三十床，还剩十五床。", found="十五床"),
        Bad("老伴住院花了12680元，医保报销8876元，自己只掏了4804元。", found="4804元"),
        Bad("以前磨一担米要2小时10分钟，换了机器后50分钟就够，省下1小时10分钟。", found="1小时10分钟"),
        Bad("最高气温21℃，最低气温8℃，温差15℃。", found="15℃"),
        Bad("全县有机井2140眼，已配套1890眼，眼下还有350眼没有配套。", found="350眼"),
        Bad("从镇上到县城原先要绕行46公里，新路只有29公里，近了15公里。", found="15公里"),
        Bad("入学率由62.4%提高到71.4%，一年上升8.0个百分点。", found="8.0个百分点"),
        Bad("水文站水位达41.25米，超过警戒水位（40.50米）0.95米，洪峰夜里过境。", found="0.95米"),
        Bad("坝前水位86.4米，比汛限水位（88.0米）低1.2米。", found="1.2米"),
        Bad("坝前水位86.4米，超汛限水位1.6米（汛限水位85.0米）。", found="1.6米"),
        Bad("水位达41.25米，警戒水位40.50米，超警戒水位0.95米。", found="0.95米"),
        Bad("张大爷今年72岁，老伴比他小3岁，今年71岁。", found="3岁"),
        Bad("大米原价每袋68元，现价58元，每袋便宜了12元。", found="12元"),
        Bad("上半年出口56亿元，进口31亿元，贸易逆差25亿元。", found="逆差"),
        Bad("合作社去年支出６０万元，收入８６万元，亏损２６万元。", found="亏损"),
        Bad("全年出生3200人，死亡4100人，自然增长900人。", found="自然增长"),
        Bad("一座棚毛收入3.6万元，扣除成本1.4万元，纯收入2.4万元。", found="2.4万元"),
    ],
    good=[
        "全年出生人口32.6万人，死亡人口35.1万人，年末人口比上年末减少2.5万人；收入5万元，支出8万元，比上年增加3万元。",
        "水文站水位27.35米，低于32.50米的警戒水位5.15米；均价86元，低于95元的市场价，每斤省9元。",
        "柑橘每公斤6.5元，产值384.8万元，卖相好的一类每亩多收1200元，320亩合计增收38.4万元。",
        "上半年出口56亿元，进口31亿元，贸易顺差25亿元；收入86万元，支出60万元，上一年亏损30万元；收入86万元，进口60万元，亏损26万元。",
        "张大爷今年72岁，老伴比他小3岁，今年69岁；大米原价每袋68元，现价58元，每袋便宜了10元。",
        "去年领取40床，今年发出30床，比前年多12床；入冬收入62.1万元，支出46.6万元，年底累计结余25.5万元。",
        "油菜苗比例83.4%，同比提高2.7个百分点，小麦苗比例83.3%，同比提高1.3个百分点；洞深14米、宽11米、高9米。",
        "补偿款40万元、工程款50万元，剩下110万元由乡里出；由35项减为20项，由54项减为16项。",
        "会议应到代表156人，实到148人，缺席8人；总投资8.6亿元，已完成5.9亿元，尚余2.7亿元。",
        "主队98分，客队89分，主队以9分优势取胜；男生668人，女生582人，男生比女生多86人。",
        "收入7.1万元，支出6.6万元，年底累计结余7.4万元；领到40床，发出30床，比去年多12床。",
        "原价200元，优惠40元，现价160元；领到40床，已发近30床，还剩15床；领到40床，已发30户，还剩15床。",
        "洞深17米，宽35米，高8米；投入1699万元，完成3727万元，缺口200万元。",
        "密切接触者2430人，已解除观察765人，尚有394人；男生比女生多20人，食堂320人，车队310人。",
        "水位达41.25米，超过警戒水位（40.50米）0.75米；水位86.4米，超汛限水位1.4米（汛限水位85.0米）。",
        "水位86.4米，比上月的水位（85.0米）略高，涨幅0.9米；水位86.4米，距汛限水位1.6米（每天涨0.5米）。",
        "8名代表各提出2条建议，当场答复9条，其余7条会后办理；20位代表各提出1条建议，会上当场答复11条，其余9条会后办理。",
        "甲县投入1699万元，乙县投入3727万元，比规划多200万元。",
    ],
)
def wrong_difference(article: Article) -> Iterator[Finding]:
    """What is left, or by how much one amount is more, is not the difference of the two amounts."""
    for word, *amounts in reversed_balances(article):
        message = Message("按两数应是相反的一方，请核对", "the two amounts say the opposite")
        yield Finding(word, message, related=tuple(map(Related, amounts)))
    found = list(_framed(article))
    yield from found
    for gap in unreported(article, gaps, found, _SAID):
        if not any(_is_each(article, one.span) for one in gap.related):
            yield gap


def _framed(article: Article) -> Iterator[Finding]:
    """The differences in the usual wordings, which need not be wrong by one digit alone."""
    for made in skeletons(article, SIGN):
        seen = set[int]()
        for one, two, by in differences(made):
            unit = "%" if by.unit == "个百分点" else by.unit
            is_each = any(_is_each(article, amount.span) for amount in (one, two))
            if (
                is_each
                or by.span.start in seen
                or not one.unit == two.unit == unit
                or by.value >= max(one.value, two.value)
            ):
                continue
            seen.add(by.span.start)
            if not agrees(by, _difference, one, two) and _is_near(_difference(one.value, two.value), by):
                yield _finding(one, two, by)


def _is_near(made: Decimal, by: Amount) -> bool:
    """Whether a difference is meant: it is not many times what is said, or it has other zeros."""
    return made <= _MOST * by.value or is_scale_slip(made, by.value, by.half / by.value if by.value else Decimal(0))


def _is_each(article: Article, amount: Span) -> bool:
    """Whether an amount is what each of several has, 各提1条: the whole is not said."""
    before = article.document.text[max(0, amount.start - _EACH_REACH) : amount.start]
    return compiled(_EACH).search(before) is not None


def _finding(one: Amount, two: Amount, by: Amount) -> Finding:
    made = shown(_difference(one.value, two.value), by.unit)
    message = Message(_SAID.zh, _SAID.en, made=made)
    return Finding(by.span, message, related=(Related(one.span), Related(two.span)))


def _difference(one: Decimal, two: Decimal) -> Decimal:
    return abs(one - two)


_SAID = Message("两数相差{made}，与所说不符，请核对", "the two differ by {made}, not by this")
