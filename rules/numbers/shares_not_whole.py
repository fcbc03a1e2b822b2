from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, compiled, rule

from ._amounts import Amount
from ._skeletons import GAP, SHARE, Skeleton, pair_skeletons
from ._sums import sum_of

_SHOWN = f"[^。！？；;\n]{{0,24}}?[{DIGIT}一二三四五六七八九](?:[%％]|成)"
SIGNS = tuple(
    f"{word}{_SHOWN}" for word in ("笔试", "持股", "占股", "入股", "分别占", "权重", "返还", "得票率", "股权", "归")
)
_EXAM = "笔试|总成绩|总分|评分|综合得分|综合成绩|权重"
_PARTED = "持股|占股|入股|股权|返还|留作|提留|分红|盈余|收益|利润|得票率|归"
_LIST = f"{SHARE}(?:{GAP}{{0,6}}[，,；、和与及+＋][^，,；;、{SHARE}]{{0,14}}{SHARE})+"
_OTHER = "增|降|减|高|低|涨|升|超|约|近|以上|其中|同比|多选|不[低少]于|线|年利率|每年|过半|至少"
_LOW, _WHOLE, _HIGH = Decimal(75), Decimal(100), Decimal(135)


@rule(
    "shares-not-whole",
    title="各项占比相加不是100%",
    help=(
        "“笔试占60%，面试占50%”“村集体持股51%，企业持股34%，农户持股25%”：同一整体的各项之和应是100%。"
        "成绩、权重之和不是100%就报，股权、分配、得票率超过100%才报；约数、可以多选的不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=SIGNS,
    bad=[
        Bad("总成绩中笔试成绩占60%，面试成绩占50%。", found="50%"),
        Bad("综合成绩=笔试成绩×60%+面试成绩×50%。", found="50%"),
        Bad("笔试、面试成绩分别占总成绩的５０％和４０％。", found="４０％"),
        Bad("村集体持股51%，企业持股34%，农户持股25%。", found="25%"),
        Bad("盈余六成返还社员，三成留作发展资金，两成用于公益。", found="两成"),
        Bad("三个方案的得票率为54%、31%和25%。", found="25%"),
    ],
    good=[
        "总成绩中笔试成绩占60%，面试成绩占40%；村集体持股51%，企业持股34%，农户持股15%。",
        "笔试成绩前30%进入面试，面试淘汰40%；县里持股51%，村里持股10%。",
        "笔试通过率增长60%，面试通过率增长50%；笔试占约60%，面试占50%。",
    ],
)
def shares_not_whole(article: Article) -> Iterator[Finding]:
    """Shares of a mark do not make 100 %, or shares of a company, a profit or a vote make more."""
    for made in pair_skeletons(article, SIGNS):
        for match in compiled(_LIST).finditer(made.text):
            parts = _parts(made, match.start(), match.end())
            total, words = sum_of(parts), made.text[: match.end() + 6]
            slack = sum((part.half for part in parts if part.half < 1), Decimal(0))
            is_exam = compiled(_EXAM).search(words) is not None and total >= _LOW
            is_wrong = total > _WHOLE + slack or (is_exam and total < _WHOLE - slack)
            is_whole = is_exam or compiled(_PARTED).search(words) is not None
            is_exact = all(part.is_exact for part in parts) and not compiled(_OTHER).search(words)
            if is_whole and is_exact and is_wrong and total <= _HIGH:
                yield _finding(parts, total)


def _parts(made: Skeleton, start: int, end: int) -> list[Amount]:
    return [made.amounts[at] for at in range(start, end) if at in made.amounts]


def _finding(parts: list[Amount], total: Decimal) -> Finding:
    message = Message(
        "各项占比相加是{made}%，不是100%，请核对", "the shares make {made} %, not 100 %", made=f"{float(total):g}"
    )
    return Finding(parts[-1].span, message, related=tuple(Related(part.span) for part in parts[:-1]))
