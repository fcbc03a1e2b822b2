"""The commands in the order of the help, and the arguments that only one of them takes.

Settings are no part of this: they stand in the table of project.settings, which names their commands.
"""

from __future__ import annotations

from collections.abc import Mapping

from .argument import Argument, Command, flag, number
from .serve_arguments import SERVE

SHELLS = ("bash", "zsh", "fish")
"""Shells that have a script for completion."""


PROOF_FORMATS = ("full", "json")
"""The formats in which compare-proofs tells what it found."""

_PATHS = Argument("paths", "文件、文件夹，或 - 表示标准输入", "files, folders, or - for standard input", "PATH", "*")

COMMANDS: Mapping[str, Command] = {
    "check": Command("检查，不改文件", "check; never writes", (_PATHS,)),
    "fix": Command(
        "改正有把握的；- 从标准输入读，写到标准输出",
        "apply the safe fixes; with - a filter of standard input",
        (_PATHS,),
    ),
    "undo": Command(
        "按改样单撤回 fix 所改",
        "take back what fix changed, by its slip",
        (Argument("slip", "fix --slip 写的文件", "what fix --slip wrote", "SLIP"),),
    ),
    "accept": Command(
        "对，不是错：同样的话以后不再报",
        "what is right: the same words are not reported again",
        (
            Argument("places", "check 报出的位置", "where check reports it", "PATH:LINE:COLUMN", "+"),
            Argument("--reason", "为什么是对的", "why it is right", "TEXT", is_required=True),
            Argument("--rule", "只认可这条规则所报", "only what this rule reports there", "NAME"),
        ),
    ),
    "compare": Command(
        "两次检查（jsonl）之间，各规则多报、少报了什么",
        "what came and went, by rule, between two checks (jsonl)",
        (
            Argument(
                "old",
                "check --output-format jsonl 的结果",
                "what check --output-format jsonl wrote",
                "OLD.jsonl",
            ),
            Argument("new", "后来的结果", "what it wrote later", "NEW.jsonl"),
            number("--show", "每条规则举几例", "samples a rule", 5),
            flag("--exit-code", "有不同就以 1 退出", "exit 1 when they differ"),
        ),
    ),
    "summarize": Command(
        "档案里各规则、各年、各版的问题有多少",
        "counts by rule, year and page, of the findings in an archive",
        (
            Argument("findings", "check 查档案的结果", "what check wrote of an archive", "FINDINGS"),
            Argument(
                "--output-file",
                "写成 .csv、.parquet 或 .html（默认为 CSV，写到标准输出）",
                "write .csv, .parquet or .html (default: CSV on standard output)",
                "FILE",
            ),
        ),
    ),
    "compare-proofs": Command(
        "核红：上次要改的改了没有，别处有没有动",
        "what was mended, forgotten or changed between two proofs",
        (
            Argument("old", "上一次的版样", "the page of the last round", "OLD"),
            Argument("new", "这一次的版样", "the page of this round", "NEW"),
            Argument(
                "--slip",
                "要改的地方：改样单（fix --slip 所写），或有 误、正 两栏的表",
                "what was to be corrected: a slip of fix --slip, or a table with 误 and 正",
                "FILE",
            ),
            Argument(
                "--output-format",
                "输出格式：full（默认）或 json",
                "full (default) or json",
                default="full",
                choices=PROOF_FORMATS,
            ),
        ),
    ),
    "outline": Command(
        "每一行被当作什么，各篇从哪里开始",
        "what each line was taken for, and where articles begin",
        (Argument("paths", "版面文件，或 -", "a page, or -", "PAGE", "+"),),
    ),
    "rules": Command(
        "列出全部规则",
        "list the rules",
        (flag("--markdown", "输出为 Markdown 表格", "as a Markdown table"),),
    ),
    "explain": Command(
        "一条规则查什么、为什么、怎么改、不查什么",
        "what a rule finds, why, the cure, what it leaves alone",
        (
            Argument("rules", "规则或类别", "rules or families", "RULE", "+"),
            flag("--markdown", "中英文的说明页", "the page of documentation, in both languages"),
        ),
    ),
    "measure": Command(
        "在干净的文本上测误报，注入差错测查出率",
        "measure false alarms on clean text, and recall on injected faults",
        (
            Argument(
                "paths",
                "规则、类别或规则文件（默认全部）；语料：文件夹、.txt、.jsonl、.jsonl.gz",
                "a rule, a family or a file of rules (default: all); a folder, .txt, .jsonl or .jsonl.gz of clean text",
                "[RULE|FAMILY|FILE.py] CORPUS",
                "*",
            ),
            Argument(
                "--pairs",
                "在改过的文字上测：每行一对，改前和改后（.jsonl、.jsonl.gz，或用制表符分开）；不再给语料",
                "measure on corrected texts instead of a corpus: a pair a line, before and after "
                "(.jsonl, .jsonl.gz, or with a tab between)",
                "FILE",
            ),
            Argument("--config", "用这个配置，名单在其中", "use this configuration, with its lists", "FILE"),
            number("--show", "每条规则举几例", "samples a rule", 5),
            number("--inject", "每种差错注入几个", "faults of each kind", 500),
            Argument("--seed", "随机数种子", "seed of what is injected", "SEED", default=1, parse=int),
            number("--limit", "最多读多少字", "characters to read at most", 5_000_000),
            flag(
                "--pages",
                "排成版面：几篇一版，加标题、署名、图片说明、公告等",
                "laid out as pages: several articles, with bylines, captions, notices and so on",
            ),
            flag(
                "--extracted",
                "像从 PDF 取出的：去缩进、段间空行",
                "as taken out of a PDF: no indents, blank lines",
            ),
            flag("--folded", "标点折成半角", "with half-width marks"),
            Argument(
                "--record",
                "把结果记入这个文件，explain 会显示",
                "keep the figures in this file: explain shows them",
                "FILE",
            ),
        ),
        operands=("[规则|类别|文件.py] 语料", "[RULE|FAMILY|FILE.py] CORPUS"),
    ),
    "init": Command(
        "写一份带说明的配置，从不覆盖",
        "write a commented configuration, never over another file",
        (
            Argument("folder", "写在哪个文件夹", "where to write", "FOLDER", "?", "."),
            flag("--parents", "上层文件夹没有的，一起建", "make the folders above it that are not there"),
            flag(
                "--lists",
                "另写人物、单位、术语、词语、式样名单的样表",
                "also templates of lists of people, organisations, terms, words, patterns",
            ),
            Argument(
                "--place",
                "名单里先写上这个地方的机构（如运城市）",
                "begin the lists with the bodies of this place, such as 运城市",
                "PLACE",
            ),
            flag("--hook", "另写 pre-commit 的配置", "also pre-commit's settings"),
            flag("--workflow", "另写 GitHub Actions 的流程", "also a workflow for GitHub Actions"),
        ),
    ),
    "completion": Command(
        "命令行补全的脚本",
        "a script that completes this command line",
        (Argument("shell", "哪种 shell", "the shell", choices=SHELLS),),
    ),
    "lsp": Command(
        "给编辑器用的语言服务器（标准输入输出）",
        "the language server for editors, on standard input and output",
        (flag("--stdio", "编辑器惯用的选项，本来就是", "what editors say; it is so anyway"),),
    ),
    "serve": SERVE,
}
