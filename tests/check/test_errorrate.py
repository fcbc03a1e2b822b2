"""差错率: what counts how much, a lower bound that may fail a page and never passes one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace as replaced

from lint_news import Confidence, Document, ErrorKind, Origin, Rule, lint
from lint_news.check.engine import DocumentFindings, Reason, check_document
from lint_news.check.errorrate import WEIGHTS, Tally, characters, errata

from ..conftest import Command, Plug, word_rule

K = ErrorKind
BODY = "连日来，全县各地抢抓农时，春耕生产全面展开，田间地头一派繁忙景象。" * 3
"""Long enough to be no headline."""


def rule_of(kind: ErrorKind, word: str = "Z", put: str | None = "z", **settings: Any) -> Rule:
    return word_rule(f"{kind.value}-fault", word, put, kind=kind, **settings)


def tally(text: str, *rules: Rule, total: int = 1) -> Tally:
    done = Tally()
    for _ in range(total):
        done.add(errata(lint(Document(text), rules, fold=False)), characters(text))
    return done


@pytest.mark.parametrize(
    ("rule", "text", "points"),
    [
        *((rule_of(kind), "甲Z乙", weight.points) for kind, weight in WEIGHTS.items()),
        (rule_of(K.EXTRA_CHARACTER, "ZZ", "Z"), "甲ZZ乙", 1),
        (rule_of(K.EXTRA_CHARACTER, "ZZ", ""), "甲ZZ乙", 2),
        (rule_of(K.EXTRA_CHARACTER, "Z{5}", ""), "甲ZZZZZ乙", 2),
        (rule_of(K.EXTRA_CHARACTER, "Z{6}", ""), "甲ZZZZZZ乙", 4),
        (rule_of(K.MISSING_CHARACTER, "Z", "Z乙丙"), "甲Z", 2),
        (rule_of(K.EXTRA_CHARACTER, "ZZ", None), "甲ZZ乙", 1),
        (rule_of(K.FACT, confidence=Confidence.DOUBTFUL), "甲Z乙", 0),
        (rule_of(K.FACT, origin=Origin.EXTRACT), "甲Z乙", 0),
        (rule_of(K.FACT, origin=Origin.PRINT), "甲Z乙", 1),
        (rule_of(K.FACT), "甲Z乙" * 9, 3),
        (rule_of(K.FACT, "[甲乙丙丁]Z"), "甲Z乙Z丙Z丁Z甲Z", 5),
        (rule_of(K.NUMBER_STYLE, "[丁-丟]"), "".join(map(chr, range(0x4E00, 0x4E20))), 1),
        (rule_of(K.PUNCTUATION, "[丁-丟]"), "".join(map(chr, range(0x4E00, 0x4E20))), 3.1),
    ],
)
def test_points(rule: Rule, text: str, points: float) -> None:
    assert tally(BODY + text + BODY, rule).points == points


@pytest.mark.parametrize(("family", "points"), [("words", 1), ("characters", 0.5), ("privacy", 0)])
def test_families_that_count_otherwise(family: str, points: float) -> None:
    assert tally(BODY + "Z", replaced(rule_of(K.WRONG_CHARACTER), family=family)).points == points


@pytest.mark.parametrize(("kind", "points"), [(K.PUNCTUATION, [0.2, 0]), (K.FORMAT, [0.2, 0]), (K.FACT, [2, 3])])
def test_marks_that_are_wrong_all_over_a_file_may_be_right_on_the_page(kind: ErrorKind, points: list[float]) -> None:
    rule = rule_of(kind, "[，；]", fold=3)

    def found(text: str) -> float:
        done = Tally()
        one = check_document(Document("春" + text), [rule])
        done.add(errata(one.report(fold=False), one.folded_fingerprints()), 1)
        return done.points

    assert [found("，，"), found("，，，")] == points
    assert found("，；，；") > 0, "two faults of the same rule are not one that is all over the page"


def test_to_accept_one_of_several_does_not_make_the_others_count() -> None:
    rule = rule_of(K.PUNCTUATION, "，", fold=3)

    def first(judged: DocumentFindings) -> Reason:
        return lambda found: "对" if found is judged.found[0] else None

    for words, points in (("，，，", 0), ("，，", 0.1)):
        one = check_document(Document("春" + words), [rule], first)
        assert sum(found.points for found in errata(one.report(fold=False), one.folded_fingerprints())) == points


def test_headlines_count_double_and_repeats_are_of_the_whole_issue() -> None:
    page = f"本县Z春耕全面展开\n\n{BODY}\n"
    assert tally(page, rule_of(K.FACT)).points == 2
    assert tally(BODY + "Z", rule_of(K.FACT), total=5).points == 3
    assert tally("甲 Z\u3000乙\r\n", rule_of(K.FACT), total=5).characters == 15


def test_the_rate() -> None:
    found = tally(BODY + "Z", rule_of(K.FACT))
    assert found.rate() == 10_000 / (len(BODY) + 1)
    assert found.rate(20_000) == 0.5
    assert Tally().rate() == 0


@pytest.fixture
def page(lint_news: Command, plug: Plug, pages: Path) -> str:
    del lint_news
    plug(rule_of(K.FACT), rule_of(K.PUNCTUATION, "Y"))
    (pages / "page.txt").write_text("甲Z乙Y" + "丙" * 996 + "\n" * 50, "utf-8")
    return "page.txt"


def test_it_is_told_as_a_lower_bound(lint_news: Command, page: str) -> None:
    done = lint_news("check", page, "--error-rate")
    assert done.status == 1
    assert done.err == (
        "lint-news: 差错率：机器查出至少 11.00/万（1.1 分，1000 字；知识、事实、逻辑 1 处 1 分；标点 1 处 0.1 分），"
        "未经人工确认；计分依《报纸编校差错率计算方法》（标点、格式、字形的分值未经核对原文）\n"
    )
    assert "at least 5.00 in 10,000 (1 points, 2000 characters" in (
        lint_news(
            "check", page, "--error-rate", "--total-chars", "2000", "--ignore", "punctuation-fault", "--lang", "en"
        ).err
    )
    assert "未经核对" not in lint_news("check", page, "--error-rate", "--ignore", "punctuation-fault").err
    assert lint_news("check", "clean.txt", "--error-rate").err.startswith(
        "lint-news: 差错率：机器查出至少 0.00/万（0 分，5 字）"
    )


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--max-error-rate", "3"], 1),
        (["--max-error-rate", "11"], 0),
        (["--max-error-rate", "10.99"], 1),
        (["--max-error-rate", "3", "--total-chars", "20000"], 0),
        (["--max-error-rate", "3", "--exit-zero"], 0),
        (["--max-error-rate", "11", "--fail-on", "warning"], 1),
        (["--max-error-rate", "11", "--fail-on", "error"], 0),
        (["--max-error-rate", "-1"], 2),
        (["--max-error-rate", "nan"], 2),
        (["--total-chars", "0"], 2),
        (["--max-error-rate", "11", "none.txt"], 2),
    ],
)
@pytest.mark.parametrize("output_format", ["full", "json"])
def test_the_gate(lint_news: Command, page: str, arguments: list[str], status: int, output_format: str) -> None:
    done = lint_news("check", page, *arguments, "--output-format", output_format)
    assert done.status == status
    assert "合格" not in done.err + done.text


def test_what_is_accepted_does_not_count(lint_news: Command, page: str) -> None:
    lint_news("accept", f"{page}:1:2", "--reason", "对")
    assert "1.00/万" in lint_news("check", page, "--error-rate").err


def test_folded_findings_are_counted_one_by_one(lint_news: Command, plug: Plug, pages: Path) -> None:
    plug(rule_of(K.FACT, "Z"))
    (pages / "page.txt").write_text("甲Z乙Z丙Z丁Z戊Z己Z" + "春" * 88, "utf-8")
    for options, lines in ((), 1), (("--no-fold",), 6):
        done = lint_news("check", "page.txt", "--error-rate", "--output-format", "concise", *options)
        assert len(done.text.splitlines()) == lines
        assert "（3 分，100 字" in done.err, "the same error counts three times at most"
