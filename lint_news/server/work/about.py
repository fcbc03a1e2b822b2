"""What an answer says beside its findings: what their rules are about, and the error rate."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Any

from ...authoring.rule import Rule
from ...check.engine import DocumentFindings
from ...check.errorrate import Tally, characters, errata
from ...model import Lang


def about(rules: Iterable[Rule], names: Set[str], lang: Lang) -> dict[str, dict[str, str]]:
    """The title and the help of the rules with these names, by name."""
    return {rule.name: _about(rule, lang) for rule in rules if rule.name in names}


def _about(rule: Rule, lang: Lang) -> dict[str, str]:
    if lang == "zh":
        return {"title": rule.title, "help": rule.help}
    title, _, more = rule.doc.partition("\n")
    return {"title": title.rstrip("."), "help": more.strip()}


def rate(found: Iterable[DocumentFindings], lang: Lang) -> dict[str, Any]:
    """The error rate of all documents: points, characters, points per 10,000 characters, and the same in words."""
    tally = Tally()
    for one in found:
        counted = errata(one.report(fold=False), one.folded_fingerprints())
        tally.add(counted, characters(one.document.text))
    numbers = {"points": tally.points, "characters": tally.characters, "per_10000": tally.rate()}
    return {**numbers, "told": tally.told(None, lang)}
