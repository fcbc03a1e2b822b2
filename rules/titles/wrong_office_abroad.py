from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Severity, compiled, paper_date, rule

from .._table_rows import alternatives, table_rows

_LINK = "(?:原|前|现任|时任|新任|候任|当选|第一|常务)?副?"
_NOT_OFFICE = (
    "府|套房|酒店|制|国|候选|选举|团|会议|声明|级|奖|杯|办公|令|号|大臣|特使|习近平|胡锦涛|江泽民|杨尚昆|李先念|刘少奇"
)
"""What makes another word of the office before it, or another person's of a state's."""
_OLD = "1[5-9][0-9]{2}年|上世纪|[一二]战|战前|[二三四五六七八九]十年代|时期|历史|帝国|王国时|殖民"
_SINCE, _REACH = 2010, 40
_LISTED = "[、和与及]\\Z"


@cache
def _rows() -> Sequence[Sequence[Sequence[str]]]:
    """The bodies, the offices that they do not have, and the right office of each row."""
    rows = table_rows(Path(__file__).with_name("offices_abroad.tsv"))
    return [[field.split("|") for field in fields] for fields in rows]


def _gate() -> str:
    """A pattern for the last character of a body and an office that some body with that end does not have."""
    wrong: defaultdict[str, set[str]] = defaultdict(set)
    for bodies, offices, _ in _rows():
        for body in bodies:
            wrong[body[-1]].update(offices)
    return "|".join(f"{end}{_LINK}(?:{alternatives(offices)})" for end, offices in sorted(wrong.items()))


@cache
def _patterns() -> Mapping[str, str]:
    """The right office of each row, by the pattern of its bodies with the offices that they do not have."""
    return {
        f"(?P<body>{alternatives(bodies)}){_LINK}(?P<office>{alternatives(wrong)})": right[0]
        for bodies, wrong, right in _rows()
    }


@rule(
    "wrong-office-abroad",
    title="国际组织、外国的职务有误",
    help=(
        "联合国的首长是秘书长，世卫组织、世贸组织是总干事，国际货币基金组织是总裁，世界银行是行长；君主国没有总统（新西兰总统），"
        "英国、日本等是首相，德国、法国等是总理，美国没有总理、外长（国务卿），越南、老挝是国家主席。"
        "表在 rules/titles/offices_abroad.tsv。"
        "历史上的、2010年以前的报纸不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_gate(),),
    bad=[
        Bad("联合国主席古特雷斯发表讲话。", found="联合国主席"),
        Bad("联合国前副主席到访。", found="联合国前副主席"),
        Bad("世卫组织秘书长谭德塞说。", found="世卫组织秘书长"),
        Bad("国际货币基金组织行长说，增长放缓。", found="国际货币基金组织行长"),
        Bad("世界银行总裁说，增长放缓。", found="世界银行总裁"),
        Bad("北约主席说，会议如期举行。", found="北约主席"),
        Bad("国际奥委会会长宣布开幕。", found="国际奥委会会长"),
        Bad("新西兰总统对中国进行正式访问。", found="新西兰总统"),
        Bad("日本总理到访。", found="日本总理"),
        Bad("澳大利亚首相到访。", found="澳大利亚首相"),
        Bad("美国总理签署法令。", found="美国总理"),
        Bad("俄罗斯国家主席普京致电。", found="俄罗斯国家主席"),
        Bad("越南总统到访。", found="越南总统"),
        Bad("瑞士总统到访。", found="瑞士总统"),
        Bad("美国外交部长到访。", found="美国外交部长"),
        Bad("英国国防部长辞职。", found="英国国防部长"),
    ],
    good=[
        "联合国秘书长古特雷斯、世卫组织总干事谭德塞、国际货币基金组织总裁、世界银行行长到会。",
        "新西兰总理、日本首相、澳大利亚总理、美国总统、俄罗斯总统、越南国家主席、瑞士联邦主席到会。",
        "美国国务卿、英国国防大臣、日本防卫大臣到会。北约秘书长到会。",
        "1922年，西班牙总理到访。",
        "该国曾是殖民地，英国总统府是后来的误传。",
        "联合国主席团会议，日本总理大臣到访。",
        "访问俄罗斯国家主席习近平回到北京。",
        "法国、德国和英国总理事会代表。中国、俄罗斯国家主席、总统会谈。",
    ],
)
def wrong_office_abroad(article: Article) -> Iterator[Finding]:
    """An office stands behind an international body or a state that has no such office.

    Bodies and offices are in rules/titles/offices_abroad.tsv. States change their offices: papers before 2010 and
    paragraphs about history are left alone.
    """
    day = paper_date(article.document)
    if day and day.year < _SINCE:
        return
    for pattern, right in _patterns().items():
        for match in article.find(pattern):
            if not _is_open(article.document.text, match):
                message = Message(
                    "“{body}”没有“{office}”一职，疑为“{right}”，请核对",
                    "{body} has no {office}: {right}?",
                    body=match["body"],
                    office=match["office"],
                    right=right,
                )
                yield Finding(match.span, message, confidence=Confidence.LIKELY)


def _is_open(text: str, match: Match) -> bool:
    """Whether the office is another word, belongs to a body in a row, or is told of history."""
    start = max(text.rfind("\n", 0, match.start) + 1, match.start - _REACH)
    return (
        compiled(_NOT_OFFICE).match(text, match.end) is not None
        or compiled(_LISTED).search(text, start, match.start) is not None
        or compiled(_OLD).search(text, start, match.end + _REACH) is not None
    )
