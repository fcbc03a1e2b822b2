"""lint_news: a linter for Chinese newspaper text.

Everything a rule author or an embedder needs is exported here, loaded on first use. Offsets count
code points, spans are half-open. __init__.pyi says the same to type checkers.
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "api": "check_bytes check_paths check_text fix_text marked_copy",
    "authoring.declare": "rule",
    "authoring.discovery": "rules_in",
    "authoring.hooks": "hookimpl",
    "authoring.injecting": "random_match",
    "authoring.metadata": "Bad",
    "authoring.pattern_rule": "pattern_rule",
    "authoring.plugins": "Format Output",
    "authoring.rule": "Rule",
    "authoring.rule_index": "indexed",
    "authoring.validate": "DeclarationError",
    "check.engine": "lint",
    "check.private_numbers.check_digits": "is_card_number is_identity_number",
    "check.private_numbers.search": "is_announced",
    "containers.container": "Written",
    "fixing.apply": "Fixed fix",
    "kernels.edits": "edit_at edit_beside",
    "kernels.marks": "CLOSES LINE_END unbalanced_bits",
    "kernels.names": "other_spellings",
    "kernels.repeats": "IS_COMPILED repeats_letters",
    "language.bigrams": "bigrams",
    "language.context.confused": "confused_words",
    "language.context.lost": "lost_characters",
    "language.context.slips": "Slip SlipKind context_slips",
    "language.counts": "COUNT_LEVELS counts",
    "language.doubled": "Candidate Tier candidates",
    "language.doubled.patterns": "TRANSLITERATING",
    "language.folding": "folded_forms",
    "language.foreign": "is_foreign_name",
    "language.joins": "join_gain",
    "language.lattice": "cheapest_reading",
    "language.lexicon": "LONGEST_WORD lexicon",
    "language.names": (
        "NamedPerson SPEECH_VERBS ends_before_word is_word name_openings people runs_into_word surname_places"
    ),
    "language.people": "SURNAMES given_levels given_name_level is_surname",
    "language.places": (
        "Place all_places full_name name_of old_place_names place_endings place_names places_in places_named "
        "places_of_code short_place_names"
    ),
    "language.phrases": "WrongInPhrase wrong_in_phrases",
    "language.ranges": "range_joint",
    "language.script": "is_traditional simplified to_simplified",
    "language.similar": "common_characters similarity",
    "language.straddling": "Straddling begins_word straddles",
    "layout": "Joint Paragraph articles joints paper_date paragraphs quotation_at quotations",
    "layout.breaks": "is_bare_line reading_odds repeated_at_break text_between",
    "layout.hinted": "is_page_furniture",
    "layout.shapes": "opens_news",
    "layout.wrapped": "is_wrapped wrap",
    "match.patterns": "compiled searches_much",
    "match.strings": "Occurrence StringTable occurrences_of string_table",
    "model": (
        "Confidence Diagnostic Edit ErrorKind Failure Finding Fix Issue IssuePage LintNewsError Message "
        "Origin PageFinding Related Report Safety Severity Span UnfinishedError"
    ),
    "project.lists": "ListProblem ListRow",
    "project.session": "Checked",
    "readers.extracted": "ExtractedDocument",
    "system.reasons": "why_failed",
    "text.chars": (
        "BLANK CHINESE_NUMERAL CJK_MARK CLOSING COLON DIGIT FULL_WIDTH HAN LETTER "
        "PAREN_CLOSE PAREN_OPEN SPACE TERMINAL is_han numeral"
    ),
    "text.digits": "digits_of",
    "text.document": "Document raw_lines",
    "text.edits": "delete replace",
    "text.lines": "Article LaidLine Line Role",
    "text.marks": "named placed told",
    "text.neighbours": "Neighbours",
    "text.search": "Match",
    "text.views": "local_view view",
}
"""The names that are exported, by the module that each is loaded from on first use."""
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}

__all__ = [*_HOME]  # noqa: PLE0604 names are strings


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOME[name]}", __name__), name)
    globals()[name] = value
    return value
