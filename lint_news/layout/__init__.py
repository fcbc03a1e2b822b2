"""The layout of a page: the role of each line, the borders of articles, whole paragraphs.

Everything here is a view of a document or of an article, and depends on no rule.
"""

from .articles import articles
from .dates import paper_date
from .joints import Joint, Paragraph, joints, paragraphs, quotation_at, quotations

__all__ = ["Joint", "Paragraph", "articles", "joints", "paper_date", "paragraphs", "quotation_at", "quotations"]
