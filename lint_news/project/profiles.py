"""Profiles: settings for a kind of text. The configuration and the command line count more. See docs/profiles.md."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from ..model import Severity

_BREAKS = ("broken-list-value", "broken-paragraph", "lost-paragraph-head", "overlap-at-break")
_OF_THE_SHEET = ("blank-line-run", "page-furniture", "run-together-caption")


class Profile(Struct, frozen=True):
    """Rules that are off unless they are named, and severities; names that no rule has are passed over.

    With `only`, all other rules are off. Without `fixes` findings have none: nothing is put right.
    """

    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = {}
    only: tuple[str, ...] = ()
    fixes: bool = True


PROFILES: Mapping[str, Profile] = {
    "print": Profile((*_BREAKS, *_OF_THE_SHEET, "doubled-list-marker", "orphaned-list-marker")),
    "web": Profile((*_OF_THE_SHEET, "lost-paragraph-head", "range-hyphen", "stray-indent")),
    "extract": Profile(
        severities=dict.fromkeys(
            ("compatibility-form", "full-width-letter", "half-width-mark", "straight-quote", "stray-space"),
            Severity.INFO,
        )
    ),
    "traditional": Profile(
        (
            *(
                "approximate-dunhao",
                "dash-form",
                "day-range-hyphen",
                "document-number-form",
                "dunhao-before-conjunction",
            ),
            *("dunhao-before-deng", "dunhao-between-quotes", "ellipsis-form", "outer-single-quote"),
            *("ellipsis-with-deng", "invalid-hotline", "invalid-landline", "invalid-mobile", "invalid-postcode"),
            *("invalid-service-number", "look-alike-letter", "mark-after-bracketed-ordinal", "ordinal-dunhao"),
            *("phone-separator", "range-hyphen", "stray-space", "traditional-character", "variant-character"),
            *("variant-word", "wrong-ordinal-mark", "year-zero-form"),
        )
    ),
    "verbatim": Profile(only=("control-character", "lost-character", "mojibake"), fixes=False),
}
