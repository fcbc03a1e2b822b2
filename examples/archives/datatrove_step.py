"""Findings as a step of a datatrove pipeline: each document gets `metadata["findings"]`.

    python datatrove_step.py FOLDER FINDINGS_FOLDER LOG_FOLDER

datatrove does not do again what its logs say is done. Their folder has the hash of rules and settings in its name, so
that other rules check all again.
"""

import sys
from collections.abc import Iterable, Iterator
from itertools import islice

import pyarrow as pa
from datatrove.data import Document, DocumentsPipeline
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.filters import LambdaFilter
from datatrove.pipeline.readers import ParquetReader
from datatrove.pipeline.writers import JsonlWriter

from lint_news.batch import Checker


class LintNews(PipelineStep):
    """Adds to each document its findings."""

    type = "🔎 - CHECK"
    name = "lint-news"

    def __init__(self, checker: Checker) -> None:
        super().__init__()
        self.checker = checker

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Check a hundred documents at a time."""
        for documents in batched(data, 100):
            rows = [row_of(number, document) for number, document in enumerate(documents)]
            found = [[] for _ in documents]
            for finding in self.checker(pa.RecordBatch.from_pylist(rows)).to_pylist():
                found[finding.pop("row")].append(finding)
            for document, findings in zip(documents, found, strict=True):
                document.metadata["findings"] = findings
                yield document


def row_of(number: int, document: Document) -> dict[str, object]:
    """A row to check: a reader leaves the date and the page in the metadata."""
    known = {name: document.metadata.get(name) for name in ("date", "page")}
    return {"row": number, "id": document.id, "text": document.text, **known}


def batched(data: Iterable[Document], size: int) -> Iterator[list[Document]]:
    """Lists of so many documents."""
    documents = iter(data)
    while some := list(islice(documents, size)):
        yield some


def main(folder: str, output: str, logs: str) -> None:
    """Check all files of a folder, in two tasks; what has findings is written as JSON lines."""
    checker = Checker()
    pipeline = [
        ParquetReader(folder),
        LintNews(checker),
        LambdaFilter(lambda document: bool(document.metadata["findings"])),
        JsonlWriter(output, compression=None),
    ]
    LocalPipelineExecutor(pipeline, tasks=2, workers=2, logging_dir=f"{logs}/{checker.identity}").run()


if __name__ == "__main__":
    main(*sys.argv[1:])
