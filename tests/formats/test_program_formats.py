"""What CI reads: every report is valid, and each place read back from it in its own unit is the finding's."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace as replaced

from lint_news import Confidence, Document, Failure, Format, Message, Output, Report, lint
from lint_news.formats import lint_news_formats
from lint_news.formats.paths import plain, uri
from lint_news.model import ColumnUnit, Edit

from ..conftest import Command, word_rule
from ..places import Page, json_edits, json_span

HERE = Path(__file__).parents[1]
FIXTURE = HERE.parent / "fixtures" / "pages" / "council-news" / "page.txt"
PLANTED = "𠮷田镇😀的的通知：2月30日25:70，，证件142701199001010015,“𡈽地🎋承包到到期(见3版）。\n"
UNITS: tuple[ColumnUnit, ...] = ("codepoint", "byte", "utf16")
TO_FILES = ("sarif", "rdjson", "gitlab", "junit", "github", "concise")
FORMATS = lint_news_formats()
OUTPUT = Output(version="9.9")


def shown(name: str, *reports: Report, **settings: Any) -> str:
    made: Format = FORMATS[name]
    return "".join(made(reports, replaced(OUTPUT, **settings)))


def judged(text: str, path: str = "第 3 版.txt") -> Report:
    rules = [word_rule("find-z", "Z", "z"), word_rule("find-y", "Y(?:\n?Y)?", confidence=Confidence.CERTAIN)]
    return lint(Document(text, name=path), [*rules, word_rule("find-x", "X", confidence=Confidence.DOUBTFUL)])


def accepted(report: Report, why: str = "对，不是错") -> Report:
    return replaced(report, diagnostics=tuple(replaced(d, accepted=why) for d in report.diagnostics))


def validate(name: str, report: Any) -> None:
    schema = json.loads((HERE / "schemas" / f"{name}.json").read_text("utf-8"))
    errors = Draft202012Validator(schema).iter_errors(report)  # pyright: ignore[reportUnknownMemberType]
    assert not [f"{error.json_path}: {error.message}" for error in errors]


def pages() -> dict[str, bytes]:
    """The seed's kinds of defects, and characters beyond the BMP, Windows line ends, a mark, a private number."""
    text = FIXTURE.read_text("utf-8")
    return {
        "seed": text.encode(),
        "wide": ("\ufeff" + (PLANTED + text.replace("县", "𠮷") + PLANTED).replace("\n", "\r\n")).encode(),
        "old": (PLANTED + "\n" + PLANTED).replace("\n", "\r").encode(),
    }


class Run:
    """One run of the command that wrote a page's findings in every format."""

    def __init__(self, lint_news: Command, data: bytes, unit: ColumnUnit) -> None:
        self.page = Page(data)
        Path("版 面.txt").write_bytes(data)
        wanted = [f"--report={name}={name}.out" for name in TO_FILES]
        done = lint_news("check", "./版 面.txt", "--output-format", "json", "--column-unit", unit, *wanted)
        assert (done.status, done.err) == (1, "")
        self.findings: list[dict[str, Any]] = json.loads(done.text)["findings"]
        assert len({f["rule"] for f in self.findings}) > 2

    def text(self, name: str) -> str:
        return Path(f"{name}.out").read_text("utf-8")

    def json(self, name: str) -> Any:
        return json.loads(self.text(name))


@pytest.fixture(params=pages())
def data(request: pytest.FixtureRequest) -> bytes:
    return pages()[request.param]


@pytest.fixture(params=UNITS)
def unit(request: pytest.FixtureRequest) -> ColumnUnit:
    return request.param


def test_sarif(lint_news: Command, data: bytes) -> None:
    done = Run(lint_news, data, "codepoint")
    log = done.json("sarif")
    validate("sarif-2.1.0", log)
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["newlineSequences"] == ["\r\n", "\n", "\r"]
    assert run["invocations"][0]["executionSuccessful"]
    for found, result in zip(done.findings, run["results"], strict=True):
        described = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert found["rule"] == result["ruleId"] == described["id"]
        assert described["help"]["text"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"] == {"uri": "%E7%89%88%20%E9%9D%A2.txt"}
        assert done.page.sarif(location["physicalLocation"]["region"]) == json_span(found)
        related = [done.page.sarif(r["physicalLocation"]["region"]) for r in result.get("relatedLocations", ())]
        assert related == list(map(json_span, found["related"]))
        for fix, given in zip(found["fixes"], result.get("fixes", ()), strict=True):
            assert given["properties"] == {"safety": fix["safety"]}
            (change,) = given["artifactChanges"]
            edits = [
                Edit(done.page.sarif(r["deletedRegion"]), r["insertedContent"]["text"]) for r in change["replacements"]
            ]
            assert edits == json_edits(fix)
            assert done.page.after(edits) == done.page.after(json_edits(fix))


def test_rdjson(lint_news: Command, data: bytes) -> None:
    done = Run(lint_news, data, "codepoint")
    result = done.json("rdjson")
    validate("rdjson", result)
    for found, diagnostic in zip(done.findings, result["diagnostics"], strict=True):
        assert diagnostic["code"]["value"] == found["rule"]
        assert diagnostic["location"]["path"] == "版 面.txt"
        assert done.page.rdjson(diagnostic["location"]["range"]) == json_span(found)
        related = [done.page.rdjson(r["location"]["range"]) for r in diagnostic["relatedLocations"]]
        assert related == list(map(json_span, found["related"]))
        alone = [fix for fix in found["fixes"] if len(fix["edits"]) == 1]
        assert len(diagnostic["suggestions"]) == len(alone)
        for suggestion, fix in zip(diagnostic["suggestions"], alone, strict=True):
            assert [Edit(done.page.rdjson(suggestion["range"]), suggestion["text"])] == json_edits(fix)


def test_gitlab(lint_news: Command, data: bytes) -> None:
    done = Run(lint_news, data, "codepoint")
    issues = done.json("gitlab")
    validate("gitlab", issues)
    told = [(i["check_name"], i["location"]["lines"]["begin"], i["location"]["lines"]["end"]) for i in issues]
    assert told == [(f["rule"], f["start"]["line"], f["end"]["line"]) for f in done.findings]
    assert {i["location"]["path"] for i in issues} == {"版 面.txt"}
    assert len({i["fingerprint"] for i in issues}) == len(issues)


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)\n")  # noqa: TID251 a test


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Workflow commands as the runner reads them."""
    found: list[tuple[str, dict[str, str], str]] = []
    for line in text.splitlines(keepends=True):
        match = COMMAND.fullmatch(line)
        assert match
        properties = dict(item.split("=", 1) for item in match[2].split(","))
        found.append((match[1], {k: unescaped(v) for k, v in properties.items()}, unescaped(match[3])))
    return found


def unescaped(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_github(lint_news: Command, data: bytes, unit: ColumnUnit) -> None:
    done = Run(lint_news, data, unit)
    found = commands(done.text("github"))
    levels = ["error", "warning", "notice"]
    assert sorted((levels.index(level) for level, _, _ in found)) == [levels.index(level) for level, _, _ in found]
    told: list[tuple[Any, ...]] = []
    for _, place, message in found:
        assert place["file"] == "版 面.txt"
        line, last = int(place["line"]), int(place["endLine"])
        columns = [int(place[k]) for k in ("col", "endColumn") if k in place]
        spans = [done.page.offset(*at, unit) for at in zip((line, last), columns, strict=False)]
        told.append((place["title"], message, line, last, *spans))
    wanted: list[tuple[Any, ...]] = []
    for f in done.findings:
        line, last = f["start"]["line"], f["end"]["line"]
        span = json_span(f)
        places = (span.start, span.end) if line == last else ()
        suggestion = "".join(f"；建议：{fix['title']}" for fix in f["fixes"][:1])
        wanted.append((f["rule"], (f["message"] + suggestion).replace("\n", "⏎"), line, last, *places))
    assert sorted((*t[:1], t[1].partition("；各处：")[0], *t[2:]) for t in told) == sorted(wanted)


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


def parsed(text: str) -> Element:
    return fromstring(text.encode())  # noqa: S314 our own report


@pytest.mark.parametrize("name", ["sarif", "rdjson", "gitlab"])
@pytest.mark.parametrize("reports", [[], [judged("一")], [judged("Z"), judged("YY\nX", "b.txt")]], ids=len)
def test_any_number_of_pages_is_valid(name: str, reports: list[Report]) -> None:
    validate("sarif-2.1.0" if name == "sarif" else name, json.loads(shown(name, *reports)))
    assert shown(name, *reports, ascii=True).isascii()


def test_the_gravest_come_first_since_github_shows_ten() -> None:
    found = commands(shown("github", judged("XZY"), judged("YY", "b.txt")))
    assert [place["title"] for _, place, _ in found] == ["find-y", "find-y", "find-z", "find-x"]


def test_github_cannot_be_told_to_do_other_things() -> None:
    nasty = "a,b:c%0A::error ::d\n.txt"
    ((level, place, message),) = commands(shown("github", judged("Y\nY", nasty)))
    assert (level, place["file"], message) == ("error", nasty, "“Y⏎Y”")
    assert set(place) == {"file", "line", "endLine", "title"}, "GitHub takes no columns over several lines"


def test_one_fault_in_two_files_has_two_fingerprints() -> None:
    issues = json.loads(shown("gitlab", judged("Z", "a.txt"), judged("Z", "b.txt"), judged("Z", "./a.txt")))
    one, other, again = (issue["fingerprint"] for issue in issues)
    assert one != other
    assert one == again


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


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_rules_have_help_in_the_language_of_the_messages(lint_news: Command, lang: str) -> None:
    Path("a.txt").write_text("会议强调,要抓好春耕。\n", "utf-8")
    lint_news("check", "a.txt", "--lang", lang, "--report", "sarif=a.sarif")
    rules = json.loads(Path("a.sarif").read_text("utf-8"))["runs"][0]["tool"]["driver"]["rules"]
    assert len(rules) > 40
    texts = [rule["help"]["text"] + rule["shortDescription"]["text"] for rule in rules]
    assert all(text.strip() for text in texts)
    assert sum(any("一" <= c <= "鿿" for c in text) for text in texts) >= (len(texts) if lang == "zh" else 0)


def test_paths_as_a_repository_names_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert plain("./a/b.txt") == plain(str(Path.cwd() / "a" / "b.txt")) == "a/b.txt"
    assert plain("-") == uri("-") == "-"
    assert uri("/else where/甲#.txt") == "file:///else%20where/%E7%94%B2%23.txt"
    assert uri("a?\udcff.txt") == "a%3F%FF.txt"


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


def test_a_message_with_a_message_in_it() -> None:
    said = Message("甲{x}", "a{x}", x=Message("乙\n", "b\n"))
    report = judged("Z")
    told = replaced(report, diagnostics=(replaced(report.diagnostics[0], message=said),))
    assert json.loads(shown("gitlab", told, lang="en"))[0]["description"] == "ab\n"
