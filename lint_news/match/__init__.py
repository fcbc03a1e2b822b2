"""Search fast: compiled patterns, and what a text must contain before a pattern can match in it.

Knows neither documents nor rules.
"""

__all__ = ["gates", "needs", "patterns"]
