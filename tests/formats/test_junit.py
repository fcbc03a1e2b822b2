"""JUnit XML, and the lines of concise that have the same places."""

from __future__ import annotations

import pytest

from lint_news.model import ColumnUnit

from ..conftest import Command
from .conftest import Run, judged, parsed, shown


def test_junit_and_concise(lint_news: Command, data: bytes, unit: ColumnUnit) -> None:
    done = Run(lint_news, data, unit)
    (suite,) = parsed(done.text("junit"))
    counts = {k: int(suite.attrib[k]) for k in ("tests", "failures", "errors", "skipped")}
    failing = sum(f["severity"] != "info" for f in done.findings)
    assert counts == {"tests": len(suite), "failures": failing, "errors": 0, "skipped": 0}
    assert len(suite.findall("testcase/failure")) == failing
    cases = [case.attrib["name"] for case in suite]
    lines = [line.removeprefix("./版 面.txt:") for line in done.text("concise").splitlines()]
    for found, case, line in zip(done.findings, cases, lines, strict=True):
        row, column = map(int, line.split(":")[:2])
        assert case == f"{row}:{column} {found['rule']}"
        assert done.page.offset(row, column, unit) == found["start"]["offset"]


@pytest.mark.parametrize("text", ["\x00\x1b[31mZ\x08", "<&\"'Z]]>", "\ufffeZ\uffff", "𠮷Z"])
@pytest.mark.parametrize("path", ['a&b<c>".txt', "\udcff\x1b.txt"])
def test_junit_is_xml_whatever_stands_in_it(text: str, path: str) -> None:
    said = shown("junit", judged(text, path))
    ((case,),) = parsed(said)
    assert case.findtext("failure")
    assert shown("junit", judged(text, path), ascii=True).isascii()
    assert parsed(shown("junit", judged(text, path), ascii=True))[0][0].findtext("failure") == case.findtext("failure")


def test_junit_fails_what_fails_the_run() -> None:
    report = judged("XZY")
    for fail_on, count in (("error", 1), ("warning", 2), ("info", 3)):
        (suite,) = parsed(shown("junit", report, fail_on=type(report.diagnostics[0].severity)(fail_on)))
        assert len(suite.findall("testcase/failure")) == int(suite.attrib["failures"]) == count
    (suite,) = parsed(shown("junit", report, fail_on=None))
    assert not suite.findall("testcase/failure")
    ((case,),) = parsed(shown("junit", judged("一")))
    assert len(case) == 0
