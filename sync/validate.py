"""Whether a value has the shape and the bounds that its field demands."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from sync.canonical import NotCanonical, canonical
from sync.definition import Field, Kind, KindName, Merge
from sync.operation import is_uuid

_DAY = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_CONTROL = re.compile(r"[\u0000-\u0008\u000b-\u001f\u007f]")


def empty(value: Any) -> bool:
    """Nothing entered: null, the empty text, the empty list."""
    return value is None or value == "" or value == []


def fits(kind: Kind, value: Any) -> bool:
    """Whether a stored value of this kind may be `value` (null is judged by the caller)."""
    return _FITS[kind.name](kind, value)


def _fits_number(kind: Kind, value: Any) -> bool:
    return type(value) is int and kind.low <= value <= kind.high


def _fits_flag(_kind: Kind, value: Any) -> bool:
    return isinstance(value, bool)


def _fits_day(_kind: Kind, value: Any) -> bool:
    return isinstance(value, str) and _DAY.fullmatch(value) is not None


def _fits_choice(kind: Kind, value: Any) -> bool:
    return any(value == option.code for option in kind.options)


def _fits_ref(_kind: Kind, value: Any) -> bool:
    return is_uuid(value)


def _fits_refs(kind: Kind, value: Any) -> bool:
    return isinstance(value, list) and len(value) <= kind.most and all(map(is_uuid, value))


def _fits_items(kind: Kind, value: Any) -> bool:
    if not isinstance(value, list) or len(value) > kind.most:
        return False
    return all(_fits_item(kind, item) for item in value)


def _fits_text(kind: Kind, value: Any) -> bool:
    if not isinstance(value, str) or len(value) > kind.most or _CONTROL.search(value):
        return False
    if not kind.lines and "\n" in value:
        return False
    return not kind.pattern or value == "" or _pattern(kind.pattern).fullmatch(value) is not None


_pattern = cache(re.compile)


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


# Looked up by what the definition says, not asked one after the other: every value of every
# operation comes by here.
_FITS: dict[KindName, Callable[[Kind, Any], bool]] = {
    KindName.TEXT: _fits_text,
    KindName.INTEGER: _fits_number,
    KindName.MONEY: _fits_number,
    KindName.AREA: _fits_number,
    KindName.MOMENT: _fits_number,
    KindName.FLAG: _fits_flag,
    KindName.DAY: _fits_day,
    KindName.CHOICE: _fits_choice,
    KindName.REF: _fits_ref,
    KindName.REFS: _fits_refs,
    KindName.ITEMS: _fits_items,
    KindName.JSON: _fits_json,
}


def fits_change(field: Field, value: Any) -> bool:
    """Whether an operation may carry `value` for the field.

    UNION carries the items to add, SUM a number to add (it may be negative), TEXT an object
    `{"was", "now"}`; every other policy the new value, or null to clear it.
    """
    special = _CHANGES.get(field.merge)
    if special is not None:
        return special(field.kind, value)
    return value is None or _FITS[field.kind.name](field.kind, value)


def _change_of_sum(kind: Kind, value: Any) -> bool:
    return type(value) is int and abs(value) <= kind.high


def _change_of_text(kind: Kind, value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"was", "now"}
        and _fits_text(kind, value["was"])
        and _fits_text(kind, value["now"])
    )


def _change_of_union(kind: Kind, value: Any) -> bool:
    return value is not None and fits(kind, value)


_CHANGES: dict[Merge, Callable[[Kind, Any], bool]] = {
    Merge.SUM: _change_of_sum,
    Merge.TEXT: _change_of_text,
    Merge.UNION: _change_of_union,
}
