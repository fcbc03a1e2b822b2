"""`lint-news rules` and `outline`."""

from __future__ import annotations

from lint_news import Confidence
from lint_news.cli.show import switched
from lint_news.formats.terminal import width
from lint_news.model import Message

from ..conftest import REVIEW, SAFE, Command, Plug, word_rule

PREVIEW = word_rule("new", "N", preview=True, confidence=Confidence.DOUBTFUL)


def test_rules_are_listed_by_family_and_name(lint_news: Command, plug: Plug) -> None:
    plug(SAFE, REVIEW, PREVIEW)
    assert lint_news("rules").text.splitlines() == [
        "words  new     词（默认不开）",
        "words  review  词",
        "words  safe    词",
    ]


def test_a_table_shows_severity_and_safety(lint_news: Command, plug: Plug) -> None:
    plug(SAFE, REVIEW, PREVIEW)
    assert lint_news("rules", "--markdown", "--lang", "en").text.splitlines() == [
        "| family | rule | finds | severity | fix |",
        "| --- | --- | --- | --- | --- |",
        "| words | `new` | A word (off by default) | info | — |",
        "| words | `review` | A word | warning | review |",
        "| words | `safe` | A word | warning | safe |",
    ]


def test_what_switches_a_rule_on() -> None:
    assert switched(SAFE) == ""
    assert isinstance(switched(PREVIEW), Message)


def test_an_outline_has_80_columns_and_no_private_number(lint_news: Command) -> None:
    number = "142601" + "19900307" + "1233"
    text = f"公路通车\n\n本报讯（记者 林一）身份证号{number}，{'三条公路同时通车，' * 9}\n"
    lines = lint_news("outline", "-", stdin=text.encode()).text.splitlines()
    assert [line.split()[:2] for line in lines] == [["==", "1"], ["1", "headline"], ["3", "body"]]
    assert max(map(width, lines)) <= 80
    assert number not in "".join(lines)
