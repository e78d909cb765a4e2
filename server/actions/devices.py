"""Enrolling, listing and revoking devices."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection

from server.actions.heads import public_key
from server.problems import Trouble
from server.store import audit, people
from server.store.people import Contact, Device
from sync.chain import START

CONTACT_MS = 60_000
_JWK = ("crv", "kty", "x", "y")


def enrol(connection: Connection, device: dict[str, Any], account: str, now: int) -> bool:
    """Enrol the device for the account; again with the same key only notes the account. Returns
    whether it was new. Raises Trouble: another key under the same id is never accepted, and a
    revoked device stays out."""
    key = _key(device["key"])
    known = people.device(connection, device["id"])
    if known is not None:
        if known.revoked is not None or known.key != key:
            raise Trouble("device_unknown")
        people.add_device_user(connection, known.id, account, now)
        return False
    fresh = Device(device["id"], key, device["name"], device["platform"], now, None, 0, START)
    people.save_device(connection, fresh)
    people.add_device_user(connection, fresh.id, account, now)
    audit.note(connection, "device_enrolled", now, account=account, device=fresh.id)
    return True


def _key(jwk: dict[str, Any]) -> str:
    """The public part of the key in one form, proven to be a point of the curve."""
    try:
        public_key(jwk)
    except ValueError as error:
        raise Trouble("malformed_request") from error
    return json.dumps({name: jwk[name] for name in _JWK}, sort_keys=True)


def revoke(connection: Connection, device_id: str, now: int) -> None:
    """From the commit on, nothing of the device is served or accepted."""
    device = people.device(connection, device_id)
    if device is None:
        raise Trouble("not_found")
    device.revoked = now
    people.save_device(connection, device)
    audit.note(connection, "device_revoked", now, device=device_id)


def usable(connection: Connection, device_id: str, account: str) -> bool:
    """Whether the device is enrolled, not revoked, and the account has signed in on it."""
    device = people.device(connection, device_id)
    if device is None or device.revoked is not None:
        return False
    return account in people.device_accounts(connection, device_id)


def contact_is_news(connection: Connection, site: str, contact: Contact) -> bool:
    """Whether the contact tells something new, so that an idle poll costs no write."""
    last = people.last_contact(connection, site, contact.device)
    if last is None or contact.at - last.at >= CONTACT_MS:
        return True
    return (last.pending, last.photos) != (contact.pending, contact.photos)


def listing(connection: Connection, site: str) -> list[dict[str, Any]]:
    """The devices that have spoken with the site, the latest first."""
    found = []
    for contact in people.site_contacts(connection, site):
        device = people.device(connection, contact.device)
        if device is not None:
            told = {"id": device.id, "name": device.name, "platform": device.platform}
            rest = {**contact._asdict(), "revoked": device.revoked is not None}
            del rest["device"]
            found.append({**told, **rest})
    return found
