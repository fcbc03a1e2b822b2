"""Fifty editors at one server: `python -m benchmarks.serve`.

usage: python -m benchmarks.serve [--editors N] [--pause S] [--pages N] [--characters N] [--processes N]

Each editor sends a page, waits for the findings, and sends the next some seconds after the one before. Prints the
milliseconds from a request to its answer: median, nearest-rank 95th percentile, the longest; how many requests were
answered with another status than 200; and the CPU seconds of a check, worker processes and server together (Linux).
"""

from __future__ import annotations

import argparse
import asyncio
import random
import resource
import statistics
from time import perf_counter

import httpx

from .lsp import page
from .serving import serving


async def editor(url: str, text: str, options: argparse.Namespace, draw: random.Random) -> list[tuple[float, int]]:
    """The milliseconds and the status of each page of an editor, who types a figure between two pages."""
    answers: list[tuple[float, int]] = []
    async with httpx.AsyncClient(base_url=url, timeout=120, trust_env=False) as client:
        await asyncio.sleep(draw.uniform(0, options.pause))
        for number in range(options.pages):
            began = perf_counter()
            answer = await client.post("/v1/check", json={"text": f"{text}\n第{draw.randrange(10_000)}号{number}\n"})
            took = perf_counter() - began
            answers.append((1000 * took, answer.status_code))
            await asyncio.sleep(max(0.0, options.pause - took))
    return answers


async def editors(url: str, options: argparse.Namespace) -> list[tuple[float, int]]:
    """The same of all editors."""
    text, draw = page(options.characters), random.Random(1)
    at_work = [editor(url, text, options, random.Random(draw.random())) for _ in range(options.editors)]
    return [answer for answers in await asyncio.gather(*at_work) for answer in answers]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--editors", type=int, default=50)
    parser.add_argument("--pause", type=float, default=10)
    parser.add_argument("--pages", type=int, default=6)
    parser.add_argument("--characters", type=int, default=5_000)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    with serving("--processes", str(options.processes)) as url:
        answers = asyncio.run(editors(url, options))
    took = sorted(milliseconds for milliseconds, _ in answers)
    high = took[-(-95 * len(took) // 100) - 1]
    bad = sum(status != 200 for _, status in answers)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{options.editors} editors, a page of {options.characters:,} characters each {options.pause:g} s:")
    print(f"{len(took)} requests, {bad} without findings; ms: median {statistics.median(took):.0f},", end=" ")
    print(f"95th percentile {high:.0f}, most {took[-1]:.0f}")
    print(
        f"CPU of the server: {1000 * (used.ru_utime + used.ru_stime) / len(took):.0f} ms a request, its start included"
    )


if __name__ == "__main__":
    main()
