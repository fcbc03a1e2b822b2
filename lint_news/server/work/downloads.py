"""A file as an answer."""

from __future__ import annotations

from urllib.parse import quote

from ...containers import marked_name
from ..calls import Answer

_OFFICE = "application/vnd.openxmlformats-officedocument."
MEDIA = {
    ".csv": "text/csv; charset=utf-8",
    ".docx": f"{_OFFICE}wordprocessingml.document",
    ".html": "text/html; charset=utf-8",
    ".pdf": "application/pdf",
    ".xlsx": f"{_OFFICE}spreadsheetml.sheet",
}
"""The media types of files by suffix."""
MARKED = (".docx", ".pdf")
"""The suffixes of marked copies."""
_UTF_8 = "filename*=UTF-8''"
"""Before a name in UTF-8; programs that do not know it take the plain name before."""
_LONGEST = 100
"""Characters of a client's name of a file that are used."""


def download(data: bytes, name: str, changes: int, comments: int) -> Answer:
    """A marked copy, which a browser stores under its name: 稿.审.docx for 稿.docx.

    Headers tell how many changes are tracked in it and how many comments it has.
    """
    stem, suffix = parts(name)
    counts = {"Lint-News-Changes": str(changes), "Lint-News-Comments": str(comments)}
    return attachment(data, marked_name(f"{stem}{suffix}"), f"marked{suffix.lower()}", counts)


def attachment(data: bytes, name: str, plain: str, headers: dict[str, str] | None = None) -> Answer:
    """A file that a browser stores under a name; `plain` is one in ASCII. Both end in a suffix of MEDIA."""
    disposition = f'attachment; filename="{plain}"; {_UTF_8}{quote(name, safe="")}'
    media = MEDIA[f".{plain.rpartition('.')[2]}"]
    return Answer(200, data, media, {"Content-Disposition": disposition, **(headers or {})})


def parts(name: str) -> tuple[str, str]:
    """The last part of a client's name of a file without its suffix, cut to a bearable length, and the suffix."""
    last = name.replace("\\", "/").rpartition("/")[2]
    stem, dot, suffix = last.rpartition(".")
    return (stem if dot else last)[:_LONGEST], dot + suffix if dot else ""
