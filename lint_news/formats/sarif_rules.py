"""The description of a rule in SARIF: its name, its help, its level."""

from __future__ import annotations

from typing import Any

from ..authoring.rule import Rule
from ..model import Confidence, Lang, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def described(rule: Rule, lang: Lang) -> dict[str, Any]:
    """The `reportingDescriptor` of a rule. Its level is that of a finding that is certain."""
    severity = rule.severity_of(Confidence.CERTAIN)
    title, text = (rule.title, rule.help) if lang == "zh" else (rule.doc.split("\n")[0], rule.doc)
    return {
        "id": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": text},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"tags": [rule.family], "problem.severity": _PROBLEMS[severity]},
    }
