"""Wrong words, variant words and phrases."""
