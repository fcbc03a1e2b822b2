from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Severity, compiled, rule

from .._table_rows import table_rows

_PLENUM = "(?P<name>[一二三四五六七八九十]{2,3}届[一二三四五六七八九]中全会)"
_ADOPTED = (
    f"{_PLENUM}[^。；\\n]{{0,20}}?通过了?[^。；\\n]{{0,10}}?《?(?:中共中央)?关于[^《》。；\\n]{{0,24}}?(?P<words>WORDS)"
)
_SHORT = f"{_PLENUM}[^。；\\n]{{0,20}}?通过了?[^。；\\n]{{0,8}}?(?P<words>“(?P<plan>十[一二三四五])五”规划的?建议)"
_PLAN = "第{plan}个五年规划的建议"


@cache
def _documents() -> Mapping[str, str]:
    """The session that adopted each decision, by words of its title."""
    return {row[0]: row[1] for row in table_rows(Path(__file__).with_name("plenum_documents.tsv"))}


@rule(
    "document-of-other-session",
    title="全会与所通过的文件不符",
    help=(
        "党的二十届四中全会通过的是第十五个五年规划的建议，二十届三中全会通过的是进一步全面深化改革的决定："
        "说一次全会通过的却是另一次全会的文件（表见rules/knowledge/plenum_documents.tsv）。同时讲几次全会的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(*_documents(), "五”规划的?建议"),
    injectors=("_injectors:document_of_other_session",),
    bad=[
        Bad(
            "党的二十届四中全会审议通过的《中共中央关于制定国民经济和社会发展第十四个五年规划的建议》绘就蓝图。",
            found="第十四个五年规划的建议",
        ),
        Bad("党的二十届三中全会审议通过“十五五”规划建议。", found="“十五五”规划建议"),
        Bad("二十届三中全会通过了关于制定国民经济和社会发展第十五个五年规划的建议。", found="第十五个五年规划的建议"),
        Bad(
            "党的十九届四中全会审议通过《中共中央关于党的百年奋斗重大成就和历史经验的决议》。",
            found="党的百年奋斗重大成就和历史经验",
        ),
    ],
    good=[
        "党的二十届四中全会通过的《中共中央关于制定国民经济和社会发展第十五个五年规划的建议》。",
        "党的二十届四中全会审议通过“十五五”规划建议，十九届五中全会、二十届三中全会通过“十五五”规划建议。",
        "从党的十九届五中全会到二十届四中全会，《中共中央关于制定国民经济和社会发展第十四个五年规划的建议》落了地。",
        "学习党的二十届三中全会精神，落实《中共中央关于制定国民经济和社会发展第十五个五年规划的建议》。",
        "《中共中央关于制定国民经济和社会发展第十四个五年规划的建议》。党的二十届四中全会。",
    ],
)
def document_of_other_session(article: Article) -> Iterator[Finding]:
    """The title of a decision is said to be adopted by a plenary session that adopted another one."""
    for words, session in _documents().items():
        for match in article.find(_ADOPTED.replace("WORDS", words)) if words in article.text else ():
            yield from _compared(match, session)
    for match in article.find(_SHORT):
        yield from _compared(match, _documents()[_PLAN.format(plan=match["plan"])])


def _compared(match: Match, session: str) -> Iterator[Finding]:
    if match["name"] != session and len(compiled(_PLENUM).findall(match[0])) == 1:
        message = Message("这是{session}的文件，请核对", "this is a document of {session}", session=session)
        yield Finding(match.group("words"), message, confidence=Confidence.LIKELY)
