"""Whether a receipt is what the server signed: needs the file and the public key, nothing else.

A receipt is canonical JSON, so that no byte of it can be another and still mean the same."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from server.actions.receipts import FORMAT
from sync.canonical import NotCanonical, canonical, digest
from sync.seal import COVERED

BYTES_MAX = 1024 * 1024
STATED = {"format", "key", "office", "received", "records", "seal", "signature", "site"}
_SIGNATURE = re.compile(r"[0-9a-f]{128}")


class Altered(ValueError):
    """The file is not what was signed; the text says where it shows."""


class NoReceipt(Altered):
    """The file has not even the parts of one: another file, or too much of it is gone."""


class Receipt(NamedTuple):
    """What a receipt that holds says. `received` is ms since 1970 UTC."""

    office: str
    received: int
    items: int
    signature: str


def verify_receipt(data: bytes, key: str) -> Receipt:
    """Check the bytes of a receipt against the public key (64 hexadecimal digits). Raises
    Altered, and NoReceipt where they are none; ValueError where the key is none."""
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
    told = _parse(data)
    statement, content = told["statement"], told["content"]
    if not isinstance(told["signature"], str) or not _SIGNATURE.fullmatch(told["signature"]):
        raise Altered("signature")
    try:
        public.verify(bytes.fromhex(told["signature"]), canonical(statement))
    except InvalidSignature as error:
        raise Altered("signature") from error
    # From here on the statement is the server's own words.
    if statement["format"] != FORMAT or statement["key"] != key:
        raise Altered("format")
    if digest(content) != statement["seal"] or content["records"] != statement["records"]:
        raise Altered("content")
    return Receipt(
        statement["office"],
        statement["received"],
        len(statement["records"] or []),
        statement["signature"],
    )


def _parse(data: bytes) -> dict[str, Any]:
    if len(data) > BYTES_MAX:
        raise NoReceipt("size")
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NoReceipt("form") from error
    parts = {"content": set(COVERED), "statement": STATED}
    if not isinstance(told, dict) or not {*parts, "signature"} <= set(told):
        raise NoReceipt("form")
    try:
        whole = canonical(told) == data
    except (ValueError, NotCanonical, RecursionError) as error:
        raise Altered("form") from error
    if not whole or set(told) != {*parts, "signature"}:
        raise Altered("form")
    for name, names in parts.items():
        if not isinstance(told[name], dict) or set(told[name]) != names:
            raise Altered("form")
    return told
