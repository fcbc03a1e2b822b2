"""The engine with tiny rules: isolation, folding, causes, severity, places, fingerprints, excerpts, gates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace as replaced

from lint_news import (
    Article,
    Bad,
    Confidence,
    Document,
    Edit,
    Finding,
    Fix,
    Message,
    Related,
    Rule,
    Safety,
    Severity,
    Span,
    UnfinishedError,
    delete,
    lint,
    replace,
    rule,
)
from lint_news.model import Diagnostic
from lint_news.testing.examples import report
from lint_news.text.edits import apply

from ..conftest import word_rule

FIND_Z = word_rule("find-z", "Z", "z")
SAID = Message("有问题", "a fault")


def marked(text: str, found: Iterable[Diagnostic]) -> list[str]:
    return [text[d.location.start.offset : d.location.end.offset] for d in found]


def yields(*findings: Any, unit: Any = "page", **settings: Any) -> Rule:
    """A rule that yields just these, once a unit."""

    @rule("given", title="给", help="给", bad=[Bad("")], good=[], family="given", unit=unit, **settings)
    def check(_: Document) -> Iterator[Finding]:
        """What was given."""
        for finding in findings:
            if isinstance(finding, BaseException):
                raise finding
            yield finding

    return check


def fault(start: int, end: int, *fixes: Fix, **more: Any) -> Finding:
    return Finding(Span(start, end), SAID, fixes, **more)


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
    ],
)
def test_a_rule_that_breaks_is_named_and_the_others_go_on(wrong: object, says: str) -> None:
    given = report([yields(fault(0, 1), wrong), FIND_Z], "一Z二Z")
    assert [d.rule for d in given.diagnostics] == ["find-z", "find-z"]
    (failure,) = given.failures
    assert failure.who.startswith("given")
    assert says in failure.error


def test_ctrl_c_is_no_rule_s_failure() -> None:
    with pytest.raises(KeyboardInterrupt):
        report(yields(KeyboardInterrupt()), "一")


@pytest.mark.parametrize(("count", "reported"), [(4, 4), (5, 1), (9, 1)])
def test_five_findings_of_a_rule_are_one(count: int, reported: int) -> None:
    text = "一Z。" * count
    found = report(FIND_Z, text).diagnostics
    assert len(found) == reported
    assert {d.severity for d in found} == {Severity.WARNING}
    assert len(report(FIND_Z, text, fold=False).diagnostics) == count
    assert len(report(replaced(FIND_Z, fold=0), text).diagnostics) == count


def test_a_folded_finding_has_every_edit_and_every_place() -> None:
    text = "一Z。\r\n" * 6
    (folded,) = report(FIND_Z, text).diagnostics
    assert marked(text, [folded]) == ["Z"]
    assert [(place.start.line, place.start.column) for place in folded.related] == [(n, 2) for n in range(2, 7)]
    (fix,) = folded.fixes
    assert apply(text, fix.edits) == text.replace("Z", "z")
    assert fix.safety is Safety.SAFE
    assert folded.message.text("zh") == "“Z”（共 6 处）"
    assert folded.message.text("en") == "“Z” (6 places)"


def test_neighbours_are_folded_with_all_their_edits() -> None:
    (folded,) = report(FIND_Z, "ZZZZZ").diagnostics
    assert apply("ZZZZZ", folded.fixes[0].edits) == "zzzzz"


def test_what_is_said_is_folded_not_the_rule() -> None:
    """Six misspellings are six findings, two dates are two; the same fault of six is one."""
    words = word_rule("words", "[甲乙丙丁戊己]Z", "z")
    assert len(report(words, "甲Z乙Z丙Z丁Z戊Z己Z").diagnostics) == 6
    assert len(report(words, "甲Z乙Z" * 5).diagnostics) == 2


def test_where_a_fix_touches_words_they_are_the_same() -> None:
    def found(*texts: str) -> int:
        text = "".join(texts)
        places = [text.index(t) for t in texts]
        fixes = [delete(at, at + len(t)) for at, t in zip(places, texts, strict=True)]
        given = (fault(at, at + len(t), f) for at, t, f in zip(places, texts, fixes, strict=True))
        return len(report(yields(*given), text).diagnostics)

    assert found("甲", "乙", "丙", "丁", "戊") == 5
    assert found(",", ";", ":", ".", "!") == 1


def test_widths_are_folded_whatever_the_words() -> None:
    text, half = "１２３４５", "12345"
    fixes = (replace(Span(i, i + 1), half[i], title=SAID) for i in range(5))
    (folded,) = report(yields(*(fault(i, i + 1, f) for i, f in enumerate(fixes))), text).diagnostics
    assert apply(text, folded.fixes[0].edits) == half


def test_a_folded_finding_knows_the_others() -> None:
    text = "一Z。\n" * 6
    (folded,) = report(FIND_Z, text).diagnostics
    single = report(FIND_Z, text, fold=False).diagnostics
    assert (folded.fingerprint, *folded.folded) == tuple(d.fingerprint for d in single)
    assert folded.count == 6
    assert [place.start for place in folded.locations] == [d.location.start for d in single]
    assert [d.count for d in single] == [1] * 6


def test_folding_keeps_confidences_apart() -> None:
    likely = [fault(2 * i, 2 * i + 1) for i in range(5)]
    certain = fault(10, 11, confidence=Confidence.CERTAIN)
    found = report(yields(*likely, certain), "一二一二一二一二一二一").diagnostics
    assert [(d.severity, len(d.related)) for d in found] == [(Severity.WARNING, 4), (Severity.ERROR, 0)]


def test_one_fix_for_review_makes_the_folded_fix_one_for_review() -> None:
    fixes = [delete(i, i + 1, safety=Safety.SAFE if i else Safety.REVIEW) for i in range(5)]
    (folded,) = report(yields(*(fault(i, i + 1, f) for i, f in enumerate(fixes))), "，，，，，").diagnostics
    assert folded.fixes[0].safety is Safety.REVIEW


def test_a_folded_fix_takes_a_fix_whole_or_not_at_all() -> None:
    pairs = [Fix((Edit(Span(i, i + 1), "。"), Edit(Span(9, 10), "！"))) for i in range(5)]
    (folded,) = report(yields(*(fault(i, i + 1, f) for i, f in enumerate(pairs))), "，" * 10).diagnostics
    assert apply("，" * 10, folded.fixes[0].edits) == "。，，，，，，，，！"


def test_an_insertion_wanted_five_times_is_made_once() -> None:
    wanted = [fault(i, i + 1, replace(Span(5, 5), "。")) for i in range(5)]
    (folded,) = report(yields(*wanted), "一二三四五").diagnostics
    assert apply("一二三四五", folded.fixes[0].edits) == "一二三四五。"


@pytest.mark.parametrize(
    ("text", "rules"),
    [("aZ", ["cause"]), ("a.Z", ["cause", "find-z"]), ("Z", ["find-z"]), ("aZ.Z", ["cause", "find-z"])],
)
def test_a_cause_is_reported_once(text: str, rules: list[str]) -> None:
    cause = word_rule("cause", "a", explains=("find-z",))
    for given in ([cause, FIND_Z], [FIND_Z, cause]):
        assert [d.rule for d in report(given, text).diagnostics] == rules


@pytest.mark.parametrize(
    ("confidence", "cap", "override", "severity"),
    [
        ("certain", "error", None, "error"),
        ("likely", "error", None, "warning"),
        ("doubtful", "error", None, "info"),
        ("certain", "warning", None, "warning"),
        ("doubtful", "warning", None, "info"),
        ("certain", "info", None, "info"),
        ("certain", "info", "error", "error"),
        ("doubtful", "error", "warning", "warning"),
    ],
)
def test_severity(confidence: str, cap: str, override: str | None, severity: str) -> None:
    given = word_rule("find-z", "Z", confidence=Confidence(confidence), cap=Severity(cap))
    chosen = replaced(given, severity=Severity(override)) if override else given
    (found,) = report(chosen, "Z").diagnostics
    assert (found.severity, found.confidence) == (Severity(severity), Confidence(confidence))


def prints(text: str) -> list[str]:
    return [d.fingerprint for d in report(FIND_Z, text).diagnostics]


def test_fingerprints_survive_edits_elsewhere() -> None:
    before = "春天来了，县城西边河边的Z树发了芽，大家都去看。"
    (fingerprint,) = prints(before)
    for after in (
        "新的标题\n\n" + before,
        before + "又加了一句。",
        "𠮷😀\r\n" + before.replace("春天", "秋天"),
        before[:-3],
    ):
        assert prints(after) == [fingerprint]
    for after in (before.replace("树", "草"), before.replace("边", "畔")):
        assert prints(after) != [fingerprint]


def test_fingerprints_tell_rules_and_repetitions_apart() -> None:
    text = "河边的Z树长得好。" * 2
    other = [d.fingerprint for d in report(replaced(FIND_Z, name="other"), text).diagnostics]
    assert len({*prints(text), *other}) == 4


@pytest.mark.parametrize(
    ("text", "shown", "inside"),
    [
        ("前Z后", "前Z后", "Z"),
        ("上一行\n前Z后\n下一行", "前Z后", "Z"),
        ("上\r\n　　前Z后　\r\n下", "前Z后", "Z"),
        ("甲" * 40 + "Z" + "乙" * 40, "甲" * 16 + "Z" + "乙" * 28, "Z"),
        ("前\tZ\t后", "前 Z 后", "Z"),
        ("前\x1b[2JZ\x07后", "前␛[2JZ␇后", "Z"),
        ("𠮷😀Z", "𠮷😀Z", "Z"),
    ],
)
def test_excerpt(text: str, shown: str, inside: str) -> None:
    (found,) = report(FIND_Z, text).diagnostics
    assert found.excerpt.text == shown
    assert found.excerpt.text[found.excerpt.start : found.excerpt.end] == inside


@pytest.mark.parametrize(
    ("span", "shown"),
    [((1, 4), "一⏎⏎⏎二"), ((1, 5), "一⏎⏎⏎二"), ((0, 0), "一"), ((1, 2), "一⏎"), ((5, 5), "二")],
)
def test_an_excerpt_is_one_line(span: tuple[int, int], shown: str) -> None:
    (found,) = report(yields(fault(*span)), "一\n\n\n二").diagnostics
    assert "\n" not in found.excerpt.text
    assert found.excerpt.text.replace("⏎", "") == shown.replace("⏎", "")


def test_titles_describe_the_edits() -> None:
    fixes = (
        delete(0, 1),
        replace(Span(0, 1), "冷"),
        replace(Span(1, 1), "\n"),
        Fix((Edit(Span(0, 1)), Edit(Span(1, 2)))),
    )
    (found,) = report(yields(fault(0, 2, *fixes)), "冻冻").diagnostics
    titles = [fix.title.text("zh") for fix in found.fixes if fix.title]
    assert len(titles) == 4
    assert "冻" in titles[0]
    assert "冷" in titles[1]
    assert titles[2] == "“冻”后面补上换行"
    assert titles[3] == "删去“冻”；删去“冻”"


def test_of_many_edits_the_first_are_told_and_their_number() -> None:
    fix = Fix(tuple(Edit(Span(i, i + 1), "冷") for i in range(5)))
    (found,) = report(yields(fault(0, 1, fix)), "冻东动洞栋").diagnostics
    title = found.fixes[0].title
    assert title
    assert title.text("zh") == "“冻”改为“冷”；“东”改为“冷”；“动”改为“冷”；等，共 5 处"


def test_a_cause_explains_what_stands_at_its_related_places() -> None:
    cause = yields(replaced(fault(0, 1), related=(Related(Span(4, 5)),)), explains=("find-z",))
    assert marked("一二Z四Z", report([cause, FIND_Z], "一二Z四Z").diagnostics) == ["一", "Z"]


def test_diagnostics_stand_by_position() -> None:
    text = "Z一Y二Z三Y"
    found = report([FIND_Z, word_rule("find-y", "Y")], text).diagnostics
    assert marked(text, found) == ["Z", "Y", "Z", "Y"]


@pytest.mark.parametrize("before", ["", "𠮷😀\n", "\r\n\r\n", "\r"], ids=ascii)
def test_offsets_are_of_the_input(before: str) -> None:
    text = before + "一Z\r\n二Z"
    found = report(FIND_Z, text).diagnostics
    assert marked(text, found) == ["Z", "Z"]
    assert apply(text, [e for d in found for e in d.fixes[0].edits]) == text.replace("Z", "z")


def test_a_report_names_its_document() -> None:
    given = lint(Document("Z", name="第3版.txt", id="7"), [FIND_Z])
    assert (given.path, given.document) == ("第3版.txt", "7")


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


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "　"])
def test_nothing_to_judge(text: str) -> None:
    assert report(FIND_Z, text).diagnostics == ()
