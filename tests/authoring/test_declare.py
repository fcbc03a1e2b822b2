"""Making rules: what a declaration gives a rule, and what it leaves to the defaults."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Severity, Span, rule


@rule(
    "spring-word",
    title="春",
    help="查“春”字。",
    bad=[Bad("春天")],
    good=["秋天"],
    patterns=["春"],
    cap=Severity.WARNING,
    kind=ErrorKind.FACT,
    profiles={"print": False, "extract": Severity.INFO},
    injectors=["test_declare:put_spring"],
)
def spring_word(article: Article, *, least: int = 1) -> Iterator[Finding]:
    """Spring is found.

    For the tests alone.
    """
    for match in article.find(f"春{{{least}}}"):
        yield Finding(match.span, Message("春", "spring"))


def put_spring() -> int:
    return 4


def test_the_declaration_of_a_rule() -> None:
    assert spring_word.name == "spring-word"
    assert spring_word.family == "authoring"
    assert spring_word.doc == "Spring is found.\n\nFor the tests alone."
    assert spring_word.bad == (Bad("春天"),)
    assert spring_word.patterns == ("春",)
    assert spring_word.cap is Severity.WARNING
    assert spring_word.profiles == {"print": False, "extract": Severity.INFO}
    assert spring_word.options == {"least": (int, 1)}


def test_what_is_not_declared_has_its_default() -> None:
    assert spring_word.unit == "article"
    assert spring_word.fold == 5
    assert not spring_word.preview


def test_an_injector_is_imported_when_it_is_called() -> None:
    (injector,) = spring_word.injectors
    assert injector.__name__ == "put_spring"
    assert injector() == 4  # pyright: ignore[reportCallIssue]


def test_spans_count_from_the_start_of_the_page() -> None:
    from lint_news import Document, lint

    (found,) = lint(Document("秋天。\n春天。"), [spring_word]).diagnostics
    assert Span(found.location.start.offset, found.location.end.offset) == Span(4, 5)
