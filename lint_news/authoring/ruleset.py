"""The hash of a set of rules, by which two runs are known to have used the same rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .lazy import file_of, unbound
from .rule import Rule

if TYPE_CHECKING:
    from hashlib import blake2b

_SAMPLED = 32_768


def ruleset(rules: Sequence[Rule]) -> str:
    """A hash, in 16 hex digits, of what decides the findings: files of the rules, statistics, options, severities."""
    from hashlib import blake2b

    digest = blake2b(digest_size=8)
    folders = {Path(file).parent for rule in rules if (file := file_of(rule))}
    for folder in sorted(folders):
        _hash_files(digest, folder.glob("*[!c]"))
    _hash_files(digest, (Path(__file__).parents[1] / "language").rglob("data/*"))
    for rule in rules:
        options = unbound(rule.check)[1]
        digest.update(repr((rule.name, rule.severity, rule.fixes, sorted(options.items()))).encode())
    return digest.hexdigest()


def _hash_files(digest: blake2b, paths: Iterable[Path]) -> None:
    """Names, sizes and contents; of large files the beginning and the end, which retraining changes as well."""
    for path in sorted(path for path in paths if path.is_file()):
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(0)
            digest.update(f"{path.name} {size} ".encode() + file.read(_SAMPLED))
            file.seek(max(0, size - _SAMPLED))
            digest.update(file.read())
