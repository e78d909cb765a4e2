"""Everything that a community holds about one person (PIPL 45): the person's own record, what names
it, what holds the same phone, or the same name with a unit of the household, and the evidence,
messages and looks at numbers that belong to those."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from sqlalchemy import Connection

from server.actions.matters import named
from server.actions.phones import digits
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
    attached: dict[str, Record] = {}
    for record in feed.every(connection, site):
        if record["type"] in ATTACHED:
            attached[record["id"]] = record
        if _is_about(record, person):
            found[record["id"]] = record
    _add_what_belongs(found, attached)
    return found


def _add_what_belongs(found: dict[str, Record], attached: Mapping[str, Record]) -> None:
    """Add what is named by, or names, something found, and so on from there."""
    naming: dict[str, list[str]] = defaultdict(list)
    for record in attached.values():
        for target, _ in named(record):
            naming[target].append(record["id"])
    waiting = list(found)
    while waiting:
        name = waiting.pop()
        targets = (target for target, _ in named(found[name]))
        for other in chain(targets, naming[name]):
            if other in attached and other not in found:
                found[other] = attached[other]
                waiting.append(other)


def _person(connection: Connection, site: str, own: Record) -> Person:
    told = own["fields"]
    home = told.get("household", "")
    household = feed.load(connection, site, [home]).get(home)
    units = frozenset(household["fields"].get("units", ())) if household else frozenset()
    return Person(own["id"], told.get("name", ""), digits(told.get("phone")), units)


def _is_about(record: Record, person: Person) -> bool:
    targets = {target for target, _ in named(record)}
    if person.resident in targets:
        return True
    same_place = bool(targets & person.units)
    for field, value in _texts(record):
        if field.personal is Personal.PHONE and person.phone and digits(value) == person.phone:
            return True
        if field.personal is Personal.NAME and same_place and person.name and value == person.name:
            return True
    return False


def _texts(record: Record) -> Iterator[tuple[Field, str]]:
    for field in catalogue()[record["type"]].fields:
        value = record["fields"].get(field.name)
        if isinstance(value, str):
            yield field, value
