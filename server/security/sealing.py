"""Secrets at rest: sealed with a key made from the office's secret, so that neither a copied table
nor a record on a tablet tells them (AES-256-GCM)."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_PURPOSE = b"rounds sealed secrets"
_NONCE_BYTES = 12


class NotOurs(ValueError):
    """Sealed with another secret, for another purpose, or altered."""


def _cipher(secret: bytes) -> AESGCM:
    return AESGCM(HKDF(hashes.SHA256(), length=32, salt=None, info=_PURPOSE).derive(secret))


def seal(secret: bytes, about: str, plain: bytes) -> bytes:
    """The sealed bytes; they open only for the same `about`, so that no row can take another's
    place."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + _cipher(secret).encrypt(nonce, plain, about.encode())


def unseal(secret: bytes, about: str, sealed: bytes) -> bytes:
    """What was sealed. Raises NotOurs."""
    nonce, body = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return _cipher(secret).decrypt(nonce, body, about.encode())
    except (InvalidTag, ValueError) as error:
        raise NotOurs("sealed by another office") from error
