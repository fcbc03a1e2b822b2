"""Checks of a document: runs its rules, and makes diagnostics of the findings.

`engine` is the entry; `isolate` runs the rules, `incremental` reuses findings, `masking` hides private numbers,
`diagnose` and `folding` make diagnostics, `errorrate` rates them, `pages` adds the text to a report."""

__all__ = ["diagnose", "engine", "errorrate", "incremental", "masking", "pages", "private_numbers", "records_folding"]
