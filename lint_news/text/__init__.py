"""One text and its places: the document with its articles and lines, where its bytes came from, edits, classes of characters.

Offsets count code points.
"""

__all__ = ["chars", "digits", "document", "edits", "marks", "source"]
