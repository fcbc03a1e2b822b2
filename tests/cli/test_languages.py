"""No English in Chinese messages, no Chinese in English ones: of many wrong inputs, all that is said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lint_news.model import Lang

from ..conftest import MARK, Command

CONFIGS = {
    "array.toml": "select = 3\n",
    "key.toml": "ingore = ['x']\n",
    "enum.toml": "fail-on = 'fatal'\n",
    "profile.toml": "profile = 'x'\n",
    "bool.toml": "fold = 'no'\n",
    "character.toml": "select = ['a\n",
    "unclosed.toml": "select = [\n",
    "value.toml": "lang = zh\n",
    "twice.toml": "lang = 'zh'\nlang = 'en'\n",
    "equals.toml": "lang\n",
    "table.toml": "rules = 3\n",
    "rule.toml": "[rules.impossible-date]\nx = 1\n",
    "option.toml": "[rules.doubled-character]\ndoubtful = 3\n",
    "severity.toml": "[rules.impossible-date]\nseverity = 'fatal'\n",
    "name.toml": "ignore = ['no-such-rule']\n",
    "list.toml": "[lists]\nfriends = ['a.csv']\n",
    "lists.toml": "[lists]\nwords = ['none.csv']\n",
    "override.toml": "[[overrides]]\nfile = ['x']\n",
    "missing.toml": "[[overrides]]\nignore = ['x']\n",
    "path.toml": "path = 'x'\n",
}
COMMANDS = (
    "",
    "chek",
    "mark.txt",
    "check --foo",
    "check --fail-on fatal",
    "check --jobs x",
    "check --lang",
    "check --sort x",
    "check --exit-zero=1",
    "check none.txt",
    "check mark.txt --date x",
    "check mark.txt --output-format x",
    "check mark.txt --report x",
    "check mark.txt --report errata=x.txt",
    "compare-proofs mark.txt none.txt",
    "compare-proofs mark.txt mark.txt --slip mark.txt",
    "compare-proofs - -",
    "check mark.txt --select x",
    "check mark.txt --baseline none.jsonl",
    "check mark.txt --baseline mark.txt",
    "check mark.txt --output-file none/x",
    "check mark.txt --output-file mark.txt",
    "check mark.txt --config none.toml",
    "check mark.txt --total-chars 0",
    "check bad.jsonl",
    "check mark.txt --timin --foo",
    "check",
    "fix",
    "fix - mark.txt",
    "fix bad.jsonl",
    "fix mark.txt --slip mark.txt",
    "fix mark.txt --slip x --diff",
    "undo",
    "undo mark.txt",
    "undo none.csv",
    "accept",
    "accept mark.txt --reason x",
    "accept mark.txt:9:9 --reason x",
    "compare mark.txt mark.txt",
    "compare none.jsonl none.jsonl",
    "outline",
    "outline none.txt",
    "explain",
    "explain dubled-character",
    "measure",
    "measure none",
    "measure a b c",
    "measure bad.jsonl",
    "measure none.py mark.txt",
    "measure impossible-date mark.txt --inject 5",
    "completion",
    "completion tcsh",
    "init file/x",
    "init none/none",
    "rules --x",
    "serve --port x",
    "serve --token-file none",
    "serve --token-file mark.txt",
    "serve --host ::",
)
RECORDS = '{"text": "春天。"}\n{bad\n[]\n{"txt": "x"}\n{"text": "春", "date": "x"}\n'
NAMES = re.compile(  # noqa: TID251 a test
    r"[a-z]+=[\w.]+|--?[a-z][a-z-]*|\{[^}]*\}|[\w./*-]*\.(?:toml|txt|jsonl|csv|tsv|py|docx|xlsx|md|html|gz)\b|[a-z]+(?:[-_][a-z]+)+"
    r"|'[^']*'|\[[a-z.\w -]*\]|/\S+"
)
"""Options, files, names of rules, values as they were written."""
_KEYS = """
lint news check fix undo accept compare summarize outline rules explain measure init completion lsp serve select ignore
exclude allow fold sort lang profile path file files fail on text date id json jsonl full concise github
gitlab junit rdjson sarif html errata
true false zh en print web extract traditional error warning info position severity
codepoint byte utf16 bash zsh fish tcsh JSON UTF GB GB18030 CSV TOML Markdown VS none fatal x a b c rules
LINT NEWS TOKEN openssl rand hex
words people organisations terms patterns friends ingore doubtful overrides lists chek no such shell
"""
KEYS = frozenset(_KEYS.split())


def test_reports_speak_one_language(lint_news: Command, tmp_path: Path) -> None:
    (tmp_path / "mark.txt").write_text(MARK, "utf-8")
    (tmp_path / "bad.jsonl").write_text(RECORDS, "utf-8")
    (tmp_path / "file").write_text("", "utf-8")
    for name, text in CONFIGS.items():
        (tmp_path / name).write_text(text, "utf-8")
    told = [command.split() for command in COMMANDS]
    told += [["check", "mark.txt", "--config", name] for name in CONFIGS]
    for arguments in told:
        for lang in ("zh", "en"):
            done = lint_news(*arguments[:1], *(["--lang", lang] if arguments else []), *arguments[1:])
            assert done.err or done.status in (0, 1), arguments
            said = done.err + (done.text if arguments[:1] == ["measure"] else "")
            foreign = _foreign(said, "zh" if not arguments else lang)  # type: ignore[arg-type]
            assert not foreign, f"{' '.join(arguments)}: {foreign} in {said}"


def _foreign(said: str, lang: Lang) -> list[str]:
    """Words of the other language that are no names, keys or values."""
    if lang == "en":
        return re.findall("[\u4e00-\u9fff]+", said)
    return [word for word in re.findall("[A-Za-z]+", NAMES.sub(" ", said)) if word not in KEYS]


@pytest.mark.parametrize("name", CONFIGS)
def test_a_configuration_at_fault_is_named_with_its_place(lint_news: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / "mark.txt").write_text(MARK, "utf-8")
    (tmp_path / name).write_text(CONFIGS[name], "utf-8")
    done = lint_news("check", "mark.txt", "--config", name)
    assert done.status == 2
    assert re.search(rf"{name}:\d+", done.err) or name == "lists.toml", done.err
