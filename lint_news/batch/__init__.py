"""Archives: tables of documents in, findings out. It needs pyarrow, which the extra `archives` installs.

See docs/archives.md. Offsets count code points, spans are half-open.
"""

from __future__ import annotations

from ..readers import Fields
from .checker import Checker, check_batch
from .schema import findings_schema

__all__ = ["Checker", "Fields", "check_batch", "findings_schema"]
