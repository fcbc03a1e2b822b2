from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import chain

from lint_news import Article, Bad, ErrorKind, Finding, Message, Related, compiled, rule

from ._risen import SIGN as RISEN
from ._risen import turned_rates
from ._tables import SIGNS, TOTAL, Cell, Relation, Row, Table, relations, standings, tables
from ._tolerance import rounding

_NOT_SUMS = "率|比|均|价|名次|排名|位次|序|[%％]|增长|增速|[增涨降]幅|±|年龄|时间|单产|亩产|倍"
_PART = r"^其中|小计|^[#＃]|合\s*计|总\s*计"
_SHARES = "占比|比重|比例|份额|构成"
_FEW, _ALL = 3, 100
"""The least number of rows in which columns are so related, and how many of them there are for one that is not."""


@rule(
    "wrong-table",
    title="表格数字对不上",
    help=(
        "表里各行之和不等于合计，或者某一行的增加额、完成率、增长率、各列之和与其余各行的算法不符。"
        "算法由其余各行推定，至少三行相合；比率、均价、名次不加总，容许四舍五入的出入。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(*SIGNS, RISEN),
    injectors=("_reckoning_injectors:wrong_table",),
    bad=[
        Bad("乡镇　计划　完成\n柳湾镇　400　360\n杏坪镇　500　480\n枣林镇　320　240\n合计　1220　1180", found="1180"),
        Bad("乡镇 户数\n合计 132\n柳湾村 40\n杏坪村 50\n枣林村 32", found="132"),
        Bad("单位 户数\n柳湾村 40\n杏坪村 50\n枣林村 32\n合 计 132", found="132"),
        Bad("品种　上市量（吨）　均价（元）\n白菜　42　3.2\n萝卜　36　2.6\n土豆　64　2.0\n合计　124　—", found="124"),
        Bad("类别　件数　占比\n投诉　120　40\n举报　90　30\n咨询　60　20\n求助　30　15\n合计　300　100", found="15"),
        Bad("柳湾镇：120吨\n杏坪镇：150吨\n枣林镇：90吨\n合计：390吨", found="390吨"),
        Bad("合　计　5.8\n柳湾镇　1.8\n杏坪镇　1.5\n枣林镇　1.3\n槐岗镇　1.1\n榆关镇　0.9", found="5.8"),
        Bad(
            (
                "乡镇　计划　完成　完成率\n柳湾镇　400　360　90%\n杏坪镇　500　480　96%\n"
                "枣林镇　320　240　85%\n槐岗镇　600　630　105%"
            ),
            found="85%",
        ),
        Bad(
            (
                "1\t柳湾镇\t3240\t3000\t240\t8.0\n"
                "2\t杏坪镇\t2100\t2000\t100\t5.0\n3\t枣林镇\t1050\t1000\t150\t5.0\n4\t槐岗镇\t1080\t1000\t80\t8.0"
            ),
            found="150",
        ),
        Bad(
            (
                "代表队　金牌　银牌　铜牌　总数\n柳湾　12　5　7　24\n"
                "杏坪　6　9　4　19\n枣林　5　8　3　18\n槐岗　3　3　5　11"
            ),
            found="18",
        ),
        Bad(
            (
                "队名　胜　负　积分\n柳湾镇队　4　0　8\n杏坪镇队　3　1　7\n枣林镇队　2　2　7\n"
                "槐岗镇队　1　3　5\n榆关镇队　0　4　4"
            ),
            found="7",
        ),
        Bad("品名　上周　本周　涨跌\n白菜　2.00　2.20　跌10.0%\n萝卜　3.00　3.00　持平", found="跌10.0%"),
        Bad("品名｜价\n品名\t昨日\t今日\t涨跌\n白菜\t４．００\t３．００\t涨２５％", found="涨２５％"),
    ],
    good=[
        "品名　上周　本周　涨跌\n白菜　2.00　2.20　涨10.0%\n萝卜　3.00　2.70　跌10.0%",
        "品名　本周　上周　涨跌\n白菜　2.00　2.20　跌9.1%\n萝卜　3.00　2.70　涨11.1%",
        "类别　件数　占比\n投诉　120　40\n举报　90　30\n咨询　60　20\n求助　30　10\n合计　300　100",
        "柳湾镇：120吨\n杏坪镇：150吨\n枣林镇：90吨\n合计：360吨",
        "品种　上市量（吨）　均价（元）\n白菜　42　3.2\n萝卜　36　2.6\n土豆　64　2.0\n合计　142　—",
        "合　计　6.5\n柳湾镇　1.8\n杏坪镇　1.5\n枣林镇　1.3\n槐岗镇　1.1\n榆关镇　0.9",
        "品种　上市量（吨）　均价（元）\n白菜　42　3.2\n萝卜　36　2.6\n土豆　64　2.0\n说明　124　—",
        (
            "队名　胜　负　积分\n柳湾镇队　4　0　8\n杏坪镇队　3　1　7\n枣林镇队　2　2　6\n"
            "槐岗镇队　1　3　5\n榆关镇队　0　4　4"
        ),
        "\u2028\n3\t枣林镇\t1050\t1000\t150\t5.0\n4\t槐岗镇\t1080\t1000\t80\t8.0",
        "乡镇　计划　完成\n柳湾镇　400　360\n杏坪镇　500　480\n枣林镇　320　240\n合计　1220　1080",
        "单位　面积　单产\n柳湾村　40　512\n杏坪村　50　498\n枣林村　32　505\n合计　122　505",
        "乡镇　户数　增长\n柳湾镇　400　2.1\n杏坪镇　500　3.4\n枣林镇　320　4.5\n合计　1220　3.2",
        "乡镇　户数\n柳湾镇　400\n其中柳湾村　120\n杏坪镇　500\n合计　900",
        "班次　一场　二场\n柳湾　1　3\n杏坪　2　4\n枣林　3　5\n槐岗　4　7",
    ],
)
def wrong_table(article: Article) -> Iterator[Finding]:
    """The total of a column, or a number that follows from others of its row, is not what they make.

    How the numbers of a row are related is told from the other rows.
    """
    for span, one, two in turned_rates(article):
        yield Finding(span, _TURNED, related=(Related(one), Related(two)))
    for table in tables(article):
        columns = [*_of_columns(table), *_of_shares(table)]
        yield from columns
        yield from _of_rows(table, {finding.span.start for finding in columns})


def _of_columns(table: Table) -> Iterator[Finding]:
    """The totals of columns in the first or the last row, or in the line beside the rows."""
    total = next((row for row in (table.rows[-1], table.rows[0]) if compiled(TOTAL).match(row.label)), None)
    rest = [row for row in table.rows if row is not total]
    totals = dict(enumerate(total.cells)) if total else table.totals
    if any(compiled(_PART).search(row.label) for row in rest):
        return
    for index, said in totals.items():
        parts = [row.cells[index] for row in rest]
        if not _is_summed(table.heads[index] if table.heads else "", said, parts):
            continue
        made = sum((part.value for part in parts), Decimal(0))
        if abs(made - said.value) >= (rounding(said.error, [part.error for part in parts]) or 1):
            yield _finding(_COLUMN, said, made, parts)


def _of_shares(table: Table) -> Iterator[Finding]:
    """The shares of a column, of which the total is 100, that are not those of the numbers of another column."""
    total = table.rows[-1]
    rest = table.rows[:-1] if compiled(TOTAL).match(total.label) else ()
    shares = [index for index, head in enumerate(table.heads) if compiled(_SHARES).search(head)]
    for share in shares if rest else ():
        for one in range(share):
            whole = total.cells[one].value
            wrong = [row for row in rest if whole and not _is_share(row.cells[one], whole, row.cells[share])]
            if total.cells[share].value == _ALL and len(rest) - len(wrong) >= _FEW * max(1, len(wrong)):
                for row in wrong:
                    made = row.cells[one].value / whole * _ALL
                    yield _finding(_ROW, row.cells[share], made, [row.cells[one], total.cells[one]])


def _is_share(part: Cell, whole: Decimal, share: Cell) -> bool:
    return abs(part.value / whole * _ALL - share.value) <= 2 * share.half


def _is_summed(head: str, said: Cell, parts: Sequence[Cell]) -> bool:
    """Whether a column may have a total: it has neither rates nor averages, and the total is above all parts."""
    made, most = sum(part.value for part in parts), max(part.value for part in parts)
    is_one = {part.unit for part in parts} == {said.unit} and said.unit not in {"%", "％"}
    return is_one and not compiled(_NOT_SUMS).search(head) and most < said.value and made <= 2 * said.value <= 4 * made


def _of_rows(table: Table, wrong_totals: Collection[int]) -> Iterator[Finding]:
    """The numbers of rows that are not what the numbers of the other rows tell: one of a row."""
    rows = [row for row in table.rows if not any(cell.span.start in wrong_totals for cell in row.cells)]
    usual = [relation for relation in relations(len(table.rows[0].cells)) if _is_usual(relation, rows)]
    usual += [relation for relation in standings(table.heads) if _is_frequent(relation, rows)]
    for row in rows:
        broken = [relation for relation in usual if not relation.holds(row)]
        if broken:
            kept = Counter(chain.from_iterable((r.target, *r.columns) for r in usual if r not in broken))
            lost = Counter(chain.from_iterable((r.target, *r.columns) for r in broken))
            found = max(broken, key=lambda relation: (lost[relation.target] - kept[relation.target], relation.target))
            yield _finding(_ROW, row.cells[found.target], found.value(row), found.sources(row))


def _is_usual(relation: Relation, rows: Sequence[Row]) -> bool:
    """Whether nearly all rows have the relation, and not by chance."""
    if not _is_frequent(relation, rows):
        return False
    clear = [row for row in rows if row.cells[relation.target].is_clear and relation.holds(row)]
    return len(clear) >= _FEW


def _is_frequent(relation: Relation, rows: Sequence[Row]) -> bool:
    """Whether nearly all rows have the relation; the first that have it not are enough to tell."""
    wrong, most = 0, len(rows) // (_FEW + 1)
    for row in rows:
        wrong += not relation.holds(row)
        if wrong > most:
            return False
    return len(rows) - wrong >= _FEW


def _finding(said: Message, cell: Cell, made: Decimal, parts: Sequence[Cell]) -> Finding:
    message = Message(said.zh, said.en, made=f"{float(round(made, 2)):.12g}")
    return Finding(cell.span, message, related=tuple(Related(part.span) for part in parts))


_COLUMN = Message("各行相加是{made}，与合计不符，请核对", "the rows make {made}, not this")
_TURNED = Message("前后两数与涨跌方向相反，请核对", "the two numbers go the other way")
_ROW = Message("照其余各行的算法，这里应是{made}，请核对", "as the other rows are reckoned, this is {made}")
