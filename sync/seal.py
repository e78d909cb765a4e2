"""The seal of a signature: one hash over everything that it vouches for (L5, trap 16).

Its twin is web/src/screens/signing/seal.ts; sync/records/signature/definition.py tells what each
field is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sync.canonical import NotCanonical, digest

COVERED = (
    *("shown", "strokes", "records", "signer"),
    *("manner", "relation", "signed_at", "wording"),
)


def covered(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The sealed part of a signature's fields; what is absent counts as null."""
    return {name: fields.get(name) for name in COVERED}


def seal_of(fields: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical bytes of the sealed part. Raises NotCanonical."""
    return digest(covered(fields))


def seal_holds(fields: Mapping[str, Any]) -> bool:
    """Whether signature and content are what was sealed (Electronic Signature Law 13)."""
    try:
        return fields.get("seal") == seal_of(fields)
    except (NotCanonical, RecursionError):
        return False
