"""Who may do what. The same answer on the tablet, where it greys a button and says why, and on
the server, where it decides (DESIGN: the sync protocol, 8; A8 for major violations)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sync.definition import LEADERS, Move, RecordType, Role, Roles
from sync.operation import CREATE, SETTLE, VOID

SETTLERS: Roles = LEADERS | {Role.RECEPTION, Role.ASSISTANT}


def may_read(definition: RecordType, role: Role, field: str | None = None) -> bool:
    """Whether the role may see records of this type, or this field of them."""
    if role not in definition.read:
        return False
    if field is None:
        return True
    found = definition.field(field)
    return found is not None and role in found.read


def may_write(definition: RecordType, role: Role, field: str) -> bool:
    return field in definition.writable(role)


def may_change(definition: RecordType, role: Role, field: str, fields: Mapping[str, Any]) -> bool:
    """Whether the role may change the value that the field holds now; a role that may not write
    the field at all is judged by `may_write`."""
    found = definition.field(field)
    if found is None or not found.guards:
        return True
    return all(role in g.roles for g in found.guards if fields.get(field) == g.value)


def roles_for(move: Move, fields: Mapping[str, Any]) -> Roles:
    """The roles that may make the move on a record with these fields."""
    roles = move.roles
    for rule in move.stricter:
        if fields.get(rule.field) == rule.value:
            roles = roles & rule.roles
    return roles


def may_move(
    definition: RecordType, role: Role, name: str, state: str | None, fields: Mapping[str, Any]
) -> bool:
    """Whether the role may make the named move, reserved ones included, on a record in this state
    (None: not known yet)."""
    if name == CREATE:
        return role in definition.create
    if role not in definition.read:
        return False
    if name == VOID:
        slip = state == definition.initial and role in definition.take_back
        return slip or role in definition.void
    if name == SETTLE:
        return role in SETTLERS
    move = definition.move(name)
    return move is not None and role in roles_for(move, fields)


def refusal_code(definition: RecordType, name: str, role: Role) -> str:
    """Which problem to tell when `may_move` said no: a stricter rule has words of its own."""
    if name == CREATE:
        return "role_forbids_create"
    if name == VOID:
        return "role_forbids_void"
    move = definition.move(name)
    if move is not None and role in move.roles:
        return "role_forbids_this_one"
    return "role_forbids_move"
