"""The table of `lint-news measure --pairs`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Lang, Message
from ..testing.corrected import Tally
from ..testing.measure import rate, share
from .measure_tables import put, sample

_HEAD = Message(
    "警告以上的报出；查出：碰到改动处；改对：给出的第一个改法使文字更接近定稿（95 % 区间）",
    "reports of warning or above; found: one touches what was corrected; right: the first fix that is offered brings "
    "the text nearer to the corrected one (95 % interval)",
)
_ROW = Message(
    "{found:>5} / {faulty:<5} {mean:.3f}（{low:.3f} 至 {high:.3f}）   给出改法 {offered}，改对 {right}；"
    "别处报出 {elsewhere}",
    "{found:>5} of {faulty:<5} {mean:.3f} ({low:.3f} to {high:.3f})   fix offered for {offered}, right {right}; "
    "reports elsewhere {elsewhere}",
)
_RIGHT = Message(
    "定稿上报出 {count} 处，{n} 字，每十万字 {mean:.2f}（{low:.2f} 至 {high:.2f}）",
    "reports on the corrected texts: {count} in {n} characters, {mean:.2f} ({low:.2f} to {high:.2f}) per 100,000",
)
_ALL = Message("合计", "all")
_NO_KIND = Message("（未分类）", "(no kind)")
_MISSED = Message("未查出：", "missed:")
_SAID = Message("定稿上报出：", "on a corrected text:")


def table(found: Mapping[str, Tally], lang: Lang, show: int) -> Iterator[str]:
    """The lines: a row for each kind and one for all, then samples of what was missed and of what may be false."""
    yield _HEAD.text(lang)
    for kind, tally in found.items():
        yield _row(kind or _NO_KIND.text(lang), tally, lang)
    whole = _sum(found)
    yield _row(_ALL.text(lang), whole, lang)
    mean, low, high = rate(whole.on_right, whole.characters)
    yield put(_RIGHT, lang, count=whole.on_right, n=f"{whole.characters:,}", mean=mean, low=low, high=high)
    for kind, tally in found.items():
        yield from (f"  {_MISSED.text(lang)} {kind} {pair.before} → {pair.after[0]}" for pair in tally.missed[:show])
        yield from (f"  {_SAID.text(lang)} {d.rule} {sample(d)}" for d in tally.false[:show])


def _row(kind: str, tally: Tally, lang: Lang) -> str:
    mean, low, high = share(tally.found, tally.faulty)
    told = put(
        _ROW,
        lang,
        found=tally.found,
        faulty=tally.faulty,
        mean=mean,
        low=low,
        high=high,
        offered=tally.offered,
        right=tally.right,
        elsewhere=tally.elsewhere,
    )
    return f"  {kind:<18} {told}"


def _sum(found: Mapping[str, Tally]) -> Tally:
    whole = Tally()
    for tally in found.values():
        for name in ("faulty", "found", "offered", "right", "elsewhere", "on_right", "characters"):
            setattr(whole, name, getattr(whole, name) + getattr(tally, name))
    return whole
