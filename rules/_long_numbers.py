"""The sign of a long number, which the rules on contacts and on private numbers declare as a pattern."""

from __future__ import annotations

from lint_news import BLANK, DIGIT

_MARKS = f"-－‐‑–—−）)，,.．。、_＿/／·:：=~～{BLANK}"
LONG_NUMBER = f"[{DIGIT}][{DIGIT}][{DIGIT}][{_MARKS}]{{0,2}}[{DIGIT}][{DIGIT}][{DIGIT}][{DIGIT}]"
"""Seven digits, perhaps with marks behind the third. `re` searches a pattern several times faster if it begins
with one character of a class, not with a repeat or a look-behind."""
