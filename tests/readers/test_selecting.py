"""CSS selectors choose what is read of a page of HTML."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_news import LintNewsError
from lint_news.cli.dispatch import run

from .html_pages import LEAD, PAGE, TEXT, read


@pytest.mark.parametrize(
    "select",
    [
        ".TRS_Editor",
        "div.TRS_Editor",
        "#aspnetForm > .wrap > .TRS_Editor",
        "form .wrap > [class~=TRS_Editor]",
        "div[class^=TRS]:not(#x)",
        "[class$=Editor]",
        "[class*=S_E]",
        "h6, .TRS_Editor",
        "body *.TRS_Editor",
    ],
)
def test_a_selector_names_what_is_read(select: str) -> None:
    assert read(PAGE, select) == f"{TEXT}图为课堂。\n"


def test_what_is_chosen_is_read_though_it_looks_like_furniture() -> None:
    assert read(f"{LEAD}<nav>一<b hidden>二</b></nav>", "nav") == "一\n"


@pytest.mark.parametrize("select", ["p[", "p::before", "p:hover", "p + p", ":nth-child(2)", "p[a!=b]", ".none"])
def test_a_selector_that_is_wrong_or_finds_nothing_is_an_error(select: str) -> None:
    with pytest.raises(LintNewsError) as raised:
        read(PAGE, select)
    assert select in str(raised.value)
    assert select in raised.value.message.text("zh")


def test_the_selector_of_command_and_configuration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "a.html"
    page.write_text('<p>会议强调,要快</p><p id="x">会议指出,要稳</p>', "utf-8")
    (tmp_path / "lint-news.toml").write_text(
        'html-select = "#x"\n[[overrides]]\nfiles = ["b.html"]\nhtml-select = ""\n', "utf-8"
    )
    assert run(["fix", str(page)]) == 0
    assert page.read_text("utf-8") == '<p>会议强调,要快</p><p id="x">会议指出，要稳</p>'
    page.rename(tmp_path / "b.html")
    assert run(["check", str(tmp_path / "b.html"), "--output-format", "concise"]) == 1
    assert run(["check", str(tmp_path / "b.html"), "--html-select", ".y"]) == 2
    assert "b.html：--html-select .y" in capsys.readouterr().err
