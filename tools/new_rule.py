"""Start a rule: `python -m tools.new_rule FAMILY RULE-NAME`, or `nox -s new_rule -- FAMILY RULE-NAME`.

Writes rules/<family>/<rule_name>.py, a small rule that works and passes every test, in preview until it is
yours. A new family gets its folder. Nothing else changes.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
_NAME = "[a-z]+(?:-[a-z]+)*"

TEMPLATE = '''"""A word is there that the paper never prints."""

from __future__ import annotations

from lint_news import Article, Bad, ErrorKind, Match, Message, Origin, pattern_rule

_WORD = "(?<!不)样例词"


@pattern_rule(
    "{name}",
    title="一句话：查什么",
    help="写给编校人员：查什么，为什么，哪些相似的写法不在此列。标准条款核对过原文才写。",
    kind=ErrorKind.WRONG_CHARACTER,
    origin=Origin.EITHER,
    patterns=(_WORD,),
    message=Message("“{{match}}”应为“{{replacement}}”", "{{match}} should be {{replacement}}"),
    replacement="例词",
    preview=True,  # take this line out when the rule is yours: until then it runs only where it is selected
    bad=[
        Bad("会上用了样例词。", fixed="会上用了例词。", found="样例词"),
    ],
    good=[
        "会上用了例词。",
        "会上说的不样例词不在此列。",
    ],
)
def {function}(_article: Article, _match: Match) -> bool:
    """A word is there that the paper never prints.

    For developers and English readers: what is found, by what evidence, and what looks like it and is right.
    """
    return True  # or whether this match is a fault; a rule of several searches is made with @rule
'''


def new_rule(root: Path, family: str, name: str) -> Path:
    """Write the rule's file, in a new folder where the family is new. Raises SystemExit for a bad or a taken name."""
    if not re.fullmatch(_NAME, family) or not re.fullmatch(_NAME, name):
        sys.exit("names are small letters with hyphens: the rule's says the fault, never the cure")
    if taken := next((root / "rules").glob(f"*/{_module(name)}.py"), None):
        sys.exit(f"{taken.relative_to(root)} is there already")
    folder = root / "rules" / _module(family)
    if not folder.is_dir():
        _new_family(folder)
    path = folder / f"{_module(name)}.py"
    path.write_text(TEMPLATE.format(name=name, function=_module(name)), "utf-8")
    return path


def _module(name: str) -> str:
    return name.replace("-", "_")


def _new_family(folder: Path) -> None:
    """The folder, with what makes it a package."""
    folder.mkdir()
    (folder / "__init__.py").write_text(f'"""{folder.name.replace("_", " ").capitalize()}."""\n', "utf-8")


def main(arguments: list[str]) -> None:
    """Run as a command; says where the rule is and what comes next."""
    match arguments:
        case [family, name]:
            print(new_rule(ROOT, family, name).relative_to(ROOT))
            print(f"put your rule there, then: pytest tests/rules/test_rules.py -k {name}")
        case _:
            sys.exit("usage: nox -s new_rule -- FAMILY RULE-NAME")


if __name__ == "__main__":
    main(sys.argv[1:])
