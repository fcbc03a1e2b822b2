"""What the training scripts make of confusions, vectors and forests is what the kernels read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lint_news.kernels.confusions import NEAR_SOUND, SAME_SOUND, SHAPE, Confusions
from lint_news.kernels.fits import Fits
from lint_news.kernels.forest import Forest

from ..kernels.context_files import confusions_file, key_of

numpy: Any = pytest.importorskip("numpy", reason="the extra train is not installed")


def needs(module: str) -> Any:
    """A module of training that wants one of the heavy packages."""
    return pytest.importorskip(f"training.{module}", reason="no folder of the repository, or no extra train")


def test_confusions_are_read_back() -> None:
    training = needs("context_confusions")
    times = dict.fromkeys("力历丽李万", 5_000) | {"厉": 10, "离": 300}
    syllables = {"厉": ["li"], "力": ["li"], "历": ["li"], "离": ["li"], "你": ["ni"], "李": ["li"], "民": ["min"]}
    found = training.confusions(times, syllables, {"厉": {"万", "力", "厂"}})
    assert found["厉"] == {"万": SHAPE, "力": SAME_SOUND, "历": SAME_SOUND, "李": SAME_SOUND}
    assert found["你"] == dict.fromkeys("力历李", NEAR_SOUND)
    assert found["民"] == {}
    packed = training.packed(found)
    assert packed == confusions_file({char: list(others.items()) for char, others in found.items()})
    assert Confusions(packed).starts[-1] == sum(map(len, found.values()))


@pytest.mark.parametrize(
    ("one", "two"),
    [("zhang", "zan"), ("sheng", "sen"), ("cheng", "cen"), ("lan", "nang"), ("fu", "hu"), ("jing", "jin")],
)
def test_near_syllables(one: str, two: str) -> None:
    near = needs("context_confusions").near
    assert near(one) == near(two)
    assert near("zhong") == "zong"


def test_the_shipped_confusions_need_no_corpus() -> None:
    training = needs("context_confusions")
    assert "li" in training.readings()["力"]
    looks = training.looks()
    assert all(char in looks[other] for char, others in looks.items() for other in others)


def test_vectors_are_read_back() -> None:
    training = needs("context_fits")
    random, keys = numpy.random.default_rng(1), numpy.array([0, 0, 0, 0, *map(key_of, ("路", "村", "修路"))], "u8")
    whole = training.Vectors(numpy.array([4, 5, 6]), random.normal(size=(3, 8)), random.normal(size=(3, 8)))
    smaller = training.smaller(whole, numpy.array([30, 20, 10]), 3)
    assert smaller.neighbours @ smaller.asked.T == pytest.approx(whole.neighbours @ whole.asked.T)
    fits = Fits(training.packed(smaller, keys))
    fits.add(key_of("村"))
    fits.add(key_of("修路"))
    mean = (whole.neighbours[1] + whole.neighbours[2]) / 2
    assert fits.fit(key_of("路")) == pytest.approx(mean @ whole.asked[0], abs=0.15)


def test_the_same_tokens_give_the_same_vectors() -> None:
    pytest.importorskip("gensim", reason="the extra train is not installed")
    training = needs("context_fits")
    tokens = numpy.random.default_rng(1).integers(0, 40, 4_000)
    one, two = (training.trained(tokens, epochs=1) for _ in range(2))
    assert all(numpy.array_equal(*pair) for pair in zip(one, two, strict=True))
    assert sorted(one.tokens.tolist()) == list(range(4, 40))


def test_forests_are_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("lightgbm", reason="the extra train is not installed")
    training = needs("context_forests")
    monkeypatch.setattr(training, "TREES", {training.FIRST: 4, training.SECOND: 4})
    rows = numpy.random.default_rng(1).normal(size=(3_000, 60)).astype("f4")
    right = rows[:, 2] + rows[:, 50] > 1
    found = training.fitted(rows, right)
    training.export(found.second, training.SECOND, tmp_path)
    read = Forest((tmp_path / f"{training.SECOND}.bin").read_bytes())
    scores = found.second.predict(rows[:50], raw_score=True).tolist()
    assert [read.score(row) for row in rows[:50].astype(float).tolist()] == pytest.approx(scores, abs=0.02)
    kept = found.scores(rows) > -99
    assert kept[right].mean() == pytest.approx(1 - training.LOST, abs=0.005)
    assert kept[~right].mean() < 0.9


def test_limits_let_so_many_reports_pass() -> None:
    training = needs("context_forests")
    kinds = numpy.array([0, 1, 2, 5] * 100)
    rows = training.Rows(numpy.zeros((400, 1)), kinds, kinds > 9, kinds > 9, kinds)
    scored = training.Scored(rows, numpy.arange(400.0))
    reported = scored.reported(*training.limits([scored], 40))
    assert (reported.sum(), reported[kinds == 5].sum()) == (40, 6)
