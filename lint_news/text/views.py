"""Views: functions of a document or an article whose result is computed once and kept with the argument.

A view must be pure: it depends on nothing but its argument, and changes nothing. The results of local views of articles
are also kept from one version of a text to the next.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Hashable, Mapping
from contextlib import contextmanager
from typing import Any, Protocol, Self, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Views:
    """The results of the views of one document or article, by the function that computes each."""

    __slots__ = ("_depth", "_unread", "results")

    def __init__(self) -> None:
        self.results: dict[Hashable, Any] = {}
        """While reads are recorded: only the results that were read since."""
        self._unread: dict[Hashable, Any] | None = None
        self._depth = 0

    def result(self, key: Hashable, compute: Callable[..., T], *arguments: object) -> T:
        """The result that is kept under `key`; where there is none, `compute(*arguments)` makes it."""
        if key in self.results:
            return self.results[key]
        if self._unread is not None:
            return self._recorded(self._unread, key, compute, *arguments)
        self.results[key] = result = compute(*arguments)
        return result

    @contextmanager
    def recording(self) -> Generator[Mapping[Hashable, object]]:
        """Record which results are read inside the block; yields them by key.

        What a view reads while it is computed is not recorded: it is part of that view's result. Blocks do not nest.
        """
        self._unread, self.results = self.results, {}
        try:
            yield self.results
        finally:
            self._unread.update(self.results)
            self.results, self._unread = self._unread, None

    def clear(self) -> None:
        """Drop all results."""
        self.results.clear()

    def _recorded(self, unread: dict[Hashable, Any], key: Hashable, compute: Callable[..., T], *arguments: object) -> T:
        if key in unread:
            result = unread[key]
        else:
            self._depth += 1
            try:
                result = compute(*arguments)
            finally:
                self._depth -= 1
        (unread if self._depth else self.results)[key] = result
        return result


class _HasViews(Protocol):
    @property
    def views(self) -> Views: ...


U = TypeVar("U", bound=_HasViews)


def view(compute: Callable[[U], T]) -> Callable[[U], T]:
    """Decorate a function of a document or an article: it is computed once, and the result is kept with the
    argument."""

    def viewed(unit: U) -> T:
        try:
            return unit.views.results[compute]
        except KeyError:
            return unit.views.result(compute, compute, unit)

    viewed.__doc__, viewed.__name__ = compute.__doc__, compute.__name__
    return viewed


class LocalResults:
    """The results of local views of the articles of one version of a text, by the identity of the article and then by
    the function that computes each. What the version before had is taken over where it is asked for."""

    __slots__ = ("_before", "_now")

    def __init__(self, before: LocalResults | None = None) -> None:
        self._before: Mapping[Hashable, dict[Hashable, Any]] = before._now if before else {}  # noqa: SLF001 same class
        self._now: dict[Hashable, dict[Hashable, Any]] = {}

    def of(self, identity: Hashable) -> dict[Hashable, Any]:
        """The results of an article, to read and to add to."""
        return self._now.setdefault(identity, self._before.get(identity, {}))


class PlacedView(Struct, frozen=True):
    """A view of a document that reads one place of it: its fields have the offsets or line numbers of that place."""

    def moved(self, characters: int, lines: int) -> Self:
        """The view of the same place where it starts so many code points and lines farther down."""
        raise NotImplementedError


class _HasLocalResults(Protocol):
    @property
    def local_results(self) -> dict[Hashable, Any]: ...


A = TypeVar("A", bound=_HasLocalResults)


def local_view(compute: Callable[[A], T]) -> Callable[[A], T]:
    """Decorate a function of an article that reads nothing of the document but the article, its roles, and the REACH
    code points on both sides of it, and whose offsets count from the start of the article.

    An editor keeps the result until the article itself is changed.
    """

    def viewed(article: A) -> T:
        results = article.local_results
        if compute not in results:
            results[compute] = compute(article)
        return results[compute]

    viewed.__doc__, viewed.__name__ = compute.__doc__, compute.__name__
    return viewed
