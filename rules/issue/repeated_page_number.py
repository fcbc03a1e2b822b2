from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, ErrorKind, Finding, Issue, Message, PageFinding, rule

from ._mastheads import Sheet, newspapers, printed_date

_ONE = "柳川报　2026年3月19日　星期四　第1版　要闻\n\n春耕全面展开\n\n全县春耕进度过半。\n"
_TWO = "柳川报　2026年3月19日　星期四　第2版　民生\n\n西街修好路灯\n\n西街的路灯昨天全部修好。\n"
_THREE = "柳川报　2026年3月19日　星期四　第2版　副刊\n\n山村的春天\n\n山里的春天来得迟。\n"


@rule(
    "repeated-page-number",
    title="两个版面印着同一个版次",
    help=(
        "同一天的两个版面都印“第2版”，多半是套用版样忘了改版次，或者同一版的旧样还放在文件夹里，请核对。"
        "只看版面上印的版次和日期，不看文件名；A叠、B叠分开算。"
    ),
    unit="issue",
    gathers="_mastheads:masthead",
    everywhere=True,
    kind=ErrorKind.FACT,
    bad=[
        Bad(f"{_ONE}\f柳川报　2026年3月19日　星期四　　一版　　责任编辑：许言\n\n西街修好路灯\n", found="　一版　"),
        Bad(f"{_ONE}\f01　要闻　2026年3月19日　星期四\n\n西街修好路灯\n", found="01"),
        Bad(f"{_ONE}\f{_TWO}\f{_THREE}", found="第2版"),
        Bad(f"{_ONE}\f{_ONE.replace('第1版', '第０１版')}", found="第０１版"),
        Bad(f"{_ONE.replace('第1版', 'A01版')}\f{_TWO.replace('第2版', '第A1版')}", found="第A1版"),
        Bad(f"{_ONE}\f{_TWO.replace('第2版', '第一版')}", found="第一版"),
    ],
    good=[
        f"{_ONE}\f1　农资供应\n\n2026年3月19日　星期四\n",
        f"{_ONE}\f{_TWO}",
        f"{_ONE}\f{_ONE.replace('19日　星期四', '20日　星期五')}",
        f"{_ONE.replace('第1版', 'A01版')}\f{_ONE.replace('第1版', 'B01版')}",
        f"{_ONE}\f{_ONE.replace('柳川报', '青桥报')}",
        f"{_ONE}\f{_ONE.replace('　星期四　第1版　要闻', '')}",
        "第1版　要闻\n\n春耕全面展开\n\f第1版　要闻\n\n西街修好路灯\n",
    ],
)
def repeated_page_number(issue: Issue) -> Iterator[PageFinding]:
    """Two pages of a newspaper of one day print the same page number."""
    for sheets in newspapers(issue, (page.gathered for page in issue.pages)):
        first: dict[tuple[str, str], Sheet] = {}
        for sheet in sheets:
            number, day = sheet.head.values.get("number"), printed_date(sheet.head)
            if number is None or not day:
                continue
            other = first.setdefault((number.value, day), sheet)
            if other is not sheet:
                zh, en = "“{name}”也印着第{number}版，请核对", "{name} prints page number {number} too"
                message = Message(zh, en, name=other.name, number=number.value)
                yield PageFinding(sheet.index, Finding(number.span, message))
