from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint_news import DIGIT, HAN, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, rule

_N = f"[{DIGIT}]+(?:,[{DIGIT}]{{3}})*(?:[.．][{DIGIT}]+)?"
_MONEY = f"{_N}(?:百万|万|亿)?元"
_ITEM = f"[^，,；;、。：:！？\n{DIGIT}]{{2,40}}[：:]?[ \u3000\t]*{_MONEY}"
_MARK = "[；;，,、。 \u3000\t]*(?:\n[ \u3000\t]*)?"
RUN = f"元{_MARK}[^，,；;、。：:！？\n{DIGIT}]{{2,40}}[：:]?[ \u3000\t]*{_MONEY}{_MARK}{_ITEM}"
"""Three donors with what they give: found faster than the list."""
_LIST = f"{_ITEM}(?:{_MARK}{_ITEM}){{3,}}"
_AFTER = (
    f"^[。；;，,]?(?:\n[ \u3000\t]*)?(?:以上|上述)(?P<counts>[^。；\n]{{0,30}}?)(?:共计?|合计|总计|累计|总共|一共)"
    f"[^，。；\n{DIGIT}]{{0,10}}(?P<total>{_MONEY})"
)
_TOTAL = "共计|合计|总计|总额|总共"
_SUM = f"^[。；;，,]?(?:\n[ \u3000\t]*)?(?P<counts>)(?:{_TOTAL})[：:]?[^，。；\n{DIGIT}]{{0,8}}(?P<total>{_MONEY})"
_BEFORE = (
    f"(?:共|累计|合计|总计|总共|一共)(?:收到|募集|募得|筹集|筹得|接受|捐[款资])[^，。；\n{DIGIT}]{{0,14}}"
    f"(?P<total>{_MONEY})[^\n{DIGIT}]{{0,40}}\n?[^\n{DIGIT}]{{0,60}}(?:名单|明细|公示|公布|公告|如下)"
    f"[^{DIGIT}]{{0,30}}[：:。\n]\\s*$"
)
_COUNTS = f"(?P<number>[{DIGIT}]+)(?:家|个|名|位|人|户|笔)"
_OPEN = "部分|其中|各[捐奖出付]?$|每|等(?:[共合捐]|$)|比|超|余|近|约|不[少低]于|物资|价值|折合|平均|均价|单价"
_SEVERAL = "夫妇|一家|全体|各|等|兄弟|姐妹|师生|夫妻"
_SCALES = {"百万": 10**6, "万": 10**4, "亿": 10**8}
_FEW = 4
"""The least number of donors."""
_REACH, _MOST = 160, Decimal("1.6")
"""Code points before a list in which its total is; a sum so many times the total is of something else."""


@rule(
    "wrong-list-total",
    title="捐款名单与合计不符",
    help=(
        "名单上各人各单位的数相加，应是“以上共计”“共收到捐款”的数；“以上4家单位、3名个人”的家数、人数也核对。"
        "总数和名单在不同的句子、段落才由本条报，部分名单、“各500元”、物资折款不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(RUN,),
    explains=("wrong-sum",),
    injectors=("_reckoning_injectors:wrong_list_total",),
    bad=[
        Bad(
            "捐款名单如下：县商会20000元；县餐饮协会12000元；柳湾公司30000元；许海涛2000元；贺春1000元。\n"
            "以上3家单位、2名个人，共计捐款66000元。",
            found="66000元",
        ),
        Bad(
            "截至8月底，共收到捐款4.8万元，全部用于助学。现将名单公布如下。\n"
            "柳湾公司20000元；杏坪鞋业10000元；枣林农场8000元；许海涛5000元；贺春2000元。",
            found="4.8万元",
        ),
        Bad("柳湾公司 20000元\n杏坪鞋业 10000元\n枣林农场 8000元\n许海涛 5000元\n合计：53000元", found="53000元"),
        Bad(
            "县商会２００００元;县餐饮协会１２０００元;许海涛２０００元;贺春１０００元。\n"
            "以上2家单位、3名个人，共计捐款３５０００元。",
            found="2家单位、3名",
        ),
    ],
    good=[
        "平均房价240元，客房收入66960元，加上餐饮收入2.3万元、山货收入1.004万元，合计10万元。",
        "捐款名单如下：县商会20000元；县餐饮协会12000元；柳湾公司30000元；许海涛2000元；贺春1000元。\n以上3家单位、2名个人，共计捐款65000元。",
        "共收到捐款4.8万元。现将部分名单公布如下。\n柳湾公司20000元；杏坪鞋业10000元；枣林农场8000元；许海涛5000元；贺春2000元。",
        "柳湾公司 20000元\n杏坪鞋业 10000元\n枣林农场 8000元\n许海涛 5000元\n合计：43000元。",
        "县商会20000元；许海涛、贺春各500元；邱兰800元；佟秋900元。\n以上共计23000元。",
        "苹果每箱60元，梨每箱50元，桃每箱40元，枣每箱30元。\n以上共计3车，卖得8000元。",
        "县商会20000元；县餐饮协会12000元；许海涛夫妇2000元；贺春1000元。\n以上2家单位、3名个人，共计捐款35000元。",
    ],
)
def wrong_list_total(article: Article) -> Iterator[Finding]:
    """A list of donors in other sentences than its total does not make it, or has not as many donors as are said."""
    text = article.document.text
    for match in article.find(_LIST) if next(article.find(RUN), None) else ():
        items = [Span(*found.span()) for found in compiled(_ITEM).finditer(text, match.start, match.end)]
        end = next((one.start for one in items if compiled(f"以上|上述|{_TOTAL}").match(text, one.start)), match.end)
        amounts = [Span(*found.span()) for found in compiled(_MONEY).finditer(text, match.start, end)]
        after = text[end : end + _REACH]
        said = compiled(_AFTER).match(after) or compiled(_SUM).match(after)
        if compiled(_OPEN).search(text, match.start, end) or len(amounts) < _FEW:
            continue
        if said:
            yield from _unless_equal(text, amounts, Span(*said.span("total")).shifted(end))
            yield from _unless_as_many(text[match.start : end], Span(*said.span("counts")).shifted(end), text)
            continue
        start = max(article.span.start, match.start - _REACH)
        before = compiled(_BEFORE).search(text[start : match.start])
        if before and not compiled(_OPEN).search(before[0]):
            yield from _unless_equal(text, amounts, Span(*before.span("total")).shifted(start))


def _unless_equal(text: str, amounts: Sequence[Span], total: Span) -> Iterator[Finding]:
    made = sum((_value(text, amount) for amount in amounts), Decimal(0))
    said = _value(text, total)
    if made != said and made <= _MOST * said <= _MOST * _MOST * made:
        message = Message("名单各项相加是{made}元，请核对", "the list makes {made} yuan", made=f"{made:f}")
        yield Finding(total, message, related=tuple(map(Related, amounts)))


def _unless_as_many(names: str, counts: Span, text: str) -> Iterator[Finding]:
    """A finding unless the list has as many donors as the words behind it say."""
    said = list(compiled(_COUNTS).finditer(text, counts.start, counts.end))
    listed = len(compiled(_ITEM).findall(names))
    if said and sum(int(one["number"]) for one in said) != listed and not compiled(_SEVERAL).search(names):
        message = Message("名单上是{listed}项，请核对", "{listed} are listed", listed=listed)
        yield Finding(Span(said[0].start(), said[-1].end()), message)


def _value(text: str, span: Span) -> Decimal:
    """An amount in yuan."""
    number = compiled(f"({_N})([{HAN}]*)元").match(text, span.start, span.end)
    value = Decimal(number[1].replace(",", "").replace("．", ".")) if number else Decimal(0)
    return value * _SCALES.get(number[2], 1) if number else value
