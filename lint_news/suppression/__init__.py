"""Suppressed findings: comments in a text, the file of accepted findings, the baseline.

A suppressed finding stays in the report with its reason. Nothing here changes a text.
"""

__all__ = ["accepted", "baseline", "comments"]
