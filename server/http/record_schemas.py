"""JSON Schemas of the record types for the description: components named `record_<type>`.

They tell another client what a record's fields look like. Nothing is checked by them: operations
are judged by the law alone (docs/decisions/0011), which tablets run too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from server.http.schemas import BIG, UUID
from sync.definition import Field, Kind, KindName, RecordType

Schema = dict[str, Any]
_UUID: Schema = {"type": "string", "pattern": UUID}


def record_schema(definition: RecordType) -> Schema:
    """A record of this type as it stands in `changes`; fields that the role may not read are
    absent, so none is required."""
    return {
        "type": "object",
        "description": f"{definition.label.zh} · {definition.label.en}",
        "required": ["type", "id", "site", "version", "state", "fields", "created", "changed"],
        "properties": {
            "type": {"const": definition.name},
            "id": _UUID,
            "site": _UUID,
            "version": {"type": "integer", "minimum": 1},
            "state": {"enum": [state.name for state in definition.states]},
            "fields": _object(definition.fields),
            "created": {"type": "object"},
            "changed": {"type": "object"},
            "stamps": {"type": "object"},
            "trail": {"type": "array", "items": {"type": "object"}},
            "conflicts": {"type": "array", "items": {"type": "object"}},
            "blocked": {"type": "array", "items": {"type": "object"}},
            "void": {"type": "object"},
        },
    }


def _object(fields: tuple[Field, ...]) -> Schema:
    return {"type": "object", "properties": {f.name: _field(f) for f in fields}}


def _field(field: Field) -> Schema:
    label = f"{field.label.zh} · {field.label.en}"
    return {"description": label, **_KINDS[field.kind.name](field.kind)}


def _number(kind: Kind) -> Schema:
    return {"type": "integer", "minimum": kind.low, "maximum": min(kind.high, BIG)}


def _text(kind: Kind) -> Schema:
    return {"type": "string", "maxLength": kind.most}


def _list(kind: Kind) -> Schema:
    inner = _UUID if kind.name is KindName.REFS else _object(kind.items)
    return {"type": "array", "maxItems": kind.most, "items": inner}


_KINDS: dict[KindName, Callable[[Kind], Schema]] = {
    KindName.TEXT: _text,
    KindName.INTEGER: _number,
    KindName.MONEY: _number,
    KindName.AREA: _number,
    KindName.MOMENT: _number,
    KindName.FLAG: lambda _: {"type": "boolean"},
    KindName.DAY: lambda _: {"type": "string", "format": "date"},
    KindName.CHOICE: lambda kind: {"enum": [option.code for option in kind.options]},
    KindName.REF: lambda _: _UUID,
    KindName.REFS: _list,
    KindName.ITEMS: _list,
    KindName.JSON: lambda _: {"description": "any JSON without fractions"},
}
