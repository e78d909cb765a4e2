"""Accounts, their sessions, their posts at sites, and the devices that they signed in on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, delete, select, update

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
    `replaced` names the device that the same browser enrolled after its store was cleared; one
    that was reported `lost` is never let in again."""

    id: str
    key: str
    name: str
    platform: str
    enrolled: int
    revoked: int | None
    counter: int
    head: str
    revoked_why: str = ""
    lost: bool = False
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


class Visitor(NamedTuple):
    """Whose session a request carries, when it was last used (ms), and what the person is at the
    site of the request: None without a site, and for who has no post there."""

    account: Account
    seen: int
    post: Post | None


def _held() -> ColumnElement[bool]:
    """Posts that people hold: those that were left do not count, nor does the server's own."""
    staff = table("staff").c
    return and_(staff.state == "active", staff.voided.is_(False), staff.f_role != "system")


@cache
def _visitor() -> Select[Any]:
    """What every request asks is put together once: making a query costs more than running it."""
    staff = table("staff").c
    here = and_(staff.f_account == accounts.c.id, staff.site == bindparam("site"), _held())
    return (
        select(
            accounts,
            sessions.c.seen,
            staff.id.label("staff"),
            staff.site,
            staff.f_role,
            staff.f_name,
        )
        .join(sessions, sessions.c.account == accounts.c.id)
        .outerjoin(table("staff"), here)
        .where(
            sessions.c.token == bindparam("token"),
            sessions.c.seen > bindparam("since"),
            accounts.c.disabled.is_(None),
        )
        .order_by(staff.id)
        .limit(1)
    )


def visitor(
    connection: Connection, token: str, since: int, site: str | None = None
) -> Visitor | None:
    """Whose session `token` is, if it was used after `since`."""
    values = {"token": token, "since": since, "site": site or ""}
    row = connection.execute(_visitor(), values).first()
    if row is None:
        return None
    *account, seen, staff, at, role, name = row
    return Visitor(Account(*account), seen, None if staff is None else Post(staff, at, role, name))


def touch_session(connection: Connection, token: str, now: int) -> None:
    connection.execute(update(sessions).where(sessions.c.token == token).values(seen=now))


def end_session(connection: Connection, token: str) -> None:
    connection.execute(delete(sessions).where(sessions.c.token == token))


def end_sessions(connection: Connection, account: str) -> None:
    """Sign the account out everywhere."""
    connection.execute(delete(sessions).where(sessions.c.account == account))


@cache
def _posts() -> Select[Any]:
    staff = table("staff").c
    return (
        select(staff.id, staff.site, staff.f_role, staff.f_name)
        .where(staff.f_account == bindparam("account"), _held())
        .order_by(staff.site, staff.id)
    )


def posts(connection: Connection, account: str) -> list[Post]:
    """What the account is at each site; posts that were left do not count."""
    return [Post(*row) for row in connection.execute(_posts(), {"account": account})]


_DEVICE = select(devices).where(devices.c.id == bindparam("id"))


def device(connection: Connection, device_id: str) -> Device | None:
    row = connection.execute(_DEVICE, {"id": device_id}).mappings().first()
    return Device(**row) if row else None


_IN_USE = (
    select(contacts)
    .select_from(devices)
    .join(device_users, device_users.c.device == devices.c.id)
    .outerjoin(
        contacts, and_(contacts.c.device == devices.c.id, contacts.c.site == bindparam("site"))
    )
    .where(
        devices.c.id == bindparam("id"),
        devices.c.revoked.is_(None),
        device_users.c.account == bindparam("account"),
    )
)


class InUse(NamedTuple):
    """A device that may speak, and what it last said to the site, if anything."""

    last: Contact | None


def in_use(connection: Connection, site: str, device_id: str, account: str) -> InUse | None:
    """The device where it is enrolled, not revoked, and the account has signed in on it."""
    values = {"site": site, "id": device_id, "account": account}
    row = connection.execute(_IN_USE, values).mappings().first()
    return None if row is None else InUse(_contact(dict(row)) if row["device"] else None)


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


_DEVICE_ACCOUNTS = select(device_users.c.account).where(
    device_users.c.device == bindparam("device")
)


def device_accounts(connection: Connection, device_id: str) -> frozenset[str]:
    """The accounts that have signed in on the device."""
    return frozenset(connection.execute(_DEVICE_ACCOUNTS, {"device": device_id}).scalars())


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


_LAST_CONTACT = select(contacts).where(
    contacts.c.site == bindparam("site"), contacts.c.device == bindparam("device")
)


def last_contact(connection: Connection, site: str, device_id: str) -> Contact | None:
    values = {"site": site, "device": device_id}
    row = connection.execute(_LAST_CONTACT, values).mappings().first()
    return _contact(dict(row)) if row else None


def note_contact(connection: Connection, site: str, contact: Contact) -> None:
    row = {**contact._asdict(), "site": site, "storage": json.dumps(contact.storage)}
    upsert(connection, contacts, [row])


def device_contacts(connection: Connection, device_id: str) -> list[Contact]:
    """What the device last said to each site, the latest first."""
    query = select(contacts).where(contacts.c.device == device_id).order_by(contacts.c.at.desc())
    return [_contact(dict(row)) for row in connection.execute(query).mappings()]


def change_contacts(connection: Connection, device_id: str, **values: Any) -> None:
    """Set columns of what the device last said to each site."""
    connection.execute(update(contacts).where(contacts.c.device == device_id).values(**values))


def site_contacts(connection: Connection, site: str) -> list[Contact]:
    query = select(contacts).where(contacts.c.site == site).order_by(contacts.c.at.desc())
    return [_contact(dict(row)) for row in connection.execute(query).mappings()]


def _contact(row: dict[str, Any]) -> Contact:
    del row["site"]
    return Contact(**{**row, "storage": json.loads(row["storage"])})
