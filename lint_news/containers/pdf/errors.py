"""The messages for PDF files that cannot be read. `name` is the file as it is shown, pages count from 1."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Message


def damaged(name: str) -> Message:
    """A file that is not PDF, or is cut off."""
    return Message(
        "{name}：不是完好的 PDF 文件，可能没有传完；请重新导出",
        "{name}: no intact PDF file, it may be cut off; export it again",
        name=name,
    )


def broken_page(name: str, page: int) -> Message:
    """A page that PDFium cannot load."""
    return Message(
        "{name}：第 {page} 页已损坏，读不了；请重新导出",
        "{name}: page {page} is damaged and cannot be read; export it again",
        name=name,
        page=page,
    )


def too_many_pages(name: str, count: int, most: int) -> Message:
    """A file with too many pages."""
    return Message(
        "{name}：有 {count} 页，太多（上限 {most} 页）；请拆开",
        "{name}: {count} pages are too many (at most {most}); split it",
        name=name,
        count=count,
        most=most,
    )


def too_full(name: str, page: int, most: int) -> Message:
    """A page, or all up to it, with too many characters."""
    return Message(
        "{name}：到第 {page} 页字太多（上限 {most} 字）；请拆开",
        "{name}: too many characters up to page {page} (at most {most}); split it",
        name=name,
        page=page,
        most=most,
    )


def no_page(name: str, page: int, count: int) -> Message:
    """A page that the file does not have."""
    return Message(
        "{name}：没有第 {page} 页，共 {count} 页",
        "{name}: there is no page {page}, it has {count}",
        name=name,
        page=page,
        count=count,
    )


def takes_too_much(name: str) -> Message:
    """A file that uses up time or memory, or that PDFium breaks off."""
    return Message(
        "{name}：读这个文件要的时间或内存太多，没有读；请重新导出",
        "{name}: reading this file takes too much time or memory, not read; export it again",
        name=name,
    )


def unmapped(name: str, page: int, count: int, total: int) -> Message:
    """A page with fonts that do not say which characters they draw."""
    return Message(
        "{name}：第 {page} 页有 {count} 个字（共 {total} 个）取不出来：字体没有 Unicode 对照表，不猜；请重新导出",
        "{name}: page {page}: {count} of {total} characters cannot be told: their fonts have no table to Unicode "
        "(ToUnicode), and nothing is guessed; export it with one",
        name=name,
        page=page,
        count=count,
        total=total,
    )


def no_text(name: str) -> Message:
    """A file without any text."""
    return Message(
        "{name}：里面没有文字，只有图片或转曲的字；请用未转曲的 PDF",
        "{name}: there is no text in it, only pictures or outlines of letters; use a PDF with text",
        name=name,
    )


def pages_without_text(name: str, pages: Sequence[int]) -> Message:
    """A notice: pages that have no text."""
    return Message(
        "{name}：第 {pages} 页没有文字（图片或转曲的字），没有查",
        "{name}: page {pages}: no text (pictures or outlines of letters), not checked",
        name=name,
        pages=_numbers(pages),
    )


def _numbers(pages: Sequence[int]) -> Message:
    """The numbers of pages."""
    return Message("、".join(map(str, pages)), ", ".join(map(str, pages)))


def no_font(name: str) -> Message:
    """A file all of whose text PDFium leaves out; see unread.py."""
    return Message(
        "{name}：一个字也没有读到：竖排或转向的字没有嵌入字体，本机也没有中文字体；请嵌入字体后导出，或装中文字体",
        "{name}: no text was read: its text runs up or down the page in fonts that are not embedded, and this machine "
        "has no Chinese font; embed the fonts, or install one",
        name=name,
    )


def pages_with_unread(name: str, pages: Sequence[int]) -> Message:
    """A notice: pages of which PDFium leaves text out."""
    return Message(
        "{name}：第 {pages} 页有竖排或转向的字没有读到：没有嵌入字体，本机也没有中文字体；请嵌入字体，或装中文字体",
        "{name}: page {pages}: text that runs up or down the page was not read: its font is not embedded, and this "
        "machine has no Chinese font; embed the fonts, or install one",
        name=name,
        pages=_numbers(pages),
    )


def has_scripts(name: str) -> Message:
    """A notice: a file with scripts."""
    return Message("{name}：里面有脚本，没有运行", "{name}: it has scripts, which were not run", name=name)


def not_marked(name: str) -> Message:
    """A file that PDFium cannot write."""
    return Message(
        "{name}：写不出带批注的副本；请另存一份再试",
        "{name}: no copy with notes can be written; save the file anew and try again",
        name=name,
    )
