"""What the amounts of a change make: differences, multiples, percentages and doublings."""

from __future__ import annotations

from decimal import Decimal
from math import log2


def of_past(before: Decimal, by: Decimal) -> Decimal:
    """A change in percent of the earlier amount."""
    return by / before * 100


def grown(after: Decimal, by: Decimal) -> Decimal:
    """By how many percent it has grown, given what it is and by how much it grew."""
    return by / (after - by) * 100


def fallen(after: Decimal, by: Decimal) -> Decimal:
    """By how many percent it has fallen, given what it is and by how much it fell."""
    return by / (after + by) * 100


def difference(before: Decimal, after: Decimal) -> Decimal:
    """How far two amounts are apart."""
    return abs(after - before)


def ratio(before: Decimal, after: Decimal) -> Decimal:
    """How many times the earlier amount the later one is."""
    return after / before


def percentage(before: Decimal, after: Decimal) -> Decimal:
    """How many percent of the earlier amount the later one is."""
    return after / before * 100


def growth(before: Decimal, after: Decimal) -> Decimal:
    """By how many times itself it has grown."""
    return after / before - 1


def growth_percentage(before: Decimal, after: Decimal) -> Decimal:
    """By how many percent it has changed."""
    return abs(after / before - 1) * 100


def doublings(before: Decimal, after: Decimal) -> Decimal:
    """How many times it has doubled."""
    return Decimal(log2(after / before))
