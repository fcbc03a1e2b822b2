"""The hash of all that decides the findings in an input, beside its content: by it, results are known to be those that
would come again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

from .. import __version__
from ..authoring.ruleset import ruleset
from ..model import Lang
from ..project.session import Session
from ..project.settings import Settings
from ..system.regular import read_bytes
from . import schema

_SETTINGS = ("text_field", "id_field", "date_field", "page_field", "date", "profile", "allow", "rules")


class Identities:
    """The hashes of inputs, each computed once for those with the same settings."""

    def __init__(self, session: Session, lang: Lang) -> None:
        self._session = session
        self._lang: Lang = lang
        self._known: dict[object, str] = {}

    def of(self, name: str) -> str:
        """The hash for an input, in 16 hex digits: of the code, the rules, their options and lists, the settings, what
        was accepted, and the language of messages. Raises LintNewsError for settings that are wrong."""
        group, settings = self._session.configurations.grouped(name)
        accepted = self._session.accepted_file(name)
        key = group, accepted
        if key not in self._known:
            self._known[key] = self._computed(name, settings, accepted)
        return self._known[key]

    def _computed(self, name: str, settings: Settings, accepted: Path | None) -> str:
        session = self._session
        every = ruleset(tuple(session.registry.rules.values()))  # a row may have a profile, with other rules
        of_settings = {field: getattr(settings, field) for field in _SETTINGS}
        parts = (__version__, schema.VERSION, _code(), every, ruleset(session.rules(name)), of_settings, self._lang)
        digest = blake2b(msgspec.json.encode(parts), digest_size=8)
        for data in _contents(_files(settings, accepted)):
            digest.update(data)
        return digest.hexdigest()


def _files(settings: Settings, accepted: Path | None) -> Iterator[Path]:
    """The files that are read beside the configuration."""
    folder = Path(settings.path).parent
    yield from (folder / file for files in settings.lists.values() for file in files)
    yield from (Path(file) for file in (settings.baseline, accepted) if file)


def _contents(paths: Iterable[Path]) -> Iterator[bytes]:
    for path in paths:
        data = read_bytes(path)
        yield f"{path.name} {len(data)} ".encode() + data


@cache
def _code() -> str:
    """A hash of the engine's source: between two versions it changes too."""
    root = Path(__file__).parents[1]
    paths = sorted(path for path in root.rglob("*.py") if "rules" not in path.relative_to(root).parts[:1])
    return blake2b(b"".join(_contents(paths)), digest_size=8).hexdigest()
