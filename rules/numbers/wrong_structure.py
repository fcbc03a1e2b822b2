from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Related, Span, compiled, rule

from ._amounts import Amount, amounts
from ._sums import is_equal, sum_of

_THREE = f"第三产业[^，,、。；;\n]{{0,8}}[{DIGIT}]|三产[^，,、。；;\n业]{{0,6}}[{DIGIT}]"
_NUMBER = f"[{DIGIT}]+(?:[.．][{DIGIT}]+)?"
_RATIO = f"{_NUMBER}[:：∶]{_NUMBER}[:：∶]{_NUMBER}"
_PERCENT = f"{_NUMBER}[%％](?:[、，]|和|与){_NUMBER}[%％](?:[、，]?(?:和|与|及)?){_NUMBER}[%％]"
_GAP = f"[^，。；;\n{DIGIT}]"
_SHARE = f"占{_GAP}{{0,12}}{_NUMBER}[%％]"
_STRUCTURE = (
    f"(?:三次产业|产业结构|三产结构|三产比例|三产业比例){_GAP}{{0,12}}(?:[{DIGIT}]{{4}}年{_GAP}{{0,6}})?(?P<first>{_RATIO})"
    f"(?:{_GAP}{{0,10}}(?P<second>{_RATIO}))?"
    f"|(?:三次产业|[三3]次产业|产业结构){_GAP}{{0,20}}(?:分别|依次){_GAP}{{0,6}}(?P<percent>{_PERCENT})"
    f"|三产业(?:增加值)?占{_GAP}{{0,12}}(?:分别|依次){_GAP}{{0,6}}(?P<sectors>{_PERCENT})"
    f"|(?P<each>一产业?{_GAP}{{0,6}}{_SHARE}[，、；]第?二产业?{_GAP}{{0,6}}{_SHARE}[，、；]第?三产业?{_GAP}{{0,6}}{_SHARE})"
)
_CALLED = ("sectors", "each")
"""The groups whose numbers are called shares."""
_WHOLE = "(?:生产总值|GDP|ＧＤＰ|增加值|总产值|总收入)[^。；;\n]*$"
_PART = "(?:第?[一二三]产业?)(?:增加值|产值|实现增加值|完成增加值)?(?:为|达到?|实现|完成|是)?$"
_BACK = 160
_ALL, _OFF, _FAR = 100, Decimal(10), Decimal(30)
"""The sum of shares; how far from it three numbers are still shares, and how far those are that are called shares."""


@rule(
    "wrong-structure",
    title="三次产业与总值不符",
    help=(
        "三次产业增加值之和应是生产总值；三次产业的比例（11.1∶39.5∶49.4）之和应是100。"
        "总值在前一句也看；容许四舍五入的出入，和不近100的比例（1∶2∶3）不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_THREE, _STRUCTURE),
    explains=("wrong-sum",),
    injectors=("_reckoning_injectors:wrong_structure",),
    bad=[
        Bad(
            "全县实现地区生产总值46.8亿元，同比增长6.2%。其中，第一产业增加值5.2亿元，增长3.1%；"
            "第二产业增加值19.9亿元，增长7.5%；第三产业增加值23.1亿元，增长6.0%。",
            found="46.8亿元",
        ),
        Bad(
            "全县ＧＤＰ达４６.８亿元，其中第一产业５.２亿元、第二产业１９.９亿元、第三产业２３.１亿元。",
            found="４６.８亿元",
        ),
        Bad("实现生产总值21.7亿元，其中一产6.2亿元、二产9.9亿元、三产6.2亿元。", found="21.7亿元"),
        Bad("三次产业结构为11.1∶39.5∶51.4。", found="11.1∶39.5∶51.4"),
        Bad("三次产业比例由12:40:48调整为11:41:51。", found="11:41:51"),
        Bad("三次产业占比分别为16%、26%和60%。", found="16%、26%和60%"),
        Bad(
            "第一产业增加值占生产总值的16%，第二产业占26%，第三产业占68%。",
            found="一产业增加值占生产总值的16%，第二产业占26%，第三产业占68%",
        ),
        Bad("第一、第二、第三产业增加值占全县生产总值的比重分别为16%、26%和78%。", found="16%、26%和78%"),
    ],
    good=[
        "第一、第二、第三产业增加值占全县生产总值的比重分别为16%、26%和58%；第三产业占比在三个镇分别为16%、86%和98%。",
        "三次产业占比分别为16%、24%和60%；三次产业增速分别为3.1%、5.2%和4.6%。",
        "全县实现地区生产总值46.8亿元。其中，第一产业增加值5.2亿元，第二产业增加值18.5亿元，第三产业增加值23.1亿元。",
        "三次产业结构为11.1∶39.5∶49.4，由12:40:48调整为11:41:48.1。",
        "种养加的比例为1:2:3，三种肥料之比为15:15:15；全县第一产业增长3.1%，第二产业增长7.5%，第三产业增长6%。",
        "生产总值46.8亿元，比上年增加3亿元，第二产业19.9亿元，第三产业23.1亿元。",
    ],
)
def wrong_structure(article: Article) -> Iterator[Finding]:
    """The values of the three sectors do not make the product of a place, or their shares do not make 100."""
    for match in article.find(_STRUCTURE):
        for name in ("first", "second", "percent", *_CALLED):
            made = _sum(match[name], _FAR if name in _CALLED else _OFF) if match[name] else None
            if made:
                yield Finding(match.group(name), Message(_OF_SHARES.zh, _OF_SHARES.en, made=f"{float(made):g}"))
    for match in article.find(_THREE):
        yield from _of_sectors(article, match)


def _sum(ratio: str, most: Decimal) -> Decimal | None:
    """The sum of shares that are meant to be in percent; None where it is 100, or far from it."""
    shares = [Decimal(share.replace("．", ".")) for share in compiled(_NUMBER).findall(ratio)]
    made = sum(shares, Decimal(0))
    places = max(len(str(share).partition(".")[2]) for share in shares)
    slack = Decimal(2).scaleb(-places) if places else Decimal("1.5")
    return made if slack < abs(made - _ALL) <= most else None


def _of_sectors(article: Article, match: Match) -> Iterator[Finding]:
    """The value of all sectors before the match with which the value of the third begins."""
    text = article.document.text
    paragraph = max(text.rfind("\n", 0, match.start) + 1, match.start - _BACK)
    end = compiled("[。；;，,\n]|$").search(text, match.end)
    found = [
        a for a in amounts(text, Span(paragraph, end.start() if end else match.end)) if a.unit == "元" and a.is_exact
    ]
    if len(found) < _SECTORS + 1:
        return
    *_, total, one, two, three = found
    gaps = [text[left.span.end : right.span.start] for left, right in ((total, one), (one, two), (two, three))]
    heads = [compiled(_PART).search(gap) for gap in gaps]
    named = "".join(head[0].removeprefix("第")[0] for head in heads if head)
    is_whole = compiled(_WHOLE).search(text[paragraph : total.span.start]) is not None
    if named == "一二三" and is_whole and not is_equal(total, (one, two, three)):
        yield _finding(total, (one, two, three))


def _finding(total: Amount, parts: tuple[Amount, ...]) -> Finding:
    made = f"{float(sum_of(parts) / 10**8):.10g}亿元"
    return Finding(
        total.span, Message(_OF_VALUES.zh, _OF_VALUES.en, made=made), related=tuple(Related(p.span) for p in parts)
    )


_SECTORS = 3
_OF_VALUES = Message("三次产业相加是{made}，与总值不符，请核对", "the three sectors make {made}, not this")
_OF_SHARES = Message("三项之和是{made}，不是100，请核对", "these shares make {made}, not 100")
