"""Doubled characters: which of them are mistakes, how sure that is, and what should stand there instead."""

from .candidates import Candidate, Tier, candidates
from .suggest import Suggestion

__all__ = ["Candidate", "Suggestion", "Tier", "candidates"]
