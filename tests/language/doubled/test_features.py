"""Each feature has one name and one column, the column that the shipped forests were trained on."""

from __future__ import annotations

import pytest

from lint_news.language.bigrams import bigrams
from lint_news.language.counts import counts
from lint_news.language.doubled.features import features, stage_sizes
from lint_news.language.doubled.leanings import leanings
from lint_news.language.doubled.meeting import meeting_features
from lint_news.language.doubled.models import Networks, forest
from lint_news.language.doubled.readings import chains, reading_features, words_there
from lint_news.language.doubled.window import Window, window
from lint_news.language.lexicon import lexicon
from lint_news.language.tries import DOUBLED, text_of

TEXT = "县里说：“选手在三个月内内有两次参赛机会。”三个月内内容不变。"


def of(text: str, pair: str) -> Window:
    return window(text, text.index(pair), 0, len(text))


def row(text: str, pair: str) -> dict[str, float]:
    return features(of(text, pair), text, (0, len(text)), counts(), lexicon())


def test_columns_are_those_of_the_shipped_forests() -> None:
    found = chains(of(TEXT, "内内"), bigrams())
    assert text_of(DOUBLED / "features.txt").split("\n") == [
        *row(TEXT, "内内"),
        *Networks._fields,
        *reading_features(found, bigrams()),
        *meeting_features(of(TEXT, "内内").kept),
        *leanings(words_there(found), bigrams()),
    ]


@pytest.mark.parametrize("text", ["好好", "２０２６年年底", "。的的\n", "\n们们abc", "𠮷𠮷家家人"])
def test_all_pairs_have_the_same_columns(text: str) -> None:
    at = next(at for at in range(len(text) - 1) if text[at] == text[at + 1] and "\u4e00" <= text[at] <= "\u9fff")
    assert list(row(text, text[at] * 2)) == list(row(TEXT, "内内"))


def test_each_stage_reads_only_the_columns_that_it_has() -> None:
    columns = text_of(DOUBLED / "features.txt").split("\n")
    sizes = stage_sizes(of(TEXT, "内内"), counts())
    sizes |= {"quick": len(row(TEXT, "内内")), "full": len(columns)}
    sizes["networks"] = sizes["quick"] + len(Networks._fields)
    assert {name: columns[size - 1] for name, size in sizes.items()} == {
        "glance": "class_R",
        "spans": "LXRST",
        "strings": "sum_keep_b",
        "quick": "to_end",
        "networks": "intruder",
        "full": "lean_dropped_next",
    }
    for name, size in sizes.items():
        assert max(forest(name).features) < size


@pytest.mark.parametrize(
    ("text", "pair", "values"),
    [
        (TEXT, "内内", {"same_pair": 1, "in_quotes": True, "function": True, "class_L": 0, "verb": False}),
        (
            "负责人陶然然介绍说，会开完了。",
            "然然",
            {"surname_L": True, "given_X": 6, "says": True, "title_surname_L": 7},
        ),
        ("大家来帮帮忙。", "帮帮", {"verb": True, "separable_XR": True, "class_S": 10, "in_quotes": False}),
        ("省委组织部部长到会。", "部部", {"last_size": 3, "first_size": 2, "longest_last": 3, "from_start": 4}),
        ("《年年有余》", "年年", {"in_title": True, "class_L": 6, "class_K": 1, "to_end": 5}),
        ("三三五五", "三三", {"number_before": False, "RS_same": True, "class_L": 1}),
    ],
)
def test_values_stand_under_their_names(text: str, pair: str, values: dict[str, float]) -> None:
    found = row(text, pair)
    assert {name: found[name] for name in values} == values


def test_gains_are_sums_of_what_the_characters_cost() -> None:
    found = row(TEXT, "内内")
    assert found["gain_forward"] == found["sum_drop_f"] - found["sum_keep_f"]
    assert found["gain_backward"] == found["sum_drop_b"] - found["sum_keep_b"]
