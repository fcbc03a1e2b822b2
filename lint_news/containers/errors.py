"""The messages for containers that cannot be read. `name` is the file as it is shown."""

from __future__ import annotations

from ..model import Message


def old_word(name: str) -> Message:
    """An older format of Word or WPS."""
    return Message(
        "{name}：旧格式（.doc、.wps），不读；请在 Word 或 WPS 里另存为 .docx",
        "{name}: an older format (.doc, .wps), which is not read; save it as .docx",
        name=name,
    )


def encrypted(name: str) -> Message:
    """A document with a password."""
    return Message(
        "{name}：设了密码，读不了；请去掉密码另存",
        "{name}: protected with a password, cannot be read; save it without one",
        name=name,
    )


def damaged(name: str, why: Message) -> Message:
    """A file that is not what its suffix says, or damaged."""
    return Message(
        "{name}：不是完好的 .docx 文件（{why}）",
        "{name}: no intact .docx file ({why})",
        name=name,
        why=why,
    )


def unsafe(name: str, why: Message) -> Message:
    """A file that is made so that reading it does harm."""
    return Message(
        "{name}：不读，内容可疑（{why}）；请用 Word 打开另存一份",
        "{name}: not read, its contents are suspect ({why}); open it in Word and save it anew",
        name=name,
        why=why,
    )


def only_notes(name: str) -> Message:
    """A clean copy of a file whose text cannot be changed."""
    return Message(
        "{name}：PDF 的文字不能改，审校稿里只有批注；请去掉 --clean",
        "{name}: the text of a PDF is not changed, the marked copy has notes; leave out --clean",
        name=name,
    )
