"""Whose terms are over: what a purge at this moment has to remove (PIPL 19, S13)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection

from server.actions.in_force import settings_in_force
from server.actions.matters import Held, Matters
from server.actions.terms import days_of
from server.store import feed, quarantined
from server.store.reading import Record
from sync.catalogue import catalogue
from sync.keeping import DAY_MS
from sync.purge import present, terms, touched
from sync.wording import YEARS_3


class Due(NamedTuple):
    """The names under which a record's values have to go, as it stands in `version`; none: only
    words that arrived late."""

    record: str
    type: str
    version: int
    names: frozenset[str]


class Plan(NamedTuple):
    """`held`: how many records are older than a term and not finished, by reason; `aside`: the
    digests of what was set aside and is over."""

    dues: list[Due]
    held: Counter[Held]
    aside: list[str]


def plan(connection: Connection, site: str, now: int, older_than: int = 0) -> Plan:
    """Everything of a site whose term is over at `now` (ms). `older_than` (days) lengthens the
    terms, it shortens none."""
    settings = settings_in_force(connection, site)
    matters = Matters(feed.every(connection, site))
    found = Plan([], Counter(), [])
    for record in feed.every(connection, site):
        names = _over(record, matters, settings, now, older_than, found.held)
        if names or _written_since(record):
            found.dues.append(Due(record["id"], record["type"], record["version"], names))
    going = {due.record for due in found.dues if due.names}
    for digest, received, record_id in quarantined.kept(connection, site):
        if record_id in going or now - received >= max(YEARS_3, older_than) * DAY_MS:
            found.aside.append(digest)
    return found


def _over(
    record: Record,
    matters: Matters,
    settings: Mapping[str, Any],
    now: int,
    older_than: int,
    held: Counter[Held],
) -> frozenset[str]:
    definition = catalogue()[record["type"]]
    finished = matters.finished(record["id"])
    at = finished if isinstance(finished, int) else _last_change(record)
    days = (now - at) // DAY_MS
    over = frozenset(
        term.name
        for term in terms(definition)
        if days >= max(days_of(definition.name, term, settings), older_than)
        and holds(record, term.name)
    )
    if isinstance(finished, int) and matters.quotes_purged(record):
        over |= {"operation"}
    if over and isinstance(finished, Held):
        held[finished] += 1
        return frozenset()
    return over


def holds(record: Record, name: str) -> bool:
    """Whether something under the name is left to purge, in the record or in its history."""
    if present(record, name):
        return True
    return name not in record.get("purged", {}) and touched(record, name)


def _last_change(record: Record) -> int:
    at: int = (record.get("changed") or record["created"])["at"]
    return at


def _written_since(record: Record) -> bool:
    """Whether something was written after the last purge: its operation may quote old words."""
    versions = record.get("purged", {}).values()
    return bool(versions) and record["version"] > max(versions)
