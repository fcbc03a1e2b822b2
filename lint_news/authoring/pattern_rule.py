"""The decorator `@pattern_rule`: a rule of patterns, a message and a replacement, whose function judges one match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import update_wrapper
from typing import Any, NamedTuple, Protocol, TypeAlias, Unpack

from ..match.patterns import compiled
from ..model import Confidence, Edit, Finding, Fix, Message, Safety, Span
from .declare import made
from .lazy import INDEXED
from .rule import Rule
from .settings import RuleSettings, Wanted, member

Judge: TypeAlias = Callable[..., bool]
"""Takes the article or page and a match: whether the match is a fault."""


class Matched(Protocol):
    """A match, as far as the check needs it."""

    @property
    def span(self) -> Span:
        """The whole match."""
        ...

    def group(self, group: int | str, /) -> Span:
        """The span of a group."""
        ...

    def __getitem__(self, group: int | str, /) -> str: ...


class Searched(Protocol):
    """An article or a page, as far as the check needs it."""

    def find(self, pattern: str) -> Iterator[Matched]:
        """The matches of a pattern."""
        ...


def _is_group(value: object) -> bool:
    return isinstance(value, str) and value.isidentifier()


def _is_replacement(value: object) -> bool:
    return isinstance(value, str) or callable(value)


class PatternSettings(RuleSettings, total=False):
    """What `@pattern_rule` takes beside the name: the settings of every rule, and what is reported.

    `message` may hold `{groups}` of the pattern, `{match}` for the whole match, `{replacement}` for what is written.
    `mark` is the group that is marked and replaced; the whole match where it is not given. `replacement` is the text
    that the fix writes, or a function of the match that returns it; without it there is no fix. `fix_title`
    describes the fix.
    """

    message: Message
    mark: str
    replacement: str | Callable[[Any], str]
    confidence: Confidence
    safety: Safety
    fix_title: Message


REPORTED = {
    "message": member(Message),
    "mark": Wanted(_is_group, "the name of a group"),
    "replacement": Wanted(_is_replacement, "a text, or a function of the match"),
    "confidence": member(Confidence),
    "safety": member(Safety),
    "fix_title": member(Message),
}
"""What the values of the settings must be that `@rule` does not have."""


class Reported(NamedTuple):
    """What a pattern rule reports of a match; see PatternSettings."""

    message: Message
    mark: str = ""
    replacement: str | Callable[[Any], str] | None = None
    confidence: Confidence = Confidence.LIKELY
    safety: Safety = Safety.REVIEW
    fix_title: Message | None = None


def pattern_rule(name: str, **settings: Unpack[PatternSettings]) -> Callable[[Judge], Rule]:
    """Make a Rule that searches its patterns in turn and reports each match that the function says is a fault.

    The function takes the article (or the page, with unit="page") and the match; its docstring is the rule's English
    text. Raises DeclarationError as `rule` does, and for settings without `patterns` or `message`.
    """

    def make(judge: Judge) -> Rule:
        if getattr(judge, "__module__", "") not in INDEXED:
            _validate(name, settings, judge)
        reported: dict[str, Any] = {key: value for key, value in settings.items() if key in REPORTED}
        others: dict[str, Any] = {key: value for key, value in settings.items() if key not in REPORTED}
        return made(name, others, PatternCheck(judge, tuple(others["patterns"]), Reported(**reported)))

    return make


def _validate(name: str, settings: Mapping[str, Any], judge: Judge) -> None:
    from .validate import check_problems, refuse, setting_problems

    missing = (f"{setting} is missing" for setting in ("patterns", "message") if not settings.get(setting))
    problems = (*setting_problems(name, settings, REPORTED), *missing)
    refuse(name, (*problems, *check_problems(judge, settings.get("lists", ()), 2)))


class PatternCheck:
    """The check of a pattern rule: `patterns` are searched in turn, `judge` is the decorated function."""

    def __init__(self, judge: Judge, patterns: tuple[str, ...], reported: Reported) -> None:
        update_wrapper(self, judge)
        self.judge, self.patterns, self.reported = judge, patterns, reported
        message = reported.message
        self.names = frozenset(re.findall(r"\{(\w+)\}", message.zh + message.en)) - message.values.keys()

    def __call__(self, unit: Searched, **options: Any) -> Iterator[Finding]:  # noqa: ANN401 options of the function
        """The findings in an article or on a page."""
        for pattern in self.patterns:
            for match in unit.find(pattern):
                if self.judge(unit, match, **options):
                    yield self._finding(match)

    def group_problems(self) -> Iterator[str]:
        """Which groups that the settings name are not in each of the patterns."""
        names = self.names - {"match", "replacement"} | ({self.reported.mark} - {""})
        for i, pattern in enumerate(self.patterns):
            missing = sorted(names - compiled(pattern).groupindex.keys())
            yield from (f"patterns[{i}] has no group {name}" for name in missing)

    def searching(self, patterns: tuple[str, ...]) -> PatternCheck:
        """The same check with other patterns, for tests that leave out parts of them."""
        return PatternCheck(self.judge, patterns, self.reported)

    def _finding(self, match: Matched) -> Finding:
        reported = self.reported
        span = match.group(reported.mark) if reported.mark else match.span
        replacement = reported.replacement(match) if callable(reported.replacement) else reported.replacement
        fixes = () if replacement is None else (Fix((Edit(span, replacement),), reported.safety, reported.fix_title),)
        return Finding(span, self._message(match, replacement), fixes, confidence=reported.confidence)

    def _message(self, match: Matched, replacement: str | None) -> Message:
        message = self.reported.message
        if not self.names:
            return message
        whole = {"match": match[0], "replacement": replacement}
        values = {name: whole[name] if name in whole else match[name] for name in self.names}
        return Message(message.zh, message.en, **message.values, **values)
