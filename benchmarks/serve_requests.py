"""Ask a server for ten minutes what its document allows and what it does not: `python -m benchmarks.serve_requests`.

usage: python -m benchmarks.serve_requests [--minutes N] [--seed N]

Starts `lint-news serve` and schemathesis, which makes requests from /v1/openapi.json and compares the answers with it.
Ends with the status of schemathesis: 0 when all was as the document says.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

from .serving import serving

_NOT_HERE = "positive_data_acceptance"
"""What is right in form may be wrong all the same: a rule that is not there, bytes that are no text."""


def main() -> int:
    """Run both; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with serving() as url:
        command = [sys.executable, "-m", "schemathesis.cli", "run", f"{url}/v1/openapi.json", "--no-color"]
        limits = ["--max-time", str(round(60 * options.minutes)), "--max-examples", "100000"]
        checks = ["--exclude-checks", _NOT_HERE, "--continue-on-failure", "--seed", str(options.seed)]
        checks += ["--suppress-health-check", "data_too_large"]  # a text in an address is as long as it is
        return subprocess.run([*command, *limits, *checks], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
