"""What a browser carries of its device in cookies: they outlive the store that scripts write.

Browsers that run out of space clear IndexedDB and caches, but not cookies. The mark names the
device that was enrolled, sealed, since nobody may claim to come in the place of another's device.
The tally is what the device had not sent, written by the app at every change; it is believed as
far as the status of a sync is (QUALITY, R9).
"""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import NamedTuple

from sync.operation import is_uuid

_PURPOSE = b"device mark:"
_TALLY = re.compile(r"(\d{1,6})\.(\d{1,6})\.(\d{1,15})")


def write_mark(secret: bytes, device: str) -> str:
    """`<device id>.<seal>`."""
    return f"{device}.{_seal(secret, device)}"


def read_mark(secret: bytes, mark: str | None) -> str | None:
    """The device id of a mark that this server has written, else None."""
    device, _, seal = (mark or "").partition(".")
    right = hmac.compare_digest(seal.encode(), _seal(secret, device).encode())
    return device if right and is_uuid(device) else None


def _seal(secret: bytes, device: str) -> str:
    return hmac.new(secret, _PURPOSE + device.encode(), hashlib.sha256).hexdigest()


class Tally(NamedTuple):
    """Operations and photos that were not sent; `oldest` is device time in ms."""

    pending: int
    photos: int
    oldest: int | None


def read_tally(text: str | None) -> Tally | None:
    """`<operations>.<photos>.<oldest or 0>`; None for anything else."""
    found = _TALLY.fullmatch(text or "")
    if found is None:
        return None
    pending, photos, oldest = (int(part) for part in found.groups())
    return Tally(pending, photos, oldest or None)
