"""The house's lists on pages of an invented county: every planted fault is found, and nothing on the original pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_news import Document, Rule, lint
from lint_news.authoring.plugins import load
from lint_news.model import Report
from lint_news.project.configurations import Configurations
from lint_news.project.selection import active

PEOPLE = """姓名,职务,其他写法,排序
王守诚,青禾县委书记,,1
李明远,青禾县委副书记、县长,,2
赵启文,县人大常委会主任,,3
孙伯年,县政协主席,,4
周慧兰,县委副书记,,5
张玮,县委常委、宣传部部长,,6
何立群,县委常委、县纪委书记,,7
欧阳静宜,副县长,,8
吴国梁,常务副县长,,
陈晓琳,县教育局局长,,
郑海波,县公安局局长|副县长,,
高文,县水利局局长,,
林雨桐,记者,,
许言,通讯员,,
冯建业,西河镇党委书记,,
"""
ORGANISATIONS = """全称,简称,误写
青禾县融媒体中心,县融媒体中心,青禾县新媒体中心
青禾县农业农村局,县农业农村局,
青禾县第一中学,县一中,
"""
PAGE = """全县防汛工作会议召开

本报讯（记者 林雨桐 通讯员 许言）3月6日，全县防汛工作会议召开。县委书记王守诚出席并讲话，县委副书记、县长李明远主持会议。县人大常委会主任赵启文、县政协主席孙伯年、县委副书记周慧兰出席。
王守诚指出，防汛责任重于泰山。李明远要求，各镇要备足物资。常务副县长吴国梁通报了情况。
县水利局局长高文说，水库已经加固。县教育局局长陈晓琳介绍，学校都有预案。副县长欧阳静宜到西河镇检查，镇党委书记冯建业陪同。
县领导王守诚、李明远、赵启文、孙伯年、周慧兰、张玮、何立群、欧阳静宜参加活动。

全民阅读活动启动

3月7日，由青禾县融媒体中心、青禾县农业农村局主办的阅读活动在青禾县第一中学启动。县委常委、宣传部部长张玮和县公安局局长郑海波出席。
县委常委、县纪委书记何立群代表县委致辞。张玮表示，要让书香飘满青禾。何立群同志随后看望了老师。
出席启动仪式的还有吴国梁、郑海波、陈晓琳等。西河镇村民李秀英说，孩子爱看书了。
（林雨桐 摄）
"""
FAULTS = """
house-person 县委书记王守诚 县委书记王守城
house-person 县委书记王守诚 县委书记王首诚
house-person 县委书记王守诚 县委书记汪守诚
house-person 王守诚指出 王守成指出
house-person 王守诚指出 王诚守指出
house-person 县长李明远 县长李明元
house-person 县长李明远 县长李名远
house-person 县长李明远 县长李远明
house-person 李明远要求 李鸣远要求
house-person 县长李明远 县长李明达
house-person 赵启文、县政协 赵起文、县政协
house-person 县人大常委会主任赵启文 县人大常委会主任赵启雯
house-person 孙伯年、县委副书记 孙柏年、县委副书记
house-person 周慧兰出席 周惠兰出席
house-person 周慧兰出席 周慧岚出席
house-person 部长张玮 部长张炜
house-person 部长张玮 部长张伟
house-person 何立群代表 何丽群代表
house-person 何立群同志 何立裙同志
house-person 欧阳静宜到 欧阳静怡到
house-person 欧阳静宜到 欧阳敬宜到
house-person 吴国梁通报 吴国粱通报
house-person 还有吴国梁、郑海波 还有吴国良、郑海波
house-person 局长陈晓琳 局长陈晓林
house-person 局长陈晓琳 局长陈小琳
house-person 局长郑海波 局长郑海坡
house-person 局长高文 局长高雯
house-person 记者_林雨桐 记者_林雨彤
house-person （林雨桐_摄 （林语桐_摄
house-person 党委书记冯建业 党委书记冯健业
house-title 县委书记王守诚 县委副书记王守诚
house-title 县委书记王守诚 县长王守诚
house-title 县委书记王守诚 市委书记王守诚
house-title 县长李明远 副县长李明远,县委副书记、
house-title 县人大常委会主任赵启文 县人大常委会副主任赵启文
house-title 县政协主席孙伯年 县政协副主席孙伯年
house-title 县委副书记周慧兰 县委书记周慧兰
house-title 宣传部部长张玮 统战部部长张玮
house-title 纪委书记何立群 纪委副书记何立群
house-title 副县长欧阳静宜 县长欧阳静宜
house-title 常务副县长吴国梁 县长吴国梁
house-title 县教育局局长陈晓琳 县教育局副局长陈晓琳
house-title 县公安局局长郑海波 县财政局局长郑海波
house-title 县水利局局长高文 县水利局副局长高文
house-order 王守诚、李明远、赵启文 李明远、王守诚、赵启文
house-order 李明远、赵启文、孙伯年 李明远、孙伯年、赵启文
house-order 周慧兰、张玮、何立群 张玮、周慧兰、何立群
house-order 张玮、何立群、欧阳静宜 张玮、欧阳静宜、何立群
house-order 县人大常委会主任赵启文、县政协主席孙伯年 县政协主席孙伯年、县人大常委会主任赵启文
house-order 县政协主席孙伯年、县委副书记周慧兰 县委副书记周慧兰、县政协主席孙伯年
house-organisation 青禾县融媒体中心 青禾县溶媒体中心
house-organisation 青禾县农业农村局 青禾县农业农林局
"""
PLANTED = [line.split() for line in FAULTS.strip().splitlines()]


def rules_in(folder: Path, **lists: str) -> list[Rule]:
    """The rules that read lists, with these."""
    for name, text in lists.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    names = "".join(f'{name} = ["{name}.csv"]\n' for name in lists)
    (folder / "lint-news.toml").write_text(f'select = ["house"]\n[lists]\n{names}', "utf-8")
    return list(active(load().rules, Configurations().of(str(folder))))


def said(report: Report, rule: str) -> list[tuple[int, int]]:
    return [(d.location.start.offset, d.location.end.offset) for d in report.diagnostics if d.rule == rule]


def test_the_pages_as_they_were(tmp_path: Path) -> None:
    rules = rules_in(tmp_path, people=PEOPLE, organisations=ORGANISATIONS)
    assert len(rules) == 4
    assert not lint(Document(PAGE), rules, fold=False).diagnostics


def test_there_are_fifty() -> None:
    assert sum(rule != "house-organisation" for rule, *_ in PLANTED) == 50


@pytest.mark.parametrize(("rule", "right", "wrong"), PLANTED, ids=lambda value: value)
def test_a_planted_fault(tmp_path: Path, rule: str, right: str, wrong: str) -> None:
    rules = rules_in(tmp_path, people=PEOPLE, organisations=ORGANISATIONS)
    right, (wrong, *without) = right.replace("_", " "), wrong.replace("_", " ").split(",")
    page = PAGE.replace(without[0], "") if without else PAGE
    start = page.index(right)
    report = lint(Document(page[:start] + wrong + page[start + len(right) :]), rules, fold=False)
    assert {d.rule for d in report.diagnostics} == {rule}
    assert [s for s, e in said(report, rule) if s < start + len(wrong) and e > start]
    wanted = "error" if rule == "house-person" else "warning"
    assert wanted in {d.severity.value for d in report.diagnostics} or rule == "house-person"
