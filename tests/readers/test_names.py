"""The kind of an element by its names."""

from __future__ import annotations

import pytest

from lint_news.readers.names import Kind, is_hidden, kind_of, named


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        ("comment-list", Kind.COMMENTS),
        ("pinglun", Kind.COMMENTS),
        ("TRS_Editor", Kind.BODY),
        ("article-content", Kind.BODY),
        ("article-title", Kind.TITLE),
        ("article", Kind.ARTICLE),
        ("shareBox", Kind.FURNITURE),
        ("masthead", Kind.HEADER),
        ("canvas", Kind.PLAIN),
        ("content comments-open has-sidebar", Kind.PLAIN),
        ("iconfont", Kind.ICON),
        ("biaoti", Kind.TITLE),
        ("", Kind.PLAIN),
    ],
)
def test_names(names: str, kind: Kind) -> None:
    assert named(names) is kind


@pytest.mark.parametrize(
    ("tag", "attrs", "kind"),
    [
        ("nav", {}, Kind.FURNITURE),
        ("div", {"role": "navigation"}, Kind.FURNITURE),
        ("div", {"itemprop": "articleBody", "class": "share"}, Kind.BODY),
        ("div", {"itemprop": "comment"}, Kind.COMMENTS),
        ("body", {"class": "share"}, Kind.PLAIN),
        ("article", {"class": "comment"}, Kind.COMMENTS),
        ("aside", {"class": "article-content"}, Kind.FURNITURE),
    ],
)
def test_kinds(tag: str, attrs: dict[str, str], kind: Kind) -> None:
    assert kind_of(tag, attrs) is kind


@pytest.mark.parametrize("attrs", [{"hidden": ""}, {"aria-hidden": "TRUE"}, {"style": "color:red; DISPLAY : none"}])
def test_hidden(attrs: dict[str, str]) -> None:
    assert is_hidden(attrs)
    assert not is_hidden({"style": "display: block", "aria-hidden": "false"})
