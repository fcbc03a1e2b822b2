"""The tables of `lint-news measure`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Diagnostic, Lang, Message
from ..testing.measure import Clean, Recall, rate, share

_CLEAN = Message(
    "共 {n} 字；报出处数，每十万字处数（95 % 区间）", "{n} characters; reports per 100,000 characters (95 % interval)"
)
_NONE = Message("没有报出什么", "none")
_COST = Message("每千字用时，微秒", "cost in µs per 1,000 characters")
_GATED = Message("  不看触发字时报出的不一样", "  FINDS OTHER THINGS WITHOUT ITS TRIGGERS")
_INJECTED = Message(
    "放进去的差错：警告以上找出的；给了改法的，第一个改法改回原样的（95 % 区间）",
    "injected faults: found at warning or above; where a fix is offered, "
    "the first one gives the original back (95 % interval)",
)
_ROW = Message(
    "{found:>5} / {injected:<5} {mean:.3f}（{low:.3f} 至 {high:.3f}）",
    "{found:>5} of {injected:<5} {mean:.3f} ({low:.3f} to {high:.3f})",
)
_BACK = Message(
    "   给出改法 {offered} 处，改回原样 {mean:.3f}（{low:.3f} 至 {high:.3f}）",
    "   fix offered for {offered}, gives back {mean:.3f} ({low:.3f} to {high:.3f})",
)
_RATE = Message("{mean:>7.2f}（{low:.2f} 至 {high:.2f}）", "{mean:>7.2f} ({low:.2f} to {high:.2f})")


def put(message: Message, lang: Lang, **values: object) -> str:
    """The text of a message with these values."""
    return Message(message.zh, message.en, **values).text(lang)


def clean_table(result: Clean, lang: Lang) -> Iterator[str]:
    """Reports on clean text by rule, then what each rule costs."""
    yield put(_CLEAN, lang, n=f"{result.characters:,}")
    for row in result.rows:
        mean, low, high = rate(row.count, result.characters)
        told = put(_RATE, lang, mean=mean, low=low, high=high)
        yield f"  {row.severity.value:<8} {row.rule:<26} {row.count:>6}  {told}"
        yield from (f"      {sample(d)}" for d in row.samples)
    if not result.rows:
        yield f"  {_NONE.text(lang)}"
    yield ""
    yield _COST.text(lang)
    for name, cost in sorted(result.cost.items(), key=lambda item: -item[1]):
        gate = "" if result.same_ungated[name] else _GATED.text(lang)
        yield f"  {name:<26} {cost:>8.2f}{gate}"


def sample(d: Diagnostic) -> str:
    """The excerpt of a report, what is reported in brackets."""
    text, start, end = d.excerpt.text, d.excerpt.start, d.excerpt.end
    return f"{text[:start]}【{text[start:end]}】{text[end:]}"


def recall_table(found: Sequence[Recall], lang: Lang) -> Iterator[str]:
    """Injected faults by rule and kind."""
    if found:
        yield ""
        yield _INJECTED.text(lang)
    for row in found:
        (mean, low, high), back = share(row.found, row.injected), share(row.restored, row.offered)
        told = put(_ROW, lang, found=row.found, injected=row.injected, mean=mean, low=low, high=high)
        if row.offered:
            told += put(_BACK, lang, offered=row.offered, mean=back[0], low=back[1], high=back[2])
        yield f"  {row.rule:<22} {row.kind:<26} {told}"
