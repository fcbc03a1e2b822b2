"""Which addresses a request may name: the protection from sites that let a browser ask the server for them.

A page of another site can make the browser send requests here (CSRF), and can let its own host name lead here (DNS
rebinding). The first is known by Origin and Sec-Fetch-Site, the second by Host.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from urllib.parse import urlsplit

from .errors import FOREIGN_HOST, FOREIGN_ORIGIN, RequestError

LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_OWN = ("same-origin", "none")
"""Values of Sec-Fetch-Site: the request comes from a page of this server, or from the user."""


def check_host(headers: Mapping[str, str], known: Collection[str]) -> None:
    """Raises RequestError where a request names a host that is not known."""
    if host_name(headers.get("host", "")) not in known:
        raise RequestError(421, FOREIGN_HOST)


def check_site(headers: Mapping[str, str]) -> None:
    """Raises RequestError where a request comes from another site."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
    if site not in _OWN or (origin is not None and not _is_same(origin, headers.get("host", ""))):
        raise RequestError(403, FOREIGN_ORIGIN)


def host_name(host: str) -> str:
    """The name in a Host header, in lower case and without port; empty where it is none."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port  # raises where it is no number
    except ValueError:
        return ""
    return parts.hostname or "" if parts.netloc == host and parts.username is None else ""


def _is_same(origin: str, host: str) -> bool:
    scheme, _, rest = origin.partition("://")
    return scheme in ("http", "https") and rest.lower() == host.lower()
