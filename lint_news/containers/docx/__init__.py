"""Word documents (.docx): read with the bytes of every character, and written by splicing into the XML.

What no edit names stays as it is, byte for byte: nothing is written again from a tree.
"""

from __future__ import annotations

from .document import Docx
from .package import Package


def read(data: bytes, name: str) -> Docx:
    """Read a document. Raises LintNewsError where it is damaged, encrypted or unsafe."""
    return Docx(Package(data, name))
