"""Archives of Office files whose bytes depend on their content alone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

FIXED_DAY = dt.datetime(1980, 1, 1)
"""The day that files bear in place of the day of the run; an archive knows none before it."""


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An archive with these parts in their order; the first is not compressed, so that the file can be recognized."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for number, (name, content) in enumerate(parts.items()):
            entry = ZipInfo(name, FIXED_DAY.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED if number else ZIP_STORED
            entry.create_system, entry.external_attr = 0, 0
            archive.writestr(entry, content)
    return file.getvalue()


def repacked(data: bytes) -> bytes:
    """The archive with fixed days in place of those of the run."""
    with ZipFile(BytesIO(data)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    core = "docProps/core.xml"
    day = f"{FIXED_DAY:%Y-%m-%dT%H:%M:%SZ}".encode()
    parts[core] = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + day, parts[core])
    return packed(parts)
