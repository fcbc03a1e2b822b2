"""What the newsroom has declared right: comments in a text, the file of accepted findings, the baseline.

A finding that one of them covers is suppressed; nothing here changes a text.
"""

__all__ = ["accepted", "baseline", "comments"]
