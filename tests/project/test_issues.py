"""Issues of a run: which inputs they have, and findings over them in every way of running."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace as replaced

from lint_news import check_paths
from lint_news.project import issue_plan
from lint_news.project.issue_plan import plan
from lint_news.project.session import STDIN, Session, registry

from ..check.issue_rules import raising, twice
from ..conftest import Command, Outcome, Plug, word_rule
from ..containers.pdf_files import Sheet, pdf
from ..containers.revisions import comment_texts, commented
from ..containers.word_files import document, line
from ..environments import must, run

HEAD = "柳川报　2026年3月{day}日　第{number}版\n\n要闻\n\n县里开会，部署春耕。\n"


@pytest.fixture(autouse=True)
def rules(plug: Plug) -> None:
    plug(twice(), word_rule("find-z", "Z"))


def wrote(folder: Path, **texts: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name.replace('_', '.')}").write_text(text, "utf-8")
    return folder


def lines(done: Outcome) -> list[str]:
    return [line for line in done.text.split("\n") if "[twice]" in line]


def test_findings_stand_in_the_order_of_the_files(tmp_path: Path, lint_news: Command) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="见。\nZ，见A，又见B。\n", c_txt="见B和A。\n")
    assert lint_news("check", "--output-format", "concise", ".").text.splitlines() == [
        "b.txt:2:1: warning: “Z” [find-z]",
        "b.txt:2:4: warning: “a.txt”上也有 [twice]",
        "c.txt:1:2: warning: “b.txt”上也有 [twice]",
        "c.txt:1:4: warning: “a.txt”上也有 [twice]",
    ]


def test_the_order_of_the_names_changes_only_the_order_of_the_reports(tmp_path: Path, lint_news: Command) -> None:
    wrote(tmp_path, p9_txt="见A。\n", p10_txt="见A。\n", p1_txt="见B。\n")
    every = {tuple(lines(lint_news("check", *names))) for names in (["."], ["p10.txt", "p9.txt", "p1.txt"])}
    assert len(every) == 1
    assert next(iter(every))[0].startswith("p10.txt:1:2")


def test_a_file_that_is_named_twice_is_one_page(tmp_path: Path, lint_news: Command) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="见B。\n")
    assert lines(lint_news("check", "a.txt", ".", str(tmp_path / "a.txt"))) == []
    wrote(tmp_path, b_txt="见A。\n")
    assert len(lines(lint_news("check", "b.txt", "."))) == 2


def test_folders_are_issues_of_their_own(tmp_path: Path, lint_news: Command) -> None:
    wrote(tmp_path / "19", a_txt="见A。\n")
    wrote(tmp_path / "20", a_txt="见A。\n", b_txt="见A。\n")
    wrote(tmp_path, a_txt="见A。\n", z_txt="见B。\n")
    assert [line.split(":")[0] for line in lines(lint_news("check", "."))] == ["20/b.txt"]


@pytest.mark.parametrize("name", ["a.jsonl", "-"])
def test_records_and_standard_input_are_no_pages(tmp_path: Path, lint_news: Command, name: str) -> None:
    wrote(tmp_path, b_txt="见A。\n")
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "见A。"}), "utf-8")
    assert lines(lint_news("check", name, "b.txt", stdin="见A。".encode())) == []


def test_it_can_be_switched_off(tmp_path: Path, lint_news: Command) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="见A。\n")
    assert lines(lint_news("check", "--no-issue", ".")) == []
    assert lines(lint_news("check", "--ignore", "twice", ".")) == []
    (tmp_path / "lint-news.toml").write_text("issue = false\n", "utf-8")
    assert lines(lint_news("check", ".")) == []


def test_several_processes_find_the_same(tmp_path: Path) -> None:
    """Workers have the rules that are installed."""
    for number in range(1, 21):
        day = 18 if number == 13 else 19
        (tmp_path / f"{number}.txt").write_bytes(HEAD.format(day=day, number=number).replace("\n", "\r\n").encode())
    command = [sys.executable, "-m", "lint_news", "check", ".", "--select", "masthead-conflict", "--lang", "en"]
    one, two = (run([*command, "--jobs", jobs], tmp_path) for jobs in ("1", "2"))
    assert one.stdout == two.stdout
    assert one.returncode == two.returncode == 1
    assert "13.txt:1:5 warning" in one.stdout
    assert one.stdout.count("[masthead-conflict]") == 1
    assert must(run([*command, "--no-issue"], tmp_path)).stdout


def test_accepted_findings_and_baselines_hold_for_issues(tmp_path: Path, lint_news: Command) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="又见A。\n")
    assert lint_news("check", ".", "--write-baseline", "all.jsonl").status == 0
    assert lint_news("check", ".", "--baseline", "all.jsonl").status == 0
    alone = lint_news("check", ".", "--baseline", "all.jsonl", "--no-issue")
    assert (alone.status, alone.err) == (0, "")
    assert lint_news("check", ".").status == 1
    assert lint_news("accept", "b.txt:1:3", "--reason", "两版都要").status == 0
    assert lint_news("check", ".").status == 0
    assert lint_news("accept", "a.txt:1:2", "--reason", "x").status == 2


def test_a_comment_in_a_page_suppresses(tmp_path: Path, lint_news: Command) -> None:
    comment = "<!-- lint-news: ignore twice 两版都要 -->\n"
    wrote(tmp_path, a_md="见A。\n", b_md=f"{comment}又见A。\n")
    done = lint_news("check", ".")
    assert (done.status, done.err) == (0, "")
    alone = lint_news("check", "b.md")
    assert (alone.status, alone.err) == (0, ""), "nobody can tell whether the comment is used"


FORMATS = ("full", "concise", "json", "jsonl", "html", "github", "gitlab", "junit", "rdjson", "sarif")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_reports_them(tmp_path: Path, lint_news: Command, form: str) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="又见A。\n")
    done = lint_news("check", ".", "--output-format", form)
    assert done.status == 1
    assert "twice" in done.text


def test_fix_changes_nothing_for_an_issue(tmp_path: Path, lint_news: Command) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="又见A。\n")
    assert lint_news("fix", ".").status == 0
    assert (tmp_path / "b.txt").read_text("utf-8") == "又见A。\n"
    assert lint_news("fix", "--diff", ".").text == ""


def test_the_pages_of_a_pdf_are_an_issue(tmp_path: Path, lint_news: Command) -> None:
    sheets = [
        Sheet().column(50, 700, ["　　县里的会议部署春耕，", "见A。"]),
        Sheet().column(50, 700, ["　　会后又见了A。"]),
    ]
    (tmp_path / "1.pdf").write_bytes(pdf(*sheets))
    wrote(tmp_path, b_txt="见A。\n")
    found = lint_news("check", ".", "--output-format", "jsonl").text.split("\n")
    rows = [json.loads(row) for row in found if '"twice"' in row]
    assert [(row["path"], row["message"], row["place"]["page"]) for row in rows] == [("1.pdf", "“第1页”上也有", 2)]


@pytest.mark.parametrize("name", ["\u202e版\x1b[2J.txt", "13812345678.txt", "{x}%s.txt", "-a.txt", "a\nb.txt"])
def test_hostile_names_are_shown_as_others_are(tmp_path: Path, lint_news: Command, name: str) -> None:
    (tmp_path / name).write_text("见A。\n", "utf-8")
    (tmp_path / "~后.txt").write_text("又见A。\n", "utf-8")
    done = lint_news("check", ".")
    assert done.status == 1
    assert len(lines(done)) == 1
    assert not {"\u202e", "\x1b"} & set(done.text)
    assert "13812345678" not in done.text


def test_a_folder_with_many_files_is_an_archive(
    tmp_path: Path, lint_news: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(issue_plan, "MOST", 2)
    wrote(tmp_path / "19", a_txt="见A。\n", b_txt="见A。\n", c_txt="见A。\n")
    wrote(tmp_path / "20", a_txt="见A。\n", b_txt="见A。\n")
    done = lint_news("check", ".")
    assert [line.split(":")[0] for line in lines(done)] == ["20/b.txt"]
    assert "19：文件太多" in done.err
    assert lint_news("check", "--no-issue", ".").err == ""


def test_few_results_are_held_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of a folder may stand far from each other in a run: such a folder is not checked as an issue."""
    monkeypatch.setattr(issue_plan, "HELD", 3)
    names = [str(wrote(tmp_path / str(n), a_txt="见A。\n", b_txt="见A。\n") / "a.txt") for n in range(4)]
    session = Session(registry())
    assert len(plan([*names, str(tmp_path / "0" / "b.txt")], session).too_large) == 1
    near = plan([*names, str(tmp_path / "2" / "b.txt")], session)
    assert sorted(near.of) == [2, 4]
    assert [one.name for one in session.check_all([*names, str(tmp_path / "2" / "b.txt")])][:2] == names[:2]


def test_results_come_as_soon_as_their_issue_is_complete(tmp_path: Path) -> None:
    wrote(tmp_path / "a", a_txt="见A。\n", b_txt="见A。\n")
    wrote(tmp_path / "b", a_txt="见A。\n")
    names = [str(tmp_path / part) for part in ("a/a.txt", "a/b.txt", "b/a.txt")]
    results = check_paths(names)
    assert next(results).name == names[0]
    (tmp_path / "b" / "a.txt").write_text("Z", "utf-8")
    assert [d.rule for one in results for report in one.reports for d in report.diagnostics] == ["twice", "find-z"]


def test_results_do_not_hand_over_what_was_gathered(tmp_path: Path) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="见A。\n", c_txt="见B。\n")
    assert [one.gathered for one in check_paths([tmp_path])] == [None] * 3


def test_a_page_that_changes_meanwhile_is_an_error(tmp_path: Path, lint_news: Command, plug: Plug) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="见A。\n")
    made = twice()

    def changing(issue: object) -> object:
        (tmp_path / "b.txt").write_text("再见A。\n", "utf-8")
        return made.check(issue)

    plug(replaced(made, check=changing))
    done = lint_news("check", ".")
    assert (done.status, lines(done)) == (2, [])
    assert "b.txt：检查期间文件被改过" in done.err


def test_a_page_that_cannot_be_read_is_left_out(tmp_path: Path, lint_news: Command) -> None:
    wrote(tmp_path, a_txt="见A。\n", c_txt="见A。\n")
    (tmp_path / "b.txt").write_bytes(b"abc\xff")
    done = lint_news("check", ".")
    assert done.status == 2
    assert [line.split(":")[0] for line in lines(done)] == ["c.txt"]


def test_failures_are_said_once_with_status_3(tmp_path: Path, lint_news: Command, plug: Plug) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="见A。\n", c_txt="破\n")
    plug(twice(), raising(ZeroDivisionError("错")))
    done = lint_news("check", ".")
    assert done.status == 3
    assert len(lines(done)) == 1
    assert [done.err.count(name) for name in ("raising (", "twice (")] == [2, 1]


def test_seconds_and_the_error_rate_count_findings_over_an_issue(tmp_path: Path, lint_news: Command) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="见A。\n")
    done = lint_news("check", ".", "--timing", "--error-rate", "--statistics")
    assert "s twice" in done.err
    assert "格式 1 处" in done.err
    assert "1  warning  twice" in done.err


def test_a_configuration_that_is_wrong_is_said_once(tmp_path: Path, lint_news: Command) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="见A。\n")
    (tmp_path / "lint-news.toml").write_text("issue = 3\n", "utf-8")
    assert lint_news("check", ".").status == 2


def test_the_session_leaves_standard_input_out(tmp_path: Path) -> None:
    wrote(tmp_path, a_txt="见A。\n", b_txt="见A。\n")
    assert plan([STDIN, str(tmp_path / "a.txt")], Session(registry())).of == {}


def test_pages_may_be_word_documents_and_of_any_encoding(tmp_path: Path, lint_news: Command) -> None:
    (tmp_path / "a.docx").write_bytes(document(line("春耕见A。")))
    (tmp_path / "b.txt").write_bytes("春耕又见A。\r\n".encode("gb18030"))
    (tmp_path / "c.html").write_text("<article><p>春耕三见A。</p></article>", "utf-8")
    found = lines(lint_news("check", ".", "--output-format", "concise"))
    assert [line.partition(": ")[0] for line in found] == ["b.txt:1:5", "c.html:1:17"]
    assert all("“a.docx”上也有" in line for line in found)


def test_a_marked_copy_has_the_findings_over_its_issue(tmp_path: Path, lint_news: Command, plug: Plug) -> None:
    """Also where a fix has moved them."""
    plug(twice(), word_rule("find-words", "春春耕", "春耕"))
    (tmp_path / "a.docx").write_bytes(document(line("春耕见A。")))
    (tmp_path / "b.docx").write_bytes(document(line("春春耕又见A。")))
    assert lint_news("fix", ".").status == 0
    assert [path.name for path in sorted(tmp_path.glob("*.审.docx"))] == ["b.审.docx"]
    copy = (tmp_path / "b.审.docx").read_bytes()
    assert list(commented(copy, "lint-news").values()) == ["A"]
    (said,) = comment_texts(copy, "lint-news").values()
    assert "“a.docx”上也有" in said
    (tmp_path / "b.审.docx").unlink()
    assert lint_news("fix", "--no-issue", ".").status == 0
    assert commented((tmp_path / "b.审.docx").read_bytes(), "lint-news") == {}


@pytest.mark.parametrize(("names", "severity"), [(("1版.txt", "2版.txt"), "warning"), (("01.txt", "02.txt"), "info")])
def test_numbers_in_names_are_less_sure_than_those_of_pages(
    tmp_path: Path, names: tuple[str, str], severity: str
) -> None:
    (tmp_path / names[0]).write_text("春耕全面展开\n\n　　连日来，各村抢抓农时。（下转第2版）\n", "utf-8")
    (tmp_path / names[1]).write_text("西街修好路灯\n\n　　西街的路灯修好了。\n", "utf-8")
    command = [sys.executable, "-m", "lint_news", "check", ".", "--select", "broken-jump", "--lang", "en"]
    assert f"{names[0]}:3:15 {severity} page 2 has no second half" in run(command, tmp_path).stdout
