"""The schemas of what the server answers."""

from __future__ import annotations

from .values import AMOUNT, COUNT, FLAG, FROM_ONE, LENGTH, TEXT, Schema, fields, many, maybe, named, one_of, said

_PLACE = said({"type": "object"}, "where it stands in a Word document or a PDF")
_POSITIONS: Schema = {"start": named("Position"), "end": named("Position")}
_RECTANGLES = "left, top, right, bottom in points from the upper left corner of the page, one for a line of print"
_BOXES = said(many(named("Boxes")), "where it stands on the pages of a PDF")
_RULES: Schema = {"version": TEXT, "ruleset": TEXT, "notices": many(TEXT)}

_FINDING: Schema = {
    "path": TEXT,
    "document": maybe(TEXT),
    "rule": TEXT,
    "family": TEXT,
    "severity": one_of("error", "warning", "info"),
    "confidence": one_of("certain", "likely", "doubtful"),
    "message": TEXT,
    "fingerprint": TEXT,
    **_POSITIONS,
    "place": _PLACE,
    "boxes": _BOXES,
    "related": many(named("Related")),
    "fixes": many(named("Fix")),
    "accepted": said(maybe(TEXT), "why it is not to be told, where somebody has accepted it"),
}
_MATCH: Schema = {
    "message": TEXT,
    "shortMessage": TEXT,
    "replacements": many(fields({"value": TEXT})),
    "offset": COUNT,
    "length": FROM_ONE,
    "context": fields({"text": TEXT, "offset": COUNT, "length": COUNT}),
    "sentence": TEXT,
    "type": fields({"typeName": TEXT}),
    "rule": fields(
        {"id": TEXT, "description": TEXT, "issueType": TEXT, "category": fields({"id": TEXT, "name": TEXT})}
    ),
    "ignoreForIncompleteSentence": FLAG,
    "contextForSureMatch": COUNT,
}
_SOFTWARE: Schema = {
    "name": TEXT,
    "version": TEXT,
    "apiVersion": COUNT,
    "premium": FLAG,
    "premiumHint": TEXT,
    "status": TEXT,
}
_DETECTED: Schema = {
    "name": TEXT,
    "code": TEXT,
    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
    "source": TEXT,
}
_LANGUAGE: Schema = {"name": TEXT, "code": TEXT, "detectedLanguage": fields(_DETECTED)}

_RATE: Schema = {
    "points": AMOUNT,
    "characters": COUNT,
    "per_10000": said(AMOUNT, "points in 10,000 characters"),
    "told": said(TEXT, "the same in words"),
}

SCHEMAS: Schema = {
    "Error": fields({"error": fields({"zh": TEXT, "en": TEXT})}),
    "Position": fields({"offset": said(COUNT, "code points from 0"), "line": FROM_ONE, "column": FROM_ONE}),
    "Edit": fields({"start": COUNT, "end": COUNT, "text": TEXT}),
    "Fix": fields({"title": TEXT, "safety": one_of("safe", "review"), "edits": many(named("Edit"))}),
    "Related": fields({**_POSITIONS, "place": _PLACE, "boxes": _BOXES, "message": maybe(TEXT)}, ["place", "boxes"]),
    "Boxes": fields({"page": FROM_ONE, "rectangles": said(many(many(LENGTH)), _RECTANGLES)}),
    "Page": fields({"width": LENGTH, "height": LENGTH}),
    "Finding": fields(_FINDING, ["place", "boxes"]),
    "About": said(fields({"title": TEXT, "help": TEXT}), "what a rule finds, and why"),
    "Rate": said(fields(_RATE), "the error rate: a lower bound"),
    "Failure": fields({"who": TEXT, "error": TEXT}),
    "Checked": fields(
        {
            **_RULES,
            "findings": many(named("Finding")),
            "pages": said(maybe(many(named("Page"))), "the sizes of the pages of a PDF in points"),
            "failures": said(many(named("Failure")), "rules that broke: then the findings are not all"),
            "rules": {"type": "object", "additionalProperties": named("About")},
            "kept": said(many(TEXT), "fingerprints of findings that the house's file accepts"),
            "rate": named("Rate"),
            "text": said(maybe(TEXT), "of a Word document or a PDF the text that offsets count in"),
        }
    ),
    "Change": fields(
        {"start": COUNT, "end": COUNT, "text": TEXT, "because": many(fields({"rule": TEXT, "message": TEXT}))}
    ),
    "Fixed": fields(
        {
            **_RULES,
            "text": TEXT,
            "changes": said(many(named("Change")), "offsets count code points of the text as it was sent"),
            "left": said(many(named("Finding")), "offsets count code points of the fixed text"),
            "unsettled": said(many(TEXT), "rules whose fixes undo each other, which were left out"),
        }
    ),
    "Accepted": fields(
        {"version": TEXT, "ruleset": TEXT, "accepted": many(fields({"fingerprint": TEXT, "rule": TEXT, "new": FLAG}))}
    ),
    "Withdrawn": fields({"version": TEXT, "ruleset": TEXT, "withdrawn": fields({"fingerprint": TEXT, "rule": TEXT})}),
    "Match": fields(_MATCH),
    "Matches": fields(
        {
            "software": fields(_SOFTWARE),
            "warnings": fields({"incompleteResults": FLAG}),
            "language": fields(_LANGUAGE),
            "matches": many(named("Match")),
        }
    ),
    "Languages": many(fields({"name": TEXT, "code": TEXT, "longCode": TEXT})),
}
