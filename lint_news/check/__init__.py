"""Checks of a document: runs its rules, and makes diagnostics of the findings.

`engine` is the entry; `isolate` runs the rules, `incremental` reuses findings, `masking` hides private numbers,
`diagnose` and `folding` make diagnostics, `errorrate` rates them."""

__all__ = ["diagnose", "engine", "errorrate", "incremental", "masking", "private_numbers", "records_folding"]
