"""The operating system: write a file whole or not at all, lock it, keep its rights, explain its errors.

Nothing here knows what a file holds.
"""

__all__ = ["interrupts", "locking", "process", "reasons", "regular", "writing"]
