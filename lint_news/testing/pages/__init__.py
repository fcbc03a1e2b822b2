"""Newspaper pages to measure on: real articles laid out among invented notices, captions, labels and furniture,
with the true borders of articles and the true roles of lines."""

from .page import Page, Story, pages

__all__ = ["Page", "Story", "pages"]
