"""Pairs of characters, moved pieces, and bounds of the work."""

from __future__ import annotations

import random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news.model import LintNewsError
from lint_news.proofs import alignment
from lint_news.proofs.alignment import aligned
from lint_news.proofs.blocks import Block, in_order, shared
from lint_news.proofs.stream import LARGEST

from .common import compared, stream, told

DRAW = random.Random(7)  # noqa: S311 a fixed seed
HAN = [chr(0x4E00 + number) for number in range(1200)]


def words(count: int) -> str:
    return "".join(DRAW.choices(HAN, k=count))


@given(
    st.lists(st.sampled_from(["春耕备耕正当时，", "各地抢抓农时，推进生产。", "甲", "甲甲乙", "\n", " "])), st.data()
)
def test_pairs_are_equal_and_no_character_is_in_two(parts: list[str], data: st.DataObject) -> None:
    new = data.draw(st.permutations(parts))
    found = aligned(stream("".join(parts)), stream("".join(new)))
    pairs = [(i, j) for i, j in enumerate(found.to_new) if j >= 0]
    assert all(found.old.chars[i] == found.new.chars[j] for i, j in pairs)
    assert len({j for _, j in pairs}) == len(pairs)
    assert all(found.old_piece[i] == found.new_piece[j] for i, j in pairs)
    kept = [j for i, j in pairs if not found.old_piece[i]]
    assert kept == sorted(kept)


@given(st.text("甲乙丙\n "), st.text("甲乙丙丁\n "))
def test_what_is_told_accounts_for_every_character(old: str, new: str) -> None:
    found = compared(old, new)
    kinds = {one[0] for one in told(found)}
    assert bool(kinds - {"spacing"}) == (found.old.chars != found.new.chars)
    longer = sum(
        (item.new.end - item.new.start) - (item.old.end - item.old.start)
        for item in found.items
        if item.old and item.new
    )
    assert longer == len(found.new) - len(found.old)


def test_blocks_are_unique_and_the_longest_chain_is_kept() -> None:
    one, two, three = "一二三四五六七八九十", "甲乙丙丁戊己庚辛壬癸子丑", "东西南北上下左右"
    blocks = shared(f"{one}，{two}。{three}", f"{two}，{one}。{three}")
    assert blocks == [Block(0, 13, 10), Block(11, 0, 12), Block(23, 23, 9)]
    assert in_order(blocks) == [Block(11, 0, 12), Block(23, 23, 9)]
    assert shared(one + one, one) == []


def test_a_page_is_compared_in_less_than_a_second() -> None:
    paragraphs = [f"　　{words(180)}。\n" for _ in range(110)]
    old = "".join(paragraphs)
    moved = paragraphs.pop(10)
    paragraphs.insert(70, moved)
    new = list("".join(paragraphs))
    for at in range(500, len(new), 500):
        new[at] = "鑫"
    started = process_time()
    found = compared(old, "".join(new))
    assert process_time() - started < 1
    kinds = [one[0] for one in told(found)]
    assert kinds.count("moved") == 1
    assert set(kinds) == {"moved", "unmarked"}


@pytest.mark.parametrize(
    "pair",
    [
        ("中" * 190_000, f"国{'中' * 189_000}人"),
        ("".join(DRAW.choices("ab", k=60_000)), "".join(DRAW.choices("ab", k=60_000))),
        (words(40_000), words(40_000)),
    ],
    ids=["one character", "two letters", "nothing in common"],
)
def test_texts_made_to_be_slow_are_told_as_one_change(pair: tuple[str, str]) -> None:
    started = process_time()
    found = compared(*pair)
    assert process_time() - started < 5
    assert (found.uncompared, [one[0] for one in told(found)]) == (1, ["unmarked"])


def test_the_limit_is_of_all_parts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = "甲乙丙，一二三四五六七八九十，丁戊己", "子丑寅，一二三四五六七八九十，卯辰巳"
    assert compared(old, new).uncompared == 0
    monkeypatch.setattr(alignment, "CELLS", 9)
    assert compared(old, new).uncompared == 1


def test_a_proof_that_is_too_long_is_refused() -> None:
    assert len(stream(" \n" * 10 + "中" * LARGEST)) == LARGEST
    with pytest.raises(LintNewsError, match="too long to compare"):
        stream("中" * (LARGEST + 1))
