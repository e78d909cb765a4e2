"""One change, as a tablet makes, stores and sends it.

An operation is one intention. Its id and its place in the device's chain are made and stored
before it is sent, so sending it twice is harmless (DESIGN: the sync protocol, 1 and 3).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sync.canonical import BIGGEST, DEPTH_MAX, NotCanonical, canonical

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
_KNOWN = _REQUIRED | frozenset("move reason settles with epoch".split())
_UUIDS = ("id", "device", "author", "site", "record")


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


def _whole_from(low: int) -> Callable[[Any], bool]:
    def whole(value: Any) -> bool:
        return type(value) is int and low <= value <= BIGGEST

    return whole


def _matches(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    fits = pattern.fullmatch
    return lambda value: isinstance(value, str) and fits(value) is not None


def _text_list(most: int) -> Callable[[Any], bool]:
    def texts(value: Any) -> bool:
        return (
            isinstance(value, list)
            and 0 < len(value) <= most
            and all(isinstance(v, str) and 0 < len(v) <= 200 for v in value)
        )

    return texts


def _reason(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= REASON_MAX


# What each part must be, where it is there, and what to say where it is not.
_SHAPES: tuple[tuple[str, Callable[[Any], bool], str], ...] = (
    *((name, _matches(_UUID), "a lower-case UUID") for name in _UUIDS),
    ("counter", _whole_from(1), "an integer from 1"),
    ("schema", _whole_from(1), "an integer from 1"),
    ("base", _whole_from(0), "an integer from 0"),
    ("at", _whole_from(-BIGGEST), "milliseconds"),
    ("previous", _matches(_HASH), "a hash"),
    ("type", _matches(_NAME), "a name"),
    ("move", _matches(_NAME), "a name"),
    ("set", lambda value: isinstance(value, dict), "an object"),
    ("reason", _reason, f"1 to {REASON_MAX} characters"),
    ("epoch", _matches(_EPOCH), "an epoch"),
    ("settles", _text_list(SETTLES_MAX), "ids"),
    ("with", _text_list(WITH_MAX), "ids"),
)


def parse(raw: Any, content: bytes | None = None) -> Operation:
    """An operation from decoded JSON. Raises Malformed; unknown keys are refused, not dropped.
    `content` are its canonical bytes where the caller has them (see `kept_bytes`)."""
    if not isinstance(raw, dict):
        raise Malformed("operation", "an object is expected")
    keys = raw.keys()
    if not (keys >= _REQUIRED and keys <= _KNOWN):
        raise Malformed("operation", "keys are missing or unknown")
    for name, fits, wanted in _SHAPES:
        if name in raw and not fits(raw[name]):
            raise Malformed(name, f"{wanted} is expected")
    try:
        size = len(kept_bytes(raw) if content is None else content)
    except NotCanonical as error:
        raise Malformed("operation", str(error)) from error
    if size > BYTES_MAX:
        raise Malformed("operation", f"larger than {BYTES_MAX} bytes")
    return Operation(
        id=raw["id"],
        device=raw["device"],
        counter=raw["counter"],
        previous=raw["previous"],
        author=raw["author"],
        at=raw["at"],
        site=raw["site"],
        type=raw["type"],
        schema=raw["schema"],
        record=raw["record"],
        base=raw["base"],
        set=raw["set"],
        move=raw.get("move"),
        reason=raw.get("reason"),
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
