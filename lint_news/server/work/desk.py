"""The sessions of a worker process: that of the house, and those of the latest selections of rules."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

from ...authoring.rule import Rule
from ...authoring.ruleset import ruleset
from ...model import Lang, LintNewsError, Message
from ...project.configurations import Configurations
from ...project.session import Session, registry
from ...project.settings import Settings
from ...project.settings.inputs import Names
from ...text.document import Document
from ..calls import Start
from ..errors import RequestError

Selection: TypeAlias = tuple[Names, Names, Names]
"""The names of `select`, `extend_select` and `ignore`."""
NAME = "page.txt"
"""The name that texts go by: the client's names of files are not used, because caches would keep them."""
_KEPT = 16
"""Sessions of selections that are kept: their rules are compiled."""
WARM = "会议强调,要抓好春耕。近日，邻里纠纠纷少了，4月31日的比赛如期举行。\n"
"""A text that is checked when settings are read: statistics are loaded then, and not for the first client."""


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
        self.lang: Lang = start.lang
        self.edits = start.edits
        self._given = {"config": start.config} if start.config else {}
        self._registry = registry()
        self._stamp: object = None
        self._wrong: Message | None = None
        self._house = Selected(Session(self._registry, self._given), {})
        self._others: OrderedDict[Selection, Selected] = OrderedDict()
        self.refresh()

    @property
    def rules(self) -> Mapping[str, Rule]:
        """All rules by name, also those that are off."""
        return self._registry.rules

    @property
    def settings(self) -> Settings:
        """The settings of the house, also where its lists are wrong. Raises LintNewsError where they are."""
        return self._house.session.config(NAME)

    def refresh(self) -> None:
        """Read the settings and lists again where they have changed; look for what the house has accepted anew."""
        for one in (self._house, *self._others.values()):
            one.session.forget_accepted()
        if self._wrong or self._house.session.configurations.stamp(NAME) != self._stamp:
            self._read()

    def _read(self) -> None:
        """Read the settings. Their state is taken first: what changes while they are read is seen at the next call."""
        self._stamp, self._wrong = Configurations(self._given).stamp(NAME), None
        self._house = Selected(Session(self._registry, self._given), {})
        self._others.clear()
        try:
            self._house.session.check_document(Document(WARM, name=NAME), NAME)
        except LintNewsError as error:
            self._wrong = error.message

    def selecting(self, selection: Selection) -> Selected:
        """The session of the house, with a selection over it.

        Raises LintNewsError for an unknown name, RequestError where the settings of the house are wrong."""
        if self._wrong:
            raise RequestError(500, _wrong(self._wrong))
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


def _wrong(why: Message) -> Message:
    return Message("本单位的配置有误，改好再查：{why}", "the settings of the house are wrong: {why}", why=why)
