"""The sessions of a worker process: that of the house, and those of the latest selections of rules."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

from ...authoring.rule import Rule
from ...authoring.ruleset import ruleset
from ...model import Lang, LintNewsError, Message
from ...project.session import Session, registry
from ...project.settings.inputs import Names
from ...text.document import Document
from ..calls import Start

Selection: TypeAlias = tuple[Names, Names, Names]
"""The names of `select`, `extend_select` and `ignore`."""
NAME = "page.txt"
"""The name that texts go by: the client's names of files are not used, because caches would keep them."""
_KEPT = 16
"""Sessions of selections that are kept: their rules are compiled."""


def stamp_of(session: Session) -> str:
    """The state of the files that the settings come from. It differs once one has changed."""
    return repr(session.configurations.stamp(NAME))


WARM = "会议强调,要抓好春耕。近日，邻里纠纠纷少了，4月31日的比赛如期举行。\n"
"""A text that is checked when a process starts: statistics are loaded then, and not for the first client."""


class Selected(Struct, frozen=True):
    """The session of a selection, and the hash of its rules by the name of the input."""

    session: Session
    rulesets: dict[str, str]

    def ruleset(self, name: str) -> str:
        """The hash of the rules that are on for an input."""
        if name not in self.rulesets:
            self.rulesets[name] = ruleset(self.session.rules(name))
        return self.rulesets[name]


class Desk:
    """The settings of the house. What a request leaves behind are compiled rules, nothing else."""

    def __init__(self, start: Start) -> None:
        """Read the settings. Raises LintNewsError where they are wrong, or not those of the server's start."""
        session = Session(registry(), {"config": start.config} if start.config else {})
        session.check_document(Document(WARM, name=NAME), NAME)
        if stamp_of(session) != start.stamp:
            raise LintNewsError(_CHANGED)
        self.lang: Lang = start.lang
        self._house = Selected(session, {})
        self._others: OrderedDict[Selection, Selected] = OrderedDict()

    @property
    def rules(self) -> Mapping[str, Rule]:
        """All rules by name, also those that are off."""
        return self._house.session.registry.rules

    def selecting(self, selection: Selection) -> Selected:
        """The session of the house, with a selection over it. Raises LintNewsError for an unknown name."""
        if not any(selection):
            return self._house
        if selection not in self._others:
            self._others[selection] = Selected(self._over(*selection), {})
        self._others.move_to_end(selection)
        if len(self._others) > _KEPT:
            self._others.popitem(last=False)
        return self._others[selection]

    def _over(self, select: Names, extend_select: Names, ignore: Names) -> Session:
        given = {"extend_select": extend_select, "ignore": ignore} | ({"select": select} if select else {})
        made = self._house.session.over(given)
        made.rules(NAME)  # raises before anything is kept
        return made


_CHANGED = Message(
    "配置在服务启动后改过；请重新启动 lint-news serve",
    "the configuration has changed since the start; start lint-news serve again",
)
