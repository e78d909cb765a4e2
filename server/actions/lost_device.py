"""Whose data were on a device that is lost (PIPL 57): what its users could see at their last
contact and what had not left it by then (`sync.keeping`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection

from server.actions.export_person import title
from server.actions.in_force import settings_in_force
from server.problems import Trouble
from server.store import feed, people
from server.store.reading import Record, View, limited_fields, view_of
from sync.catalogue import catalogue
from sync.definition import Personal, Role
from sync.keeping import may_leave
from sync.settings import DEFAULTS

CLOSED_DAYS = "device.closed_days"


class Held(NamedTuple):
    """What was on the device of one site. `counts`: records that hold something of a person, by
    type; `households`: id, name and units."""

    site: str
    contact: int | None
    unsent: int
    counts: Counter[str]
    households: list[tuple[str, str, str]]


class Lost(NamedTuple):
    name: str
    platform: str
    revoked: int | None
    users: list[str]
    sites: list[Held]


def lost_device(connection: Connection, device_id: str, now: int) -> Lost:
    """The report on a device at `now` (ms). Raises Trouble `not_found`."""
    device = people.device(connection, device_id)
    if device is None:
        raise Trouble("not_found")
    roles: dict[str, set[str]] = {}
    for account in people.device_accounts(connection, device_id):
        for post in people.posts(connection, account):
            roles.setdefault(post.site, set()).add(post.role)
    sites = [
        _on_device(connection, site, device_id, found, now) for site, found in sorted(roles.items())
    ]
    users = people.device_names(connection, device_id)
    return Lost(device.name, device.platform, device.revoked, users, sites)


def _on_device(
    connection: Connection, site: str, device_id: str, roles: set[str], now: int
) -> Held:
    contact = people.last_contact(connection, site, device_id)
    # Who never said anything may have been here a moment ago.
    at = contact.at if contact else now
    counts: Counter[str] = Counter()
    households: list[tuple[str, str, str]] = []
    days = _closed_days(settings_in_force(connection, site))
    units = {r["id"]: title(r) for r in feed.every(connection, site, "unit")}
    for record in feed.every(connection, site):
        definition = catalogue()[record["type"]]
        was_there = record["created"]["at"] <= at and not may_leave(definition, record, days, at)
        shown = _shown(record["type"], roles)
        if not was_there or not _personal(record, shown):
            continue
        counts[record["type"]] += 1
        if record["type"] == "household":
            rooms = ", ".join(units.get(u, u) for u in record["fields"].get("units", ()))
            households.append((record["id"], title(record), rooms))
    return Held(
        site=site,
        contact=contact.at if contact else None,
        unsent=contact.pending if contact else 0,
        counts=counts,
        households=sorted(households, key=lambda one: (one[2], one[0])),
    )


def _closed_days(settings: Mapping[str, Any]) -> int:
    chosen = settings.get(CLOSED_DAYS)
    default: int = DEFAULTS[CLOSED_DAYS].default
    return chosen if type(chosen) is int and chosen >= 0 else default


def _shown(type_name: str, roles: set[str]) -> frozenset[str]:
    """The fields that at least one of the roles sees."""
    definition = catalogue()[type_name]
    views = {view_of(definition, Role(role)) for role in roles}
    if View.FULL in views:
        return frozenset(field.name for field in definition.fields)
    return (limited_fields(type_name) or frozenset()) if View.LIMITED in views else frozenset()


def _personal(record: Record, shown: frozenset[str]) -> bool:
    return any(
        field.personal not in (Personal.NONE, Personal.PLACE)
        and field.name in shown
        and record["fields"].get(field.name) not in (None, "", [])
        for field in catalogue()[record["type"]].fields
    )
