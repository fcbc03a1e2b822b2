"""The lists that the configuration names, each file by a name of its own, and what stands in one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

from msgspec import Struct

from ..authoring.rule import Rule
from ..readers.sheets import SEPARATED, SheetError, sheet_of
from ..readers.tables import Table, table
from .lists import ListError, ListRow, columns, judged
from .settings import Settings

ERRORS = 200
"""The most errors of a list that are told."""


class HouseList(Struct, frozen=True):
    """A file of a list. `id` is the list's name, with a number for further files (people.2); `file` is as the
    configuration names it."""

    id: str
    list: str
    file: str
    path: Path
    kind: type[ListRow]

    @property
    def suffix(self) -> str:
        """The ending of the file's name."""
        return self.path.suffix.lower()

    @property
    def is_editable(self) -> bool:
        """Whether it is text that can be written again with nothing lost: a workbook has formats, TOML comments."""
        return self.suffix in SEPARATED


def house_lists(settings: Settings, rules: Mapping[str, Rule]) -> dict[str, HouseList]:
    """The lists of a configuration by their names."""
    kinds: Mapping[str, type[ListRow]] = {name: kind for rule in rules.values() for name, kind in rule.rows.items()}
    folder = Path(settings.path).parent
    found = [
        HouseList(name if number == 1 else f"{name}.{number}", name, file, folder / file, kinds[name])
        for name, files in settings.lists.items()
        if name in kinds
        for number, file in enumerate(files, 1)
    ]
    return {one.id: one for one in found}


def shown(one: HouseList, data: bytes) -> Table:
    """What stands in the file of a list. Raises SheetError."""
    if one.suffix != ".toml":
        return table(data, one.suffix)
    cells = list(sheet_of(data, one.suffix, one.list))
    order = {column.field: number for number, column in enumerate(columns(one.kind))}
    heads = sorted({head for row in cells for head in row.values}, key=lambda head: (order.get(head, len(order)), head))
    rows = tuple(tuple(_cell(row.values.get(head)) for head in heads) for row in cells)
    return Table((), tuple(heads), rows, tuple(row.row for row in cells))


def errors(one: HouseList, data: bytes) -> list[ListError]:
    """What is wrong with the file of a list, as a check would say it."""
    try:
        return judged(sheet_of(data, one.suffix, one.list), one.file, one.kind, ERRORS)[1]
    except SheetError as error:
        return [ListError(one.file, error.row, None, error.message)]


def is_headed(one: HouseList, found: Table) -> bool:
    """Whether a table has the columns that the list needs. What has not may be any file, to which a wrong name or a
    link leads: it is not shown."""
    heads = {head.strip() for head in found.headings}
    needed = [column for column in columns(one.kind) if column.required]
    return all(heads & {column.field, column.title} for column in needed)


def column_of(error: ListError, found: Table, one: HouseList) -> int | None:
    """The index among the headings of the column of an error; None where it is in none."""
    names = {name: column.title for column in columns(one.kind) for name in (column.field, column.title)}
    heads = [names.get(head.strip()) for head in found.headings]
    return heads.index(error.column) if error.column in heads and error.column else None


def _cell(value: object) -> str:
    if isinstance(value, list | tuple):
        return "|".join(map(str, cast("Iterable[object]", value)))
    return "" if value is None else str(value)
