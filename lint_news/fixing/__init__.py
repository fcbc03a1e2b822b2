"""Apply fixes to a text until nothing changes, and record what was changed.

The change log (改样单) can be undone.
"""

__all__ = ["apply", "change_log", "changes"]
