"""Help is wrapped by the columns that a terminal needs."""

from __future__ import annotations

import pytest

from lint_news.cli.main import run as main
from lint_news.formats.terminal import width, wrapped


def test_lines_are_as_wide_as_they_may_be() -> None:
    assert wrapped("输出格式：full（默认）、rdjson、sarif", 20) == ["输出格式：full（默认）、", "rdjson、sarif"]
    assert wrapped("插件所加。", 8) == ["插件所加。"]
    assert wrapped("rdjson sarif", 4) == ["rdjson", "sarif"]
    assert wrapped("", 4) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", ["check", "fix", "measure", "accept", "init"])
def test_the_help_of_a_command_fits_80_columns(
    lang: str, command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LC_ALL", f"{lang}_XX.UTF-8")
    with pytest.raises(SystemExit):
        main([command, "--help"])
    lines = capsys.readouterr().out.split("\n")
    assert [line for line in lines if width(line) > 80] == []
