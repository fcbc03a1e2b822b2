"""What the tests of packaging and of plug-ins stand on: builds and virtual environments, without network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).parent.parent
_LEFT_OUT = shutil.ignore_patterns(
    "compiled_from.txt", ".*", "build", "dist", "node_modules", "*.egg-info", "__pycache__", "*.so", "*.pyd"
)
_FOREIGN = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LANG", "LC_ALL", "LC_MESSAGES")
_SECONDS = 300

Result = subprocess.CompletedProcess[str]


def skip_outside_checkout() -> None:
    """Skip the module or the test where tests/ was copied away from the project, to test an installed wheel."""
    if not (CHECKOUT / "pyproject.toml").is_file():
        pytest.skip("needs the checkout: there is no pyproject.toml beside tests/", allow_module_level=True)


def copy_of(folder: Path, to: Path) -> Path:
    """A copy of a project without what builds and tools left in it. Builds write into the folder they build."""
    return Path(shutil.copytree(folder, to, ignore=_LEFT_OUT))


def run(arguments: Sequence[str | Path], cwd: Path, **extra: str) -> Result:
    """Run a program to its end, its output as text; the caller's Python settings and language stay outside."""
    settings = {k: v for k, v in os.environ.items() if k not in _FOREIGN} | {"PYTHONUTF8": "1"} | extra
    return subprocess.run(
        list(map(str, arguments)),
        cwd=cwd,
        env=settings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )


def must(result: Result) -> Result:
    """The result of a run that was to succeed; what it said where it did not."""
    assert result.returncode == 0, f"{result.args}\n{result.stdout}\n{result.stderr}"
    return result


def build(project: Path, to: Path, *kinds: str, **extra: str) -> None:
    """Build with what is installed here; `kinds` are --wheel, --sdist, or nothing for both, one out of the other.

    Kernels are not compiled, which takes long, unless `extra` sets LINT_NEWS_KERNELS.
    """
    extra = {"LINT_NEWS_KERNELS": "0"} | extra
    must(run([sys.executable, "-m", "build", "--no-isolation", *kinds, "--outdir", to, project], to.parent, **extra))


def build_wheels(to: Path, *projects: Path) -> list[Path]:
    """A wheel of each project, built in one go with what is installed here."""
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    must(run([*pip, "--wheel-dir", to, *projects], to.parent))
    return sorted(to.glob("*.whl"))


def needed(*requirements: str) -> dict[str, Distribution | None]:
    """All that requirements need, through and through, by name; None for what is not installed here."""
    found: dict[str, Distribution | None] = {}
    todo, seen = list(map(Requirement, requirements)), set[tuple[str, frozenset[str]]]()
    while todo:
        one = todo.pop()
        name, extras = canonicalize_name(one.name), frozenset(one.extras)
        if (name, extras) not in seen:
            seen.add((name, extras))
            found[name] = _installed(name)
            todo += _direct(found[name], extras)
    return found


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _direct(owner: Distribution | None, extras: frozenset[str]) -> Iterator[Requirement]:
    for requirement in map(Requirement, (owner.requires if owner else None) or ()):
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in extras or {""}):
            yield requirement


class Environment:
    """A virtual environment that has nothing but what is put into it: no pip, nothing of the running one."""

    def __init__(self, root: Path) -> None:
        venv.create(root, symlinks=os.name != "nt")
        self.root = root
        self.scripts = root / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.scripts / "python"
        self.packages = Path(must(self.run_python("-c", _PACKAGES)).stdout.strip())

    def lend(self, *requirements: str, without: str = "") -> None:
        """Copy what requirements need out of the running environment, and no more: an undeclared need is missed."""
        for name, found in needed(*requirements).items():
            assert found is not None, f"{name} is not installed here"
            if name != without:
                _copy(found, self.packages)

    def install(self, *what: str | Path) -> None:
        """Install wheels, or whatever the arguments of `pip install` say, without network."""
        pip = [sys.executable, "-m", "pip", "--python", self.python, "install", "--quiet", "--no-index", "--no-deps"]
        must(run([*pip, *what], self.root))

    def run_python(self, *arguments: str | Path, cwd: Path | None = None, **extra: str) -> Result:
        """Run this environment's Python."""
        return run([self.python, *arguments], cwd or self.root, **extra)

    def lint_news(self, *arguments: str | Path, cwd: Path | None = None) -> Result:
        """Run this environment's command."""
        return run([self.scripts / "lint-news", *arguments], cwd or self.root)


_PACKAGES = "import sysconfig; print(sysconfig.get_path('purelib'))"


def _copy(found: Distribution, to: Path) -> None:
    home = Path(str(found.locate_file("")))
    for top in sorted({path.parts[0] for path in found.files or () if path.parts[0] not in ("..", "__pycache__")}):
        if (home / top).is_dir():
            shutil.copytree(home / top, to / top, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(home / top, to)
