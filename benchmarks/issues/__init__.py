"""Issues laid out of a corpus, with and without faults between their pages."""
