"""Search fast: compiled patterns, the characters a pattern needs before it can match, and what is kept between runs.

Knows neither documents nor rules.
"""

__all__ = ["cache", "needs", "patterns"]
