"""Write the stored report and fixed text of every fixture page anew: `python -m tests.update_fixtures`.

Read the difference before you commit it: it is what the newsroom will see.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from lint_news import Document, Rule, lint
from lint_news.authoring.plugins import Output
from lint_news.fixing.apply import fix
from lint_news.formats.full import full
from lint_news.project.selection import active
from lint_news.project.session import registry
from lint_news.project.settings import Settings
from lint_news.text.source import Source

FIXTURES = Path(__file__).parent.parent / "fixtures"
PAGES = sorted(FIXTURES.glob("pages/*/page.txt"))


def rules() -> tuple[Rule, ...]:
    """The built-in rules that are on by default."""
    built_in = {name: rule for name, rule in registry().rules.items() if rule.owner.startswith("lint-news ")}
    return active(built_in, Settings())


def stored(page: Path) -> dict[str, str]:
    """What is stored beside a page: its report, and its text after the safe fixes and after those for review."""
    text = Source.read(page).text
    found = lint(Document(text, name="page.txt"), rules())
    assert not found.failures
    judge = partial(lint, rules=rules(), fold=False)
    return {
        "report.txt": "".join(full([found], Output())),
        "fixed.txt": fix(text, judge).text,
        "reviewed.txt": fix(text, judge, review=True).text,
    }


def main() -> None:
    """Write them."""
    for page in PAGES:
        for name, text in stored(page).items():
            (page.parent / name).write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
