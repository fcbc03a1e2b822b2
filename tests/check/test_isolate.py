"""Rules run isolated from each other: failures are named, findings are validated, gates skip units."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator

import pytest
from msgspec.structs import replace as replaced

from lint_news import (
    Article,
    Bad,
    Document,
    Edit,
    Finding,
    Fix,
    Message,
    Related,
    Span,
    UnfinishedError,
    articles,
    replace,
    rule,
)
from lint_news.check import isolate
from lint_news.check.isolate import run_rules
from lint_news.match.gates import Gate
from lint_news.match.plans import Gates
from lint_news.testing.examples import report

from .tiny_rules import FIND_Z, fault, yields


def test_what_a_rule_found_stands_when_it_says_it_is_unfinished() -> None:
    given = report([yields(fault(0, 1), UnfinishedError("the rest")), FIND_Z], "一Z")
    assert [d.rule for d in given.diagnostics] == ["given", "find-z"]
    assert "the rest" in given.failures[0].error


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (ValueError("no such desk"), "ValueError: no such desk"),
        (RecursionError(), "RecursionError"),
        (SystemExit(0), "SystemExit"),
        ("not a finding", "AttributeError"),
        (None, "AttributeError"),
        (fault(0, 99), "is not in the document"),
        (fault(-1, 1), "is not in the document"),
        (fault(2, 1), "is not in the document"),
        (fault(0, 1, replace(Span(3, 99), "一")), "is not in the document"),
        (fault(0, 1, related=(Related(Span(0, 99)),)), "is not in the document"),
        (fault(0, 1, Fix(())), "without any"),
        (fault(0, 1, Fix((Edit(Span(0, 2)), Edit(Span(1, 3))))), "overlap"),
        (Finding(Span(0, 1), Message("{char}", "{char}")), "KeyError: 'char'"),
        (replaced(fault(0, 1), confidence="likely"), "is a Confidence, not 'likely'"),
        (fault(0, 1, replaced(replace(Span(0, 1), "一"), safety="safe")), "is a Safety, not 'safe'"),
    ],
)
def test_a_rule_that_breaks_is_named_and_the_others_go_on(wrong: object, says: str) -> None:
    given = report([yields(fault(0, 1), wrong), FIND_Z], "一Z二Z")
    assert [d.rule for d in given.diagnostics] == ["find-z", "find-z"]
    (failure,) = given.failures
    assert failure.who.startswith("given")
    assert says in failure.error


def test_ctrl_c_is_no_rule_s_failure() -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell starts a job in the background without
    try:
        with pytest.raises(KeyboardInterrupt):
            report(yields(KeyboardInterrupt()), "一")
    finally:
        signal.signal(signal.SIGINT, before)


def test_gates_skip_the_units_without_triggers() -> None:
    seen: list[str] = []

    @rule("gated", title="门", help="门", bad=[Bad("Z")], good=[], family="gates", triggers="ZY")
    def gated(article: Article) -> Iterator[Finding]:
        """Gated."""
        seen.append(article.text)
        yield from ()

    news = "本报讯（记者 林一）昨天上午，河东的乡村公路通车，沿线八个村子的村民出门方便多了{}。"
    text = "\n\n".join(f"{n}号公路通车\n\n{news.format(c)}" for n, c in (("一", ""), ("二", "Y"), ("三", "")))
    report(gated, text.replace("Y", ""))
    assert seen == []
    report(gated, text)
    assert len(seen) == 1
    assert seen[0].startswith("二号公路通车")


def has_y(article: Article) -> bool:
    return "Y" in article.text


def raises_where_y(article: Article) -> bool:
    raise ValueError(article.text)


def test_a_rule_runs_where_the_view_that_it_requires_is_true() -> None:
    seen: list[str] = []

    @rule("wants-y", title="门", help="门", bad=[Bad("Z")], good=[], family="gates", requires="test_isolate:has_y")
    def wants_y(article: Article) -> Iterator[Finding]:
        """Wants Y."""
        seen.append(article.text)
        yield from ()

    assert not report(wants_y, "Z").failures
    assert not report(wants_y, "Y").failures
    assert seen == ["Y"]
    report(wants_y.ungated(), "Z")
    assert seen == ["Y", "Z"]


def test_a_view_that_raises_fails_its_rule() -> None:
    @rule("raises", title="门", help="门", bad=[Bad("Z")], good=[], requires="test_isolate:raises_where_y")
    def raises(_: Article) -> Iterator[Finding]:
        """Raises."""
        yield fault(0, 1)

    given = report([raises, FIND_Z], "Z")
    assert [d.rule for d in given.diagnostics] == ["find-z"]
    (failure,) = given.failures
    assert failure.who.startswith("raises")


def test_a_rule_without_fixes_yields_none() -> None:
    (found,) = report(replaced(FIND_Z, fixes=False), "Z").diagnostics
    assert found.fixes == ()


def test_a_page_rule_runs_once_and_an_article_rule_for_each_article() -> None:
    text = "\n\n\n\n".join(f"{n}号公路通车\n\n　　本报讯　昨天上午，河东的乡村公路通车。" for n in "一二三")
    page, article = yields(fault(0, 1)), replaced(yields(fault(0, 1), unit="article"), name="by-article")
    found, failures = run_rules(Document(text), [page, article])
    assert failures == ()
    assert [item.rule.name for item in found] == ["given", *["by-article"] * len(articles(Document(text)))]
    assert len(articles(Document(text))) > 1


def test_a_list_of_the_same_rules_is_planned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    class Counted(Gates[int]):
        def __init__(self, gates: Iterable[tuple[int, Gate]]) -> None:
            made.append(1)
            super().__init__(gates)

    monkeypatch.setattr(isolate, "Gates", Counted)
    for rules in ([FIND_Z], [FIND_Z], [FIND_Z, yields(fault(0, 1))]):
        assert run_rules(Document("一Z"), rules)[0]
    assert len(made) == 4  # one for documents and one for articles, of two lists
