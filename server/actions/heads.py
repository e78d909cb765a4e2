"""The device's word for its operations: the signature over the chain's head, and whether the
chain goes on from what the server has seen (DESIGN: the device)."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from sqlalchemy import Connection

from server.actions.intake import Arrival
from server.problems import Trouble
from server.store import journal
from server.store.people import Device

P256_BYTES = 32


def public_key(jwk: dict[str, Any]) -> ec.EllipticCurvePublicKey:
    """The P-256 key of a JWK. Raises ValueError where it is none."""
    if jwk.get("kty") != "EC" or jwk.get("crv") != "P-256":
        raise ValueError("a P-256 key is expected")
    x, y = (int.from_bytes(_decode(str(jwk.get(part, "")))) for part in ("x", "y"))
    return ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()


def verify(device: Device, head: dict[str, Any] | None, last: Arrival) -> None:
    """Refuse the whole request unless the device signed the hash of its last operation. Raises
    Trouble `head_forged`; nothing is lost, since the device keeps what was not answered."""
    if head is None or (last.link and head["hash"] != last.link):
        raise Trouble("head_forged")
    if last.operation is not None and head["counter"] != last.operation.counter:
        raise Trouble("head_forged")
    try:
        signature = _decode(head["signature"])
        encoded = _der(signature)
        key = public_key(json.loads(device.key))
        key.verify(encoded, head["hash"].encode("ascii"), ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError, binascii.Error) as error:
        raise Trouble("head_forged") from error


def _der(signature: bytes) -> bytes:
    """WebCrypto's r‖s in the form that the library takes. Raises ValueError."""
    if len(signature) != 2 * P256_BYTES:
        raise ValueError("64 bytes are expected")
    halves = (signature[:P256_BYTES], signature[P256_BYTES:])
    return encode_dss_signature(*(int.from_bytes(half) for half in halves))


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def breaks(connection: Connection, device: Device, arrivals: list[Arrival]) -> list[dict[str, Any]]:
    """Where the chain does not go on from the operation before: told to the audit, never a reason
    to drop work. `device.counter` and `device.head` move on to the last operation.

    A device that works at two sites sends each site its part, so a gap may be filled later; two
    operations at one counter are a fork.
    """
    found = []
    for arrival in arrivals:
        operation = arrival.operation
        if operation is None or not arrival.link:
            continue
        expected = device.counter + 1
        if operation.counter < expected:
            if len(journal.link_at(connection, device.id, operation.counter)) > 1:
                found.append({"kind": "device_fork", "counter": operation.counter})
            continue
        if operation.counter > expected:
            found.append({"kind": "device_gap", "from": expected, "to": operation.counter - 1})
        elif operation.previous != device.head:
            found.append({"kind": "device_chain", "counter": operation.counter})
        device.counter, device.head = operation.counter, arrival.link
    return found
