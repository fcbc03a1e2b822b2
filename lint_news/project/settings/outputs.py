"""The settings of what `check` reports and how it ends, and of what `fix` writes.

The annotations are evaluated when the module is imported: the table is read from them.
"""

import datetime as dt
from typing import Annotated

from ...model import ColumnUnit, LintNewsError, Message, Severity, Sort
from .entries import Key, Option
from .inputs import InputSettings, Names

_CHECK, _FIX = ("check",), ("fix",)


def count(text: str) -> int:
    """A number from 0. Raises ValueError."""
    if (value := int(text)) < 0:
        raise ValueError(text)
    return value


def _positive(text: str) -> int:
    if (value := int(text)) < 1:
        raise ValueError(text)
    return value


def _rate(text: str) -> float:
    if not 0 <= (value := float(text)) < 10_000:
        raise ValueError(text)
    return value


def _time(text: str) -> dt.datetime:
    """A time that is written as 2026-03-19T20:30."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError as error:
        zh, en = "--mark-date {text}：应写作 2026-03-19T20:30", "--mark-date {text}: write 2026-03-19T20:30"
        wrong = Message(zh, en, text=text)
        raise LintNewsError(wrong) from error


class OutputSettings(InputSettings, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What `check` and `fix` say and write."""

    output_format: Annotated[
        str,
        Option(
            "输出格式：full（默认）、concise、html、json、jsonl、github、gitlab、junit、rdjson、sarif、parquet（查档案），及插件所加",
            "full (default), concise, html, json, jsonl, github, gitlab, junit, rdjson, sarif, parquet, or a plug-in's",
            "FORMAT",
            _CHECK,
        ),
        Key("输出格式", "output format"),
    ] = "full"
    output_file: Annotated[
        str | None,
        Option("写到文件", "write the report to a file", "FILE", _CHECK),
    ] = None
    report: Annotated[
        Names,
        Option(
            "另按这种格式写一份到文件，可重复；errata 是勘误表（.docx、.xlsx）",
            "write one more report in a format to a file; may be repeated; errata is a table (.docx, .xlsx)",
            "FORMAT=FILE",
            _CHECK,
        ),
    ] = ()
    column_unit: Annotated[
        ColumnUnit,
        Option(
            "concise、github、junit 的列号按什么数（默认 codepoint，即字）",
            "what columns count in concise, github and junit (default: codepoint)",
            commands=_CHECK,
        ),
    ] = "codepoint"
    sort: Annotated[
        Sort,
        Option(
            "full 的次序：position 按版面（默认），severity 按轻重",
            "order of a file's findings in full: position (default), severity",
            commands=_CHECK,
        ),
        Key(
            "full 里一个文件的问题怎么排：position 按版面，severity 按轻重",
            "order of a file's findings in full: position, or severity",
        ),
    ] = "position"
    fold: Annotated[
        bool,
        Option(
            "说法相同的也一处一条，不合并",
            "each place on its own, also where many say the same",
            commands=_CHECK,
            spelling="--no-fold",
        ),
        Key(
            "说法相同的多处合成一条；false 则一处一条",
            "present many that say the same as one; false: each on its own",
        ),
    ] = True
    fail_on: Annotated[
        Severity,
        Option(
            "从哪一级起退出状态为 1（默认 warning）",
            "severity from which the exit status is 1 (default: warning)",
            commands=_CHECK,
            read=Severity,
        ),
        Key(
            "从哪一级起算不合格：error、warning、info",
            "severity from which the run fails: error, warning, info",
        ),
    ] = Severity.WARNING
    baseline: Annotated[
        str | None,
        Option("不报基线里已有的", "do not report what the baseline has", "FILE", _CHECK),
    ] = None
    write_baseline: Annotated[
        str | None,
        Option("把现有的全部记为基线", "write all there is now as a baseline", "FILE", _CHECK),
    ] = None
    error_rate: Annotated[
        bool,
        Option("差错率的下限，写到标准错误", "a lower bound of 差错率, on standard error", commands=_CHECK),
    ] = False
    max_error_rate: Annotated[
        float | None,
        Option(
            "差错率超过万分之 N 则退出状态为 1（不另给 --fail-on 时只看这一条）",
            "exit 1 when it is above N in 10,000; alone, unless --fail-on is given too",
            "N",
            _CHECK,
            parse=_rate,
        ),
    ] = None
    total_chars: Annotated[
        int | None,
        Option(
            "检查总字数（默认为非空白字符数）",
            "characters of the issue (default: those that are no white space)",
            "N",
            _CHECK,
            parse=_positive,
        ),
    ] = None
    exit_zero: Annotated[
        bool,
        Option("有问题也以 0 退出", "exit 0 whatever was found", commands=_CHECK),
    ] = False
    statistics: Annotated[
        bool,
        Option("按规则计数，写到标准错误", "counts by rule, on standard error", commands=_CHECK),
    ] = False
    timing: Annotated[
        bool,
        Option("每条规则用时，写到标准错误", "seconds by rule, on standard error", commands=_CHECK),
    ] = False
    jobs: Annotated[
        int,
        Option("进程数（默认自动）", "processes (default: as many as pay)", "N", _CHECK, parse=count),
    ] = 0
    review: Annotated[
        bool,
        Option("连需人工确认的也改", "apply those for review too", commands=_FIX),
    ] = False
    diff: Annotated[
        bool,
        Option(
            "只显示改动，不写文件；按原文显示，个人号码不遮盖",
            "show the changes, write nothing; as they are, private numbers not masked",
            commands=_FIX,
        ),
    ] = False
    slip: Annotated[
        str | None,
        Option(
            "把改动记入改样单（CSV），可用 undo 撤回",
            "add the changes to a slip (CSV) that undo can take back",
            "FILE",
            _FIX,
        ),
    ] = None
    output: Annotated[
        str | None,
        Option(
            "写到新文件，原文不动；.jsonl 必须用它；Word 默认写在旁边（稿.审.docx）",
            "write a new file, leave the input; needed for .jsonl; for Word beside it by default (a.审.docx)",
            "FILE",
            _FIX,
        ),
    ] = None
    clean: Annotated[
        bool,
        Option(
            "Word 文档：只写改好的，不留修订，不加批注",
            "Word documents: write what is fixed, without tracked changes and comments",
            commands=_FIX,
        ),
    ] = False
    mark_author: Annotated[
        str,
        Option("Word 修订和批注的作者", "author of tracked changes and comments in Word", "NAME", _FIX),
        Key("Word 修订和批注的作者", "author of tracked changes and comments in Word"),
    ] = "lint-news"
    mark_date: Annotated[
        dt.datetime | None,
        Option(
            "Word 修订和批注的时间（默认为现在）",
            "time of tracked changes and comments in Word (default: now)",
            "YYYY-MM-DDTHH:MM",
            _FIX,
            read=_time,
        ),
    ] = None
    fail_on_change: Annotated[
        bool,
        Option("改了东西就以 1 退出", "exit 1 when something was changed", commands=_FIX),
    ] = False
