"""Attack a server of lint-news on this machine, and print what happened: `python -m benchmarks.serve_attacks`.

usage: python -m benchmarks.serve_attacks [NAME …]

Starts `lint-news serve` on a free port of 127.0.0.1 for each group of attacks (all, or those that are named), and
prints a line for each attack; BAD where it was not refused or answered as it should be. Afterwards the server has to
answer, its memory and its log are shown. Ends with status 1 where something was bad. Takes some minutes. Linux only.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Mapping

from .bytes_of_http import in_a_row, refused
from .contents import contents
from .crowds import killed, large, parallel, slow
from .target import MARK, Target, target

Attack = Callable[[Target], AsyncIterator[tuple[bool, str]]]
ATTACKS: Mapping[str, Attack] = {
    attack.__name__: attack for attack in (refused, in_a_row, contents, parallel, large, slow, killed)
}
MEMORY = (900, 2400)
"""MB that the server and a worker process may take at most: a process has 2 GB beside what it starts with."""


def told(is_good: bool, line: str) -> bool:
    """Print what happened; returns whether it was good."""
    print("good" if is_good else "BAD ", line, flush=True)
    return is_good


async def attacked(server: Target, attack: Attack) -> bool:
    """Whether all went well in a group of attacks."""
    good = [told(*found) async for found in attack(server)]
    status, _ = await server.check(MARK)
    good.append(told(status == 200, f"a request afterwards: {status}"))
    memory = server.memory
    is_bounded = memory[0] <= MEMORY[0] and max(memory[1:]) <= MEMORY[1]
    good.append(told(is_bounded, f"memory at most, in MB: server {memory[0]}, worker processes {memory[1:]}"))
    return all(good)


def run(name: str) -> bool:
    """One group, at a server of its own."""
    print(f"\n{name}: {' '.join((ATTACKS[name].__doc__ or '').split())}")
    with target() as (server, log):
        is_good = asyncio.run(attacked(server, ATTACKS[name]))
        lines = list(log)
    leaks = [line for line in lines if "纠" in line or "号院" in line or "春" in line]
    return told(not leaks, f"lines in the log: {len(lines)}, with text of a page: {len(leaks)}") and is_good


def main() -> int:
    """Run the groups; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(ATTACKS))
    names = parser.parse_args().names or list(ATTACKS)
    if unknown := set(names) - ATTACKS.keys():
        parser.error(f"no such attack: {', '.join(sorted(unknown))}")
    good = [run(name) for name in names]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
