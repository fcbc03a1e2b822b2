"""The reporter's name in 本报讯（记者 …） is set off otherwise than the house does it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lint_news import (
    DIGIT,
    HAN,
    PAREN_CLOSE,
    PAREN_OPEN,
    SPACE,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Safety,
    Severity,
    replace,
    rule,
)

_NAMES = f"[^{PAREN_OPEN}{PAREN_CLOSE}\n]{{0,40}}"
_HEAD = f"(?<=本报[{HAN}{DIGIT}]{{0,14}}[讯电][{SPACE}]{{0,2}}[{PAREN_OPEN}]{_NAMES})"
_BYLINE = f"{_HEAD}(?P<who>记者|通讯员)(?P<space>[{SPACE}]*)(?![站团])(?=[{HAN}]{_NAMES}[{PAREN_CLOSE}])"


@rule(
    "irregular-byline",
    title="电头署名空格不合本报体例",
    help="本报体例：本报讯（记者 张三），“记者”“通讯员”与姓名之间空半格；选项 space 可改为全角空格或不空。",
    kind=ErrorKind.FORMAT,
    cap=Severity.WARNING,
    triggers="者员",
    bad=[
        Bad("本报讯（记者宁可）4月2日，春灌启动。", fixed="本报讯（记者 宁可）4月2日，春灌启动。", found="记者"),
        Bad("本报讯(记者 宁可 通讯员田野)春灌启动。", fixed="本报讯(记者 宁可 通讯员 田野)春灌启动。", found="通讯员"),
        Bad("本报太原4月2日电（记者　宁可）春灌启动。", fixed="本报太原4月2日电（记者 宁可）春灌启动。"),
    ],
    good=[
        "本报讯（记者 宁可 特约通讯员 田野）4月2日，春灌启动。",
        "本报讯（记者、通讯员）4月2日，春灌启动。",
        "本报讯（记者站供稿）4月2日，春灌启动。",
        "本报讯（记者宁可4月2日，春灌启动。",
        "县里请来新华社讯（记者宁可）的作者。4月2日，记者宁可来到灌区。",
    ],
)
def irregular_byline(article: Article, *, space: Literal["", " ", "\u3000"] = " ") -> Iterator[Finding]:
    """The reporter's name in a news head is set off otherwise than the house does it.

    House style: one space between 记者 or 通讯员 and the name. The option `space` says what stands there:
    a space, an ideographic space, or nothing.
    """
    for match in article.find(_BYLINE):
        if match["space"] != space:
            fix = replace(match.group("space"), space, safety=Safety.SAFE)
            yield Finding(match.group("who"), _MESSAGE, (fix,), confidence=Confidence.CERTAIN)


_MESSAGE = Message("署名与“记者”“通讯员”之间的空格不合体例", "the space before the name is not house style")
