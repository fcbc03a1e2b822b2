"""`lint-news compare`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from ..check.masking import masked_name
from ..formats.terminal import visible
from ..model import Lang, Message
from ..project.configurations import Configurations
from ..testing.compare import Difference, Run, Shown, differences, read
from .check import language_of
from .screen import tell


def compare(options: Namespace) -> int:
    """Print new findings and those that are gone, by rule, with samples; 1 with --exit-code when the two runs
    differ."""
    lang = language_of(options, Configurations().of("."))
    old, new = read(options.old), read(options.new)
    found = list(differences(old, new))
    tell(_head(old, new), lang)
    for one in found:
        print("\n".join(_told(one, options.show, lang)))
    tell(_sum(found), lang)
    return int(bool(found and options.exit_code))


def _head(old: Run, new: Run) -> Message:
    broke = {
        f"line{i}": text for i, text in enumerate(dict.fromkeys(text for run in (old, new) for text in run.failures))
    }
    each = "".join(f"\n! {{{name}}}" for name in broke)
    return Message(
        "{a} {x}（{m} 处）→ {b} {y}（{n} 处）{broke}",
        "{a} {x} ({m} findings) → {b} {y} ({n} findings){broke}",
        a=old.version,
        x=old.ruleset,
        b=new.version,
        y=new.ruleset,
        m=len(old.findings),
        n=len(new.findings),
        broke=Message(each, each, **broke),
    )


def _told(one: Difference, show: int, lang: Lang) -> Iterator[str]:
    counts = Message(
        "多报 {came}，少报 {went}，级别变了 {changed}",
        "{came} came, {went} went, {changed} changed severity",
        came=len(one.came),
        went=len(one.went),
        changed=len(one.changed),
    )
    yield f"\n{one.rule}: {counts.text(lang)}"
    for sign, shown in (("+", one.came), ("-", one.went)):
        yield from (f"  {sign} {_line(found)}" for found in shown[:show])
        yield from ["  …"] * (len(shown) > show)
    yield from (f"  ~ {_line(new)} ← {old.severity}" for old, new in one.changed[:show])


def _line(found: Shown) -> str:
    return masked_name(
        visible(f"{found.path}:{found.line}:{found.column}: {found.severity}: {found.message}".replace("\n", "⏎"))
    )


def _sum(found: list[Difference]) -> Message:
    if not found:
        return Message("没有不同。", "no difference.")
    came, went, changed = (
        sum(len(part) for part in parts) for parts in zip(*((d.came, d.went, d.changed) for d in found), strict=True)
    )
    return Message(
        "\n共多报 {came}，少报 {went}，级别变了 {changed}；涉及 {n} 条规则。",
        "\nin all {came} came, {went} went, {changed} changed severity, of {n} rules.",
        came=came,
        went=went,
        changed=changed,
        n=len(found),
    )
