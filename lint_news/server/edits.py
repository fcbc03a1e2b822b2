"""Which requests may change files of the house.

A page of another site can make a browser send a form or a simple request here. Neither can have a header of its own:
for that the browser asks first, and no answer allows it. So a change needs the header, beside the checks of the guard.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Message
from .errors import RequestError

HEADER = "Lint-News-Edit"


def check_edit(headers: Mapping[str, str], *, is_on: bool) -> None:
    """Raises RequestError where changes are off, or a request for one has not the header."""
    if not is_on:
        raise RequestError(403, _OFF)
    if headers.get(HEADER) != "1":
        raise RequestError(403, _NO_HEADER)


_OFF = Message(
    "这个服务不让改本单位的文件；启动时用 --edits on 打开",
    "this server changes no files of the house; --edits on at its start allows it",
)
_NO_HEADER = Message("缺 {header}: 1 这个头", "the header {header}: 1 is missing", header=HEADER)
