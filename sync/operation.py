"""One change, as a tablet makes, stores and sends it.

An operation is one intention. Its id and its place in the device's chain are made and stored
before it is sent, so sending it twice is harmless (DESIGN: the sync protocol, 1 and 3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sync.canonical import DEPTH_MAX, NotCanonical, canonical

CREATE = "create"
VOID = "void"
SETTLE = "settle"
RESERVED_MOVES = frozenset({CREATE, VOID, SETTLE})

BYTES_MAX = 256 * 1024
# An operation is kept inside other records, so it may not use up all the depth there is.
OPERATION_DEPTH_MAX = 24
WITH_MAX = 100
SETTLES_MAX = 50
REASON_MAX = 1000

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")
_HASH = re.compile(r"[0-9a-f]{64}")
_EPOCH = re.compile(r"[0-9a-z][0-9a-z.-]{0,79}")

_REQUIRED = frozenset(
    "id device counter previous author at site type schema record base set".split()
)
_OPTIONAL = frozenset("move reason settles with epoch".split())


class Malformed(ValueError):
    """The bytes are not an operation. `field` names the part that is wrong."""

    def __init__(self, field: str, detail: str) -> None:
        super().__init__(f"{field}: {detail}")
        self.field = field


@dataclass(frozen=True, slots=True)
class Operation:
    """A parsed operation.

    `id`, `device`, `author` (a staff record), `site` and `record` are UUIDs; `counter` counts the
    device's operations from 1 without gaps and `previous` is the chain hash of the one before
    (64 zeros at first); `at` is the device's time in ms; `schema` the record type's version that
    the author's app knew; `base` the record version that the author saw (0 for none) and `epoch`
    the server's epoch in which it was pulled (see `sync.epochs`).
    `with_` names the operations that must land together with this one.
    """

    id: str
    device: str
    counter: int
    previous: str
    author: str
    at: int
    site: str
    type: str
    schema: int
    record: str
    base: int
    set: dict[str, Any]
    move: str | None = None
    reason: str | None = None
    settles: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    epoch: str | None = None


def is_uuid(value: object) -> bool:
    return isinstance(value, str) and _UUID.fullmatch(value) is not None


def _need(ok: bool, field: str, detail: str) -> None:
    if not ok:
        raise Malformed(field, detail)


def _whole(value: object, low: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= 2**53 - 1


def _text_list(value: object, most: int) -> bool:
    return (
        isinstance(value, list)
        and 0 < len(value) <= most
        and all(isinstance(v, str) and 0 < len(v) <= 200 for v in value)
    )


def parse(raw: Any, content: bytes | None = None) -> Operation:
    """An operation from decoded JSON. Raises Malformed; unknown keys are refused, not dropped.
    `content` are its canonical bytes where the caller has them (see `kept_bytes`)."""
    _need(isinstance(raw, dict), "operation", "an object is expected")
    keys = set(raw)
    _need(keys >= _REQUIRED, "operation", "keys are missing")
    _need(keys <= _REQUIRED | _OPTIONAL, "operation", "unknown keys")
    for name in ("id", "device", "author", "site", "record"):
        _need(is_uuid(raw[name]), name, "a lower-case UUID is expected")
    for name, low in (("counter", 1), ("schema", 1), ("base", 0)):
        _need(_whole(raw[name], low), name, "an integer from 1 (base: from 0) is expected")
    _need(_whole(raw["at"], -(2**53 - 1)), "at", "milliseconds are expected")
    previous = raw["previous"]
    _need(isinstance(previous, str) and bool(_HASH.fullmatch(previous)), "previous", "a hash")
    for name in ("type", "move"):
        value = raw.get(name, "")
        allowed = name == "move" and "move" not in raw
        _need(allowed or (isinstance(value, str) and bool(_NAME.fullmatch(value))), name, "a name")
    _need(isinstance(raw["set"], dict), "set", "an object is expected")
    reason = raw.get("reason")
    _need(
        "reason" not in raw or (isinstance(reason, str) and 0 < len(reason) <= REASON_MAX),
        "reason",
        f"1 to {REASON_MAX} characters are expected",
    )
    epoch = raw.get("epoch", "0")
    _need(isinstance(epoch, str) and bool(_EPOCH.fullmatch(epoch)), "epoch", "an epoch")
    _need("settles" not in raw or _text_list(raw["settles"], SETTLES_MAX), "settles", "ids")
    _need("with" not in raw or _text_list(raw["with"], WITH_MAX), "with", "ids")
    try:
        size = len(kept_bytes(raw) if content is None else content)
    except NotCanonical as error:
        raise Malformed("operation", str(error)) from error
    _need(size <= BYTES_MAX, "operation", f"larger than {BYTES_MAX} bytes")
    return Operation(
        **{name: raw[name] for name in _REQUIRED},
        move=raw.get("move"),
        reason=reason,
        settles=tuple(raw.get("settles", ())),
        with_=tuple(raw.get("with", ())),
        epoch=raw.get("epoch"),
    )


def kept_bytes(raw: Any) -> bytes:
    """The canonical bytes of an operation that may be kept inside a record. Raises NotCanonical."""
    return canonical(raw, DEPTH_MAX - OPERATION_DEPTH_MAX)


def wire(operation: Operation) -> dict[str, Any]:
    """The JSON form; `parse(wire(op)) == op`, and its canonical bytes are what is hashed."""
    raw: dict[str, Any] = {name: getattr(operation, name) for name in _REQUIRED}
    if operation.move is not None:
        raw["move"] = operation.move
    if operation.reason is not None:
        raw["reason"] = operation.reason
    if operation.settles:
        raw["settles"] = list(operation.settles)
    if operation.with_:
        raw["with"] = list(operation.with_)
    if operation.epoch is not None:
        raw["epoch"] = operation.epoch
    return raw
