"""The command line's options, in the user's language."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import get_args

from ..model import ColumnUnit, Lang, Severity, Sort
from ..project.config import ProfileName
from .parser import Parser, TopParser

Say = Callable[[str, str], str]
SHELLS = ("bash", "zsh", "fish")
"""Shells that have a script for completion."""


def language(arguments: Sequence[str]) -> Lang:
    """--lang, then the locale, then Chinese."""
    for option, value in zip(arguments, [*arguments[1:], ""], strict=False):
        given = option.removeprefix("--lang=") if option.startswith("--lang=") else value if option == "--lang" else ""
        if given in ("zh", "en"):
            return "zh" if given == "zh" else "en"
    locale = next((v for k in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := os.environ.get(k))), "")
    return "en" if locale.lower().startswith("en") else "zh"


def parser(lang: Lang, command: str | None = None) -> TopParser:
    """The whole command line; with the name of a command, that command alone."""
    top = TopParser(lang)
    every = (_check, _fix, _undo, _accept, _compare, _outline, _rules, _explain, _measure, _init, _completion, _lsp)
    by_name = {add.__name__.removeprefix("_"): add for add in every}
    for add in [by_name[command]] if command in by_name else every:
        add(top, top.say)
    return top


def _inputs(one: Parser, say: Say) -> None:
    one.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help=say("文件、文件夹，或 - 表示标准输入", "files, folders, or - for standard input"),
    )
    one.add_argument("--config", metavar="FILE", help=say("指定配置文件", "use this configuration file"))
    one.add_argument(
        "--stdin-filename", metavar="NAME", help=say("标准输入的文件名", "the name that standard input goes by")
    )
    one.add_argument("--date", metavar="YYYY-MM-DD", help=say("报纸的日期", "the day of the paper"))
    one.add_argument(
        "--profile", choices=get_args(ProfileName), help=say("按文本种类预设", "settings for a kind of text")
    )
    one.add_argument("--html-select", metavar="CSS", help=say("网页只查这个选择器选中的部分（默认自行找出文章）", "read of HTML what this selector names (default: the article, found by itself)"))  # fmt: skip
    for field, zh, en in (("text", "正文", "the text"), ("id", "编号", "the id"), ("date", "日期", "the date")):
        about = say(
            f".jsonl 里{zh}的字段名（默认 {field}）", f"the field of .jsonl records with {en} (default: {field})"
        )
        one.add_argument(f"--{field}-field", default=field, metavar="NAME", help=about)
    one.add_argument("--exclude", action="append", metavar="GLOB,…", help=say("文件夹里不查这些", "what to leave out of folders"))  # fmt: skip
    one.add_argument(
        "--force-exclude",
        action="store_true",
        help=say("命令行里写明的文件，符合 --exclude 的也不查", "leave out what is excluded even where it is named"),
    )
    for option, zh, en in (
        ("--select", "只用这些规则或类别", "rules or families to use, no others"),
        ("--extend-select", "另加这些规则或类别", "rules or families to add"),
        ("--ignore", "不用这些规则或类别", "rules or families to leave out"),
    ):
        one.add_argument(option, action="append", metavar="NAME,…", help=say(zh, en))


def _check(top: TopParser, say: Say) -> None:
    one = top.add_command("check", say("检查，不改文件", "check; never writes"))
    _inputs(one, say)
    one.add_argument(
        "--output-format",
        metavar="FORMAT",
        help=say(
            "输出格式：full（默认）、concise、json、jsonl、github、gitlab、junit、rdjson、sarif，及插件所加",
            "full (default), concise, json, jsonl, github, gitlab, junit, rdjson, sarif, or a plug-in's",
        ),
    )
    one.add_argument("--output-file", metavar="FILE", help=say("写到文件", "write the report to a file"))
    one.add_argument(
        "--report",
        action="append",
        metavar="FORMAT=FILE",
        help=say("另按这种格式写一份到文件，可重复", "write one more report in a format to a file; may be repeated"),
    )
    one.add_argument(
        "--column-unit",
        choices=get_args(ColumnUnit),
        default="codepoint",
        help=say(
            "concise、github、junit 的列号按什么数（默认 codepoint，即字）",
            "what columns count in concise, github and junit (default: codepoint)",
        ),
    )
    one.add_argument(
        "--sort",
        choices=get_args(Sort),
        help=say(
            "full 的次序：position 按版面（默认），severity 按轻重",
            "order of a file's findings in full: position (default), severity",
        ),
    )
    one.add_argument(
        "--no-fold",
        action="store_true",
        help=say("说法相同的也一处一条，不合并", "each place on its own, also where many say the same"),
    )
    one.add_argument(
        "--fail-on",
        choices=[s.value for s in Severity],
        help=say(
            "从哪一级起退出状态为 1（默认 warning）", "severity from which the exit status is 1 (default: warning)"
        ),
    )
    one.add_argument("--baseline", metavar="FILE", help=say("不报基线里已有的", "do not report what the baseline has"))
    one.add_argument("--write-baseline", metavar="FILE", help=say("把现有的全部记为基线", "write all there is now as a baseline"))  # fmt: skip
    _rate(one, say)
    one.add_argument("--exit-zero", action="store_true", help=say("有问题也以 0 退出", "exit 0 whatever was found"))
    one.add_argument(
        "--statistics", action="store_true", help=say("按规则计数，写到标准错误", "counts by rule, on standard error")
    )
    one.add_argument("--timing", action="store_true", help=say("每条规则用时，写到标准错误", "seconds by rule, on standard error"))  # fmt: skip
    one.add_argument(
        "--jobs",
        type=_count,
        default=0,
        metavar="N",
        help=say("进程数（默认自动）", "processes (default: as many as pay)"),
    )


def _rate(one: Parser, say: Say) -> None:
    one.add_argument("--error-rate", action="store_true", help=say("差错率的下限，写到标准错误", "a lower bound of 差错率, on standard error"))  # fmt: skip
    one.add_argument("--max-error-rate", type=_rate_given, metavar="N", help=say("差错率超过万分之 N 则退出状态为 1（不另给 --fail-on 时只看这一条）", "exit 1 when it is above N in 10,000; alone, unless --fail-on is given too"))  # fmt: skip
    one.add_argument("--total-chars", type=_positive, metavar="N", help=say("检查总字数（默认为非空白字符数）", "characters of the issue (default: those that are no white space)"))  # fmt: skip


def _rate_given(text: str) -> float:
    if not 0 <= (value := float(text)) < 10_000:
        raise ValueError(text)
    return value


def _positive(text: str) -> int:
    if (value := int(text)) < 1:
        raise ValueError(text)
    return value


def _count(text: str) -> int:
    if (value := int(text)) < 0:
        raise ValueError(text)
    return value


def _fix(top: TopParser, say: Say) -> None:
    one = top.add_command(
        "fix",
        say(
            "改正有把握的；- 从标准输入读，写到标准输出",
            "apply the safe fixes; with - a filter of standard input",
        ),
    )
    _inputs(one, say)
    one.add_argument("--review", action="store_true", help=say("连需人工确认的也改", "apply those for review too"))
    one.add_argument(
        "--diff",
        action="store_true",
        help=say(
            "只显示改动，不写文件；按原文显示，个人号码不遮盖",
            "show the changes, write nothing; as they are, private numbers not masked",
        ),
    )
    one.add_argument("--slip", metavar="FILE", help=say("把改动记入改样单（CSV），可用 undo 撤回", "add the changes to a slip (CSV) that undo can take back"))  # fmt: skip
    one.add_argument("--output", metavar="FILE", help=say("写到新文件，原文不动；.jsonl 必须用它", "write a new file, leave the input; needed for .jsonl"))  # fmt: skip
    one.add_argument(
        "--fail-on-change", action="store_true", help=say("改了东西就以 1 退出", "exit 1 when something was changed")
    )


def _undo(top: TopParser, say: Say) -> None:
    one = top.add_command("undo", say("按改样单撤回 fix 所改", "take back what fix changed, by its slip"))
    one.add_argument("slip", metavar="SLIP", help=say("fix --slip 写的文件", "what fix --slip wrote"))


def _accept(top: TopParser, say: Say) -> None:
    one = top.add_command("accept", say("对，不是错：同样的话以后不再报", "what is right: the same words are not reported again"))  # fmt: skip
    one.add_argument("places", nargs="+", metavar="PATH:LINE:COLUMN", help=say("check 报出的位置", "where check reports it"))  # fmt: skip
    one.add_argument("--reason", required=True, metavar="TEXT", help=say("为什么是对的", "why it is right"))
    one.add_argument("--rule", metavar="NAME", help=say("只认可这条规则所报", "only what this rule reports there"))
    one.add_argument("--config", metavar="FILE", help=say("指定配置文件", "use this configuration file"))
    one.add_argument("--date", metavar="YYYY-MM-DD", help=say("报纸的日期", "the day of the paper"))
    one.set_defaults(select=None, extend_select=None, ignore=None, stdin_filename=None)


def _compare(top: TopParser, say: Say) -> None:
    one = top.add_command("compare", say("两次检查（jsonl）之间，各规则多报、少报了什么", "what came and went, by rule, between two checks (jsonl)"))  # fmt: skip
    one.add_argument("old", metavar="OLD.jsonl", help=say("check --output-format jsonl 的结果", "what check --output-format jsonl wrote"))  # fmt: skip
    one.add_argument("new", metavar="NEW.jsonl", help=say("后来的结果", "what it wrote later"))
    one.add_argument("--show", type=_count, default=5, metavar="N", help=say("每条规则举几例", "samples a rule"))
    one.add_argument("--exit-code", action="store_true", help=say("有不同就以 1 退出", "exit 1 when they differ"))


def _outline(top: TopParser, say: Say) -> None:
    one = top.add_command(
        "outline",
        say("每一行被当作什么，各篇从哪里开始", "what each line was taken for, and where articles begin"),
    )
    one.add_argument("paths", nargs="+", metavar="PAGE", help=say("版面文件，或 -", "a page, or -"))


def _rules(top: TopParser, say: Say) -> None:
    one = top.add_command("rules", say("列出全部规则", "list the rules"))
    one.add_argument("--markdown", action="store_true", help=say("输出为 Markdown 表格", "as a Markdown table"))


def _explain(top: TopParser, say: Say) -> None:
    one = top.add_command(
        "explain",
        say("一条规则查什么、为什么、怎么改、不查什么", "what a rule finds, why, the cure, what it leaves alone"),
    )
    one.add_argument("rules", nargs="+", metavar="RULE", help=say("规则或类别", "rules or families"))
    one.add_argument("--markdown", action="store_true", help=say("中英文的说明页", "the page of documentation, in both languages"))  # fmt: skip


def _measure(top: TopParser, say: Say) -> None:
    one = top.add_command("measure", say("在干净的文本上测误报，注入差错测查出率", "measure false alarms on clean text, and recall on injected faults"))  # fmt: skip
    one.add_argument(
        "paths",
        nargs="+",
        metavar="[RULE|FAMILY|FILE.py] CORPUS",
        help=say(
            "规则、类别或规则文件（默认全部）；语料：文件夹、.txt、.jsonl、.jsonl.gz",
            "a rule, a family or a file of rules (default: all); a folder, .txt, .jsonl or .jsonl.gz of clean text",
        ),
    )
    one.usage = (
        f"{one.prog} {say('[选项]', '[OPTION ...]')} {say('[规则|类别|文件.py] 语料', '[RULE|FAMILY|FILE.py] CORPUS')}"
    )
    one.add_argument(
        "--config", metavar="FILE", help=say("用这个配置，名单在其中", "use this configuration, with its lists")
    )
    one.add_argument("--show", type=_count, default=5, metavar="N", help=say("每条规则举几例", "samples a rule"))
    one.add_argument(
        "--inject", type=_count, default=500, metavar="N", help=say("每种差错注入几个", "faults of each kind")
    )
    one.add_argument("--seed", type=int, default=1, metavar="SEED", help=say("随机数种子", "seed of what is injected"))
    one.add_argument("--limit", type=_count, default=5_000_000, metavar="N", help=say("最多读多少字", "characters to read at most"))  # fmt: skip
    one.add_argument("--pages", action="store_true", help=say("排成版面：几篇一版，加标题、署名、图片说明、公告等", "laid out as pages: several articles, with bylines, captions, notices and so on"))  # fmt: skip
    one.add_argument("--extracted", action="store_true", help=say("像从 PDF 取出的：去缩进、段间空行", "as taken out of a PDF: no indents, blank lines"))  # fmt: skip
    one.add_argument("--folded", action="store_true", help=say("标点折成半角", "with half-width marks"))
    one.add_argument("--record", metavar="FILE", help=say("把结果记入这个文件，explain 会显示", "keep the figures in this file: explain shows them"))  # fmt: skip


def _init(top: TopParser, say: Say) -> None:
    one = top.add_command(
        "init",
        say("写一份带说明的配置，从不覆盖", "write a commented configuration, never over another file"),
    )
    one.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help=say("写在哪个文件夹", "where to write"))
    one.add_argument("--parents", action="store_true", help=say("上层文件夹没有的，一起建", "make the folders above it that are not there"))  # fmt: skip
    one.add_argument("--lists", action="store_true", help=say("另写人物、单位、术语、词语、式样名单的样表", "also templates of lists of people, organisations, terms, words, patterns"))  # fmt: skip
    one.add_argument("--hook", action="store_true", help=say("另写 pre-commit 的配置", "also pre-commit's settings"))
    one.add_argument(
        "--workflow", action="store_true", help=say("另写 GitHub Actions 的流程", "also a workflow for GitHub Actions")
    )


def _completion(top: TopParser, say: Say) -> None:
    one = top.add_command("completion", say("命令行补全的脚本", "a script that completes this command line"))
    one.add_argument("shell", choices=SHELLS, help=say("哪种 shell", "the shell"))


def _lsp(top: TopParser, say: Say) -> None:
    one = top.add_command(
        "lsp",
        say("给编辑器用的语言服务器（标准输入输出）", "the language server for editors, on standard input and output"),
    )
    one.add_argument(
        "--stdio", action="store_true", help=say("编辑器惯用的选项，本来就是", "what editors say; it is so anyway")
    )
