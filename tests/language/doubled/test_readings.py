"""Chains of words around a pair."""

from __future__ import annotations

import pytest

from lint_news.language.bigrams import bigrams
from lint_news.language.doubled.leanings import leanings
from lint_news.language.doubled.readings import WORDS_THERE, Chains, chains, reading_features, words_there
from lint_news.language.doubled.window import window


def read(text: str, pair: str) -> Chains:
    return chains(window(text, text.index(pair), 0, len(text)), bigrams())


def test_a_chain_of_words_tells_a_joint_from_a_slip() -> None:
    def gain(text: str, pair: str) -> float:
        return reading_features(read(text, pair), bigrams())["kept_against_dropped"]

    assert gain("省委组织部部长到会讲话。", "部部") < gain("群众的生活活水平不断提高。", "活活")


@pytest.mark.parametrize("text", ["好好", "２０２６年年底", "。的的\n", "\n们们abc", "𠮷𠮷家家人"])
def test_a_chain_reads_any_signs(text: str) -> None:
    at = next(at for at in range(len(text) - 1) if text[at] == text[at + 1] and "\u4e00" <= text[at] <= "\u9fff")
    found = read(text, text[at : at + 2])
    assert len(words_there(found)) == len(leanings(words_there(found), bigrams())) == WORDS_THERE


def test_the_words_at_a_pair() -> None:
    words = [bigrams().token(word) for word in ("组织部", "部长", "到")]
    last, first, behind, _, dropped, _ = words_there(read("省委组织部部长到会讲话。", "部部"))
    assert [last, first, behind] == words
    assert dropped in (bigrams().token("组织部"), bigrams().token("部长"), bigrams().token("组织"))
