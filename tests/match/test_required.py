"""A pattern that is passed over could not have matched."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint_news import Document, articles
from lint_news.authoring import plugins
from lint_news.check.engine import lint
from lint_news.match import gates, syntax
from lint_news.match.required import TWICE, Need, required

PAGES = sorted((Path(__file__).parents[2] / "fixtures").glob("**/page.txt"))


def meets(text: str, needs: Iterable[Need]) -> bool:
    """Whether a text has one string of each need."""
    return all(any(string in text for string in need) for need in needs)


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
    assert required(pattern)[0] == needed


def test_a_class_that_is_a_whole_pattern_may_have_many_characters() -> None:
    chars = [chr(code) for code in range(ord("一"), ord("一") + 2_000, 2)]
    listed = f"[{''.join(chars)}]"
    assert required(listed) == (frozenset(chars),)
    assert required(f"{listed}{{2}}") == ()
    assert required("[一-龥]") == ()


@pytest.mark.parametrize(
    "pattern", ["", ".*", "[^甲]", "甲?", "(?=甲?)", "(?<=甲)", "(?<!甲)", "(?i:a)", "(?i)a", r"\w", "甲|", "(甲|)"]
)
def test_nothing_is_needed_where_nothing_is_known(pattern: str) -> None:
    assert required(pattern) == ()


def test_what_follows_from_another_need_is_not_asked() -> None:
    assert required("甲乙") == ({"甲乙"},)


def test_a_group_of_two_characters_is_repeated_as_it_stood() -> None:
    pattern = "(?P<mark>[，。]+)(?P=mark)"
    assert meets("，。，。", required(pattern))
    assert re.search(pattern, "，。，。")


def _patterns() -> list[str]:
    """Every pattern that the rules use on the fixture pages and on their own examples, and those of a wheel."""
    rules = [rule.in_examples() for rule in plugins.load().rules.values()]
    for page in PAGES:
        lint(Document(page.read_text("utf-8")), rules)
    for rule in rules:
        for text in (*(bad.text for bad in rule.bad), *rule.good):
            lint(Document(text), [rule])
    return sorted({*gates.ASKED, *(gates.STORED.patterns if gates.STORED else ())})


PATTERNS = _patterns()


def test_every_pattern_of_the_rules_can_be_parsed() -> None:
    assert len(PATTERNS) > 100
    for pattern in PATTERNS:
        assert syntax.parse(pattern), pattern


def as_re(pattern: str) -> re.Pattern[str] | None:
    """As `re` alone compiles it."""
    try:
        return re.compile(pattern, re.MULTILINE)  # noqa: TID251 what ours must be equal to
    except re.error:
        return None


def test_most_patterns_can_be_passed_over() -> None:
    assert sum(bool(required(pattern)) for pattern in PATTERNS) > len(PATTERNS) * 0.8


@pytest.mark.thorough
def test_no_match_is_lost_on_pages_and_examples() -> None:
    texts = [page.read_text("utf-8") for page in PAGES]
    texts += [bad.text for rule in plugins.load().rules.values() for bad in rule.bad]
    stretches = [article for text in texts for article in articles(Document(text))]
    for pattern in PATTERNS:
        if plain := as_re(pattern):
            for stretch in stretches:
                wanted = plain.finditer(stretch.document.text, stretch.span.start, stretch.span.end)
                assert [(m.start, m.end) for m in stretch.find(pattern)] == [m.span() for m in wanted], pattern


@given(st.text(st.sampled_from("甲乙丙0１月日，。、“”-—:： \n𠮷上午"), max_size=30))
def test_no_match_is_lost_on_any_text(text: str) -> None:
    for pattern in PATTERNS[::7]:
        if (plain := as_re(pattern)) and plain.search(text):
            assert meets(text, required(pattern)), pattern


CLASS_MEMBERS = st.sampled_from(
    ["甲", "乙", "a", "0-9", "]", "^", "-", r"\d", r"\\", r"\x61", r"\u4e59", r"\n", "丙-丁", "[", "."]
)
ATOMS = st.one_of(
    st.sampled_from(
        ["甲", "乙", "a", "0", ".", r"\.", r"\n", r"\d", r"\b", r"\Z", "^", "$", r"\u4e59", "(?#甲)", "-", "]", "}"]
    ),
    st.builds(
        "[{}{}]".format, st.sampled_from(["", "^"]), st.lists(CLASS_MEMBERS, min_size=1, max_size=4).map("".join)
    ),
)
OPENINGS = ["(", "(?:", "(?P<n>", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i:", "(?s:", "(?i)("]
QUANTIFIERS = ["*", "+", "?", "{2}", "{1,2}", "{,2}", "{2,}", "*?", "+?", "??", "{1,2}?", "*+", "{0,1}"]
REFERENCES = [r"\1", "(?P=n)", "(?(1)甲|乙)", "(?(1)甲)", r"(?:)\2"]
PATTERN = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.builds(str.__add__, inner, inner),
        st.builds("{}|{}".format, inner, inner),
        st.builds("{}{})".format, st.sampled_from(OPENINGS), inner),
        st.builds("({}){}".format, inner, st.sampled_from(REFERENCES)),
        st.builds("(?P<n>{}){}".format, inner, st.sampled_from(REFERENCES)),
        st.builds("(?:{}){}".format, inner, st.sampled_from(QUANTIFIERS)),
        st.builds(str.__add__, inner, st.sampled_from(QUANTIFIERS)),
    ),
    max_leaves=8,
)


@settings(max_examples=1_500, deadline=None)
@given(PATTERN, st.lists(st.text(st.sampled_from("甲乙丙丁aA0]^-.\\\n}[ｄ"), max_size=8), min_size=8, max_size=8))
def test_no_match_of_any_pattern_is_lost(pattern: str, texts: list[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = as_re(pattern)
    needs = required(pattern)
    for text in texts:
        if plain and plain.search(text):
            assert meets(text, needs), (pattern, text)


@pytest.mark.parametrize(
    "pattern", ["(?x) 甲 # 乙", r"\p{Han}甲", "甲{e<=1}", "[[:alpha:]]甲", r"(甲)\10", "(?L)甲", "甲**", "(甲", "甲)"]
)
def test_what_is_not_known_is_not_parsed(pattern: str) -> None:
    with pytest.raises(syntax.UnreadError):
        syntax.parse(pattern)
    assert required(pattern) == ()


@pytest.mark.parametrize(
    ("pattern", "is_needed"),
    [
        ("([\u3400-\u9fff]{2,30})\\1", True),
        ("(?P<twice>[\u3400-\u9fff]{4,8}+)(?P=twice)", True),
        ("([\u3400-\u9fff]{1,30})\\1", False),
        ("([\u3400-\u9fff]{2,31})\\1", False),
        ("([\u3400-\u9fff]{2,})\\1", False),
        ("([a\u3400-\u9fff]{2,30})\\1", False),
        ("([^甲]{2,30})\\1", False),
        ("([\u3400-\u9fff]{2,30})、\\1", False),
    ],
)
def test_a_piece_of_han_that_is_followed_by_itself_stands_twice(pattern: str, is_needed: bool) -> None:
    assert (TWICE in required(pattern)) == is_needed
