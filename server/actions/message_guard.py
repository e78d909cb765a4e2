"""What may leave the office: a message goes to one recipient, about parcels of theirs that still
wait, and names nobody else's (L3, trap 15).

Devices compose by the same rules; the server asks again at the last moment, since a tablet may have
been without a network for days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from server.actions.phones import digits
from server.store.reading import Record

GONE = "parcels_gone"
# Eleven digits of a mobile phone, however they are spaced.
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_SPACING = re.compile(r"[\s-]")
_NAME_LEAST = 2


def first_trouble(
    message: Mapping[str, Any],
    parcels: list[Record],
    neighbours: Iterable[Record],
    residents: Mapping[str, Record],
    *,
    group: bool,
) -> str | None:
    """The code of what forbids sending, or None. `message` are its fields, `parcels` the parcels
    that it names (those that exist), `neighbours` all that wait at the address, `residents` those
    whom the parcels name, `group` whether many people read what arrives."""
    if not parcels or len(parcels) != len(set(message["parcels"])):
        return "parcels_unknown"
    if not _one_recipient(message, parcels):
        return "other_recipient"
    waiting = [p for p in parcels if p["state"] == "waiting" and not p.get("void")]
    if len(waiting) < len(parcels):
        return "parcels_changed" if waiting else GONE
    if not _own_address(message, parcels, residents):
        return "other_address"
    if _names_others(message, parcels, neighbours):
        return "other_parcel"
    return "names_person" if group and _names_person(message, parcels) else None


def _one_recipient(message: Mapping[str, Any], parcels: list[Record]) -> bool:
    """One address, one name, and where residents are named, one resident."""
    fields = [parcel["fields"] for parcel in parcels]
    people = {(f.get("unit"), _name(f)) for f in [*fields, message]}
    named = {f["resident"] for f in [*fields, message] if f.get("resident")}
    return len(people) == 1 and len(named) <= 1


def _own_address(
    message: Mapping[str, Any], parcels: list[Record], residents: Mapping[str, Record]
) -> bool:
    """Telephone and mailbox are those of the parcels or of the resident whom they name."""
    known = [residents[one]["fields"] for one in _residents(parcels) if one in residents]
    phones = {digits(f.get("phone")) for f in known}
    phones |= {digits(p["fields"].get("recipient_phone")) for p in parcels}
    boxes = {f.get("email", "").lower() for f in known}
    phone, email = digits(message.get("phone")), (message.get("email") or "").lower()
    return (not phone or phone in phones) and (not email or email in boxes)


def _names_others(
    message: Mapping[str, Any], parcels: list[Record], neighbours: Iterable[Record]
) -> bool:
    """Whether the text tells of a parcel of somebody else at the same address."""
    own = {parcel["id"] for parcel in parcels}
    name = _name(message)
    text = message["text"]
    # One name may be the beginning of another: the own one is not looked at.
    unnamed = text.replace(name, "") if name else text
    for parcel in neighbours:
        fields = parcel["fields"]
        if parcel["id"] in own or _name(fields) == name:
            continue
        other = _name(fields)
        if len(other) >= _NAME_LEAST and other in unnamed:
            return True
        secrets = (fields.get(key, "") for key in ("pickup_code", "tracking", "recipient_phone"))
        if any(len(secret) >= 4 and secret in text for secret in secrets):
            return True
    return False


def _names_person(message: Mapping[str, Any], parcels: list[Record]) -> bool:
    """A group reads the room and a masked name: no telephone, no full name, no pickup code."""
    text = message["text"]
    name = _name(message)
    if _MOBILE.search(_SPACING.sub("", text)) or (len(name) >= _NAME_LEAST and name in text):
        return True
    told = (p["fields"].get(key, "") for p in parcels for key in ("pickup_code", "tracking"))
    return any(len(secret) >= 4 and secret in text for secret in told)


def _residents(parcels: list[Record]) -> set[str]:
    return {p["fields"]["resident"] for p in parcels if p["fields"].get("resident")}


def _name(fields: Mapping[str, Any]) -> str:
    return "".join((fields.get("recipient") or "").split())
