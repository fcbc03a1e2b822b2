"""`lint-news explain`: rules and families as text and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Finding, Message, Rule, rule
from lint_news.cli.explain import page

from ..conftest import Command, Plug, word_rule


@rule(
    "told", title="标题", help="帮助", bad=[Bad("甲|乙\n丙", fixed="甲")], good=["对`的"], family="tests", preview=True
)
def told(article: Article) -> Iterator[Finding]:
    """What it finds.

    More about it.
    """
    for match in article.find("甲\\|乙"):
        yield Finding(match.span, Message("", ""))


def test_both_languages(lint_news: Command, plug: Plug) -> None:
    plug(told)
    zh = lint_news("explain", "told").text.splitlines()
    assert zh[:2] == ["told · tests · desk 1.0", "默认不开：用 --extend-select 或配置里的 extend-select 打开"]
    assert {"标题", "帮助", "  错  甲|乙⏎丙 → 甲", "  对  对`的"} <= set(zh)
    en = lint_news("explain", "told", "--lang", "en").text.splitlines()
    assert {"What it finds.", "More about it.", "  wrong  甲|乙⏎丙 → 甲", "  right  对`的"} <= set(en)
    assert "帮助" not in en


def test_a_family_is_its_rules(lint_news: Command, plug: Plug) -> None:
    plug(word_rule("one", "甲"), word_rule("two", "乙"), told)
    names = [line.split(" · ")[0] for line in lint_news("explain", "words").text.splitlines() if " · words · " in line]
    assert names == ["one", "two"]


def test_a_name_that_is_no_rule(lint_news: Command, plug: Plug) -> None:
    plug(told)
    done = lint_news("explain", "tolt", "--lang", "en")
    assert (done.status, done.out) == (2, b"")
    assert "told" in done.err


def test_markdown_keeps_the_cells_of_a_table(lint_news: Command, plug: Plug) -> None:
    plug(told)
    made: Rule = told
    assert lint_news("explain", "told", "--markdown").text == page(made)
    assert "| 错 wrong | `甲\\|乙⏎丙` → `甲` |\n| 对 right | ``对`的`` |" in page(made)


def test_rules_and_explain(lint_news: Command) -> None:
    names = [line.split()[1] for line in lint_news("rules").text.splitlines()]
    assert {"half-width-mark", "impossible-date"} <= set(names)
    assert "| `half-width-mark` |" in lint_news("rules", "--markdown").text
    for name in names:
        for lang in ("zh", "en"):
            done = lint_news("explain", name, "--lang", lang)
            assert done.status == 0
            assert done.text.startswith(f"{name} · ")


def test_explain_knows_former_names(lint_news: Command, plug: Plug) -> None:
    plug(word_rule("new-name", "Z", formerly=("old-name",)))
    assert lint_news("explain", "old-name").text.startswith("new-name · ")
