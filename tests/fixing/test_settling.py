"""Fixes of the built-in rules settle, whatever marks stand in a row, and take nothing away that says something."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint_news import lint
from lint_news.authoring.plugins import load
from lint_news.fixing.apply import Fixed, fix

RULES = [rule for rule in load().rules.values() if not rule.preview]
MARKS = ",.;:?!()，。；：？！、…—-~·“”‘’\"'《》（）"
BEFORE = st.sampled_from(["大家说", "会议强调", "今年增长5%", "Hello", "他的", ""])
BEHIND = st.sampled_from(["", "要抓好春耕。", "2026年", "ok", "的人"])


def fixed(text: str, *, review: bool) -> Fixed:
    return fix(text, partial(lint, rules=RULES, fold=False), review=review)


def settles(text: str) -> None:
    for review in (False, True):
        done = fixed(text, review=review)
        assert not done.unsettled
        assert not fixed(done.text, review=review).applied
        assert "的的" not in done.text


@pytest.mark.parametrize("mark", MARKS)
def test_one_mark_many_times(mark: str) -> None:
    for count in (2, 5, 12, 40):
        settles(f"会议强调{mark * count}\n")
        settles(f"会议强调{mark * count}要抓好春耕。\n")


@pytest.mark.parametrize(
    "text",
    [
        "大家说..,.,.,.,.,\n",
        "大家说...,.,.,.,.,.,.,.,.,要抓好春耕。\n",
        "今年增长5%..,..,..,..,..要抓好春耕。\n",
        "大家说…、.；.、.；.、.；.\n",
    ],
)
def test_a_run_of_points_and_commas(text: str) -> None:
    settles(text)


@settings(deadline=None, max_examples=60)
@given(BEFORE, st.lists(st.sampled_from(MARKS), min_size=1, max_size=14).map("".join), BEHIND)
def test_marks_in_a_row(before: str, marks: str, behind: str) -> None:
    settles(f"{before}{marks}{behind}\n")


@settings(deadline=None, max_examples=60)
@given(BEFORE, st.sampled_from([",;、，", "、；;", ":：，", "!?！", ",.", "。,，"]), st.data(), BEHIND)
def test_few_marks_mixed(before: str, marks: str, data: st.DataObject, behind: str) -> None:
    settles(f"{before}{data.draw(st.text(marks, min_size=2, max_size=24))}{behind}\n")


@pytest.mark.parametrize(
    "text",
    [
        "说：”好的”。\n",
        "他说：”好的”。\n",
        "他说:”好的”.\n",
        "他说：，”好的”。\n",
        "名单如下：。张三\n",
        "他说，：好的。\n",
        "他说：“好的“。\n",
    ],
)
def test_a_colon_stays(text: str) -> None:
    for review in (False, True):
        done = fixed(text, review=review).text
        assert done.count("：") + done.count(":") == 1


def test_a_run_is_one_finding() -> None:
    for text in ("加油!!!!!!!!!!\n", "会议强调,,,,,,,,要抓好春耕。\n", "路修好了吗?!?!?!?!\n"):
        found = [d for d in fix(text, partial(lint, rules=RULES, fold=False)).applied if d.rule == "half-width-mark"]
        assert len(found) == 1
