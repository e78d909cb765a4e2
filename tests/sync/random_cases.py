"""Random merges: several devices change one record after another, with bases they may have seen.

The same seed makes the same cases; a case is plain JSON, so that another language can judge it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from random import Random
from typing import Any

from sync.definition import RecordType, Role
from sync.merge import Record, merge
from sync.operation import Malformed, parse
from sync.purge import REASONS, purged
from tests.sync.making import RECORD, SITE, T0, uuid
from tests.sync.random_values import change

STEPS = 9
DEVICES = [uuid(n) for n in (1, 2, 3)]
ROLES = tuple(Role)
MINUTE = 60_000


def cases(
    types: Mapping[str, RecordType], count: int, seed: int, often: Collection[str] = ()
) -> Iterator[dict[str, Any]]:
    """`count` cases, each `{definition, record, operation, role, when, received, blocked}`. Half
    of them are of the types named in `often`."""
    chance = Random(seed)
    names, favourites = sorted(types), sorted(often)
    made = 0
    while made < count:
        name = chance.choice(favourites if favourites and chance.random() < 0.5 else names)
        record: Record | None = None
        for step in range(min(STEPS, count - made)):
            case = _case(chance, name, types[name], record, step)
            made += 1
            yield case
            record = _perhaps_purged(chance, types[name], _after(types[name], case) or record)


def _perhaps_purged(chance: Random, definition: RecordType, record: Record | None) -> Record | None:
    """Now and then the server has removed some values in between."""
    if record is None or chance.random() < 0.9:
        return record
    names = {field.name for field in definition.fields if chance.random() < 0.3}
    return purged(record, names | {REASONS}, T0, T0, uuid(9))


def _case(
    chance: Random, name: str, definition: RecordType, record: Record | None, step: int
) -> dict[str, Any]:
    when = T0 + chance.choice((step, step, chance.randrange(10))) * MINUTE
    return {
        "definition": name,
        "record": record,
        "operation": _operation(chance, definition, record, step, when),
        "role": _role(chance, definition).value,
        "when": when,
        "received": chance.choice((0, when + 5)),
        "blocked": _blocked(chance, definition),
    }


def _role(chance: Random, definition: RecordType) -> Role:
    """Mostly one that may make such records, else anybody."""
    able = [role for role in ROLES if role in definition.create]
    return chance.choice(able if chance.random() < 0.85 else ROLES)


def _operation(
    chance: Random, definition: RecordType, record: Record | None, step: int, when: int
) -> dict[str, Any]:
    move = _move(chance, definition, record)
    version = record["version"] if record else 0
    raw: dict[str, Any] = {
        "id": uuid(0x100000 + step),
        "device": chance.choice(DEVICES),
        "counter": chance.randrange(1, 2 * STEPS),
        "previous": "0" * 64,
        "author": uuid(9),
        "at": when,
        "site": SITE if chance.random() < 0.99 else uuid(8),
        "type": definition.name,
        "schema": definition.version,
        "record": RECORD,
        "base": chance.randrange(version + 1),
        "set": _set(chance, definition, record, move),
        **({} if move is None else {"move": move}),
        **({"reason": chance.choice(("理由", "r"))} if chance.random() < 0.6 else {}),
    }
    if move == "settle" or chance.random() < 0.02:
        raw["settles"] = [c["id"] for c in (record or {}).get("conflicts", [])][-2:] or ["none"]
    return _spoilt(chance, raw) if chance.random() < 0.01 else raw


def _move(chance: Random, definition: RecordType, record: Record | None) -> str | None:
    if record is None and chance.random() < 0.98:
        return "create"
    moves = [m.name for m in definition.moves]
    rare = ["create", "void", "fly", "constructor"] if chance.random() < 0.03 else []
    settle = ["settle"] if record and record.get("conflicts") else []
    return chance.choice([None, None, *moves, *settle, *rare])


def _set(
    chance: Random, definition: RecordType, record: Record | None, move: str | None
) -> dict[str, Any]:
    fields = record["fields"] if record else {}
    chosen = {f.name for f in definition.fields if chance.random() < 2.5 / len(definition.fields)}
    if move == "create":
        chosen |= {f.name for f in definition.fields if f.required and chance.random() < 0.97}
    found = definition.move(move) if move else None
    if found is not None and chance.random() < 0.9:
        chosen |= set(found.needs)
    known = [f for f in definition.fields if f.name in chosen]
    chance.shuffle(known)
    values = {f.name: change(chance, f, fields.get(f.name)) for f in known}
    if chance.random() < 0.02:
        values[chance.choice(("__proto__", "constructor", "nothing", "键"))] = 1
    return values


def _blocked(chance: Random, definition: RecordType) -> list[dict[str, str]]:
    if chance.random() < 0.9 or not definition.moves:
        return []
    return [{"move": chance.choice(definition.moves).name, "code": "not_yet"}]


def _spoilt(chance: Random, raw: dict[str, Any]) -> dict[str, Any]:
    """The operation with one part that is wrong."""
    name = chance.choice(sorted(raw))
    return {**raw, name: chance.choice((None, "", -1, [], "X", True, "\ud800", 2**53))}


def _after(definition: RecordType, case: dict[str, Any]) -> Record | None:
    """The record that the case leads to, or None where it was refused."""
    try:
        operation = parse(case["operation"])
    except Malformed:
        return None
    outcome = merge(
        definition,
        case["record"],
        operation,
        role=Role(case["role"]),
        when=case["when"],
        received=case["received"],
        blocked=case["blocked"],
    )
    return outcome.record
