"""The texts that `lint-news init` writes: configuration, hook and workflow, every line of them explained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import json

from ..authoring.rule import Rule
from ..model import Lang, Message
from ..project.session import registry
from ..project.settings import written_keys

HOOK, WORKFLOW = ".pre-commit-config.yaml", ".github/workflows/lint-news.yml"

_HEAD = Message(
    "# lint-news 的配置。# 后面是默认值：要改哪一项，去掉行首的 # 再改。lint-news explain 规则名 说明一条规则。",
    "# Settings of lint-news. What stands behind # is the default: to change one, take the # away."
    " lint-news explain RULE tells what a rule does.",
)
_RULES = Message(
    "各条规则的选项；每条都可写 severity = 'error'、'warning' 或 'info'",
    "options of rules; each takes severity = 'error', 'warning' or 'info'",
)


def configuration(lang: Lang) -> str:
    """lint-news.toml with every setting in a comment: as it stands it changes nothing."""
    rules = sorted(registry().rules.values(), key=lambda rule: rule.name)
    return "\n".join([_HEAD.text(lang), "", *_settings(lang), *_options(rules, lang)])


def _settings(lang: Lang) -> Iterator[str]:
    for setting, key in written_keys():
        shown = setting.default if setting.default is not None else key.example or lang
        yield f"# {key.zh if lang == 'zh' else key.en}"
        yield f"#{setting.name} = {_toml(shown)}"
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


FIXED = r"\.(txt|text|html?|xhtml|md|markdown)$"
"""The files that the first hook sees: all that `fix` writes in place."""
CHECKED = r"\.(txt|text|html?|xhtml|md|markdown|docx)$"
"""The files that the second hook sees."""
UNCHECKED = r"(^|/)~\$[^/]*$|\.审\.docx$"
"""Except these: what Word keeps of an open document, and marked copies."""
_HOOK = """\
# {about}
repos:
  - repo: local
    hooks:
      - id: lint-news-fix
        name: lint-news fix
        entry: lint-news fix --fail-on-change --force-exclude --
        language: system
        files: {fixed}
        require_serial: true
      - id: lint-news
        name: lint-news
        entry: lint-news check --force-exclude --
        language: system
        files: {checked}
        exclude: {unchecked}
        require_serial: true
"""
_HOOK_ABOUT = Message(
    "每次提交前：先改正有把握的，再检查。用本机装好的 lint-news；装上：pre-commit install",
    "Before each commit: the safe fixes, then a check, with the lint-news of this machine. "
    "To set up: pre-commit install",
)


def hook(lang: Lang) -> str:
    """.pre-commit-config.yaml with the command that is installed."""
    return _HOOK.format(about=_HOOK_ABOUT.text(lang), fixed=FIXED, checked=CHECKED, unchecked=UNCHECKED)


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
    "使用前改一处：OWNER/lint-news@v0 换成 lint-news 所在的 GitHub 仓库和标签（最好是提交号）；"
    "paths 每行写一个文件或文件夹",
    "Before use: for OWNER/lint-news@v0 write the GitHub repository that has lint-news and a tag or, better, a commit; "
    "paths are one a line",
)


def workflow(lang: Lang) -> str:
    """A workflow for GitHub Actions that annotates what it finds, by the action of the repository."""
    return _WORKFLOW.format(about=_WORKFLOW_ABOUT.text(lang))
