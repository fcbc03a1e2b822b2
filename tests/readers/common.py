"""Reading one document."""

from __future__ import annotations

from lint_news import Document
from lint_news.readers import Fields, documents


def read(text: str, name: str = "a.html", **fields: str) -> Document:
    (one,) = documents(text, name, Fields(**fields)).documents
    return one
