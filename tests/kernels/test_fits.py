"""How well a word fits its neighbours."""

from __future__ import annotations

import pytest

from lint_news.kernels.fits import HEAD, WIDEST, Fits
from lint_news.kernels.wordpaths import word_key

from .context_files import fits_file

VECTORS = {"丰收": ([3, -1], [4, 2]), "村": ([1, 5], [-2, 7]), "\n": ([0, 0], [127, -127])}
PACKED = fits_file(VECTORS, (0.5, 0.25))


@pytest.fixture(name="fits")
def _fits() -> Fits:
    return Fits(PACKED)


def test_the_mean_of_the_neighbours_times_the_word(fits: Fits) -> None:
    fits.clear()
    fits.add(word_key("村"))
    assert fits.fit(word_key("丰收")) == (1 * 4 + 5 * 2) * 0.125
    fits.add(word_key("丰收"))
    assert fits.fit(word_key("丰收")) == (4 * 4 + 4 * 2) * 0.125 / 2
    assert fits.fit(word_key("村")) == (4 * -2 + 4 * 7) * 0.125 / 2
    assert fits.count() == 2


def test_unknown_words(fits: Fits) -> None:
    fits.add(word_key("村"))
    fits.add(word_key("工厂"))
    assert fits.count() == 1
    assert fits.fit(word_key("村里")) == fits.fit(0) == fits.fit((1 << 64) - 1) == 0.0


def test_without_neighbours_nothing_fits(fits: Fits) -> None:
    assert fits.fit(word_key("村")) == 0.0
    fits.add(word_key("村"))
    assert fits.fit(word_key("村")) != 0.0
    fits.clear()
    assert (fits.fit(word_key("村")), fits.count()) == (0.0, 0)
    fits.add(word_key("丰收"))
    assert fits.fit(word_key("村")) == (3 * -2 - 1 * 7) * 0.125


def test_no_words_at_all() -> None:
    fits = Fits(fits_file({}, (1.0, 1.0)))
    fits.add(word_key("村"))
    assert fits.fit(word_key("村")) == 0.0


@pytest.mark.parametrize("packed", [b"", b"LNV", b"LNV2" + PACKED[4:]])
def test_other_bytes_are_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="no vectors of words"):
        Fits(packed)


@pytest.mark.parametrize("packed", [PACKED[:-1], PACKED + b"\0", PACKED[:HEAD], PACKED[:4]])
def test_a_file_of_another_size_is_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="vectors of another size"):
        Fits(packed)


def test_vectors_of_too_many_numbers_are_refused() -> None:
    widest = fits_file({"村": ([1] * WIDEST, [1] * WIDEST)}, (1.0, 1.0))
    Fits(widest).add(word_key("村"))
    wider = fits_file({"村": ([1] * (WIDEST + 1), [1] * (WIDEST + 1))}, (1.0, 1.0))
    with pytest.raises(ValueError, match="vectors of another size"):
        Fits(wider)
