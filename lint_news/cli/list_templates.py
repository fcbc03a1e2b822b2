"""Templates of the house's lists, and the lines of the configuration that name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..model import Lang, Message
from ..project.lists import ListRow, columns
from ..project.session import registry

FOLDER = "lists"
MARK = "\ufeff"
"""The byte order mark, by which spreadsheets read a CSV as UTF-8."""


def list_kinds() -> Mapping[str, type[ListRow]]:
    """The lists that rules read, and the types of their rows."""
    rules = sorted(registry().rules.values(), key=lambda rule: rule.name)
    return {name: kind for rule in rules if rule.lists for name, kind in rule.rows.items()}


def template(kind: type[ListRow], notes: Sequence[str] = (), rows: Sequence[Mapping[str, str]] = ()) -> str:
    """A list as CSV: comments that describe the columns, the header row, rows, and an example as a comment."""
    known = columns(kind)
    needed = "必填。"
    about = [f"# {c.title}：{needed if c.required else ''}{c.about}" for c in known]
    example = ["# 样例（删去开头的 # 就生效）：", "#" + ",".join(map(_quoted, kind.example))]
    cells = [",".join(_quoted(row.get(column.field, "")) for column in known) for row in rows]
    head = [*about, *(f"# {note}" for note in notes)]
    return "\r\n".join([*map(_quoted, head), ",".join(c.title for c in known), *cells, *example, ""])


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if set(cell) & set(',"\n') else cell


def settings(kinds: Mapping[str, type[ListRow]], lang: Lang) -> Iterator[str]:
    """The lines of the configuration that name the lists."""
    yield _LISTS.text(lang)
    yield "[lists]"
    for name in kinds:
        yield f'{name} = ["{FOLDER}/{name}.csv"]'
    yield ""


_LISTS = Message(
    "# 本单位的名单：.csv、.tsv（UTF-8 或 WPS 存的 GB18030）、.xlsx、.toml；文件名从本文件所在的文件夹算起。",
    "# The house's lists: .csv, .tsv (UTF-8, or GB18030 as WPS writes it), .xlsx, .toml; "
    "names count from this file's folder.",
)
