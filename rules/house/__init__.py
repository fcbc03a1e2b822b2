"""The house's own lists: people, organisations, terms, words, patterns."""
