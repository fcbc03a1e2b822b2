"""From a document and its rules to diagnostics: run the rules, mask private numbers, fold, count the error rate.

A rule that raises is isolated and reported; an article that did not change is not checked again.
"""

__all__ = ["check_digits", "diagnose", "engine", "errorrate", "incremental", "masking", "records_folding"]
