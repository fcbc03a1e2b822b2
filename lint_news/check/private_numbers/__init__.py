"""Private numbers in a text: identity cards, bank cards and mobile numbers, however they are written.

`search` finds them, `grouped` those in unusual groups of digits, `check_digits` knows the numbers themselves.
"""

__all__ = ["SHORTEST", "check_digits", "search"]

SHORTEST = 11
"""Digits of the shortest private number, a mobile number."""
