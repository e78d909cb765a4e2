"""The mark that a browser carries of the device it enrolled, in a cookie that scripts cannot read.

Browsers that run out of space clear what scripts have stored (IndexedDB and caches), but not the
cookies that a server has set: so the mark tells that a device lost its store (QUALITY, R9). It is
sealed, since nobody may claim to come in the place of another's device.
"""

from __future__ import annotations

import hashlib
import hmac

from sync.operation import is_uuid

_PURPOSE = b"device mark:"


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
