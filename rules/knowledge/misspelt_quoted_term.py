from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    is_han,
    lexicon,
    replace,
    rule,
    similarity,
)

from .._table_rows import table_rows

_QUOTED = "“(?P<term>[^“”\\n]{2,16})”"
_LEAST, _ALIKE = 4, 0.8
_NUMERALS = "零一二两三四五六七八九十百千万双单多全0123456789"
"""What stands in terms of their own: “三个维护”."""


@rule(
    "misspelt-quoted-term",
    title="引号里的提法有误",
    help=(
        "引号里的政策提法、专项行动、荣誉称号写错一个音近、形近的字，两字颠倒，或者换了别的词："
        "“利剑护雷”“东算西数”“四种形式”。表见rules/knowledge/quoted_terms.tsv；另有其名的、是词的不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    patterns=(_QUOTED,),
    profiles={"traditional": False},
    bad=[
        Bad("开展“利剑护雷”专项行动。", fixed="开展“利剑护蕾”专项行动。", found="利剑护雷"),
        Bad("实施“东算西数”工程。", fixed="实施“东数西算”工程。"),
        Bad("运用“四种形式”。", fixed="运用“四种形态”。"),
        Bad("拎稳“菜蓝子”。", fixed="拎稳“菜篮子”。"),
        Bad("推进“证照分里”改革。", fixed="推进“证照分离”改革。"),
    ],
    good=[
        "开展“利剑护蕾”专项行动，实施“东数西算”工程，运用“四种形态”，推进“一网统管”“一网通办”。",
        "他说“西部”“东部”，“六稳”“六保”，“最美教师”“最美医生”。",
        "做到“三个维护”，坚持“三从一大”，从“打黑除恶”到“扫黑除恶”，“北水南调”供水工程。",
        "“学习强国”“学习强军”，“红船精神”“红旗精神”。",
        "“头雁计划”“雁头计划书”。",
    ],
)
def misspelt_quoted_term(article: Article) -> Iterator[Finding]:
    """A term in quotation marks is one of the table but for a character that sounds or looks alike, or its order.

    What is a term itself, or a word, is left alone; forms with another word are listed.
    """
    for match in article.find(_QUOTED):
        right = _meant(match["term"])
        if right:
            span = match.group("term")
            message = Message("应为“{right}”", "this should be {right}", right=right)
            yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)


@cache
def _terms() -> Mapping[str, Sequence[str]]:
    """The terms, with forms that are wrong."""
    rows = ((name, *wrong) for name, *wrong in table_rows(Path(__file__).with_name("quoted_terms.tsv")))
    return {name: wrong[0].split("|") if wrong else () for name, *wrong in rows}


@cache
def _listed() -> Mapping[str, str]:
    return {form: name for name, forms in _terms().items() for form in forms}


@cache
def _without() -> Mapping[tuple[int, str], Sequence[str]]:
    """The terms by what is left of them without the character at an offset."""
    found: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for name in _terms():
        for at in range(len(name) if len(name) >= _LEAST else 0):
            found[at, name[:at] + name[at + 1 :]].append(name)
    return found


def _is_slip(written: str, meant: str) -> bool:
    return is_han(written) and similarity(written, meant) >= _ALIKE


def _meant(term: str) -> str:
    """The term that is meant; empty where none is, or where it stands as it should."""
    if term in _terms() or (len(term) < _LEAST and term not in _listed()):
        return ""
    if term in _listed():
        return _listed()[term]
    turned = (term[:at] + term[at + 1] + term[at] + term[at + 2 :] for at in range(len(term) - 1))
    found = [name for name in turned if name in _terms() and len(name) >= _LEAST]
    for at, char in enumerate(term):
        names = _without().get((at, term[:at] + term[at + 1 :]), ())
        found += [
            name for name in names if char not in _NUMERALS and name[at] not in _NUMERALS and _is_slip(char, name[at])
        ]
    return found[0] if len(found) == 1 and term not in lexicon() else ""
