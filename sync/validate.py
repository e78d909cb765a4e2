"""Whether a value has the shape and the bounds that its field demands."""

from __future__ import annotations

import re
from typing import Any

from sync.canonical import NotCanonical, canonical
from sync.definition import Field, Kind, KindName, Merge
from sync.operation import is_uuid

_DAY = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_CONTROL = re.compile(r"[\u0000-\u0008\u000b-\u001f\u007f]")
_NUMBERS = frozenset({KindName.INTEGER, KindName.MONEY, KindName.AREA, KindName.MOMENT})


def empty(value: Any) -> bool:
    """Nothing entered: null, the empty text, the empty list."""
    return value is None or value == "" or value == []


def fits(kind: Kind, value: Any) -> bool:
    """Whether a stored value of this kind may be `value` (null is judged by the caller)."""
    name = kind.name
    if name is KindName.TEXT:
        return _fits_text(kind, value)
    if name in _NUMBERS:
        return type(value) is int and kind.low <= value <= kind.high
    if name is KindName.FLAG:
        return isinstance(value, bool)
    if name is KindName.DAY:
        return isinstance(value, str) and _DAY.fullmatch(value) is not None
    if name is KindName.CHOICE:
        return any(value == option.code for option in kind.options)
    if name is KindName.REF:
        return is_uuid(value)
    if name is KindName.JSON:
        return _fits_json(kind, value)
    if not isinstance(value, list) or len(value) > kind.most:
        return False
    if name is KindName.REFS:
        return all(is_uuid(item) for item in value)
    return all(_fits_item(kind, item) for item in value)


def _fits_text(kind: Kind, value: Any) -> bool:
    if not isinstance(value, str) or len(value) > kind.most or _CONTROL.search(value):
        return False
    if not kind.lines and "\n" in value:
        return False
    return not kind.pattern or value == "" or re.fullmatch(kind.pattern, value) is not None


def _fits_json(kind: Kind, value: Any) -> bool:
    try:
        return len(canonical(value)) <= kind.most
    except NotCanonical:
        return False


def _fits_item(kind: Kind, item: Any) -> bool:
    if not isinstance(item, dict):
        return False
    known = {field.name: field for field in kind.items}
    if not set(item) <= set(known):
        return False
    for name, field in known.items():
        value = item.get(name)
        if value is None:
            if field.required:
                return False
        elif not fits(field.kind, value):
            return False
    return True


def fits_change(field: Field, value: Any) -> bool:
    """Whether an operation may carry `value` for the field.

    UNION carries the items to add, SUM a number to add (it may be negative), TEXT an object
    `{"was", "now"}`; every other policy the new value, or null to clear it.
    """
    if field.merge is Merge.SUM:
        return type(value) is int and abs(value) <= field.kind.high
    if field.merge is Merge.TEXT:
        return (
            isinstance(value, dict)
            and set(value) == {"was", "now"}
            and all(_fits_text(field.kind, value[part]) for part in ("was", "now"))
        )
    if field.merge is Merge.UNION:
        return value is not None and fits(field.kind, value)
    return value is None or fits(field.kind, value)
