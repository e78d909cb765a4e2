"""What arrives in a push, before anything is decided: each operation parsed or found malformed,
with the bytes that are hashed and kept."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sync.canonical import NotCanonical, canonical
from sync.chain import link
from sync.merge import Problem
from sync.operation import Malformed, Operation, kept_bytes, parse


@dataclass(slots=True)
class Arrival:
    """One operation as it came. `content` are the canonical bytes (or, where there are none, a
    plain JSON form), `digest` their SHA-256, `link` its hash in the device's chain; `operation`
    is None and `problem` set when it is malformed; `outcome` is set once decided."""

    raw: Any
    id: str
    content: bytes
    digest: str
    link: str
    operation: Operation | None = None
    problem: Problem | None = None
    outcome: dict[str, Any] | None = None


def arrive_all(operations: list[Any]) -> list[Arrival]:
    """Take the operations of one request in. Where one does not say what went before it, that is
    the one before it in the request: 64 digits that no packing makes smaller, so they are not
    sent."""
    arrivals: list[Arrival] = []
    for raw in operations:
        before = arrivals[-1].link if arrivals else ""
        if before and isinstance(raw, dict) and "previous" not in raw:
            arrivals.append(arrive({**raw, "previous": before}))
        else:
            arrivals.append(arrive(raw))
    return arrivals


def arrive(raw: Any) -> Arrival:
    """Take one operation in. Never raises: whatever was sent is kept."""
    content, exact, shallow = _content(raw)
    arrival = Arrival(
        raw=raw,
        id=_id(raw),
        content=content,
        digest=sha256(content).hexdigest(),
        link="",
    )
    try:
        arrival.operation = parse(raw, content if shallow else None)
    except (Malformed, RecursionError) as error:
        arrival.problem = Problem(
            "malformed_operation", {"field": getattr(error, "field", "operation")}
        )
    if exact and arrival.operation is not None:
        arrival.link = link(arrival.operation.previous, content)
    return arrival


def _content(raw: Any) -> tuple[bytes, bool, bool]:
    """The bytes, whether they are canonical, and whether they may be kept inside a record."""
    try:
        return kept_bytes(raw), True, True
    except (NotCanonical, RecursionError):
        pass
    try:
        return canonical(raw), True, False
    except (NotCanonical, RecursionError):
        return json.dumps(raw, sort_keys=True, separators=(",", ":")).encode(), False, False


def _id(raw: Any) -> str:
    found = raw.get("id") if isinstance(raw, dict) else None
    return found if isinstance(found, str) and len(found) <= 200 and _plain(found) else ""


def _plain(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\x00" not in text
