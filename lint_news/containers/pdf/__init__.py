"""Page proofs in PDF: read by PDFium to paragraphs, with the place of every character; marked in a copy."""

from __future__ import annotations

from .document import Pdf


def read(data: bytes, name: str) -> Pdf:
    """Read a file. Raises LintNewsError where it is damaged, encrypted, too large or has characters that its fonts do
    not name, and where pypdfium2 is not installed."""
    return Pdf(data, name)
