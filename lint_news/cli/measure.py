"""`lint-news measure`."""

from __future__ import annotations

import importlib.util
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace as replaced

from ..authoring.rule import Rule
from ..model import Diagnostic, Lang, LintNewsError, Message
from ..project.configurations import STDIN, Configurations
from ..project.selection import active
from ..project.session import registry
from ..project.settings import Settings
from ..testing.corpus import Text, dated_texts, stories
from ..testing.figures import record
from ..testing.measure import Clean, Recall, clean, extracted, folded, rate, recall, share
from ..testing.pages import pages
from .options import language


def measure(options: Namespace) -> int:
    """Measure a rule, a family, a file of rules, or all rules, on clean text."""
    *target, corpus = options.paths
    if len(target) > 1:
        raise LintNewsError(
            Message("用法：measure [规则|类别|文件.py] 语料", "usage: measure [RULE|FAMILY|FILE.py] CORPUS")
        )
    lang: Lang = options.lang or language(())
    settings = Configurations({"config": options.config}).of(STDIN) if options.config else Settings()
    rules = _rules(target[0], settings) if target else active(registry().rules, settings)
    if not Path(corpus).exists():
        raise LintNewsError(Message("{path}：没有这个文件", "{path}: no such file", path=corpus))
    read = list(_read(Path(corpus), options))
    result = clean(rules, read, options.show)
    print("\n".join(_clean_table(result, lang)))
    recalls = list(recall(rules, read, options.inject, options.seed))
    print("\n".join(_recall_table(recalls, lang)))
    if options.record:
        record(Path(options.record), _called(corpus, options), rules, result, recalls)
    return 0


def _called(corpus: str, options: Namespace) -> str:
    """The name of a text in the recorded figures: its file name, and the options that changed it."""
    changed = [name for name in ("pages", "extracted", "folded") if vars(options)[name]]
    return " ".join((Path(corpus).name, *(f"--{name}" for name in changed)))


def _read(corpus: Path, options: Namespace) -> Iterator[Text]:
    """The texts, up to the limit of characters, changed as the options say."""
    left = options.limit
    for row in _laid_out(corpus, options) if options.pages else dated_texts(corpus):
        changed = extracted(row.text) if options.extracted else row.text
        yield Text(folded(changed) if options.folded else changed, row.date)
        left -= len(row.text)
        if left <= 0:
            return


def _laid_out(corpus: Path, options: Namespace) -> Iterator[Text]:
    return (Text(page.text) for page in pages(list(stories(corpus)), options.seed))


def _rules(target: str, settings: Settings) -> tuple[Rule, ...]:
    if target.endswith(".py"):
        return tuple(_rules_of(Path(target)))
    found = active(registry().rules, replaced(settings, select=(target,)))
    if not found:
        raise LintNewsError(_needs_lists(target))
    return found


def _needs_lists(target: str) -> Message:
    return Message(
        "{target} 要有名单才查：--config 指定有 [lists] 的配置",
        "{target} needs lists: give a configuration with [lists] by --config",
        target=target,
    )


def _rules_of(path: Path) -> Iterator[Rule]:
    """The rules of a file that is in no package. Raises LintNewsError when it cannot be run or holds none."""
    name = f"measured.{path.resolve().parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise LintNewsError(Message("{path}：没有这个文件", "{path}: no such file", path=path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise LintNewsError(
            Message("{path}：运行出错（{why}）", "{path}: cannot be run ({why})", path=path, why=_broke(error))
        ) from error
    found = [value for value in vars(module).values() if isinstance(value, Rule)]
    if not found:
        raise LintNewsError(Message("{path}：里面没有规则", "{path}: holds no rule", path=path))
    yield from found


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


def _put(message: Message, lang: Lang, **values: object) -> str:
    return Message(message.zh, message.en, **values).text(lang)


def _broke(error: Exception) -> Message:
    return Message("{kind}", "{said}", kind=type(error).__name__, said=repr(error))


def _clean_table(result: Clean, lang: Lang) -> Iterator[str]:
    yield _put(_CLEAN, lang, n=f"{result.characters:,}")
    for row in result.rows:
        mean, low, high = rate(row.count, result.characters)
        told = _put(_RATE, lang, mean=mean, low=low, high=high)
        yield f"  {row.severity.value:<8} {row.rule:<26} {row.count:>6}  {told}"
        yield from (f"      {_sample(d)}" for d in row.samples)
    if not result.rows:
        yield f"  {_NONE.text(lang)}"
    yield ""
    yield _COST.text(lang)
    for name, cost in sorted(result.cost.items(), key=lambda item: -item[1]):
        gate = "" if result.same_ungated[name] else _GATED.text(lang)
        yield f"  {name:<26} {cost:>8.2f}{gate}"


def _sample(d: Diagnostic) -> str:
    text, start, end = d.excerpt.text, d.excerpt.start, d.excerpt.end
    return f"{text[:start]}【{text[start:end]}】{text[end:]}"


def _recall_table(found: Sequence[Recall], lang: Lang) -> Iterator[str]:
    if found:
        yield ""
        yield _INJECTED.text(lang)
    for row in found:
        (mean, low, high), back = share(row.found, row.injected), share(row.restored, row.offered)
        told = _put(_ROW, lang, found=row.found, injected=row.injected, mean=mean, low=low, high=high)
        if row.offered:
            told += _put(_BACK, lang, offered=row.offered, mean=back[0], low=back[1], high=back[2])
        yield f"  {row.rule:<22} {row.kind:<26} {told}"
