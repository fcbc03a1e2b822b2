"""Traditional text is recognized and converted with its offsets."""

from __future__ import annotations

from lint_news import Document
from lint_news.language.script import is_traditional, simplified
from lint_news.text.edits import apply

from .doubled.common import found

TRADITIONAL = "縣裡召開運動會，比賽的的成績昨天公佈。這個時候，大家都來說說自己的經驗，會後還有學習討論。"


def test_traditional_text_is_read_as_simplified_with_its_offsets() -> None:
    document = Document(TRADITIONAL)
    assert is_traditional(document)
    assert len(simplified(document)) == len(TRADITIONAL)
    (diagnostic,) = found(TRADITIONAL)
    assert apply(TRADITIONAL, diagnostic.fixes[0].edits) == TRADITIONAL.replace("的的", "的")


def test_simplified_text_is_left_as_it_is() -> None:
    document = Document("县里召开运动会，於先生来了。")
    assert not is_traditional(document)
    assert simplified(document) is document.text
