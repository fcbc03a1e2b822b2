from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lint_news import HAN, Bad, Document, ErrorKind, Finding, Message, Related, Severity, Span, compiled, rule

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
    "金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施牛樊葛邢齐易乔庞颜倪庄聂鲁"
    "岳翟殷詹申欧耿焦左柳甘祝包尚符舒柯纪梅童凌毕单裴霍苗谷盛曲骆路游辛靳管柴蒙鲍华喻祁蒲房滕裘常"
    "章涂冉屈饶牟艾穆卓吉缪娄窦戚景费冷席卫柏宗瞿桂臧闵苟卞姬仇栾隋巫寇桑甄丛仲虞敖巩佘麻苑迟邝晏谌佟蔺"
)
_OFFICE = (
    "[县市区州旗]委书记|常务副[县市区州旗]长|(?:人大常委会|发改委|卫健委)主任|政协主席|[县市区州旗镇乡]长|(?:人民)?法院院长|(?:人民)?检察院检察长"
    "|(?:人民|中)?医院院长|[中小]学校长|[一二三四五]中校长|[县市区州]委(?:常委、)?(?:(?:组织部|宣传部|统战部)部长|政法委书记|纪委书记)|[县市区州]纪委书记"
    "|[县市区州]?(?:教育|财政|公安|民政|司法|水利|林业|文旅|文化和旅游|卫健|气象|审计|统计|农业农村|交通运输|交通|住建|人社"
    "|应急管理|市场监管|商务|税务|体育|科技|生态环境|自然资源)局局长"
)
_CLOSED = (
    "说|表示|介绍|告诉|认为|指出|强调|主持|出席|参加|带领|带队|检查|调研|来到|率|补充|到|在|对|的|为|就|要|向|作|代表|致辞|宣布|等|和|及"
    "|[，,、。；;：:！!？?（(“” \u3000\n]"
)
_HELD = f"(?:{_OFFICE})(?P<name>[{_SURNAMES}][{HAN}]{{1,2}}?)(?=(?:{_CLOSED}))"
_CUE = (
    "书记(?<=[县市区州旗法纪]委..)|主任(?:(?<=常委会..)|(?<=[发卫][改健]委..))|主席(?<=政协..)"
    "|长(?:(?<=[县市区旗镇乡].)|(?<=局局.)|(?<=[法医]院院.)|(?<=检察.)|(?<=学校.)|(?<=中校.)|(?<=[委、][组宣统][织传战]部部.))"
)
_ENDS = "书记|主任|主席|长"
_LONGEST, _BEHIND = 12, 5
"""The longest office, and the longest name with what closes it."""
_BEFORE = f"[{HAN}]{{0,6}}\\Z"
_OTHER_TIME = "时任|曾任|历任|新任|接任|继任|卸任|离任|首任|任命|免去|辞去|当选|接替|先后|当年|那年|当时|[0-9]年"
_NOT_NOW = f"[原前副代老团][{HAN}]{{0,3}}\\Z"
"""What says, before an office, that the holder is a deputy, a former one, or of the Youth League (团县委书记);
县委副书记、县长 does not."""
_MEMBER = "常委、"
_LOCAL = "我县|本县|全县|我市|本市|我区|本区|全区"
_LEVELS = "常县市"
"""How offices begin of which a local paper means those of its own county or city."""
_REACH, _FAR, _PLACE, _NEAR, _PLACE_REACH = 8, 24, 2, 150, 4


class Held(Struct, frozen=True):
    """An office with its body, the place before it, and who holds it."""

    office: str
    place: str
    name: Span


@rule(
    "office-conflict",
    title="同一职务写了两个人",
    help="同一版上，同一个机构的同一个职务（县委书记、县教育局局长）跟着两个不同的姓名，多半有一处写错了，请核对。"
    "“原”“时任”“副”之后的，写明年份的，地名不同的，不在此列。",
    unit="page",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_CUE,),
    injectors=("_independent_injectors:two_people_in_one_office",),
    bad=[
        Bad("漳平县委书记王守诚到现场指导。漳平县委书记李明远表示，要尽快恢复通车。", found="县委书记李明远"),
        Bad("我县开工。常务副县长王守诚带队察看。\n\n常务副县长李明远带队检查。", found="常务副县长李明远"),
        Bad("县委书记王守诚到现场指导。县委书记李明远表示，要尽快恢复通车。", found="县委书记李明远"),
        Bad("我县开会。县委副书记、县长王守诚主持。\n\n县长王守城到会。", found="县长王守城"),
        Bad(
            "我县开会。县委常委、宣传部部长王守诚到会。\n\n县委宣传部部长李明远到会。",
            found="县委宣传部部长李明远",
        ),
        Bad(
            "我县开会。县委常委、政法委书记王守诚到会。\n\n县委政法委书记李明远到会。",
            found="县委政法委书记李明远",
        ),
        Bad("我县开会。县纪委书记王守诚到会。\n\n县纪委书记李明远到会。", found="县纪委书记李明远"),
        Bad("活动由沮源县教育局局长赵启文主持。结束时,沮源县教育局局长何立为获奖者颁奖。", found="县教育局局长何立"),
    ],
    good=[
        "漳平县委书记王守诚到会。沮源县委书记李明远到会。",
        "漳平县委书记王守诚到会。漳平县委副书记李明远到会。漳平县原县委书记何立到会。",
        "2016年，漳平县委书记王守诚到会。漳平县委书记李明远到会。",
        "漳平县委书记王守诚到会。漳平县委书记王守诚说，好。",
        "漳平县县长王守诚到会。县长李明远表示，好。",
        "县委书记王守诚到会。\n县委书记李明远到会。",
        "我县开会。县委书记王守诚到会。\n城北县委书记李明远到会。县长何立到会。",
        "我县开会。县委书记王守诚到会。\n团县委书记卫子航到会。",
        "我县开会。镇长王守诚到会。\n镇长李明远到会。副县长何立到会。副县长路静到会。",
    ],
)
def office_conflict(page: Document) -> Iterator[Finding]:
    """One office of one body is held by two people on a page.

    Former and deputy holders, sentences with a year and bodies of different places are not reported.
    """
    by_office: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    for held in _holders(page):
        by_office[held.office.replace(_MEMBER, ""), held.place].append(held)
    is_local = (
        any(len(several) > 1 for several in by_office.values()) and compiled(_LOCAL).search(page.text) is not None
    )
    for several in by_office.values():
        yield from _conflicts(page.text, several, is_local=is_local)


def _holders(page: Document) -> Iterator[Held]:
    """The offices with the names behind them, in order."""
    past, ends = 0, [title.end for title in page.find(_ENDS)]
    for end in ends if len(ends) > 1 else ():
        match = compiled(_HELD).search(page.text, max(past, end - _LONGEST), end + _BEHIND)
        if match:
            past = match.end()
            if held := _held(page.text, match.start(), Span(*match.span("name"))):
                yield held


def _held(text: str, start: int, name: Span) -> Held | None:
    """The office before a name; None where it is another time's or a deputy's."""
    before = compiled(_BEFORE).search(text, max(0, start - _REACH), start)
    place = before[0] if before else ""
    sentence = max(text.rfind(stop, max(0, start - _FAR), start) for stop in "。！？\n") + 1
    is_other = compiled(_NOT_NOW).search(text, max(0, start - _PLACE_REACH), start) is not None
    if is_other or compiled(_OTHER_TIME).search(text, max(sentence, start - _FAR), start):
        return None
    return Held(text[start : name.start], place[-_PLACE:] if len(place) >= _PLACE else "", name)


def _conflicts(text: str, several: Sequence[Held], *, is_local: bool) -> Iterator[Finding]:
    first = several[0].name
    known = text[first.start : first.end]
    for held in several[1:]:
        name = text[held.name.start : held.name.end]
        if name.startswith(known) or known.startswith(name):
            continue
        between = text[first.end : held.name.start]
        is_far = not is_local or held.office[0] not in _LEVELS
        if not held.place and is_far and ("\n" in between or len(between) > _NEAR):
            continue
        message = Message(
            "“{office}”一处是{known}，一处是{name}，请核对",
            "{office}: {known} and {name}?",
            office=held.office,
            known=known,
            name=name,
        )
        span = Span(held.name.start - len(held.office), held.name.end)
        yield Finding(span, message, related=(Related(first),))
        return
