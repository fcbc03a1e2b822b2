"""Tables of strings: every place of every string, whatever the kernels are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import msgpack

from lint_news.match import strings

CHARS = "的了我们，𠮷\ud800"
LISTS = st.lists(st.lists(st.text(CHARS, min_size=2, max_size=4), max_size=5), max_size=3)


def slowly(lists: list[list[str]], text: str) -> list[list[strings.Occurrence]]:
    found: list[list[strings.Occurrence]] = []
    for listed in lists:
        places = (
            (n, at, at + len(s)) for n, s in enumerate(listed) for at in range(len(text)) if text.startswith(s, at)
        )
        found.append(sorted(places, key=lambda one: (one[2], one[1], one[0])))
    return found


@pytest.mark.parametrize("is_compiled", [True, False])
@given(lists=LISTS, text=st.text(CHARS, max_size=30))
def test_every_place_of_every_string(is_compiled: bool, lists: list[list[str]], text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strings, "IS_COMPILED", is_compiled)
        assert strings.StringTable(strings.made(lists, len)).found(text) == slowly(lists, text)


def test_a_string_is_looked_for_by_its_rarest_pair() -> None:
    stored = strings.made([["我们的"]], lambda pair: 9 if pair == "我们" else 1)
    assert stored.offsets == b"\1"


def test_a_table_is_shipped(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("match") / "strings.msgpack"
    monkeypatch.setattr(strings, "SHIPPED", file)
    monkeypatch.setattr(strings, "MADE", dict[str, strings.StoredStrings]())
    text, lists = "我们的了", [["我们", "们的"], ["的了"]]
    for content in (None, b"", msgpack.encode({"other": strings.made([["甲乙"]], len)})):
        strings.shipped.cache_clear()
        if content is not None:
            file.write_bytes(content)
        assert strings.string_table("ours", lambda: lists, len).found(text) == slowly(lists, text)
    file.write_bytes(msgpack.encode(strings.MADE))
    strings.shipped.cache_clear()
    try:
        assert strings.string_table("ours", list, len).found(text) == slowly(lists, text)
    finally:
        strings.shipped.cache_clear()


@given(listed=st.lists(st.text(CHARS, min_size=2, max_size=4), max_size=5), text=st.text(CHARS, max_size=30))
def test_every_place_of_strings_that_no_table_has(listed: list[str], text: str) -> None:
    assert list(strings.occurrences_of(listed, text)) == slowly([listed], text)[0]
