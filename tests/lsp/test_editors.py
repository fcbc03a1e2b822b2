"""The settings for editors that users are told to copy can be read, and start the command as it is."""

from __future__ import annotations

import json
import re
import shutil
import tomllib

import pytest

from lint_news import __version__
from lint_news.cli.options import parser
from lint_news.lsp.answers import ACCEPT, FIX_ALL

from ..environments import CHECKOUT, must, run, skip_outside_checkout

skip_outside_checkout()
EDITORS = CHECKOUT / "docs" / "editors"
VSCODE = CHECKOUT / "editors" / "vscode"


def blocks(language: str) -> list[str]:
    """The code blocks of the page on editors."""
    text = (EDITORS / "README.md").read_text("utf-8")
    return re.findall(f"```{language}\n(.*?)```", text, re.DOTALL)


def starts(arguments: list[str]) -> bool:
    """Whether these are arguments of the command that starts the server."""
    return parser("en").parse_args(arguments).command == "lsp"


def test_vs_code() -> None:
    (settings,) = map(json.loads, blocks("json"))
    assert list(settings["editor.codeActionsOnSave"]) == [FIX_ALL]
    for name, quoted in (("fixing.ts", FIX_ALL), ("accepting.ts", ACCEPT), ("server.ts", "lsp")):
        assert f'"{quoted}"' in (VSCODE / "src" / name).read_text("utf-8")
    package = json.loads((VSCODE / "package.json").read_text("utf-8"))
    assert package["version"] == __version__


def test_helix() -> None:
    read = tomllib.loads((EDITORS / "helix.toml").read_text("utf-8"))
    (language,) = read["language"]
    (server,) = language["language-servers"]
    assert read["language-server"][server]["command"] == "lint-news"
    assert starts(read["language-server"][server]["args"])


def test_emacs_starts_the_server() -> None:
    settings = (EDITORS / "emacs.el").read_text("utf-8")
    program, *arguments = re.findall(r'"([^"]+)"', settings.split("eglot-server-programs")[1])
    assert program == "lint-news"
    assert starts(arguments)


@pytest.mark.skipif(shutil.which("emacs") is None, reason="needs Emacs")
def test_emacs_reads_its_settings() -> None:
    must(run(["emacs", "--batch", "--quick", "--load", EDITORS / "emacs.el"], CHECKOUT))
