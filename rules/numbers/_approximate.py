"""Approximate numbers: the number, and the words before it that say that it is approximate."""

from __future__ import annotations

from lint_news import DIGIT

_HAN = "一二三四五六七八九两十百千万"
DIGITS = f"[{DIGIT}]+(?:[.．,][{DIGIT}]+)*[十百千万亿]*"
NUMERALS = f"[一二三四五六七八九两]?[十百千万][{_HAN}]{{0,6}}"
NUMBER = f"(?:{DIGITS}|{NUMERALS})"
ABOUT = "大约|大概|(?<![节签履预公条特违邀相合和誓契制赴民婚大])约"
NEAR = "(?<![最附邻临靠远就新])近|将近|接近"
LENGTH_OF_TIME = "年|天|日|个?(?:月|小时|世纪)|周|载|代"
"""Words after 近 and a number with which it means the last years, and not nearly so many."""
