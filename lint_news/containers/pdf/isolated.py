"""Work of PDFium in a child process, within limits of time and memory: a file may be made to use up either.

Where the system cannot fork, or other threads run, the work is done in the process itself, without limits.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from msgspec import Struct
from msgspec.msgpack import Decoder, Encoder

from ...model import LintNewsError, Message
from ...system.threads import is_alone
from . import errors

SECONDS, BYTES = 60, 2 << 30
"""The CPU of one file, and the memory that it may take beside what the process has."""
_BUFFER = 1 << 20


class _Done(Struct, tag=True):
    data: bytes


class _Refused(Struct, tag=True):
    zh: str
    en: str


class _Broken(Struct, tag=True):
    error: str


def isolated(work: Callable[[], bytes], name: str) -> bytes:
    """What some work with a file gives; `name` is shown for it.

    Raises LintNewsError, also where the work takes too much, and RuntimeError for an error of our own.
    """
    if sys.platform != "linux" or not is_alone():
        return work()
    answer = _in_child(work)
    if not answer:
        raise LintNewsError(errors.takes_too_much(name))
    found = Decoder(_Done | _Refused | _Broken).decode(answer)
    if isinstance(found, _Refused):
        raise LintNewsError(Message("{chinese}", "{english}", chinese=found.zh, english=found.en))
    if isinstance(found, _Broken):
        raise RuntimeError(found.error)  # noqa: TRY004 it was raised in the child
    return found.data


def _in_child(work: Callable[[], bytes]) -> bytes:
    """The answer of a child process; empty where it died."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _answer(work, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            answer = pipe.read()
    finally:
        _, status = os.waitpid(child, 0)
    return answer if status == 0 else b""


def _answer(work: Callable[[], bytes], writing: int) -> None:
    """Do the work in the child, send what it gives, and end the child."""
    status = 1
    try:
        _limit()
        answer = Encoder().encode(_result(work))
        for start in range(0, len(answer), _BUFFER):
            _send(writing, answer[start : start + _BUFFER])
        status = 0
    finally:
        os._exit(status)


def _send(writing: int, data: bytes) -> None:
    while data:
        data = data[os.write(writing, data) :]


def _result(work: Callable[[], bytes]) -> _Done | _Refused | _Broken:
    try:
        return _Done(work())
    except LintNewsError as error:
        return _Refused(error.message.text("zh"), error.message.text("en"))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 it goes on in the parent
        return _Broken(f"{type(error).__name__}: {error}")


def _limit() -> None:
    import resource

    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 a file of the system
        taken = int(file.read().split()[0]) * resource.getpagesize()
    for kind, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, taken + BYTES), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (allowed, allowed))
