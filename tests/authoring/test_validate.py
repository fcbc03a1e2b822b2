"""Wrong declarations: each is refused when the rule is made, with the rule, the setting, and what is expected."""

# ruff: noqa: ARG001 the parameters of these checks are what is tested
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from lint_news import Article, Bad, DeclarationError, Finding, Message, rule
from lint_news.authoring.plugins import load
from lint_news.authoring.validate import code_problems

RIGHT: dict[str, Any] = {"title": "题", "help": "说明", "bad": [Bad("春", fixed="秋", found="春")], "good": ["秋"]}


def check(article: Article) -> Iterable[Finding]:
    """Nothing is found."""
    return ()


def refusal(name: Any = "a-rule", check: Any = check, **settings: Any) -> str:
    with pytest.raises(DeclarationError) as refused:
        rule(name, **RIGHT | settings)(check)
    assert str(refused.value).startswith(f"rule {name}: ")
    return str(refused.value).removeprefix(f"rule {name}: ")


def test_a_right_declaration_is_taken() -> None:
    made = rule("a-rule", **RIGHT)(check)
    assert made.check is check


@pytest.mark.parametrize("name", ["", " ", "A-rule", "a_rule", "a--rule", "-a", "a-", "1-rule", "规则", None, check])
def test_a_wrong_name(name: object) -> None:
    assert "name must be a name in lower case with hyphens" in refusal(name)


@pytest.mark.parametrize("setting", ["title", "help", "bad", "good"])
def test_a_setting_that_is_missing(setting: str) -> None:
    settings = {name: value for name, value in RIGHT.items() if name != setting}
    with pytest.raises(DeclarationError, match=f"rule a-rule: {setting} is missing"):
        rule("a-rule", **settings)(check)


@pytest.mark.parametrize(
    ("setting", "value", "expected"),
    [
        ("title", "", "text that is not empty"),
        ("title", None, "text that is not empty"),
        ("help", ["说明"], "text that is not empty"),
        ("family", "Dates", "a name in lower case with hyphens"),
        ("unit", "line", '"article", "page" or "issue"'),
        ("unit", ["page"], '"article", "page" or "issue"'),
        ("triggers", ("春", "秋"), "characters, as one text"),
        ("requires", "hits", '"module:function"'),
        ("requires", len, '"module:function"'),
        ("gathers", len, '"module:function"'),
        ("cap", "warning", "a Severity"),
        ("cap", None, "a Severity"),
        ("kind", "number", "an ErrorKind"),
        ("origin", "print", "an Origin"),
        ("fold", 1, "0 for never, or a whole number from 2"),
        ("fold", -2, "0 for never"),
        ("fold", True, "0 for never"),
        ("fold", 3.0, "0 for never"),
        ("fold", "3", "0 for never"),
        ("preview", "yes", "True or False"),
        ("everywhere", 1, "True or False"),
        ("bad", Bad("春"), "a list or tuple"),
        ("bad", "春", "a list or tuple"),
        ("good", "秋", "a list or tuple"),
        ("patterns", "abc", "a list or tuple"),
        ("patterns", {"春"}, "a list or tuple"),
        ("explains", "doubled-mark", "a list or tuple"),
        ("formerly", "old-name", "a list or tuple"),
        ("lists", "people", "a list or tuple"),
        ("injectors", "_injectors:spring", "a list or tuple"),
        ("profiles", ["print"], "a dict"),
        ("example_lists", [{"name": "王守诚"}], "a dict"),
    ],
)
def test_a_setting_of_a_wrong_kind(setting: str, value: object, expected: str) -> None:
    assert refusal(**{setting: value}).startswith(f"{setting} must be {expected}")


@pytest.mark.parametrize(
    ("setting", "values", "problem"),
    [
        ("bad", [Bad("春"), "夏"], "bad[1] must be a Bad of texts"),
        ("bad", [Bad(3)], "bad[0] must be a Bad of texts"),  # pyright: ignore[reportArgumentType]
        ("bad", [Bad("春", fixed=["秋"])], "bad[0] must be a Bad of texts"),  # pyright: ignore[reportArgumentType]
        ("good", ["秋", Bad("冬")], "good[1] must be a text"),
        ("patterns", ["春", ""], "patterns[1] must be text that is not empty"),
        ("patterns", [b"a"], "patterns[0] must be text that is not empty"),
        ("explains", ["Doubled"], "explains[0] must be a name in lower case"),
        ("formerly", ["old_name"], "formerly[0] must be a name in lower case"),
        ("lists", ["house people"], "lists[0] must be the name of a parameter"),
        ("injectors", ["spring"], 'injectors[0] must be a function or "module:function"'),
        ("injectors", [3], 'injectors[0] must be a function or "module:function"'),
    ],
)
def test_a_value_of_a_wrong_kind_among_others(setting: str, values: object, problem: str) -> None:
    assert problem in refusal(**{setting: values})


@pytest.mark.parametrize(
    ("setting", "values"),
    [("bad", [Bad("春"), Bad("春")]), ("good", ["秋", "秋"]), ("patterns", ["春", "春"]), ("formerly", ["old", "old"])],
)
def test_a_value_that_is_there_twice(setting: str, values: object) -> None:
    assert refusal(**{setting: values}) == f"{setting}[1] repeats {setting}[0]"


@pytest.mark.parametrize(
    ("profiles", "problem"),
    [
        ({"paper": False}, "a key of profiles must be one of print, web, extract, traditional, verbatim, not 'paper'"),
        ({"print": "off"}, "profiles['print'] must be True (on), False (off) or a Severity, not 'off'"),
        ({"print": None}, "profiles['print'] must be True (on), False (off) or a Severity, not None"),
    ],
)
def test_a_wrong_profile(profiles: object, problem: str) -> None:
    assert refusal(profiles=profiles) == problem


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ({"explains": ["a-rule"]}, "explains names the rule itself"),
        ({"unit": "issue"}, "gathers is missing"),
        ({"gathers": "views:one"}, 'gathers is for unit="issue"'),
        ({"unit": "issue", "gathers": "views:one", "triggers": "春"}, 'unit="issue" takes no triggers'),
        ({"formerly": ["a-rule"]}, "formerly names the rule itself"),
        ({"example_lists": {"people": []}}, "example_lists['people'] is not among lists"),
        ({"good": ["春"]}, "bad[0] is also among good"),
        ({"bad": [Bad("春", fixed="春")]}, "bad[0] has a fixed that is its text"),
        ({"bad": [Bad("春", found="夏")]}, "bad[0] has a found that is not in its text"),
        ({"bad": [Bad("春", found="")]}, "bad[0] has a found that is not in its text"),
    ],
)
def test_settings_that_contradict_each_other(settings: dict[str, object], problem: str) -> None:
    assert refusal(**settings) == problem


def test_a_setting_that_there_is_not() -> None:
    assert refusal(pattern=["春"]) == "there is no setting pattern; did you mean patterns?"
    assert "known: bad, cap, everywhere, example_lists, explains, family" in refusal(xyz=1)
    assert "there is no setting severity" in refusal(severity="info")


def test_all_problems_are_told_at_once() -> None:
    told = refusal(cap="warning", unit="line", patterns="abc", fixes_=True)
    assert len(told.split("; ")) == 5
    assert all(setting in told for setting in ("cap", "unit", "patterns", "fixes_"))


def test_a_long_value_is_cut() -> None:
    assert refusal(unit="很" * 999).endswith("很…")


def no_parameter() -> Iterator[Finding]:
    yield from ()


def two_parameters(article: Article, text: str) -> Iterator[Finding]:
    yield from ()


def any_parameters(*articles: Article) -> Iterator[Finding]:
    yield from ()


def any_options(article: Article, **options: int) -> Iterator[Finding]:
    yield from ()


def without_default(article: Article, *, least: int) -> Iterator[Finding]:
    yield from ()


def without_type(article: Article, *, least=3) -> Iterator[Finding]:  # noqa: ANN001 # pyright: ignore[reportMissingParameterType]
    yield from ()


def named_severity(article: Article, *, severity: int = 3) -> Iterator[Finding]:
    yield from ()


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (no_parameter, "the check takes one positional parameter"),
        (two_parameters, "the check takes one positional parameter"),
        (any_parameters, "the check takes one positional parameter"),
        (any_options, "the check takes one positional parameter"),
        (without_default, "option least has no default"),
        (without_type, "option least has no type"),
        (named_severity, "option severity has the name of a setting"),
        ("check", "what is decorated must be a function, not 'check'"),
        (Message, "what is decorated must be a function"),
    ],
)
def test_a_check_with_wrong_parameters(wrong: Callable[..., Any], problem: str) -> None:
    assert problem in refusal(check=wrong)


def test_a_list_that_the_check_does_not_take() -> None:
    assert refusal(lists=["people"]) == "lists names people, which is no keyword-only parameter"


def with_option(kind: object, default: object) -> Callable[..., Iterator[Finding]]:
    def check(article: Article, *, least: Any = default) -> Iterator[Finding]:
        yield from ()

    check.__annotations__["least"] = kind
    return check


@pytest.mark.parametrize(
    ("kind", "default"), [(int, "3"), (str, None), (Callable[[], int], len), (tuple[str, ...], "春")]
)
def test_an_option_that_no_configuration_can_give(kind: object, default: object) -> None:
    made = rule("a-rule", **RIGHT)(with_option(kind, default))
    (problem,) = code_problems(made)
    assert problem.startswith("option least cannot be read from a configuration: ")


@pytest.mark.parametrize("pattern", ["(春", "[", "*", "(?P=none)"])
def test_a_pattern_that_does_not_compile(pattern: str) -> None:
    settings: dict[str, Any] = {**RIGHT, "patterns": ["春", pattern]}
    made = rule("a-rule", **settings)(check)
    (problem,) = code_problems(made)
    assert problem.startswith("patterns[1] is no regular expression: ")


@pytest.mark.parametrize("given", load().rules.values(), ids=lambda rule: rule.name)
def test_the_code_of_each_rule_is_right(given: Any) -> None:
    assert list(code_problems(given)) == []
