"""Titles of office and the bodies they belong to."""
