"""Lines, paragraphs and lists."""
