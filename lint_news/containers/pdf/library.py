"""PDFium, loaded on first use."""

from __future__ import annotations

import threading
from functools import cache
from importlib import import_module
from typing import Any

from ...model import LintNewsError, Message

LOCK = threading.RLock()
"""To hold while PDFium is used: it is not thread-safe, not even for different documents."""


Pdfium = Any
"""The module pypdfium2.raw, which has no types."""
Handle = Any
"""A document, a page or the like of PDFium."""


@cache
def pdfium() -> Pdfium:
    """The functions of PDFium (pypdfium2.raw). Raises ImportError where pypdfium2 is not installed."""
    return import_module("pypdfium2.raw")


def load(name: str) -> None:
    """Load PDFium, once and not in each child process. Raises LintNewsError that names the file to be read where
    pypdfium2 is not installed."""
    try:
        pdfium()
    except ImportError as error:
        raise LintNewsError(
            Message(
                "{name}：读 PDF 要先装 pypdfium2（lint-news[pdf]）：pip install pypdfium2",
                "{name}: to read PDF, install pypdfium2 (lint-news[pdf]): pip install pypdfium2",
                name=name,
            )
        ) from error
