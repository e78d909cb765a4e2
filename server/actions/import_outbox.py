"""Work of a tablet that cannot connect any more, handed in at the desk as a file.

It is decided like a push of the tablet itself: original operations, authors and chain, and the
tablet's own signature over the last of them. Should the tablet connect later after all, the same
ids get the same answers (docs/protocol.md, "Handing in an outbox").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from server.actions import receipts
from server.actions.push import Push, Pushed, push, tally
from server.problems import Trouble
from server.store import audit, people
from sync.definition import Role
from sync.permission import SETTLERS


@dataclass(frozen=True, slots=True)
class Handed:
    """One batch of the file: `account` hands it in with `role` at the site; `made` is the tablet's
    clock when the file was made."""

    site: str
    device: str
    account: str
    role: Role
    made: int
    operations: list[Any]
    head: dict[str, Any]


def import_outbox(connection: Connection, handed: Handed, received: int) -> Pushed:
    """Decide the batch inside the caller's writing transaction. Raises Trouble: `not_allowed` for
    whoever does not settle refusals and conflicts at the desk, and the problems of a push."""
    if handed.role not in SETTLERS:
        raise Trouble("not_allowed")
    request = Push(
        site=handed.site,
        device=handed.device,
        account=handed.account,
        now=received - _offset(connection, handed),
        operations=handed.operations,
        head=handed.head,
        handed_in=True,
    )
    pushed = push(connection, request, received)
    receipts.note_broken_seals(
        connection, handed.site, handed.device, handed.account, handed.operations, received
    )
    audit.note(
        connection,
        "outbox_handed_in",
        received,
        site=handed.site,
        account=handed.account,
        device=handed.device,
        details={"made": handed.made, **tally(pushed.outcomes)},
    )
    return pushed


def _offset(connection: Connection, handed: Handed) -> int:
    """How far the tablet's clock was behind the server's when they last spoke. The file may lie
    for days before it is handed in, so its own time says nothing about the clock."""
    last = people.last_contact(connection, handed.site, handed.device)
    return last.offset if last is not None else 0
