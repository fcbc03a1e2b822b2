"""Random edits and comments on Word documents of others, checked by an oracle; and the time that a document takes.

    python -m benchmarks.docx FOLDER [--rounds N] [--libreoffice]

FOLDER has .docx files. For each, the marked copy must be well-formed; with the changes rejected every character must be
as before, with them accepted the text must be the edited one; parts that nothing names must be the same bytes. With
--libreoffice each marked copy is opened, and must have all comments.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lint_news import LintNewsError, containers
from lint_news.containers.container import Container, Correction, Marking, Note, Written
from lint_news.model import Edit, Span
from lint_news.project.session import Session, registry
from lint_news.text.edits import apply
from tests.containers.made_documents import body
from tests.containers.revisions import accepted, comment_texts, read_parts, rejected, tokens
from tests.containers.word_files import document

PAGES = Path(__file__).parents[1] / "fixtures" / "pages"
MARKING = Marking("lint-news", dt.datetime(2026, 3, 19, 8, 0))
"""How every copy is marked."""

_REPLACED, _INSERTED = ("", "", "改", "<&>", "　\t新", "断\n开"), ("补", "“补一句。”", "\n")


def corrections(text: str, rng: random.Random) -> list[Correction]:
    """Edits that do not touch: deletions, insertions, replacements, and joined lines."""
    found, at = list[Correction](), 0
    while (start := at + rng.randint(1, 60)) < len(text):
        end = min(len(text), start + rng.choice((0, 1, 1, 2, 3, 8, 40)))
        new = (
            rng.choice(("", "", "改", "<&>", "　\t新", "断\n开"))
            if end > start
            else rng.choice(("补", "“补一句。”", "\n"))
        )
        if text[start:end] != new:
            found.append(Correction(Edit(Span(start, end), new), f"修改 {start}"))
        at = end + 2
    return found


def notes(text: str, rng: random.Random) -> list[Note]:
    """Comments on spans that may overlap."""
    count = min(12, len(text))
    starts = [rng.randrange(len(text)) for _ in range(count)]
    return [Note(Span(at, min(len(text), at + rng.randint(0, 30))), f"批注 {at}\n第二段") for at in starts]


def faults(data: bytes, name: str, rng: random.Random) -> tuple[Written, list[str]]:
    """Mark a document at random; what is wrong with the result."""
    read = containers.read(data, name)
    edits, said = corrections(read.text, rng), notes(read.text, rng) if read.text else []
    written = read.write(edits, said, MARKING)
    return written, list(_wrong(data, read, edits, written))


def _wrong(data: bytes, read: Container, edits: list[Correction], written: Written) -> Iterator[str]:
    after = rejected(written.data, MARKING.author)
    if tokens(after) != tokens(data):
        yield "rejecting does not give the original"
    if containers.read(after, "a.docx").text != read.text:
        yield "rejecting gives another text"
    meant = apply(read.text, (one.edit for one in written.corrected))
    if containers.read(accepted(written.data, MARKING.author), "a.docx").text != meant:
        yield "accepting gives another text"
    if containers.read(written.data, "a.docx").text != meant:
        yield "the marked copy reads as another text"
    clean = read.write(edits, (), Marking(MARKING.author, MARKING.date, clean=True))
    if containers.read(clean.data, "a.docx").text != meant:
        yield "the clean copy reads as another text"
    if len(comment_texts(written.data, MARKING.author)) != written.commented:
        yield "comments are missing"
    before, now = read_parts(data), read_parts(written.data)
    changed = {name for name in before if before[name] != now.get(name)}
    if not all(_may_change(name) for name in changed):
        yield f"other parts changed: {sorted(changed)}"
    if read.write(edits, (), MARKING).data != read.write(edits, (), MARKING).data:
        yield "two copies differ"


def _may_change(name: str) -> bool:
    kinds = ("document", "header", "footer", "footnotes", "endnotes", "comments", "[Content_Types]")
    return name.rpartition("/")[2].startswith(kinds)


class Copy(NamedTuple):
    """A marked copy, its original, and the number of new comments."""

    name: str
    marked: Path
    original: Path
    comments: int


def _kept(folder: Path, number: int, file: Path, written: Written) -> Copy:
    copy = Copy(file.name, folder / f"{number}.docx", folder / f"{number}-original.docx", written.commented)
    copy.marked.write_bytes(written.data)
    copy.original.write_bytes(file.read_bytes())
    return copy


def opened(copies: list[Copy], folder: Path) -> tuple[list[str], list[str]]:
    """Open marked copies in LibreOffice; those that do not show all new comments, and those whose original it does not
    open."""
    shown = _shown([copy.marked for copy in copies], folder)
    doubtful = [copy for copy in copies if shown[copy.marked] != copy.comments]
    before = _shown([copy.original for copy in doubtful], folder)
    bad, unopened = list[str](), list[str]()
    for copy in doubtful:
        now, then = shown[copy.marked], before[copy.original]
        if then is None:
            unopened.append(copy.name)
        elif now is None or now - then != copy.comments:
            bad.append(f"{copy.name}: {now} comments, {then} before, {copy.comments} new")
    return bad, unopened


def _shown(files: list[Path], folder: Path) -> dict[Path, int | None]:
    """The number of comments that LibreOffice shows in each file; None where it does not open it."""
    for at in range(0, len(files), 20):
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(folder)]
        some = [str(path) for path in files[at : at + 20]]
        subprocess.run([*command, *some], check=False, capture_output=True, timeout=900)
    made = {path: folder / f"{path.stem}.fodt" for path in files}
    return {
        path: to.read_text("utf-8").count("<office:annotation ") if to.exists() else None for path, to in made.items()
    }


def seconds() -> Iterator[str]:
    """What a Word document costs more than its text: CPU time of a check, warm, of each fixture page."""
    with tempfile.TemporaryDirectory() as folder:
        for page in sorted(PAGES.glob("*/page.txt")):
            text = page.read_text("utf-8")
            files = {"text": Path(folder, "a.txt"), "docx": Path(folder, "a.docx")}
            files["text"].write_text(text, "utf-8")
            files["docx"].write_bytes(document(body(text, random.Random(1))))
            took = {kind: _least(file) for kind, file in files.items()}
            size = len(read_parts(files["docx"].read_bytes())["word/document.xml"])
            more = took["docx"] - took["text"]
            yield f"{page.parent.name}: {len(text)} characters, {size >> 10} KB of XML: {more * 1000:.1f} ms more"


def _least(file: Path) -> float:
    session, times = Session(registry()), list[float]()
    for _ in range(8):
        start = time.process_time()
        session.check(str(file))
        times.append(time.process_time() - start)
    return min(times[1:])


def main(arguments: list[str]) -> int:
    """Mark every document of a folder; returns 1 where one is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--libreoffice", action="store_true")
    given = parser.parse_args(arguments)
    files = sorted(given.folder.glob("*.docx"))
    wrong, made, commented, refused = 0, 0, 0, 0
    copies: list[Copy] = []
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(files):
            for seed in range(given.rounds):
                try:
                    written, found = faults(file.read_bytes(), file.name, random.Random(f"{file.name} {seed}"))
                except LintNewsError as error:
                    refused += 1
                    print(f"refused: {error}")
                    break
                wrong += bool(found)
                made, commented = made + len(written.corrected), commented + written.commented
                if found:
                    print(f"{file.name} {seed}: {'; '.join(found)}")
                if seed == 0:
                    copies.append(_kept(Path(folder), number, file, written))
        print(f"{len(files)} documents, {refused} refused, {wrong} wrong; {made} changes, {commented} comments")
        if given.libreoffice:
            bad, unopened = opened(copies, Path(folder))
            readable = len(copies) - len(unopened)
            print(f"LibreOffice: {readable - len(bad)} of {readable} opened with all comments", *bad, sep="\n")
            print("originals that LibreOffice does not open:", *unopened, sep="\n  ")
            wrong += len(bad)
    print("one page, warm, CPU time over the check of its text:", *seconds(), sep="\n  ")
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
