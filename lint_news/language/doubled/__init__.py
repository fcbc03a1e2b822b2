"""Doubled characters: which of them are slips, how sure that is, and what they should have been."""

from .candidates import Candidate, Tier, candidates
from .suggest import Suggestion

__all__ = ["Candidate", "Suggestion", "Tier", "candidates"]
