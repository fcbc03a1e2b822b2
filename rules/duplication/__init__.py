"""Doubled characters, words and marks."""
