"""What an answer says beside its findings: what their rules are about, and the error rate."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Any

from msgspec.structs import replace as replaced

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


def rate(found: Iterable[DocumentFindings], lang: Lang, without: Set[str]) -> dict[str, Any]:
    """The error rate of all documents: points, characters, points per 10,000 characters, and the same in words.

    The findings `without` names, by fingerprint, do not count: a person has said that they are no errors."""
    tally = Tally()
    for one in found:
        report = one.report(fold=False)
        kept = tuple(d for d in report.diagnostics if d.fingerprint not in without)
        counted = errata(replaced(report, diagnostics=kept), one.folded_fingerprints())
        tally.add(counted, characters(one.document.text))
    numbers = {"points": tally.points, "characters": tally.characters, "per_10000": tally.rate()}
    return {**numbers, "told": tally.told(None, lang)}
