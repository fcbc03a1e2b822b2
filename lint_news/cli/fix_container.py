"""What `fix` does with a container, such as a Word document: it writes a marked copy, never the file itself."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from ..containers import can_change, marked_name
from ..containers.container import Marking, Written
from ..containers.errors import only_notes
from ..fixing.apply import Fixed
from ..fixing.marking import marked
from ..model import Lang, LintNewsError, Message
from ..project.settings import Settings
from ..text.source import Source


def marking_of(settings: Settings, lang: Lang) -> Marking:
    """Author, date and kind of the marks as the settings say; the date is now where they say nothing."""
    return Marking(settings.mark_author, settings.mark_date or datetime.now(), lang, settings.clean)


def check_settings(name: str, settings: Settings) -> None:
    """Raises LintNewsError for what cannot be done with a container."""
    if settings.slip:
        raise LintNewsError(_no_slip(name))
    if settings.clean and not can_change(name):
        raise LintNewsError(only_notes(name))
    if settings.output and Path(settings.output).suffix.lower() != Path(name).suffix.lower():
        raise LintNewsError(_other_kind(settings.output, Path(name).suffix))


def copy_of(read_in: Source, outcome: Fixed, settings: Settings, lang: Lang) -> Written | None:
    """The marked copy of a container as its settings say; None where there is nothing to mark."""
    container = read_in.container
    if container is None or not (outcome.applied or (outcome.left and not settings.clean)):
        return None
    return marked(container, outcome, marking_of(settings, lang))


def write_copy(name: str, read_in: Source, outcome: Fixed, settings: Settings, lang: Lang) -> Message:
    """Write the marked copy beside the file, or where `--output` says; what was done.

    Raises LintNewsError, also where the copy exists already: it may have been worked on.
    """
    target = Path(settings.output or marked_name(name))
    written = copy_of(read_in, outcome, settings, lang)
    if written is None and not settings.output:
        return Message("{name}：没有要标的，没有写审校稿", "{name}: nothing to mark, no copy written", name=name)
    if os.path.lexists(target):
        raise LintNewsError(_exists(target))
    read_in.write_copy(target, written.data if written else read_in.data)
    return _written(target, written or Written(b""), clean=settings.clean)


def _written(target: Path, written: Written, *, clean: bool) -> Message:
    counts = {"file": target, "n": len(written.corrected), "m": written.commented}
    if clean:
        refused = _refused("，另有 {k} 处改不了", ", {k} could not be made", written)
        return Message("{file}：改了 {n} 处{refused}", "{file}: {n} changes made{refused}", **counts, refused=refused)
    if not can_change(target.name):
        return Message("{file}：批注 {m} 条", "{file}: {m} comments", **counts)
    refused = _refused("，其中 {k} 处无法修订，写在批注里", ", {k} of them fixes that cannot be tracked", written)
    zh, en = "{file}：修订 {n} 处，批注 {m} 条{refused}", "{file}: {n} tracked changes, {m} comments{refused}"
    return Message(zh, en, **counts, refused=refused)


def _refused(zh: str, en: str, written: Written) -> Message | str:
    return Message(zh, en, k=len(written.refused)) if written.refused else ""


def _exists(target: Path) -> Message:
    return Message(
        "{file}：已有这个文件，没有写；请移走它，或用 --output 另给文件名",
        "{file}: exists already, not written; move it, or name another with --output",
        file=target,
    )


def _no_slip(name: str) -> Message:
    return Message(
        "{name}：这种文件不用 --slip，改动都在审校稿里，可逐条处理",
        "{name}: takes no --slip; every change is in the marked copy, to be accepted or rejected",
        name=name,
    )


def _other_kind(output: str, suffix: str) -> Message:
    return Message(
        "--output {output}：审校稿的文件名应以 {suffix} 结尾",
        "--output {output}: the name of the marked copy has to end in {suffix}",
        output=output,
        suffix=suffix,
    )
