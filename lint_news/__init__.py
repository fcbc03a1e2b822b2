"""lint_news: a linter for Chinese newspaper text.

Everything a rule author or an embedder needs is exported here, loaded on first use. Offsets count
code points, spans are half-open.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from .api import check_paths, check_text, fix_text
    from .authoring.declare import rule
    from .authoring.discovery import rules_in
    from .authoring.injecting import random_match
    from .authoring.metadata import Bad
    from .authoring.pattern_rule import pattern_rule
    from .authoring.plugins import Format, Output, hookimpl
    from .authoring.rule import Rule
    from .authoring.rule_index import indexed
    from .authoring.validate import DeclarationError
    from .check.engine import lint
    from .check.private_numbers.check_digits import is_card_number, is_identity_number
    from .check.private_numbers.search import is_announced
    from .fixing.apply import Fixed, fix
    from .language.bigrams import bigrams
    from .language.context_misspellings import context_misspellings
    from .language.counts import COUNT_LEVELS, counts
    from .language.doubled import Candidate, Tier, candidates
    from .language.doubled.patterns import TRANSLITERATING
    from .language.folding import folded_forms
    from .language.foreign import is_foreign_name
    from .language.joins import join_gain
    from .language.lattice import cheapest_reading
    from .language.lexicon import LONGEST_WORD, lexicon
    from .language.names import (
        SPEECH_VERBS,
        NamedPerson,
        ends_before_word,
        is_word,
        name_openings,
        people,
        runs_into_word,
        surname_places,
    )
    from .language.people import given_name_level, is_surname
    from .language.ranges import range_joint
    from .language.script import is_traditional, simplified, to_simplified
    from .language.similar import common_characters, similarity
    from .language.straddling import Straddling, begins_word, straddles
    from .layout import Joint, Paragraph, articles, joints, paper_date, paragraphs, quotation_at, quotations
    from .layout.breaks import is_bare_line, reading_odds, repeated_at_break, text_between
    from .layout.shapes import opens_news
    from .layout.wrapped import is_wrapped, wrap
    from .match.patterns import compiled
    from .model import (
        Confidence,
        Diagnostic,
        Edit,
        ErrorKind,
        Failure,
        Finding,
        Fix,
        LintNewsError,
        Message,
        Origin,
        Related,
        Report,
        Safety,
        Severity,
        Span,
        UnfinishedError,
    )
    from .project.lists import ListProblem, ListRow
    from .project.session import Checked
    from .readers.extracted import ExtractedDocument
    from .system.reasons import why_failed
    from .text.chars import (
        BLANK,
        CHINESE_NUMERAL,
        CJK_MARK,
        CLOSING,
        COLON,
        DIGIT,
        FULL_WIDTH,
        HAN,
        LETTER,
        PAREN_CLOSE,
        PAREN_OPEN,
        SPACE,
        TERMINAL,
        is_han,
        numeral,
    )
    from .text.digits import digits_of
    from .text.document import Document, raw_lines
    from .text.edits import delete, replace
    from .text.lines import Article, LaidLine, Line, Role
    from .text.marks import named, placed, told
    from .text.search import Match
    from .text.views import view


_HOMES = {
    "api": (
        "check_paths",
        "check_text",
        "fix_text",
    ),
    "authoring.injecting": ("random_match",),
    "authoring.plugins": (
        "Format",
        "Output",
        "hookimpl",
    ),
    "authoring.declare": ("rule",),
    "authoring.discovery": ("rules_in",),
    "authoring.metadata": ("Bad",),
    "authoring.pattern_rule": ("pattern_rule",),
    "authoring.rule": ("Rule",),
    "authoring.validate": ("DeclarationError",),
    "authoring.rule_index": ("indexed",),
    "check.private_numbers.check_digits": (
        "is_card_number",
        "is_identity_number",
    ),
    "check.engine": ("lint",),
    "check.private_numbers.search": ("is_announced",),
    "fixing.apply": (
        "Fixed",
        "fix",
    ),
    "language.bigrams": ("bigrams",),
    "language.folding": ("folded_forms",),
    "language.lattice": ("cheapest_reading",),
    "language.counts": (
        "COUNT_LEVELS",
        "counts",
    ),
    "language.doubled": (
        "Candidate",
        "Tier",
        "candidates",
    ),
    "language.doubled.patterns": ("TRANSLITERATING",),
    "language.foreign": ("is_foreign_name",),
    "language.joins": ("join_gain",),
    "language.lexicon": (
        "LONGEST_WORD",
        "lexicon",
    ),
    "language.names": (
        "NamedPerson",
        "SPEECH_VERBS",
        "ends_before_word",
        "is_word",
        "name_openings",
        "people",
        "runs_into_word",
        "surname_places",
    ),
    "language.people": (
        "given_name_level",
        "is_surname",
    ),
    "language.ranges": ("range_joint",),
    "language.script": (
        "is_traditional",
        "simplified",
        "to_simplified",
    ),
    "language.similar": ("common_characters", "similarity"),
    "language.context_misspellings": ("context_misspellings",),
    "language.straddling": (
        "Straddling",
        "begins_word",
        "straddles",
    ),
    "layout": (
        "Joint",
        "Paragraph",
        "articles",
        "joints",
        "paper_date",
        "paragraphs",
        "quotation_at",
        "quotations",
    ),
    "layout.breaks": (
        "is_bare_line",
        "reading_odds",
        "repeated_at_break",
        "text_between",
    ),
    "layout.shapes": ("opens_news",),
    "layout.wrapped": (
        "is_wrapped",
        "wrap",
    ),
    "match.patterns": ("compiled",),
    "model": (
        "Confidence",
        "Diagnostic",
        "Edit",
        "ErrorKind",
        "Failure",
        "Finding",
        "Fix",
        "LintNewsError",
        "Message",
        "Origin",
        "Related",
        "Report",
        "Safety",
        "Severity",
        "Span",
        "UnfinishedError",
    ),
    "project.lists": (
        "ListProblem",
        "ListRow",
    ),
    "project.session": ("Checked",),
    "readers.extracted": ("ExtractedDocument",),
    "system.reasons": ("why_failed",),
    "text.chars": (
        "BLANK",
        "CHINESE_NUMERAL",
        "CJK_MARK",
        "CLOSING",
        "COLON",
        "DIGIT",
        "FULL_WIDTH",
        "HAN",
        "LETTER",
        "PAREN_CLOSE",
        "PAREN_OPEN",
        "SPACE",
        "TERMINAL",
        "is_han",
        "numeral",
    ),
    "text.digits": ("digits_of",),
    "text.document": ("Document", "raw_lines"),
    "text.lines": (
        "Article",
        "LaidLine",
        "Line",
        "Role",
    ),
    "text.search": ("Match",),
    "text.views": ("view",),
    "text.edits": (
        "delete",
        "replace",
    ),
    "text.marks": (
        "named",
        "placed",
        "told",
    ),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "BLANK",
    "CHINESE_NUMERAL",
    "CJK_MARK",
    "CLOSING",
    "COLON",
    "COUNT_LEVELS",
    "DIGIT",
    "FULL_WIDTH",
    "HAN",
    "LETTER",
    "LONGEST_WORD",
    "PAREN_CLOSE",
    "PAREN_OPEN",
    "SPACE",
    "SPEECH_VERBS",
    "TERMINAL",
    "TRANSLITERATING",
    "Article",
    "Bad",
    "Candidate",
    "Checked",
    "Confidence",
    "DeclarationError",
    "Diagnostic",
    "Document",
    "Edit",
    "ErrorKind",
    "ExtractedDocument",
    "Failure",
    "Finding",
    "Fix",
    "Fixed",
    "Format",
    "Joint",
    "LaidLine",
    "Line",
    "LintNewsError",
    "ListProblem",
    "ListRow",
    "Match",
    "Message",
    "NamedPerson",
    "Origin",
    "Output",
    "Paragraph",
    "Related",
    "Report",
    "Role",
    "Rule",
    "Safety",
    "Severity",
    "Span",
    "Straddling",
    "Tier",
    "UnfinishedError",
    "articles",
    "begins_word",
    "bigrams",
    "candidates",
    "cheapest_reading",
    "check_paths",
    "check_text",
    "common_characters",
    "compiled",
    "context_misspellings",
    "counts",
    "delete",
    "digits_of",
    "ends_before_word",
    "fix",
    "fix_text",
    "folded_forms",
    "given_name_level",
    "hookimpl",
    "indexed",
    "is_announced",
    "is_bare_line",
    "is_card_number",
    "is_foreign_name",
    "is_han",
    "is_identity_number",
    "is_surname",
    "is_traditional",
    "is_word",
    "is_wrapped",
    "join_gain",
    "joints",
    "lexicon",
    "lint",
    "name_openings",
    "named",
    "numeral",
    "opens_news",
    "paper_date",
    "paragraphs",
    "pattern_rule",
    "people",
    "placed",
    "quotation_at",
    "quotations",
    "random_match",
    "range_joint",
    "raw_lines",
    "reading_odds",
    "repeated_at_break",
    "replace",
    "rule",
    "rules_in",
    "runs_into_word",
    "similarity",
    "simplified",
    "straddles",
    "surname_places",
    "text_between",
    "to_simplified",
    "told",
    "view",
    "why_failed",
    "wrap",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOME[name]}", __name__), name)
    globals()[name] = value
    return value
