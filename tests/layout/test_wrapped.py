"""Pages that were wrapped at the width of a column."""

from __future__ import annotations

import pytest

from lint_news import Document, articles, joints
from lint_news.layout.wrapped import wrap

from ..language.lines import BODY, HEAD, WHOLE


def _wrapped(text: str, width: int) -> str:
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


@pytest.mark.parametrize("width", [14, 20, 26])
def test_a_wrapped_page_has_no_joints_and_one_width(width: int) -> None:
    document = Document("\n\n".join([HEAD, *(_wrapped(text, width) for text in (BODY + WHOLE, WHOLE + BODY, WHOLE))]))
    found = wrap(document)
    assert found
    assert found.width == width
    assert all(len(a.stripped) == width for a, _ in found.pairs)
    assert not any(joints(article) for article in articles(document))
    assert wrap(Document(f"{HEAD}\n\n{BODY}\n\n{WHOLE}\n")) is None
