"""Templates of the house's lists: what `init --lists` writes is read as an empty list."""

from __future__ import annotations

import csv
import tomllib

import pytest

from lint_news.cli.list_templates import list_kinds, settings, template
from lint_news.model import Lang
from lint_news.project.lists import columns


@pytest.mark.parametrize("name", sorted(list_kinds()))
def test_a_template_is_a_header_and_comments(name: str) -> None:
    kind = list_kinds()[name]
    rows = list(csv.reader(template(kind).splitlines()))
    header, *data = [row for row in rows if not row[0].startswith("#")]
    assert (header, data) == ([column.title for column in columns(kind)], [])
    example = rows[-1]
    assert example[0].startswith("#")
    assert [example[0].removeprefix("#"), *example[1:]] == list(kind.example)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_lines_of_the_configuration_name_every_list(lang: Lang) -> None:
    kinds = list_kinds()
    lines = list(settings(kinds, lang))
    assert tomllib.loads("\n".join(lines)) == {"lists": {name: [f"lists/{name}.csv"] for name in kinds}}
    assert ("名单" in lines[0]) == (lang == "zh")
