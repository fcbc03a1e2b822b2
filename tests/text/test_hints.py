"""The hints of lines after fixes."""

from __future__ import annotations

import pytest

from lint_news import containers
from lint_news.readers import documents
from lint_news.text.hints import hints_for

from ..containers.word_files import document, line, styled

STYLES = "".join(f'<w:style w:styleId="{n}"><w:name w:val="heading {n}"/></w:style>' for n in (1, 2))
LINES = ("水库修好了", "渠水", "到了田头。", "两岸", "三件事", "修路、引水。")
FILE = document(
    "".join(styled(words, {"水库修好了": "1", "三件事": "2"}.get(words, "")) for words in LINES), styles=STYLES
)


def levels(text: str) -> list[int]:
    return [hint.level if hint else 0 for hint in hints_for(text, containers.read(FILE, "稿.docx"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水库修好了\n渠水\n到了田头。\n两岸\n三件事\n修路、引水。\n", [1, 0, 0, 0, 2, 0, 0]),
        ("水库修好啦\n渠水\n到了田头。\n两岸\n三件大事\n修路、引水。\n", [1, 0, 0, 0, 2, 0, 0]),
        ("水库修好了\n渠水到了田头。\n两岸\n三件事\n修路、引水。\n", [1, 0, 0, 2, 0, 0]),
        ("水库修好了\n渠水到了田头。两岸\n三件事\n修路、引水。\n", [1, 0, 2, 0, 0]),
        ("水库修好了\n\n渠水\n\n到了\n田头。\n两岸\n三件事\n修路、引水。\n", [1, 0, 0, 0, 0, 0, 0, 2, 0, 0]),
        ("水库修好了\n渠水\n到了田头。\n两岸\n三件事\n修路、引水。\n建棚。", [1, 0, 0, 0, 2, 0, 0]),
        ("", [0]),
    ],
    ids=["as it was", "words changed", "two lines joined", "three joined", "parted", "a line more", "nothing left"],
)
def test_lines_keep_their_hints(text: str, expected: list[int]) -> None:
    assert levels(text) == expected


def test_a_file_without_hints() -> None:
    assert not hints_for("渠水\n到了。", containers.read(document(line("渠水") + line("到了")), "稿.docx"))


def test_a_changed_text_has_hints_and_no_places() -> None:
    container = containers.read(FILE, "稿.docx")
    (read,) = documents(container.text, "稿.docx", container=container).documents
    (changed,) = documents(container.text.replace("三件事", "四件事"), "稿.docx", container=container).documents
    assert read.hints == changed.hints
    assert read.place(0) is not None
    assert changed.place(0) is None
