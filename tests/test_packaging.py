"""Wheel, sdist and editable install: what is in them, and that they work where nothing else is."""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterable
from configparser import ConfigParser
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import regex
from msgspec import msgpack

from lint_news.authoring.plugins import load
from lint_news.authoring.rule_index import INDEX
from lint_news.match import gates, strings
from lint_news.match.patterns import SHIPPED, Compiled
from lint_news.match.programs import Assembler
from lint_news.match.strings import StoredStrings
from lint_news.match.table import NeedTable, number

from .environments import CHECKOUT, Environment, build, copy_of, must, needed, run, skip_outside_checkout

skip_outside_checkout()

PROJECT: dict[str, Any] = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
PAGE = CHECKOUT / "fixtures" / "pages" / "council-news" / "page.txt"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project: building writes into it."""
    return copy_of(CHECKOUT, tmp_path_factory.mktemp("packaging") / "checkout")


@pytest.fixture(scope="module")
def built(checkout: Path) -> Path:
    """A folder with the sdist and the wheel built out of it, as the index would get them."""
    build(checkout, checkout.parent / "built")
    return checkout.parent / "built"


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    """The wheel built out of the sdist."""
    return next(built.glob("*.whl"))


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """An environment with the declared dependencies, and without the project."""
    made = Environment(tmp_path / "environment")
    made.lend("lint-news", without="lint-news")
    return made


def files_of(folder: Path) -> set[str]:
    """The files below a folder, compiled ones left out."""
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() and p.suffix != ".pyc"}


def contents(wheel: Path) -> dict[str, bytes]:
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def metadata(wheel: Path, name: str) -> str:
    return next(data for path, data in contents(wheel).items() if path.endswith(f".dist-info/{name}")).decode("utf-8")


def compiled_patterns(files: dict[str, bytes]) -> Compiled:
    return msgpack.decode(files[f"lint_news/match/{SHIPPED.name}"], type=Compiled)


def test_the_wheel_has_every_file_of_the_rules(checkout: Path, wheel: Path) -> None:
    inside = {name.removeprefix("lint_news/rules/") for name in contents(wheel) if name.startswith("lint_news/rules/")}
    expected = files_of(checkout / "rules") | {INDEX}
    assert inside == expected, "a folder of rules/ without __init__.py?"
    assert {Path(name).suffix for name in inside - {INDEX}} <= {".json", ".py", ".tsv"}


def test_the_wheel_has_every_file_of_the_engine(checkout: Path, wheel: Path) -> None:
    inside = {name.removeprefix("lint_news/") for name in contents(wheel) if name.startswith("lint_news/")}
    engine = {name for name in inside if not name.startswith("rules/")}
    computed = {f"match/{file.name}" for file in (gates.SHIPPED, strings.SHIPPED, SHIPPED)}
    assert engine == files_of(checkout / "lint_news") | computed
    assert "py.typed" in inside


def test_the_wheel_has_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in contents(wheel)}
    assert tops == {"lint_news", f"{wheel.name.removesuffix('-py3-none-any.whl')}.dist-info"}


def test_entry_points(wheel: Path) -> None:
    points = ConfigParser(delimiters=("=",))
    points.read_string(metadata(wheel, "entry_points.txt"))
    wanted = {"console_scripts": PROJECT["scripts"], **PROJECT["entry-points"]}
    assert {section: dict(points[section]) for section in points.sections()} == wanted
    assert wanted["lint_news"]["builtin"] == "lint_news.rules"


def test_the_sdist_builds_the_same_wheel_as_a_checkout_that_was_built_before(
    checkout: Path, wheel: Path, tmp_path: Path
) -> None:
    for old in (Path("match", strings.SHIPPED.name), Path("rules", "dates", "gone.py")):
        left = checkout / "build" / "lib" / "lint_news" / old
        left.parent.mkdir(parents=True, exist_ok=True)
        left.write_bytes(b"\x80")
    build(checkout, tmp_path / "direct", "--wheel", PYTHONSAFEPATH="1")
    direct = next((tmp_path / "direct").glob("*.whl"))
    assert direct.name == wheel.name
    first, second = contents(direct), contents(wheel)
    assert first.keys() == second.keys()
    different = {Path(name).name for name in first if first[name] != second[name]}
    assert different <= {SHIPPED.name, "RECORD"}, "regex orders the characters of a class differently in each process"
    assert compiled_patterns(first).pickles.keys() == compiled_patterns(second).pickles.keys()


def test_a_start_of_the_wheel_computes_nothing_that_is_shipped(wheel: Path, environment: Environment) -> None:
    environment.install(wheel)
    imported = must(environment.run_python("-c", _LOADED)).stdout.split()
    assert "lint_news.rules" in imported
    assert not [name for name in imported if name.startswith("lint_news.rules.")]
    page = environment.run_python("-c", _CHECKED, PAGE).stderr.split()
    assert "lint_news.match.patterns" in page
    assert "lint_news.match.required" not in page
    assert not {"hashlib", "regex", "regex._regex_core"} & {*page}
    assert "regex._regex" in page
    assert (
        f"patterns: compiled by regex {regex.__version__}"
        in must(environment.lint_news("--version", "--verbose")).stdout
    )


_LOADED = "import sys; from lint_news.authoring.plugins import load; load(); print(*sys.modules)"
_CHECKED = """
import sys
from lint_news.cli import main
main(["check", sys.argv[1]])
print(*sys.modules, file=sys.stderr)
"""


def _may_match(table: NeedTable, patterns: Iterable[gates.PatternBits], text: str) -> list[tuple[bool, list[int]]]:
    """For each pattern whether the text meets its needs, and where its matches may begin."""
    met, places = table.scan(text, 0, len(text), keeps_places=True)
    return [
        (needs & met == needs, table.places_of(beginning, places, 0, len(text)) if beginning else [])
        for needs, beginning, _ in patterns
    ]


def test_the_shipped_files_are_what_the_checkout_computes(wheel: Path) -> None:
    """What patterns need does not depend on where it is computed; and all of it is there."""
    read = gates.read(memoryview(contents(wheel)[f"lint_news/match/{gates.SHIPPED.name}"]))
    assert read
    stored, words = read
    shipped, table = NeedTable(stored.needs, words), NeedTable()
    assert len(stored.patterns) > 150
    assert {pattern for rule in load().rules.values() for pattern in rule.patterns} <= stored.patterns.keys()
    as_shipped = [gates.PatternBits(number(a), number(b), program) for a, b, program in stored.patterns.values()]
    assembler = Assembler()
    own = [gates.bits_of(table, assembler, pattern) for pattern in stored.patterns]
    assert [one.program for one in as_shipped] == [one.program for one in own]
    assert stored.code == bytes(assembler.code)
    for text in (PAGE.read_text("utf-8"), *(bad.text for rule in load().rules.values() for bad in rule.bad)):
        assert _may_match(shipped, as_shipped, text) == _may_match(table, own, text)
    assert len(compiled_patterns(contents(wheel)).pickles) > 400
    tables = msgpack.decode(contents(wheel)[f"lint_news/match/{strings.SHIPPED.name}"], type=dict[str, StoredStrings])
    assert sum(table.firsts[-1] for table in tables.values()) > 10_000


def test_a_wheel_is_built_without_the_index_where_the_rules_cannot_be_run(
    tmp_path: Path, environment: Environment
) -> None:
    """As where what they need is not there: it works, only starting takes longer."""
    checkout = copy_of(CHECKOUT, tmp_path / "checkout")
    step = checkout / "lint_news" / "testing" / "shipped.py"
    step.write_text("raise ImportError('no msgspec')\n", "utf-8")
    build(checkout, tmp_path / "built", "--wheel")
    wheel = next((tmp_path / "built").glob("*.whl"))
    assert not [name for name in contents(wheel) if name.endswith((".msgpack", gates.SHIPPED.name))]
    environment.install(wheel)
    assert environment.lint_news("check", PAGE).returncode == 1


def test_building_a_wheel_needs_what_running_needs() -> None:
    """So that the index can be computed; an editable install computes none."""
    import build_backend

    assert set(PROJECT["dependencies"]) <= set(build_backend.get_requires_for_build_wheel())
    assert not set(PROJECT["dependencies"]) & set(build_backend.get_requires_for_build_editable())


def test_the_wheel_alone(wheel: Path, environment: Environment) -> None:
    environment.install(wheel)
    found = environment.lint_news("check", PAGE, "--output-format", "json")
    assert found.returncode == 1, found.stderr
    assert not found.stderr
    report = json.loads(found.stdout)
    assert report["findings"]
    assert not report["failures"]
    assert must(environment.lint_news("--version")).stdout.split()[1] in wheel.name


def test_the_wheel_has_the_rules_of_the_checkout(wheel: Path, environment: Environment) -> None:
    environment.install(wheel)
    count = "from lint_news.authoring.plugins import load; print(*load().rules); assert not load().failures"
    names = must(environment.run_python("-c", count)).stdout.split()
    modules = {p.stem.replace("_", "-") for p in (CHECKOUT / "rules").glob("*/[!_]*.py")}
    assert set(names) == modules


def test_an_editable_install_sees_a_new_rule_at_once(tmp_path: Path, environment: Environment) -> None:
    checkout = copy_of(CHECKOUT, tmp_path / "checkout")
    environment.lend("setuptools")
    environment.install("--no-build-isolation", "--editable", checkout)
    assert environment.lint_news("check", PAGE).returncode == 1
    rule = next((checkout / "rules" / "dates").glob("[!_]*.py"))
    name = rule.stem.replace("_", "-")
    rule.with_name("brand_new.py").write_text(rule.read_text("utf-8").replace(f'"{name}"', '"brand-new"'), "utf-8")
    assert "brand-new" in must(environment.lint_news("rules", cwd=tmp_path)).stdout


@pytest.mark.parametrize("stale", [False, True], ids=["clean", "with an old egg-info"])
def test_a_checkout_that_is_not_installed(tmp_path: Path, environment: Environment, *, stale: bool) -> None:
    checkout = copy_of(CHECKOUT, tmp_path / "checkout")
    if stale:
        must(run([sys.executable, "setup.py", "-q", "egg_info"], checkout))
    found = environment.run_python("-m", "lint_news", "check", PAGE, "--lang", "en", PYTHONPATH=str(checkout))
    assert found.returncode == 2, found.stderr
    assert not found.stdout
    assert "lint-news is not installed; run pip install" in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize("extra", ["test", "dev"])
def test_nothing_needs_flake8(extra: str) -> None:
    names = needed(f"lint-news[{extra}]")
    assert "msgspec" in names
    assert not {"flake8", "pyflakes", "pycodestyle"} & set(names)


def test_kernels_share_code_only_where_it_was_compiled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the shared module fails, each kernel has its code itself."""
    pytest.importorskip("Cython", reason="the extra dev is not installed")
    from setuptools import Distribution
    from setuptools.errors import CompileError

    import build_backend

    monkeypatch.chdir(CHECKOUT)
    monkeypatch.delenv("LINT_NEWS_KERNELS", raising=False)
    shared, *others = build_backend.kernels()

    def build_nothing(_self: object, _ext: object) -> None:
        """Stands for the compiler."""

    assert shared.name == build_backend.SHARED
    assert all(other.sources for other in others)
    for works in (True, False):
        build = build_backend.BuildKernels(Distribution())
        build.build_temp = str(tmp_path)
        monkeypatch.setattr(build_backend.build_ext, "build_extension", build_nothing)
        monkeypatch.setattr(sys, "executable", sys.executable if works else "/bin/false")
        if works:
            build.build_extension(shared)
            assert (tmp_path / "_shared.c").stat().st_size > 100_000
        else:
            with pytest.raises(CompileError):
                build.build_extension(shared)
        assert build.shared_utility_qualified_name == (build_backend.SHARED if works else None)
