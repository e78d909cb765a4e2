"""The key with which this server countersigns receipts: Ed25519, made from the office's secret, so
that every worker has it and every backup holds it (docs/decisions/0016-receipts.md)."""

from __future__ import annotations

from functools import lru_cache

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_PURPOSE = b"rounds receipts"


@lru_cache(maxsize=4)
def receipt_key(secret: bytes) -> Ed25519PrivateKey:
    """The private key of the server with this secret."""
    seed = HKDF(hashes.SHA256(), length=32, salt=None, info=_PURPOSE).derive(secret)
    return Ed25519PrivateKey.from_private_bytes(seed)


def public_hex(secret: bytes) -> str:
    """The public key as 64 hexadecimal digits: all that a verifier needs."""
    return receipt_key(secret).public_key().public_bytes_raw().hex()
