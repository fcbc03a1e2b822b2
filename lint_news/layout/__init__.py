"""Views of a page: the role of each line, the borders of articles, paragraphs as meant."""

from .articles import articles
from .dates import paper_date
from .joints import Joint, Paragraph, joints, paragraphs, quotation_at, quotations

__all__ = ["Joint", "Paragraph", "articles", "joints", "paper_date", "paragraphs", "quotation_at", "quotations"]
