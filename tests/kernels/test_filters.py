"""Filters give back what was put in, and for few other keys anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from lint_news.kernels.filters import Filter
from lint_news.language.tries import mapped

from .context_files import filter_file

VALUES = {key * 7919 << key % 40: key % 7 + 1 for key in range(3_000)} | {(1 << 64) - 1: 7, 1 << 63: 1}
ABSENT = [key * 7919 + 1 for key in range(20_000)]
Build = Callable[[Mapping[int, int]], bytes]


def _trained(values: Mapping[int, int]) -> bytes:
    """By the script of the repository."""
    training: Any = pytest.importorskip("training.filters", reason="no folder of the repository, or no numpy")
    numpy: Any = pytest.importorskip("numpy")
    return training.build(numpy.array(list(values), "u8"), numpy.array(list(values.values()), "u1"))


builders = pytest.mark.parametrize("build", [filter_file, _trained], ids=["test", "training"])


@builders
def test_every_key_has_its_value(build: Build) -> None:
    found = Filter(build(VALUES))
    assert {key: found.get(key) for key in VALUES} == VALUES


@builders
def test_few_other_keys_read_as_present(build: Build) -> None:
    """One in 128 has the fingerprint of nothing, and one in eight of these the value of nothing as well."""
    found = Filter(build(VALUES))
    read = [value for key in ABSENT if (value := found.get(key))]
    assert len(ABSENT) / 220 < len(read) < len(ABSENT) / 110
    assert set(read) == set(range(1, 8))


@builders
@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_few_keys(build: Build, size: int) -> None:
    values = dict(list(VALUES.items())[:size])
    found = Filter(build(values))
    assert {key: found.get(key) for key in values} == values
    assert sum(found.get(key) > 0 for key in ABSENT) < len(ABSENT) / 100


def test_a_key_that_is_there_twice_is_refused_when_a_filter_is_built() -> None:
    training: Any = pytest.importorskip("training.filters", reason="no folder of the repository, or no numpy")
    numpy: Any = pytest.importorskip("numpy")
    with pytest.raises(ValueError, match="no seed serves"):
        training.build(numpy.array([5, 9, 5], "u8"), numpy.array([1, 2, 3], "u1"))


def test_a_mapped_file_reads_the_same(tmp_path: Path) -> None:
    file = tmp_path / "filter.bin"
    file.write_bytes(filter_file(VALUES))
    found = Filter(mapped(file))
    assert {key: found.get(key) for key in VALUES} == VALUES


@pytest.mark.parametrize("packed", [b"", b"LNX", b"LNX2", b"LNX1" + filter_file(VALUES)[4:]])
def test_other_bytes_are_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="not a filter"):
        Filter(packed)


@pytest.mark.parametrize(
    "packed",
    [
        b"LNX2" + bytes(9),
        filter_file(VALUES)[:-1],
        filter_file(VALUES) + b"\0",
        filter_file(VALUES)[:20],
        b"LNX2" + bytes(8) + b"\xff",
    ],
)
def test_a_file_of_another_size_is_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="not a whole filter"):
        Filter(packed)
