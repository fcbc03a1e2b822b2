"""One session: the rules and settings of a run. Any number of them live side by side in one process.

A session keeps what it has read: configuration files, chosen rules. What changes afterwards is seen by a new session.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any

from ..authoring.plugins import Registry, load
from ..authoring.rule import Rule
from ..check.engine import DocumentFindings, Suppression, check_document
from ..check.incremental import FindingCache
from ..check.issue import OnPage, of_issues
from ..model import LintNewsError, Message
from ..readers import may_have_comments
from ..suppression import accepted
from ..text.document import Document
from .checked import Asked, Checked, checked
from .configurations import STDIN, Configurations, Group
from .selection import active
from .settings import Settings

__all__ = ["STDIN", "Checked", "Session", "Settings", "registry"]

FILES_PER_PROCESS = 8
"""Inputs that a process is given at a time; for fewer, starting a process takes longer than it saves."""


def registry() -> Registry:
    """The plug-ins. Raises LintNewsError when there are no rules: the project is not installed."""
    loaded = load()
    if not loaded.rules:
        why = "; ".join(f"{f.who}: {f.error}" for f in loaded.failures) or "-"
        raise LintNewsError(_no_rules(why))
    return loaded


class Session:
    """The rules of a registry and the settings that a caller gives, by their fields in `Settings`, for any input.

    It is not changed by its use: the caches that it fills do not matter to results, and threads may share it.
    """

    def __init__(self, registry: Registry, given: Mapping[str, Any] | None = None) -> None:
        self.registry = registry
        self.configurations = Configurations(given)
        self._rules: dict[Group, tuple[Rule, ...]] = {}
        self._issue_rules: dict[Group, tuple[Rule, ...]] = {}
        self._accepted: dict[str, Path | None] = {}
        self._reasons: dict[Path, tuple[object, Mapping[str, str]]] = {}

    def over(self, given: Mapping[str, Any]) -> Session:
        """A session that gives more, by field, and has read the same configuration files."""
        made = Session(self.registry)
        made.configurations = self.configurations.over(given)
        return made

    @property
    def settings(self) -> Settings:
        """What the caller gives, and defaults: for settings that no configuration file has."""
        return self.configurations.caller

    @property
    def given(self) -> Mapping[str, Any]:
        """What the caller gives, by field."""
        return self.configurations.given

    def config(self, name: str) -> Settings:
        """The settings of an input. Raises LintNewsError for a configuration file that is wrong."""
        return self.configurations.of(name)

    def rules(self, name: str) -> tuple[Rule, ...]:
        """The rules that are on for an input. Raises LintNewsError where none is, or a name is unknown."""
        group, settings = self.configurations.grouped(name)
        if group not in self._rules:
            self._rules[group] = self._active(settings)
        return self._rules[group]

    def _active(self, settings: Settings) -> tuple[Rule, ...]:
        rules = active(self.registry.rules, settings, self._named())
        if not rules:
            raise LintNewsError(_NO_RULE)
        return rules

    def _named(self) -> dict[str, str]:
        """The names that the caller gives, with what an error about each begins with."""
        given = self.settings
        options = {"--select: ": given.select, "--extend-select: ": given.extend_select, "--ignore: ": given.ignore}
        return {name: option * given.from_command for option, names in options.items() for name in names}

    def suppressions(self, name: str) -> Suppression | None:
        """Why findings of an input are suppressed; None where nothing can suppress one. Raises LintNewsError when what
        was accepted cannot be read."""
        settings = self.config(name)
        reasons = self.reasons(name)
        read_as = self.settings.stdin_filename or name if name == STDIN else name
        if not (reasons or settings.allow or settings.baseline or may_have_comments(read_as)):
            return None
        from .suppressions import suppressions

        return suppressions(reasons, settings.allow, settings.baseline)

    def reasons(self, name: str) -> Mapping[str, str]:
        """Why findings of an input were accepted for good, by bare fingerprint. Raises LintNewsError as
        `suppressions`."""
        file = self._accepted_file(name, self._accepted)
        return accepted.reasons(file, self._reasons) if file else {}

    def check_document(self, document: Document, name: str, cache: FindingCache | None = None) -> DocumentFindings:
        """What the rules of an input find in a document; with a cache, only changed articles are checked again."""
        return check_document(document, self.rules(name), self.suppressions(name), cache)

    def issue_rules(self, name: str) -> tuple[Rule, ...]:
        """The rules that are on for an input and check its issue. Raises LintNewsError as `rules`."""
        group, _ = self.configurations.grouped(name)
        if group not in self._issue_rules:
            self._issue_rules[group] = of_issues(self.rules(name))
        return self._issue_rules[group]

    def check(self, name: str, over_issue: OnPage | None = None, *, hands_over: bool = False) -> Checked:
        """Read and check one input; `-` is standard input. What is wrong with it comes back, it is not raised.

        `over_issue` are findings in it that came of a check of its issue. With `hands_over` the result has what that
        check needs of it.
        """
        asked = Asked(hands_over, over_issue)
        try:
            return checked(name, self.configurations, self.registry, self.rules(name), self.suppressions(name), asked)
        except LintNewsError as error:
            return Checked(name, error=error)

    def check_all(self, names: Iterable[str], jobs: int = 0) -> Iterator[Checked]:
        """Check inputs, results in the order of the names. `jobs` 0 takes as many processes as make the run faster.

        The result of a page comes when all pages of its issue are checked.
        """
        todo = list(names)
        if len(todo) < 2:
            yield from self._check_each(todo, frozenset(), jobs)
            return
        from .issue_plan import plan
        from .issues import over_issues

        found = plan(todo, self)
        yield from over_issues(self._check_each(todo, found.of.keys(), jobs), found, self)

    def _check_each(self, todo: Sequence[str], pages: Set[int], jobs: int) -> Iterator[Checked]:
        """Check inputs; those with the numbers in `pages` hand over what the check of an issue needs."""
        processes = min(jobs or os.cpu_count() or 1, -(-len(todo) // FILES_PER_PROCESS))
        if processes <= 1 or STDIN in todo:
            yield from (self.check(name, hands_over=number in pages) for number, name in enumerate(todo))
            return
        from .processes import check_in_processes

        yield from check_in_processes(todo, self.given, processes, pages)

    def accepted_file(self, name: str) -> Path | None:
        """The file of accepted findings of an input as it is now: beside the configuration that the caller names, else
        in the nearest folder that has one."""
        return self._accepted_file(name, None)

    def forget_accepted(self) -> None:
        """Look for the files of accepted findings anew at the next check."""
        self._accepted.clear()

    def new_accepted_file(self, name: str) -> Path:
        """Where to keep what is accepted: where it is kept, else beside the configuration, else in the current folder
        or, for an input outside of it, in the input's."""
        if found := self.accepted_file(name):
            return found
        if config := self.config(name).path:
            return Path(config).with_name(accepted.FILE)
        here, folder = Path.cwd(), self.configurations.folder(name)
        return (here if folder.is_relative_to(here) else folder) / accepted.FILE

    def _accepted_file(self, name: str, known: dict[str, Path | None] | None) -> Path | None:
        if config := self.settings.config:
            path = Path(config).with_name(accepted.FILE)
            return path if os.path.lexists(path) else None
        return accepted.nearest(self.configurations.folder_name(name), known)


_NO_RULE = Message("所选规则一条不剩，没有可查的", "the selection leaves no rule: nothing would be checked")


def _no_rules(why: str) -> Message:
    return Message(
        "一条规则也没有：lint-news 没有装好，请在源码目录运行 pip install -e .（{why}）",
        "no rules at all: lint-news is not installed; run pip install -e . in the checkout ({why})",
        why=why,
    )
