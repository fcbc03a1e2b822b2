"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import Edit, Span, random_match

if TYPE_CHECKING:
    from random import Random


def misspelt_acronym(text: str, random: Random) -> Edit | None:
    """A common acronym with two letters swapped, in an invented sentence."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    wrong = random.choice(("GPD", "AEPC", "RECP", "UNSECO", "HVI", "LRP", "SRAS", "PM25"))
    return Edit(Span(at.end(), at.end()), f"文件里三次提到了{wrong}。") if at else None


def wrong_standard_number(text: str, random: Random) -> Edit | None:
    """A standard beside a number with two digits swapped, in an invented sentence."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    name, wrong = random.choice(
        (("电动自行车安全技术规范", "17716"), ("食品添加剂使用标准", "2670"), ("环境空气质量标准", "3059"))
    )
    return Edit(Span(at.end(), at.end()), f"检查对照《{name}》（GB {wrong}）进行。") if at else None


def wrong_symbol(text: str, random: Random) -> Edit | None:
    """The symbol of another substance or unit beside a name, in an invented sentence."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    name, wrong = random.choice(
        (("二氧化碳", "CO"), ("千瓦时", "KW·H"), ("立方米", "m²"), ("臭氧", "O₂"), ("毫升", "mg"))
    )
    return Edit(Span(at.end(), at.end()), f"表里{name}（{wrong}）一栏没有填。") if at else None


def misfit_unit_symbol(text: str, random: Random) -> Edit | None:
    """A quantity with the symbol of another one's unit, in an invented sentence."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    said = ("平均浓度为16μg/m²", "空腹血糖为7.2mmol/mL", "血压为150mmol/L", "装机容量50mW", "库容300万m²")
    return Edit(Span(at.end(), at.end()), f"当时记下的{random.choice(said)}。") if at else None


def symbol_case(text: str, random: Random) -> Edit | None:
    """A symbol with letters in other cases, in an invented sentence."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    said = ("测得土壤PH值偏低", "测得土壤Ph值偏低", "当月用电300KW·H", "血压是150mmhg")
    return Edit(Span(at.end(), at.end()), f"当时{random.choice(said)}。") if at else None


def misspelt_code(text: str, random: Random) -> Edit | None:
    """A code with letters or digits in another order, in an invented sentence."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    said = ("ECT车道", "A5级景区", "N59口罩", "甲型N1H1流感", "GSP定位", "LDE显示屏")
    return Edit(Span(at.end(), at.end()), f"会上提到了{random.choice(said)}。") if at else None


def invalid_licence_number(text: str, random: Random) -> Edit | None:
    """The number of a licence with a digit lost, in an invented sentence."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    said = ("食品经营许可证编号：JY1140828001234", "开户许可证核准号：J171000012340", "营业执照注册号：14082860001234")
    return Edit(Span(at.end(), at.end()), f"某店遗失{random.choice(said)}，声明作废。") if at else None


def impossible_symbol_value(text: str, random: Random) -> Edit | None:
    """A value beyond the end of its scale, in an invented sentence."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    said = ("水质pH值为75", "古镇创建国家6A级旅游景区", "震中位于北纬34°78′", "空气质量指数为1050")
    return Edit(Span(at.end(), at.end()), f"当时报道，{random.choice(said)}。") if at else None
