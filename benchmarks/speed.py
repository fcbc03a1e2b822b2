"""How fast pages are checked and fixed, beside other linters, each run a process of its own.

usage: python -m benchmarks.speed --page PAGE [--corpus CORPUS.jsonl.gz] [--pages 1302] [--rounds 3] [--peers FOLDER]

Makes its inputs in a temporary folder: many small pages, no two alike (each copy of the page has other digits and
other Han in its articles, so that nothing remembered of one helps with the next), the articles of a corpus as files,
one 20 MB file of them and the same as ten files, the articles as HTML. Runs each tool in turn, round by round, and
prints the median CPU seconds, wall seconds and peak memory, and MB of UTF-8 for a second of CPU. Peers are taken
where they are found, on the PATH or in FOLDER (node_modules/.bin): autocorrect. Nothing is installed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from msgspec import Struct

from lint_news.testing.corpus import texts

_LARGE = 20_000_000
_OURS = [sys.executable, "-m", "lint_news"]
_OTHERS = "东西南北山河城关乡镇春秋平安明华"


class Cost(Struct):
    """What a run took: CPU seconds, wall seconds, peak memory of one process in MB."""

    cpu: float
    wall: float
    memory: float


def run(command: Sequence[str | Path]) -> Cost:
    """Run a command; findings that make it exit 1 are no failure."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"{command[:4]} ended with status {os.waitstatus_to_exitcode(status)}")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss / 1000)


def varied(page: str, random: Random) -> str:
    """The page with other digits in its long figures and another Han here and there: as many faults, other articles."""
    lines = page.split("\n")
    for i, line in enumerate(lines):
        if len(line) > 30:
            at = random.randrange(10, len(line) - 10)
            while not "\u4e00" <= line[at] <= "\u9fff" and at < len(line) - 1:
                at += 1
            lines[i] = line[:at] + random.choice(_OTHERS) + line[at + 1 :]
    return "\n".join(lines)


def write_inputs(folder: Path, page: str, count: int, corpus: Path | None) -> dict[str, Path]:
    """The inputs by name."""
    random = Random("speed")
    made = {"pages": folder / "pages"}
    _write(made["pages"], (varied(page, random) for _ in range(count)))
    if corpus:
        found, size = list[str](), 0
        for text in texts(corpus):
            found.append(text)
            size += len(text.encode())
            if size > _LARGE:
                break
        made |= {name: folder / name for name in ("articles", "html", "large", "tenths")}
        few = found[:2_000]
        _write(made["articles"], few)
        _write(made["html"], (_as_html(text) for text in few), "html")
        while size <= _LARGE:
            found += found[:500]
            size += sum(len(text.encode()) for text in found[:500])
        _write(made["large"], ["\n\n\n\n\n".join(found)])
        tenth = len(found) // 10 + 1
        _write(made["tenths"], ("\n\n\n\n\n".join(found[i : i + tenth]) for i in range(0, len(found), tenth)))
    return made


def _write(folder: Path, pages: Iterable[str], suffix: str = "txt") -> None:
    folder.mkdir()
    for i, page in enumerate(pages):
        (folder / f"{i:05}.{suffix}").write_text(page, "utf-8")


def _as_html(text: str) -> str:
    return "".join(f"<p><span>{line}</span></p>\n" for line in text.split("\n"))


def size(folder: Path) -> float:
    """MB of all files."""
    return sum(file.stat().st_size for file in folder.iterdir()) / 1e6


def commands(inputs: dict[str, Path], peers: dict[str, str]) -> dict[str, tuple[Path, list[str | Path]]]:
    """What is run, by what it is called: the input and the command."""
    found: dict[str, tuple[Path, list[str | Path]]] = {}
    for name, folder in inputs.items():
        check = [*_OURS, "check", folder, "--output-format", "concise", "--jobs", "1"]
        found[f"{name}: lint-news"] = folder, check
        if name in ("pages", "articles"):
            found[f"{name}: lint-news, two processes"] = folder, [*check[:-1], "2"]
            found[f"{name}: lint-news fix --diff"] = folder, [*_OURS, "fix", "--diff", folder]
            if "autocorrect" in peers:
                found[f"{name}: autocorrect"] = folder, [peers["autocorrect"], "--threads", "1", "--lint", folder]
    return found


def main() -> None:
    """Make the inputs, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", type=Path, required=True)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--pages", type=int, default=1302)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", type=Path, default=Path("node_modules/.bin"))
    options = parser.parse_args()
    known = {n: shutil.which(n) or shutil.which(n, path=str(options.peers)) for n in ("autocorrect",)}
    peers = {name: where for name, where in known.items() if where}
    with tempfile.TemporaryDirectory() as temporary:
        inputs = write_inputs(Path(temporary), options.page.read_text("utf-8"), options.pages, options.corpus)
        todo = commands(inputs, peers)
        costs: dict[str, list[Cost]] = {name: [] for name in todo}
        for _ in range(options.rounds):
            for name, (_, command) in todo.items():
                costs[name].append(run(command))
        for name, (folder, _) in todo.items():
            cpu, wall, memory = (
                statistics.median(getattr(cost, field) for cost in costs[name]) for field in ("cpu", "wall", "memory")
            )
            print(
                f"{name:<36} {cpu:7.2f} s CPU {wall:7.2f} s wall "
                f"{memory:6.0f} MB  {size(folder) / cpu:6.2f} MB/s of CPU"
            )


if __name__ == "__main__":
    main()
