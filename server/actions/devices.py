"""Enrolling devices, what they tell of themselves, and revoking them."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from sqlalchemy import Connection

from server.actions.heads import public_key
from server.problems import Trouble
from server.security.device_mark import Tally
from server.store import audit, people
from server.store.people import Contact, Device
from sync.chain import START

CONTACT_MS = 60_000
# A clock that moved by more than this is told at once; smaller differences are the network's.
OFFSET_MS = 30_000
_JWK = ("crv", "kty", "x", "y")


class Cleared(NamedTuple):
    """What a browser's cookies tell of the device that it enrolled before."""

    device: str
    tally: Tally | None


def enrol(
    connection: Connection,
    device: dict[str, Any],
    account: str,
    now: int,
    cleared: Cleared | None = None,
) -> bool:
    """Enrol the device for the account; again with the same key only notes the account. Returns
    whether it was new. `cleared` tells of the device that this browser enrolled earlier: a new one
    in its place means that the browser's store was cleared (R9). Raises Trouble: another key under
    the same id is never accepted, and a revoked device stays out."""
    key = _key(device["key"])
    known = people.device(connection, device["id"])
    if known is not None:
        if known.key != key:
            raise Trouble("device_unknown")
        if known.revoked is not None:
            raise Trouble("device_revoked")
        people.add_device_user(connection, known.id, account, now)
        return False
    fresh = Device(device["id"], key, device["name"], device["platform"], now, None, 0, START)
    people.save_device(connection, fresh)
    people.add_device_user(connection, fresh.id, account, now)
    audit.note(connection, "device_enrolled", now, account=account, device=fresh.id)
    if cleared is not None and cleared.device != fresh.id:
        _replace(connection, cleared, fresh.id, account, now)
    return True


def _replace(connection: Connection, cleared: Cleared, device: str, account: str, now: int) -> None:
    before = cleared.device
    if people.device(connection, before) is None:
        return
    people.change_device(connection, before, replaced=device)
    if cleared.tally is not None:
        # Newer than what the device told at its last contact: it counts what was made offline.
        people.change_contacts(connection, before, **cleared.tally._asdict())
    told = _last_word(connection, before)
    audit.note(
        connection,
        "device_store_lost",
        now,
        account=account,
        device=before,
        details={"replaced": device, **(told or {})},
    )


def lost(connection: Connection, device: str) -> dict[str, Any] | None:
    """What the browser had not sent, by its last word, when its store was cleared and this device
    came in the place of the one before; None where nothing is known to be missing."""
    told = [_last_word(connection, before.id) for before in people.replaced_by(connection, device)]
    missing = [word for word in told if word and word["pending"] + word["photos"] > 0]
    return max(missing, key=lambda word: int(word["at"]), default=None)


def _last_word(connection: Connection, device: str) -> dict[str, Any] | None:
    last = next(iter(people.device_contacts(connection, device)), None)
    if last is None:
        return None
    return {"pending": last.pending, "photos": last.photos, "oldest": last.oldest, "at": last.at}


def _key(jwk: dict[str, Any]) -> str:
    """The public part of the key in one form, proven to be a point of the curve."""
    try:
        public_key(jwk)
    except ValueError as error:
        raise Trouble("malformed_request") from error
    return json.dumps({name: jwk[name] for name in _JWK}, sort_keys=True)


def shut_out(connection: Connection, device_id: str, account: str) -> Trouble:
    """Why the device may not speak for the account. That it was revoked is for those to know who
    have signed in on it; others are told no more than that it is not theirs."""
    device = people.device(connection, device_id)
    revoked = device is not None and device.revoked is not None
    known = revoked and account in people.device_accounts(connection, device_id)
    return Trouble("device_revoked" if known else "device_unknown")


def revoke(
    connection: Connection,
    device_id: str,
    now: int,
    *,
    why: str = "",
    lost: bool = False,
    account: str | None = None,
) -> None:
    """From the commit on, nothing of the device is served or accepted. What was once reported
    `lost` stays so. Raises Trouble."""
    device = people.device(connection, device_id)
    if device is None:
        raise Trouble("not_found")
    lost = lost or device.lost
    people.change_device(connection, device_id, revoked=now, revoked_why=why, lost=lost)
    audit.note(
        connection,
        "device_revoked",
        now,
        account=account,
        device=device_id,
        details={"lost": lost},
    )


def readmit(
    connection: Connection, device_id: str, now: int, *, account: str | None = None
) -> None:
    """Let a revoked device speak again; its unsent work then comes by itself. Raises Trouble
    `not_found`, and `device_lost` for one that was reported lost: whoever has it by now could
    read all that its users may see."""
    device = people.device(connection, device_id)
    if device is None:
        raise Trouble("not_found")
    if device.lost:
        raise Trouble("device_lost")
    people.change_device(connection, device_id, revoked=None, revoked_why="")
    audit.note(connection, "device_readmitted", now, account=account, device=device_id)


def contact_is_news(last: Contact | None, contact: Contact) -> bool:
    """Whether the contact tells something new, so that an idle poll costs no write."""
    if last is None or contact.at - last.at >= CONTACT_MS:
        return True
    moved = abs(last.offset - contact.offset) > OFFSET_MS
    return moved or (last.pending, last.photos) != (contact.pending, contact.photos)


def note_contact(connection: Connection, site: str, contact: Contact) -> None:
    """Keep what the device told. A device that speaks has not lost its store after all."""
    people.note_contact(connection, site, contact)
    device = people.device(connection, contact.device)
    if device is not None and device.replaced is not None:
        people.change_device(connection, device.id, replaced=None)


def listing(connection: Connection, sites: list[str]) -> list[dict[str, Any]]:
    """The devices that have spoken with one of the sites, the latest first, each with the last
    that it said to any of them."""
    latest: dict[str, Contact] = {}
    for contact in (c for site in sites for c in people.site_contacts(connection, site)):
        if contact.device not in latest or latest[contact.device].at < contact.at:
            latest[contact.device] = contact
    found = [_listed(connection, contact) for contact in latest.values()]
    return sorted((one for one in found if one), key=lambda one: -int(one["at"]))


def _listed(connection: Connection, contact: Contact) -> dict[str, Any] | None:
    device = people.device(connection, contact.device)
    if device is None:
        return None
    told = contact._asdict()
    del told["device"]
    return {
        **told,
        "id": device.id,
        "name": device.name,
        "platform": device.platform,
        "users": people.device_names(connection, device.id),
        "enrolled": device.enrolled,
        "revoked": device.revoked is not None,
        "revoked_why": device.revoked_why,
        "lost": device.lost,
        "replaced": device.replaced,
    }
