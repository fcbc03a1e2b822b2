"""A Bloomier filter gives back what was put in, and rarely anything else."""

from __future__ import annotations

import pytest

from lint_news.language.bloomier import Bloomier, slots

training = pytest.importorskip("training.bloomier", reason="the folder of the repository is not on the path")


def test_every_key_has_its_value() -> None:
    values = {key * 7919: key % 3 + 1 for key in range(2_000)}
    found = Bloomier(training.build(values))
    assert {key: found.get(key) for key in values} == values


def test_few_other_keys_read_as_present() -> None:
    found = Bloomier(training.build({key * 7919: key % 3 + 1 for key in range(2_000)}))
    absent = [key * 7919 + 1 for key in range(20_000)]
    assert sum(found.get(key) > 0 for key in absent) < len(absent) / 40


def test_slots_lie_in_their_arrays() -> None:
    for key in range(500):
        (one, two, three), fingerprint = slots(key, 100, 3)
        assert 0 <= one < 100 <= two < 200 <= three < 300
        assert fingerprint & 3 == 0
        assert fingerprint < 256
