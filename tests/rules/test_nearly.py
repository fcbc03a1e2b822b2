"""Nearly equal paragraphs on a long page: few of the beginnings of their clauses are kept, and the pair is found."""

from __future__ import annotations

from lint_news import Document
from lint_news.project.session import registry

_NEARLY = (
    "县水利局检查了全县的水库{}座、水渠六十五公里，查出隐患三十六处，已经整改三十一处，"
    "其余的都要在今年汛期到来以前全部整改完毕{}。"
)
_PARAGRAPHS = 10_100


def test_a_pair_is_found_among_many_paragraphs() -> None:
    rule = registry().rules["repeated-paragraph"]
    alone = [f"甲{n}" + "，".join(f"乙{n}丙丁戊{i}己庚辛壬" for i in range(6)) + "。" for n in range(_PARAGRAPHS)]
    lines = [*alone[:9], _NEARLY.format("十二", ""), *alone[9:], _NEARLY.format("十五", "了")]
    page = Document("\n".join(lines))
    assert [page.line_at(found.span.start) for found in rule.check(page)] == [page.line_count]
