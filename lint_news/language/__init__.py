"""Statistics of newspaper Chinese as a service: counts of strings, a lexicon, and what is built on them.

Units are bits (log2), offsets code points. The data is mapped on first use; nothing here is imported by a
run that does not need it.
"""
