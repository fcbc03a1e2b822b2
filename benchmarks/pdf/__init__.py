"""Measures what is read of PDF pages: paragraphs, findings and time, on pages of five generators."""
