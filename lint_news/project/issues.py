"""The check of each issue of a run, when its last page was read.

The pages with findings over their issue are checked again with these among their own, so that suppression, folding and
the error rate treat all findings alike. Results are held back until their issue is complete, those of a bounded number
of inputs at a time; what a page hands over is small.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace as replaced

from ..authoring.rule import Rule
from ..check.engine import timed
from ..check.issue import Gathered, OnPage, gathered, judged, page_starts
from ..check.masking import masked_name
from ..containers import searched
from ..model import Failure, Message
from ..text.document import Document
from ..text.source import TEXT_SUFFIXES
from .checked import Checked, handed_over
from .files import excluded
from .issue_plan import MOST, Pages, Plan, plan
from .ours import is_ours

if TYPE_CHECKING:
    from .session import Session


def over_issues(results: Iterator[Checked], plan: Plan, session: Session) -> Iterator[Checked]:
    """The results in the same order, with the findings over each issue in the results of its pages."""
    held: deque[Checked] = deque()
    first, done = 0, set[int]()
    notes = dict([_note(plan.too_large)] if plan.too_large else [])
    for number, one in enumerate(results):
        noted = notes.get(number)
        held.append(replaced(one, complaints=(*one.complaints, noted)) if noted else one)
        pages = plan.of.get(number)
        if pages and number == pages.last:
            for at, better in _completed(pages, {at: held[at - first] for at in pages.numbers}, session):
                held[at - first] = better
            done.update(pages.numbers)
        while held and (first in done or first not in plan.of):
            done.discard(first)
            first += 1
            yield held.popleft()


def _completed(pages: Pages, results: Mapping[int, Checked], session: Session) -> Iterator[tuple[int, Checked]]:
    """The number of each input of an issue, and its result when the rules of issues have judged."""
    handed = {file: page for file in pages.files if (page := results[file[0]].gathered)}
    rules = _rules([results[file[0]].name for file in pages.files], session)
    seconds: dict[str, float] = {}
    made = judged([*handed.values()], timed(rules, seconds) if session.settings.timing else rules)
    found = dict(zip(handed, made.pages, strict=True))
    failures = made.failures
    for file in pages.files:
        page = handed.get(file)
        for number in file:
            one = replaced(results[number], gathered=None)
            if page and found[file]:
                one = session.check(one.name, OnPage(page.digest, found[file]))
            one = _failed(one, (*(page.failures if page else ()), *failures))
            failures = () if one.reports else failures
            yield number, replaced(one, seconds={**one.seconds, **seconds}) if seconds else one
            seconds = {}


def _rules(names: Sequence[str], session: Session) -> tuple[Rule, ...]:
    """The rules that are on for some of the pages; one that they configure differently is that of the first page."""
    found: dict[str, Rule] = {}
    for name in names:
        for rule in session.issue_rules(name):
            found.setdefault(rule.name, rule)
    return tuple(found[name] for name in sorted(found))


def _failed(one: Checked, failures: tuple[Failure, ...]) -> Checked:
    """The result with failures of rules in its first report."""
    if not (failures and one.reports):
        return one
    head, *others = one.reports
    every = tuple(dict.fromkeys((*head.failures, *failures)))
    return replaced(one, reports=(replaced(head, failures=every), *others))


def _note(too_large: Sequence[tuple[int, str]]) -> tuple[int, Message]:
    """The note on the folders that are no issue, with the number of the input that it is said of."""
    number, folder = too_large[0]
    return number, Message(
        "{folder}：文件太多，不当作一期一起查（上限 {most} 个文件；这样的文件夹共 {n} 个）",
        "{folder}: too many files to check as one issue (at most {most}; folders like it: {n})",
        folder=folder,
        most=MOST,
        n=len(too_large),
    )


class Issues:
    """The issues among some inputs, for one page at a time: what each page hands over is read once and kept."""

    def __init__(self, names: Sequence[str], session: Session) -> None:
        self._names, self._session = names, session
        self._plan = plan(names, session)
        self._handed: dict[str, Gathered | None] = {}

    def on_page(self, name: str, document: Document) -> OnPage | None:
        """The findings over its issue in a document, which is the input of this name as it is now; None where there
        are none. The other pages count as they were read first."""
        pages = self._plan.of.get(self._names.index(name))
        if pages is None or page_starts(document):
            return None
        every = [self._names[file[0]] for file in pages.files]
        own = next(self._names[file[0]] for file in pages.files if self._names.index(name) in file)
        now = gathered(document, self._session.issue_rules(name), masked_name(Path(name).name))
        handed = {one: page for one in every if (page := now if one == own else self._read(one))}
        found = dict(zip(handed, judged([*handed.values()], _rules(every, self._session)).pages, strict=True))
        return OnPage(now.digest, found[own]) if found[own] else None

    def _read(self, name: str) -> Gathered | None:
        if name not in self._handed:
            rules = self._session.issue_rules(name)
            self._handed[name] = handed_over(name, self._session.configurations, rules)
        return self._handed[name]


def beside(name: str, session: Session) -> list[str]:
    """The name, and the other files of its folder that a check of the folder would read."""
    folder = Path(name).parent
    suffixes = (*TEXT_SUFFIXES, *searched())
    try:
        others = sorted(os.listdir(folder))  # noqa: PTH208 names
    except OSError:
        return [name]
    taken = (file for file in others if file.lower().endswith(suffixes) and not file.startswith((".", "~$")))
    paths = [folder / file for file in taken if file != Path(name).name]
    settings = session.config(name)
    return [name, *(str(path) for path in paths if not (excluded(path, settings, folder) or is_ours(str(path))))]
