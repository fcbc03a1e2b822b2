"""A run over files: the configuration, its lists and profiles, the files to check, one session for all of them.

The command line, the Python calls and the language server stand on it.
"""

__all__ = ["config", "lists", "session"]
