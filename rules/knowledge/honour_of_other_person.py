from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, rule

from .._table_rows import alternatives, several_by_name

_GIVEN = "(?:(?:同志|院士|教授)?(?:[，,]?(?:被授予|获颁|荣获|获授|获得?|是)))"


def _holders() -> Mapping[str, tuple[str, ...]]:
    """The names of those who have each honour."""
    return several_by_name(Path(__file__).with_name("known_honours.tsv"))


@cache
def _patterns() -> tuple[str, ...]:
    name = f"(?P<name>{alternatives({name for names in _holders().values() for name in names})})"
    honour = f"(?P<honour>{alternatives(_holders())})"
    return (f"{name}{_GIVEN}[“‘]?{honour}", f"{honour}[”’]?(?:获得者|国家荣誉称号获得者)[、，]?{name}")


@rule(
    "honour-of-other-person",
    title="国家勋章、国家荣誉称号与获得者不符",
    help=(
        "共和国勋章、七一勋章、八一勋章和“人民科学家”等国家荣誉称号的获得者，与主席令、中共中央和中央军委的决定不符："
        "“张桂梅被授予共和国勋章”（七一勋章）。表在 rules/knowledge/known_honours.tsv；表外的人和别的荣誉不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=_patterns(),
    bad=[
        Bad("张桂梅被授予“共和国勋章”。", found="共和国勋章"),
        Bad("“人民艺术家”获得者于漪到会。", found="人民艺术家"),
        Bad("“七一勋章”获得者袁隆平到会。", found="七一勋章"),
    ],
    good=[
        "张桂梅被授予“七一勋章”，“人民教育家”国家荣誉称号获得者于漪到会。",
        "麦贤得荣获“八一勋章”、“人民英雄”国家荣誉称号，程开甲被授予“人民科学家”国家荣誉称号。",
        "李明远被授予“共和国勋章”。",
    ],
)
def honour_of_other_person(article: Article) -> Iterator[Finding]:
    """One of the highest honours of the state is told of a person who has another one."""
    for pattern in _patterns():
        for match in article.find(pattern):
            right = [honour for honour, names in _holders().items() if match["name"] in names]
            if match["honour"] not in right:
                message = Message(
                    "{name}获得的是“{right}”，请核对", "{name} has {right}", name=match["name"], right="、".join(right)
                )
                yield Finding(match.group("honour"), message, confidence=Confidence.LIKELY)
