from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import BLANK, Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

from .._table_rows import table_rows

_OUTSIDE = "A-Za-z0-9_./@+-"
_SIGN = "(?:[A-Z][A-Za-z0-9]|[0-9][A-Z])"
_ALONE = f"{_SIGN}(?<![{_OUTSIDE}]..)[A-Za-z0-9]{{0,4}}(?:-[0-9]{{2}})?"
_LONGEST = 6


@rule(
    "misspelt-code",
    title="缩写、代号字母数字错位",
    help=(
        "ETC车道写成“ECT车道”，5A级景区写成“A5级景区”，H1N1写成“N1H1”。"
        "这些写法单独看也可能是别的东西，所以只在后面紧跟着相应的词（车道、级景区、口罩）时才报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_SIGN,),
    injectors=("_injectors:misspelt_code",),
    bad=[
        Bad("收费站新开两条ECT车道。", fixed="收费站新开两条ETC车道。", found="ECT"),
        Bad("景区晋升国家A5级景区。", fixed="景区晋升国家5A级景区。"),
        Bad("甲型N1H1流感进入高发期。", fixed="甲型H1N1流感进入高发期。", found="N1H1"),
        Bad("药店备足了N59口罩，打印店备足了4A纸。", fixed="药店备足了N95口罩，打印店备足了4A纸。", found="N59"),
        Bad("国产大飞机C991客机交付。", fixed="国产大飞机C919客机交付。"),
    ],
    good=[
        "收费站新开两条ETC车道，5A级景区，H1N1流感，N95口罩，A4纸，4S店，国产大飞机C919客机。",
        "ECT治疗，A5车型，N59次列车，4A级景区，药品GSP认证，房车RV停在营地。",
        "型号XECT车道、3ECT车道、-ECT车道、ECT-车道、ECTA车道、ECT1车道。",
    ],
)
def misspelt_code(article: Article) -> Iterator[Finding]:
    """Letters or digits of a common acronym or code are in another order, before words that only the right one has.

    Forms and words of rules/identifiers/acronyms_in_context.tsv.
    """
    text = article.document.text
    for match in article.find(_ALONE):
        for right, words in _forms().get(match[0], ()):
            behind = text[match.end : match.end + _LONGEST].lstrip(BLANK)
            if behind.startswith(words):
                message = Message("“{wrong}”疑为“{right}”", "{wrong} is perhaps {right}", wrong=match[0], right=right)
                yield Finding(match.span, message, (replace(match.span, right),), confidence=Confidence.LIKELY)
                break


@cache
def _forms() -> Mapping[str, list[tuple[str, tuple[str, ...]]]]:
    """The right form of each wrong one, and the words behind it; an empty word where any may follow."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for right, wrong, words in table_rows(Path(__file__).with_name("acronyms_in_context.tsv")):
        for form in wrong.split("|"):
            found.setdefault(form, []).append((right, tuple(words.split("|"))))
    return found
