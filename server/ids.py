"""New ids: UUIDv7, which sort by the time of their making and insert at the end of an index."""

from __future__ import annotations

import secrets
import time


def uuid7(now_ms: int | None = None) -> str:
    """A fresh UUIDv7 in lower case with hyphens; `now_ms` sets its time (ms since 1970)."""
    moment = time.time_ns() // 1_000_000 if now_ms is None else now_ms
    value = (moment & (2**48 - 1)) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def now_ms() -> int:
    """The server's clock: milliseconds since 1970 UTC."""
    return time.time_ns() // 1_000_000
