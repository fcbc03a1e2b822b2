"""The head of the report: when and by what it was made, the error rate, and tables by page and by rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ...authoring.plugins import Output
from ...authoring.rule import Rule
from ...model import RANK, SEVERITY_NAMES, Diagnostic, Failure, Message, Report, Safety, Severity
from .words import escaped, say


class Totals:
    """What is counted over all pages."""

    def __init__(self) -> None:
        self.pages: list[tuple[str, Counter[Severity]]] = []
        self.rules: defaultdict[str, Counter[Severity]] = defaultdict(Counter)
        self.safe: Counter[str] = Counter()
        self.accepted = self.numbered = 0
        self.failures: dict[Failure, None] = {}

    def add(self, report: Report, name: str, found: Sequence[Diagnostic]) -> None:
        """Count a report and the findings that are shown of it."""
        self.failures |= dict.fromkeys(report.failures)
        if not report.path:
            return
        self.accepted += len(report.diagnostics) - len(found)
        self.numbered += len(found)
        counts: Counter[Severity] = Counter()
        for d in found:
            counts[d.severity] += d.count
            self.rules[d.rule][d.severity] += d.count
            self.safe[d.rule] += d.count * any(fix.safety is Safety.SAFE for fix in d.fixes[:1])
        self.pages.append((name, counts))


def summary(totals: Totals, output: Output) -> Iterator[str]:
    """The head and the tables."""
    counts = sum((counts for _, counts in totals.pages), Counter[Severity]())
    yield f"<header>\n<h1>{say(HEAD, output)}</h1>\n"
    yield f"<p>{say(_made(output), output)}</p>\n<p>{say(_counted(totals, counts), output)}</p>\n"
    yield from _rate(output)
    yield "</header>\n"
    yield from _failed(totals.failures, output)
    if len(totals.pages) > 1:
        yield from _by_page(totals, output)
    if totals.rules:
        yield from _by_rule(totals, output)


HEAD = Message("文字检查报告", "Report of a check of text")


def _made(output: Output) -> Message:
    time = f"{output.time:%Y-%m-%d %H:%M}" if output.time else ""
    return Message("{time}，lint-news {v} 检查", "{time}, by lint-news {v}", time=time, v=output.version)


def _counted(totals: Totals, counts: Counter[Severity]) -> Message:
    return Message(
        "查了 {pages} 篇：错误 {error}，警告 {warning}，提示 {info}{accepted}。",
        "{pages} texts: {error} errors, {warning} warnings, {info} infos{accepted}.",
        pages=len(totals.pages),
        accepted=Message("；另有 {n} 处已认可，未列出", "; {n} accepted before, not shown", n=totals.accepted)
        if totals.accepted
        else "",
        **{one.value: counts[one] for one in Severity},
    )


def _rate(output: Output) -> Iterator[str]:
    """The error rate with its numerator and denominator."""
    if not (rate := output.error_rate):
        return
    characters = output.total_chars or rate.characters
    told = Message(
        "差错率不低于 {rate:.2f}/万 = {points:g} 分 ÷ {n:,} 字",
        "error rate: at least {rate:.2f} in 10,000 = {points:g} points ÷ {n:,} characters",
        rate=rate.rate(output.total_chars),
        points=rate.points,
        n=characters,
    )
    yield f'<p class="rate"><strong>{say(told, output)}</strong></p>\n'
    yield f'<p class="small">{escaped(rate.told(output.total_chars, output.lang))}</p>\n'


def _failed(failures: Iterable[Failure], output: Output) -> Iterator[str]:
    rows = [f"<li>{escaped(one.who)}: {escaped(one.error)}</li>\n" for one in failures]
    if rows:
        said = Message("有规则出错，结果不全：", "rules failed, the findings are partial:")
        yield f'<section class="failed" role="note"><p>{say(said, output)}</p>\n<ul>\n{"".join(rows)}</ul></section>\n'


def _by_page(totals: Totals, output: Output) -> Iterator[str]:
    yield from _table_head(Message("各篇", "By text"), [Message("文件", "file")], output, [])
    for number, (name, counts) in enumerate(totals.pages, 1):
        yield f'<tr><th scope="row"><a href="#p{number}"><bdi>{escaped(name)}</bdi></a></th>{_cells(counts)}</tr>\n'
    yield "</table>\n"


def _by_rule(totals: Totals, output: Output) -> Iterator[str]:
    rules = {rule.name: rule for rule in output.rules}
    heads = [Message("规则", "rule"), Message("查什么", "finds")]
    yield from _table_head(Message("各规则", "By rule"), heads, output, [Message("可自动改", "safe fixes")])
    for name, counts in sorted(totals.rules.items(), key=_by_weight):
        about = escaped(_title(rules.get(name), output))
        yield f'<tr><th scope="row"><code>{escaped(name)}</code></th><td>{about}</td>{_cells(counts)}'
        yield f'<td class="number">{totals.safe[name] or "—"}</td></tr>\n'
    yield "</table>\n"


def _by_weight(item: tuple[str, Counter[Severity]]) -> tuple[int, int, str]:
    name, counts = item
    return min(RANK[one] for one in counts), -counts.total(), name


def _title(rule: Rule | None, output: Output) -> str:
    if rule is None:
        return ""
    return rule.title if output.lang == "zh" else rule.doc.split("\n")[0].rstrip(".")


def _table_head(caption: Message, first: Sequence[Message], output: Output, last: Sequence[Message]) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{say(head, output)}</th>' for head in first)
    total = Message("合计", "total")
    numbers = "".join(
        f'<th scope="col" class="number">{say(head, output)}</th>' for head in (*SEVERITY_NAMES.values(), total, *last)
    )
    yield f"<table>\n<caption>{say(caption, output)}</caption>\n<thead><tr>{heads}{numbers}</tr></thead>\n"


def _cells(counts: Counter[Severity]) -> str:
    numbers = [*(counts[one] for one in Severity), counts.total()]
    return "".join(f'<td class="number">{number or "—"}</td>' for number in numbers)
