"""Everything that a community holds about one person (PIPL 45): the person's own record, what names
it, what holds the same phone, or the same name with a unit of the household, and the evidence,
messages and looks at numbers that belong to those."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection

from server.actions.matters import named
from server.problems import Trouble
from server.store import feed
from server.store.reading import Record
from sync.catalogue import catalogue
from sync.definition import Field, Personal

# These say nothing of a person by themselves: they belong to what they name or are named by.
ATTACHED = frozenset({"photo", "signature", "message", "reveal", "refusal"})


class Person(NamedTuple):
    """Whom a search is for; `units` are those of the household."""

    resident: str
    name: str
    phone: str
    units: frozenset[str]


def held_about(connection: Connection, site: str, resident: str) -> dict[str, Record]:
    """The records by id, the resident's own first. Raises Trouble `not_found`."""
    own = feed.load(connection, site, [resident]).get(resident)
    if own is None or own["type"] != "resident":
        raise Trouble("not_found")
    person = _person(connection, site, own)
    found = {resident: own}
    for record in feed.every(connection, site):
        if record["type"] not in ATTACHED and _is_about(record, person):
            found[record["id"]] = record
    grown = True
    while grown:
        grown = False
        reached = {target for record in found.values() for target, _ in named(record)}
        for record in _attached(connection, site):
            new = record["id"] not in found
            belongs = record["id"] in reached or any(t in found for t, _ in named(record))
            if new and (_is_about(record, person) or belongs):
                found[record["id"]] = record
                grown = True
    return found


def _attached(connection: Connection, site: str) -> Iterator[Record]:
    for type_name in sorted(ATTACHED):
        yield from feed.every(connection, site, type_name)


def _person(connection: Connection, site: str, own: Record) -> Person:
    told = own["fields"]
    home = told.get("household", "")
    household = feed.load(connection, site, [home]).get(home)
    units = frozenset(household["fields"].get("units", ())) if household else frozenset()
    return Person(own["id"], told.get("name", ""), _digits(told.get("phone")), units)


def _is_about(record: Record, person: Person) -> bool:
    targets = {target for target, _ in named(record)}
    if person.resident in targets:
        return True
    same_place = bool(targets & person.units)
    for field, value in _texts(record):
        if field.personal is Personal.PHONE and person.phone and _digits(value) == person.phone:
            return True
        if field.personal is Personal.NAME and same_place and person.name and value == person.name:
            return True
    return False


def _texts(record: Record) -> Iterator[tuple[Field, str]]:
    for field in catalogue()[record["type"]].fields:
        value = record["fields"].get(field.name)
        if isinstance(value, str):
            yield field, value


def _digits(value: str | None) -> str:
    """The number without what people put between its digits."""
    return "".join(c for c in value or "" if c.isdigit())
