"""What a keystroke costs the language server, and whether a long walk of edits keeps server and client the same.

usage: python -m benchmarks.lsp [--characters N] [--edits N] [--walk N] [--page FILE]

The page is made of the fixture pages, repeated with other figures until it has N characters, or is a file's
beginning. Prints the CPU milliseconds of the server's process (all its threads) from a changed text to its
diagnostics, median and nearest-rank 90th percentile of the edits; then the steps of the walk, each compared with a
run of its own. Linux only.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from lint_news import Document, lint
from lint_news.lsp.lines import Lines
from lint_news.model import Edit, Span
from lint_news.project import session
from lint_news.text.edits import apply
from lint_news.text.source import Source

FIXTURES = Path(__file__).parent.parent / "fixtures"
URI = "file:///page.txt"
PIECES = (
    "的",
    "𠮷",
    "😀",
    "邻里纠纠纷",
    "\r\n",
    "\n",
    "\n\n",
    "\u2028",
    ",",
    "孩子们们",
    "13812345678",
    "“",
    "2月30日",
    "。",
    " ",
    "",
)


def page(characters: int) -> str:
    """A page of stories; those of a second round have other numbers, so that none is there twice."""
    files = [*sorted(FIXTURES.glob("clean/*.txt")), *sorted(FIXTURES.glob("pages/*/page.txt"))]
    texts = [Source.read(file).text for file in files if "outline" not in file.name]
    made = "\n\n\n".join(texts)
    while len(made) < characters:
        made += "\n\n\n" + made.translate(str.maketrans("123456789", "234567891"))
    return made[:characters]


class Session:
    """A client, the server's process, and the text that both should have."""

    def __init__(self, text: str, encoding: str) -> None:
        self.client = LanguageClient("benchmark", "1")
        self.text, self.encoding, self.version = text, encoding, 1

    async def start(self) -> None:
        """Start the server and open the page."""
        await self.client.start_io(sys.executable, "-m", "lint_news", "lsp")  # pyright: ignore[reportUnknownMemberType] **kwargs of pygls
        capabilities = types.ClientCapabilities(
            general=types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(self.encoding)]),
            text_document=types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities()),
            workspace=types.WorkspaceClientCapabilities(
                diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
            ),
        )
        await self.client.initialize_async(types.InitializeParams(capabilities))
        self.client.initialized(types.InitializedParams())
        document = types.TextDocumentItem(URI, "plaintext", self.version, self.text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))

    async def stop(self) -> None:
        """End the server."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    def change(self, edit: Edit) -> None:
        """One keystroke."""
        self.text, self.version = apply(self.text, [edit]), self.version + 1
        document = types.VersionedTextDocumentIdentifier(self.version, URI)
        whole = types.TextDocumentContentChangeWholeDocument(self.text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    async def found(self) -> list[tuple[str, int, int]]:
        """Rule, start and end of what the server finds."""
        params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(URI))
        report: Any = await self.client.text_document_diagnostic_async(params)
        lines = Lines(self.text, self.encoding)
        spans = ((str(d.code), lines.span(d.range)) for d in report.items)
        return [(code, span.start, span.end) for code, span in spans]

    def fresh(self) -> list[tuple[str, int, int]]:
        """The same of a run of its own."""
        found = lint(Document(self.text), session.Session(session.registry()).rules("page.txt")).diagnostics
        return [(d.rule, d.location.start.offset, d.location.end.offset) for d in found]

    def cpu(self) -> float:
        """Milliseconds that the server has used so far."""
        server: Any = self.client._server  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
        tasks = Path(f"/proc/{server.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6


async def keystrokes(text: str, edits: int, draw: random.Random) -> Iterator[float]:
    """The cost of each edit: a character typed somewhere into the text."""
    session = Session(text, "utf-16")
    await session.start()
    await session.found()
    costs: list[float] = []
    for _ in range(edits):
        before, at = session.cpu(), draw.randrange(len(session.text))
        session.change(Edit(Span(at, at), "的"))
        await session.found()
        costs.append(session.cpu() - before)
    await session.stop()
    return iter(costs)


async def walk(steps: int, encoding: str, draw: random.Random) -> int:
    """Steps after which the server found anything else than a run of its own."""
    session, wrong = Session(page(1500), encoding), 0
    await session.start()
    for _ in range(steps):
        start = draw.randrange(len(session.text) + 1)
        end = min(len(session.text), start + draw.choice((0, 0, 1, 1, 2, 9)))
        session.change(Edit(Span(start, end), draw.choice(PIECES)))
        wrong += await session.found() != session.fresh()
    await session.stop()
    return wrong


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--characters", type=int, default=20_000)
    parser.add_argument("--edits", type=int, default=50)
    parser.add_argument("--walk", type=int, default=300)
    parser.add_argument("--page", type=Path)
    options = parser.parse_args()
    text = options.page.read_text("utf-8")[: options.characters] if options.page else page(options.characters)
    costs = sorted(asyncio.run(keystrokes(text, options.edits, random.Random(1))))
    high = costs[-(-9 * len(costs) // 10) - 1]
    print(
        f"{len(text):,} characters, {len(costs)} keystrokes: CPU ms a keystroke, median {statistics.median(costs):.1f},"
    )
    print(f"90th percentile {high:.1f}, most {costs[-1]:.1f}", flush=True)
    for encoding in ("utf-8", "utf-16", "utf-32") if options.walk else ():
        steps = -(-options.walk // 3)
        wrong = asyncio.run(walk(steps, encoding, random.Random(encoding)))
        print(f"walk of {steps} edits, {encoding}: {wrong} with other findings than a run of its own")


if __name__ == "__main__":
    main()
