"""How fast pages are checked and fixed: ratios to another linter and to `python -c pass`, one process for each run."""
