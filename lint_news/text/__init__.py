"""One text: its bytes and their encoding, the document with its lines and articles, search, edits, classes of
characters.

Offsets count code points.
"""

__all__ = ["chars", "digits", "document", "edits", "lines", "marks", "search", "source", "views"]
