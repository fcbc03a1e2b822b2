"""The generated pages of the documentation site."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_news import Article, Bad, Finding, Message, Rule, rule
from lint_news.authoring.plugins import load
from lint_news.model import Lang

from .environments import skip_outside_checkout

skip_outside_checkout()

from tools.site_pages import figures, pages, rule_page, write  # noqa: E402 there are no tools outside the checkout


@pytest.fixture
def new() -> Rule:
    """A rule that nobody measured yet."""

    @rule("brand-new", title="新", help="新规则。", family="house", bad=[Bad("`咁`|\n", fixed="这样")], good=["一样"])
    def brand_new(article: Article) -> list[Finding]:  # pyright: ignore[reportUnusedFunction]
        """A new fault.

        What it leaves alone.
        """
        return [Finding(match.span, Message("新", "new")) for match in article.find("咁")]

    return brand_new


@pytest.mark.parametrize(("lang", "said"), [("en", "- not measured"), ("zh", "- 没有测过")])
def test_a_rule_that_was_never_measured(new: Rule, lang: Lang, said: str) -> None:
    assert said in rule_page(new, lang).splitlines()


def test_the_page_of_a_rule(new: Rule) -> None:
    page = rule_page(new, "en")
    assert page.startswith("# brand-new\n\n`house` · A new fault.\n\nWhat it leaves alone.\n")
    assert "| wrong | `` `咁`\\|⏎ `` → `这样` |" in page
    assert "| right | `一样` |" in page


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_each_rule_has_a_page_and_a_row(lang: Lang) -> None:
    made = pages(lang)
    for one in load().rules.values():
        assert made[f"{one.family}/{one.name}.md"].startswith(f"# {one.name}\n")
        assert f"[`{one.name}`](rules/{one.family}/{one.name}.md)" in made["table.txt"]


def test_the_figures_of_all_rules() -> None:
    text = figures([load().rules["doubled-character"]], "en")
    assert "### clean-paper-dev.jsonl.gz\n" in text
    assert "| doubled-character | 0 | 43 | 0 | 0.91 (0.66–1.23) |" in text
    assert "| doubled-character | any_character | 200 |" in text


def test_pages_of_rules_that_are_gone_are_deleted(tmp_path: Path) -> None:
    (tmp_path / "zh" / "rules" / "house").mkdir(parents=True)
    old = tmp_path / "zh" / "rules" / "house" / "gone.md"
    old.write_text("# gone\n", "utf-8")
    write(tmp_path)
    page = tmp_path / "rules" / "dates" / "impossible-date.md"
    made = page.stat().st_mtime_ns
    write(tmp_path)
    assert not old.exists()
    assert page.stat().st_mtime_ns == made
