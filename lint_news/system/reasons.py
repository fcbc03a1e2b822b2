"""Explain errors of the system and of libraries to editors, in Chinese and in English.

English messages of libraries are translated by patterns; a message that no pattern knows gets a general Chinese text.
The English text is the library's own.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Sequence

from ..model import Message
from .regular import NotRegularError, TooLargeError
from .rights import RightsError
from .writing import LinkedError, ReadOnlyError

_OF_THE_SYSTEM: dict[type[OSError], tuple[str, str]] = {
    FileNotFoundError: ("没有这个文件", "no such file"),
    ReadOnlyError: ("文件是只读的", "read-only file"),
    LinkedError: ("它还有别的名字（硬链接），改写会拆开", "it has other names, hard links, that would be cut off"),
    RightsError: (
        "改写会丢掉它的所有者、权限或扩展属性，请由文件的所有者来改",
        "its owner, rights or attributes would be lost; let its owner do it",
    ),
    TimeoutError: ("另一个 lint-news 一直占着，请稍后再试", "another lint-news holds it; try again later"),
    PermissionError: ("没有权限", "permission denied"),
    IsADirectoryError: ("这是文件夹", "is a folder"),
    NotRegularError: ("不是普通文件，是管道或设备", "no regular file but a pipe or a device"),
    TooLargeError: ("太大", "too large"),
    FileExistsError: ("已有这个文件", "file exists"),
    NotADirectoryError: ("路径中有一段不是文件夹", "part of the path is no folder"),
}
_NUMBERS = {
    errno.ELOOP: "链接绕成了圈",
    errno.ENAMETOOLONG: "文件名太长",
    errno.ENOSPC: "磁盘满了",
    errno.EROFS: "磁盘是只读的",
    errno.EIO: "磁盘读写出错",
    errno.EPIPE: "读结果的程序已经结束",
    errno.EINVAL: "文件名或参数不对",
    errno.EXDEV: "不在同一个磁盘",
}
_TYPES = {
    "bool": "true 或 false",
    "int": "整数",
    "float": "数",
    "str": "文字",
    "array": "列表",
    "object": "一组键和值",
    "null": "空",
    "date": "日期",
    "datetime": "日期和时间",
    "time": "时间",
}


def _type(given: str) -> str:
    return "或".join(_TYPES.get(name.strip(), "别的") for name in given.split("|"))


_SAID: Sequence[tuple[str, Callable[[re.Match[str]], str]]] = (
    (r"Expected `(.+?)`, got `(.+?)`", lambda m: f"应为{_type(m[1])}，写的是{_type(m[2])}"),
    (r"Expected `(.+?)`", lambda m: f"应为{_type(m[1])}"),
    (r"Object contains unknown field `(.+?)`", lambda m: f"没有 {m[1]} 这一项"),
    (r"unknown key `(.+?)`", lambda m: f"没有 {m[1]} 这一项"),
    (r"Object missing required field `(.+?)`", lambda m: f"缺 {m[1]} 这一项"),
    (r"Invalid enum value (.+?)(?: - at|$)", lambda m: f"不能写 {m[1]}"),
    (r"JSON is malformed: .*\(byte (\d+)\)", lambda m: f"第 {m[1]} 字节处不是 JSON"),
    (r"Input data was truncated", lambda _: "内容不完整"),
    (r"(?:Illegal|Found invalid) character (.+?) \(", lambda m: f"不该有 {m[1]}"),
    (r"end of document", lambda _: "文件末尾还缺内容：引号或方括号没有合上，或后面没有写完"),
    (r"Unterminated string", lambda _: "引号没有合上"),
    (r"Unclosed array", lambda _: "方括号没有合上"),
    (r"Unclosed inline table", lambda _: "花括号没有合上"),
    (r"Invalid date or datetime", lambda _: "没有这个日期"),
    (r"Invalid value", lambda _: "这个值写得不对，文字要加引号"),
    (r"Expected '=' after a key", lambda _: "名称后面少了等号"),
    (r"Expected '\]+' at the end", lambda _: "表名后面少了方括号"),
    (r"Expected newline or end of document", lambda _: "一行只能写一项"),
    (r"Invalid (?:initial character for a key part|statement)", lambda _: "这里应是名称"),
    (r"Cannot (?:overwrite|declare|redefine|mutate)|Duplicate inline", lambda _: "同一项写了两遍"),
    (r"Unescaped|Escaped|Invalid hex", lambda _: "反斜线用得不对"),
    (r"unexpected end of data", lambda _: "引号没有合上"),
    (r"expected after", lambda _: "引号后面应是分隔符"),
    (r"missing \)", lambda _: "少了后括号"),
    (r"unbalanced|missing \(", lambda _: "少了前括号"),
    (r"unterminated character set|missing \]|bad set", lambda _: "方括号没有合上"),
    (r"nothing to repeat|multiple repeat", lambda _: "重复符号前面没有可重复的"),
    (r"bad escape", lambda _: "反斜线后面的字母不认得"),
    (r"invalid group reference|unknown group|no such group", lambda _: "没有这一组"),
    (r"Invalid isoformat string: (.+)", lambda m: f"日期应写作 2026-03-19，写的是 {m[1]}"),
    (
        r"Parquet magic bytes|Parquet file size|smaller than the minimum file footer",
        lambda _: "不是 Parquet 文件，或只有一半",
    ),
    (r"[Ee]nd[- ]of[- ](?:stream|file)|EOF", lambda _: "内容不完整"),
    (r"(?i)crc|checksum", lambda _: "校验和不符"),
    (r"no profile '(.*?)'; known: (.+)", lambda m: f"没有 {m[1]} 这种预设，可用：{m[2]}"),
    (r"no text|not an object", lambda _: "不是一条记录"),
    (r"timed out", lambda _: "太慢"),
    (r"recursion|nested too deeply", lambda _: "括号套得太深"),
)
_PLACES = (
    (r"\(at line (\d+), column (\d+)", "，第 {0} 行第 {1} 列"),
    (r"line (\d+) column (\d+)", "，第 {0} 行第 {1} 列"),
    (r" at position (\d+)", "，第 {0} 个字符后"),
)


def why_failed(error: Exception) -> Message:
    """The reason of an error, in both languages."""
    if isinstance(error, OSError):
        return _of_the_system(error)
    if isinstance(error, UnicodeDecodeError):
        return Message("第 {n} 字节处不是 UTF-8", "byte {n} is not UTF-8", n=error.start)
    if isinstance(error, KeyError):
        return Message("缺 {name} 这一项", "no {name}", name=str(error.args[0]) if error.args else "")
    said = str(error) or type(error).__name__
    return Message("{zh_text}", "{en_text}", zh_text=_in_chinese(said), en_text=said)


def line_of(error: Exception) -> int | None:
    """The line, counted from 1, that an error of tomllib or json names; None where it names none."""
    found = re.search(r"line (\d+),? column", str(error))
    return int(found[1]) if found else None


def _of_the_system(error: OSError) -> Message:
    if type(error) in _OF_THE_SYSTEM:
        return Message(*_OF_THE_SYSTEM[type(error)])
    said = error.strerror or str(error)
    known = _NUMBERS.get(error.errno or 0) or (f"系统错误 {error.errno}" if error.errno else _in_chinese(said))
    return Message("{zh_text}", "{en_text}", zh_text=known, en_text=said)


def _in_chinese(said: str) -> str:
    if any("\u4e00" <= char <= "\u9fff" for char in said) and not re.search("[A-Za-z]{3}", said):
        return said
    told = next((tell(match) for pattern, tell in _SAID if (match := re.search(pattern, said))), "写法不对")
    where = next((put.format(*m.groups()) for pattern, put in _PLACES if (m := re.search(pattern, said))), "")
    return told + where
