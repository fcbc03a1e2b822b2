"""The messages for inputs that cannot be read or written."""

from __future__ import annotations

from typing import Literal

import pytest

from lint_news.model import Message
from lint_news.text import input_errors as errors

MESSAGES = (
    errors.unreadable("稿.txt", PermissionError(13, "Permission denied")),
    errors.unwritable("稿.txt", OSError(28, "No space left on device")),
    errors.undecodable("稿.txt", 7),
    errors.binary("稿.txt", 7),
    errors.foreign("稿.txt", "Big5"),
    errors.unencodable("稿.txt", "gb18030", "\ud842"),
    errors.no_file("稿.txt"),
    errors.too_large("稿.txt", 300 << 20, 256 << 20),
    errors.broken_gzip("稿.txt", EOFError()),
    errors.no_reader("稿.doc", ".doc", (".txt", ".md")),
    errors.changed("稿.txt"),
    errors.not_written("稿.txt", "utf-16-le"),
)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.en)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_message_names_the_input(message: Message, lang: Literal["zh", "en"]) -> None:
    text = message.text(lang)
    assert text.startswith("稿.")
    assert "{" not in text


def test_numbers_are_those_of_the_input() -> None:
    assert "300 MB, at most 256 MB" in errors.too_large("a", 300 << 20, 256 << 20).text("en")
    assert "U+D842 cannot be written in GB18030" in errors.unencodable("a", "gb18030", "\ud842").text("en")
    assert errors.no_reader("a", ".doc", (".txt", ".md")).text("en").endswith("known: .txt .md")
