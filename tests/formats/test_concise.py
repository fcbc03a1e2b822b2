"""One line for each finding."""

from __future__ import annotations

from ..conftest import word_rule
from .common import PAGE, TWO, judged, shown


def test_concise_is_one_line_a_finding_by_position() -> None:
    lines = word_rule("lines", "末\\n首")
    report = judged("一Z\n二Y末\n首", *TWO, lines)
    assert shown("concise", report, lang="en").splitlines() == [
        f"{PAGE}:1:2: warning: “Z” [find-z]",
        f"{PAGE}:2:2: error: “Y” [find-y]",
        f"{PAGE}:2:3: warning: “末⏎首” [lines]",
    ]
