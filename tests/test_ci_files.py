"""The action and the snippets for CI: valid, and no input of theirs is ever read as a script."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from lint_news.cli.options import parser

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
    CHECKOUT / ".github" / "workflows" / "ci.yml": "github-workflows",
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
