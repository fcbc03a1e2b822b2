"""A sign of points that stand for Chinese marks, shared by rules of several families."""

from __future__ import annotations

POINT_BEHIND_CHINESE = r"[.．](?<=[)%\x80-\U0010ffff][.．])"
"""A point behind Chinese, a bracket or a per cent sign: the patterns of these rules begin with the character before the
point, which `re` finds later. For `patterns` alone."""
