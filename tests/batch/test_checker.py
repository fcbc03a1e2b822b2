"""`check_batch`: documents in, findings out."""

from __future__ import annotations

import datetime as dt
import doctest
import pickle
import sys
from pathlib import Path
from typing import Any

import pytest

from lint_news import LintNewsError, check_bytes, check_text
from lint_news.batch import Checker, Fields, check_batch, findings_schema
from lint_news.batch.arrow import arrow as loaded

from ..conftest import Plug, broken
from ..environments import CHECKOUT
from .conftest import ROWS, arrow, batch, table, write_lines


def found(given: Any, checker: Checker | None = None) -> list[dict[str, Any]]:
    result = check_batch(given, checker)
    assert result.schema.equals(findings_schema(), check_metadata=True)
    return result.to_pylist()


def test_findings_have_the_documents_keys() -> None:
    one, *_ = found(batch())
    origin = {name: one[name] for name in ("type", "path", "document", "row", "date", "page")}
    assert origin == {
        "type": "finding",
        "path": "-",
        "document": "1987-1",
        "row": None,
        "date": dt.date(1987, 3, 2),
        "page": "1",
    }
    assert (one["rule"], one["start"], one["end"], one["words"]) == ("half-width-mark", 6, 7, ",")
    assert one["fixes"][0]["edits"] == [{"start": 6, "end": 7, "text": "，"}]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["id"]))
def test_the_same_text_gives_the_same_findings(row: dict[str, Any], tmp_path: Path) -> None:
    """As a row, as a text, and as a line of JSON, where a line end has no \\r."""
    rows = found(batch([row]))
    as_row = [(r["rule"], r["start"], r["end"], r["fingerprint"], r["message"]) for r in rows]
    date = dt.date(1987, 3, 2) if row["date"] == "1987-03-02" else None
    as_text = check_text(row["text"], date=date, fold=False)
    assert as_row == [
        (d.rule, d.location.start.offset, d.location.end.offset, d.fingerprint, d.message.text("zh")) for d in as_text
    ]
    line = write_lines(tmp_path / "a.jsonl", [row]).read_bytes()
    as_line = check_bytes(line, "a.jsonl", fold=False)
    assert [r[0::3] for r in as_row] == [(d.rule, d.fingerprint) for d in as_line]


def test_offsets_count_the_text_as_it_is_given() -> None:
    (date,) = [row for row in found(batch(ROWS[:1])) if row["rule"] == "impossible-date"]
    assert ROWS[0]["text"][date["start"] : date["end"]] == date["words"] == "2月30日"
    assert (date["line"], date["column"]) == (2, 5)


def test_private_numbers_are_masked() -> None:
    rows = found(batch(ROWS[3:4]))
    assert {row["rule"] for row in rows} >= {"exposed-identity-number"}
    assert "370784199001011234" not in str(rows)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({"text": None}, "no text"),
        ({"text": "好", "date": "一九八七年"}, "Invalid isoformat"),
        ({"text": "好", "profile": "printed"}, "no profile 'printed'"),
        ({"text": "\n" * 1_000_001}, "too many lines"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_and_the_others_are_checked(row: dict[str, Any], why: str) -> None:
    rows = [{"id": "1", "row": 16, "profile": None, **ROWS[2]}, {"id": "2", "row": 17, "profile": None, **row}]
    schema = arrow.schema([(name, arrow.int64() if name == "row" else arrow.string()) for name in rows[0]])
    *good, bad = found(arrow.RecordBatch.from_pylist(rows, schema=schema), Checker(name="a.parquet", lang="en"))
    assert [one["rule"] for one in good] == ["doubled-mark"]
    assert (bad["type"], bad["document"], bad["row"], bad["rule"]) == ("error", "2", 17, None)
    assert bad["message"].startswith("a.parquet:17: ")
    assert why in bad["message"]


def test_a_document_without_number_is_named_by_its_id() -> None:
    (bad,) = found(batch([{"id": "7", "text": "好", "date": "x"}]), Checker(lang="en"))
    assert bad["message"].startswith("-#7: ")


def test_a_rule_that_breaks_is_told(plug: Plug) -> None:
    plug(broken)
    (row,) = found(batch(ROWS[1:2]), Checker())
    assert (row["type"], row["document"], row["page"], row["accepted"]) == ("failure", "1987-2", "2", None)
    assert row["rule"].startswith("broken")
    assert "ZeroDivisionError" in row["message"]


def test_a_row_may_have_a_profile() -> None:
    rows = [{"id": name, "text": "县委召开会议,部署春耕。", "profile": name} for name in ("print", "verbatim", None)]
    rules = {row["document"]: row["fixes"] for row in found(batch(rows))}
    assert rules["print"]
    assert rules[None]
    assert not rules.get("verbatim")


def test_settings_hold_for_all_batches() -> None:
    checker = Checker(ignore=["characters"], lang="en", fields=Fields(text="body"), name="county.parquet")
    rows = found(batch([{"body": ROWS[0]["text"], "text": 5}]), checker)
    assert [row["rule"] for row in rows if row["family"] == "characters"] == []
    assert {row["path"] for row in rows} == {"county.parquet"}
    assert "there is no such day" in str([row["message"] for row in rows])


def test_a_checker_can_be_sent_to_another_process() -> None:
    checker = Checker(select=["impossible-date"])
    before = checker(batch())
    assert pickle.loads(pickle.dumps(checker))(batch()).equals(before)


def test_batches_and_tables_give_the_same() -> None:
    checker, whole = Checker(), Checker()(batch())
    parts = list(checker.over([batch(ROWS[:2]), batch(ROWS[2:])]))
    assert arrow.Table.from_batches(parts).equals(arrow.Table.from_batches([whole]))
    assert checker.table(table()).equals(arrow.Table.from_batches([whole]))
    assert checker.table(table().slice(0, 0)).num_rows == 0


@pytest.mark.parametrize("kind", ["large_string", "string_view", "dictionary"])
def test_text_may_be_stored_in_many_ways(kind: str) -> None:
    to = arrow.dictionary(arrow.int32(), arrow.string()) if kind == "dictionary" else getattr(arrow, kind)()
    text = arrow.array([row["text"] for row in ROWS]).cast(to)
    ours = arrow.RecordBatch.from_arrays([text], ["text"])
    rules = [row["rule"] for row in found(ours)]
    assert rules == [row["rule"] for row in found(batch([{"text": row["text"]} for row in ROWS]))]


@pytest.mark.parametrize(
    "day",
    [
        arrow.array([dt.date(1987, 3, 2)]),
        arrow.array([dt.datetime(1987, 3, 2, 8)], arrow.timestamp("ns")),
        arrow.array([dt.datetime(1987, 3, 1, 16, tzinfo=dt.UTC)], arrow.timestamp("ns", "Asia/Shanghai")),
        arrow.array(["1987.3.2"]),
        arrow.array([19870302]),
    ],
    ids=lambda array: str(array.type),
)
def test_dates_of_many_types(day: Any) -> None:
    ours = arrow.RecordBatch.from_arrays([arrow.array([ROWS[0]["text"]]), day], ["text", "date"])
    assert found(ours)[0]["date"] == dt.date(1987, 3, 2)


def test_text_that_is_no_utf8_is_an_error_of_its_row() -> None:
    binary = arrow.array(["好，，".encode(), b"\xff\xfe", None])
    wrong = arrow.Array.from_buffers(arrow.string(), 3, binary.buffers())
    rows = found(arrow.RecordBatch.from_arrays([wrong], ["text"]), Checker(lang="en"))
    assert [row["type"] for row in rows] == ["finding", "error", "error"]
    assert "not UTF-8" in rows[1]["message"]


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        ({"body": ["好"]}, "no column text; there are: body;"),
        ({"text": [5]}, "no text but int64"),
    ],
)
def test_a_batch_without_text_is_refused(columns: dict[str, Any], why: str) -> None:
    with pytest.raises(LintNewsError, match=why):
        check_batch(arrow.RecordBatch.from_pydict(columns))


def test_two_columns_of_one_name_are_refused() -> None:
    twice = arrow.RecordBatch.from_arrays([arrow.array(["好"])] * 2, ["text", "text"])
    with pytest.raises(LintNewsError, match="two columns text"):
        check_batch(twice)


def test_names_of_rules_are_a_sequence() -> None:
    with pytest.raises(TypeError, match="sequence"):
        Checker(select="dates")


def test_the_documentation_is_true() -> None:
    page = CHECKOUT / "docs" / "archives.md"
    if not page.exists():
        pytest.skip("no documentation beside an installed wheel")
    done = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert (done.failed, done.attempted) == (0, 5)


def test_pyarrow_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded.cache_clear()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    try:
        with pytest.raises(LintNewsError, match=r"install pyarrow \(lint-news\[archives\]\)"):
            loaded()
    finally:
        loaded.cache_clear()
