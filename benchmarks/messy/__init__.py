"""Fifty pages as messy as real ones, whose copy has no fault that an editor would mark, in a folder a kind.

Web pages, wire copy, WeChat articles, Markdown and text out of a PDF, ten of each, two of them in Traditional
characters. All are invented. `faults.tsv` (page, text at the place, what) names what the extraction broke. `python -m
benchmarks.messy` counts the rest of the reports.
"""
