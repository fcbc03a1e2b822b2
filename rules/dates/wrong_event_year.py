from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Span, numeral, rule

from ._events import Event, event_before

_YEAR = (
    f"(?P<year>(?:1[89]|20|１[８９]|２０)[{DIGIT}]{{2}})年(?:(?P<month>[{DIGIT}]{{1,2}})月)?"
    f"(?:(?P<day>[{DIGIT}]{{1,2}})日)?(?:，)?"
)
_SIGN = (
    "[年月日]，?(?:新中国|中华人|香港|澳门|南昌|秋收|七七|卢沟|平型"
    "|台儿|百团|九一|西安|红军|遵义|五四|辛亥|深圳|海南|浦东|重庆|内蒙|新疆|广西|宁夏|西藏|汶川|唐山|恢复|加入|中国|第一颗"
    "|万隆|抗美|抗日|抗战|延安|十月|南京|共青|人民|上海|联合国|台湾|邓小平|中俄|中美|中法|我国"
    "|黎平|通道会|通道转|湘江战|强渡大|飞夺泸|懋功|俄界|榜罗|直罗|瓦窑|扎西会|会理会|苟坝|会宁会|将台堡|洛川会|新四军"
    "|皖南|孟良|济南|辽沈|渡江战|八七会|三湾|井冈山会|朱毛|平江起|中华苏|中华民|中国同|宁都起|一二八|“一·二八|武汉长江|大庆油"
    "|北京奥|北京冬|全国脱|志愿军|抗战全|全国抗|全国性抗|中央红|三大主|三军大|北平|西安解|武汉解|杭州解|太原解|长沙|兰州解|福州解|广州解|成都解|天津解|贵阳解|南昌解|西宁解|银川解|沈阳解|长春解|洛阳解"
    "|郑州解|石家庄解|哈尔滨解|毛泽东同|毛主席逝|周恩来同|周总理逝|粉碎“|港珠澳|神舟五|青藏铁|玉树地|芦山地|皇姑|火烧圆|圆明园|废除科|科举制|首个教|《)"
)
_ENDS = (
    "(?:发生[后时]|爆发[后时]|时|那[年天日]|那一[年天]|当[天日年晚夜]|前后|前夕|之际|后不久|的消息|的时候"
    "|[，。；、）)\\n])"
)
_EVENT = f"{_YEAR}(?P<event>[^。，；、{DIGIT}]{{4,14}}?){_ENDS}"
_SINCE = f"(?P<year>(?:1[89]|20|１[８９]|２０)[{DIGIT}]{{2}})年"
_FOUNDED = f"(?:成立|爆发|发生|胜利|回归|建立)(?:于|是?在)(?:公元)?{_SINCE}"
"""The year behind an event: 汶川地震发生在2008年."""
_HAPPENED = ("爆发", "发生")
_BORDERS = "，。；：、！？\n\u3000“（）”》"
"""What may stand before an event: with other words, it may be that of somebody else."""
_LOOSE = (
    "改革开放|建国|国庆|建党|建军|建团|全民族抗战|浦东开发开放|新中国|志愿军入朝作战|抗美援朝出国作战"
    "|淮海战役|平津战役|北伐战争|新文化运动|八国联军侵华|四渡赤水|志愿军抗美援朝出国作战|西藏民主改革|南京大屠杀|恢复高考|百团大战|真理标准大讨论|精准扶贫理念提出"
)
"""Events that went on for years, or whose names are also those of others' events."""
_DAYS = ("诞辰", "建交", "正常化")


@rule(
    "wrong-event-year",
    title="重大事件的年份不对",
    help=(
        "新中国成立在1949年，香港回归在1997年，唐山大地震在1976年：写成“1998年香港回归时”就错了。"
        "只看年份紧挨着事件名的；改革开放、建党一类时间长或说法多的不查（表见rules/dates/events.tsv）。"
    ),
    kind=ErrorKind.FACT,
    patterns=(_SIGN, _FOUNDED),
    injectors=("_time_injectors:wrong_event_year",),
    bad=[
        Bad("1998年香港回归祖国时，他在边防当兵。", found="1998年香港回归祖国"),
        Bad("１９７５年唐山大地震后不久，他参了军。", found="１９７５年唐山大地震"),
        Bad("2009年汶川地震发生后，他赶赴灾区。", found="2009年汶川地震"),
        Bad("1948年10月1日，新中国成立，他刚满十岁。", found="1948年10月1日，新中国成立"),
        Bad("2000年12月20日澳门回归当天，镇上放了烟花。", found="2000年12月20日澳门回归"),
        Bad("1989年海南建省那年，他南下打工。", found="1989年海南建省"),
        Bad("中国共产党成立于1922年。", found="1922"),
        Bad("1935年12月黎平会议召开时，他给红军带过路。", found="1935年12月黎平会议召开"),
        Bad("1859年，《瑷珲条约》签订后不久，他家迁到江南。", found="1859年，《瑷珲条约》签订"),
        Bad("老人说，汶川地震发生在2009年。", found="2009"),
        Bad("2008年5月21日，汶川地震发生，他赶赴灾区。", found="2008年5月21日，"),
        Bad("1950年南京解放那年，他进了城。", found="1950年南京解放"),
    ],
    good=[
        "2008年5月12日，汶川地震发生，他赶赴灾区。2008年5月，汶川地震发生。1949年南京解放那年。1936年11月红军三大主力会师后。",
        "中国共产党成立于1921年，汶川地震发生在2008年；他所在的重新中国成立于1950年；改革开放始于1979年，建党发生在1922年。",
        "1997年香港回归祖国时，1976年唐山大地震后不久，1949年10月1日，新中国成立，1951年志愿军入朝作战时，1978年恢复高考那年。",
        "1934年12月黎平会议召开时，1858年，《瑷珲条约》签订后不久，1949年淮海战役时。",
        "2008年汶川地震发生后，他赶赴灾区。1951年抗美援朝时期发生的事。",
        "1980年改革开放时，1998年香港回归一周年时，1950年庆祝新中国成立时，1978年秋收起义旧址修缮时。",
    ],
)
def wrong_event_year(article: Article) -> Iterator[Finding]:
    """A year stands directly before an event of another year (rules/dates/events.tsv)."""
    text = article.document.text
    for match in article.find(_EVENT):
        at = match.group("event")
        found = event_before(text, at.end)
        if found is None or (
            len(found.name) != at.end - at.start and text[at.start : at.end - len(found.name)] != "中国"
        ):
            continue
        name, year = found.name, found.year
        if int(match["year"]) != year and name not in _LOOSE.split("|") and not name.endswith(_DAYS):
            message = Message("{name}是{year}年，请核对", "{name} was in {year}", name=name, year=year)
            yield Finding(Span(match.start, at.end), message)
        elif int(match["year"]) == year and _is_other_day(match, found):
            message = Message("{name}是{month}月{day}日，请核对", "on {month}-{day}", **found._asdict())
            yield Finding(Span(match.start, at.start), message)
    yield from _behind(article)


def _is_other_day(match: Match, event: Event) -> bool:
    """Whether the day before an event of one day is another one than that of the table."""
    if not (event.month and match["month"] and event.name.endswith(_OF_A_DAY)):
        return False
    day = numeral(match["day"]) if match["day"] else event.day
    return (numeral(match["month"]), day) != (event.month, event.day)


_OF_A_DAY = ("地震", "事变", "起义", "回归", "回归祖国", "开幕", "地震发生", "事变爆发", "事变发生", "起义爆发")
"""The ends of the names of events that were on one day."""


def _behind(article: Article) -> Iterator[Finding]:
    """The years behind events."""
    text = article.document.text
    for match in article.find(_FOUNDED):
        ends = (match.start + 2, match.start) if match[0].startswith(_HAPPENED) else (match.start + 2,)
        found = next(((event, end) for end in ends if (event := event_before(text, end))), None)
        if found is None or int(match["year"]) == found[0].year or found[0].name in _LOOSE.split("|"):
            continue
        event, start = found[0], found[1] - len(found[0].name)
        if start == article.span.start or text[start - 1] in _BORDERS:
            message = Message("{name}是{year}年，请核对", "{name} was in {year}", name=event.name, year=event.year)
            yield Finding(match.group("year"), message)
