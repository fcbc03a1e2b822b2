"""The action and the snippets for CI: valid, and no input of theirs is ever read as a script."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

from lint_news.cli.options import parser
from lint_news.cli.starters import hook, workflow

from .conftest import DATE, MARK
from .environments import CHECKOUT, must, run, skip_outside_checkout

skip_outside_checkout()
ACTION = CHECKOUT / "action.yml"
GITLAB = CHECKOUT / "docs" / "ci" / "gitlab-ci.yml"
WORKFLOW = CHECKOUT / "docs" / "ci" / "github-workflow.yml"
SCHEMAS = {
    ACTION: "github-actions",
    GITLAB: "gitlab-ci",
    WORKFLOW: "github-workflows",
    **dict.fromkeys((CHECKOUT / ".github" / "workflows").glob("*.yml"), "github-workflows"),
}
NASTY = "$(touch pwned) `touch pwned`; touch pwned #\"'"


def read(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.mark.parametrize(("path", "schema"), SCHEMAS.items(), ids=lambda given: getattr(given, "name", given))
def test_valid_by_the_schema_of_its_reader(path: Path, schema: str) -> None:
    must(run([sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", path], CHECKOUT))


def test_inputs_reach_scripts_by_the_environment_alone() -> None:
    action = read(ACTION)
    scripts = [step for step in action["runs"]["steps"] if "run" in step]
    assert scripts
    assert not [step for step in scripts if "${{" in step["run"]]
    given = json.dumps(action["runs"]["steps"])
    assert [name for name in action["inputs"] if f"inputs.{name} " not in given] == []


def checked(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The action's check as GitHub's runner would do it, with these inputs and the defaults of the others."""
    action = read(ACTION)
    step = next(step for step in action["runs"]["steps"] if step.get("name") == "Check")
    values = {name: given["default"] for name, given in action["inputs"].items()} | inputs
    environment = {
        key: values.get(value.removeprefix("${{ inputs.").removesuffix(" }}"), value)
        for key, value in step["env"].items()
    }
    (folder / "step.sh").write_text(step["run"], "utf-8")
    return run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "step.sh"],
        folder,
        **environment | {"SCRIPTS": str(Path(sys.executable).parent)},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mark.txt").write_text(MARK, "utf-8")
    (tmp_path / "第 2 版").mkdir()
    (tmp_path / "第 2 版" / "date.txt").write_text(DATE, "utf-8")
    return tmp_path


def test_the_action_annotates_and_fails(folder: Path) -> None:
    done = checked(folder)
    assert (done.returncode, done.stderr) == (1, "")
    first, second = done.stdout.splitlines()
    assert first.startswith("::error file=第 2 版/date.txt,line=1,col=")
    assert second.startswith("::warning file=mark.txt,line=1,col=")


def test_its_inputs(folder: Path) -> None:
    done = checked(folder, paths="第 2 版\r\nmark.txt\n", ignore="dates", lang="en", **{"sarif-file": "a b.sarif"})
    assert done.returncode == 1
    assert done.stdout.startswith("::warning file=mark.txt")
    assert "half-width" in done.stdout
    assert json.loads((folder / "a b.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert checked(folder, select="numbers", **{"fail-on": "error"}).returncode == 0


@pytest.mark.parametrize("name", ["paths", "select", "ignore", "config", "fail-on", "lang", "sarif-file"])
def test_an_input_is_never_a_script(folder: Path, name: str) -> None:
    checked(folder, **{name: NASTY})
    checked(folder, **{name: f"--output-file=pwned\n{NASTY}"})
    assert not list(folder.rglob("pwned"))


def test_the_commands_of_the_snippets_are_ours() -> None:
    command = next(line for line in read(GITLAB)["lint-news"]["script"] if line.startswith("lint-news "))
    options = parser("en").parse_args(shlex.split(command)[1:])
    reports = read(GITLAB)["lint-news"]["artifacts"]["reports"]
    assert options.report == [f"gitlab={reports['codequality']}", f"junit={reports['junit']}"]
    step = read(WORKFLOW)["jobs"]["lint-news"]["steps"][-1]
    assert set(step["with"]) <= set(read(ACTION)["inputs"])
    assert os.path.basename(step["uses"]).startswith("lint-news@")  # noqa: PTH119 no path


PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
SHIPPED = {
    "README": "".join(path.read_text("utf-8") for path in CHECKOUT.glob("README*.md")),
    "action": ACTION.read_text("utf-8"),
    "hooks": (CHECKOUT / ".pre-commit-hooks.yaml").read_text("utf-8"),
    "init": "".join(text(lang) for text in (hook, workflow) for lang in ("zh", "en")),
    "docs": "".join(path.read_text("utf-8") for path in sorted((CHECKOUT / "docs").glob("[!r]*/*.md"))),
    "CI": "".join(path.read_text("utf-8") for path in (CHECKOUT / "docs" / "ci").iterdir()),
}
"""All that people copy commands from, by where it stands."""


@pytest.mark.parametrize("where", ["action", "init", "CI"])
def test_no_python_imports_from_the_working_folder(where: str) -> None:
    """Each call of Python in what runs in a checkout has -I, or is a program of its own."""
    lines = [line for line in SHIPPED[where].splitlines() if not line.lstrip().startswith("#") and "`" not in line]
    calls = [line for line in lines if re.search(r"""python["\d.]*\s+-|\$PYTHON"?\s""", line, re.IGNORECASE)]
    assert calls or where == "init"
    assert [line for line in calls if not re.search(r"""(?:python|\$PYTHON)"?\s+-I\s""", line)] == []


@pytest.mark.parametrize("where", SHIPPED)
def test_commands_that_get_names_end_their_options(where: str) -> None:
    entries = re.findall(r"entry: (lint-news .*)", SHIPPED[where])
    assert [entry for entry in entries if not re.search(r" --(?:`|$)", entry)] == []
    jobs = re.findall(r"- (?:run: )?(lint-news check .*)", SHIPPED[where])
    assert [job for job in jobs if " -- " not in job] == []
    assert entries or jobs or where == "action"


HOSTILE = "import os, sys\nopen('pwned', 'w').close()\nos._exit(0)\n"
IMPORTED = (
    "lint_news",
    "sitecustomize",
    "usercustomize",
    "msgspec",
    "regex",
    "multiprocessing",
    "signal",
    "venv",
    "pip",
)


def test_nothing_of_the_checked_repository_is_run(folder: Path) -> None:
    for name in IMPORTED:
        (folder / f"{name}.py").write_text(HOSTILE, "utf-8")
    for kind in ("dist-info", "egg-info"):
        (folder / f"evil_{kind[:3]}-1.{kind}").mkdir()
        (folder / f"evil_{kind[:3]}-1.{kind}" / "entry_points.txt").write_text("[lint_news]\nx = evil\n", "utf-8")
    (folder / "evil.py").write_text(HOSTILE, "utf-8")
    for number in range(20):
        (folder / f"{number}.txt").write_text(MARK, "utf-8")
    assert checked(folder).returncode == 1
    assert not (folder / "pwned").exists()


def pins(name: str) -> dict[str, str]:
    found = re.findall(r"^([\w.-]+)==([\w.]+)", (CHECKOUT / "requirements" / name).read_text("utf-8"), re.MULTILINE)
    return {re.sub("[-_.]+", "-", package).lower(): version for package, version in found}


def test_locks_hold_what_the_project_needs() -> None:
    needs = [Requirement(r) for r in (*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"])]
    extras = PROJECT["project"]["optional-dependencies"]
    more = [Requirement(r) for extra in ("lsp", "xlsx", "test", "dev") for r in extras[extra]]
    for name, required in (("action.txt", needs), ("dev.txt", [*needs[:-1], *more])):
        pinned = pins(name)
        for one in required:
            if one.name != "lint-news":
                assert one.specifier.contains(pinned[re.sub("[-_.]+", "-", one.name).lower()]), (
                    f"{name}: {one}: nox -s lock"
                )


def test_what_the_action_installs_is_known_by_its_hash() -> None:
    text = (CHECKOUT / "requirements" / "action.txt").read_text("utf-8")
    blocks = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert blocks
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert (CHECKOUT / "requirements" / "build.in").read_text("utf-8").splitlines()[1:] == PROJECT["build-system"][
        "requires"
    ]
    uses = re.findall(r"uses: (\S+)", ACTION.read_text("utf-8"))
    assert [use for use in uses if not re.fullmatch(r"\S+@[0-9a-f]{40}", use)] == []
