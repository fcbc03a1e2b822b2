"""`lint-news completion SHELL`: a script that completes commands, options and their values, made by shtab."""

from __future__ import annotations

import sys
from argparse import Action, Namespace
from collections.abc import Mapping, Sequence

from ..model import Lang
from ..project.session import registry
from .options import language, parser
from .parser import TopParser

_FILES = frozenset(("FILE", "FOLDER", "PATH", "PAGE", "OLD.jsonl", "NEW.jsonl", "SLIP", "[RULE|FAMILY|FILE.py] CORPUS"))
"""Placeholders of values that are files."""


def completion(options: Namespace) -> int:
    """Print the script."""
    sys.stdout.write(script(options.shell, options.lang or language(())))
    return 0


def script(shell: str, lang: Lang) -> str:
    """The script for a shell, with help texts in a language."""
    import shtab

    top = parser(lang)
    _name_values(top)
    made = shtab.complete(top, shell, preamble=_ZSH if shell == "zsh" else "")
    if shell == "zsh":
        # shtab's prefixes for nargs="*" and "+" complete one argument; a bare * completes each
        return made.replace('"(*)::', '"*:').replace('"(*):', '"*:')
    return made + _BASH if shell == "bash" else made


def _name_values(top: TopParser) -> None:
    """Tell shtab which values the arguments take that argparse leaves open."""
    names = _names()
    for argument in (argument for command in top.commands.values() for argument in command.arguments):
        if argument.placeholder in _FILES:
            _take_files(argument.action)
        elif argument.placeholder and argument.placeholder in names:
            argument.action.choices = names[argument.placeholder]


def _take_files(action: Action) -> None:
    import shtab

    files = {**shtab.FILE, "fish": "(__fish_complete_path (string replace -r '^--[^=]*=' '' -- (commandline -ct)))"}
    action.complete = files  # pyright: ignore[reportAttributeAccessIssue] where shtab looks for it


def _names() -> Mapping[str, Sequence[str]]:
    """Values by placeholder: names of rules and families, of formats."""
    loaded = registry()
    families = sorted({rule.family for rule in loaded.rules.values()})
    rules, formats = sorted(loaded.rules), sorted(loaded.formats)
    return {
        "RULE": rules,
        "NAME,…": [*families, *rules],
        "FORMAT": formats,
        "FORMAT=FILE": [f"{name}=" for name in formats],
    }


_ZSH = """\
# complete --option=value as --option value
functions[_lint_news_words]=$functions[_shtab_lint_news]
_shtab_lint_news() {
  if [[ $words[CURRENT] == --*=* ]]; then
    compset -P '*='
    words[CURRENT]=("${words[CURRENT]%%=*}" "${words[CURRENT]#*=}")
    (( CURRENT++ ))
  fi
  _lint_news_words "$@"
}
# shtab's script is for eval and $fpath; this is for source
if [[ $zsh_eval_context[-1] == file ]]; then compdef _shtab_lint_news lint-news; return; fi
"""
_BASH = """
# complete --option=value, three words to bash, as --option value; write no space after FORMAT=
_lint_news() {
  local -a words=("${COMP_WORDS[@]:0:COMP_CWORD}") kept=()
  local last="${COMP_WORDS[COMP_CWORD]}" one
  [ "$last" != "=" ] || last=""
  for one in "${words[@]}"; do [ "$one" = "=" ] || kept+=("$one"); done
  local -a COMP_WORDS=("${kept[@]}" "$last")
  local COMP_CWORD=${#kept[@]}
  _shtab_lint_news
  [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace 2>/dev/null || :
}
complete -o bashdefault -F _lint_news lint-news
"""
