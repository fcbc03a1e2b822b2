"""Profiles: settings that fit a kind of text. The configuration and the command line override them.

Which rules a profile turns off or gives another severity is declared by the rules themselves (`profiles=` of `@rule`).
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from ..authoring.metadata import ProfileName
from ..authoring.rule import Rule
from ..model import Severity


class Profile(Struct, frozen=True):
    """What a profile says of all rules. With `only_named`, rules that do not name the profile are off; without `fixes`
    findings have none."""

    only_named: bool = False
    fixes: bool = True


PROFILES: Mapping[ProfileName, Profile] = {
    "print": Profile(),
    "web": Profile(),
    "extract": Profile(),
    "traditional": Profile(),
    "verbatim": Profile(only_named=True, fixes=False),
}


def is_off(rule: Rule, profile: ProfileName) -> bool:
    """Whether a profile turns a rule off that nothing else names."""
    return rule.profiles.get(profile, not PROFILES[profile].only_named) is False


def severity_in(rule: Rule, profile: ProfileName) -> Severity | None:
    """The severity that a profile gives a rule; None where it leaves the severity as it is."""
    state = rule.profiles.get(profile)
    return state if isinstance(state, Severity) else None
