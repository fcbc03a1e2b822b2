from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Document, Edit, Finding, Fix, Message, Origin, Span, rule, text_between, wrap

from ._breaks import wrapped

_CUT = (
    "3月6日上午，县水利局组织技术人员到城北\n水库检查大坝安全，逐一查看了泄洪闸、监\n"
    "测设备和值班记录，要求各乡镇落实责任。\n\n"
    "检查组还走访了下游的三个村子，向村民讲\n解避险路线，把联系电话贴到每家每户的门\n上。"
    "村民们说，有人操心，夜里睡得安稳。\n\n"
    "入汛以前，全县的十二座小型水库都要检查\n一遍，查出的问题限期整改，不留死角，整\n改的结果还要向附近的村民公布。"
)
_WHOLE = (
    "3月6日上午，县水利局组织技术人员到城北水库检查大坝安全，逐一查看了泄洪闸、监测设备和值班记录，"
    "要求各乡镇落实责任。\n\n"
    "检查组还走访了下游的三个村子，向村民讲解避险路线，把联系电话贴到每家每户的门上。"
    "村民们说，有人操心，夜里睡得安稳。\n\n"
    "入汛以前，全县的十二座小型水库都要检查一遍，查出的问题限期整改，不留死角，整改的结果还要向附近的村民公布。"
)
_VERSE = "春风吹绿了门前的山岗\n燕子衔来了湿润的泥香\n孩子们奔跑在田埂之上\n老人坐在槐树下面乘凉\n" * 2
_SCHEDULE = "上午九点东街小学报名\n上午十点西街小学报名\n下午两点南街小学报名\n下午三点北街小学报名\n" * 2

_FORECAST = (
    "5月11日（星期一） 晴 9℃~21℃ 东风2级\n5月12日（星期二） 晴 9℃~23℃ 东风2~3级\n"
    "5月13日（星期三） 多云 11℃~25℃ 东南风3级\n5月14日（星期四） 阴转小到中雨 9℃~17℃ 北风4级，阵风6级\n"
    "5月15日（星期五） 中雨 7℃~14℃ 北风4~5级\n5月16日（星期六） 小雨转阴 6℃~14℃ 北风3级\n"
    "5月17日（星期日） 多云 5℃~17℃ 东北风2级\n县气象台提醒，周四傍晚到周五降水较为集中，山区要注意防范落石。\n"
)


@rule(
    "hard-wrapped-text",
    title="整页按栏宽断行",
    help=(
        "每一行都在同一宽度处断开，是从 PDF 或旧系统取文字时留下的，后面的检查也会因此失准。"
        "诗行、表格、日程、名单不在此列。"
    ),
    unit="page",
    origin=Origin.EXTRACT,
    injectors=(wrapped,),
    bad=[Bad(_CUT, fixed=_WHOLE, found="\n")],
    good=[_WHOLE, _VERSE, _SCHEDULE, _FORECAST],
)
def hard_wrapped_text(page: Document) -> Iterator[Finding]:
    """Every line of the page is wrapped at a column's width.

    One finding for the page, at the first line end; the fix joins the lines of each paragraph. Verse, tables,
    timetables and lists of names are not wrapped text, because their sentences do not continue on the next line.
    """
    if found := wrap(page):
        edits = tuple(Edit(Span(a.content.end, b.content.start), text_between(a, b)) for a, b in found.pairs)
        message = Message(
            "整页文字按每行{width}字断开，共{count}处",
            "the page is wrapped at {width} characters, {count} times",
            width=found.width,
            count=len(edits),
        )
        title = Message("把每段各行连起来", "join the lines of each paragraph")
        yield Finding(edits[0].span, message, (Fix(edits, title=title),))
