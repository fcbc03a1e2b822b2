from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lint_news import Bad, ErrorKind, Finding, Issue, Message, PageFinding, rule

from ._mastheads import Sheet, newspapers

_ONE = "柳川报　2026年3月19日　星期四　总第3127期　今日4版　第1版\n\n春耕全面展开\n\n全县春耕进度过半。\n"
_TWO = "柳川报　2026年3月19日　星期四　第2版　民生\n\n西街修好路灯\n\n西街的路灯昨天全部修好。\n"
_THREE = "柳川报　2026年3月19日　星期四　第3版　副刊\n\n山村的春天\n\n山里的春天来得迟。\n"
_FIELDS = {
    "serial": Message("总期数", "number of the issue"),
    "code": Message("刊号", "code of the paper"),
    "pages": Message("版数", "number of pages"),
    "weekday": Message("星期", "weekday"),
    "lunar": Message("农历日期", "lunar date"),
}
_NEAR = 7
"""The most that numbers of one issue differ by a slip; a supplement counts its own."""
_WITH_DATE = ("weekday", "lunar")
"""What other rules compare with the date of the page itself."""


@rule(
    "masthead-conflict",
    title="各版报头不一致",
    help=(
        "同一期报纸各版报头上的日期、总期数、刊号、版数应当一致；有一版与多数不同，多半是沿用了旧版样，请核对。"
        "版次超出报头“今日几版”的也报。不同日期的报纸放在一个文件夹里、各占一半的，不在此列；"
        "星期、农历与本版日期不符，由其他规则报告。"
    ),
    unit="issue",
    gathers="_mastheads:masthead",
    everywhere=True,
    kind=ErrorKind.FACT,
    bad=[
        Bad(
            f"{_ONE}\f{_TWO.replace('2026年3月19日　星期四', '二〇二六年三月十八日　星期三')}",
            found="二〇二六年三月十八日",
        ),
        Bad(f"{_ONE}\f{_TWO.replace('第2版', '总第3427期　第2版')}", found="总第3427期"),
        Bad(f"{_ONE}\f{_TWO}\f{_THREE.replace('19日　星期四', '18日　星期三')}", found="2026年3月18日"),
        Bad(f"{_ONE}\f{_TWO.replace('3月19日　星期四', '3月12日　星期四')}", found="2026年3月12日"),
        Bad(f"{_ONE}\f{_TWO.replace('第2版', '总第3126期　第2版')}", found="总第3126期"),
        Bad(f"{_ONE}\f{_TWO}\f{_THREE.replace('第3版', '第5版')}", found="第5版"),
        Bad(
            "\f".join(one.replace("2026年3月19日　星期四", f"星期{day}") for one, day in ((_ONE, "四"), (_TWO, "五"))),
            found="星期五",
        ),
        Bad(f"{_ONE}\f{_TWO}\f青桥报告会举行\n\n全县干部到会。\n\n2026年3月20日　第3版", found="2026年3月20日"),
    ],
    good=[
        f"{_ONE}\f{_TWO.replace('2026年3月19日', '二〇二六年三月十九日')}",
        f"{_ONE}\f{_TWO.replace('第2版', '柳川文艺　总第56期　第2版')}",
        f"{_ONE}\f{_TWO}\f活动时间：2026年3月21日　星期六\n\n春风读书会启动\n",
        f"{_ONE}\f{_TWO}\f关于修路的决定\n（2026年3月12日会议通过）\n\n第一条　修路。\n",
        f"{_ONE}\f{_TWO}\f{_THREE}",
        f"{_ONE}\f{_TWO.replace('３', '3')}\f{_THREE.replace('2026年3月19日', '２０２６年３月１９日')}",
        f"{_ONE}\f{_ONE.replace('19日　星期四', '20日　星期五').replace('3127', '3128')}",
        f"{_ONE}\f{_TWO}\f" + f"{_ONE}\f{_TWO}".replace("19日　星期四", "20日　星期五"),
        f"{_ONE}\f{_TWO.replace('柳川报', '青桥报').replace('19日', '20日')}",
        f"{_ONE}\f{_TWO.replace('星期四', '星期五')}",
    ],
)
def masthead_conflict(issue: Issue) -> Iterator[PageFinding]:
    """The mastheads of an issue differ in the day, the number of the issue, the code or the number of pages.

    The page that differs from most others is reported; of two pages the second. Pages of other days that are in the
    folder too are told by their numbers: an issue has each page once.
    """
    for sheets in newspapers(issue, (page.gathered for page in issue.pages)):
        yield from _differing(sheets, "date", Message("日期", "date"))
        days = {sheet.head.values["date"].value for sheet in sheets if "date" in sheet.head.values}
        for day in sorted(days) or [""]:
            of_day = [s for s in sheets if "date" not in s.head.values or s.head.values["date"].value == day]
            for field, name in _FIELDS.items():
                fitting = [s for s in of_day if field not in _WITH_DATE or "date" not in s.head.values]
                yield from _differing(fitting, field, name)
            yield from _beyond(of_day)


def _differing(sheets: Sequence[Sheet], field: str, name: Message) -> Iterator[PageFinding]:
    """The pages whose value differs from that of the others."""
    having = [sheet for sheet in sheets if field in sheet.head.values]
    if field == "serial" and having:
        having = _of_paper(having)
    counts = Counter(sheet.head.values[field].value for sheet in having).most_common(2)
    if len(counts) < 2 or (counts[0][1] == counts[1][1] and len(having) > 2):
        return
    usual = [sheet for sheet in having if sheet.head.values[field].value == counts[0][0]]
    numbers = {sheet.head.number for sheet in usual}
    for sheet in having:
        value = sheet.head.values[field]
        if value.value != counts[0][0] and sheet.head.number not in numbers:
            zh, en = "{name}与{other}不一致（那里是{value}），请核对", "{name} differs from {other}, which has {value}"
            message = Message(zh, en, name=name, other=usual[0].label, value=usual[0].head.values[field].value)
            yield PageFinding(sheet.index, Finding(value.span, message))


def _of_paper(sheets: Sequence[Sheet]) -> Sequence[Sheet]:
    """The pages with a number of the issue near that of the first, or with one wrong digit."""
    first = sheets[0].head.values["serial"].value

    def is_near(other: str) -> bool:
        wrong = sum(a != b for a, b in zip(first, other, strict=False))
        return abs(int(first) - int(other)) <= _NEAR or (len(first) == len(other) > 2 and wrong == 1)

    return [sheet for sheet in sheets if is_near(sheet.head.values["serial"].value)]


def _beyond(sheets: Sequence[Sheet]) -> Iterator[PageFinding]:
    """The pages whose number is above the number of pages that a masthead gives."""
    said = [sheet for sheet in sheets if "pages" in sheet.head.values]
    if len({sheet.head.values["pages"].value for sheet in said}) != 1:
        return
    most = said[0].head.values["pages"].value
    for sheet in sheets:
        number = sheet.head.values.get("number")
        if number and number.value.isdecimal() and int(number.value) > int(most):
            zh, en = "{other}报头写今日{most}版，没有这一版，请核对", "{other} says that there are {most} pages"
            yield PageFinding(sheet.index, Finding(number.span, Message(zh, en, other=said[0].label, most=most)))
