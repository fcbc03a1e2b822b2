"""A file that uses up time or memory, or breaks PDFium, ends in one clear error."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ..environments import CHECKOUT

_HEAD = """
import os, signal
from lint_news import LintNewsError, Message
from lint_news.containers.pdf import isolated
isolated.SECONDS, isolated.BYTES = 1, 1 << 28
def refuse():
    raise LintNewsError(Message("{name}：不读{{}}", "{name}: not read{{}}", name="{版}.pdf"))
def spin():
    while True:
        pass
try:
    print(len(isolated.isolated(WORK, "版.pdf")))
except LintNewsError as error:
    print(error.message.text("zh"))
except RuntimeError as error:
    print(error)
"""
_TOO_MUCH = "版.pdf：读这个文件要的时间或内存太多，没有读；请重新导出"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="without limits elsewhere")


@pytest.mark.parametrize(
    ("work", "said"),
    [
        ("lambda: bytes(3_000_000)", "3000000"),
        ("spin", _TOO_MUCH),
        ("lambda: bytes(1 << 29)", _TOO_MUCH),
        ("lambda: os.kill(os.getpid(), signal.SIGSEGV)", _TOO_MUCH),
        ("refuse", "{版}.pdf：不读{}"),
        ("lambda: 1 / 0", "ZeroDivisionError: division by zero"),
    ],
)
def test_work_in_a_child_process(work: str, said: str) -> None:
    code = _HEAD.replace("WORK", work)
    done = subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, timeout=60, check=True)
    assert done.stdout.decode().strip() == said
    assert not done.stderr
