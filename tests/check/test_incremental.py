"""What is remembered of a page's last version is what a fresh look at this one finds."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from inspect import isfunction
from pathlib import Path

import pytest
from msgspec.structs import replace as replaced

from lint_news import Document, Rule, is_traditional
from lint_news.authoring.plugins import load
from lint_news.check.engine import check_document
from lint_news.check.incremental import REACH, FindingCache
from lint_news.layout import articles, joints
from lint_news.model import Diagnostic, Edit, Finding, Message, Span
from lint_news.text.edits import apply
from lint_news.text.lines import Article
from lint_news.text.views import PlacedView

PAGES = sorted((Path(__file__).parents[2] / "fixtures").glob("**/page.txt"))
RULES = sorted(load().rules.values(), key=lambda rule: rule.name)
EXAMPLES = [rule.in_examples() for rule in RULES]
PLAIN = (
    "县里的水库\n\n　　春灌之前，县水利局派人把三座水库的闸门逐一检修，沿渠的村民也把支渠里的淤泥清了出来。"
    + "渠水当天就到了田头。" * 8
)
FAR = (
    PLAIN,
    "2026年11月25日 星期三 第2版 综合新闻\n\n" + PLAIN,
    PLAIN.replace("，", ","),
    "旧时的电话\n\n　　1998年以前，这里的电话还是七位，1997年才有了第一条热线。\n\n\n\n" + PLAIN,
    "縣裏的水庫\n\n"
    + "　　春灌之前，縣水利局派人把三座水庫的閘門逐一檢修，這時候沿渠的村民們也來過問進度，說話間開動了機器。" * 6,
    "2025年1月3日 星期五 第1版 要闻\n\n"
    "　　他的身份证号码是11010519491231002X，手机号码是13935901826，他没有登出。\n\n\n\n" + PLAIN,
)
TYPED = ("的", "𠮷", ",", "。", " ", "\n", "\n\n\n", "“", "3", "2月30日", "纠纠纷", "")


def found(text: str, rules: Sequence[Rule], cache: FindingCache | None = None) -> tuple[Diagnostic, ...]:
    return check_document(Document(text), rules, cache=cache).report(fold=False).diagnostics


@pytest.mark.thorough
@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.name)
def test_what_stands_far_off_changes(rule: Rule) -> None:
    examples = [bad.text for bad in rule.bad] + list(rule.good)
    for example in examples:
        cache = FindingCache()
        for far in (*FAR, PLAIN, f"{PLAIN}\n\n\n{example}"):
            page = f"{far}\n\n\n\n城里有了新车站\n\n{example}"
            assert found(page, [rule], cache) == found(page, [rule])


def versions(text: str, draw: random.Random, steps: int) -> Iterator[str]:
    for _ in range(steps):
        start = draw.randrange(len(text) + 1)
        end = min(len(text), start + draw.choice((0, 0, 1, 2, 9)))
        text = apply(text, [Edit(Span(start, end), draw.choice(TYPED))])
        yield text


@pytest.mark.thorough
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_a_walk_of_edits(path: Path) -> None:
    cache = FindingCache()
    draw = random.Random(path.parent.name)  # noqa: S311 the same walk every time
    for text in versions(path.read_text("utf-8"), draw, 12):
        assert found(text, EXAMPLES, cache) == found(text, EXAMPLES)


class Counted:
    """A rule that counts the articles it is asked about, and reports the first character of each."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.breaks_at = ""

    def check(self, article: Article) -> Iterator[Finding]:
        self.asked.append(article.text[:2])
        if self.breaks_at and article.text.startswith(self.breaks_at):
            raise ValueError(self.breaks_at)
        yield Finding(Span(article.span.start, article.span.start + 1), Message("首字", "first character"))

    def rule(self) -> Rule:
        model = next(rule for rule in RULES if rule.unit == "article")
        return replaced(model.ungated(), check=self.check, explains=())


def story(head: str) -> str:
    return f"{head}\n\n　　" + f"{head}的消息传开以后，村里的人都来打听，" * 12 + "后来天黑了。"


STORIES = "\n\n\n\n".join(map(story, ("甲村修路", "乙村引水", "丙村种树")))


def test_only_the_article_that_changed_is_judged() -> None:
    counted, cache = Counted(), FindingCache()
    rules = [counted.rule()]
    found(STORIES, rules, cache)
    assert counted.asked == ["甲村", "乙村", "丙村"]
    middle = len(STORIES) // 2
    longer = f"{STORIES[:middle]}的{STORIES[middle:]}"
    moved = found(longer, rules, cache)
    assert counted.asked[3:] == ["乙村"]
    assert moved == found(longer, rules)


@pytest.mark.thorough
@pytest.mark.parametrize("rule", [rule for rule in EXAMPLES if rule.unit == "article"], ids=lambda rule: rule.name)
def test_a_keystroke_has_no_other_article_judged(rule: Rule) -> None:
    """A rule on articles reads no view of the page that is another one after each keystroke, such as offsets. On a page
    in Traditional characters there is one: its text in Simplified ones."""
    for example in [*(bad.text for bad in rule.bad), *rule.good]:
        counted, cache = Counted(), FindingCache()
        rules, page = [rule, counted.rule()], f"{PLAIN}\n\n\n\n{story('乙村引水')}\n\n\n\n城里有了新车站\n\n{example}"
        if is_traditional(Document(page)):
            continue
        found(page, rules, cache)
        asked = len(counted.asked)
        found(page.replace("春灌之前", "今春灌之前", 1), rules, cache)
        assert "城里" not in counted.asked[asked:] or "城里" not in counted.asked[:asked]


def test_a_gap_between_lines_ties_an_article_to_no_other() -> None:
    counted, cache = Counted(), FindingCache()
    plain = counted.check

    def check(article: Article) -> Iterator[Finding]:
        assert any(joints(article)), "the story is broken at 打听"
        return plain(article)

    counted.check = check  # pyright: ignore[reportAttributeAccessIssue]
    rules = [counted.rule()]
    broken = STORIES.replace("打听，后来", "打听\n后来")
    found(broken, rules, cache)
    found(broken.replace("的消息传开", "的消息已传开", 1), rules, cache)
    assert counted.asked[3:] == ["甲村"]


def test_other_rules_are_asked_anew() -> None:
    one, other, cache = Counted(), Counted(), FindingCache()
    found(STORIES, [one.rule()], cache)
    found(STORIES, [other.rule()], cache)
    assert len(other.asked) == 3


def test_what_a_broken_rule_missed_is_not_learnt() -> None:
    counted, cache = Counted(), FindingCache()
    rules = [counted.rule()]
    counted.breaks_at = "乙村"
    assert check_document(Document(STORIES), rules, cache=cache).failures
    counted.breaks_at = ""
    assert [d.excerpt.text[:1] for d in found(STORIES, rules, cache)] == ["甲", "乙", "丙"]
    assert counted.asked == ["甲村", "乙村", "乙村", "丙村"]


def test_what_points_far_away_is_not_learnt() -> None:
    counted, cache = Counted(), FindingCache()

    def check(article: Article) -> Iterator[Finding]:
        counted.asked.append(article.text[:2])
        far = min(len(article.document.text), article.span.end + REACH + 1)
        yield Finding(Span(article.span.start, far), Message("很远", "far"))

    counted.check = check  # pyright: ignore[reportAttributeAccessIssue]
    rules = [counted.rule()]
    found(STORIES, rules, cache)
    found(STORIES, rules, cache)
    assert counted.asked[3:] == ["甲村", "乙村"]


def test_what_a_page_rule_computed_first_is_recorded() -> None:
    """A rule on pages may read the joints of an article before the rules on articles do."""
    counted, cache = Counted(), FindingCache()
    checked = counted.check

    def of_page(document: Document) -> Iterator[Finding]:
        assert all(joints(article) is not None for article in articles(document))
        return iter(())

    def of_article(article: Article) -> Iterator[Finding]:
        joints(article)
        return checked(article)

    page = next(rule for rule in RULES if rule.unit == "page")
    rules = [
        replaced(page.ungated(), check=of_page, explains=()),
        replaced(counted.rule(), check=of_article),
    ]
    broken = STORIES.replace("打听，后来", "打听\n后来")
    found(broken, rules, cache)
    asked = len(counted.asked)
    found(broken.replace("丙村种树\n", "丙村种树\n\n栽下三万棵\n"), rules, cache)
    assert counted.asked[asked:] == ["甲村", "乙村", "丙村"], "the page has more heads, on which each joint depends"


def test_what_reads_a_place_moves_with_its_article() -> None:
    view = next(
        view
        for view in _read_for_second_story(f"{STORIES[:3]}\n\n{STORIES}".replace("打听，后来", "打听\n后来"))
        if isinstance(view, PlacedView)
    )
    assert view.moved(3, 2).moved(-3, -2) == view
    assert view.moved(3, 2) != view


def _read_for_second_story(text: str) -> list[object]:
    document = Document(text)
    with document.views.recording() as read:
        joints(articles(document)[1])
    return list(read)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_local_views_read_no_view_of_the_document(path: Path) -> None:
    document, cache = Document(path.read_text("utf-8")), FindingCache()
    check_document(document, RULES, cache=cache)
    for article in articles(document):
        for compute in [key for key in article.local_results if isfunction(key)]:
            article.clear_cache()
            with document.views.recording() as read:
                compute(article)
            assert not read, f"{compute.__module__}.{compute.__name__}"
