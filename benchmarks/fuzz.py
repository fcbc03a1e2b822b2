"""Every rule and the fixer on pages nobody wrote: `python -m benchmarks.fuzz [EXAMPLES] [SEED] [--readers]`.

Hypothesis puts pages together from pieces of the rules' own examples, marks, digits, controls, characters outside the
BMP, line ends of every kind and U+2028. On each: no rule breaks, what is reported lies inside the text, positions
lead back to their offsets, fixes settle and change nothing the second time. With --readers the pages come as HTML,
Markdown and records. Ends with status 1 and the smallest page that fails.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Sequence
from functools import partial

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from lint_news import Document, Rule
from lint_news.authoring.plugins import load
from lint_news.check.engine import lint
from lint_news.fixing.apply import fix
from lint_news.model import Report
from lint_news.readers import documents
from lint_news.readers.extracted import ExtractedDocument

_ODD = [
    *("\r", "\r\n", "\n", "\n\n", "\n\n\n", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x00"),
    *("\t", " ", "\u3000", "\xa0", "\ufeff", "\u200b", "\u202e", "\ufffd", "\ue000"),
    *("𠮷", "😀", "⼈", "ﬁ", "○", "〇", "①", "（一）", "一、", "1.", "- ", "• "),
    *("“", "”", "‘", "’", '"', "《", "》", "（", "）", "(", ")"),
    *("，", "。", "、", "：", ":", "；", "……", "——", "...", "--", "！"),
    *("2026年3月18日", "星期三", "3-18", "9:00~18:00", "0359-2666099", "13800138000", "12345", "100%"),
    *("３", "五六百", "1,500", "记者 许言", "本报讯（记者 许言）", "许言 摄", "的的", "在在", "责编：许言"),
    *("第2版", "&amp;", "<b>", "**", "`", "[", "](x)"),
]


def _pieces(rules: Sequence[Rule]) -> list[str]:
    texts = (text for rule in rules for text in (*(bad.text for bad in rule.bad), *rule.good))
    return sorted({part for text in texts for part in (text, text[: len(text) // 2], text[len(text) // 2 :]) if part})


def _pages(rules: Sequence[Rule]) -> st.SearchStrategy[str]:
    piece = st.one_of(st.sampled_from(_pieces(rules)), st.sampled_from(_ODD), st.text(max_size=6))
    return st.lists(piece, max_size=14).map("".join)


_AS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("x.html", lambda page: f"<p>{page}</p>"),
    ("x.md", lambda page: page),
    ("x.jsonl", lambda page: json.dumps({"text": page}, ensure_ascii=False)),
)


def judge(document: Document, rules: Sequence[Rule]) -> Report:
    """What is reported, after the looks that every report must stand."""
    report = lint(document, rules, fold=False)
    assert not report.failures, report.failures
    for found in report.diagnostics:
        places = [found.location, *found.related, *(place for f in found.fixes for place in f.locations)]
        for place in places:
            assert 0 <= place.start.offset <= place.end.offset, found
            page = document.page if isinstance(document, ExtractedDocument) else document
            assert page.position_in_raw(place.start.offset) == place.start, found
        for edit in (edit for f in found.fixes for edit in f.edits):
            assert 0 <= edit.span.start <= edit.span.end, found
    return report


def look(page: str, name: str, rules: Sequence[Rule]) -> None:
    """Judge and fix a page; AssertionError where something does not hold."""
    check = partial(judge, rules=rules)

    def read(text: str) -> Sequence[Document]:
        return documents(text, name).documents

    for review in (False, True):
        done = fix(page, check, name=name, review=review, read=read)
        assert not done.unsettled, done.unsettled
        assert fix(done.text, check, name=name, review=review, read=read).text == done.text
        assert _line_ends(done.text) <= _line_ends(page) | {"\n"} or {"\r", "\n"} <= _line_ends(page)


def _line_ends(text: str) -> set[str]:
    return set(re.findall("\r\n|\r|\n", text))


def main(arguments: Sequence[str]) -> int:
    """Run the examples; the exit status."""
    numbers = [int(argument) for argument in arguments if argument.isdigit()]
    examples, start = (*numbers, *(20_000, 1)[len(numbers) :])
    rules = [rule for rule in load().rules.values() if not rule.lists]
    names = _AS if "--readers" in arguments else (("x.txt", str),)

    @seed(start)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example),
    )
    @given(_pages(rules))
    def holds(page: str) -> None:
        for name, written in names:
            look(written(page), name, rules)

    holds()
    print(f"{examples:,} pages, {len(rules)} rules, seed {start}: all hold")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
