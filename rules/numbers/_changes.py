"""Changes: an amount before, an amount after, and by how much, or to how much of it, the text says that it changed."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, compiled

from ._skeletons import ANY, COUNT, DOUBLINGS, GAP, POINTS, SHARE, TIMES, Relation, Skeleton, relations, total_before

_UP = (
    "增收|增产|增支|落差|高差|相差|加[快大]|回升|快|慢|前进|上移|进步|增加|增长|提高|提升|扩[大展充]|上[升涨浮]|攀升|跃升|发展"
    "|壮大|[猛激净]增|[增涨升]幅|增|升|涨|多|高|扩"
)
_DOWN = (
    "减收|减产|减支|减少|下降|放缓|节省|节约|少[走用花]|省|降低|下调|回落|收窄|缩短|缩减|缩小|压缩|压减|下跌|锐减"
    "|骤降|降幅|跌幅|减|降|跌|少|低|缩|压"
)
_YEAR = f"[{DIGIT}]{{4}}年"
_AGO = (
    "去年|上年|前年|上一年|头年|上个?月|上季度|上一?届|上一?期|上一?次|原来|原先|原有|过去|以前|之前|此前|改[造革制]前"
    "|[三五十两二几多][年个]月?前|年初|当初|起初|最初|刚开始|开始时|建[站厂村校]初|[成创建设][立办成][时初]|成立之初|[前上]一?[天日]|昨天"
)
_SAME = f"(?:同期|同季|同月|同日|当日|底|末|初|时|全年)?(?:[（(][{DIGIT}]{{4}}年[)）])?"
_PAST = f"(?:{_AGO}|{_YEAR}){_SAME}"
_LONG_AGO = f"(?:{_AGO}){_SAME}"
"""A time before, by words: a year alone may be the later one of two."""
_PRESENT = (
    f"(?:今年(?:前{COUNT}|[{DIGIT}]{{1,2}}月|以来|上半年)?|今[天日]|[去当]年"
    f"|本届|本月|本期|到?现在|如今|目前|眼下|这次|改[造革制]后|{_YEAR})(?:[（(]{_YEAR}[)）])?"
)
_PLAIN = f"[^，,、：:（）(){DIGIT}{COUNT}-{POINTS}比较多少增减升降高低涨跌]"
_WORDS = f"(?:{_YEAR}|[{DIGIT}]{{1,2}}[月日]|{GAP}){{0,14}}"
_BEFORE, _AFTER = f"(?P<before>[{COUNT}{SHARE}])", f"(?P<after>[{COUNT}{SHARE}])"
_TO = "(?:到了?|至|为|成)"
_YEARS = f"(?:短短|仅)?[{DIGIT}一两二三四五六七八九十]{{1,2}}年(?:间|来|内|里|时间)?"
_WITH = (
    f"(?:每[趟次天年月人户亩](?:可|就)?|一[下共]|同比|比{_PAST}|较{_PAST}|净|共|足足|整整|{_YEARS}"
    f"|实际|总共|大幅|又|已|即|就|整体|累计|也){{0,2}}"
)
_BY = f"{_WITH}(?P<verb>{_UP}|{_DOWN})(?:了|出|幅度?为?|幅度?达|达|为|到)?(?P<by>{ANY})"
_NEARLY = f"{_WITH}(?:{_UP}|{_DOWN})(?:了|出|幅度?为?|幅度?达|达|为|到)?(?P<how>将?近|接近|超过?|逾)(?P<nearly>{ANY})"
_OF = f"(?:正好|恰好|刚好)?(?:是|为|相当于|达到?)了?(?:其|{_PAST})?的?(?P<of>[{TIMES}{SHARE}])"
_DOUBLED = f"(?:{_WITH}|实现)翻了?(?P<doubled>{DOUBLINGS})"
_BEHIND = f"(?:[，,（(](?:{_BY}|{_OF}|{_NEARLY})|[，,（(]?{_DOUBLED})"
_BOTH = (
    f"{_AFTER}{GAP}{{0,4}}[，,](?:同比|比{_PAST}|较{_PAST}){{0,1}}(?:净?增[加产收长]?了?|新增|减[少产收]了?)(?P<diff>{COUNT})"
    f"[，,、](?:同比)?(?:增长|增幅为?|增幅达|下降|降幅为?|降幅达)了?(?P<rate>{SHARE}){GAP}{{0,4}}(?:[，,。；;]|$)"
)
"""An amount, by how much it grew, and by how many percent."""
_THAN = f"(?:{_PLAIN}{{1,10}}|[{DIGIT}]{{1,4}}(?:[至到—-][{DIGIT}]{{1,2}})?[年月季]{_PLAIN}{{0,8}})"
"""What an amount is compared with: 计划的, 1至9月的, 2020年末的."""
_FORMS = (
    f"[从由]{_WORDS}{_BEFORE}{GAP}{{0,8}}[，,]?{_WORDS}{_TO}{_WORDS}{_AFTER}{GAP}{{0,6}}{_BEHIND}",
    f"{_BEFORE}{GAP}{{0,8}}[，,]?{GAP}{{0,6}}(?:{_UP}|{_DOWN}){_TO}{_WORDS}{_AFTER}{GAP}{{0,6}}{_BEHIND}",
    f"{_AFTER}{GAP}{{0,6}}[，,]{_PLAIN}{{0,4}}{_LONG_AGO}{_PLAIN}{{0,8}}{_BEFORE}{GAP}{{0,4}}{_BEHIND}",
    f"(?:{_PAST}{_PLAIN}{{0,10}}|[只仅]有?|才){_BEFORE}{GAP}{{0,6}}[，,]{_PLAIN}{{0,4}}{_PRESENT}{_PLAIN}{{0,10}}(?:(?:{_UP}|{_DOWN}){_TO})?{_AFTER}{GAP}{{0,4}}{_BEHIND}",
    f"{_AFTER}{GAP}{{0,6}}[，,]而?[{DIGIT}]{{1,2}}月份?{_PLAIN}{{0,8}}{_BEFORE}{GAP}{{0,4}}[，,（(]环比{_BY}",
    f"{_AFTER}{GAP}{{0,6}}[，,]{GAP}{{0,4}}[比较]{_PAST}{_PLAIN}{{0,6}}{_BEFORE}{GAP}{{0,2}}(?:{_BY}|{_DOUBLED})",
    f"{_AFTER}{GAP}{{0,6}}[，,]{GAP}{{0,8}}[比较](?!重){_THAN}{_BEFORE}{GAP}{{0,4}}(?:{_BY}|{_DOUBLED})",
    f"{_AFTER}{GAP}{{0,6}}[，,]{GAP}{{0,4}}(?:[比较]{_PAST}{_PLAIN}{{0,6}}|同比|环比){_BY}{GAP}{{0,4}}[，,]{_PAST}{_PLAIN}{{0,6}}{_BEFORE}",
    f"[比较]{_PAST}的?{_PLAIN}{{0,6}}{_BEFORE}{GAP}{{0,2}}(?:{_BY}|{_DOUBLED})[，,]?{_PLAIN}{{0,4}}(?:达到?|为|[增升涨降减]至|跃升至){_PLAIN}{{0,4}}{_AFTER}",
    f"{_PAST}{_PLAIN}{{0,10}}{_BEFORE}{GAP}{{0,6}}[，,]{_PRESENT}?{_PLAIN}{{0,10}}翻了?(?P<doubled>{DOUBLINGS})[，,]{_PLAIN}{{0,4}}(?:达到?|达?为){_AFTER}",
    f"{_AFTER}{GAP}{{0,6}}[，,]{_PLAIN}{{0,2}}(?:是|为|相当于|达到?){_PAST}{_PLAIN}{{0,4}}{_BEFORE}{_PLAIN}{{0,4}}的(?P<of>[{TIMES}{SHARE}])",
)
_NEAR = 20
"""The code points before an amount in which the words for its time are."""
_BEHIND_AGO, _IN_ORDER = _FORMS[2:4]
"""An amount, and that of an earlier time behind it; two times and two amounts, the earlier first."""
_SAID = "增减升降涨跌多少高低短缩扩展浮幅翻是为于的到达小压充大"
SIGN = f"[{_SAID}][^，,。]{{0,3}}{ANY}"
"""An amount behind a word of change: a sign that is found faster than the forms."""


def changes(made: Skeleton) -> Iterator[Relation]:
    """The changes of a sentence, each with `before` and `after` and one of `by`, `of`, `doubled` and `nearly`."""
    for form in _FORMS:
        for found in relations(made, form):
            is_change = {"before", "after"} <= found.amounts.keys() and len(found.amounts) == 3
            has_year = form is _BEHIND_AGO and compiled(_YEAR).search(made.text, 0, found.span.start) is not None
            if (
                is_change
                and not has_year
                and not (form is _IN_ORDER and _goes_back(made.text[found.span.start : found.span.end]))
            ):
                yield _of_total(made, found)


def _of_total(made: Skeleton, found: Relation) -> Relation:
    """A change that an average stands before, behind its total: the total is what has changed."""
    is_first = made.amounts.get(found.span.start) is found.amounts["after"]
    whole = total_before(made, found.span.start) if is_first else None
    return Relation({**found.amounts, "after": whole}, found.words, found.span) if whole else found


def _goes_back(text: str) -> bool:
    """Whether the first year of a text is later than the next one."""
    years = [int(year[:-1]) for year in compiled(_YEAR).findall(text)]
    return len(years) > 1 and years[0] > years[1]


def is_past(made: Skeleton, at: int) -> bool:
    """Whether the amount at an offset of the skeleton is that of an earlier time: 去年同期为158起."""
    return compiled(f"(?:{_LONG_AGO}){_PLAIN}{{0,6}}\\Z").search(made.text, max(0, at - _NEAR), at) is not None


def grown(made: Skeleton) -> Iterator[Relation]:
    """The amounts of a sentence that are said to have grown by an amount and by a share: `after`, `diff`, `rate`."""
    yield from relations(made, _BOTH)
