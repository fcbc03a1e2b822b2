"""Kill `lint-news fix` at random moments: every page must be the old or the new one, whole, and the slip must take
all back.

`python -m benchmarks.killed_fix [KILLS] [FILES] [SEED]`, by default 200 kills over 500 files. SIGKILL cannot be
caught, so nothing is tidied up: what is left is what the order of writes guarantees. Files that are wanted are never
taken for the temporary ones that a kill leaves (their names begin with a dot). Ends with status 1 when a page is
neither.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

OLD = "会议强调,要抓好第{n}项春耕工作,确保粮食安全。\r\n" * 3
COMMAND = [sys.executable, "-m", "lint_news", "fix", "pages", "--slip", "slip.csv"]
UNDO = [sys.executable, "-m", "lint_news", "undo", "slip.csv"]


def main(kills: int = 200, files: int = 500, seed: int = 1) -> int:
    """Run, kill, look, until there were so many kills; returns the exit status."""
    draw = random.Random(seed)
    old = {f"{n:04}.txt": b"\xef\xbb\xbf" + OLD.format(n=n).encode() for n in range(files)}
    new = {name: data.replace(b",", "，".encode()) for name, data in old.items()}
    killed = rounds = inside = 0
    with TemporaryDirectory() as folder:
        room = Path(folder)
        _restore(room, old)
        whole = _seconds(room)
        if _bad(room, new, new):
            print("fix itself did not give the new text")
            return 1
        while killed < kills:
            rounds += 1
            _restore(room, old)
            while killed < kills and _killed(room, draw.uniform(0, whole * 0.25)):
                killed += 1
                if bad := _bad(room, old, new):
                    print(f"neither old nor new after kill {killed}: {', '.join(bad)}")
                    return 1
                inside += 0 < sum((room / "pages" / name).read_bytes() == new[name] for name in new) < files
            if (room / "slip.csv").exists():
                subprocess.run(UNDO, cwd=room, check=True, stdout=subprocess.DEVNULL)
            if bad := _bad(room, old, old):
                print(f"not taken back: {', '.join(bad)}")
                return 1
    print(
        f"{killed} kills over {files} files, {inside} of them between the first and the last write, {rounds} rounds:"
        " every page old or new, whole; every slip took all back"
    )
    return 0


def _restore(room: Path, old: dict[str, bytes]) -> None:
    pages = room / "pages"
    pages.mkdir(exist_ok=True)
    for path in (*pages.iterdir(), room / "slip.csv"):
        path.unlink(missing_ok=True)
    for name, data in old.items():
        (pages / name).write_bytes(data)


def _seconds(room: Path) -> float:
    start = time.perf_counter()
    subprocess.run(COMMAND, cwd=room, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _killed(room: Path, after: float) -> bool:
    """Run fix and kill it after so many seconds; False when it was done before."""
    process = subprocess.Popen(COMMAND, cwd=room, stdout=subprocess.DEVNULL)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
    if (status := process.wait()) not in (0, -signal.SIGKILL):
        raise RuntimeError(f"fix ended with status {status}")
    return status != 0


def _bad(room: Path, *allowed: dict[str, bytes]) -> list[str]:
    """Pages that are none of what they may be; pages that are gone."""
    pages = room / "pages"
    return [
        name
        for name in allowed[0]
        if not (pages / name).is_file() or (pages / name).read_bytes() not in [texts[name] for texts in allowed]
    ]


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
