"""The arguments of `serve`."""

from __future__ import annotations

from ..project.settings import count
from ..project.settings.inputs import split
from .argument import Argument, Command

PORTS, PROCESSES = 65_535, 64
"""The highest port, and the most worker processes of the server."""


def port(text: str) -> int:
    """The number of a port, 0 for any. Raises ValueError."""
    if (value := count(text)) > PORTS:
        raise ValueError(text)
    return value


def processes(text: str) -> int:
    """A number of processes. Raises ValueError."""
    if not 1 <= (value := count(text)) <= PROCESSES:
        raise ValueError(text)
    return value


SERVE = Command(
    "HTTP 服务：供网页、LibreOffice 和别的程序用",
    "the HTTP server for browsers, LibreOffice and other programs",
    (
        Argument(
            "--host",
            "在哪个地址（默认 127.0.0.1，只供本机）；别的地址须有令牌",
            "the address (default: 127.0.0.1, this machine alone); others need a token",
            "ADDRESS",
            default="127.0.0.1",
        ),
        Argument(
            "--port",
            "端口（默认 8081；0 为任一空闲的）",
            "the port (default: 8081; 0: any that is free)",
            "N",
            default=8081,
            parse=port,
        ),
        Argument(
            "--token-file",
            "令牌所在的文件；也可设环境变量 LINT_NEWS_TOKEN",
            "the file with the token; or set the variable LINT_NEWS_TOKEN",
            "FILE",
        ),
        Argument(
            "--allow-host",
            "反向代理用的主机名",
            "host names that a reverse proxy passes on",
            "NAME,…",
            default=(),
            parse=split,
        ),
        Argument(
            "--edits",
            "可否认可问题、改名单（默认只供本机、不经代理时可以）",
            "whether clients may accept findings and change lists (default: on for this machine alone without a proxy)",
            choices=("on", "off"),
        ),
        Argument(
            "--processes",
            "检查用几个进程（默认按处理器，至多 4）",
            "processes that check (default: by processors, at most 4)",
            "N",
            parse=processes,
        ),
    ),
)
