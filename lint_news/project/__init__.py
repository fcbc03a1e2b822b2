"""A run over files: the table of settings, configuration files, the inputs, and a session that checks them.

The command line, the Python calls and the language server use `session.Session`.
"""

__all__ = ["config_file", "configurations", "inputs", "lists", "selection", "session", "settings"]
