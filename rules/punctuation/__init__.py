"""Marks and spaces."""
