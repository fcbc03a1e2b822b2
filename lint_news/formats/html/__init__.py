"""A report to look at and to print: one HTML file without scripts, that loads nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from ...authoring.plugins import Output
from ...model import Report
from .entries import entries
from .pages import Numbered, marked_page
from .summary import HEAD, Totals, summary
from .words import escaped, say


def html(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """A summary, then each page with marks and the list of what was found on it, without accepted findings.

    Nothing is yielded before all reports are known: the summary stands first.
    """
    totals = Totals()
    pages = [_page(report, totals, output) for report in reports]
    for part in (_head(output), "<main>\n", *summary(totals, output), *pages, "</main>\n</html>\n"):
        yield part.encode("ascii", "xmlcharrefreplace").decode() if output.ascii else part


def _head(output: Output) -> str:
    style = files(__name__).joinpath("style.css").read_text("utf-8")
    lang = "zh-CN" if output.lang == "zh" else "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<meta charset="utf-8">\n'
        f'<meta name="generator" content="lint-news {escaped(output.version)}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{say(HEAD, output)}</title>\n<style>\n{style}</style>\n"
    )


def _page(report: Report, totals: Totals, output: Output) -> str:
    """One page; nothing for a report of failures alone."""
    numbered = _numbered(report, totals.numbered + 1)
    name = report.path if report.document is None else f"{report.path} #{report.document}"
    totals.add(report, name, [one.found for one in numbered])
    if not report.path:
        return ""
    anchor = f"p{len(totals.pages)}"
    text = marked_page(report.page, numbered, output) if report.page else ()
    return "".join(
        (
            f'<section class="page" aria-labelledby="{anchor}">\n',
            f'<h2 id="{anchor}"><bdi>{escaped(name)}</bdi></h2>\n<div class="both">\n',
            *text,
            *entries(numbered, output),
            "</div>\n</section>\n",
        )
    )


def _numbered(report: Report, first: int) -> Sequence[Numbered]:
    spans = report.page.spans if report.page else [()] * len(report.diagnostics)
    shown = [(d, places) for d, places in zip(report.diagnostics, spans, strict=True) if d.accepted is None]
    return [Numbered(number, d, places) for number, (d, places) in enumerate(shown, first)]
