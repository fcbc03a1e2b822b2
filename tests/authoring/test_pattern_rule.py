"""Rules of patterns, a message and a replacement: what they report, and what is refused."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from lint_news import Article, Bad, Confidence, DeclarationError, Match, Message, Rule, Safety, pattern_rule
from lint_news.authoring.validate import code_problems
from lint_news.testing.examples import report, untested_guards, verdicts

SETTINGS: dict[str, Any] = {
    "title": "号",
    "help": "查“号”字。",
    "patterns": ("(?P<day>[0-9]+)(?P<word>号)(?!线)", "(?P<day>[一二三])(?P<word>号)"),
    "message": Message("“{match}”写作“{day}{replacement}”", "{match}: {day}{replacement}, {mark}", mark="日"),
    "mark": "word",
    "replacement": "日",
    "bad": [Bad("3月18号。", fixed="3月18日。", found="号")],
    "good": ["3月18号线"],
}


def is_fault(article: Article, match: Match, *, longest: int = 2) -> bool:
    """The day has the colloquial word."""
    return len(match["day"]) <= longest and "楼" not in article.text


def made(judge: Callable[..., Any] = is_fault, **settings: Any) -> Rule:
    return pattern_rule("spoken-day", **SETTINGS | settings)(judge)


def test_each_match_that_is_a_fault_is_reported() -> None:
    found = report(made(), "18号到三号，118号。").diagnostics
    assert [(d.location.start.offset, d.message.text("zh")) for d in found] == [
        (2, "“18号”写作“18日”"),
        (5, "“三号”写作“三日”"),
    ]
    assert found[0].message.text("en") == "18号: 18日, 日"
    assert report(made(), "18号楼").diagnostics == ()
    assert verdicts(made()) == []


def test_the_text_and_the_options_of_the_function_are_those_of_the_rule() -> None:
    rule = made()
    assert (rule.doc, rule.family, rule.options) == (
        "The day has the colloquial word.",
        "authoring",
        {"longest": (int, 2)},
    )
    longer = rule.configured({"longest": 3}, str)
    assert len(report(longer, "118号。").diagnostics) == 1


def test_how_it_is_reported() -> None:
    rule = made(confidence=Confidence.DOUBTFUL, safety=Safety.SAFE, fix_title=Message("改", "change"))
    (found,) = report(rule, "18号。").diagnostics
    assert found.confidence is Confidence.DOUBTFUL
    assert [(fix.safety, str(fix.title)) for fix in found.fixes] == [(Safety.SAFE, str(Message("改", "change")))]


def test_without_a_replacement_there_is_no_fix_and_without_a_group_all_is_marked() -> None:
    settings = {key: value for key, value in SETTINGS.items() if key not in ("mark", "replacement")}
    settings["message"] = Message("号", "hao")
    rule = pattern_rule("spoken-day", **settings)(is_fault)
    (found,) = report(rule, "18号。").diagnostics
    assert found.fixes == ()
    assert (found.location.start.offset, found.location.end.offset) == (0, 3)


def test_a_replacement_that_depends_on_the_match() -> None:
    def doubled(match: Match) -> str:
        return match["word"] * 2

    (found,) = report(made(replacement=doubled), "18号。").diagnostics
    assert found.message.text("zh") == "“18号”写作“18号号”"
    assert found.fixes[0].edits[0].text == "号号"


def test_guards_in_the_patterns_need_an_example() -> None:
    module = sys.modules[__name__]
    assert list(untested_guards(module, [made()])) == []
    untested = made(good=["秋"])
    assert list(untested_guards(module, [untested])) == ["spoken-day.patterns[0]: (?!线)"]


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ({"patterns": ()}, "patterns is missing"),
        ({"message": "号"}, "message must be a Message, not '号'"),
        ({"mark": 3}, "mark must be the name of a group, not 3"),
        ({"mark": ""}, "mark must be the name of a group, not ''"),
        ({"replacement": 3}, "replacement must be a text, or a function of the match, not 3"),
        ({"confidence": "likely"}, "confidence must be a Confidence, not 'likely'"),
        ({"safety": "safe"}, "safety must be a Safety, not 'safe'"),
        ({"fix_title": "改"}, "fix_title must be a Message, not '改'"),
        ({"replacment": "日"}, "there is no setting replacment; did you mean replacement?"),
        ({"cap": "warning"}, "cap must be a Severity, not 'warning'"),
    ],
)
def test_a_wrong_setting(settings: dict[str, Any], problem: str) -> None:
    with pytest.raises(DeclarationError) as refused:
        made(**settings)
    assert str(refused.value) == f"rule spoken-day: {problem}"


def test_a_message_is_needed() -> None:
    settings = {key: value for key, value in SETTINGS.items() if key != "message"}
    with pytest.raises(DeclarationError, match="rule spoken-day: message is missing"):
        pattern_rule("spoken-day", **settings)(is_fault)


def test_the_function_takes_the_text_and_the_match() -> None:
    def of_match(match: Match) -> bool:
        return bool(match)

    with pytest.raises(DeclarationError, match="takes two positional parameters"):
        made(of_match)


def test_a_group_that_a_pattern_has_not() -> None:
    assert list(code_problems(made())) == []
    assert list(code_problems(made(mark="hao"))) == ["patterns[0] has no group hao", "patterns[1] has no group hao"]
    wrong = made(message=Message("{month}", "month"))
    assert list(code_problems(wrong)) == ["patterns[0] has no group month", "patterns[1] has no group month"]
