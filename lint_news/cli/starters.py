"""The texts that `lint-news init` writes: configuration, hook and workflow, every line of them explained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import json
from msgspec.structs import fields

from ..authoring.rule import Rule
from ..model import Lang, Message
from ..project.config import Config
from ..project.session import registry

HOOK, WORKFLOW = ".pre-commit-config.yaml", ".github/workflows/lint-news.yml"

_HEAD = Message(
    "# lint-news 的配置。# 后面是默认值：要改哪一项，去掉行首的 # 再改。lint-news explain 规则名 说明一条规则。",
    "# Settings of lint-news. What stands behind # is the default: to change one, take the # away."
    " lint-news explain RULE tells what a rule does.",
)
_ABOUT = {
    "select": Message("只用这些规则或类别；空的就是全部", "rules or families to use, no others; empty: all"),
    "extend-select": Message("另加这些（默认不开的）", "rules or families to add: those that are off by default"),
    "ignore": Message("不用这些规则或类别", "rules or families to leave out"),
    "exclude": Message("查文件夹时跳过的文件，如 ['*.bak.txt']", "files to leave out of folders, like ['*.bak.txt']"),
    "force-exclude": Message(
        "命令行里写明的文件，符合 exclude 的也不查", "leave out what is excluded even where it is named"
    ),
    "respect-gitignore": Message("文件夹里 .gitignore 忽略的不查", "leave out of folders what .gitignore ignores"),
    "fail-on": Message(
        "从哪一级起算不合格：error、warning、info", "severity from which the run fails: error, warning, info"
    ),
    "lang": Message("信息用中文（zh）还是英文（en）", "language of the messages: zh or en"),
    "output-format": Message("输出格式", "output format"),
    "sort": Message(
        "full 里一个文件的问题怎么排：position 按版面，severity 按轻重",
        "order of a file's findings in full: position, or severity",
    ),
    "fold": Message(
        "说法相同的多处合成一条；false 则一处一条", "present many that say the same as one; false: each on its own"
    ),
    "allow": Message("这些词里报出的都算对", "words that are right: what is found inside one is accepted"),
    "profile": Message(
        "按文本种类预设：print、web、extract、traditional、verbatim",
        "settings for a kind of text: print, web, extract, traditional, verbatim",
    ),
    "html-select": Message(
        "网页只查这个 CSS 选择器选中的部分，如 '.TRS_Editor'；空着就自行找出文章",
        "what to read of HTML, a CSS selector like '.TRS_Editor'; empty: the article, found by itself",
    ),
}
_RULES = Message(
    "各条规则的选项；每条都可写 severity = 'error'、'warning' 或 'info'",
    "options of rules; each takes severity = 'error', 'warning' or 'info'",
)


def configuration(lang: Lang) -> str:
    """lint-news.toml with every setting in a comment: as it stands it changes nothing."""
    rules = sorted(registry().rules.values(), key=lambda rule: rule.name)
    return "\n".join([_HEAD.text(lang), "", *_settings(lang), *_options(rules, lang)])


def _settings(lang: Lang) -> Iterator[str]:
    for field in fields(Config):
        if (about := _ABOUT.get(field.encode_name)) is not None:
            default = getattr(Config(), field.name)
            yield f"# {about.text(lang)}"
            yield f"#{field.encode_name} = {_toml(default if default is not None else {'profile': 'extract'}.get(field.name, lang))}"
            yield ""


def _options(rules: Sequence[Rule], lang: Lang) -> Iterator[str]:
    yield f"# {_RULES.text(lang)}"
    for rule in rules:
        known = {name.replace("_", "-"): default for name, (_, default) in rule.options.items()}
        if known:
            yield ""
            yield f"#[rules.{rule.name}]"
            yield from (f"#{name} = {_toml(default)}" for name, default in known.items())
    yield ""


def _toml(value: object) -> str:
    """A value as TOML writes it: for text, numbers and lists of them that is JSON."""
    return json.encode(value).decode()


FILES = r"\.(txt|text|html?|xhtml|md|markdown)$"
"""The files that the hooks see: all that `fix` writes in place."""
_HOOK = """\
# {about}
repos:
  - repo: local
    hooks:
      - id: lint-news-fix
        name: lint-news fix
        entry: lint-news fix --fail-on-change --force-exclude --
        language: system
        files: {files}
        require_serial: true
      - id: lint-news
        name: lint-news
        entry: lint-news check --force-exclude --
        language: system
        files: {files}
        require_serial: true
"""
_HOOK_ABOUT = Message(
    "每次提交前：先改正有把握的，再检查。用本机装好的 lint-news；装上：pre-commit install",
    "Before each commit: the safe fixes, then a check, with the lint-news of this machine. To set up: pre-commit install",
)


def hook(lang: Lang) -> str:
    """.pre-commit-config.yaml with the command that is installed."""
    return _HOOK.format(about=_HOOK_ABOUT.text(lang), files=FILES)


_WORKFLOW = """\
# {about}
name: lint-news

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  lint-news:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: OWNER/lint-news@v0
        with:
          paths: .
          fail-on: warning
"""
_WORKFLOW_ABOUT = Message(
    "使用前改一处：OWNER/lint-news@v0 换成 lint-news 所在的 GitHub 仓库和标签（最好是提交号）；paths 每行写一个文件或文件夹",
    "Before use: for OWNER/lint-news@v0 write the GitHub repository that has lint-news and a tag or, better, a commit; paths are one a line",
)


def workflow(lang: Lang) -> str:
    """A workflow for GitHub Actions that annotates what it finds, by the action of the repository."""
    return _WORKFLOW.format(about=_WORKFLOW_ABOUT.text(lang))
