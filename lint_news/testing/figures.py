"""The recorded figures of rules: written by `lint-news measure --record`, shown by `lint-news explain` and in the docs.

The file is `figures.json` in the package that has the families of the rules; it has numbers and no texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from msgspec import MsgspecError, Struct, json

from ..authoring.lazy import file_of
from ..authoring.rule import Rule
from ..model import Lang, LintNewsError, Message, Severity
from ..system.reasons import why_failed
from ..system.writing import replace_bytes
from .measure import Clean, Recall, rate, share

FILE = "figures.json"


class Counted(Struct, frozen=True, omit_defaults=True):
    """How many findings a rule has in edited text, by severity."""

    characters: int
    error: int = 0
    warning: int = 0
    info: int = 0


class Injected(Struct, frozen=True):
    """How many faults of one kind were injected, found, offered a fix, and restored by the first fix."""

    injected: int
    found: int
    offered: int
    restored: int


class Figures(Struct, frozen=True, omit_defaults=True):
    """The figures of one rule: findings by the name of the text, injected faults by their kind."""

    edited: dict[str, Counted] = {}
    injected: dict[str, Injected] = {}


def read(path: Path) -> dict[str, Figures]:
    """The figures by rule; empty where there is no file. Raises LintNewsError for a file that is no such file."""
    try:
        return json.decode(path.read_bytes(), type=dict[str, Figures])
    except FileNotFoundError:
        return {}
    except (OSError, MsgspecError) as error:
        why = why_failed(error)
        raise LintNewsError(
            Message("{path}：读不了（{why}）", "{path}: cannot be read ({why})", path=path, why=why)
        ) from error


def record(path: Path, name: str, rules: Iterable[Rule], result: Clean, recalls: Iterable[Recall]) -> None:
    """Write the figures of the rules for a text called `name` into a file; they replace older ones of that name."""
    recorded = read(path)
    for rule in rules:
        old = recorded.get(rule.name, Figures())
        counts = {severity.value: 0 for severity in Severity}
        for row in result.rows:
            counts[row.severity.value] += row.count if row.rule == rule.name else 0
        kinds = {
            r.kind: Injected(r.injected, r.found, r.offered, r.restored)
            for r in recalls
            if r.rule == rule.name and r.injected
        }
        recorded[rule.name] = Figures(old.edited | {name: Counted(result.characters, **counts)}, old.injected | kinds)
    data = json.format(json.encode(dict(sorted(recorded.items()))), indent=1)
    replace_bytes(path, data + b"\n")


def of(rule: Rule) -> Figures:
    """The recorded figures of a rule; empty where its package has none."""
    file = file_of(rule)
    return _beside(Path(file).parent.parent / FILE).get(rule.name, Figures()) if file else Figures()


@cache
def _beside(path: Path) -> Mapping[str, Figures]:
    return read(path)


def shown(figures: Figures, lang: Lang) -> Iterator[str]:
    """The figures as sentences, one line for each text and each kind of fault; one line where nothing was measured."""
    if not figures.edited and not figures.injected:
        yield Message("没有测过", "not measured").text(lang)
    for name, counted in figures.edited.items():
        yield _edited(name, counted).text(lang)
    for kind, injected in figures.injected.items():
        yield "".join(message.text(lang) for message in _injected(kind, injected))


def _edited(name: str, row: Counted) -> Message:
    mean, low, high = rate(row.error + row.warning, row.characters)
    return Message(
        "误报：{name}，{n} 字，错误 {error}、警告 {warning}、提示 {info}；错误和警告每十万字 {mean}（{low} 至 {high}）",
        "on edited text, {name}, {n} characters: {error} errors, {warning} warnings, {info} infos; "
        "errors and warnings {mean} for 100,000 ({low} to {high})",
        name=name,
        n=f"{row.characters:,}",
        error=row.error,
        warning=row.warning,
        info=row.info,
        mean=f"{mean:.2f}",
        low=f"{low:.2f}",
        high=f"{high:.2f}",
    )


def _injected(kind: str, row: Injected) -> Iterator[Message]:
    yield Message(
        "查出率：{kind}，注入 {injected} 处，查出 {found}（{share}）",
        "of injected faults, {kind}: {found} of {injected} found ({share})",
        kind=kind,
        injected=row.injected,
        found=row.found,
        share=f"{share(row.found, row.injected)[0]:.3f}",
    )
    if row.offered:
        yield Message(
            "，给出改法 {offered}，第一种改对 {back}",
            ", a fix offered for {offered}, the first one right for {back}",
            offered=row.offered,
            back=f"{share(row.restored, row.offered)[0]:.3f}",
        )
