"""The operating system: replace files whole, lock them, keep their permissions, explain errors, end the process.

Nothing here knows what a file holds.
"""

__all__ = ["interrupts", "locking", "process", "reasons", "regular", "writing"]
