"""A pattern that is passed over could not have matched, and a search that skips ahead misses nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Document, articles
from lint_news.authoring import plugins
from lint_news.check.engine import lint
from lint_news.match import patterns
from lint_news.match.needs import contents, needs, packed, unpacked

PAGES = sorted((Path(__file__).parents[2] / "fixtures").glob("**/page.txt"))


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("月[12]", {"月1", "月2"}),
        ("是的", {"是的"}),
        ("(?P<mark>[，。])(?P=mark)", {"，，", "。。"}),
        ("。{2,}|、{3}", {"。。", "、、"}),
        ("[甲乙]?丙", {"丙"}),
        ("甲[乙丙]*丁", {"甲丁", "乙丁", "丙丁"}),
        ("甲(?=[乙丙])", {"甲乙", "甲丙"}),
        ("(?:甲|乙丙)", {"甲", "乙丙"}),
    ],
)
def test_what_a_pattern_needs_most(pattern: str, needed: set[str]) -> None:
    assert needs(pattern)[0] == needed


@pytest.mark.parametrize(
    "pattern", ["", ".*", "[^甲]", "甲?", "(?=甲?)", "(?<=甲)", "(?<!甲)", "(?i:a)", "(?i)a", r"\w", "甲|", "(甲|)"]
)
def test_nothing_is_needed_where_nothing_is_known(pattern: str) -> None:
    assert needs(pattern) == ()


def test_what_follows_from_another_need_is_not_asked() -> None:
    assert needs("甲乙") == ({"甲乙"},)


def test_a_group_of_two_characters_is_repeated_as_it_stood() -> None:
    pattern = "(?P<mark>[，。]+)(?P=mark)"
    assert all(not need.isdisjoint(contents("，。，。")) for need in needs(pattern))
    assert re.search(pattern, "，。，。")


def test_a_need_is_packed_without_loss() -> None:
    need = frozenset(("甲", "乙", "丙丁", "𠮷野", "\x00", "\x01甲"))
    assert unpacked(packed(need)) == need


def _patterns() -> list[str]:
    """Every pattern that the rules use on the fixture pages and on their own examples."""
    rules = [rule.in_examples() for rule in plugins.load().rules.values()]
    for page in PAGES:
        lint(Document(page.read_text("utf-8")), rules)
    for rule in rules:
        for text in (*(bad.text for bad in rule.bad), *rule.good):
            lint(Document(text), [rule])
    return sorted({*patterns.NEW_NEEDS, *patterns.known_needs()})


PATTERNS = _patterns()


def _plain(pattern: str) -> re.Pattern[str] | None:
    """As `re` alone compiles it."""
    try:
        return re.compile(pattern, re.MULTILINE)  # noqa: TID251 what ours must be equal to
    except re.error:
        return None


def test_there_are_patterns_and_most_can_be_passed_over() -> None:
    assert len(PATTERNS) > 100
    assert sum(not patterns.needed(pattern).met_by(frozenset()) for pattern in PATTERNS) > len(PATTERNS) * 0.8


def test_no_match_is_lost_on_pages_and_examples() -> None:
    texts = [page.read_text("utf-8") for page in PAGES]
    texts += [bad.text for rule in plugins.load().rules.values() for bad in rule.bad]
    stretches = [article for text in texts for article in articles(Document(text))]
    for pattern in PATTERNS:
        if plain := _plain(pattern):
            for stretch in stretches:
                wanted = [m.regs for m in plain.finditer(stretch.document.text, stretch.span.start, stretch.span.end)]
                assert [(m.start, m.end) for m in stretch.find(pattern)] == [regs[0] for regs in wanted], pattern
                ours = patterns.compiled(pattern)
                found = ours.finditer(stretch.document.text, stretch.span.start, stretch.span.end)
                assert [m.regs for m in found] == wanted, pattern


@given(st.text(st.sampled_from("甲乙丙0１月日，。、“”-—:： \n𠮷上午"), max_size=30))
def test_no_match_is_lost_on_any_text(text: str) -> None:
    for pattern in PATTERNS[::7]:
        if (plain := _plain(pattern)) and plain.search(text):
            assert patterns.needed(pattern).met_by(contents(text)), pattern
            assert [m.regs for m in patterns.compiled(pattern).finditer(text)] == [m.regs for m in plain.finditer(text)]


def test_a_page_contains_what_its_articles_do() -> None:
    for page in PAGES:
        document = Document(page.read_text("utf-8"))
        of_page = document.contents()
        assert of_page is not None
        assert all(article.contents() <= of_page for article in articles(document))
