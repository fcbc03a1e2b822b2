"""The rules by their examples, their option, and the format byte by byte."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from lint_news_house_style import lint_news_formats, lint_news_rules
from lint_news_house_style.house_style.irregular_byline import irregular_byline

from lint_news import LintNewsError, Output, Rule
from lint_news.testing import assert_rule, fixed, report

RULES = {rule.name: rule for rule in lint_news_rules()}
PAGE = "- 本报讯（记者宁可）春灌启动。\n水库将于3月18号开闸。\n"


def test_every_file_is_a_rule() -> None:
    assert sorted(RULES) == ["irregular-byline", "spoken-day"]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_examples(rule: Rule) -> None:
    assert_rule(rule)


@pytest.mark.parametrize("space", ["", "\u3000"])
def test_the_house_decides_on_the_space(space: str) -> None:
    rule = irregular_byline.configured({"space": space}, str)
    wanted = f"本报讯（记者{space}宁可 通讯员{space}田野）春灌启动。"
    assert fixed(rule, "本报讯（记者 宁可 通讯员 田野）春灌启动。") == wanted
    assert not report(rule, wanted).diagnostics


def test_another_space_is_refused() -> None:
    with pytest.raises(LintNewsError, match=r"rules\.irregular-byline\.space"):
        irregular_byline.configured({"space": "_"}, "rules.irregular-byline.{}".format)


def test_csv() -> None:
    written = "".join(lint_news_formats()["csv"]([report(RULES.values(), PAGE)], Output(lang="zh")))
    assert written.startswith("\ufeff文件,行,列,级别,规则,问题,原文,建议\r\n")
    first, second = csv.DictReader(StringIO(written.removeprefix("\ufeff"), newline=""))
    assert (first["行"], first["列"], first["规则"], first["级别"]) == ("1", "7", "irregular-byline", "警告")
    assert first["原文"].startswith("'- 本报讯")
    assert (second["行"], second["列"], second["级别"], second["建议"]) == ("2", "9", "提示", "“号”改为“日”")
