"""Completion in the shells themselves, where they are installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from lint_news.cli.completion import script
from lint_news.cli.options import SHELLS, parser

from ..conftest import Command
from ..environments import run

CASES: dict[str, tuple[str, ...]] = {
    "che": ("check",),
    "comple": ("completion",),
    "check --output-f": ("--output-file", "--output-format"),
    "check --output-format sar": ("sarif",),
    "check --fail-on ": ("error", "info", "warning"),
    "check --report git": ("github=", "gitlab="),
    "check --select priva": ("privacy",),
    "check page": ("page 1.txt", "page.txt"),
    "check page.txt --exit-zero page": ("page 1.txt", "page.txt"),
    "check page.txt --ignore priva": ("privacy",),
    "fix --config page.": ("page.txt",),
    "explain doubled-c": ("doubled-character",),
    "explain doubled-character doubled-c": ("doubled-character",),
    "completion z": ("zsh",),
}


@pytest.fixture
def folder(lint_news: Command, tmp_path: Path) -> Path:
    """A folder with two pages and each shell's script."""
    for name in ("page.txt", "page 1.txt"):
        (tmp_path / name).write_text("", "utf-8")
    for shell in SHELLS:
        done = lint_news("completion", shell)
        assert (done.status, done.err) == (0, "")
        (tmp_path / f"script.{shell}").write_bytes(done.out)
    return tmp_path


def needs(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_shell_takes_the_script(lint_news: Command, tmp_path: Path, shell: str, lang: str) -> None:
    needs(shell)
    script = tmp_path / "script"
    script.write_bytes(lint_news("completion", shell, "--lang", lang).out)
    checked = run([shell, "-n", script], tmp_path)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize(("line", "wanted"), CASES.items())
def test_bash(folder: Path, line: str, wanted: Sequence[str]) -> None:
    needs("bash")
    words = line.split(" ")
    told = (
        f'compopt() {{ :; }}; source script.bash; COMP_WORDS=(lint-news {" ".join(words[:-1])} "{words[-1]}");'
        f"COMP_CWORD={len(words)}; _lint_news; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    assert sorted(set(run(["bash", "-c", told], folder).stdout.splitlines())) == sorted(wanted)


@pytest.mark.parametrize(
    ("words", "wanted"), [("--output-format = js", "json"), ("--report junit = page.", "page.txt")]
)
def test_bash_behind_an_equals_sign(folder: Path, words: str, wanted: str) -> None:
    needs("bash")
    told = (
        f"compopt() {{ :; }}; source script.bash; COMP_WORDS=(lint-news check {words});"
        "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _lint_news; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    assert run(["bash", "-c", told], folder).stdout.splitlines()[0] == wanted


@pytest.mark.parametrize(("line", "wanted"), CASES.items())
def test_fish(folder: Path, line: str, wanted: Sequence[str]) -> None:
    needs("fish")
    told = f"source script.fish; complete -C 'lint-news {line}'"
    done = run(["fish", "--no-config", "-c", told], folder, HOME=str(folder), LC_ALL="C.UTF-8")
    found = [one.split("\t")[0].replace("\\ ", " ") for one in done.stdout.splitlines()]
    assert sorted(found) == sorted(wanted), done.stderr


def test_fish_completes_files_behind_an_equals_sign(folder: Path) -> None:
    needs("fish")
    told = "source script.fish; complete -C 'lint-news fix --config=page.'"
    done = run(["fish", "--no-config", "-c", told], folder, HOME=str(folder), LC_ALL="C.UTF-8")
    assert [one.split("\t")[0] for one in done.stdout.splitlines()] == ["--config=page.txt"]


_ZSH = r"""
zmodload zsh/zpty
zpty shell zsh -fi
zpty -w shell 'PS1= PROMPT= RPROMPT=; unsetopt zle_bracketed_paste; autoload -U compinit; compinit -u -D'
zpty -w shell 'source script.zsh'
zpty -w shell 'lint-news() { print -r -- "<$*>" > got }'
zpty -w shell $'lint-news %s\t'
zpty -w shell 'exit'
while zpty -r shell; do :; done
"""


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("che", "check"),
        ("check --output-for", "check --output-format"),
        ("check --output-format sar", "check --output-format sarif"),
        ("check --output-format=sar", "check --output-format=sarif"),
        ("check --report jun", "check --report junit="),
        ("fix --config page.", "fix --config page.txt"),
        ("fix --config=page.", "fix --config=page.txt"),
        ("check page.txt page.", "check page.txt page.txt"),
        ("check page.txt --ignore priva", "check page.txt --ignore privacy"),
        ("explain doubled-c", "explain doubled-character"),
        ("explain doubled-character half-width-m", "explain doubled-character half-width-mark"),
        ("completion z", "completion zsh"),
    ],
)
def test_zsh(folder: Path, line: str, wanted: str) -> None:
    needs("zsh")
    subprocess.run(["zsh", "-fc", _ZSH % line], cwd=folder, capture_output=True, timeout=60, check=False)
    assert (folder / "got").read_text("utf-8").strip().removeprefix("<").removesuffix(">").strip() == wanted


def test_zsh_takes_it_as_a_function_of_its_own(folder: Path) -> None:
    needs("zsh")
    (folder / "functions").mkdir()
    (folder / "script.zsh").rename(folder / "functions" / "_lint-news")
    script = _ZSH.replace("autoload -U", f"fpath=({folder}/functions $fpath); autoload -U").replace(
        "zpty -w shell 'source script.zsh'\n", ""
    )
    told = script % "che\t--output-form\tsari"
    subprocess.run(["zsh", "-fc", told], cwd=folder, capture_output=True, timeout=60, check=False)
    assert (folder / "got").read_text("utf-8").strip() == "<check --output-format sarif>"


@pytest.mark.parametrize("shell", SHELLS)
def test_every_option_is_offered(shell: str) -> None:
    made = script(shell, "zh")
    for command in parser("zh").commands.values():
        flags = [flag for argument in command.arguments for flag in argument.action.option_strings]
        assert [f for f in flags if (f"-l {f[2:]}" if shell == "fish" and f.startswith("--") else f) not in made] == []


def test_an_unknown_shell(lint_news: Command) -> None:
    done = lint_news("completion", "tcsh")
    assert done.status == 2
    assert "bash" in done.err
