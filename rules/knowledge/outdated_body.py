from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, is_han, rule

from .._table_rows import table_rows
from ._present import is_later, is_past, is_quoted, sentence_at

_LEVEL = "省市县区州旗"
_GRACE = 1
"""In how many years after a change the old name is not reported."""
_NOW = "今年|近日|近期|目前|如今|日前|昨[日天]|今[日天]|明[日天]|当天|前不久|获悉|本月|本周|最新|新近|下月|即将|新修订"
_ACT = (
    "[^，,。；;]{0,4}(?:发布|公布|印发|通报|批准|组织|主办|提醒|联合|会同|开展|启动|召开|举办|下发|出台|负责人|工作人员"
    "|执法人员|有关人士|新闻发言人)"
)
_PAST = (
    "原|前身|曾|时任|当时|当年|改为|改称|更名|合并|组建|撤销|划转|整合|转隶|退休|离休|家属|宿舍|旧址|大院|老办公|挂牌|职责|机构改革|历任"
    "|被|荣获|先后|授予|命名|参加工作|分配|调入|调到|转业|担任|任职|[号令]）|第.{1,4}号"
)
_BEFORE = "由据被向从受与和及经到在请对了的是以为、"
"""What may stand before a body of the state; 马来西亚国家旅游局 is none."""


def _names() -> tuple[str, ...]:
    return tuple(row[0] for row in table_rows(Path(__file__).with_name("old_bodies.tsv")))


@rule(
    "outdated-body",
    title="旧机构名当作现名",
    help=(
        "机构改革前的名称写成今天的：县国土资源局（自然资源局）日前公布、国家卫生和计划生育委员会（国家卫生健康委员会）今年发布。"
        "只在报纸日期晚于改名、句中说的是今天的事时才报。“原国土资源局”、讲历史的、书名和引语里的、"
        "家属院一类的地名不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=_names(),
    profiles={"traditional": False},
    bad=[
        Bad("2026年5月27日，县国土资源局日前公布地质灾害隐患点名单。", found="国土资源局"),
        Bad("2026年5月27日，国家卫生和计划生育委员会今年发布的文件要求统一目录。", found="国家卫生和计划生育委员会"),
        Bad("2026年5月27日，环境保护部通报了水质情况。", found="环境保护部"),
    ],
    good=[
        "2026年5月27日，县自然资源局日前公布名单，国家卫生健康委员会今年发布文件。",
        "2018年5月27日，县国土资源局日前公布地质灾害隐患点名单。",
        "县国土资源局日前公布地质灾害隐患点名单。",
        "2026年5月27日，原县国土资源局的旧楼日前拆除。",
        "2026年5月27日，他1998年到县国土资源局，今年退了下来。",
        "2026年5月27日，他爱人在县国土资源局工作。",
        "2026年5月27日，《县国土资源局近日公布名单》，他说：“县国土资源局今天来过。”",
        "2026年5月27日，韩国环境保护部近日发布报告。阿富汗国土资源局近日发布报告。",
    ],
)
def outdated_body(article: Article) -> Iterator[Finding]:
    """A body that had its name until some year does something in a text of today.

    Names of rules/knowledge/old_bodies.tsv, in papers of a later year; nothing in the sentence speaks of the past.
    """
    for name, (until, right, is_local) in _rows().items():
        for match in article.find(name) if name in article.text else ():
            before = article.document.text[match.start - 1 : match.start] or " "
            if (before in _LEVEL if is_local else before in _BEFORE or not is_han(before)) and _is_today(
                article, match.span, until
            ):
                message = Message(
                    "“{name}”是旧名，今为{right}，请核对",
                    "{name} is an old name: {right} today",
                    name=name,
                    right=right,
                )
                yield Finding(match.span, message, confidence=Confidence.LIKELY)


@cache
def _rows() -> Mapping[str, tuple[int, str, bool]]:
    """By old name: the last year, the name of today, whether a place stands before it."""
    rows = table_rows(Path(__file__).with_name("old_bodies.tsv"))
    return {name: (int(until), right, bool(local)) for name, until, right, *local in rows}


def _is_today(article: Article, span: Span, until: int) -> bool:
    """Whether the sentence tells of the body as it is today."""
    text, sentence = article.document.text, sentence_at(article, span)
    is_now = compiled(_NOW).search(sentence) or compiled(_ACT).match(text, span.end)
    return (
        is_now is not None
        and is_later(article, span, until + _GRACE)
        and not compiled(_PAST).search(sentence)
        and not is_past(article, span, until)
        and not is_quoted(article, span)
    )
