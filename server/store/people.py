"""Accounts, their sessions, their posts at sites, and the devices that they signed in on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, select, update

from server.store.projections import table
from server.store.tables import accounts, contacts, device_users, devices, sessions
from server.store.upsert import upsert


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may sign in. `disabled` is the moment of disabling, or None."""

    id: str
    login: str
    name: str
    password: str
    created: int
    disabled: int | None


class Post(NamedTuple):
    """A staff record that names an account: what the person is at one site."""

    staff: str
    site: str
    role: str
    name: str


@dataclass(slots=True)
class Device:
    """An enrolled device; `counter` and `head` are the last link of its chain that arrived.
    `replaced` names the device that the same browser enrolled after its store was cleared."""

    id: str
    key: str
    name: str
    platform: str
    enrolled: int
    revoked: int | None
    counter: int
    head: str
    revoked_why: str = ""
    replaced: str | None = None


def add_account(connection: Connection, account: Account) -> None:
    connection.execute(accounts.insert(), {n: getattr(account, n) for n in Account.__slots__})


def account_by_login(connection: Connection, login: str) -> Account | None:
    row = connection.execute(select(accounts).where(accounts.c.login == login)).mappings().first()
    return Account(**row) if row else None


def all_accounts(connection: Connection) -> list[Account]:
    rows = connection.execute(select(accounts).order_by(accounts.c.login)).mappings()
    return [Account(**row) for row in rows]


def change_account(connection: Connection, account: str, **values: Any) -> None:
    """Set columns of the account's row."""
    connection.execute(update(accounts).where(accounts.c.id == account).values(**values))


def add_session(connection: Connection, token: str, account: str, now: int) -> None:
    row = {"token": token, "account": account, "created": now, "seen": now}
    connection.execute(sessions.insert(), row)


def session(connection: Connection, token: str, since: int) -> tuple[Account, int] | None:
    """The account of a session that was seen after `since`, and when it was last seen."""
    query = (
        select(accounts, sessions.c.seen)
        .join(sessions, sessions.c.account == accounts.c.id)
        .where(sessions.c.token == token, sessions.c.seen > since, accounts.c.disabled.is_(None))
    )
    row = connection.execute(query).mappings().first()
    if row is None:
        return None
    return Account(**{n: row[n] for n in Account.__slots__}), row["seen"]


def touch_session(connection: Connection, token: str, now: int) -> None:
    connection.execute(update(sessions).where(sessions.c.token == token).values(seen=now))


def end_session(connection: Connection, token: str) -> None:
    connection.execute(delete(sessions).where(sessions.c.token == token))


def end_sessions(connection: Connection, account: str) -> None:
    """Sign the account out everywhere."""
    connection.execute(delete(sessions).where(sessions.c.account == account))


def posts(connection: Connection, account: str, site: str | None = None) -> list[Post]:
    """What the account is at each site, or at one; posts that were left do not count."""
    staff = table("staff").c
    query = select(staff.id, staff.site, staff.f_role, staff.f_name).where(
        staff.f_account == account,
        staff.state == "active",
        staff.voided.is_(False),
        staff.f_role != "system",
    )
    if site is not None:
        query = query.where(staff.site == site)
    return [Post(*row) for row in connection.execute(query.order_by(staff.site, staff.id))]


def device(connection: Connection, device_id: str) -> Device | None:
    row = connection.execute(select(devices).where(devices.c.id == device_id)).mappings().first()
    return Device(**row) if row else None


def save_device(connection: Connection, device: Device) -> None:
    upsert(connection, devices, [{name: getattr(device, name) for name in Device.__slots__}])


def change_device(connection: Connection, device_id: str, **values: Any) -> None:
    """Set columns of the device's row and leave the others: a push that ends while the device is
    revoked must not undo it."""
    connection.execute(update(devices).where(devices.c.id == device_id).values(**values))


def add_device_user(connection: Connection, device_id: str, account: str, now: int) -> None:
    """Note that the account signed in on the device; the first time stands."""
    if account not in device_accounts(connection, device_id):
        row = {"device": device_id, "account": account, "since": now}
        connection.execute(device_users.insert(), row)


def device_accounts(connection: Connection, device_id: str) -> frozenset[str]:
    """The accounts that have signed in on the device."""
    query = select(device_users.c.account).where(device_users.c.device == device_id)
    return frozenset(connection.execute(query).scalars())


def device_names(connection: Connection, device_id: str) -> list[str]:
    """The names of those who have signed in on the device, the first one first."""
    query = (
        select(accounts.c.name)
        .join(device_users, device_users.c.account == accounts.c.id)
        .where(device_users.c.device == device_id)
        .order_by(device_users.c.since, accounts.c.name)
    )
    return list(connection.execute(query).scalars())


def replaced_by(connection: Connection, device_id: str) -> list[Device]:
    """The devices in whose place this one came."""
    query = select(devices).where(devices.c.replaced == device_id)
    return [Device(**row) for row in connection.execute(query).mappings()]


def all_devices(connection: Connection) -> list[Device]:
    rows = connection.execute(select(devices).order_by(devices.c.enrolled)).mappings()
    return [Device(**row) for row in rows]


class Contact(NamedTuple):
    """What a device last said of itself to a site; `storage` as the device sent it, `offset` the
    server's clock minus the device's (ms)."""

    device: str
    account: str
    at: int
    pending: int
    oldest: int | None
    photos: int
    app: str
    storage: dict[str, Any]
    offset: int = 0


def last_contact(connection: Connection, site: str, device_id: str) -> Contact | None:
    query = select(contacts).where(contacts.c.site == site, contacts.c.device == device_id)
    row = connection.execute(query).mappings().first()
    return _contact(dict(row)) if row else None


def note_contact(connection: Connection, site: str, contact: Contact) -> None:
    row = {**contact._asdict(), "site": site, "storage": json.dumps(contact.storage)}
    upsert(connection, contacts, [row])


def device_contacts(connection: Connection, device_id: str) -> list[Contact]:
    """What the device last said to each site, the latest first."""
    query = select(contacts).where(contacts.c.device == device_id).order_by(contacts.c.at.desc())
    return [_contact(dict(row)) for row in connection.execute(query).mappings()]


def site_contacts(connection: Connection, site: str) -> list[Contact]:
    query = select(contacts).where(contacts.c.site == site).order_by(contacts.c.at.desc())
    return [_contact(dict(row)) for row in connection.execute(query).mappings()]


def _contact(row: dict[str, Any]) -> Contact:
    del row["site"]
    return Contact(**{**row, "storage": json.loads(row["storage"])})
