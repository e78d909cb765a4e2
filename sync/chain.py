"""Hash chains: each link names the hash of the one before, so that a lost, reordered, altered or
forged link shows. Used for a device's operations and for the server's journal.

A chain alone does not show a cut tail; the exported or signed head does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

START = "0" * 64


def link(previous: str, content: bytes) -> str:
    """The hash of `content` after `previous` (64 hexadecimal digits)."""
    return hashlib.sha256(bytes.fromhex(previous) + content).hexdigest()


def first_break(links: Iterable[tuple[str, bytes, str]]) -> int | None:
    """The index of the first (previous, content, hash) that does not follow, or None."""
    expected = START
    for index, (previous, content, stated) in enumerate(links):
        if previous != expected or link(previous, content) != stated:
            return index
        expected = stated
    return None
