"""The files for systemd and for containers: what they start is what the command takes."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from lint_news.cli.options import parser

FOLDER = Path(__file__).parents[2] / "docs" / "serve"

pytestmark = pytest.mark.skipif(not FOLDER.exists(), reason="tests run outside the checkout: no docs there")


def served(arguments: list[str]) -> str:
    return parser("en").parse_args(arguments).host


def test_the_unit_starts_the_server_on_this_machine_alone() -> None:
    lines = (FOLDER / "lint-news.service").read_text("utf-8").splitlines()
    starts = [re.sub(r"^#? ?ExecStart=", "", line) for line in lines if "ExecStart=/" in line]
    usual, for_others = ([*shlex.split(start)][1:] for start in starts)
    assert served(usual) == "127.0.0.1"
    assert served(for_others) == "192.0.2.10"
    assert "DynamicUser=yes" in lines


def test_the_container_starts_the_server_without_root() -> None:
    lines = (FOLDER / "Containerfile").read_text("utf-8").splitlines()
    (start,) = (json.loads(line.removeprefix("ENTRYPOINT ")) for line in lines if line.startswith("ENTRYPOINT"))
    assert served(start[1:]) not in ("127.0.0.1", "localhost")
    assert lines.index("USER 10001:10001") < lines.index(f"ENTRYPOINT {json.dumps(start)}")
