"""Which records of a site are finished, since when, and why the others are not: what is open is
neither purged nor erased (PIPL 47)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from server.store.reading import Record
from sync.catalogue import catalogue
from sync.conflicts import open_conflicts
from sync.definition import Field, KindName
from sync.keeping import closed_at

ANY = "*"
EVIDENCE = frozenset({"photo", "signature"})
# While one of these is open, what it names belongs to it.
MATTERS = frozenset({"complaint", "dunning", "emergency", "renovation", "violation"})


class Held(StrEnum):
    """Why a record is not finished."""

    OPEN = "open"
    CONFLICT = "conflict"
    REFUSAL = "refusal"
    MATTER = "matter"
    EVIDENCE = "evidence"


class Matters:
    """Made of all records of a site, handed in once."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._closed: dict[str, int | None] = {}
        self._why: dict[str, Held] = {}
        self._types: dict[str, str] = {}
        self._owners: dict[str, set[str]] = defaultdict(set)
        self._purged: dict[str, int] = {}
        for record in records:
            self._take(record)

    def _take(self, record: Record) -> None:
        name, type_name = record["id"], record["type"]
        at = closed_at(catalogue()[type_name], record)
        self._closed[name], self._types[name] = at, type_name
        if "purged" in record:
            self._purged[name] = max(record["purged"].values())
        if at is None:
            self._why[name] = Held.CONFLICT if open_conflicts(record) else Held.OPEN
        if type_name == "refusal" and at is None and record["fields"].get("about"):
            self._why.setdefault(record["fields"]["about"], Held.REFUSAL)
        for target, kind in named(record):
            # Evidence names what it proves, of whatever type; its unit says only where.
            if type_name in EVIDENCE and kind == ANY:
                self._owners[name].add(target)
            elif kind in EVIDENCE:
                self._owners[target].add(name)
            if at is None and type_name in MATTERS:
                self._why.setdefault(target, Held.MATTER)

    def quotes_purged(self, refusal: Record) -> bool:
        """Whether the refusal keeps an operation whose author had not seen that words which it may
        quote were purged."""
        told = refusal["fields"].get("operation")
        if refusal["type"] != "refusal" or not isinstance(told, dict):
            return False
        base, about = told.get("base"), refusal["fields"].get("about", "")
        return type(base) is int and base < self._purged.get(about, 0)

    def finished(self, record: str) -> int | Held:
        """When (ms) the record and all that it is evidence for were finished, or why they are
        not. Raises KeyError for a record that was not handed in."""
        return self._finished(record, frozenset())

    def _finished(self, record: str, seen: frozenset[str]) -> int | Held:
        at = self._closed[record]
        if at is None or record in self._why:
            return self._why[record]
        for owner in self._owners[record] - seen if self._types[record] in EVIDENCE else ():
            if owner in self._closed:
                found = self._finished(owner, seen | {record})
                if isinstance(found, Held):
                    return Held.EVIDENCE
                at = max(at, found)
        return at


def named(record: Record) -> Iterator[tuple[str, str]]:
    """The records that this one names, with the type that the definition expects ("*": any)."""
    yield from _named(catalogue()[record["type"]].fields, record["fields"])


def _named(fields: tuple[Field, ...], values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for field in fields:
        value, kind = values.get(field.name), field.kind
        if not value:
            continue
        if kind.name is KindName.REF:
            yield value, kind.to
        elif kind.name is KindName.REFS:
            yield from ((one, kind.to) for one in value)
        elif kind.name is KindName.ITEMS:
            for item in value:
                yield from _named(kind.items, item)
