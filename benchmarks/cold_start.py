"""What one small file costs from a cold process, against `python -c pass` of the same environment.

usage: python -m benchmarks.cold_start [--page PAGE] [--wheel WHEEL]

Installs the wheel (built from the checkout when none is given) into a new virtual environment, runs each
command several times in turn and prints CPU milliseconds (user and system, least and median of the runs)
and the ratio of the medians.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 15


def cpu(command: Sequence[str]) -> float:
    """CPU milliseconds of one run; the findings that make it exit 1 are no failure."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def built(folder: Path) -> Path:
    """A wheel of the checkout."""
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT], check=True, stdout=subprocess.DEVNULL
    )
    return next(folder.glob("*.whl"))


def installed(wheel: Path, folder: Path) -> Path:
    """The folder of commands of a new environment with the wheel and what it needs, byte-compiled."""
    venv.create(folder, with_pip=True)
    commands = folder / "bin"
    subprocess.run(
        [commands / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", wheel], check=True
    )
    return commands


def main() -> None:
    """Build, install, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", type=Path, default=ROOT / "fixtures" / "pages" / "notice" / "page.txt")
    parser.add_argument("--wheel", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        commands = installed(options.wheel or built(folder), folder / "venv")
        news = str(commands / "lint-news")
        table = {
            "python -c pass": [str(commands / "python"), "-c", "pass"],
            "lint-news --version": [news, "--version"],
            f"lint-news check {options.page.name}": [news, "check", str(options.page)],
            f"lint-news check --output-format json {options.page.name}": [
                news,
                "check",
                "--output-format",
                "json",
                str(options.page),
            ],
        }
        times: dict[str, list[float]] = {name: [] for name in table}
        for _ in range(RUNS + 1):
            for name, command in table.items():
                times[name].append(cpu(command))
    base = statistics.median(times["python -c pass"][1:])
    for name, runs in times.items():
        median = statistics.median(runs[1:])
        print(f"{name:<48} least {min(runs[1:]):6.1f} ms  median {median:6.1f} ms  {median / base:5.1f} times")


if __name__ == "__main__":
    main()
