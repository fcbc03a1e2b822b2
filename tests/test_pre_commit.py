"""The hooks, with the real pre-commit, out of a repository with a tag: installed, a commit blocked, fixed, passed.

Nothing comes from the network: the hook's environment borrows what lint_news depends on from the one that runs here.
prek would fetch a uv of its own to set up hooks written in Python, so it runs those that `init` writes.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from lint_news.cli.options import parser
from lint_news.cli.starters import HOOK

from .conftest import MARK, MARK_FIXED
from .environments import CHECKOUT, Environment, Result, copy_of, must, run, skip_outside_checkout

skip_outside_checkout()
if shutil.which("git") is None or importlib.util.find_spec("pre_commit") is None:
    pytest.skip("needs git and pre-commit", allow_module_level=True)

HOOKS = CHECKOUT / ".pre-commit-hooks.yaml"
TAG = "v0.0.1"
CONFIG = """
repos:
  - repo: {repo}
    rev: {tag}
    hooks:
      - id: lint-news-fix
      - id: lint-news
"""
DATE = "比赛定于2月30日举行。\n"


class Desk:
    """A newspaper's repository, with the hooks out of ours, and the settings that keep both off the network."""

    def __init__(self, room: Path) -> None:
        self.room, self.hooks, self.folder = room, room / "hooks", room / "desk"
        lent = Environment(room / "lent")
        lent.lend("lint-news", "setuptools", without="lint-news")
        self.settings = {
            "HOME": str(room),
            "PRE_COMMIT_HOME": str(room / "cache"),
            "PYTHONPATH": str(lent.packages),
            "PIP_NO_INDEX": "1",
            "PIP_NO_DEPS": "1",
            "PIP_NO_BUILD_ISOLATION": "0",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            **{
                f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
            },
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        }
        self._publish()
        self.folder.mkdir()
        must(self.git("init", "--quiet"))
        config = CONFIG.format(repo=self.hooks.as_posix(), tag=TAG)
        (self.folder / ".pre-commit-config.yaml").write_text(config, "utf-8")
        must(self.pre_commit("install"))

    def _publish(self) -> None:
        copy_of(CHECKOUT, self.hooks)
        shutil.copy(HOOKS, self.hooks)
        for arguments in (["init"], ["add", "."], ["commit", "-m", "all"], ["tag", TAG]):
            must(self.git(*arguments, "--quiet") if arguments[0] in ("init", "commit") else self.git(*arguments))

    def git(self, *arguments: str) -> Result:
        folder = self.folder if self.folder.exists() else self.hooks
        return run(["git", *arguments], folder, **self.settings)

    def pre_commit(self, *arguments: str) -> Result:
        return run([sys.executable, "-m", "pre_commit", *arguments], self.folder, **self.settings)

    def commit(self, **files: str) -> Result:
        """Commit files with these texts; the result's output is what the hooks said."""
        for name, text in files.items():
            (self.folder / name).with_suffix(".txt").write_text(text, "utf-8")
        must(self.git("add", "."))
        return self.git("commit", "-m", "page")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("pre-commit"))


def test_a_commit_is_blocked_fixed_and_passed(desk: Desk) -> None:
    name = "第一版 要闻"
    blocked = desk.commit(**{name: MARK})
    assert blocked.returncode == 1, blocked.stdout
    assert "files were modified by this hook" in blocked.stderr
    assert f"{name}.txt" in blocked.stderr
    assert (desk.folder / f"{name}.txt").read_text("utf-8") == MARK_FIXED
    assert not desk.git("log", "--oneline").stdout
    must(desk.commit())
    assert desk.git("log", "--format=%s").stdout == "page\n"


def test_what_no_fix_mends_blocks_until_a_person_mends_it(desk: Desk) -> None:
    blocked = desk.commit(date=DATE, clean="春天来了。\n")
    assert blocked.returncode == 1
    assert "impossible-date" in blocked.stderr
    assert "date.txt:1:" in blocked.stderr
    assert (desk.folder / "date.txt").read_text("utf-8") == DATE
    must(desk.commit(date="比赛定于2月27日举行。\n"))


def test_other_files_are_none_of_its_business(desk: Desk) -> None:
    (desk.folder / "notes.py").write_text(MARK, "utf-8")
    passed = must(desk.commit())
    assert passed.stderr.count("no files to check") == 2


def test_try_repo(desk: Desk) -> None:
    (desk.folder / "try.txt").write_text(DATE, "utf-8")
    must(desk.git("add", "try.txt"))
    tried = desk.pre_commit("try-repo", str(desk.hooks), "lint-news", "--files", "try.txt")
    must(desk.git("rm", "--quiet", "--force", "try.txt"))
    assert tried.returncode == 1, tried.stderr
    assert "impossible-date" in tried.stdout


def test_the_manifest_is_valid(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", HOOKS]
    must(run(command, tmp_path, PRE_COMMIT_HOME=str(tmp_path)))


@pytest.mark.parametrize("hook", yaml.safe_load(HOOKS.read_text("utf-8")), ids=lambda hook: hook["id"])
def test_the_entries_are_commands_that_we_have(hook: dict[str, str]) -> None:
    program, *arguments = hook["entry"].split()
    assert program == "lint-news"
    named = ["a.txt", "--write-baseline=b.txt", "--exit-zero", "-h", "--slip.txt"]
    assert parser("en").parse_args([*arguments, *named]).paths == named
    known = subprocess.run([sys.executable, "-m", "lint_news", arguments[0], "--help"], capture_output=True, check=True)
    if b"--force-exclude" in known.stdout:
        assert "--force-exclude" in arguments, "pre-commit names files that the configuration leaves out"


def test_a_file_named_like_an_option_is_a_file(desk: Desk) -> None:
    (desk.folder / "date.txt").write_text(DATE, "utf-8")
    (desk.folder / "--write-baseline=z.txt").write_text("春天来了。\n", "utf-8")
    must(desk.git("add", "--", "."))
    done = desk.git("commit", "-m", "page")
    must(desk.git("rm", "--quiet", "--force", "--", "date.txt", "--write-baseline=z.txt"))
    assert done.returncode == 1
    assert "impossible-date" in done.stderr
    assert not (desk.folder / "z.txt").exists()


@pytest.mark.parametrize("client", ["pre_commit", "prek"])
def test_the_hook_that_init_writes(desk: Desk, tmp_path: Path, client: str) -> None:
    if importlib.util.find_spec(client) is None:
        pytest.skip(f"needs {client}")
    must(run([sys.executable, "-m", "lint_news", "init", "--hook", tmp_path], tmp_path))
    shutil.copy(tmp_path / HOOK, desk.folder / "init.yaml")
    page = desk.folder / "版 1.txt"
    page.write_text(MARK + DATE, "utf-8")
    must(desk.git("add", "."))
    command = [sys.executable, "-m", client, "run", "--config", "init.yaml", "--files", page.name]
    first, second = (run(command, desk.folder, **desk.settings, PREK_HOME=str(tmp_path / "prek")) for _ in range(2))
    must(desk.git("rm", "--quiet", "--force", page.name, "init.yaml"))
    assert first.returncode == second.returncode == 1
    assert "files were modified by this hook" in first.stdout
    assert "files were modified by this hook" not in second.stdout
    assert "impossible-date" in second.stdout


@pytest.mark.parametrize(
    ("name", "hooks"),
    [
        ("版/要闻.txt", {"lint-news", "lint-news-fix"}),
        ("稿.docx", {"lint-news"}),
        ("版.pdf", {"lint-news-pdf"}),
        *((name, set[str]()) for name in ("稿.审.docx", "版/~$稿.docx", "版.审.pdf", "稿.doc", "a.py", "docx")),
    ],
)
def test_the_files_of_each_hook(name: str, hooks: set[str]) -> None:
    manifest = yaml.safe_load(HOOKS.read_text("utf-8"))
    kept = {
        hook["id"]
        for hook in manifest
        if re.search(hook["files"], name) and not re.search(hook.get("exclude", "^$"), name)
    }
    assert kept == hooks
