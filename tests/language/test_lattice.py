"""The cheapest reading of a text as words."""

from __future__ import annotations

from lint_news.language.bigrams import bigrams
from lint_news.language.lattice import Reading, cheapest_reading


def test_the_cheapest_reading_takes_only_words_that_may_stand() -> None:
    def words_of(reading: Reading | None) -> list[str]:
        return [text[start:end] for start, end, _ in reading.words] if reading else []

    text = "发扬广大党员"
    assert words_of(cheapest_reading(text, lambda _, __: True, bigrams())) == ["发扬", "广大党员"]
    assert words_of(cheapest_reading(text, lambda start, end: not start < 4 < end, bigrams())) == [
        "发扬",
        "广大",
        "党员",
    ]
    assert cheapest_reading(text, lambda start, end: end - start > 6, bigrams()) is None
