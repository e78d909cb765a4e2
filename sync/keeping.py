"""How long closed records stay on a tablet (DESIGN: the sync protocol, 7; `forget`).

A tablet goes from hand to hand and may be lost, so what is finished leaves it after some days;
the server keeps everything. The definition's `keep_days` is the longest stay, which a community
may shorten (`device.closed_days`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sync.conflicts import open_conflicts
from sync.definition import RecordType

DAY_MS = 86_400_000


def closed_at(definition: RecordType, record: Mapping[str, Any]) -> int | None:
    """When (ms) the record was last touched, if nothing is left to be done with it: its state is
    closed or it is void, and no conflict waits for a person. None: it is still work."""
    state = definition.state(record["state"])
    # A state that a newer server knows may well be work.
    closed = record.get("void") is not None or (state is not None and not state.open)
    created: int = record["created"]["at"]
    changed: int = record["changed"]["at"] if "changed" in record else created
    at = max(created, changed)
    return at if closed and not open_conflicts(record) else None


def may_leave(
    definition: RecordType, record: Mapping[str, Any], closed_days: int, now: int
) -> bool:
    """Whether a tablet lets the record go at `now` (ms), where the community keeps closed records
    for `closed_days`. What is unsent or refused on the device stays whatever this says."""
    at = closed_at(definition, record)
    if definition.keep_days is None or at is None:
        return False
    return now - at >= min(definition.keep_days, closed_days) * DAY_MS
