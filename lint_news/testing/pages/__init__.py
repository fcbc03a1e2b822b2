"""Synthetic newspaper pages to measure on, with the true borders of articles and the true roles of lines.

Real articles of a corpus are laid out among invented notices, captions, labels and running heads.
"""

from .page import Story, SyntheticPage, pages

__all__ = ["Story", "SyntheticPage", "pages"]
