"""Fixes: choosing, applying and repeating them until the text no longer changes; the change log, and reverting it.

`apply` fixes one text, `changes` describes what was fixed, `change_log` writes it, `slip_rows` reads it, `reverting`
undoes it.
"""

__all__ = ["apply", "change_log", "changes", "pieces", "reverting", "slip_rows"]
