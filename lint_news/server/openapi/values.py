"""Schemas of plain values, and of what is made of others (JSON Schema, as OpenAPI 3.1 has it)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
AMOUNT: Schema = {"type": "number", "minimum": 0}
FROM_ONE: Schema = {"type": "integer", "minimum": 1}
LENGTH: Schema = {"type": "number"}
FLAG: Schema = {"type": "boolean"}
FILE: Schema = {"type": "string", "format": "binary"}


def one_of(*values: str) -> Schema:
    """One of some texts."""
    return {"type": "string", "enum": list(values)}


def many(of: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": of}


def maybe(one: Schema) -> Schema:
    """A value, or null."""
    return {"anyOf": [one, {"type": "null"}]}


def fields(given: Schema, optional: Sequence[str] = (), *, others: bool = False) -> Schema:
    """An object with these fields, and with `others` any more."""
    required = [name for name in given if name not in optional]
    return {"type": "object", "properties": given, "required": required, "additionalProperties": others}


def said(one: Schema, about: str) -> Schema:
    """A value with what it means."""
    return {**one, "description": about}


def named(name: str) -> Schema:
    """A schema of the document."""
    return {"$ref": f"#/components/schemas/{name}"}
