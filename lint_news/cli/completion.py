"""`lint-news completion SHELL`: a script that completes commands, options and their values, made from the parser."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from ..model import Lang
from ..project.session import registry
from .options import SHELLS, language, parser
from .parser import Argument


class Option(Struct, frozen=True):
    """An option, or the positional arguments where it has no flags; what it takes, or None for nothing."""

    flags: tuple[str, ...]
    help: str
    takes: str | None
    """`file`, `value`, or the values with spaces between."""


class Command(Struct, frozen=True):
    """A command with what may follow it."""

    name: str
    help: str
    options: tuple[Option, ...]

    @property
    def operands(self) -> str:
        """What its positional arguments are: `file`, `value`, or the values."""
        return next((o.takes or "value" for o in self.options if not o.flags), "value")


def completion(options: Namespace) -> int:
    """Print the script."""
    lang: Lang = options.lang or language(())
    sys.stdout.write("\n".join(_SCRIPTS[options.shell](list(described(lang)))) + "\n")
    return 0


def described(lang: Lang) -> Iterator[Command]:
    """Every command of the parser."""
    names = _names()
    for name, one in parser(lang).commands.items():
        yield Command(name, one.description or "", tuple(_option(argument, names) for argument in one.arguments))


def _names() -> Mapping[str, str]:
    """What may stand for a metavar: names of rules and families, of formats."""
    loaded = registry()
    families = sorted({rule.family for rule in loaded.rules.values()})
    rules, formats = " ".join(sorted(loaded.rules)), sorted(loaded.formats)
    return {
        "RULE": rules,
        "NAME,…": " ".join([*families, rules]),
        "FORMAT": " ".join(formats),
        "FORMAT=FILE": " ".join(f"{name}=" for name in formats),
        **dict.fromkeys(
            ("FILE", "FOLDER", "PATH", "PAGE", "OLD", "NEW", "SLIP", "[RULE|FAMILY|FILE.py] CORPUS"), "file"
        ),
    }


def _option(argument: Argument, names: Mapping[str, str]) -> Option:
    action, placeholder = argument
    given = action.choices
    takes = " ".join(map(str, given)) if given else names.get(str(placeholder), "value")
    return Option(tuple(action.option_strings), action.help or "", None if action.nargs == 0 else takes)


def _bash(found: list[Command]) -> Iterator[str]:
    yield "_lint_news() {"
    yield '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" words=""'
    yield '  if [ "$word" = "=" ]; then word=""; elif [ "$before" = "=" ]; then before="${COMP_WORDS[COMP_CWORD-2]}"; fi'
    yield f'  if [ "$COMP_CWORD" -eq 1 ]; then words="{" ".join(c.name for c in found)} --help --version"; fi'
    yield '  case "${COMP_WORDS[1]}" in'
    for command in found:
        yield f'  {command.name}) case "$before" in'
        for option in command.options:
            if option.flags and option.takes:
                yield f"    {'|'.join(option.flags)}) {_bash_words(option.takes)} ;;"
        flags = " ".join(flag for option in command.options for flag in option.flags)
        yield f'    *) case "$word" in -*) words="{flags}" ;; *) {_bash_words(command.operands)} ;; esac ;;'
        yield "    esac ;;"
    yield "  esac"
    yield '  if [ -n "$words" ]; then mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"); fi'
    yield "  [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace"
    yield "}"
    yield "complete -F _lint_news lint-news"


def _bash_words(takes: str) -> str:
    files = '[ "$COMP_CWORD" -eq 1 ] || { compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); }'
    return {"file": files, "value": ":"}.get(takes, f'[ "$COMP_CWORD" -eq 1 ] || words="{takes}"')


def _zsh(found: list[Command]) -> Iterator[str]:
    yield "#compdef lint-news"
    yield "_lint_news() {"
    yield "  local -a commands=("
    yield from (f"    {_quoted(f'{c.name}:{c.help}')}" for c in found)
    yield "  )"
    yield "  if (( CURRENT == 2 )); then _describe command commands; return; fi"
    yield "  local chosen=$words[2]"
    yield "  shift words; (( CURRENT-- ))"
    yield "  case $chosen in"
    for command in found:
        yield f"  {command.name}) _arguments -s \\"
        yield from (f"      {spec} \\" for option in command.options for spec in _zsh_specs(option))
        yield f"      {_quoted(f'*:{command.name}:{_zsh_action(command.operands)}')} ;;"
    yield "  esac"
    yield "}"
    yield 'if [ "$funcstack[1]" = "_lint-news" ]; then _lint_news "$@"; else compdef _lint_news lint-news; fi'


def _zsh_specs(option: Option) -> Iterator[str]:
    about = option.help.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
    for flag in option.flags:
        if option.takes is None:
            yield _quoted(f"{flag}[{about}]")
        else:
            yield _quoted(f"*{flag}{'=' * flag.startswith('--')}[{about}]:{flag[2:]}:{_zsh_action(option.takes)}")


def _zsh_action(takes: str) -> str:
    return {"file": "_files", "value": " "}.get(takes, f"({takes})")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _fish(found: list[Command]) -> Iterator[str]:
    yield "complete -c lint-news -f"
    yield "complete -c lint-news -n __fish_use_subcommand -l version -l help"
    for command in found:
        about = f"-d {_fish_quoted(command.help)}"
        yield f"complete -c lint-news -n __fish_use_subcommand -a {command.name} {about}"
        seen = f"-n '__fish_seen_subcommand_from {command.name}'"
        for option in command.options:
            flags = " ".join(f"-l {f[2:]}" if f.startswith("--") else f"-s {f[1:]}" for f in option.flags)
            about = f" -d {_fish_quoted(option.help)}" if option.flags else ""
            yield " ".join(f"complete -c lint-news {seen} {flags} {_fish_takes(option.takes)}".split()) + about


def _fish_takes(takes: str | None) -> str:
    return {None: "", "file": "-r -F", "value": "-x"}.get(takes, f"-x -a '{takes}'")


def _fish_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


_SCRIPTS: Mapping[str, Callable[[list[Command]], Iterator[str]]] = dict(zip(SHELLS, (_bash, _zsh, _fish), strict=True))
