"""What developers run: `nox` for the tests and the linters, `nox -l` for the rest."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import nox

nox.needs_version = ">=2024.10.9"
nox.options.sessions = ["tests", "lint", "types", "imports"]
nox.options.reuse_venv = "yes"

DEV = nox.project.load_toml("pyproject.toml")["project"]["optional-dependencies"]["dev"]


def tool(name: str) -> str:
    """The requirement of the extra `dev` that is for one tool: versions stand in pyproject.toml alone."""
    return next(requirement for requirement in DEV if requirement.startswith(name))


@nox.session
def tests(session: nox.Session) -> None:
    """All tests; arguments go to pytest."""
    session.install("-e", ".[test]")
    session.run("pytest", *(session.posargs or ["-q", "-n", "auto"]))


@nox.session
def coverage(session: nox.Session) -> None:
    """All tests, and what they run of each package, processes that they start included; below the limits it fails.

    Nothing is compiled for it: coverage.py sees Python alone.
    """
    session.install("-e", ".[test]", env={"LINT_NEWS_KERNELS": "0"})
    folder = Path("build", "coverage").resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    data = {"COVERAGE_FILE": str(folder / "data")}
    start = data | {"COVERAGE_PROCESS_START": str(Path("pyproject.toml").resolve())}  # each process measures itself
    session.run("pytest", *(session.posargs or ["-q", "-n", "auto"]), env=start)
    session.run("python", "-m", "tools.coverage_report", env=data)


@nox.session(venv_backend="none")
def desk(session: nox.Session) -> None:
    """Check and build the page in the browser from desk/ (needs npm); fails where what is committed differs."""
    for command in (("ci", "--no-fund", "--no-audit"), ("run", "check"), ("run", "build")):
        session.run("npm", *command, "--silent", "--prefix", "desk", external=True)
    session.run("git", "diff", "--exit-code", "--stat", "--", "lint_news/server/static", external=True)


@nox.session
def lint(session: nox.Session) -> None:
    """Style and common mistakes."""
    session.install(tool("ruff"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Types, strictly, and what all the tools together need."""
    session.install("-e", ".[dev]")
    session.run("basedpyright", "--pythonpath", str(Path(session.bin) / "python"))
    session.run("pytest", "-q", "tests/test_packaging.py", "tests/test_new_rule.py", "-k", "flake8 or linter")


@nox.session
def imports(session: nox.Session) -> None:
    """Who may import whom."""
    session.install("-e", ".", tool("import-linter"))
    session.run("lint-imports")


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation as a site, in build/docs: a page for each rule in both languages. A dead link is an error."""
    session.install("-e", ".[docs]")
    session.run("sphinx-build", "-q", "-W", "--keep-going", "-n", "-j", "auto", "-b", "html", "docs", "build/docs")


@nox.session
def fuzz(session: nox.Session) -> None:
    """All rules and the fixer on pages nobody wrote; arguments: examples, seed, --readers."""
    session.install("-e", ".[test]")
    session.run("python", "-m", "benchmarks.fuzz", *(session.posargs or ["20000"]))


@nox.session
def build(session: nox.Session) -> None:
    """The sdist and the wheel, in dist/."""
    built(session)


def built(session: nox.Session) -> Path:
    """Build the sdist, and the wheel out of it; returns the wheel."""
    shutil.rmtree("dist", ignore_errors=True)
    session.install("build")
    session.run("python", "-m", "build", silent=True)
    return next(Path("dist").glob("*.whl"))


@nox.session(reuse_venv=False)
def wheel_tests(session: nox.Session) -> None:
    """The tests with the wheel installed, also those in a browser, from a copy without a checkout.

    Argument: a wheel that is built.
    """
    wheel = Path(*session.posargs) if session.posargs else built(session)
    session.install(f"{wheel.resolve()}[test]", tool("playwright"))
    with TemporaryDirectory() as outside:
        for folder in ("tests", "fixtures", "benchmarks"):
            shutil.copytree(folder, Path(outside, folder), ignore=shutil.ignore_patterns("__pycache__"))
        with session.chdir(outside):
            session.run(
                "python", "-m", "pytest", "-q", "-n", "auto", "-o", "asyncio_default_fixture_loop_scope=function"
            )


@nox.session
def kernels(session: nox.Session) -> None:
    """Reports on the fixtures with kernels interpreted and compiled, which must be the same byte for byte."""
    session.install(".")
    with TemporaryDirectory() as folder:
        reports = [Path(folder, f"{wanted}.jsonl") for wanted in ("0", "1")]
        for report in reports:
            session.install("--force-reinstall", "--no-deps", ".", env={"LINT_NEWS_KERNELS": report.stem})
            session.run("lint-news", "--version", "--verbose")
            command = ("lint-news", "check", "fixtures", "--output-format", "jsonl", "--output-file", str(report))
            session.run(*command, success_codes=[0, 1])
        if reports[0].read_bytes() != reports[1].read_bytes():
            session.error("compiled kernels find something else")


@nox.session
def lock(session: nox.Session) -> None:
    """Resolve requirements/action.txt (what the action installs, by hash) and dev.txt (development and CI) anew."""
    session.install("uv>=0.5")
    common = ("uv", "pip", "compile", "--universal", "--python-version", "3.11", "--quiet", "pyproject.toml")
    command = ("--custom-compile-command", "nox -s lock", *session.posargs)
    action = ("requirements/build.in", "--generate-hashes", "-o", "requirements/action.txt")
    session.run(*common, *action, *command)
    extras = (word for extra in ("dev", "docs", "engines", "xlsx") for word in ("--extra", extra))
    session.run(*common, *extras, "-o", "requirements/dev.txt", *command)


@nox.session
def fixtures(session: nox.Session) -> None:
    """Write the stored reports and fixed pages anew; read the diff before you commit it."""
    session.install("-e", ".[test]")
    session.run("python", "-m", "tests.update_fixtures", *session.posargs)


@nox.session
def figures(session: nox.Session) -> None:
    """Measure all rules anew into rules/figures.json: `nox -s figures -- DAILY.jsonl.gz BROADCAST.jsonl.gz`."""
    daily, broadcast = session.posargs
    session.install("-e", ".")
    measure = ("lint-news", "measure", "--show", "0", "--record", "rules/figures.json")
    session.run(*measure, daily, "--inject", "200")
    for changed in (["--extracted"], ["--pages"], ["--pages", "--folded"]):
        session.run(*measure, daily, *changed, "--inject", "0")
    session.run(*measure, broadcast, "--inject", "0")
    rules = "from lint_news.authoring.plugins import load; print(*[r.name for r in load().rules.values() if r.preview])"
    for preview in str(session.run("python", "-c", rules, silent=True)).split():  # measured only where they are named
        session.run(*measure, preview, daily, "--inject", "200")
        session.run(*measure, preview, broadcast, "--inject", "0")


@nox.session
def compare(session: nox.Session) -> None:
    """Compare findings on the fixtures with another commit, by default the last: `nox -s compare -- main`."""
    commit, *arguments = session.posargs or ["HEAD"]
    with TemporaryDirectory() as folder:
        before = Path(folder, "before")
        session.run("git", "worktree", "add", "--detach", str(before), commit, external=True, silent=True)
        try:
            for name, checkout in (("old", str(before)), ("new", ".")):
                session.install(checkout)
                session.install("--force-reinstall", "--no-deps", checkout)
                report = str(Path(folder, f"{name}.jsonl"))
                command = ("lint-news", "check", "fixtures", "--output-format", "jsonl", "--output-file", report)
                session.run(*command, success_codes=[0, 1])
            session.run("lint-news", "compare", *(str(Path(folder, f"{n}.jsonl")) for n in ("old", "new")), *arguments)
        finally:
            session.run("git", "worktree", "remove", "--force", str(before), external=True)


@nox.session(venv_backend="none")
def new_rule(session: nox.Session) -> None:
    """Start a rule: `nox -s new_rule -- FAMILY RULE-NAME`."""
    session.run(sys.executable, "-m", "tools.new_rule", *session.posargs, external=True)
