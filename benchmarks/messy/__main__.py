"""False alarms on messy pages: `python -m benchmarks.messy [--show] [--kinds web pdf …]`.

Checks each page with the profile that fits it and prints by kind the characters of copy and the warnings and errors
that `faults.tsv` does not name, for 100,000 characters with a 95 % interval. --show prints each of them.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from lint_news.match.patterns import compiled
from lint_news.model import Diagnostic, LintNewsError, Severity, Span
from lint_news.project.session import Checked, Session, registry
from lint_news.project.settings import ProfileName
from lint_news.testing.measure import rate

_HERE = Path(__file__).parent
_KINDS = ("web", "wire", "wechat", "markdown", "pdf")
_COPY = r"[^\x00-\x7f\s]|(?<![A-Za-z0-9#&;])\d+"
"""Characters of copy: what is neither markup nor space; a number is one."""


def profile_of(page: Path) -> ProfileName | None:
    """The profile that a desk would set for the page."""
    if page.stem.endswith("traditional"):
        return "traditional"
    if page.parent.name == "pdf":
        return "extract"
    return "web" if page.suffix in {".html", ".md"} else None


def known(page: Path, text: str) -> list[Span]:
    """The places of the faults that the key names. Raises LookupError for a place that the page has not once."""
    name = page.relative_to(_HERE).as_posix()
    with (_HERE / "faults.tsv").open(encoding="utf-8", newline="") as lines:
        written = [
            row["place"] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row["page"] == name
        ]
    return [_span(text, place, name) for place in written]


def _span(text: str, place: str, name: str) -> Span:
    """The span of what stands between ⟦ and ⟧, its neighbours around it saying where."""
    before, rest = place.replace("\\n", "\n").replace("\\f", "\f").split("⟦")
    inside, after = rest.split("⟧")
    if text.count(before + inside + after) != 1:
        raise LookupError(f"faults.tsv: {name} has {place} {text.count(before + inside + after)} times")
    start = text.index(before + inside + after) + len(before)
    return Span(start, start + len(inside))


def false_alarms(page: Path) -> Iterator[Diagnostic]:
    """The warnings and errors on a page that the key does not name."""
    session = Session(registry(), {"profile": profile_of(page), "fold": False})
    checked: Checked = session.check(str(page))
    if checked.error:
        raise checked.error
    spans = known(page, page.read_text(encoding="utf-8"))
    for report in checked.reports:
        for said in report.diagnostics:
            start, end = said.location.start.offset, said.location.end.offset
            if said.severity is not Severity.INFO and not any(Span(start, end).touches(span) for span in spans):
                yield said


def copy_characters(page: Path) -> int:
    """How many characters of copy a page has, its furniture counted in."""
    return len(compiled(_COPY).findall(page.read_text(encoding="utf-8")))


def main(argv: Sequence[str] | None = None) -> int:
    """Print a line a kind; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.messy", description="False alarms on messy pages.")
    parser.add_argument("--show", action="store_true", help="print each false alarm")
    parser.add_argument("--kinds", nargs="+", choices=_KINDS, default=_KINDS)
    options = parser.parse_args(argv)
    try:
        for kind in options.kinds:
            _judge(kind, show=options.show)
    except (LintNewsError, LookupError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _judge(kind: str, *, show: bool) -> None:
    pages = sorted(page for page in (_HERE / kind).iterdir() if page.suffix in {".html", ".md", ".txt"})
    found = [(page, said) for page in pages for said in false_alarms(page)]
    characters = sum(map(copy_characters, pages))
    mean, low, high = rate(len(found), characters)
    print(
        f"{kind:<9} {len(pages)} pages  {characters:>7,} characters  "
        f"{len(found):>4} reports  {mean:>6.1f} ({low:.1f} to {high:.1f}) per 100,000"
    )
    for rule, count in Counter(said.rule for _, said in found).most_common() if show else ():
        print(f"  {count:>3} {rule}")
    for page, said in found if show else ():
        excerpt = said.excerpt
        start, end = excerpt.start, excerpt.end
        marked = f"{excerpt.text[:start]}【{excerpt.text[start:end]}】{excerpt.text[end:]}"
        print(
            f"    {page.name}:{said.location.start.line}:{said.location.start.column} "
            f"{said.severity.value} {said.rule}: {marked}"
        )


if __name__ == "__main__":
    sys.exit(main())
