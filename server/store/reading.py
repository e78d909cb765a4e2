"""Who sees what of a record: everything, a part, or nothing (protocol: reading classes).

What a role may not read never leaves the server: not as a field, not in the stamps, the trail or
the conflicts that tell of it, and not in an operation that was refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

import orjson

from sync.canonical import digest
from sync.catalogue import catalogue
from sync.definition import LEADERS, STAFF, RecordType, Role

Record = dict[str, Any]
# Where an operation cannot be shown, a refusal holds its digest under this name.
QUARANTINED = "quarantined"


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


def shows_refusal(role: Role, refusal: Mapping[str, Any]) -> bool:
    """Whether the role may read what a refusal with these fields holds. Of a type that the server
    does not know, leaders may; where it holds no more than a digest, everybody."""
    held = refusal.get("operation", {})
    definition = catalogue().get(refusal.get("about_type", ""))
    if definition is None:
        told = "about_type" in refusal or not isinstance(held, dict) or held.keys() - {QUARANTINED}
        return role in LEADERS or not told
    view = view_of(definition, role)
    if view is not View.LIMITED:
        return view is View.FULL
    names = held.get("set", {}) if isinstance(held, dict) else None
    return isinstance(names, dict) and (limited_fields(definition.name) or set()) >= names.keys()


@cache
def visibility(role: Role) -> str:
    """Changes whenever what the role may see changes: part of the epoch, so that a device whose
    user gained or lost sight of something starts again."""
    seen = {
        name: [str(view), sorted(limited_fields(name) or ()) if view is View.LIMITED else []]
        for name, view in views(role).items()
    }
    hidden = sorted(name for name, view in views(role).items() if view is not View.FULL)
    if hidden:
        # Refusals used to tell of them.
        seen["refusal"] = [*seen["refusal"], hidden]
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
