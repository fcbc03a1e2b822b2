"""Statistics of newspaper Chinese: counts of strings, a lexicon, pairs of words, and the classifiers built on them.

Units are bits (log2), offsets count code points. Data is mapped or read on first use, and a check imports only the
modules that its page needs.
"""
