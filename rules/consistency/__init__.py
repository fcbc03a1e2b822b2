"""Contradictions inside a story: names, numbers, counts and repeated stories."""
