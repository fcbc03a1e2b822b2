"""Wrong words, variant words and wording."""
