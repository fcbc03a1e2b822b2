"""A file as an answer."""

from __future__ import annotations

from urllib.parse import quote

from ...containers import marked_name
from ..calls import Answer

MEDIA = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}
"""The media types of marked copies, by suffix."""
_UTF_8 = "filename*=UTF-8''"
"""Before a name in UTF-8; programs that do not know it take the plain name before."""
_LONGEST = 100
"""Characters of a client's name of a file that are used."""


def download(data: bytes, name: str, changes: int, comments: int) -> Answer:
    """A marked copy, which a browser stores under its name: 稿.审.docx for 稿.docx.

    Headers tell how many changes are tracked in it and how many comments it has.
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    suffix = f".{last.rpartition('.')[2]}"
    shown = marked_name(f"{last.removesuffix(suffix)[:_LONGEST]}{suffix}")
    headers = {
        "Content-Disposition": f'attachment; filename="marked{suffix.lower()}"; {_UTF_8}{quote(shown, safe="")}',
        "Lint-News-Changes": str(changes),
        "Lint-News-Comments": str(comments),
    }
    return Answer(200, data, MEDIA[suffix.lower()], headers)
