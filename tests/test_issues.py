"""The benchmark of issues lays out right issues, and each of its faults is one."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from random import Random

import pytest

from benchmarks.issues.__main__ import said_of
from benchmarks.issues.faults import FAULTS
from benchmarks.issues.issue import Issue, issues, text_of
from lint_news.check.issue import of_issues
from lint_news.project.session import registry

PLACES = ("城北", "西湾", "青桥", "白石")
HEADS = (
    *("春灌用水有了准数", "果农夜里点火护花", "集市搬进了大棚里"),
    *("老校车换成12辆新车", "书屋添了300册图书", "粮库抢在雨前翻晒"),
    *("便桥通到6个村口", "路灯照亮回家小道", "医生背着药箱上山"),
    *("山货节来了8000人", "戏台子下坐满乡亲", "网格员敲开百家门"),
)
RULES = of_issues(registry().rules.values())


def row(page: int, number: int) -> dict[str, str]:
    """A story of our own: no two have a sentence in common."""
    place = PLACES[page - 1]
    works = ("水渠", "便桥", "路灯", "果园", "校车", "集市", "粮库", "书屋")
    text = [
        f"　　{place}镇{works[number]}第{k}段在第{page * 97 + number * 13 + k}天完工，"
        f"{'一二三四五六七八'[k]}组的村民用上了{works[(number + k) % 8]}，干部{k}次上门听取{place}人的意见，"
        f"又添了{page + k}台机器和{number + k}名帮手。"
        for k in range(7)
    ]
    return {
        "id": f"20260319-{page:02}-{number}",
        "title": HEADS[3 * page - 3 + number],
        "text": "\n".join(text),
    }


@pytest.fixture
def right(tmp_path: Path) -> Issue:
    corpus = tmp_path / "days.jsonl.gz"
    rows = [json.dumps(row(page, number)) for page in range(1, 5) for number in range(3)]
    corpus.write_bytes(gzip.compress("\n".join(rows).encode()))
    (made,) = issues(corpus, 1)
    return made


def test_a_right_issue_has_no_reports(right: Issue) -> None:
    assert len(right) == 4
    assert text_of(right).count("（下转第") == text_of(right).count("（上接第1版）") == 2
    assert [(d.rule, d.message) for d in said_of(right, RULES)] == []


@pytest.mark.parametrize("kind", FAULTS)
def test_each_fault_is_found_by_its_rule(right: Issue, kind: str) -> None:
    name, plant = FAULTS[kind]
    before = text_of(right)
    assert plant(right, Random(1))  # noqa: S311 not for secrets
    assert text_of(right) != before
    assert name in {d.rule for d in said_of(right, RULES)}
