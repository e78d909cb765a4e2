"""Rules across records: which moves of a record wait for others, and whose answer may change when
a record changes (DESIGN: the sync protocol, 9)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from server.store.reading import Record
from sync.catalogue import catalogue
from sync.definition import RecordType

Lookup = Callable[[str, str, str], list[str]]


def blocked(definition: RecordType, record: str, naming: Lookup) -> list[dict[str, str]]:
    """The held-back moves of the record; `naming(type, via, target)` gives the states of the
    records that name it."""
    held = []
    for block in definition.blocks:
        states = naming(block.type, block.via, record)
        some = any(state in block.states for state in states)
        if some != block.wanted:
            held.append({"move": block.move, "code": block.code})
    return held


@cache
def _watched() -> dict[str, frozenset[str]]:
    """For each type, its fields that name records whose moves may wait for it."""
    found: dict[str, set[str]] = {}
    for definition in catalogue().values():
        for block in definition.blocks:
            found.setdefault(block.type, set()).add(block.via)
    return {name: frozenset(fields) for name, fields in found.items()}


def targets(records: Iterable[Record]) -> set[str]:
    """The ids of records whose held-back moves may differ now that these records changed."""
    found: set[str] = set()
    for record in records:
        if catalogue()[record["type"]].blocks:
            found.add(record["id"])
        for field in _watched().get(record["type"], ()):
            value = record["fields"].get(field)
            found.update(value if isinstance(value, list) else [value] if value else [])
    return found
