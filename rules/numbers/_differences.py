"""Differences: two amounts, and by how much the text says that one is more than the other, or what is left."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, compiled

from ._amounts import Amount
from ._skeletons import COUNT, GAP, POINTS, SHARE, Skeleton, relations

_PLAIN = f"[^，,、：:；;（）(){DIGIT}{COUNT}-{POINTS}比较增减升降每均]"
_ONE, _TWO, _BY = f"(?P<one>[{COUNT}{SHARE}])", f"(?P<two>[{COUNT}{SHARE}])", f"(?P<by>[{COUNT}{SHARE}{POINTS}])"
_USED = (
    "(?:已经?|先后|实到|实有|实际|出席|到[会场]|用[去了掉]|支出|花[去了掉费]|卖[出掉了]|售出|销售|发[放出]|拨付|偿还|还[了清款]|交付|"
    "使用|完成|修通|通车|建成|出栏|收割|签约|已[^，,、：:；;（）()每均]{1,4}|实[缴付发交收用领]|付[了款出]?|缴[纳了]|领[取走]|吃[了掉]|取[出走]|借出|运走|修好|完工|到位)"
)
_LEFT = (
    "(?:还有|现存栏?|现有|[还尚仅只]剩|剩余|剩下?|余下|[尚结]余|余额|余|缺[席勤]|请假|未到"
    "|没来|[尚还下]欠|欠|[尚还]缺|缺口?|差)"
)
_MORE = (
    "(?:[仅只]?差了?|落差|差额|差价|差距|超支|盈余|结余|[净每][^，,、]{0,3}赚|赚|亏损|亏"
    "|省[下去了]?|节省|节约|领先|相差|落后|多|少|高出|低于|净胜|胜出|赢|输|超出|反超|相距)(?:出"
    "|了|对手|对方|主队|客队|后者|前者){0,2}"
)
_THAN = "(?:多|少|高|低|长|短|重|轻|大|小|快|慢|贵|便宜|远|近|早|晚|缩短|减少|增加|节省|提前)(?:出|了)?"
_PRICE = "(?:现价|现售|售价|仅售|只卖|只要|只需|仅需|到手价?|优惠价|会员价|特价|成交价|实付|实际支付|只付|卖)"
_CUT = "(?:降价?|直降|立减|优惠|便宜|让利|减免|减|节省|省)(?:了|去)?"
_OLD = f"原(?:来|先)?(?:价|售价|定价|单价)(?:每[^，]){{0,1}}{_PLAIN}{{0,6}}{_ONE}{GAP}{{0,6}}[，,]"
_BOTH = f"{_ONE}{GAP}{{0,4}}[，,、]{_PLAIN}{{0,8}}{_TWO}{GAP}{{0,4}}[，,]"
_REST = (
    f"{_ONE}{GAP}{{0,6}}[，,、]{GAP}{{0,6}}{_USED}{_PLAIN}{{0,8}}{_TWO}{GAP}{{0,8}}"
    f"[，,、]{_PLAIN}{{0,6}}{_LEFT}{_PLAIN}{{0,4}}{_BY}"
)
_SAID_FIRST = (
    f"比(?P<than>{_PLAIN}{{1,8}}?){_THAN}{_BY}{GAP}{{0,4}}"
    f"[，,]{_PLAIN}{{0,10}}{_ONE}{GAP}{{0,4}}[，,、]{_PLAIN}{{0,10}}{_TWO}"
)
_LEVEL = f"{_ONE}{GAP}{{0,4}}[，,]{_PLAIN}{{0,6}}(?P<how>超[过出]?|[高低](?:于|出)?|距离?|[比较])"
"""An amount and the words for a level that it is above or below: 水位达33.15米，超过."""
_LINE = (
    f"{_ONE}{GAP}{{0,4}}[，,]{_PLAIN}{{0,6}}(?P<how>[高低][于出]|距离?)(?:{_PLAIN}|[高低]){{0,8}}"
    f"{_TWO}的(?:{_PLAIN}|[高低降]){{2,10}}?{_BY}"
)
"""A level, and by how much it is above or below another one that is named first: 27米，低于32米的警戒水位5米."""
_AGES = f"{_ONE}[，,]{_PLAIN}{{1,8}}比[他她]{_PLAIN}{{0,2}}[小大]{_BY}[，,]{_PLAIN}{{0,6}}{_TWO}"
"""Two ages: 今年72岁，老伴比他小3岁，今年69岁."""
_FORMS = (
    _REST,
    _LINE,
    f"{_LEVEL}(?:{_PLAIN}|[高低]){{2,12}}[（(]{_PLAIN}{{0,8}}{_TWO}[)）]{_PLAIN}{{0,3}}(?:[高低多少](?:出|了)?)?{_BY}",
    f"{_LEVEL}(?:{_PLAIN}|[高低]){{2,12}}{_BY}[（(]{_PLAIN}{{2,8}}{_TWO}[)）]",
    f"{_BOTH}{_PLAIN}{{0,6}}(?P<how>超)(?:出|过)?(?:警戒?|保证|标准|限值|限|定额|汛限)?(?:水位|线|值)?{_BY}",
    _SAID_FIRST,
    f"{_BOTH}{_PLAIN}{{0,6}}以{_PLAIN}{{0,2}}{_BY}(?:的|之)?(?:优势|差距?|劣势|微弱|领先)",
    f"{_BOTH}(?:两[者人队地村校组]|双方|二者|前者|后者|正好|刚好|主队|客队|每[^，,、]{{1,2}}|{COUNT})?{_MORE}{_BY}",
    f"{_BOTH}{_PLAIN}{{0,8}}比(?P<than>{_PLAIN}{{1,8}}?){_THAN}{_BY}",
    _AGES,
    f"{_OLD}{_PLAIN}{{0,6}}{_CUT}{_PLAIN}{{0,2}}{_BY}{GAP}{{0,4}}[，,]?{GAP}{{0,4}}{_PRICE}{GAP}{{0,4}}{_TWO}",
    f"{_OLD}{GAP}{{0,6}}{_PRICE}{GAP}{{0,4}}{_TWO}{GAP}{{0,4}}[，,](?:每[^，])?{_PLAIN}{{0,6}}{_CUT}{_BY}",
)
_OTHER = "[去上前昨今本]年|[上前昨当]一?[日天月届次周期季]|同期|累计|其中|总|提高|年[底末初]|月末"
"""Words with which the second amount, or the difference, is that of another time."""
SIGN = "[节于高低差有存赚省亏盈利剩余缺欠席假未没领差落胜赢输超距便优惠降比以]"
"""A character of the words of a difference."""


def differences(made: Skeleton) -> Iterator[tuple[Amount, Amount, Amount]]:
    """The two amounts and the difference of each relation of a sentence."""
    for form in _FORMS:
        for found in relations(made, form):
            one, two = found.amounts["one"], found.amounts["two"]
            is_other = compiled(_OTHER).search(made.text, found.span.start, found.span.end) is not None
            is_other &= not made.text[: found.span.start].endswith(found.words.get("than", "-")[:2])
            before, _, after = made.text[: found.span.end].rpartition("比")
            is_other |= found.words.get("than", "")[:2] not in (after[2:] if form is _SAID_FIRST else before)
            if (not is_other or form is _AGES) and (form != _REST or two.value < one.value):
                yield one, two, found.amounts["by"]
