"""A sequence whose items are made when the first of them is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class Deferred(Sequence[T_co]):
    """Items that a function makes, all together, when the first of them is read. Their number is known before.

    It is equal to a tuple of the same items, and is pickled as that tuple; a portable one that was not read is pickled
    with its function, which another process calls where it reads an item.
    """

    __slots__ = ("_is_portable", "_items", "_length", "_make")

    def __init__(self, length: int, make: Callable[[], Iterable[T_co]], *, is_portable: bool = False) -> None:
        self._length, self._is_portable = length, is_portable
        self._make: Callable[[], Iterable[T_co]] | None = make
        self._items: tuple[T_co, ...] = ()

    def _made(self) -> tuple[T_co, ...]:
        if self._make:
            self._items, self._make = tuple(self._make()), None
        return self._items

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._made())

    @overload
    def __getitem__(self, index: int) -> T_co: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[T_co, ...]: ...

    def __getitem__(self, index: int | slice) -> T_co | tuple[T_co, ...]:
        return self._made()[index]

    def __eq__(self, other: object) -> bool:
        return self._made() == other  # of two Deferred, the other one compares itself with this tuple

    def __hash__(self) -> int:
        return hash(self._made())

    def __repr__(self) -> str:
        return repr(self._made())

    def __reduce__(self) -> tuple[Callable[..., Sequence[T_co]], tuple[object, ...]]:
        if self._make and self._is_portable:
            return partial(Deferred, is_portable=True), (self._length, self._make)
        return tuple, (self._made(),)
