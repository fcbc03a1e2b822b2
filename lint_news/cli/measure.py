"""`lint-news measure`."""

from __future__ import annotations

import importlib.util
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace as replaced

from ..authoring.rule import Rule
from ..model import Lang, LintNewsError, Message
from ..project.configurations import STDIN, Configurations
from ..project.selection import active
from ..project.session import registry
from ..project.settings import Settings
from ..testing.corpus import Text, dated_texts, stories
from ..testing.corrected import tallies
from ..testing.corrections import pairs
from ..testing.figures import record
from ..testing.measure import clean, extracted, folded, recall
from ..testing.pages import pages as laid_out
from .measure_pairs import table
from .measure_tables import clean_table, recall_table
from .options import language


def measure(options: Namespace) -> int:
    """Measure a rule, a family, a file of rules, or all rules, on clean text or on corrected texts."""
    target, corpus = _operands(options)
    lang: Lang = options.lang or language(())
    settings = Configurations({"config": options.config}).of(STDIN) if options.config else Settings()
    rules = _rules(target[0], settings) if target else active(registry().rules, settings)
    if not Path(corpus).exists():
        raise LintNewsError(Message("{path}：没有这个文件", "{path}: no such file", path=corpus))
    if options.pairs:
        print("\n".join(table(tallies(rules, pairs(Path(corpus))), lang, options.show)))
        return 0
    read = list(_read(Path(corpus), options))
    result = clean(rules, read, options.show)
    print("\n".join(clean_table(result, lang)))
    recalls = list(recall(rules, read, options.inject, options.seed))
    print("\n".join(recall_table(recalls, lang)))
    if options.record:
        record(Path(options.record), _called(corpus, options), rules, result, recalls)
    return 0


def _operands(options: Namespace) -> tuple[Sequence[str], str]:
    """The rules to measure, if some are named, and the texts."""
    texts = [options.pairs] if options.pairs else options.paths[-1:]
    target = options.paths if options.pairs else options.paths[:-1]
    if len(target) > 1 or not texts:
        raise LintNewsError(
            Message(
                "用法：measure [规则|类别|文件.py] 语料，或 measure [规则|类别|文件.py] --pairs 文件",
                "usage: measure [RULE|FAMILY|FILE.py] CORPUS, or measure [RULE|FAMILY|FILE.py] --pairs FILE",
            )
        )
    return target, texts[0]


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
    return (Text(page.text) for page in laid_out(list(stories(corpus)), options.seed))


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


def _broke(error: Exception) -> Message:
    return Message("{kind}", "{said}", kind=type(error).__name__, said=repr(error))
