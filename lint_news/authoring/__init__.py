"""What the author of a rule uses: to declare a rule, to register a plug-in, to choose random places for injected
faults.

Also how rules are found and loaded: entry points and the index of rules.
"""

__all__ = [
    "declare",
    "discovery",
    "hooks",
    "injecting",
    "lazy",
    "metadata",
    "pattern_rule",
    "plugins",
    "rule",
    "rule_index",
    "ruleset",
    "validate",
]
