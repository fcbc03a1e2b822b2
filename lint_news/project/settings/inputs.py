"""The settings of what is read and which rules are on; `check` and `fix` take them alike.

The annotations are evaluated when the module is imported: the table is read from them.
"""

import datetime as dt
from typing import Annotated, TypeAlias

from msgspec import Struct

from ...authoring.metadata import ProfileName
from ...model import Lang, LintNewsError, Message
from .entries import EVERY, Editor, Joined, Key, Option

Names: TypeAlias = tuple[str, ...]
_READING = ("check", "fix", "accept", "compare-proofs")
"""The commands that look for findings in pages."""


def _day(text: str) -> dt.date | None:
    """The day that is written as 2026-03-19; none for an empty text."""
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError as error:
        wrong = Message("--date {text}：应写作 2026-03-19", "--date {text}: write 2026-03-19", text=text)
        raise LintNewsError(wrong) from error


def split(text: str) -> Names:
    """Names with commas between."""
    return tuple(name for part in text.split(",") if (name := part.strip()))


class InputSettings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Which inputs are read, how, and which rules look at them."""

    lang: Annotated[
        Lang | None,
        Option("信息用中文或英文", "language of the messages", commands=(EVERY,)),
        Key("信息用中文（zh）还是英文（en）", "language of the messages: zh or en"),
        Editor(),
    ] = None
    config: Annotated[
        str | None,
        Option("指定配置文件", "use this configuration file", "FILE", (*_READING, "serve")),
        Editor(),
    ] = None
    stdin_filename: Annotated[
        str | None,
        Option("标准输入的文件名", "the name that standard input goes by", "NAME"),
    ] = None
    date: Annotated[
        dt.date | None,
        Option("报纸的日期", "the day of the paper", "YYYY-MM-DD", _READING, read=_day),
    ] = None
    profile: Annotated[
        ProfileName | None,
        Option("按文本种类预设", "settings for a kind of text"),
        Key(
            "按文本种类预设：print、web、extract、traditional、verbatim",
            "settings for a kind of text: print, web, extract, traditional, verbatim",
            example="extract",
        ),
    ] = None
    html_select: Annotated[
        str,
        Option(
            "网页只查这个选择器选中的部分（默认自行找出文章）",
            "read of HTML what this selector names (default: the article, found by itself)",
            "CSS",
        ),
        Key(
            "网页只查这个 CSS 选择器选中的部分，如 '.TRS_Editor'；空着就自行找出文章",
            "what to read of HTML, a CSS selector like '.TRS_Editor'; empty: the article, found by itself",
        ),
    ] = ""
    text_field: Annotated[
        str,
        Option(
            ".jsonl、.parquet 里正文的字段名（默认 text）",
            "the field of .jsonl and .parquet with the text (default: text)",
            "NAME",
        ),
    ] = "text"
    id_field: Annotated[
        str,
        Option(
            ".jsonl、.parquet 里编号的字段名（默认 id）",
            "the field of .jsonl and .parquet with the id (default: id)",
            "NAME",
        ),
    ] = "id"
    date_field: Annotated[
        str,
        Option(
            ".jsonl、.parquet 里日期的字段名（默认 date）",
            "the field of .jsonl and .parquet with the date (default: date)",
            "NAME",
        ),
    ] = "date"
    page_field: Annotated[
        str,
        Option(
            "查档案时，版次的字段名（默认 page）",
            "the field of an archive with the page (default: page)",
            "NAME",
            ("check",),
        ),
    ] = "page"
    exclude: Annotated[
        Names,
        Option("文件夹里不查这些", "what to leave out of folders", "GLOB,…", parse=split),
        Key("查文件夹时跳过的文件，如 ['*.bak.txt']", "files to leave out of folders, like ['*.bak.txt']"),
        Joined(),
    ] = ()
    force_exclude: Annotated[
        bool,
        Option(
            "命令行里写明的文件，符合 --exclude 的也不查",
            "leave out what is excluded even where it is named",
        ),
        Key("命令行里写明的文件，符合 exclude 的也不查", "leave out what is excluded even where it is named"),
    ] = False
    select: Annotated[
        Names,
        Option("只用这些规则或类别", "rules or families to use, no others", "NAME,…", parse=split),
        Key("只用这些规则或类别；空的就是全部", "rules or families to use, no others; empty: all"),
        Editor(),
    ] = ()
    extend_select: Annotated[
        Names,
        Option("另加这些规则或类别", "rules or families to add", "NAME,…", parse=split),
        Key("另加这些（默认不开的）", "rules or families to add: those that are off by default"),
        Editor(),
        Joined(),
    ] = ()
    ignore: Annotated[
        Names,
        Option("不用这些规则或类别", "rules or families to leave out", "NAME,…", parse=split),
        Key("不用这些规则或类别", "rules or families to leave out"),
        Editor(),
        Joined(),
    ] = ()
    issue: Annotated[
        bool,
        Option(
            "不把一个文件夹里的版面当作一期一起查",
            "do not check the pages of a folder together as one issue",
            commands=("check", "fix", "accept"),
            spelling="--no-issue",
        ),
        Key(
            "一个文件夹里的版面当作一期一起查；false 则各查各的",
            "check the pages of a folder together as one issue; false: each alone",
        ),
    ] = True
    from_command: bool = False
    """Whether names of rules are given by options of the command line: an error names the option."""
