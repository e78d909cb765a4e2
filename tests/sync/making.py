"""Factories with plain names: operations and records for tests, in as few words as they need."""

from __future__ import annotations

from typing import Any

from sync.definition import RecordType, Role
from sync.merge import Outcome, Record, merge
from sync.operation import Operation, parse
from tests.sync.definitions import definitions

SITE = "00000000-0000-7000-8000-0000000000aa"
RECORD = "00000000-0000-7000-8000-0000000000ee"
T0 = 1_795_219_200_000


def uuid(number: int) -> str:
    """A UUID that says its number."""
    return f"00000000-0000-7000-8000-{number:012x}"


def operation(**given: Any) -> Operation:
    """An operation of device 1, the author 9, an hour after the record was made."""
    counter = given.get("counter", 2)
    device = given.get("device", uuid(1))
    raw = {
        "id": uuid(0x1000 * int(device[-4:], 16) + counter),
        "device": device,
        "counter": counter,
        "previous": "0" * 64,
        "author": uuid(9),
        "at": T0 + 3_600_000,
        "site": SITE,
        "type": "sheet",
        "schema": 1,
        "record": RECORD,
        "base": 1,
        "set": {},
        **given,
    }
    return parse(raw)


def sheet() -> RecordType:
    return definitions()["sheet"]


def meet(record: Record | None, op: Operation, role: Role = Role.BUTLER, **given: Any) -> Outcome:
    """`merge` on the test definition that the operation names, at the operation's own time."""
    when = given.pop("when", op.at)
    definition = definitions()[op.type]
    return merge(definition, record, op, role=role, when=when, received=when, **given)


def landed(record: Record | None, op: Operation, role: Role = Role.BUTLER) -> Record:
    """The record after an operation that must not be refused."""
    outcome = meet(record, op, role)
    assert outcome.record is not None, outcome.problem
    return outcome.record


def made(**fields: Any) -> Record:
    """A fresh `sheet` with these fields, made by device 1."""
    create = {"counter": 1, "at": T0, "base": 0, "move": "create"}
    plain = {k: v for k, v in fields.items() if k != "note"}
    texts = {k: {"was": "", "now": v} for k, v in fields.items() if k == "note"}
    return landed(None, operation(**create, set={**plain, **texts}))
