from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, rule

from .._table_rows import table_rows
from ._old_bodies import is_name, is_today, rows

_DAY = "2026年5月27日 星期三 第2版\n\n本报讯 "


def _names() -> tuple[str, ...]:
    return tuple(row[0] for row in table_rows(Path(__file__).with_name("old_bodies.tsv")))


@rule(
    "outdated-body",
    title="旧机构名当作现名",
    help=(
        "机构改革前的名称写成今天的：县国土资源局（自然资源局）日前公布、市工商局（市场监管局）局长告诉记者、某地银保监分局（金融监管分局）。"
        "只在报纸日期晚于改名、句中说的是今天的事时才报。“原国土资源局”、讲历史的、书名和引语里的、"
        "家属院一类的地名、开发区自设的机构不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=_names(),
    profiles={"traditional": False},
    bad=[
        Bad("2026年5月27日，县国土资源局日前公布地质灾害隐患点名单。", found="国土资源局"),
        Bad("2026年5月27日，国家卫生和计划生育委员会今年发布的文件要求统一目录。", found="国家卫生和计划生育委员会"),
        Bad("2026年5月27日，环境保护部通报了水质情况。", found="环境保护部"),
        Bad("2026年5月27日 星期三 第2版\n\n本报讯 市工商局局长张远山告诉记者，抽检合格率较高。", found="工商局"),
        Bad("2026年5月27日 星期三 第2版\n\n本报讯 县国税局组织业务骨干走进企业。", found="国税局"),
        Bad("2026年5月27日 星期三 第2版\n\n本报讯 白河银保监分局的工作人员上门对接。", found="银保监分局"),
        Bad("2026年5月27日 星期三 第2版\n\n本报讯 会议决定任命李明为市卫生计生委员会主任。", found="卫生计生委员会"),
        Bad("2026年5月27日 星期三 第2版\n\n本报讯 市财政局、市农牧局主要负责人分别作了汇报。", found="农牧局"),
        Bad(f"{_DAY}县消防救援大队的消防官兵赶到现场，将老人抬出。", found="消防官兵"),
        Bad(f"{_DAY}县消防救援大队官兵进校园讲解灭火器。", found="消防救援大队官兵"),
        Bad(f"{_DAY}经批准，县国土资源局以挂牌方式出让一宗土地。", found="国土资源局"),
        Bad(f"{_DAY}县国土局挂牌出让一宗土地。", found="国土局"),
        Bad(f"{_DAY}县国土资源厅挂牌转让一宗探矿权。", found="国土资源厅"),
        Bad(f"{_DAY}县国土分局受理挂牌交易的申请。", found="国土分局"),
        Bad(f"{_DAY}县国土资源分局接受挂牌竞买的报名。", found="国土资源分局"),
        Bad(f"{_DAY}县工商局对这起挂牌督办的案件作出处理。", found="工商局"),
        Bad(f"{_DAY}县林业厅在草原、平原和高原办班。", found="林业厅"),
        Bad(f"{_DAY}县环保局要求还原现场，中原路工地查明原因。", found="环保局"),
        Bad(f"{_DAY}县物价局按公平原则核定原料价格，原告没有异议。", found="物价局"),
    ],
    good=[
        "2026年5月27日，县自然资源局日前公布名单，国家卫生健康委员会今年发布文件。",
        f"{_DAY}县消防救援大队的消防员赶到现场。2016年，消防官兵救出了他。",
        "2018年5月27日，县国土资源局日前公布地质灾害隐患点名单。",
        "县国土资源局日前公布地质灾害隐患点名单。",
        "2026年5月27日，原县国土资源局的旧楼日前拆除。",
        "2026年5月27日，他1998年到县国土资源局，今年退了下来。",
        "2026年5月27日，他爱人在县国土资源局工作。",
        "2026年5月27日，《县国土资源局近日公布名单》，他说：“县国土资源局今天来过。”",
        "2026年5月27日，韩国环境保护部近日发布报告。阿富汗国土资源局近日发布报告。美国纽约市卫生局近日发布报告。",
        "2026年5月27日 星期三 第2版\n\n本报讯 东湖开发区国土局、云台山景区旅游局负责人到会。",
        "2026年5月27日 星期三 第2版\n\n本报讯 项目的安全及环保部经理李明到会。",
        "2026年5月27日 星期三 第2版\n\n本报讯 内蒙古白河市农牧局负责人到会。",
        "2026年5月27日 星期三 第2版\n\n遗失声明：李明遗失县工商局注册的营业执照，声明作废。",
        "2026年5月27日 星期三 第2版\n\n1998年秋天，他进了城。\n县工商局的人找到他的摊子。",
        "2026年5月27日 星期三 第2版\n\n他年轻时在县工商局做饭，那时工资三十多元。",
    ],
)
def outdated_body(article: Article) -> Iterator[Finding]:
    """A body that had its name until some year does something in a text of today.

    Names of rules/knowledge/old_bodies.tsv, in papers of a later year; nothing in the sentence speaks of the past, nor,
    where no word of today stands in it, in the paragraph.
    """
    past = 0
    for name, span in sorted(_found(article), key=lambda one: (one[1].start, -one[1].end)):
        until, right, *_ = rows()[name]
        if span.start >= past and is_today(article, span, until):
            past = span.end
            message = Message(
                "“{name}”是旧名，今为{right}，请核对", "{name} is an old name: {right} today", name=name, right=right
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)


def _found(article: Article) -> Iterator[tuple[str, Span]]:
    """Each name of the table, where a body may be meant."""
    for name in rows():
        for match in article.find(name) if name in article.text else ():
            if is_name(article, name, match.start):
                yield name, match.span
