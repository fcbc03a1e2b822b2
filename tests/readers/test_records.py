"""JSON lines: texts, ids, dates and errors of records."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Edit, Span
from lint_news.readers import Fields, documents
from lint_news.text.edits import apply

from .common import read

TEXT = st.text(st.sampled_from('字a𠮷"\\\n\r\t/é\u2028'), max_size=20)


@given(TEXT, st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_records_read_what_json_reads(text: str, ascii_only: bool, end: str) -> None:
    line = json.dumps({"n": [1, {"text": "不"}], "text": text, "id": 3, "后": "x"}, ensure_ascii=ascii_only) + end
    document = read(line, "a.jsonl")
    assert (document.text, document.id) == (text.replace("\r\n", "\n").replace("\r", "\n"), "3")
    for at in range(len(document.text)):
        edits = document.raw_edits([Edit(Span(at, at + 1), '"换\\\n')])
        assert edits
        after = json.loads(apply(line, edits))
        clean = after["text"].replace("\r\n", "\n").replace("\r", "\n")
        assert clean == document.text[:at] + '"换\\\n' + document.text[at + 1 :]
        assert {**after, "text": text} == json.loads(line)


@pytest.mark.parametrize(
    "written", ["2026/02/03", "2026/2/3 08:00", "2026.2.3", "2026年2月3日", "2026-02-03 08:00:00", "20260203"]
)
def test_a_date_of_a_record_may_be_written_in_several_ways(written: str) -> None:
    (document,) = documents(f'{{"text": "一", "date": "{written}"}}', "a.jsonl").documents
    assert str(document.date) == "2026-02-03"


def test_records_have_ids_dates_and_places() -> None:
    raw = '{"nr": "甲", "day": "2026-02-03T08:00", "body": "一,二"}\n\n{"nr": null, "body": ""}\n'
    one, two = documents(raw, "a.jsonl", Fields("body", "nr", "day")).documents
    assert (one.id, str(one.date), one.text, two.id, two.text) == ("甲", "2026-02-03", "一,二", None, "")
    place = one.position(1)
    assert (raw[place.offset], place.line, place.column) == (",", 1, raw.index(",二") + 1)
    assert two.position(0).offset <= len(raw)


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        "[]",
        "1",
        '"text"',
        "null",
        "{}",
        '{"text": 1}',
        '{"text": null}',
        '{"text": "x"',
        '{"text": "x"} y',
        "\ufeff{}",
        '{"text": "x", "date": "昨天"}',
        '{"text": "x", "date": "2026/2/30"}',
        '{"text": "\t"}',
        "[" * 100_000,
        "{'text': 'x'}",
    ],
    ids=lambda bad: bad[:20],
)
def test_a_bad_line_is_an_error_and_the_others_are_read(bad: str) -> None:
    reading = documents(f'{{"text": "一"}}\n{bad}\n{{"text": "二"}}\n', "页.jsonl")
    assert [d.text for d in reading.documents] == ["一", "二"]
    (error,) = reading.errors
    assert str(error).startswith("页.jsonl:2: ")
    assert "页.jsonl:2：" in error.message.text("zh")


def test_half_a_pair_is_a_lost_character() -> None:
    assert read(r'{"text": "\ud842\udfb7 \ud842 \ud842x"}', "a.jsonl").text == "𠮷 \ufffd \ufffdx"
