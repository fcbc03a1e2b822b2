"""What holds for several formats that programs read."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from msgspec.structs import replace as replaced

from lint_news import Document, Failure, Report

from ..conftest import Command
from .conftest import judged, parsed, shown, unescaped, validate


def accepted(report: Report, why: str = "对，不是错") -> Report:
    return replaced(report, diagnostics=tuple(replaced(d, accepted=why) for d in report.diagnostics))


@pytest.mark.parametrize("name", ["sarif", "rdjson", "gitlab"])
@pytest.mark.parametrize("reports", [[], [judged("一")], [judged("Z"), judged("YY\nX", "b.txt")]], ids=len)
def test_any_number_of_pages_is_valid(name: str, reports: list[Report]) -> None:
    validate("sarif-2.1.0" if name == "sarif" else name, json.loads(shown(name, *reports)))
    assert shown(name, *reports, ascii=True).isascii()


def test_accepted_findings() -> None:
    known = accepted(judged("ZY"))
    (run,) = json.loads(shown("sarif", known, judged("Z")))["runs"]
    assert [r["suppressions"] for r in run["results"]] == [
        *[[{"kind": "external", "justification": "对，不是错"}]] * 2,
        [],
    ]
    assert not any("baselineState" in r for r in run["results"])
    log = json.loads(shown("sarif", known, judged("Z"), has_baseline=True))
    validate("sarif-2.1.0", log)
    assert [r["baselineState"] for r in log["runs"][0]["results"]] == ["unchanged", "unchanged", "new"]
    assert json.loads(shown("gitlab", known)) == json.loads(shown("rdjson", known))["diagnostics"] == []
    assert shown("github", known) == shown("github", accepted(judged("Z"), "")) == ""
    (suite,) = parsed(shown("junit", known))
    assert [case[0].attrib for case in suite] == [{"message": "对，不是错"}] * 2
    assert (suite.attrib["failures"], suite.attrib["skipped"]) == ("0", "2")


def test_what_broke() -> None:
    broken = Report("", None, (), (Failure("desk 1.0", "ValueError: <“引号”>\n"),))
    log = json.loads(shown("sarif", judged("Z"), broken))
    validate("sarif-2.1.0", log)
    (said,) = log["runs"][0]["invocations"]
    assert not said["executionSuccessful"]
    assert said["toolExecutionNotifications"][0]["message"]["text"] == "desk 1.0: ValueError: <“引号”>\n"
    assert [m for _, _, m in map(_command, shown("github", broken).splitlines())] == ["ValueError: <“引号”>\n"]
    ((case,),) = parsed(shown("junit", broken))
    assert case[0].attrib["message"].startswith("ValueError: <“引号”>")


def _command(line: str) -> tuple[str, str, str]:
    match = re.fullmatch("::(error) title=(.*)::(.*)", line)
    assert match
    return match[1], match[2], unescaped(match[3])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--report", "sarif"], "sarif=out.sarif"),
        (["--report", "=x"], "sarif=out.sarif"),
        (["--report", "nope=x"], "nope"),
        (["--report", "sarif=./z.txt"], "报告不能写在它上面"),
        (["--report", "sarif=x", "--report", "junit=./x"], "同一个文件"),
        (["--output-file", "x", "--report", "junit=x"], "同一个文件"),
        (["--report", "sarif=no/such/x"], "写不了"),
    ],
)
def test_reports_that_cannot_be_written(lint_news: Command, pages: Path, arguments: list[str], said: str) -> None:
    done = lint_news("check", "z.txt", *arguments)
    assert done.status == 2
    assert said in done.err
    assert (pages / "z.txt").read_bytes() == b"Z\n"
    assert not (pages / "x").exists()


def test_a_column_costs_the_same_on_a_long_line() -> None:
    def cost(characters: int, findings: int) -> float:
        document = Document("冻𠮷" * (characters // 2))
        step = characters // findings
        began = time.process_time()
        places = [document.position(i * step) for i in range(findings)]
        spent = time.process_time() - began
        assert (places[-1].byte_column - 1, places[-1].utf16_column - 1) == (
            len(document.text[: places[-1].column - 1].encode()),
            len(document.text[: places[-1].column - 1].encode("utf-16-le")) // 2,
        )
        return spent

    small = min(cost(200_000, 1_000) for _ in range(3))
    assert cost(2_000_000, 10_000) < 25 * small
