"""Errors that a client is told: JSON with the message in both languages."""

from __future__ import annotations

from pathlib import Path
from traceback import extract_tb

from msgspec import json

from ..model import Message

RETRY = {"Retry-After": "5"}
"""For answers that say that the server is busy: seconds after which it is worth asking again."""


class RequestError(Exception):
    """A request that is answered with an error: its status of HTTP, and the message."""

    def __init__(self, status: int, message: Message) -> None:
        super().__init__(message.text("en"))
        self.status, self.message = status, message


def body(message: Message) -> bytes:
    """`{"error": {"zh": …, "en": …}}`."""
    return json.encode({"error": {"zh": message.text("zh"), "en": message.text("en")}})


def place_of(error: Exception) -> str:
    """The kind of an error and where it was raised, for the log. Its message may have text of a page."""
    frames = extract_tb(error.__traceback__)
    return f"{type(error).__name__} ({Path(frames[-1].filename).name}:{frames[-1].lineno})"


BUSY = Message("眼下太忙，请过几秒再试", "busy; try again in a few seconds")
TOO_SLOW = Message("这份稿子查得太久，没有查完；请拆开再查", "the check took too long and was ended; split the text")
DIED = Message(
    "检查这份稿子的进程中断了，没有结果；请再试，仍不行请把稿子拆开",
    "the process that checked this ended without a result; try again, or split the text",
)
NO_MEMORY = Message("这份稿子要的内存超过上限；请拆开再查", "this needs more memory than is allowed; split the text")
SLOW_BODY = Message("请求发得太慢，没有收完", "the request came too slowly and was not read to its end")
FOREIGN_HOST = Message(
    "不认这个主机名；服务启动时可用 --allow-host 加上",
    "this host name is not served; the server takes it with --allow-host",
)
FOREIGN_ORIGIN = Message("别的网站的请求，不受理", "requests from other sites are refused")
NO_TOKEN = Message("缺令牌，或令牌不对", "the token is missing or wrong")
TWO_LENGTHS = Message("请求的长度写了两遍", "the request says its length in two ways")
INTERNAL = Message("程序内部出错，请报告", "internal error, please report it")
NOT_FOUND = Message("没有这个地址；接口见 /v1/openapi.json", "no such address; /v1/openapi.json lists them")
BAD_METHOD = Message("这个地址不用这种方法", "this address takes another method")


def too_large(most: int) -> Message:
    """The body of a request has more than `most` bytes."""
    return Message("请求太大，上限 {most} 兆字节", "the request is too large, at most {most} MiB", most=most >> 20)
