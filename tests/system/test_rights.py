"""Owner, permissions and attributes that a new file takes over from the one that it replaces."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from lint_news.system.rights import RightsError, take_over

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="attributes as Linux has them")

OWNER, GROUP, OTHER = 4001, 4002, 4003


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A new file, and an old one with permissions of its own."""
    new, old = tmp_path / "new", tmp_path / "old"
    for path in (new, old):
        path.write_text("字\n", "utf-8")
    old.chmod(0o640)
    return new, old


@pytest.fixture
def attributes(files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> dict[Path, dict[str, bytes]]:
    """The attributes of both files, kept by the test: the file system of the test may have none."""
    kept: dict[Path, dict[str, bytes]] = {path: {} for path in files}

    def names(path: Path) -> list[str]:
        return list(kept[path])

    def get(path: Path, name: str) -> bytes:
        return kept[path][name]

    def put(path: Path, name: str, value: bytes) -> None:
        kept[path][name] = value

    def remove(path: Path, name: str) -> None:
        del kept[path][name]

    monkeypatch.setattr(os, "listxattr", names)
    monkeypatch.setattr(os, "getxattr", get)
    monkeypatch.setattr(os, "setxattr", put)
    monkeypatch.setattr(os, "removexattr", remove)
    return kept


def test_the_mode_is_taken_over(files: tuple[Path, Path]) -> None:
    take_over(*files)
    assert stat.S_IMODE(files[0].stat().st_mode) == 0o640


def test_attributes_become_those_of_the_old_file(
    files: tuple[Path, Path], attributes: dict[Path, dict[str, bytes]]
) -> None:
    new, old = files
    attributes[old] = {"user.desk": b"sports", "user.same": b"1", "security.ima": b"of the old bytes"}
    attributes[new] = {"user.inherited": b"x", "user.same": b"1", "security.evm": b"of the new bytes"}
    take_over(new, old)
    assert attributes[new] == {"user.desk": b"sports", "user.same": b"1", "security.evm": b"of the new bytes"}


@pytest.mark.parametrize("number", [errno.ENOTSUP, errno.ENOSYS])
def test_a_file_system_without_attributes(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "listxattr", _fails(number))
    take_over(*files)


def test_attributes_that_cannot_be_copied(
    files: tuple[Path, Path], attributes: dict[Path, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    attributes[files[1]]["user.desk"] = b"sports"
    monkeypatch.setattr(os, "setxattr", _fails(errno.EPERM))
    with pytest.raises(RightsError, match="attributes"):
        take_over(*files)


def test_attributes_that_cannot_be_listed(files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "listxattr", _fails(errno.EIO))
    with pytest.raises(RightsError, match="attributes"):
        take_over(*files)


def test_a_mode_that_does_not_stay(files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def change(path: Path, mode: int) -> None:
        """Nothing is changed, as on a file system without modes."""

    monkeypatch.setattr(Path, "chmod", change)
    with pytest.raises(RightsError, match="mode"):
        take_over(*files)


@pytest.mark.parametrize(
    ("mode", "groups", "is_kept"),
    [(0o660, [GROUP], True), (0o640, [GROUP], False), (0o660, [OTHER], False), (0o660, None, False)],
    ids=["a member may do the same", "a member may do less", "no member", "no such user"],
)
def test_an_owner_that_cannot_be_set(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, mode: int, groups: list[int] | None, *, is_kept: bool
) -> None:
    new, old = files
    old.chmod(mode)
    monkeypatch.setattr(Path, "stat", owned({new: (OTHER, GROUP), old: (OWNER, GROUP)}))

    def user(number: int) -> SimpleNamespace:
        if groups is None:
            raise KeyError(number)
        return SimpleNamespace(pw_name="editor")

    monkeypatch.setattr(os, "chown", _fails(errno.EPERM))
    monkeypatch.setattr("pwd.getpwuid", user)

    def groups_of(_name: str, _group: int) -> list[int] | None:
        return groups

    monkeypatch.setattr(os, "getgrouplist", groups_of)
    monkeypatch.setattr(os, "listxattr", _fails(errno.ENOTSUP))
    if is_kept:
        take_over(new, old)
    else:
        with pytest.raises(RightsError, match="owner"):
            take_over(new, old)


def test_a_group_that_cannot_be_set(files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    new, old = files
    monkeypatch.setattr(os, "chown", _fails(errno.EPERM))
    monkeypatch.setattr(Path, "stat", owned({new: (0, OTHER), old: (0, GROUP)}))
    with pytest.raises(RightsError, match="owner"):
        take_over(new, old)


def owned(owners: dict[Path, tuple[int, int]]) -> Callable[[Path], os.stat_result]:
    """`Path.stat` with the owner and the group of each file."""
    stated = Path.stat

    def stat_of(path: Path) -> os.stat_result:
        made = list(stated(path))
        made[4:6] = owners[path]
        return os.stat_result(made)

    return stat_of


def _fails(number: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail
