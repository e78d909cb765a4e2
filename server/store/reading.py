"""Who sees what of a record: everything, a part, or nothing (protocol: reading classes).

What a role may not read never leaves the server: not as a field, and not in the stamps, the trail
or the conflicts that tell of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

import orjson

from sync.canonical import digest
from sync.catalogue import catalogue
from sync.definition import STAFF, RecordType, Role

Record = dict[str, Any]


class View(StrEnum):
    FULL = "full"
    LIMITED = "limited"
    NONE = "none"


def view_of(definition: RecordType, role: Role) -> View:
    """How much of this type's records the role sees."""
    if role not in definition.read:
        return View.NONE
    return View.FULL if all(role in field.read for field in definition.fields) else View.LIMITED


@cache
def limited_fields(name: str) -> frozenset[str] | None:
    """What the limited view shows: what every role in it may read. None: nobody has that view."""
    definition = catalogue()[name]
    roles = [role for role in STAFF if view_of(definition, role) is View.LIMITED]
    if not roles:
        return None
    return frozenset(f.name for f in definition.fields if all(role in f.read for role in roles))


@cache
def views(role: Role) -> Mapping[str, View]:
    """The view of each type for the role."""
    return {name: view_of(definition, role) for name, definition in catalogue().items()}


@cache
def seen(role: Role) -> Mapping[str, View]:
    """The view of each type that the role sees at all."""
    return {name: view for name, view in views(role).items() if view is not View.NONE}


@cache
def visibility(role: Role) -> str:
    """Changes whenever what the role may see changes: part of the epoch, so that a device whose
    user gained or lost sight of something starts again."""
    seen = {
        name: [str(view), sorted(limited_fields(name) or ()) if view is View.LIMITED else []]
        for name, view in views(role).items()
    }
    return digest(seen)[:8]


def bodies(record: Record) -> tuple[bytes, bytes | None]:
    """The record as it goes over the wire, full and limited (None where nobody has that view)."""
    full = orjson.dumps(record)
    allowed = limited_fields(record["type"])
    return full, None if allowed is None else orjson.dumps(_limit(record, allowed))


def _limit(record: Record, allowed: frozenset[str]) -> Record:
    kept = dict(record)
    kept["fields"] = {k: v for k, v in record["fields"].items() if k in allowed}
    if "stamps" in record:
        kept["stamps"] = {k: v for k, v in record["stamps"].items() if k in allowed or k == "state"}
    if "purged" in record:
        kept["purged"] = {k: v for k, v in record["purged"].items() if k in allowed or k[0] == "@"}
    if "trail" in record:
        kept["trail"] = [
            {**entry, "fields": [name for name in entry["fields"] if name in allowed]}
            for entry in record["trail"]
        ]
    if "conflicts" in record:
        kept["conflicts"] = [
            _limit_move(conflict, allowed)
            for conflict in record["conflicts"]
            if conflict["field"] is None or conflict["field"] in allowed
        ]
    return kept


def _limit_move(conflict: dict[str, Any], allowed: frozenset[str]) -> dict[str, Any]:
    if conflict["field"] is not None:
        return conflict
    other = conflict["other"]
    shown = {k: v for k, v in other.get("set", {}).items() if k in allowed}
    return {**conflict, "other": {**other, "set": shown}}
