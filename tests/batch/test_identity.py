"""What decides the findings, and so what is checked again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lint_news.batch.identity import Identities
from lint_news.model import Lang
from lint_news.project.session import Session, registry

CONFIG = """
[lists]
terms = ["terms.csv"]
"""
TERMS = "right,wrong\n登录,登陆\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "lint-news.toml").write_text(CONFIG, "utf-8")
    (tmp_path / "terms.csv").write_text(TERMS, "utf-8")
    return tmp_path / "a.parquet"


def of(name: Path, lang: Lang = "zh", **given: Any) -> str:
    return Identities(Session(registry(), given), lang).of(str(name))


def test_the_same_settings_have_the_same_hash(desk: Path) -> None:
    assert of(desk) == of(desk) == of(desk.with_name("b.parquet"), jobs=3, output_file="x.parquet", statistics=True)


@pytest.mark.parametrize(
    "given",
    [
        {"lang": "en"},
        {"ignore": ("dates",)},
        {"profile": "extract"},
        {"text_field": "body"},
        {"page_field": "banci"},
    ],
    ids=str,
)
def test_settings_that_matter_change_it(desk: Path, given: dict[str, Any]) -> None:
    assert of(desk, **given) != of(desk)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("lint-news.toml", CONFIG + '[rules.impossible-date]\nseverity = "info"\n'),
        ("terms.csv", TERMS + "账户,帐户\n"),
        (".lint-news-accepted.toml", '[[accepted]]\nfingerprint = "0123456789abcdef"\nreason = "人名"\n'),
    ],
    ids=["rule", "list", "accepted"],
)
def test_files_that_matter_change_it(desk: Path, file: str, text: str) -> None:
    before = of(desk)
    desk.with_name(file).write_text(text, "utf-8")
    assert of(desk) != before


def test_a_configuration_holds_for_its_folder(desk: Path) -> None:
    (desk.parent / "web").mkdir()
    (desk.parent / "web" / "lint-news.toml").write_text('ignore = ["dates"]\n', "utf-8")
    identities = Identities(Session(registry(), {}), "zh")
    assert identities.of(str(desk)) != identities.of(str(desk.parent / "web" / "a.parquet"))
