"""Plug-ins by others: good ones work, broken ones are named, and neither harms the other."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from lint_news import Document, lint
from lint_news.authoring.plugins import GROUP, Registry, load

from ..environments import CHECKOUT, Environment, build_wheels, copy_of, must, skip_outside_checkout

EXAMPLE = CHECKOUT / "examples" / "lint-news-house-style"
UNTOUCHED = load()
PAGE = "县水利局通知\n\n本报讯（记者宁可）灌区定于4月31日开闸，3月18号试水。\n"
FOUND = {"irregular-byline", "impossible-date", "spoken-day"}

FAILS_TO_IMPORT = "raise RuntimeError('no licence file')\n"
HEAD = "from lint_news import Bad, Finding, Message, Span, hookimpl, rule\n"
A_RULE = """
@rule("{name}", family="desk", title="题", help="说明", bad=[Bad("春")], good=["秋"])
def {name_}(article):
    "Spring is found."
    {body}
"""
GIVES = "\n@hookimpl\ndef lint_news_rules():\n    return {rules}\n"


def a_rule(name: str, body: str) -> str:
    return A_RULE.format(name=name, name_=name.replace("-", "_"), body=body)


RAISES = HEAD + a_rule("raising", "raise KeyError('desk')") + GIVES.format(rules="[raising]")
WORKS = 'yield Finding(Span(0, 1), Message("春", "spring"))'


def put(folder: Path, name: str, version: str, code: str) -> None:
    """Install a plug-in of one module into a folder of packages."""
    module = name.replace("-", "_")
    (folder / f"{module}.py").write_text(code, "utf-8")
    info = folder / f"{module}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[{GROUP}]\n{module} = {module}\n", "utf-8")


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The wheels of lint-news and of the example."""
    skip_outside_checkout()
    root = tmp_path_factory.mktemp("plugins")
    return build_wheels(root / "wheels", copy_of(CHECKOUT, root / "lint-news"), copy_of(EXAMPLE, root / "example"))


def furnished(root: Path, wheels: list[Path]) -> Environment:
    """An environment with lint-news and the example installed."""
    made = Environment(root)
    made.lend("lint-news", without="lint-news")
    made.install(*wheels)
    return made


@pytest.fixture(scope="module")
def good(wheels: list[Path]) -> Environment:
    """Nothing is broken in this environment."""
    return furnished(wheels[0].parent.with_name("good"), wheels)


@pytest.fixture(scope="module")
def broken(wheels: list[Path]) -> Environment:
    """Two more plug-ins are in this environment: one fails to import, one raises while checking."""
    made = furnished(wheels[0].parent.with_name("broken"), wheels)
    put(made.packages, "desk-importing", "0.3", FAILS_TO_IMPORT)
    put(made.packages, "desk-raising", "2.1", RAISES)
    return made


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with a page; its configuration would lie there."""
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    return tmp_path


def test_the_example_installed(good: Environment, house: Path) -> None:
    found = good.lint_news("check", "page.txt", "--output-format", "json", cwd=house)
    report = json.loads(found.stdout)
    assert {f["rule"] for f in report["findings"]} >= FOUND
    assert {f["family"] for f in report["findings"] if f["rule"] == "spoken-day"} == {"house-style"}
    assert not report["failures"]
    assert not found.stderr
    assert found.returncode == 1


def test_the_format_of_the_example(good: Environment, house: Path) -> None:
    options = ["--exit-zero", "--output-format", "csv", "--output-file", "t.csv"]
    must(good.lint_news("check", "page.txt", *options, cwd=house))
    written = (house / "t.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert b"\r\r\n" not in written
    rows = list(csv.DictReader(StringIO(written.decode("utf-8-sig"), newline="")))
    assert {row["规则"] for row in rows} >= FOUND
    assert {row["文件"] for row in rows} == {"page.txt"}


def test_a_house_configures_the_example(good: Environment, house: Path) -> None:
    settings = house / "lint-news.toml"
    settings.write_text('select = ["house-style"]\n[rules.irregular-byline]\nspace = ""\n', "utf-8")
    found = good.lint_news("check", "page.txt", "--output-format", "json", cwd=house)
    assert [f["rule"] for f in json.loads(found.stdout)["findings"]] == ["spoken-day"]
    assert found.returncode == 0
    settings.write_text("[rules.irregular-byline]\nspace = 2\n", "utf-8")
    wrong = good.lint_news("check", "page.txt", cwd=house)
    assert wrong.returncode == 2
    assert "rules.irregular-byline.space" in wrong.stderr


def test_the_example_passes_its_own_tests(good: Environment, tmp_path: Path) -> None:
    good.lend("pytest")
    copy = copy_of(EXAMPLE, tmp_path / "example")
    must(good.run_python("-m", "pytest", "-q", "-p", "no:cacheprovider", "tests", cwd=copy))


def test_broken_plug_ins_are_named_and_harm_nobody(broken: Environment, house: Path) -> None:
    found = broken.lint_news("check", "page.txt", "--output-format", "json", cwd=house)
    report = json.loads(found.stdout)
    failures = {failure["who"]: failure["error"] for failure in report["failures"]}
    assert {f["rule"] for f in report["findings"]} >= FOUND
    assert list(failures) == ["desk_importing (desk-importing 0.3)", "raising (desk-raising 2.1)"]
    assert "RuntimeError: no licence file" in failures["desk_importing (desk-importing 0.3)"]
    assert all(f"lint-news: {who}" in found.stderr for who in failures)
    assert "Traceback" not in found.stderr
    assert found.returncode == 3


@pytest.mark.parametrize("output_format", ["full", "concise", "jsonl", "csv"])
def test_the_status_is_the_same_in_every_format(broken: Environment, house: Path, output_format: str) -> None:
    found = broken.lint_news("check", "page.txt", "--output-format", output_format, cwd=house)
    assert found.returncode == 3
    assert "spoken-day" in found.stdout
    assert "desk-importing 0.3" in found.stderr
    assert "desk-raising 2.1" in found.stderr


Install = Callable[[str, str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Installs a plug-in of one module into this process: `install("desk-a", code)`, version 1.0."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])

    def install_here(name: str, code: str) -> None:
        sys.modules.pop(name.replace("-", "_"), None)
        put(tmp_path, name, "1.0", code)

    return install_here


def loaded() -> Registry:
    """What is installed now, past the cache."""
    return load.__wrapped__()


def failures(registry: Registry) -> dict[str, str]:
    return {failure.who: failure.error for failure in registry.failures}


def test_a_rule_of_that_name_is_there_already(install: Install) -> None:
    install("desk-a", HEAD + a_rule("first-come", WORKS) + GIVES.format(rules="[first_come]"))
    both = a_rule("first-come", WORKS) + a_rule("other", WORKS)
    install("desk-b", HEAD + both + GIVES.format(rules="[first_come, other]"))
    registry = loaded()
    assert registry.rules["first-come"].owner == "desk-a 1.0"
    assert registry.rules["other"].owner == "desk-b 1.0"
    assert "first-come" in failures(registry)["desk-b 1.0"]
    assert "desk-a 1.0" in failures(registry)["desk-b 1.0"]


def test_nobody_replaces_a_built_in_rule(install: Install) -> None:
    install("a-desk", HEAD + a_rule("impossible-date", WORKS) + GIVES.format(rules="[impossible_date]"))
    registry = loaded()
    assert registry.rules["impossible-date"].owner.startswith("lint-news ")
    assert list(failures(registry)) == ["a-desk 1.0"]


@pytest.mark.parametrize("given", ["42", "None", "['impossible-date']", "[rule]", "raising()"])
def test_a_hook_that_gives_no_rules(install: Install, given: str) -> None:
    install("desk-odd", HEAD + "def raising():\n    yield 1 / 0\n" + GIVES.format(rules=given))
    registry = loaded()
    assert list(failures(registry)) == ["desk-odd 1.0"]
    assert registry.rules.keys() == UNTOUCHED.rules.keys()


FORMATS = HEAD + "@hookimpl\ndef lint_news_formats():\n    return "
UNUSABLE = {
    "exits": "import sys\nsys.exit(0)\n",
    "imports what is not there": "from lint_news import no_such_name\n",
    "is no Python": "def broken(:\n",
    "has a hook with an argument": HEAD + "@hookimpl\ndef lint_news_rules(document):\n    return []\n",
    "gives no formats": FORMATS + "3\n",
    "gives a format that is none": FORMATS + "{'odd': 3}\n",
    "gives a format of a taken name": FORMATS + "{'json': print}\n",
}


@pytest.mark.parametrize("what", UNUSABLE)
def test_a_plug_in_that_cannot_be_used(install: Install, what: str) -> None:
    install("desk-odd", UNUSABLE[what])
    registry = loaded()
    (who,) = failures(registry)
    assert "desk-odd 1.0" in who
    assert registry.formats.keys() == UNTOUCHED.formats.keys()
    assert registry.rules.keys() == UNTOUCHED.rules.keys()


@pytest.mark.parametrize("body", ["raise KeyError('desk')", "import sys; sys.exit(0)", "yield 3", "return 3"])
def test_a_rule_that_breaks(install: Install, body: str) -> None:
    install("desk-odd", HEAD + a_rule("odd", body) + a_rule("good", WORKS) + GIVES.format(rules="[odd, good]"))
    registry = loaded()
    report = lint(Document("春天到了。"), [registry.rules["odd"], registry.rules["good"]])
    assert [found.rule for found in report.diagnostics] == ["good"]
    assert [failure.who for failure in report.failures] == ["odd (desk-odd 1.0)"]
